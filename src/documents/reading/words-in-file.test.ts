import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { digitsMeant } from './picture-words.ts'
import { readWords } from './read-words.ts'
import { readFileWords } from './words-in-file.ts'

const number = '11010519491231002X'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** "ID 11010519491231002X", drawn by a browser. */
const picture = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAVQAAAAwCAIAAADB4hUaAAAJmElEQVR4nOydZ0wU3RrHh/taIorYO6ixt9gwYC9BbLFjwa5YUCMq9hjFjmInGg1GjR0L9ij2',
    '3mJH7I0YFRV7w879hcnd7N2Vndll9/0yz+/DZjl79pkzZ87/POWs75spNTVVEQTBePxHEQTBkIj4BcGgiPgFwaCI+AXBoIj4BcGgiPgFwaCI+AXBoIj4BcGg',
    'iPgFwaCI+AXBoIj4BcGgiPgFwaCI+AXBoIj4BcGgiPgFwaCI+AXBoGiL/8uXL25uboMHDza1fP782c0MT0/PevXqDRw4MDY2VtHN48ePq1Wrxtd//fplb4eU',
    'lJQ5c+bUrl2bS/v5+Y0ZM+bDhw/OtVCpUiU3Kw4cOKD/Eq9evQoLC6tTpw6XqFWrVkREBPOmpMOtW7c8PDwKFy7sgAUbY7h06VJoaCgWMM4dDRs2LDk52fRp',
    'amrq9u3bBwwY4OvrS4cKFSr07ds3MTHRrktozqRmBxuDPHr0KBcdP3689UVLlSqFtd+/fyuCozju+du2bXssjY0bN/bs2fPnz5+BgYFNmza9c+eO5nf37t3L',
    'an706JFjHfr06cOCaNGiRUxMDJvOoUOHGjVq9Pz5cydaSEpK6tGjx7H/B4M6L4Gp+vXrY7xVq1YbNmwICAiYPn06Le/evbPuzPbauXPnf/75xwELNsYwf/58',
    'PkI//v7+PCOe15o1a9DYp0+f1A4dOnQICgp68uQJH23atInHx16AyG/evKnzEnpm0nYH24Ns0qRJcHDwggULEhISzC86derUp0+frly50mLSBLtw0/zPeLE0',
    'c+TIERISsmzZMrUF/8MmPWjQoOXLl5v33LNnD7sA7uvKlSvZsmX7qzW26smTJ8+aNYsNnj6RkZHsGpkyZdLf4dy5cyyOiRMnzpgxQ225d+9e9erVhwwZMnfu',
    'XKdYoH+WLFn4Im7KsbtgxW/dujU+Ph4HpbZcv34d6bKUFy5caGGtd+/ely9fRgNxcXFsOjotaI4Bj3rkyBFih8yZM6stRC7NmzfnKxMmTODPq1ev5suXz8vL',
    'y/SVM2fOEMRx6dWrVztlJjU7aA6SMIFwwNvb++zZs2oHNoIaNWpgMzw8XBEygDNz/tatW8+cORPPz4pJr8+fP39u3769efPmqKiov8Zsmh2QBK9Dhw41tZQt',
    'W5blsn79epamUyzgVXgtUKCA4uhdsKAbNmxo0i1UrVoVv7du3TqL/tHR0Vx3yZIlFhG1pgXNMfj4+IwbN84kKiB8cHd3Z2tW/0SE5sqHunXrFipUSL19xRkz',
    'qdlBc5AkC0wRm8iKFSuUtFSFSahcuTLiV4SM4eSCHzt6uXLleFrpdeAxE1sS5SppD9KBDhcvXkQGFulx48aNX7x4QebsFAu84bVgwYKKo3dBuJQzZ06LRnz7',
    'mzdvcPKmFnwvTnXevHlEwhbi17SgOQZrEDBXSS8og2vXrnHvbAqKvtvUnEnNDnoG2bJlS1Iw1M69E2xeuHCBgN88ABEcw8nipzxDSPbx48dnz54pruHhw4fW',
    'slSXFxUyp1hQC07Iktsh/sdZderU6fz584puypcvf/r06e/fv5s34syV/+0sQFrbtWtXstyRI0c6ZsFedu3a9ePHD+oyFu2IDSkuXrwYmaFVNd7Wg+ZMOvCw',
    '/jpI0n7Se2qTbAFjx441bU9CRnD+UZ8aqdoo5mUQksC8efNaNObJk4fXly9fOsUCfpi6Nx5vy5YtajkTF029msKbog8KImx/ajKPyPft20cijZiVNKWpffr1',
    '60cxhfqWwxbs4uvXr8imTJkyXbp0MW9Hinh48uoRI0ZUrFhx7dq1uXPn1mlTcybtfVjpDTJ//vxklDt27MiePbuNpFKwC+fHTmp8mCtXLsU14IrTi3LJURVn',
    'WCDeXrVqlXk7zhmXSO6Kr9ZTYUa0eDaqXCTMaguZKupC0urMLF269NSpU0TF6QXhmhbsggQbt0lhnzMLbt/8o23btn379o3DPIo1VN3Z4ygrcBCgx6zmTNr1',
    'sGwMEg4ePMhzoR7BRkwRUREyjPPF/+DBA/IxMn/FNRQpUuTt27cWjWoLxSoXWcBFd+/encO2+/fvE5ArOuCkAK0yG7i4okWL4s04oKK9ZMmSpNZ8SqHrYRpq',
    '/9evX7P6jx8/zntK7syhDQuKPRApMPjY2Fhq+Fi2+JQin+k9WUaDBg3YZTiZs1EaMKE5k/qn2vYgaWcTZFMg7GeDQP/Wu4NgL84XP2c5KN91z4ZFwyUsGilK',
    'K7rF75gFTsV4ff/+vaIbwukKaah/UrJGtyVKlBg9enRKSsqUKVOsv0IxjFcO81X3np4FRTeIqlu3brjNw4cPq8ZtkDVr1mbNmrHH3b17lwN/RQvNmdQ51bYH',
    'yWZBzEXyRTpGwa9mzZpMHWeBipAxnJzzc9TPcTTZrOIy8FSJiYmsTvPGEydOkBaaROIKC+pPX8iKFYegosYJNs5N/bnkMSv8/f1Jj9X3BBq2Lei8KKEEpcr9',
    '+/fHxcVpKl9F/fmdutNpojmTeqZac5BhYWEcAai/bqhSpUpoaCjnI0RPipAxnCZ+KrSLFi3iSMbX13f48OGKyyAZ5pXStKmFOjyVMLJx8+PijFiw/hUtHolw',
    'tFevXtbHb3pgpbZr147SGguXP0uXLt3ICvTG1dX31udYFhb0QAzPV9gvdu7c6efnZ/Epz4tU36KR1CMmJobiX7FixRQdaM6kZgfbgwQqndREZ8+ebSochoeH',
    'EzVQkXWs8CmYcDzs58CJBFX9HUh8fDynUKSvgYGBkZGRLv3RJacJkyZNIjRNSkoKCgpCFdHR0RSo9e84mhb69+9P2oIXIsa+ceMGJbGTJ096eXmpP0rTCdVp',
    '0h/8HtEQXy9evPju3bvxeP+OBcpsHCIiKgoHPA61lGCC+IUHR22vffv2JNiU33maCQkJlPrZd0wlRk00Z9J2B81BkoZQgKAMERwcbGr38PAgCmClRUREYFwR',
    'HMVx8e9KgzekoKzRNm3akLb5+PgormfatGl4Jw7hQkJC3N3deR8VFWX+Y7gMWqCijgw4UqK2jMPx9vYeNWoU68zT01P/JfBXVAcp1BHfckyNp7K3Sp8RC8TJ',
    '6j9DmpuGxae4d2TPTZFiUNvH4VPF5PCcgiIPEckputF8FjY6aA6S4SUnJ3MGYfFRx44dAwICOArhjcOJmOCWKv+LbkEwJPLv+QXBoIj4BcGgiPgFwaCI+AXB',
    'oIj4BcGgiPgFwaCI+AXBoIj4BcGgiPgFwaCI+AXBoIj4BcGgiPgFwaCI+AXBoIj4BcGgiPgFwaCI+AXBoPwXAAD//z4zqH0AAAAGSURBVAMAuZZJFWPgvpsA',
    'AAAASUVORK5CYII=',
  ].join(''),
  'base64',
)

test('a DOCX is read part by part: a number cut into runs, notes, properties, and the words in its pictures', async () => {
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:p><w:r><w:t>1101051949</w:t></w:r><w:r><w:t>1231002X</w:t></w:r></w:p><w:p><w:t>1</w:t></w:p>`),
    'word/comments.xml': strToU8(`<w:comment><w:t>电话&#49;3912345678</w:t></w:comment>`),
    'word/media/image1.png': picture,
    'word/embeddings/oleObject1.bin': strToU8('?'),
  })
  const { words, unread } = await readFileWords({ type: docx, bytes })
  const at = (where: string): string | undefined => words.find((one) => one.where === where)?.text
  expect(at('word/document.xml')).toContain(number)
  expect(at('word/comments.xml')).toContain('13912345678')
  expect(at('word/media/image1.png')).toContain(number)
  expect(unread).toEqual(['word/embeddings/oleObject1.bin'])
})

test('sound, what is no PDF after all, and what takes too long count as unread', async () => {
  expect((await readFileWords({ type: 'audio/mpeg', bytes: new Uint8Array(9) })).unread).toHaveLength(1)
  expect((await readFileWords({ type: 'application/pdf', bytes: strToU8('%PDF-1.7 no more') })).unread).toEqual(['全文'])
  expect((await readWords({ type: 'image/png', bytes: picture }, 1)).unread).toEqual(['全文'])
  expect((await readWords({ type: 'text/plain', bytes: strToU8(number) })).words).toEqual([{ where: '', text: number }])
}, 120_000)

test('the thread reads one file after another, and goes on after one that took too long', async () => {
  const notes = { type: docx, bytes: zipSync({ 'word/document.xml': strToU8(`<w:t>${number}</w:t>`) }) }
  const read = { words: [{ where: 'word/document.xml', text: number }], unread: [] }
  expect(await readWords(notes, 20_000)).toMatchObject(read)
  expect(await readWords(notes, 20_000)).toMatchObject(read)
  expect((await readWords({ type: 'image/png', bytes: picture }, 1)).unread).toEqual(['全文'])
  expect(await Promise.all([readWords(notes, 20_000), readWords(notes, 20_000)])).toMatchObject([read, read])
}, 120_000)

test('signs that a machine takes for digits are digits among digits, and letters among letters', () => {
  expect(digitsMeant('ID 1101O51949l23100ZX')).toBe('ID 11010519491231002X')
  expect(digitsMeant('SOLID BOSS ILLS Ob')).toBe('SOLID BOSS ILLS Ob')
})

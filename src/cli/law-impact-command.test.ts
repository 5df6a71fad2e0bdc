import { expect, test } from 'vitest'
import { impactLines } from './law-impact-command.ts'

const counts = { procedures: 0, powers: 0, items: 0, documents: 0, entries: 0, openCases: 0 }

test('the table names what changed, where it went, and who leans on it; what reads the same is only counted', () => {
  const lines = impactLines({
    text: { law: 'cat-law', title: '养猫法' },
    to: '2010-08-09',
    places: [
      { at: '1', place: '第一条', outcome: 'changed', ...counts, powers: 2 },
      {
        at: '2(1)[2]',
        place: '第二条第一款第（二）项',
        outcome: 'moved',
        to: '3(1)[2]',
        toPlace: '第三条第一款第（二）项',
        ...counts,
        items: 1,
      },
      { at: '9', place: '第九条', outcome: 'same', ...counts },
    ],
    touched: [
      {
        kind: 'entry',
        id: 'branch/cats',
        title: { zh: '养猫许可', en: 'Cats' },
        register: { id: 'powers', title: { zh: '权力清单', en: 'Power list' } },
        organ: { id: 'branch', name: { zh: '分馆', en: 'Branch' } },
        provisions: [{ law: 'cat-law', at: '1', title: '养猫法', place: '第一条', text: '' }],
      },
    ],
  })
  const text = lines.join('\n')
  expect(lines[0]).toBe('《养猫法》 所审文本 texts relied on → 2010-08-09')
  expect(lines[1]).toContain('2 of 3')
  expect(text).toMatch(/第一条\s+文字已改 changed\s+0\s+2\s/)
  expect(text).toContain('移动 moved → 第三条第一款第（二）项')
  expect(text).toMatch(/权力清单：养猫许可\s+分馆\s+第一条/)
  expect(text).not.toContain('第九条')
})

import { expect, test } from 'vitest'
import { a06 } from './a06-fine-split.ts'
import { a07numbers } from './a07-reviewer-is-handler.ts'
import { a08 } from './a08-review-forged.ts'
import { a11 } from './a11-band-left.ts'
import { a15files } from './a15-files.ts'
import { a15 } from './a15-id-published.ts'
import { a23 } from './a23-formula-cell.ts'
import { canariesIn, encodings, needlesFor } from './encodings.ts'
import { payloads } from './payloads.ts'
import { uploadCorpus } from './upload-corpus.ts'

// The cheap ones of `npm run abuse`, shortened: each figure, with its control, as there.
test.each([
  ['a06', a06(100)],
  ['a07', a07numbers(100)],
  ['a08', a08(5)],
  ['a11', a11(30)],
  ['a15', a15(200)],
  ['a15 in files', a15files(24)],
  ['a23', a23(100)],
])('%s holds, and its control fails', async (_, trial) => {
  for (const figure of await trial()) expect(figure).toMatchObject({ holds: true })
})

test('the corpora are as large as is said, and the search for canaries finds each writing', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(500)
  expect(uploadCorpus(() => '').length).toBeGreaterThanOrEqual(60)
  const needles = needlesFor({ name: '欧阳鸢尾' })
  for (const [encoding, encode] of Object.entries(encodings))
    expect(canariesIn(Buffer.from(encode('欧阳鸢尾') as string), needles)).toContain(`name in ${encoding}`)
  expect(canariesIn(Buffer.from('欧阳'), needles)).toEqual([])
})

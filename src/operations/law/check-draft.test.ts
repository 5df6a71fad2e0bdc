import { expect, test } from 'vitest'
import type { DraftRules } from '../../kernel/law/draft-check/draft-rules.ts'
import { checkDraftFile, isDraftRank } from './check-draft.ts'

const rules: DraftRules = {
  kinds: {
    fee: {
      title: { zh: '收费', en: 'Fee' },
      why: { zh: '要钱', en: 'Takes money' },
      instead: { zh: '免费', en: 'Free' },
      table: [{ rank: 'normative-document', may: 'nothing', basis: [{ law: 'toy', at: '1' }] }],
    },
  },
  frames: [{ id: 'pay', kind: 'fee', pattern: '应当缴费' }],
  lookAlikes: [],
}
const given = (text: string) => ({ name: 'draft.md', bytes: new TextEncoder().encode(text) })

test('a finding names its line and article', () => {
  expect(checkDraftFile(given('# 借书办法\n\n第一条 欢迎。\n第二条 读者应当缴费。\n'), 'normative-document', rules)).toMatchObject({
    sentences: 2,
    findings: [{ kind: 'fee', article: '第二条', line: 4, words: '应当缴费', verdict: 'forbidden' }],
  })
})

test('a rank that may do it has no finding', () => {
  expect(checkDraftFile(given('第一条 读者应当缴费。'), 'law', rules)).toMatchObject({ findings: [] })
})

test('bytes that are no text are told apart, with the line', () => {
  const gbk = { name: 'draft.md', bytes: Uint8Array.of(0x41, 0x0a, 0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xbc, 0xd7) }
  expect(checkDraftFile(gbk, 'law', rules)).toMatchObject({ code: 'wrong-encoding', line: 2 })
  expect(checkDraftFile(given(''), 'law', rules)).toMatchObject({ code: 'not-a-law' })
  expect(checkDraftFile(given('甲\n乙\u0000'), 'law', rules)).toMatchObject({ code: 'not-a-law', line: 2 })
})

test('a rank is known by its name', () => {
  expect([isDraftRank('normative-document'), isDraftRank('decree')]).toEqual([true, false])
})

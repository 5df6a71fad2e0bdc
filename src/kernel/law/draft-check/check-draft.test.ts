import { expect, test } from 'vitest'
import { checkDraft } from './check-draft.ts'
import type { DraftRules } from './draft-rules.ts'
import { piecesOf } from './pieces.ts'
import { sentencesOf } from './sentences.ts'

const kind = (table: DraftRules['kinds'][string]['table']): DraftRules['kinds'][string] => ({
  title: { zh: '名', en: 'Name' },
  why: { zh: '因', en: 'Why' },
  instead: { zh: '改', en: 'Instead' },
  table,
})
const basis = [{ law: 'toy', at: '1' }]
const rules: DraftRules = {
  kinds: {
    card: kind([{ rank: 'normative-document', may: 'nothing', basis }]),
    fine: kind([
      { rank: 'city-rule', forms: ['small'], may: 'on-condition', mayIf: { zh: '有限额', en: 'Under a cap' }, basis },
      { rank: 'city-rule', may: 'nothing', basis },
      { rank: 'normative-document', may: 'nothing', basis },
    ]),
  },
  frames: [
    { id: 'card', kind: 'card', pattern: '无证[^。；]{0,9}?不得', unless: '儿童' },
    { id: 'small', kind: 'fine', form: 'small', pattern: '罚款' },
    { id: 'big', kind: 'fine', form: 'big', pattern: '关闭' },
    { id: 'listed', kind: 'fine', form: 'small', lead: '处罚', pattern: '警告' },
  ],
  lookAlikes: [
    { id: 'cited', why: { zh: '援引', en: 'Cited' }, covers: 'words', pattern: '依照[^。；]{1,9}法罚款' },
    { id: 'defined', why: { zh: '定义', en: 'Defined' }, covers: 'sentence', pattern: '是指' },
    { id: 'office', why: { zh: '机关', en: 'Office' }, covers: 'clause', kinds: ['card'], pattern: '本馆' },
  ],
}
const found = (draft: string, rank: 'normative-document' | 'city-rule' | 'law' = 'normative-document') =>
  checkDraft(draft, rank, rules).map((finding) => `${finding.article ?? ''} ${finding.frame} ${finding.words} ${finding.verdict}`)

test('the words found stand at the offsets given', () => {
  const draft = '第一条 欢迎。无证的不得入馆。'
  const [finding] = checkDraft(draft, 'normative-document', rules)
  expect(draft.slice(finding?.start, finding?.end)).toBe('无证的不得')
  expect(finding?.sentence).toBe('无证的不得入馆。')
})

test('look-alikes are not found: cited law, definitions, clauses about the office; the other clause still is', () => {
  expect(found('第一条 逃书的，依照图书法罚款。')).toEqual([])
  expect(found('第一条 罚款是指交钱。')).toEqual([])
  expect(found('第二条 无证的本馆不得接待；无证的不得借书。')).toEqual(['第二条 card 无证的不得 forbidden'])
  expect(found('第二条 无证的儿童不得借书；无证的不得借书。')).toEqual(['第二条 card 无证的不得 forbidden'])
})

test('the rank decides, form by form; a rank without a row may do it', () => {
  const draft = '第三条 迟还的罚款，屡次的关闭账户。'
  expect(found(draft, 'city-rule')).toEqual(['第三条 small 罚款 on-condition', '第三条 big 关闭 forbidden'])
  expect(found(draft)).toEqual(['第三条 small 罚款 forbidden'])
  expect(found(draft, 'law')).toEqual([])
})

test('an item is read with the words that open its list', () => {
  expect(found('第四条 有下列情形的，给予处罚：\n（一）迟还的，警告；\n（二）其他。\n第五条 馆员可以警告。')).toEqual([
    '第四条 listed 警告 forbidden',
  ])
})

test('checked piece by piece, a draft gives what it gives whole', () => {
  const draft = `# 办法\n${[1, 2, 3, 4, 5].map((n) => `第${n}条 有下列情形的，给予处罚：\n（一）迟还的，警告；\n（二）无证的不得借书。\n`).join('')}`
  const whole = checkDraft(draft, 'normative-document', rules)
  const pieces = piecesOf(draft, 60)
  expect([pieces.length, whole.length]).toEqual([3, 10])
  expect(pieces.map(({ text }) => text).join('')).toBe(draft)
  const together = pieces.flatMap(({ text, start }) =>
    checkDraft(text, 'normative-document', rules).map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
  )
  expect(together).toEqual(whole)
})

test('a text without articles is cut at its paragraphs, and never inside a list', () => {
  expect(piecesOf('甲甲甲。\n处罚：\n（一）警告；\n（二）关闭。\n乙乙乙。\n', 8).map(({ text }) => text)).toEqual([
    '甲甲甲。\n',
    '处罚：\n（一）警告；\n（二）关闭。\n',
    '乙乙乙。\n',
  ])
})

test('sentences keep article and place; headings are none, and a stop inside a title or quotation ends nothing', () => {
  const draft = '# 办法\n第一章 总则\n第一条 看《问。答》。说“好。”后走。\n\n第二款。\n第二条之一 末'
  expect(sentencesOf(draft).map(({ article, text }) => [article, text])).toEqual([
    ['第一条', '看《问。答》。'],
    ['第一条', '说“好。”后走。'],
    ['第一条', '第二款。'],
    ['第二条之一', '末'],
  ])
  for (const { text, start, end } of sentencesOf(draft)) expect(draft.slice(start, end)).toBe(text)
})

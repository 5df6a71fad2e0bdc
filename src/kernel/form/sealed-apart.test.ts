import { expect, test } from 'vitest'
import { type Answers, longText, text } from './field.ts'
import { checkSealedApart } from './sealed-apart.ts'

const because = { law: 'toy-law', at: '1' }
const ask = (word: string) => ({ ask: { zh: word, en: word }, because })
const form = {
  name: text({ ...ask('姓名'), seenBy: 'sealed', personal: true }),
  contact: text({ ...ask('联系方式'), seenBy: 'sealed', personal: true }),
  clue: longText({ ...ask('线索'), seenBy: 'organ' }),
}
const told = (answers: Answers) =>
  checkSealedApart(form, { name: '陈小演', contact: '138-1234-5678', ...answers }).map(({ code, field }) => [code, field])

test.each(['我叫陈小演，亲眼所见', '联系我：138 1234 5678', '陈\u200b小演', '电话１３８１２３４５６７８'])(
  'what is sealed is told again in an open answer: %s',
  (clue) => {
    expect(told({ clue })).toEqual([['sealed-told', 'clue']])
  },
)

test('a clue without who reports is taken, and one by somebody who gave no name', () => {
  expect(told({ clue: '后厨使用过期食材，老板姓陈' })).toEqual([])
  expect(told({ name: '匿名', contact: '不详', clue: '情况不详，匿名举报' })).toEqual([])
})

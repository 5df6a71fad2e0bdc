import { expect, test } from 'vitest'
import { makeCitizenNumber } from '../form/identifiers/citizen-number.ts'
import { localDate } from '../time/local-date.ts'
import { checkPublished } from './check-published.ts'

const number = makeCitizenNumber('210102', localDate('1990-01-01'), 1)
const privacy = [{ law: 'privacy-law', at: '25' }]
const published = (title: string, rows: Record<string, string>) =>
  checkPublished([{ kind: 'penalty', title, rows, basis: 'penalty-law:48(1)' }], privacy)

test.each([
  ['a whole citizen number in a row', '处罚决定', { 处罚内容: `对张某（${number}）处罚款。` }, '处罚内容 citizenNumber'],
  ['a mobile number in the title', '处罚决定：张某 13812345678', { 处罚内容: '警告' }, '标题 mobile'],
  ['a card', '处罚决定', { 退款: '6222 0212 3456 7890 128' }, '退款 bankCard'],
])('%s is refused, with the provision that forbids it and the one it is published under', (_, title, rows, found) => {
  const refusals = published(title, rows)
  expect(refusals.map(({ code, facts }) => `${code}: ${facts['where']} ${facts['personal']}`)).toEqual([`personal-published: ${found}`])
  expect(refusals[0]?.basis).toEqual([...privacy, { law: 'penalty-law', at: '48(1)' }])
})

test('what was masked by hand, or holds no number, is published', () => {
  expect(published('处罚决定：张某', { 处罚内容: '对张某（2101**********0015）处罚款5000元。', 电话: '138****5678' })).toEqual([])
})

import { expect, test } from 'vitest'
import { checkDraft } from '../../../src/kernel/law/draft-check/check-draft.ts'
import type { DraftRank } from '../../../src/kernel/law/draft-check/draft-rules.ts'
import { draftRules } from './draft-rules.ts'

const kinds = (draft: string, rank: DraftRank = 'normative-document') => checkDraft(draft, rank, draftRules).map(({ kind }) => kind)

test('a normative document may create no licence, penalty, compulsion or fee', () => {
  expect(kinds('第一条 未经区市场监管局批准，不得开办早餐摊点。')).toEqual(['licence'])
  expect(kinds('第二条 油烟超标的，处五百元以上二千元以下罚款。')).toEqual(['penalty'])
  expect(kinds('第三条 执法人员可以扣押占道经营的工具。')).toEqual(['coercion'])
  expect(kinds('第四条 摊主应当缴纳卫生保证金。')).toEqual(['fee'])
})

test.each([
  '未办理备案的，不得开业。', '摊位登记后方可经营。', '未经年检的车辆不得进入园区。', '应当到指定的单位购买灶具，由指定的企业安装。',
  '凭区里核发的登记证办理供电手续。', '未取得绿色餐饮认证的，不予受理补贴申请。', '设备经检测合格后方可使用。', '证书期满应当申请换证。',
  '禁止销售无统一编号的推车。',
])('a disguised licence of task 11 is found: %s', (sentence) => {
  expect(kinds(`第一条 ${sentence}`)).toContain('disguised-licence')
})

test.each([
  '区市场监管局应当在五日内作出批准或者不予批准的决定。', '违反食品安全法的，依照《中华人民共和国食品安全法》的规定给予行政处罚。',
  '鼓励经营者取得绿色餐饮认证。', '本办法所称备案，是指向社区告知。', '任何单位不得违法收取保证金。', '构成犯罪的，依法追究刑事责任。',
  '各街道的工作方案报区政府备案。', '对工作人员依法给予处分。', '逾期不履行的，依法申请人民法院强制执行。', '老年人凭身份证享受免费待遇。',
])('a look-alike is left alone: %s', (sentence) => {
  expect(kinds(`第一条 ${sentence}`)).toEqual([])
})

test('each finding names the articles that forbid it; a rule of a city may fine under a cap, but not close a business on its own', () => {
  const [licence] = checkDraft('第一条 未经批准不得摆摊。', 'normative-document', draftRules)
  expect(licence).toMatchObject({ verdict: 'forbidden', article: '第一条', basis: [{ law: 'licensing-law', at: '17(1)' }, { law: 'liaoning-plan', at: '11' }] })
  const [fine] = checkDraft('第二条 处二百元罚款。', 'city-rule', draftRules)
  expect(fine).toMatchObject({ verdict: 'on-condition', basis: [{ law: 'penalty-law', at: '14(1)' }, { law: 'penalty-law', at: '14(2)' }] })
  expect(fine?.mayIf?.zh).toContain('限额')
  const [closure] = checkDraft('第三条 责令停业整顿。', 'city-rule', draftRules)
  expect(closure?.mayIf?.zh).toContain('具体规定')
})

test('a law may do all of it', () => {
  expect(kinds('第一条 未经批准不得摆摊，违者处罚款，可以查封。', 'law')).toEqual([])
})

test.each(draftRules.frames.map(({ id, example }) => [id, example]))('frame %s is met by its own example: %s', (id, example) => {
  const frames = draftRules.frames.filter((frame) => frame.id === id)
  expect(checkDraft(`第一条 ${example}`, 'normative-document', { ...draftRules, frames }).map(({ frame }) => frame)).toEqual([id])
})

test('every frame and look-alike is a pattern that compiles, and is named once', () => {
  const all = [...draftRules.frames, ...draftRules.lookAlikes]
  for (const { pattern } of all) expect(() => new RegExp(pattern, 'gu')).not.toThrow()
  expect(new Set(draftRules.frames.map(({ id }) => id)).size).toBe(draftRules.frames.length)
})

import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { authority, government, justice, setting, unit } from '../../testing/decisions.ts'
import { uploaded } from '../../testing/heping.ts'
import { majorDecision } from './procedure.ts'

// What is turned back on its way: not started, dropped, found unfair, sent back by the reviewer; and experts who are turned away.

/** Lent by the undertaking unit to the office of the government: holds a post in both. */
const lent = [[government, 'clerk'], [unit, 'officer']].map(([organ = '', post = '']) => ({ person: 'lent', organ, post }))
const people = { ...setting.people, lent: { kind: 'staff' as const, person: 'lent', name: 'lent' } }
const posts = (person: string) => (person === 'lent' ? lent : authority.posts(person))
const other = 'b'.repeat(64)

const proposed = () =>
  tell({ procedure: majorDecision, ...setting, people, authority: { ...authority, posts }, case: { organ: government, place: '210102' } })
    .on('2026-03-02', 'chen', 'propose', { proposal: '改造菜市场' })
const studied = () => proposed().on('2026-03-03', 'office', 'study', { report: uploaded })
const started = (more: Readonly<Record<string, boolean>> = {}) => {
  const { technical = false, economic = false } = more
  return studied().on('2026-03-04', 'mayor', 'start', {
    inCatalogue: true, secret: false, risky: false, technical, economic, code: 'M1', kind: 'project', title: '菜市场改造', undertaker: unit, legalOffice: justice,
    whyNotRisky: '不影响稳定', ...(!technical && { whyNotTechnical: '不属专业事项' }), ...(!economic && { whyNotEconomic: '不涉及经营者' }),
  })
}
const drafted = (more: Readonly<Record<string, boolean>> = {}) => started(more).on('2026-03-05', 'handler', 'draft', { text: uploaded, explanation: uploaded })
const absorbed = (more: Readonly<Record<string, boolean>> = {}) =>
  drafted(more)
    .on('2026-03-06', 'handler', 'coordinate', { result: '一致' })
    .on('2026-03-09', 'handler', 'consult', { shorter: false, until: '2026-04-09' })
    .on('2026-04-10', 'handler', 'absorb', { adopted: '没有收到意见' })
const sent = { materials: uploaded, by: '2026-04-23' }
const lawful = { conclusion: 'lawful', counsel: '同意', opinion: '权限、程序、内容合法' }
const reasons = { reasons: '资金没有落实' }

test('a proposal that was studied is not started, with reasons; one that was started is no longer declined (11(1))', () => {
  expect(proposed().refuses('2026-03-03', 'mayor', 'decline', reasons)).toEqual(['awaits-act'])
  expect(studied().refuses('2026-03-04', 'office', 'decline', reasons)).toEqual(['post-not-held'])
  expect(studied().refuses('2026-03-04', 'mayor', 'decline')).toEqual(['answer-missing'])
  expect(studied().on('2026-03-04', 'mayor', 'decline', reasons).last?.finished).toBe(true)
  expect(started().refuses('2026-03-05', 'mayor', 'decline', reasons)).toContain('not-in-this-case')
})

test('a matter that was started is dropped by the head, with reasons', () => {
  expect(studied().refuses('2026-03-04', 'mayor', 'abandon', reasons)).toEqual(['awaits-act'])
  expect(drafted().refuses('2026-03-06', 'handler', 'abandon', reasons)).toEqual(['post-not-held'])
  expect(drafted().on('2026-03-06', 'mayor', 'abandon', reasons).last?.finished).toBe(true)
})

test('the result of a survey is published from the day after its last day (14(2))', () => {
  const asked = drafted().on('2026-03-20', 'handler', 'openSurvey', { question: '是否改造', until: '2026-03-30' }).on('2026-03-21', 'chen', 'answerSurvey', { choice: 'yes' })
  expect(drafted().refuses('2026-03-31', 'handler', 'closeSurvey', { result: '一人赞成' })).toEqual(['awaits-act'])
  expect(asked.refuses('2026-03-30', 'handler', 'closeSurvey', { result: '一人赞成' })).toEqual(['too-early'])
  expect(asked.refuses('2026-03-31', 'office', 'closeSurvey', { result: '一人赞成' })).toEqual(['post-not-held'])
  const closed = asked.on('2026-03-31', 'handler', 'closeSurvey', { result: '一人赞成' })
  expect(closed.last?.publications).toMatchObject([{ kind: 'survey-result', title: '民意调查结果：菜市场改造', rows: { 结果: '一人赞成' } }])
})

test('who serves the undertaking unit draws no expert, nor is one drawn who has an interest in it (20(1))', () => {
  const draw = (expert: string) => ({ expert, name: expert, field: '规划', how: '随机抽取，监督员在场' })
  const one = drafted({ technical: true }).on('2026-03-06', 'office', 'drawExpert', draw('prof1'))
  expect(one.refuses('2026-03-06', 'lent', 'drawDissenter', draw('prof2'))).toEqual(['other-role'])
  expect(one.refuses('2026-03-06', 'office', 'drawDissenter', draw('prof3'))).toEqual(['listed'])
  expect(one.tries('2026-03-06', 'office', 'drawDissenter', draw('prof2')).kind).toBe('done')
})

test('a draft that concerns business is reviewed for fair competition, word for word, before it goes to legality review (29(1))', () => {
  const economic = absorbed({ economic: true })
  const passed = { conclusion: '不排除、限制竞争', fair: true }
  expect(economic.refuses('2026-04-13', 'handler', 'sendReview', sent)).toEqual(['awaits-act'])
  expect(economic.refuses('2026-04-13', 'office', 'competition', passed)).toEqual(['post-not-held'])
  expect(economic.refuses('2026-04-13', 'handler', 'competition', { ...passed, examined: other })).toEqual(['text-changed'])
  expect(economic.on('2026-04-13', 'handler', 'competition', passed).tries('2026-04-13', 'handler', 'sendReview', sent).kind).toBe('done')
  expect(started({ economic: true }).refuses('2026-03-05', 'handler', 'competition', passed)).toContain('awaits-act')
  expect(absorbed().refuses('2026-04-13', 'handler', 'competition', passed)).toEqual(['not-in-this-case'])
})

test('a draft found unfair does not go to the meeting until it is changed and reviewed again', () => {
  const unfair = absorbed({ economic: true })
    .on('2026-04-13', 'handler', 'competition', { conclusion: '限定本地摊位', fair: false })
    .on('2026-04-13', 'handler', 'sendReview', sent)
    .on('2026-04-20', 'reviewer', 'review', lawful)
  expect(unfair.refuses('2026-04-21', 'handler', 'submit', { file: uploaded })).toEqual(['not-provided'])
  const changed = unfair.on('2026-04-21', 'handler', 'draft', { text: other, explanation: uploaded })
  expect(changed.refuses('2026-04-22', 'handler', 'sendReview', { ...sent, by: '2026-05-06' })).toEqual(['awaits-act'])
  const mended = changed
    .on('2026-04-22', 'handler', 'competition', { conclusion: '删去限制', fair: true })
    .on('2026-04-22', 'handler', 'sendReview', { ...sent, by: '2026-05-06' })
    .on('2026-04-28', 'reviewer', 'review', lawful)
  expect(mended.tries('2026-04-29', 'handler', 'submit', { file: uploaded }).kind).toBe('done')
})

test('the reviewer sends back what is incomplete, and reviews what is sent again; not after the review (26(1))', () => {
  const missing = { missing: '缺少协商情况说明' }
  const reviewing = absorbed().on('2026-04-13', 'handler', 'sendReview', sent)
  expect(absorbed().refuses('2026-04-13', 'reviewer', 'returnForReview', missing)).toEqual(['awaits-act'])
  expect(reviewing.refuses('2026-04-15', 'handler', 'returnForReview', missing)).toEqual(['post-not-held'])
  const returned = reviewing.on('2026-04-15', 'reviewer', 'returnForReview', missing)
  expect(returned.refuses('2026-04-16', 'reviewer', 'review', lawful)).toEqual(['awaits-act'])
  // Seven working days from 16 April: 17, 20, 21, 22, 23, 24, 27.
  expect(returned.refuses('2026-04-16', 'handler', 'sendReview', { ...sent, by: '2026-04-26' })).toEqual(['answer-invalid'])
  const reviewed = returned.on('2026-04-16', 'handler', 'sendReview', { ...sent, by: '2026-04-27' }).on('2026-04-24', 'reviewer', 'review', lawful)
  expect(reviewed.refuses('2026-04-27', 'reviewer', 'returnForReview', missing)).toEqual(['not-provided'])
  expect(reviewed.tries('2026-04-27', 'handler', 'submit', { file: uploaded }).kind).toBe('done')
})

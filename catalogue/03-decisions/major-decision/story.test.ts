import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { culture, government, justice, setting, unit } from '../../testing/decisions.ts'
import { uploaded } from '../../testing/heping.ts'
import { majorDecision } from './procedure.ts'

const facts = { inCatalogue: true, secret: false, technical: false, risky: false, economic: false }
const started = (more: Readonly<Record<string, boolean>> = {}, answers: Readonly<Record<string, string>> = {}) => {
  const all = { ...facts, ...more }
  return tell({ procedure: majorDecision, ...setting, case: { organ: government, place: '210102' } })
    .on('2026-03-02', 'chen', 'propose', { proposal: '改造菜市场' })
    .on('2026-03-03', 'office', 'study', { report: uploaded })
    .on('2026-03-04', 'mayor', 'start', {
      ...all, kind: 'project', title: '菜市场改造', undertaker: unit, legalOffice: justice, ...(all.inCatalogue && { code: 'M1' }),
      ...(all.risky && { assessor: culture }), ...(all.secret && { whySecret: '涉及国家秘密' }), ...(!all.technical && { whyNotTechnical: '不属专业事项' }),
      ...(!all.risky && { whyNotRisky: '不影响稳定' }), ...(!all.economic && { whyNotEconomic: '不涉及经营者' }), ...answers,
    })
}
const drafted = (more: Readonly<Record<string, boolean>> = {}) =>
  started(more)
    .on('2026-03-05', 'handler', 'draft', { text: uploaded, explanation: uploaded })
    .on('2026-03-06', 'handler', 'coordinate', { result: '一致' })
const consulted = (more: Readonly<Record<string, boolean>> = {}) =>
  drafted(more).on('2026-03-09', 'handler', 'consult', { shorter: false, until: '2026-04-09' }).on('2026-03-20', 'lin', 'comment', { opinion: '赞成' })
const absorbed = (more: Readonly<Record<string, boolean>> = {}) => consulted(more).on('2026-04-10', 'handler', 'absorb', { adopted: '全部采纳' })
const reviewing = (more: Readonly<Record<string, boolean>> = {}) => absorbed(more).on('2026-04-13', 'handler', 'sendReview', { materials: uploaded, by: '2026-04-23' })
const opinion = { counsel: '同意', opinion: '权限、程序、内容合法', examined: uploaded }
const submitted = () =>
  reviewing().on('2026-04-20', 'reviewer', 'review', { conclusion: 'lawful', ...opinion }).on('2026-04-21', 'handler', 'submit', { file: uploaded, examined: uploaded })
const meeting = (...present: readonly string[]) =>
  present.reduce(
    (so, who) => so.on('2026-04-24', who, 'attend'),
    submitted().on('2026-04-22', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-24' }),
  )
const says = (view: string) => ({ view, said: '发言', examined: uploaded })
const decision = (outcome: string) => ({ outcome, said: '末位发言', examined: uploaded })
const spoken = (...views: readonly string[]) =>
  views.reduce((so, view, i) => so.on('2026-04-24', `deputy${i + 1}`, 'speak', says(view)), meeting('deputy1', 'deputy2', 'deputy3', 'mayor'))
const decided = () => spoken('adopted', 'adopted', 'rejected').on('2026-04-24', 'mayor', 'decide', decision('adopted'))
const reported = () =>
  decided().on('2026-04-24', 'office', 'minutes', { minutes: uploaded }).on('2026-04-27', 'office', 'reportParty', { congressMatter: false, reply: '和委〔2026〕5号' })

test('proposed, consulted, reviewed, discussed, decided, issued, published, archived with an index', () => {
  const issued = reported().on('2026-04-28', 'mayor', 'issue', { executor: unit, number: '和政〔2026〕3号' })
  expect(issued.last?.entries[0]).toMatchObject({ register: 'major-decisions', values: { arguedBy: unit, text: uploaded, state: 'inForce' } })
  expect(issued.due('publish')).toEqual({ day: '2026-05-26' })
  const published = issued.on('2026-04-29', 'office', 'publish', { where: '公报', explanation: '解读' })
  expect(published.last?.publications[0]?.rows).toMatchObject({ 公众意见采纳情况: '全部采纳' })
  const archived = published.on('2026-04-30', 'office', 'archive', { volume: '2026-1' })
  expect(archived.last?.documents[0]?.rows).toContainEqual(['会议日期', '2026年4月24日'])
  expect(archived.last?.documents[0]?.rows).toContainEqual(['意见采纳情况', '全部采纳'])
  expect(archived.last?.finished).toBe(true)
})

test('each member speaks and votes by an act of their own, each once, and only who attends (30(2), 30(3))', () => {
  const room = meeting('deputy1', 'deputy2', 'mayor')
  expect(room.refuses('2026-04-24', 'deputy3', 'speak', says('adopted'))).toEqual(['not-among'])
  expect(room.refuses('2026-04-24', 'office', 'speak', says('adopted'))).toContain('post-not-held')
  const one = room.on('2026-04-24', 'deputy1', 'speak', says('rejected'))
  expect(one.refuses('2026-04-24', 'deputy1', 'speak', says('adopted'))).toEqual(['voice-given'])
  expect(room.refuses('2026-04-24', 'deputy1', 'attend')).toEqual(['voice-given'])
})

test('the head speaks when all others have, never as a member, and nobody speaks afterwards', () => {
  const room = meeting('deputy1', 'deputy2', 'mayor').on('2026-04-24', 'deputy1', 'speak', says('adopted'))
  expect(room.refuses('2026-04-24', 'mayor', 'decide', decision('adopted'))).toEqual(['not-all-heard'])
  expect(room.refuses('2026-04-24', 'mayor', 'speak', says('adopted'))).toEqual(['other-role'])
  const all = room.on('2026-04-24', 'deputy2', 'speak', says('adopted'))
  expect(decided().refuses('2026-04-24', 'deputy3', 'speak', says('rejected'))).toContain('not-provided')
  expect(all.tries('2026-04-24', 'mayor', 'decide', decision('adopted')).kind).toBe('done')
  expect(meeting('mayor').refuses('2026-04-24', 'mayor', 'decide', decision('adopted'))).toContain('awaits-act')
})

test('without a quorum nothing is decided; without rules of the meeting there is no quorum', () => {
  const two = meeting('deputy1', 'mayor').on('2026-04-24', 'deputy1', 'speak', says('adopted'))
  expect(two.refuses('2026-04-24', 'mayor', 'decide', decision('adopted'))).toEqual(['quorum-missing'])
  const plenary = submitted().on('2026-04-22', 'office', 'convene', { meeting: 'plenary', heldOn: '2026-04-24' })
  const unruled = ['deputy1', 'mayor'].reduce((so, who) => so.on('2026-04-24', who, 'attend'), plenary).on('2026-04-24', 'deputy1', 'speak', says('adopted'))
  expect(unruled.refuses('2026-04-24', 'mayor', 'decide', decision('adopted'))).toEqual(['entry-missing'])
})

test('nobody attends before the day of the meeting', () => {
  const called = submitted().on('2026-04-22', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-24' })
  expect(called.refuses('2026-04-23', 'deputy1', 'attend')).toEqual(['too-early'])
})

test('a head who departs from most of the members says why; where no view is that of most, nothing is asked (30(2))', () => {
  const most = spoken('rejected', 'rejected', 'adopted')
  expect(most.refuses('2026-04-24', 'mayor', 'decide', decision('adopted'))).toEqual(['against-majority'])
  expect(most.tries('2026-04-24', 'mayor', 'decide', { ...decision('adopted'), why: '资金已经落实' }).kind).toBe('done')
  expect(spoken('rejected', 'adopted', 'reserved').tries('2026-04-24', 'mayor', 'decide', decision('adopted')).kind).toBe('done')
})

test('a meeting that waits for somebody is called again and begins anew', () => {
  const again = meeting('deputy1', 'deputy2', 'mayor')
    .on('2026-04-24', 'deputy1', 'speak', says('adopted'))
    .on('2026-04-25', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-27' })
  expect(again.refuses('2026-04-27', 'deputy1', 'speak', says('adopted'))).toContain('not-among')
  expect(again.tries('2026-04-27', 'deputy1', 'attend').kind).toBe('done')
})

test('what was not reviewed, or was found unlawful, is not submitted; an exploratory reform is, with its risk (25)', () => {
  expect(reviewing().refuses('2026-04-14', 'handler', 'submit', { file: uploaded, examined: uploaded })).toContain('awaits-act')
  const found = (conclusion: string) => reviewing().on('2026-04-20', 'reviewer', 'review', { conclusion, ...opinion })
  expect(found('unlawful').refuses('2026-04-21', 'handler', 'submit', { file: uploaded, examined: uploaded })).toEqual(['not-provided'])
  expect(found('reform').tries('2026-04-21', 'handler', 'submit', { file: uploaded, examined: uploaded }).kind).toBe('done')
  expect(reviewing().refuses('2026-04-20', 'ownReviewer', 'review', { conclusion: 'lawful', ...opinion })).toContain('post-not-held')
})

test('the review is given seven working days (26(2))', () => {
  expect(absorbed().refuses('2026-04-13', 'handler', 'sendReview', { materials: uploaded, by: '2026-04-21' })).toEqual(['answer-invalid'])
  expect(absorbed().tries('2026-04-13', 'handler', 'sendReview', { materials: uploaded, by: '2026-04-22' }).kind).toBe('done')
})

test('a changed draft is reviewed, submitted, discussed and voted on again; a vote about the old one is refused', () => {
  const other = 'b'.repeat(64)
  const changed = spoken('adopted').on('2026-04-24', 'handler', 'draft', { text: other, explanation: uploaded })
  expect(changed.refuses('2026-04-24', 'deputy2', 'speak', says('adopted'))).toEqual(expect.arrayContaining(['awaits-act', 'text-changed']))
  expect(changed.refuses('2026-04-24', 'mayor', 'decide', { ...decision('adopted'), examined: other })).toContain('awaits-act')
  const again = changed.on('2026-04-27', 'handler', 'sendReview', { materials: uploaded, by: '2026-05-12' })
  expect(again.refuses('2026-04-28', 'reviewer', 'review', { conclusion: 'lawful', ...opinion })).toEqual(['text-changed'])
  expect(again.tries('2026-04-28', 'reviewer', 'review', { conclusion: 'lawful', ...opinion, examined: other }).kind).toBe('done')
})

test('opinions are taken in once the thirty days are over, not on the last of them', () => {
  expect(drafted().refuses('2026-03-09', 'handler', 'consult', { shorter: false, until: '2026-04-07' })).toEqual(['answer-invalid'])
  expect(consulted().refuses('2026-04-09', 'handler', 'absorb', { adopted: '是' })).toEqual(['too-early'])
  expect(consulted().tries('2026-04-10', 'handler', 'absorb', { adopted: '是' }).kind).toBe('done')
})

test('a shorter consultation says why', () => {
  expect(drafted().refuses('2026-03-09', 'handler', 'consult', { shorter: true, shortUntil: '2026-03-16' })).toEqual(['answer-missing'])
  const short = drafted().on('2026-03-09', 'handler', 'consult', { shorter: true, shortUntil: '2026-03-16', why: '抢险' })
  expect(short.refuses('2026-03-16', 'handler', 'absorb', { adopted: '是' })).toEqual(['too-early'])
  expect(short.tries('2026-03-17', 'handler', 'absorb', { adopted: '是' }).kind).toBe('done')
})

test('hearing materials go out seven days before; a hearing announced is held before opinions are taken in (16(3))', () => {
  const announced = consulted().on('2026-04-02', 'handler', 'announceHearing', { heldOn: '2026-04-09', place: '区政府', selection: '抽签' })
  expect(announced.refuses('2026-04-08', 'handler', 'hear', { record: uploaded })).toContain('too-early')
  expect(announced.refuses('2026-04-10', 'handler', 'absorb', { adopted: '是' })).toEqual(['awaits-duty'])
  const heard = announced.on('2026-04-09', 'handler', 'hear', { record: uploaded })
  expect(heard.tries('2026-04-10', 'handler', 'absorb', { adopted: '是' }).kind).toBe('done')
})

test('a survey hears everyone once, until its last day', () => {
  const asked = consulted().on('2026-03-20', 'handler', 'openSurvey', { question: '是否改造', until: '2026-03-30' }).on('2026-03-21', 'chen', 'answerSurvey', { choice: 'yes' })
  expect(asked.refuses('2026-03-22', 'chen', 'answerSurvey', { choice: 'no' })).toEqual(['voice-given'])
  expect(asked.tries('2026-03-30', 'lin', 'answerSurvey', { choice: 'no' }).kind).toBe('done')
  expect(asked.refuses('2026-03-31', 'lin', 'answerSurvey', { choice: 'no' })).toEqual(['right-lapsed'])
  expect(asked.refuses('2026-03-30', 'handler', 'closeSurvey', { result: '一比一' })).toEqual(['too-early'])
})

test('no stage is left out in silence: why it does not apply is asked (规划14)', () => {
  expect(() => started({}, { whyNotRisky: '' })).toThrow('answer-missing')
  expect(() => started({ secret: true }, { whySecret: '' })).toThrow('answer-missing')
  const secret = drafted({ secret: true })
  expect(secret.refuses('2026-03-09', 'handler', 'consult', { shorter: false, until: '2026-04-09' })).toContain('not-in-this-case')
  expect(secret.tries('2026-03-09', 'handler', 'sendReview', { materials: uploaded, by: '2026-03-19' }).kind).toBe('done')
})

const drawn = (person: string) => ({ expert: person, name: person, field: '规划', how: '随机抽取，监督员在场' })

test('experts come from the pool, without an interest, one of them of another view; two at least argue, each signing (19, 20)', () => {
  const technical = absorbed({ technical: true })
  expect(technical.refuses('2026-04-13', 'handler', 'sendReview', { materials: uploaded, by: '2026-04-23' })).toContain('awaits-act')
  expect(technical.refuses('2026-04-10', 'office', 'drawExpert', drawn('prof3'))).toContain('listed')
  expect(technical.refuses('2026-04-10', 'office', 'drawExpert', drawn('nobody'))).toEqual(['entry-missing'])
  expect(technical.refuses('2026-04-10', 'handler', 'drawExpert', drawn('prof1'))).toContain('post-not-held')
  const one = technical.on('2026-04-10', 'office', 'drawExpert', drawn('prof1'))
  expect(one.refuses('2026-04-10', 'prof1', 'argue', { noInterest: true, opinion: '可行' })).toEqual(['awaits-act'])
  const both = one.on('2026-04-10', 'office', 'drawDissenter', drawn('prof2')).on('2026-04-11', 'prof1', 'argue', { noInterest: true, opinion: '可行' })
  expect(both.refuses('2026-04-12', 'lin', 'argue', { noInterest: true, opinion: '可行' })).toEqual(['not-a-party'])
  expect(both.refuses('2026-04-12', 'handler', 'absorbExperts', { adopted: '采纳' })).toEqual(['quorum-missing'])
  const argued = both.on('2026-04-12', 'prof2', 'argue', { noInterest: true, opinion: '不可行' })
  expect(argued.tries('2026-04-13', 'handler', 'absorbExperts', { adopted: '采纳' }).kind).toBe('done')
  const excluded = argued.on('2026-04-13', 'office', 'excludeExpert', { expert: 'prof2', why: '投标人股东' })
  expect(excluded.refuses('2026-04-13', 'prof2', 'argue', { noInterest: true, opinion: '不可行' })).toEqual(['recused'])
  expect(excluded.refuses('2026-04-13', 'handler', 'absorbExperts', { adopted: '采纳' })).toContain('awaits-act')
})

const grades = { social: 'low', environmental: 'low', economic: 'low', report: uploaded, measures: '分期实施' }

test('an uncontrollable risk stops the decision until it is controllable (24)', () => {
  const before = (overall: string) =>
    ['deputy1', 'deputy2', 'mayor'].reduce(
      (so, who) => so.on('2026-04-24', who, 'attend'),
      absorbed({ risky: true })
        .on('2026-04-10', 'assessor', 'assess', { ...grades, overall })
        .on('2026-04-13', 'handler', 'sendReview', { materials: uploaded, by: '2026-04-23' })
        .on('2026-04-20', 'reviewer', 'review', { conclusion: 'lawful', ...opinion })
        .on('2026-04-21', 'handler', 'submit', { file: uploaded, examined: uploaded })
        .on('2026-04-22', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-24' }),
    )
      .on('2026-04-24', 'deputy1', 'speak', says('adopted'))
      .on('2026-04-24', 'deputy2', 'speak', says('adopted'))
  expect(before('high').refuses('2026-04-24', 'mayor', 'decide', decision('adopted'))).toEqual(['not-provided'])
  expect(before('medium').tries('2026-04-24', 'mayor', 'decide', decision('adopted')).kind).toBe('done')
  const mended = before('high').on('2026-04-25', 'assessor', 'assess', { ...grades, overall: 'low' })
  expect(mended.tries('2026-04-25', 'mayor', 'decide', decision('adopted')).kind).toBe('done')
})

test('it is issued only after the report to the Party committee, and to the congress where it must be told (31, 8)', () => {
  const minuted = decided().on('2026-04-24', 'office', 'minutes', { minutes: uploaded })
  const issue = { executor: unit, number: '和政〔2026〕3号' }
  expect(minuted.refuses('2026-04-25', 'mayor', 'issue', issue)).toContain('awaits-act')
  const told = minuted.on('2026-04-27', 'office', 'reportParty', { congressMatter: true, reply: '和委〔2026〕5号' })
  expect(told.refuses('2026-04-27', 'mayor', 'issue', issue)).toEqual(['awaits-act'])
  expect(told.on('2026-04-27', 'office', 'reportCongress', { number: '和政报〔2026〕1号' }).tries('2026-04-28', 'mayor', 'issue', issue).kind).toBe('done')
})

test('what was adopted is not drafted again, nor dropped: it is changed by a new decision (37)', () => {
  expect(reported().refuses('2026-05-06', 'handler', 'draft', { text: uploaded, explanation: uploaded })).toContain('not-provided')
  expect(reported().refuses('2026-05-06', 'mayor', 'abandon', { reasons: '不办了' })).toContain('not-provided')
  const deferred = spoken('deferred', 'deferred', 'adopted').on('2026-04-24', 'mayor', 'decide', decision('deferred'))
  const again = { text: 'b'.repeat(64), explanation: uploaded }
  expect(deferred.refuses('2026-04-27', 'handler', 'draft', again)).toEqual(['awaits-duty'])
  const minuted = deferred.on('2026-04-24', 'office', 'minutes', { minutes: uploaded })
  expect(minuted.tries('2026-04-27', 'handler', 'draft', again).kind).toBe('done')
})

test('a new meeting has its own minutes: those of a meeting that deferred carry nothing further (30(3), 31)', () => {
  const deferred = spoken('deferred', 'deferred', 'adopted').on('2026-04-24', 'mayor', 'decide', decision('deferred'))
  const call = { meeting: 'standing', heldOn: '2026-04-28' }
  expect(deferred.refuses('2026-04-27', 'office', 'convene', call)).toEqual(['awaits-duty'])
  const called = deferred.on('2026-04-24', 'office', 'minutes', { minutes: uploaded }).on('2026-04-27', 'office', 'convene', call)
  const there = ['deputy1', 'deputy2', 'mayor'].reduce((so, who) => so.on('2026-04-28', who, 'attend'), called)
  const heard = ['deputy1', 'deputy2'].reduce((so, who) => so.on('2026-04-28', who, 'speak', says('adopted')), there)
  const adopted = heard.on('2026-04-28', 'mayor', 'decide', decision('adopted'))
  const report = { congressMatter: false, reply: '和委〔2026〕5号' }
  expect(adopted.refuses('2026-04-28', 'office', 'reportParty', report)).toEqual(['awaits-act'])
  expect(adopted.on('2026-04-28', 'office', 'minutes', { minutes: uploaded }).tries('2026-04-29', 'office', 'reportParty', report).kind).toBe('done')
})

test('once opinions were taken in, nothing is heard or counted that was never announced (16, 18)', () => {
  expect(absorbed().refuses('2026-04-13', 'handler', 'hear', { record: uploaded })).toContain('not-in-this-case')
  expect(absorbed().refuses('2026-04-13', 'lin', 'answerSurvey', { choice: 'yes' })).toContain('not-in-this-case')
  expect(absorbed().refuses('2026-04-13', 'handler', 'closeSurvey', { result: '一比一' })).toContain('not-in-this-case')
})

test('published within twenty working days of the decision; late is recorded and still done', () => {
  const issued = reported().on('2026-04-28', 'mayor', 'issue', { executor: unit, number: '和政〔2026〕3号' })
  const where = { where: '公报', explanation: '解读' }
  expect(issued.tries('2026-05-26', 'office', 'publish', where).kind).toBe('done')
  expect(issued.tries('2026-05-27', 'office', 'publish', where).kind).toBe('done')
  expect(issued.refuses('2026-05-26', 'handler', 'publish', where)).toContain('post-not-held')
})

test('opinions are taken until the day that was made public, the last one included (14(1), 15(1))', () => {
  const open = drafted().on('2026-03-09', 'handler', 'consult', { shorter: false, until: '2026-04-09' })
  expect(open.tries('2026-04-09', 'lin', 'comment', { opinion: '赞成' }).kind).toBe('done')
  expect(open.refuses('2026-04-10', 'lin', 'comment', { opinion: '赞成' })).toEqual(['right-lapsed'])
})

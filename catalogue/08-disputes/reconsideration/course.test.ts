import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atGovernment, people, remediesWorld } from '../../testing/remedies.ts'
import { reconsideration } from './procedure.ts'

const application = {
  applicantKind: 'person', address: '沈阳市和平区', phone: '13800000000', respondent: 'mr-210102', act: '沈和市监罚〔2026〕5号', request: '请求撤销', knewOn: '2026-04-01',
}
const answer = { reply: '合法', evidence: '证据目录' }
const opinions = { how: 'phone', record: '已听取' }
const proposal = { facts: '事实清楚', content: '决定内容', ground: 'none', worse: 0, dayIsSet: false, onTier: false, toDecideAgain: false }
const by = { how: 'agreed', reasons: '理由' }
const number = '沈和复〔2026〕1号'

const accepted = (world = remediesWorld()): Story =>
  tell({ procedure: reconsideration, calendar: chinaWorkdays, authority: world, people, case: { ...atGovernment, number } })
    .on('2026-05-06', 'citizen.chen', 'apply', application)
    .on('2026-05-08', 'he.review', 'accept')
const assigned = (more: object = {}, world = remediesWorld()): Story =>
  accepted(world).on('2026-05-11', 'ma.office', 'assign', { handlers: '何、葛', grave: false, committeeCase: false, amount: 300_000, ...more })
const heard = (world = remediesWorld()): Story =>
  assigned({}, world)
    .on('2026-05-12', 'he.review', 'sendCopy', { receivedOn: '2026-05-12' })
    .on('2026-05-20', 'su.market', 'reply', answer)
    .on('2026-05-21', 'he.review', 'hearOpinions', opinions)
const ready = (more: object = {}): Story => heard().on('2026-05-25', 'he.review', 'propose', { ...proposal, ...more })
const orders = (outcome: string, more: object = {}) =>
  ready(more).on('2026-06-01', 'du.mayor', 'decide', { ...by, outcome }).on('2026-06-04', 'he.review', 'serveRespondent', { receivedOn: '2026-06-04' }).last?.entries

const simple = (more: object = {}): Story => assigned().on('2026-05-11', 'ma.office', 'chooseSimplified', { ground: 'warning', clear: '清楚', ...more })

test('the simplified procedure: three days for the copy, five for the answer, thirty for the decision, on paper', () => {
  expect(simple().due('sendCopySimply')).toEqual({ day: '2026-05-12' })
  expect(simple().due('decideSimply')).toEqual({ day: '2026-06-08' })
  const copied = simple().on('2026-05-12', 'he.review', 'sendCopySimply', { receivedOn: '2026-05-12' })
  expect(copied.due('replySimply')).toEqual({ day: '2026-05-19' })
  const answered = copied.on('2026-05-19', 'su.market', 'replySimply', answer).on('2026-05-20', 'he.review', 'propose', proposal)
  expect(answered.refuses('2026-05-21', 'du.mayor', 'decide', { ...by, outcome: 'maintained' })).toContain('not-in-this-case')
  expect(answered.tries('2026-05-21', 'du.mayor', 'decideSimply', { ...by, outcome: 'maintained' }).kind).toBe('done')
  expect(answered.refuses('2026-05-21', 'ma.office', 'extend', { why: '复杂', extension: 30 })).toContain('not-in-this-case')
  expect(copied.refuses('2026-05-20', 'su.market', 'replySimply', answer)).toContain('law-first')
})

test('small sums reach to three thousand yuan; a grave case is never simplified', () => {
  expect(simple({ ground: 'small', sum: 300_000 }).last?.kind).toBe('done')
  expect(assigned().refuses('2026-05-11', 'ma.office', 'chooseSimplified', { ground: 'small', clear: '清楚', sum: 300_001 })).toEqual(['out-of-bounds'])
  expect(assigned({ grave: true }).refuses('2026-05-11', 'ma.office', 'chooseSimplified', { ground: 'warning', clear: '清楚' })).toContain('not-in-this-case')
})

test('a converted case keeps what was done and its day of acceptance, and the parties are heard', () => {
  const converted = simple()
    .on('2026-05-12', 'he.review', 'sendCopySimply', { receivedOn: '2026-05-12' })
    .on('2026-05-19', 'su.market', 'replySimply', answer)
    .on('2026-05-20', 'ma.office', 'convert', { why: '争议较大' })
  expect(converted.due('decide')).toEqual({ day: '2026-07-07' })
  expect(converted.refuses('2026-05-21', 'he.review', 'propose', proposal)).toEqual(['awaits-duty'])
  expect(converted.refuses('2026-05-21', 'ma.office', 'chooseSimplified', { ground: 'warning', clear: '清楚' })).toContain('not-in-this-case')
  const proposed = converted.on('2026-05-21', 'he.review', 'hearOpinions', opinions).on('2026-05-22', 'he.review', 'propose', proposal)
  expect(proposed.tries('2026-05-25', 'du.mayor', 'decide', { ...by, outcome: 'maintained' }).kind).toBe('done')
})

test('a grave case is heard in a hearing told five working days before, by four who sign; its committee is asked', () => {
  const grave = assigned({ grave: true, committeeCase: true, whyCommittee: ['grave'] })
    .on('2026-05-12', 'he.review', 'sendCopy', { receivedOn: '2026-05-12' })
    .on('2026-05-20', 'su.market', 'reply', answer)
    .on('2026-05-21', 'he.review', 'hearOpinions', opinions)
  expect(grave.refuses('2026-05-21', 'he.review', 'propose', proposal)).toEqual(['awaits-duty', 'awaits-duty'])
  const told = grave.on('2026-05-21', 'he.review', 'announceHearing', { heldOn: '2026-05-28', place: '一号庭', about: '事实' })
  const hearing = { respondentCame: 'head', applicantCame: 'came', record: '录' }
  expect(told.refuses('2026-05-27', 'he.review', 'hear', hearing, ['ge.review', 'ye.review', 'lu.review'])).toContain('too-early')
  expect(told.refuses('2026-05-28', 'he.review', 'hear', hearing, ['ge.review', 'ye.review'])).toEqual(['signers-too-few'])
  expect(told.refuses('2026-05-28', 'he.review', 'hear', { ...hearing, respondentCame: 'staff' }, ['ge.review', 'ye.review', 'lu.review'])).toEqual(['answer-missing'])
  const held = told.on('2026-05-28', 'he.review', 'hear', hearing, ['ge.review', 'ye.review', 'lu.review'])
  expect(held.refuses('2026-05-29', 'he.review', 'propose', proposal)).toEqual(['awaits-duty'])
  expect(held.on('2026-05-29', 'committee', 'advise', { opinion: '建议维持' }).tries('2026-05-29', 'he.review', 'propose', proposal).kind).toBe('done')
})

test('only a listed ground suspends; suspended days are not counted and nothing is proposed or decided meanwhile', () => {
  expect(heard().refuses('2026-05-22', 'du.mayor', 'suspend', { ground: 'busy' })).toEqual(['answer-invalid'])
  const suspended = ready().on('2026-05-26', 'du.mayor', 'suspend', { ground: 'otherCase' })
  expect(suspended.due('decide')).toEqual({ paused: '2026-05-26' })
  expect(suspended.refuses('2026-05-27', 'du.mayor', 'decide', { ...by, outcome: 'maintained' })).toEqual(['awaits-duty'])
  expect(suspended.refuses('2026-07-26', 'du.mayor', 'terminateSuspended')).toContain('not-in-this-case')
  expect(suspended.on('2026-06-05', 'du.mayor', 'resume').due('decide')).toEqual({ day: '2026-07-17' })
})

test('sixty days of suspension end the case only where nobody stands for the applicant', () => {
  const dead = heard().on('2026-05-22', 'du.mayor', 'suspendForParty', { ground: 'died' })
  expect(dead.refuses('2026-07-21', 'du.mayor', 'terminateSuspended')).toContain('too-early')
  expect(dead.on('2026-07-22', 'du.mayor', 'terminateSuspended').last?.finished).toBe(true)
})

test('an examination does not count; a suspension may follow it on the same day', () => {
  const examined = heard().on('2026-05-22', 'he.review', 'beginExamination', { ground: 'appraisal' })
  expect(examined.refuses('2026-05-25', 'he.review', 'propose', proposal)).toEqual(['awaits-duty'])
  expect(examined.refuses('2026-05-25', 'du.mayor', 'suspendForParty', { ground: 'died' })).toContain('not-in-this-case')
  const ended = examined.on('2026-06-01', 'he.review', 'endExamination')
  expect(ended.due('decide')).toEqual({ day: '2026-07-17' })
  expect(ended.tries('2026-06-01', 'du.mayor', 'suspendForParty', { ground: 'died' }).kind).toBe('done')
})

test('two investigate; one alone is refused', () => {
  expect(heard().refuses('2026-05-22', 'he.review', 'investigate', { found: '查明' })).toEqual(['signers-too-few'])
  expect(heard().tries('2026-05-22', 'he.review', 'investigate', { found: '查明' }, ['ge.review']).kind).toBe('done')
})

test('whoever asks that enforcement stop gets an answer', () => {
  const asked = heard().on('2026-05-22', 'citizen.chen', 'askStop', { why: '难以恢复' })
  expect(asked.on('2026-05-25', 'du.mayor', 'answerStop', { answer: 'stopped', reasons: '合理' }).last?.documents[0]?.paragraphs.join('')).toContain('停止执行')
  expect(heard().refuses('2026-05-25', 'du.mayor', 'answerStop', { answer: 'stopped', reasons: '合理' })).toContain('awaits-act')
})

test('a withdrawal that is allowed ends the case; without one nobody can allow it', () => {
  const left = accepted().on('2026-05-12', 'citizen.chen', 'withdraw', { settled: true, free: true })
  expect(left.on('2026-05-13', 'du.mayor', 'allowWithdrawal').last?.finished).toBe(true)
  expect(accepted().refuses('2026-05-13', 'du.mayor', 'allowWithdrawal')).toContain('awaits-act')
})

test('an application found unfit after acceptance is dismissed with reasons and remedies', () => {
  expect(accepted().on('2026-05-13', 'du.mayor', 'dismissApplication', { reasons: '无利害关系' }).last?.documents[0]?.paragraphs.join('')).toContain('人民法院')
})

const challenge = { askedOn: '2026-05-12', document: '油烟办法', clause: '第七条', maker: 'mr-210102', reasons: '违反上位法' }

test('a challenged document is answered within seven working days, and while it is under review nothing is decided', () => {
  const asked = heard().on('2026-05-22', 'citizen.chen', 'challenge', { ...challenge, askedOn: '2026-05-22' })
  expect(asked.due('answerChallenge')).toEqual({ day: '2026-06-02' })
  expect(asked.refuses('2026-05-25', 'he.review', 'propose', proposal)).toEqual(['awaits-duty'])
  const taken = asked.on('2026-05-25', 'ma.office', 'answerChallenge', { taken: true, why: '属于规范性文件' })
  expect(taken.last?.entries).toMatchObject([{ register: 'document-reviews', change: 'enter', key: number, values: { requested: '2026-05-22', maker: 'mr-210102' } }])
  expect(asked.on('2026-05-25', 'ma.office', 'answerChallenge', { taken: false, why: '系规章' }).last?.entries).toEqual([])
  const open = heard(remediesWorld({ entries: { [`document-reviews/${number}`]: { case: number } } })).on('2026-05-25', 'he.review', 'propose', proposal)
  expect(open.refuses('2026-06-01', 'du.mayor', 'decide', { ...by, outcome: 'maintained' })).toEqual(['listed'])
})

test('annulment opens what must be put right: the act itself, the tier on which it rested, and the like cases', () => {
  const made = orders('revoked', { ground: 'basis', toDecideAgain: true, onTier: true, tier: 'food/一般' })
  expect(made?.map(({ key, values }) => [key.split('/')[1], values?.['kind'], values?.['until']])).toEqual([
    ['remake', 'remake', '2026-08-03'], ['tier', 'tier', '2026-08-03'], ['like-cases', 'likeCases', '2026-08-03'],
  ])
  expect(made?.[0]?.values).toMatchObject({ respondent: 'mr-210102', authority: 'gov-210102', state: 'open', act: application.act })
  expect(orders('maintained')).toEqual([])
})

test('a day that the decision sets stands in the place of the sixty days', () => {
  expect(orders('ordered', { ground: 'idle', dayIsSet: true, until: '2026-06-30' })).toMatchObject([{ key: `${number}/perform`, values: { until: '2026-06-30' } }])
  expect(orders('ordered', { ground: 'idle' })).toMatchObject([{ values: { until: '2026-08-03' } }])
})

test('opinion letters and mediation letters are orders too', () => {
  const letter = heard().on('2026-05-22', 'du.mayor', 'opinionLetter', { findings: '程序瑕疵', receivedOn: '2026-05-22' })
  expect(letter.last?.entries).toMatchObject([{ values: { kind: 'opinion', until: '2026-07-21' } }])
  const mediated = heard().on('2026-05-22', 'du.mayor', 'mediate', { terms: '减半', signed: '2026-05-22', mustDo: true, until: '2026-06-10' })
  expect(mediated.last).toMatchObject({ finished: true, entries: [{ values: { kind: 'mediation', until: '2026-06-10' } }] })
})

test('each order of a decision gets a case of its own, opened by the law; where nothing is ordered none is opened', () => {
  const served = (outcome: string, more: object = {}): Story =>
    ready(more).on('2026-06-01', 'du.mayor', 'decide', { ...by, outcome }).on('2026-06-04', 'he.review', 'serveRespondent', { receivedOn: '2026-06-04' })
  const opened = served('revoked', { ground: 'basis', toDecideAgain: true, onTier: true, tier: 'food/一般' }).on('2026-06-04', 'he.review', 'openOrders')
  expect(opened.last?.openings.map(({ procedure, act, organ, subject }) => [procedure, act, organ, subject?.key])).toEqual(
    ['remake', 'tier', 'like-cases'].map((name) => ['order-compliance', 'opened', 'gov-210102', `${number}/${name}`]),
  )
  expect(served('maintained').refuses('2026-06-04', 'he.review', 'openOrders')).toContain('not-in-this-case')
})

test('a simplified answer is no way round the copy, nor round the hearing of opinions, and the other way about', () => {
  expect(accepted().refuses('2026-05-11', 'su.market', 'replySimply', answer)).toContain('not-provided')
  expect(simple().refuses('2026-05-12', 'su.market', 'reply', answer)).toContain('not-provided')
  const copied = simple().on('2026-05-12', 'he.review', 'sendCopySimply', { receivedOn: '2026-05-12' })
  expect(copied.tries('2026-05-13', 'su.market', 'replySimply', answer).kind).toBe('done')
})

test('a review that nobody asked for before the decision is not answered after it', () => {
  const decided = ready().on('2026-06-01', 'du.mayor', 'decide', { ...by, outcome: 'maintained' })
  expect(decided.refuses('2026-06-02', 'ma.office', 'answerChallenge', { taken: true, why: '属于规范性文件' })).toContain('not-in-this-case')
})

test('an application is withdrawn before it is accepted too', () => {
  const applied = tell({ procedure: reconsideration, calendar: chinaWorkdays, authority: remediesWorld(), people, case: { ...atGovernment, number } })
    .on('2026-05-06', 'citizen.chen', 'apply', application)
  expect(applied.refuses('2026-05-07', 'su.market', 'withdraw', { settled: false, free: true })).toContain('not-a-party')
  expect(applied.on('2026-05-07', 'citizen.chen', 'withdraw', { settled: false, free: true }).on('2026-05-08', 'du.mayor', 'allowWithdrawal').last?.finished).toBe(true)
})

test('late is recorded and still done: both copies, the answer on a review, the simplified decision', () => {
  expect(assigned().tries('2026-05-19', 'he.review', 'sendCopy', { receivedOn: '2026-05-19' }).kind).toBe('done')
  expect(simple().tries('2026-05-13', 'he.review', 'sendCopySimply', { receivedOn: '2026-05-13' }).kind).toBe('done')
  const asked = heard().on('2026-05-22', 'citizen.chen', 'challenge', { ...challenge, askedOn: '2026-05-22' })
  expect(asked.tries('2026-06-03', 'ma.office', 'answerChallenge', { taken: false, why: '系规章' }).kind).toBe('done')
  const proposed = simple()
    .on('2026-05-12', 'he.review', 'sendCopySimply', { receivedOn: '2026-05-12' })
    .on('2026-05-19', 'su.market', 'replySimply', answer)
    .on('2026-05-20', 'he.review', 'propose', proposal)
  expect(proposed.tries('2026-06-09', 'du.mayor', 'decideSimply', { ...by, outcome: 'maintained' }).kind).toBe('done')
})

// Thirty days of public notice from Wednesday 3 June end on Friday 3 July; fifteen for the suit end on Saturday the 18th and roll to Monday the 20th.
test('who cannot be found is served by thirty days of public notice, applicant and third party alike; the days for the suit run from their end', () => {
  const called = heard().on('2026-05-22', 'he.review', 'callThirdParty', { person: 'neighbour.he', name: '何邻居' })
  const decided = (story: Story): Story => story.on('2026-05-25', 'he.review', 'propose', proposal).on('2026-06-01', 'du.mayor', 'decide', { ...by, outcome: 'maintained' })
  for (const recipient of ['toApplicant', 'toThirdParty']) {
    const noticed = decided(called).on('2026-06-03', 'he.review', `${recipient}.publicNotice`, { why: '下落不明' })
    expect(noticed.refuses('2026-07-03', 'law', `${recipient}.deemedServed`)).toEqual(['silence-not-complete'])
    expect(noticed.on('2026-07-04', 'law', `${recipient}.deemedServed`).last).toMatchObject({ effective: '2026-07-03' })
  }
  const applicantServed = decided(called)
    .on('2026-06-03', 'he.review', 'toApplicant.publicNotice', { why: '下落不明' })
    .on('2026-07-04', 'law', 'toApplicant.deemedServed')
  expect(applicantServed.tries('2026-07-20', 'court', 'sued', { filedOn: '2026-07-20' }).kind).toBe('done')
  expect(applicantServed.refuses('2026-07-21', 'court', 'sued', { filedOn: '2026-07-21' })).toContain('right-lapsed')
  const receipt = { how: 'direct', receivedOn: '2026-06-03' }
  expect(decided(called).tries('2026-06-03', 'he.review', 'toThirdParty.serve', receipt).kind).toBe('done')
  expect(decided(heard()).refuses('2026-06-03', 'he.review', 'toThirdParty.serve', receipt)).toContain('not-in-this-case')
})

test('a third party that was called states its view; one that was not does not', () => {
  const called = accepted().on('2026-05-11', 'he.review', 'callThirdParty', { person: 'neighbour.he', name: '何邻居' })
  expect(called.tries('2026-05-12', 'neighbour.he', 'stateThirdParty', { view: '请求维持' }).kind).toBe('done')
  expect(accepted().refuses('2026-05-12', 'neighbour.he', 'stateThirdParty', { view: '请求维持' })).toEqual(['not-a-party'])
})

test('enforcement is stopped of the authority’s own motion, without being asked, in the cases of the law alone', () => {
  expect(accepted().on('2026-05-11', 'du.mayor', 'stopEnforcement', { ground: 'authority' }).last?.documents[0]?.title).toBe('停止执行决定书')
  expect(accepted().refuses('2026-05-11', 'du.mayor', 'stopEnforcement', { ground: 'asked' })).toEqual(['answer-invalid'])
})

test('criminal measures for the same act end the case; the office alone cannot end it', () => {
  expect(accepted().on('2026-05-13', 'du.mayor', 'terminate', { ground: 'criminal' }).last).toMatchObject({ finished: true, documents: [{ title: '终止决定书' }] })
  expect(accepted().refuses('2026-05-13', 'he.review', 'terminate', { ground: 'criminal' })).toContain('post-not-held')
})

import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, penaltyCaseOn, people, uploaded } from '../../testing/heping.ts'
import { outsider } from '../../testing/invented-office.ts'
import { unlicensedFoodBusiness } from '../penalty-matters.ts'
import { courtEnforcement } from './procedure.ts'

const outside: Readonly<Record<string, string>> = { court: 'court', president: 'court-president', higher: 'higher-court' }
const entry = {
  number: '罚1', organ: 'mr-210102', matter: 'unlicensed-food-business', party: demonstrationEnterprise.creditCode, partyName: demonstrationEnterprise.name,
  kinds: ['fine'], content: '处罚款七万元。', basis: ['food-safety-law:122(1)'], decided: '2025-06-25',
}
const world = (changed: object = {}) => {
  const district = hepingDistrict({ entries: { 'penalty-decisions/罚1': { ...entry, ...changed } } })
  return { ...district, posts: (person: string) => (outside[person] ? [{ person, organ: 'mr-210102', post: outside[person] }] : district.posts(person)) }
}
const begun = (changed: object = {}): Story =>
  tell({
    procedure: courtEnforcement, calendar: chinaWorkdays, authority: world(changed),
    people: { ...people, court: outsider('court'), president: outsider('president'), higher: outsider('higher') },
    case: { ...penaltyCaseOn(unlicensedFoodBusiness), subject: { register: 'penalty-decisions', key: '罚1' } },
  })

const unperformed = { servedOn: '2025-07-01', performBy: '2025-07-16', told: true, object: '罚款七万元' }
const application = { court: '和平区人民法院', decision: uploaded, opinions: '未提出意见，已催告', object: '罚款七万元及加处罚款' }
const ruling = { ruling: '行审1号', reasons: '合法' }
const handed = (receivedOn: string) => ({ how: 'direct', receivedOn })

const opened = (more: object = {}): Story => begun().on('2025-12-01', 'officer.zhao', 'open', { ...unperformed, ...more })
const demanded = (more: object = {}): Story =>
  opened(more)
    .on('2025-12-01', 'officer.zhao', 'demand', { manner: '缴纳罚款' })
    .on('2025-12-02', 'officer.zhao', 'demandService.serve', handed('2025-12-02'))
/** Six months after 1 July end on 1 January 2026, a holiday: the right of the party runs on to 4 January, a working Sunday. */
const ripe = (): Story => demanded().on('2026-01-05', 'law', 'remedies.over')
const applied = (): Story => ripe().on('2026-01-06', 'head.zheng', 'apply', application)
const accepted = (): Story => applied().on('2026-01-08', 'court', 'accept')

test('demanded, ripe, applied for by the head, accepted, allowed, executed', () => {
  expect(ripe().file.parties['party']).toMatchObject([{ id: demonstrationEnterprise.creditCode }])
  expect(applied().last?.documents).toMatchObject([{ title: '强制执行申请书' }])
  expect(applied().due('accept')).toEqual({ day: '2026-01-13' })
  expect(accepted().due('allow')).toEqual({ day: '2026-01-19' })
  const over = accepted().on('2026-01-19', 'court', 'allow', ruling).on('2026-02-02', 'court', 'execute', { how: '划拨', proceeds: 7_000_000, cost: 10_000 })
  expect(over.last).toMatchObject({ finished: true })
})

describe('before the application (53 to 55)', () => {
  test('not while review or suit is still open: a last day on a holiday rolls, in favour of who may still sue', () => {
    expect(demanded().due('remedies.over')).toEqual({ day: '2026-01-04' })
    expect(demanded().refuses('2026-01-04', 'head.zheng', 'apply', application)).toEqual(['awaits-act'])
    expect(demanded().refuses('2026-01-04', 'law', 'remedies.over')).toContain('silence-not-complete')
    expect(ripe().tries('2026-01-05', 'head.zheng', 'apply', application).kind).toBe('done')
  })

  test('not before ten working days after the demand was served', () => {
    const late = opened()
      .on('2026-01-05', 'law', 'remedies.over')
      .on('2026-01-05', 'officer.zhao', 'demand', { manner: '缴纳罚款' })
    expect(late.refuses('2026-01-20', 'head.zheng', 'apply', application)).toEqual(['awaits-act'])
    const served = late.on('2026-01-06', 'officer.zhao', 'demandService.serve', handed('2026-01-06'))
    expect(served.refuses('2026-01-20', 'head.zheng', 'apply', application)).toEqual(['too-early'])
    expect(served.tries('2026-01-21', 'head.zheng', 'apply', application).kind).toBe('done')
  })

  test('by the head alone, with every paper that the Law lists; no fee is asked', () => {
    expect(ripe().refuses('2026-01-06', 'officer.zhao', 'apply', application)).toContain('post-not-held')
    const { opinions: _, ...incomplete } = application
    expect(ripe().refuses('2026-01-06', 'head.zheng', 'apply', incomplete)).toEqual(['answer-missing'])
    expect(Object.keys(courtEnforcement.acts['apply']?.form ?? {})).toEqual(['court', 'decision', 'opinions', 'object'])
  })

  test('only by the organ that decided', () => {
    expect(begun({ organ: 'hc-210102' }).refuses('2025-12-01', 'officer.zhao', 'open', unperformed)).toContain('entry-elsewhere')
  })

  test('three months from the end of those periods; afterwards only with good reason (司法解释 156)', () => {
    expect(ripe().tries('2026-04-04', 'head.zheng', 'apply', application).kind).toBe('done')
    expect(ripe().refuses('2026-04-05', 'head.zheng', 'apply', application)).toContain('right-lapsed')
    const over = ripe().on('2026-04-05', 'law', 'windowOver')
    expect(over.refuses('2026-04-07', 'head.zheng', 'apply', application)).toContain('not-in-this-case')
    expect(over.refuses('2026-04-07', 'head.zheng', 'applyLate', application)).toEqual(['answer-missing'])
    expect(over.tries('2026-04-07', 'head.zheng', 'applyLate', { ...application, goodReason: '洪灾停摆' }).kind).toBe('done')
    const given = over.on('2026-04-06', 'officer.zhao', 'noteTime', { until: '2026-06-30' })
    expect(given.refuses('2026-04-07', 'head.zheng', 'applyLate', { ...application, goodReason: '洪灾停摆' })).toContain('not-provided')
    expect(ripe().refuses('2026-04-03', 'head.zheng', 'applyLate', { ...application, goodReason: '提前' })).toContain('not-in-this-case')
  })

  test('where time to pay was given nothing is asked until it is over, and the three months start there (处罚法 72(2))', () => {
    const given = ripe().on('2026-01-06', 'officer.zhao', 'noteTime', { until: '2026-06-30' })
    expect(given.refuses('2026-02-02', 'head.zheng', 'apply', application)).toEqual(['not-provided'])
    const over = given.on('2026-07-01', 'law', 'timeOver')
    expect(over.due('windowOver')).toEqual({ day: '2026-09-30' })
    expect(over.tries('2026-09-30', 'head.zheng', 'apply', application).kind).toBe('done')
    expect(over.refuses('2026-10-01', 'head.zheng', 'apply', application)).toContain('right-lapsed')
  })

  test('time that ends before the remedies do does not bring the window forward', () => {
    const early = demanded().on('2025-12-03', 'officer.zhao', 'noteTime', { until: '2025-12-15' }).on('2025-12-16', 'law', 'timeOver')
    expect(early.on('2026-01-05', 'law', 'remedies.over').due('windowOver')).toEqual({ day: '2026-04-04' })
  })

  test('one year where the remedies were not told', () => {
    const untold = demanded({ told: false, servedOn: '2025-06-03' })
    expect(untold.due('remedies.overUntold')).toEqual({ day: '2026-06-03' })
    expect(untold.refuses('2026-01-05', 'head.zheng', 'apply', application)).toEqual(['awaits-act'])
  })

  test('while review or suit is pending the window does not run; once upheld and final it does', () => {
    const sought = demanded().on('2025-12-10', 'officer.zhao', 'remedies.sought', { what: '起诉受理通知' })
    expect(sought.refuses('2026-02-02', 'head.zheng', 'apply', application)).toEqual(['awaits-act'])
    const upheld = sought.on('2026-03-02', 'officer.zhao', 'remedies.upheld', { what: '判决驳回', finalOn: '2026-03-17' }).on('2026-03-18', 'law', 'remedies.final')
    expect(upheld.due('windowOver')).toEqual({ day: '2026-06-17' })
    expect(upheld.tries('2026-03-18', 'head.zheng', 'apply', application).kind).toBe('done')
  })

  test('performed, annulled or not asked: the case is over without the court', () => {
    expect(demanded().on('2025-12-10', 'officer.zhao', 'performed', { how: '已缴清' }).last).toMatchObject({ finished: true })
    expect(demanded().on('2025-12-10', 'officer.zhao', 'annulled', { by: '复议决定' }).last).toMatchObject({ finished: true })
    expect(demanded().on('2025-12-10', 'head.zheng', 'forgo', { reasons: '已无财产' }).last).toMatchObject({ finished: true })
  })
})

describe('the court accepts (56)', () => {
  const notAccepted = (): Story => applied().on('2026-01-13', 'court', 'notAccept', { ...ruling, receivedOn: '2026-01-12' })

  test('the organ objects within fifteen days of receiving the ruling; else it stands', () => {
    expect(notAccepted().tries('2026-01-27', 'head.zheng', 'objectToNonAcceptance', { reasons: '属于管辖' }).kind).toBe('done')
    expect(notAccepted().refuses('2026-01-28', 'head.zheng', 'objectToNonAcceptance', { reasons: '属于管辖' })).toContain('right-lapsed')
    expect(notAccepted().on('2026-01-28', 'law', 'nonAcceptanceStands').last).toMatchObject({ finished: true })
  })

  test('the higher court rules within fifteen days, and where it accepts the seven days run from there', () => {
    const objected = notAccepted().on('2026-01-20', 'head.zheng', 'objectToNonAcceptance', { reasons: '属于管辖' })
    expect(objected.due('higherAccepts')).toEqual({ day: '2026-02-04' })
    expect(objected.on('2026-02-03', 'higher', 'higherAccepts', ruling).due('allow')).toEqual({ day: '2026-02-12' })
    expect(objected.on('2026-02-03', 'higher', 'higherKeepsOut', ruling).last).toMatchObject({ finished: true })
    expect(objected.refuses('2026-02-03', 'court', 'higherAccepts', ruling)).toContain('post-not-held')
  })
})

describe('the court rules (57, 58)', () => {
  const examined = (): Story => accepted().on('2026-01-12', 'court', 'examine', { grounds: '明显缺乏事实根据', heard: '双方意见' })
  const refused = (): Story => examined().on('2026-01-30', 'court', 'refuse', ruling)
  const served = (): Story => refused().on('2026-02-03', 'court', 'serveRefusal', { receivedOn: '2026-02-03' })

  test('no refusal before both sides were heard; then thirty days from acceptance, whichever way', () => {
    expect(accepted().refuses('2026-01-12', 'court', 'refuse', ruling)).toContain('not-in-this-case')
    expect(examined().due('refuse')).toEqual({ day: '2026-02-07' })
    expect(examined().due('allowAfterHearing')).toEqual({ day: '2026-02-07' })
    expect(examined().due('allow')).toBeUndefined()
    expect(examined().on('2026-02-06', 'court', 'allowAfterHearing', ruling).tries('2026-02-09', 'court', 'execute', { how: '划拨' }).kind).toBe('done')
  })

  test('a refusal is served within five working days; the organ objects within fifteen, else it stands', () => {
    expect(refused().due('serveRefusal')).toEqual({ day: '2026-02-06' })
    expect(served().tries('2026-02-18', 'head.zheng', 'objectToRefusal', { reasons: '证据充分' }).kind).toBe('done')
    expect(served().refuses('2026-02-19', 'head.zheng', 'objectToRefusal', { reasons: '证据充分' })).toContain('right-lapsed')
    expect(served().on('2026-02-19', 'law', 'refusalStands').last).toMatchObject({ finished: true })
  })

  test('the higher court rules within thirty days', () => {
    const objected = served().on('2026-02-10', 'head.zheng', 'objectToRefusal', { reasons: '证据充分' })
    expect(objected.due('higherAllows')).toEqual({ day: '2026-03-12' })
    expect(objected.on('2026-03-12', 'higher', 'higherAllows', ruling).tries('2026-03-13', 'court', 'execute', { how: '划拨' }).kind).toBe('done')
    expect(objected.on('2026-03-12', 'higher', 'higherRefuses', ruling).last).toMatchObject({ finished: true })
  })

  test('nothing that was not ruled is served, objected to or overruled', () => {
    expect(accepted().refuses('2026-01-12', 'court', 'serveRefusal', { receivedOn: '2026-01-12' })).toContain('not-provided')
    expect(accepted().refuses('2026-01-12', 'head.zheng', 'objectToNonAcceptance', { reasons: '无' })).toContain('not-provided')
    expect(accepted().refuses('2026-01-12', 'higher', 'higherAllows', ruling)).toContain('not-provided')
  })

  test('nothing is executed without a ruling', () => {
    expect(accepted().refuses('2026-01-12', 'court', 'execute', { how: '划拨' })).toEqual(['awaits-act'])
  })
})

test('for urgent public safety the president approves, and it is executed within five working days of the ruling (59)', () => {
  const asked = accepted().on('2026-01-09', 'head.zheng', 'askAtOnce', { reasons: '厂房随时垮塌' })
  const allowed = asked.on('2026-01-12', 'court', 'allow', ruling)
  expect(allowed.refuses('2026-01-12', 'court', 'executeAtOnce', { how: '立即执行' })).toContain('not-in-this-case')
  const approved = allowed.on('2026-01-12', 'president', 'presidentApproves')
  expect(approved.due('executeAtOnce')).toEqual({ day: '2026-01-19' })
  expect(approved.on('2026-01-13', 'court', 'executeAtOnce', { how: '立即执行' }).last).toMatchObject({ finished: true })
})

test('a demand that reaches nobody is served by public notice; what the party states to a demand stands in the case', () => {
  const noticed = opened().on('2025-12-01', 'officer.zhao', 'demand', { manner: '缴纳罚款' }).on('2025-12-02', 'officer.zhao', 'demandService.publicNotice', { why: '下落不明' })
  expect(noticed.due('demandService.deemedServed')).toEqual({ day: '2026-01-01' })
  expect(noticed.on('2026-01-02', 'law', 'demandService.deemedServed').file.marking.acts['demandService.deemedServed']?.times).toBe(1)
  expect(demanded().on('2025-12-03', 'agent.lin', 'stateDefence', { statement: '暂时无力缴纳' }).last?.finished).toBe(false)
})

test('no demand while the decision may still be performed, and no late application where time was given', () => {
  const early = begun().on('2025-12-01', 'officer.zhao', 'open', { ...unperformed, performBy: '2025-12-05' })
  expect(early.refuses('2025-12-05', 'officer.zhao', 'demand', { manner: '缴纳罚款' })).toEqual(['too-early'])
  expect(early.tries('2025-12-06', 'officer.zhao', 'demand', { manner: '缴纳罚款' }).kind).toBe('done')
})

test('who was not told of the remedies has a year', () => {
  const untold = demanded({ told: false })
  expect(untold.due('remedies.overUntold')).toEqual({ day: '2026-07-01' })
  expect(untold.on('2026-07-02', 'law', 'remedies.overUntold').tries('2026-07-02', 'head.zheng', 'apply', application).kind).toBe('done')
})

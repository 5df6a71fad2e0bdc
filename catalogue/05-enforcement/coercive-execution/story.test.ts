import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { taxCollectionLaw } from '../../law/tax-collection-law.ts'
import { urbanPlanningLaw } from '../../law/urban-planning-law.ts'
import { coercionCaseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { caseOf, type InventedOffice, outsider, withOffice } from '../../testing/invented-office.ts'
import { foodSeizure } from '../coercion-matters.ts'
import { coerciveExecution } from './procedure.ts'

const taxOffice: InventedOffice = {
  id: 'tax-210102', name: { zh: '和平区税务局（虚构）', en: 'Heping Tax Office (invented)' }, outside: { bank: 'financial-institution', treasury: 'treasury' },
  power: { kind: 'execution', matter: 'tax-enforcement', title: { zh: '税收强制执行', en: 'Execution of taxes' }, basis: [taxCollectionLaw.art('40(1)[1]')] },
}
const planningOffice: InventedOffice = {
  id: 'planning-210102', name: { zh: '和平区人民政府责成的拆除机关（虚构）', en: 'Office charged by Heping government (invented)' },
  power: { kind: 'execution', matter: 'demolition', title: { zh: '强制拆除违法建设', en: 'Demolition' }, basis: [urbanPlanningLaw.art('68(1)')] },
}

const setting = { procedure: coerciveExecution, calendar: chinaWorkdays, people: { ...people, bank: outsider('bank'), treasury: outsider('treasury') } }
const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号' }
const order = { ...party, decision: '决定〔2026〕1号', content: '履行决定', servedOn: '2026-02-02', performBy: '2026-02-27', told: true }
const handed = (receivedOn: string) => ({ how: 'direct', receivedOn })
const decision = { reasons: '无正当理由', means: ['restore'], when: '自行履行期满后', householdsCut: 0 }
const site = { hour: 9, what: '现场执行', householdsCut: 0 }

const at = (office: InventedOffice, obligation: string, more: object = {}): Story =>
  tell({ ...setting, authority: withOffice(office), case: caseOf(office) }).on('2026-03-02', 'officer.zhao', 'open', { ...order, obligation, ...more })
const demanded = (office: InventedOffice, obligation: string, more: object = {}): Story =>
  at(office, obligation, more)
    .on('2026-03-02', 'officer.zhao', 'demand', { performBy: '2026-03-16', manner: '自行履行' })
    .on('2026-03-03', 'officer.zhao', 'demandService.serve', handed('2026-03-03'))

describe('demand and defence (34 to 37)', () => {
  const ordered = (): Story => demanded(planningOffice, 'other')

  test('no demand while the decision may still be performed, and no decision before the demand was served and has run out', () => {
    const early = at(planningOffice, 'other', { performBy: '2026-03-06' })
    expect(early.refuses('2026-03-06', 'officer.zhao', 'demand', { performBy: '2026-03-16', manner: '自行' })).toEqual(['too-early'])
    expect(early.tries('2026-03-07', 'officer.zhao', 'demand', { performBy: '2026-03-16', manner: '自行' }).kind).toBe('done')
    expect(at(planningOffice, 'other').refuses('2026-03-17', 'head.zheng', 'decide', decision)).toEqual(['awaits-act'])
    expect(ordered().refuses('2026-03-16', 'head.zheng', 'decide', decision)).toEqual(['too-early'])
    expect(ordered().tries('2026-03-17', 'head.zheng', 'decide', decision).kind).toBe('done')
  })

  test('a demand served late still leaves a whole day to answer', () => {
    const late = at(planningOffice, 'other')
      .on('2026-03-02', 'officer.zhao', 'demand', { performBy: '2026-03-16', manner: '自行' })
      .on('2026-03-17', 'officer.zhao', 'demandService.serve', handed('2026-03-17'))
    expect(late.refuses('2026-03-18', 'head.zheng', 'decide', decision)).toEqual(['too-early'])
    expect(late.tries('2026-03-19', 'head.zheng', 'decide', decision).kind).toBe('done')
  })

  test('what the party states is heard, recorded and verified before anything is decided', () => {
    const stated = ordered().on('2026-03-10', 'agent.lin', 'stateDefence', { statement: '正在履行' })
    expect(stated.refuses('2026-03-17', 'head.zheng', 'decide', decision)).toEqual(['awaits-duty'])
    const heard = stated.on('2026-03-11', 'officer.zhao', 'hearDefence', { adopted: false, result: '未见履行' })
    expect(heard.tries('2026-03-17', 'head.zheng', 'decide', decision).kind).toBe('done')
  })

  test('what nobody stated is not recorded as heard, also once it was decided', () => {
    const decided = ordered().on('2026-03-17', 'head.zheng', 'decide', decision)
    expect(decided.refuses('2026-03-18', 'officer.zhao', 'hearDefence', { adopted: false, result: '……' })).toEqual(['not-provided'])
  })

  test('an organ to which no law gives execution may not even begin: it goes to court (13)', () => {
    const bureau = tell({ ...setting, authority: hepingDistrict(), case: coercionCaseOn(foodSeizure) })
    expect(bureau.refuses('2026-03-02', 'officer.zhao', 'open', { ...order, obligation: 'other' })).toContain('power-not-held')
  })

  test('whoever performs stops the execution', () => {
    expect(ordered().on('2026-03-10', 'officer.zhao', 'performed', { how: '已履行' }).last).toMatchObject({ finished: true })
  })
})

describe('the day and the hour (43)', () => {
  const fixed = (lastDay: string): Story =>
    demanded(planningOffice, 'other')
      .on('2026-03-17', 'head.zheng', 'decide', decision)
      .on('2026-03-18', 'officer.zhao', 'decisionService.serve', handed('2026-03-18'))
      .on('2026-03-18', 'officer.zhao', 'fixDay', { lastDay })

  test('on the first working day after the last day left to the party: not on the holiday between, nor later without a new day', () => {
    // 4 to 6 April 2026 are Qingming.
    const qingming = fixed('2026-04-03')
    expect(qingming.refuses('2026-04-03', 'officer.zhao', 'execute', site)).toEqual(['too-early'])
    for (const holiday of ['2026-04-04', '2026-04-05', '2026-04-06']) expect(qingming.refuses(holiday, 'officer.zhao', 'execute', site)).toEqual(['too-early'])
    expect(qingming.tries('2026-04-07', 'officer.zhao', 'execute', site).kind).toBe('done')
    expect(qingming.refuses('2026-04-08', 'officer.zhao', 'execute', site)).toEqual(['right-lapsed'])
    const again = qingming.on('2026-04-08', 'officer.zhao', 'fixDay', { lastDay: '2026-04-09' })
    expect(again.tries('2026-04-10', 'officer.zhao', 'execute', site).kind).toBe('done')
  })

  test.each([5, 22])('not at %i o’clock, which is night', (hour) => {
    expect(fixed('2026-03-20').refuses('2026-03-23', 'officer.zhao', 'execute', { ...site, hour })).toEqual(['out-of-bounds'])
    expect(fixed('2026-03-20').tries('2026-03-23', 'officer.zhao', 'execute', { ...site, hour: hour === 5 ? 6 : 21 }).kind).toBe('done')
  })

  test('at any hour of any day only where the head found it urgent, with reasons', () => {
    const urgent = fixed('2026-04-03')
    expect(urgent.refuses('2026-04-05', 'officer.zhao', 'executeUrgently', { ...site, hour: 23 })).toEqual(['awaits-act'])
    const declared = urgent.on('2026-04-05', 'head.zheng', 'declareUrgent', { reasons: '随时垮塌' })
    expect(declared.tries('2026-04-05', 'officer.zhao', 'executeUrgently', { ...site, hour: 23 }).kind).toBe('done')
  })

  test('suspended, no day is fixed and nobody executes, urgent or not (39)', () => {
    const stop = { ground: 'thirdParty', reasons: '第三人主张' }
    const decided = demanded(planningOffice, 'other')
      .on('2026-03-17', 'head.zheng', 'decide', decision)
      .on('2026-03-18', 'officer.zhao', 'decisionService.serve', handed('2026-03-18'))
    expect(decided.on('2026-03-18', 'head.zheng', 'suspend', stop).refuses('2026-03-18', 'officer.zhao', 'fixDay', { lastDay: '2026-03-23' })).toEqual(['not-provided'])
    const stopped = fixed('2026-03-20').on('2026-03-19', 'head.zheng', 'declareUrgent', { reasons: '险情' }).on('2026-03-19', 'head.zheng', 'suspend', stop)
    expect(stopped.refuses('2026-03-23', 'officer.zhao', 'execute', site)).toEqual(['not-provided'])
    expect(stopped.refuses('2026-03-19', 'officer.zhao', 'executeUrgently', site)).toEqual(['not-provided'])
  })

  test('no household is ever cut off, in the decision or on the spot, urgent or not', () => {
    expect(demanded(planningOffice, 'other').refuses('2026-03-17', 'head.zheng', 'decide', { ...decision, householdsCut: 1 })).toEqual(['out-of-bounds'])
    expect(fixed('2026-03-20').refuses('2026-03-23', 'officer.zhao', 'execute', { ...site, householdsCut: 1 })).toEqual(['out-of-bounds'])
    const urgent = fixed('2026-03-20').on('2026-03-19', 'head.zheng', 'declareUrgent', { reasons: '险情' })
    expect(urgent.refuses('2026-03-19', 'officer.zhao', 'executeUrgently', { ...site, householdsCut: 3 })).toEqual(['out-of-bounds'])
  })

  test('carried out and finished; should the decision fall later, things are restored (41)', () => {
    const over = fixed('2026-03-20').on('2026-03-23', 'officer.zhao', 'execute', site).on('2026-03-23', 'officer.zhao', 'finish', { how: '已执行' })
    expect(over.last).toMatchObject({ finished: true })
    const fallen = over.on('2026-05-11', 'officer.zhao', 'annulled', { carriedOut: true, by: '复议决定撤销' })
    expect(fallen.last?.finished).toBe(false)
    expect(fallen.on('2026-05-12', 'head.zheng', 'restore', { how: '恢复原状' }).last).toMatchObject({ finished: true })
  })
})

describe('money (45 to 49)', () => {
  const sum = 1_000_000
  const due = (): Story => demanded(taxOffice, 'money', { amount: sum })
  const charged = (): Story => due().on('2026-03-04', 'head.zheng', 'tellLateFine', { rate: '每日加收滞纳税款万分之五' })
  const money = { ...decision, means: ['transfer'] }
  const served = (): Story => charged().on('2026-04-07', 'head.zheng', 'decide', money).on('2026-04-08', 'officer.zhao', 'decisionService.serve', handed('2026-04-08'))
  const transfer = { law: ['tax-collection-law:40(1)[1]'], bank: '演示银行 6222', principal: sum, late: sum }

  test('a late fine or surcharge is told first, and is never above the principal', () => {
    expect(due().refuses('2026-03-20', 'officer.zhao', 'countLateFine', { days: '16天', amount: 1 })).toEqual(['awaits-act', 'not-provided'])
    expect(charged().refuses('2026-03-20', 'officer.zhao', 'countLateFine', { days: '16天', amount: sum + 1 })).toEqual(['out-of-bounds'])
    expect(charged().tries('2026-03-20', 'officer.zhao', 'countLateFine', { days: '16天', amount: sum }).kind).toBe('done')
  })

  test('execution only once it has run for more than thirty days and the demand was in vain (46(1))', () => {
    expect(due().refuses('2026-04-07', 'head.zheng', 'decide', money)).toEqual(['awaits-act'])
    expect(charged().refuses('2026-04-03', 'head.zheng', 'decide', money)).toEqual(['too-early'])
    expect(charged().tries('2026-04-04', 'head.zheng', 'decide', money).kind).toBe('done')
  })

  test('deposits are transferred under a law in force, at most principal and as much again, and end in the treasury', () => {
    expect(served().refuses('2026-04-09', 'head.zheng', 'transfer', { ...transfer, principal: sum + 1 })).toEqual(['out-of-bounds'])
    expect(served().refuses('2026-04-09', 'head.zheng', 'transfer', { ...transfer, late: sum + 1 })).toEqual(['out-of-bounds'])
    expect(served().refuses('2026-04-09', 'head.zheng', 'transfer', { ...transfer, law: ['tax-collection-law:1'] })).toContain('basis-unknown')
    const moved = served().on('2026-04-09', 'head.zheng', 'transfer', transfer).on('2026-04-09', 'bank', 'bankTransfers')
    expect(moved.refuses('2026-04-10', 'officer.zhao', 'toTreasury', { receipt: '自收' })).toContain('post-not-held')
    const over = moved.on('2026-04-10', 'treasury', 'toTreasury', { receipt: '国库凭证1' }).on('2026-04-10', 'officer.zhao', 'finish', { how: '已入库' })
    expect(over.last).toMatchObject({ finished: true })
  })

  test('what an auction brings is not finished before it is in the treasury', () => {
    const sold = served().on('2026-04-09', 'head.zheng', 'auction', { house: '演示拍卖行', proceeds: 500_000 })
    expect(sold.refuses('2026-04-10', 'officer.zhao', 'finish', { how: '留用' })).toEqual(expect.arrayContaining(['awaits-duty']))
    expect(sold.on('2026-04-10', 'treasury', 'toTreasury', { receipt: '国库凭证2' }).tries('2026-04-10', 'officer.zhao', 'finish', { how: '已入库' }).kind).toBe('done')
  })

  test('where property is being moved or hidden it is decided while the demand still runs, but not within the thirty days', () => {
    const evidence = { evidence: '账户异动' }
    const slow = at(taxOffice, 'money', { amount: sum })
      .on('2026-03-02', 'head.zheng', 'tellLateFine', { rate: '万分之五' })
      .on('2026-03-31', 'officer.zhao', 'demand', { performBy: '2026-04-30', manner: '缴纳' })
      .on('2026-03-31', 'officer.zhao', 'demandService.serve', handed('2026-03-31'))
    expect(slow.refuses('2026-04-01', 'head.zheng', 'decideAtOnce', evidence)).toEqual(['too-early'])
    expect(slow.on('2026-04-02', 'head.zheng', 'decideAtOnce', evidence).last?.documents).toMatchObject([{ title: '立即强制执行决定书' }])
  })

  test('an agreement holds execution back, waives late fine only as far as there is any, and revives it when broken (42)', () => {
    const terms = { terms: '分两期', until: '2026-06-30', harmless: '不损害', mended: '已补缴一半', reduction: 30_000 }
    expect(served().refuses('2026-04-09', 'head.zheng', 'offerAgreement', terms)).toEqual(['out-of-bounds'])
    const counted = served().on('2026-04-09', 'officer.zhao', 'countLateFine', { days: '36天', amount: 30_000 })
    const offered = counted.on('2026-04-09', 'head.zheng', 'offerAgreement', terms)
    expect(offered.refuses('2026-04-10', 'officer.zhao', 'acceptAgreement')).toContain('not-a-party')
    const agreed = offered.on('2026-04-10', 'agent.lin', 'acceptAgreement')
    expect(agreed.last?.documents).toMatchObject([{ title: '执行协议书' }])
    expect(agreed.refuses('2026-04-13', 'head.zheng', 'transfer', transfer)).toEqual(['not-provided'])
    const broken = agreed.on('2026-07-01', 'head.zheng', 'agreementBroken', { reasons: '未付第二期' })
    expect(broken.tries('2026-07-01', 'head.zheng', 'transfer', transfer).kind).toBe('done')
  })

  test('suspended, nothing is executed; resumed, it goes on; after three years of real inability it is dropped (39)', () => {
    const suspended = served().on('2026-04-09', 'head.zheng', 'suspendUnable', { reasons: '停业无财产' })
    expect(suspended.last?.documents).toMatchObject([{ title: '中止执行决定书' }])
    expect(suspended.refuses('2026-04-10', 'head.zheng', 'transfer', transfer)).toEqual(['not-provided'])
    expect(suspended.on('2026-05-06', 'head.zheng', 'resume', { reasons: '已有财产' }).tries('2026-05-06', 'head.zheng', 'transfer', transfer).kind).toBe('done')
    expect(suspended.due('drop')).toEqual({ day: '2029-04-09' })
    expect(suspended.refuses('2029-04-10', 'head.zheng', 'resume', { reasons: '迟了' })).toContain('law-first')
    expect(suspended.on('2029-04-10', 'law', 'drop').last).toMatchObject({ finished: true })
    const other = served().on('2026-04-09', 'head.zheng', 'suspend', { ground: 'thirdParty', reasons: '第三人主张' })
    expect(other.due('drop')).toBeUndefined()
  })

  test('terminated with its ground, also by an organ that has lost the power', () => {
    expect(served().on('2026-04-09', 'head.zheng', 'terminate', { ground: 'dissolved', reasons: '注销无财产' }).last).toMatchObject({ finished: true, documents: [{ title: '终结执行决定书' }] })
  })
})

test('a demand and a decision that reach nobody are served by thirty days of public notice (38)', () => {
  const demand = at(planningOffice, 'other')
    .on('2026-03-02', 'officer.zhao', 'demand', { performBy: '2026-03-16', manner: '自行履行' })
    .on('2026-03-03', 'officer.zhao', 'demandService.publicNotice', { why: '下落不明' })
  expect(demand.due('demandService.deemedServed')).toEqual({ day: '2026-04-02' })
  const served = demand.on('2026-04-03', 'law', 'demandService.deemedServed')
  expect(served.refuses('2026-04-03', 'head.zheng', 'decide', decision)).toEqual(['too-early'])
  const decided = served.on('2026-04-06', 'head.zheng', 'decide', decision).on('2026-04-06', 'officer.zhao', 'decisionService.publicNotice', { why: '下落不明' })
  expect(decided.on('2026-05-07', 'law', 'decisionService.deemedServed').file.marking.acts['decisionService.deemedServed']?.times).toBe(1)
})

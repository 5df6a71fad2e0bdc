import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'
import { urbanPlanningLaw } from '../../law/urban-planning-law.ts'
import { people } from '../../testing/heping.ts'
import { caseOf, type InventedOffice, withOffice } from '../../testing/invented-office.ts'
import { coerciveExecution } from './procedure.ts'

const office = (matter: string, basis: InventedOffice['power']['basis']): InventedOffice => ({
  id: 'office-210102', name: { zh: '和平区演示机关（虚构）', en: 'Heping office (invented)' }, power: { kind: 'execution', matter, title: { zh: '强制执行', en: 'Execution' }, basis },
})
const roads = office('roads', [compulsionLaw.art('50(1)'), compulsionLaw.art('52(1)')])
const buildings = office('buildings', [urbanPlanningLaw.art('68(1)')])

const setting = { procedure: coerciveExecution, calendar: chinaWorkdays, people }
const order = {
  partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号', decision: '决定〔2026〕1号',
  content: '履行决定', servedOn: '2026-02-02', performBy: '2026-02-27', told: true,
}
const handed = (receivedOn: string) => ({ how: 'direct', receivedOn })
const site = { hour: 9, what: '现场执行', householdsCut: 0 }
const begun = (of: InventedOffice): Story => tell({ ...setting, authority: withOffice(of), case: caseOf(of) })
const demanded = (of: InventedOffice, obligation: string, more: object = {}): Story =>
  begun(of)
    .on('2026-03-02', 'officer.zhao', 'open', { ...order, obligation, ...more })
    .on('2026-03-02', 'officer.zhao', 'demand', { performBy: '2026-03-16', manner: '自行履行' })
    .on('2026-03-03', 'officer.zhao', 'demandService.serve', handed('2026-03-03'))

describe('substitute performance (50 to 52)', () => {
  const plan = { harm: 'traffic', reasons: '堵塞道路', what: '清除堆放物', substitute: '演示清运公司', budget: 200_000, householdsCut: 0 }
  const decided = (): Story => demanded(roads, 'restore').on('2026-03-17', 'head.zheng', 'substituteDecide', plan)
  const served = (): Story => decided().on('2026-03-18', 'officer.zhao', 'decisionService.serve', handed('2026-03-18'))
  const performed = { ...site, supervisor: '赵核查', signed: '三方签名', cost: 180_000 }

  test('decided with a budget, served, demanded again three working days before, watched and signed', () => {
    expect(demanded(roads, 'restore').refuses('2026-03-17', 'head.zheng', 'substituteDecide', { ...plan, householdsCut: 1 })).toEqual(['out-of-bounds'])
    expect(decided().last?.documents).toMatchObject([{ title: '代履行决定书' }])
    expect(decided().last?.documents[0]?.paragraphs.join('')).toContain('由你（单位）承担')
    expect(decided().refuses('2026-03-18', 'officer.zhao', 'substituteDemand', { lastDay: '2026-03-23' })).toEqual(['awaits-act'])
    expect(served().refuses('2026-03-18', 'officer.zhao', 'substituteDemand', { lastDay: '2026-03-20' })).toEqual(['answer-invalid'])
    const called = served().on('2026-03-18', 'officer.zhao', 'substituteDemand', { lastDay: '2026-03-23' })
    expect(called.refuses('2026-03-23', 'officer.zhao', 'substitutePerform', performed)).toEqual(['too-early'])
    expect(called.refuses('2026-03-24', 'officer.zhao', 'substitutePerform', { ...performed, hour: 23 })).toEqual(['out-of-bounds'])
    expect(called.refuses('2026-03-24', 'officer.zhao', 'substitutePerform', site)).toContain('answer-missing')
    const over = called.on('2026-03-24', 'officer.zhao', 'substitutePerform', performed)
    expect(over.last?.documents).toMatchObject([{ title: '代履行执行文书' }])
    expect(over.on('2026-03-24', 'officer.zhao', 'finish', { how: '清除完毕' }).last).toMatchObject({ finished: true })
  })

  test('a demand served late still leaves a whole day; what is suspended or agreed upon is not performed by another', () => {
    const late = begun(roads)
      .on('2026-03-02', 'officer.zhao', 'open', { ...order, obligation: 'restore' })
      .on('2026-03-02', 'officer.zhao', 'demand', { performBy: '2026-03-16', manner: '自行履行' })
      .on('2026-03-17', 'officer.zhao', 'demandService.serve', handed('2026-03-17'))
    expect(late.refuses('2026-03-18', 'head.zheng', 'substituteDecide', plan)).toEqual(['too-early'])
    expect(late.tries('2026-03-19', 'head.zheng', 'substituteDecide', plan).kind).toBe('done')
    const called = served().on('2026-03-18', 'officer.zhao', 'substituteDemand', { lastDay: '2026-03-23' })
    const suspended = called.on('2026-03-19', 'head.zheng', 'suspend', { ground: 'thirdParty', reasons: '他人主张权利' })
    expect(suspended.refuses('2026-03-24', 'officer.zhao', 'substitutePerform', performed)).toEqual(['not-provided'])
  })

  test('it is there for removing and restoring only, and stops when the party performs', () => {
    expect(demanded(roads, 'other').refuses('2026-03-17', 'head.zheng', 'substituteDecide', plan)).toContain('not-in-this-case')
    const stopped = served().on('2026-03-18', 'officer.zhao', 'substituteDemand', { lastDay: '2026-03-23' }).on('2026-03-20', 'officer.zhao', 'performed', { how: '自行清除' })
    expect(stopped.refuses('2026-03-24', 'officer.zhao', 'substitutePerform', performed)).toContain('case-ended')
  })

  test('roads, waters and public places are cleared at once, and an absent party is told afterwards', () => {
    const spill = { where: 'road', what: '遗洒砂石', absent: true }
    const cleared = begun(roads).on('2026-03-08', 'head.zheng', 'clearAtOnce', spill)
    expect(cleared.last?.finished).toBe(false)
    expect(cleared.on('2026-03-08', 'officer.zhao', 'tellAfter', { how: '已通知' }).last).toMatchObject({ finished: true })
    expect(begun(roads).on('2026-03-08', 'head.zheng', 'clearAtOnce', { ...spill, absent: false }).last).toMatchObject({ finished: true })
  })
})

describe('demolition (44)', () => {
  const decision = { reasons: '逾期不拆除', means: ['demolition'], when: '公告期满后', householdsCut: 0 }
  const announced = (more: object = {}): Story => demanded(buildings, 'demolition', more).on('2026-03-04', 'head.zheng', 'announce', { by: '2026-03-31' })

  test('announced to the public with a day to pull down', () => {
    expect(announced().last).toMatchObject({ documents: [{ title: '限期拆除公告' }], publications: [{ kind: 'demolition' }] })
  })

  test('not before the periods of review and suit are over: six months after service, and only then', () => {
    expect(announced().due('remedies.over')).toEqual({ day: '2026-08-03' })
    expect(announced().refuses('2026-08-03', 'head.zheng', 'decide', decision)).toEqual(['awaits-act'])
    const over = announced().on('2026-08-04', 'law', 'remedies.over')
    expect(over.tries('2026-08-04', 'head.zheng', 'decide', decision).kind).toBe('done')
    const silent = demanded(buildings, 'demolition').on('2026-08-04', 'law', 'remedies.over')
    expect(silent.refuses('2026-08-04', 'head.zheng', 'decide', decision)).toEqual(['awaits-act'])
  })

  test('one year where the remedies were not told', () => {
    const untold = announced({ told: false, servedOn: '2025-06-03' })
    expect(untold.due('remedies.overUntold')).toEqual({ day: '2026-06-03' })
    expect(untold.refuses('2026-04-07', 'law', 'remedies.over')).toContain('not-in-this-case')
    expect(untold.refuses('2026-06-03', 'head.zheng', 'decide', decision)).toEqual(['awaits-act'])
    expect(untold.on('2026-06-04', 'law', 'remedies.overUntold').tries('2026-06-04', 'head.zheng', 'decide', decision).kind).toBe('done')
  })

  test('while review or suit is pending nothing is pulled down; once upheld and final it may be', () => {
    const sought = announced().on('2026-03-20', 'officer.zhao', 'remedies.sought', { what: '复议受理通知' })
    expect(sought.refuses('2026-08-04', 'law', 'remedies.over')).toContain('not-in-this-case')
    expect(sought.refuses('2026-08-04', 'head.zheng', 'decide', decision)).toEqual(['awaits-act'])
    const upheld = sought.on('2026-05-20', 'officer.zhao', 'remedies.upheld', { what: '维持', finalOn: '2026-06-05' })
    expect(upheld.refuses('2026-06-05', 'head.zheng', 'decide', decision)).toEqual(['awaits-act'])
    expect(upheld.on('2026-06-06', 'law', 'remedies.final').tries('2026-06-08', 'head.zheng', 'decide', decision).kind).toBe('done')
  })

  test('never at once, whatever is being hidden', () => {
    expect(announced().refuses('2026-03-20', 'head.zheng', 'decideAtOnce', { evidence: '转移' })).toContain('not-in-this-case')
  })
})



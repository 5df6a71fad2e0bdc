import type { Catalogue } from '../catalogue.ts'
import { defineCalendar, defineCatalogue, defineInstrument, defineProcedure, defineRegister, localDate, text, workdays } from '../define.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { CountingRules } from '../time/counting-rules.ts'
import { checkCatalogue } from './check-catalogue.ts'

/** A small sound catalogue for the tests of the checker to break, one word at a time. */

export const say = (zh: string) => ({ zh, en: zh })
const rules = defineInstrument({
  id: 'rules',
  title: say('规则'),
  short: '规则',
  rank: 'law',
  issuer: '虚构',
  inForce: [{ version: localDate('2020-01-01'), from: localDate('2020-01-01') }],
  provisions: { '1': { gist: say('一') }, '2': { gist: say('二') } },
})
export const repealed = defineInstrument({
  id: 'old-rules',
  title: say('旧规则'),
  short: '旧规则',
  rank: 'law',
  issuer: '虚构',
  inForce: [{ version: localDate('2010-01-01'), from: localDate('2010-01-01'), to: localDate('2020-01-01') }],
  provisions: { '1': { gist: say('一') } },
})
export const plan = defineInstrument({
  id: 'plan',
  title: say('规划'),
  short: '规划',
  rank: 'plan',
  issuer: '虚构',
  inForce: [{ version: localDate('2020-01-01'), from: localDate('2020-01-01') }],
  provisions: { '1': { gist: say('一') } },
})
export const basis = rules.art('1')
export const ask = (zh: string) => ({ ask: say(zh), because: basis })
const calendar = defineCalendar({ id: 'toy', years: [{ year: 2026, notice: { title: say('通知') }, holidays: [], work: [] }] })
export const list = defineRegister({
  id: 'list',
  title: say('清单'),
  systems: [],
  basis,
  columns: { holder: text(ask('持有人')), note: text({ ...ask('备注'), optional: true }) },
})

export const roles = {
  party: { title: say('当事人'), kind: 'party' },
  clerk: { title: say('办事员'), kind: 'staff', post: 'clerk' },
  law: { title: say('法律'), kind: 'law' },
} as const
export const frame = {
  id: 'toy',
  title: say('试办'),
  systems: [],
  basis,
  power: 'card',
  roles,
  outcomes: { granted: say('准予'), refused: say('不准') },
} as const
export const apply = { title: say('申请'), by: 'party', basis, starts: true } as const
const decide = {
  title: say('决定'),
  by: 'clerk',
  basis,
  after: ['apply'],
  must: workdays(5).since('apply'),
  outcome: 'granted',
  ends: true,
} as const
export const handOver = {
  title: say('移交'),
  by: 'clerk',
  basis,
  power: 'not-needed',
  after: ['apply'],
  outcome: 'refused',
  ends: true,
} as const

export const sound = defineProcedure({ ...frame, acts: { apply, decide, handOver } })

export const counting: CountingRules = {
  laws: [],
  general: { firstDay: [], correspondingDay: [], hours: [], rolls: [] },
  restDays: { weekend: [], holiday: [], makeUp: [] },
}

export function catalogueOf(procedure: Procedure, more: Partial<Catalogue> = {}): Catalogue {
  return defineCatalogue({
    id: 'toy',
    title: say('试'),
    library: [rules, repealed, plan],
    calendar,
    counting,
    procedures: [procedure],
    registers: [list],
    posts: [{ id: 'clerk', title: say('办事员') }],
    powers: { card: say('发证') },
    ...more,
  })
}

export const day = localDate('2026-03-02')
export const found = (procedure: Procedure, more: Partial<Catalogue> = {}): string[] =>
  checkCatalogue(catalogueOf(procedure, more), day).map(({ code, act }) => (act === undefined ? code : `${code} ${act}`))

/** The sound procedure with its decision changed. */
export const deciding = (change: Partial<Procedure['acts'][string]>): Procedure => ({
  ...sound,
  acts: { ...sound.acts, decide: { ...decide, ...change } as Procedure['acts'][string] },
})

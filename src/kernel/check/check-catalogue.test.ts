import { expect, test } from 'vitest'
import type { Catalogue } from '../catalogue.ts'
import {
  answered,
  choice,
  date,
  defineCalendar,
  defineCatalogue,
  defineInstrument,
  defineProcedure,
  defineRegister,
  localDate,
  text,
  workdays,
} from '../define.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { checkCatalogue } from './check-catalogue.ts'

const say = (zh: string) => ({ zh, en: zh })
const rules = defineInstrument({
  id: 'rules',
  title: say('规则'),
  short: '规则',
  rank: 'law',
  issuer: '虚构',
  inForce: [{ version: localDate('2020-01-01'), from: localDate('2020-01-01') }],
  provisions: { '1': { gist: say('一') }, '2': { gist: say('二') } },
})
const repealed = defineInstrument({
  id: 'old-rules',
  title: say('旧规则'),
  short: '旧规则',
  rank: 'law',
  issuer: '虚构',
  inForce: [{ version: localDate('2010-01-01'), from: localDate('2010-01-01'), to: localDate('2020-01-01') }],
  provisions: { '1': { gist: say('一') } },
})
const plan = defineInstrument({
  id: 'plan',
  title: say('规划'),
  short: '规划',
  rank: 'plan',
  issuer: '虚构',
  inForce: [{ version: localDate('2020-01-01'), from: localDate('2020-01-01') }],
  provisions: { '1': { gist: say('一') } },
})
const basis = rules.art('1')
const ask = (zh: string) => ({ ask: say(zh), because: basis })
const calendar = defineCalendar({ id: 'toy', years: [{ year: 2026, notice: { title: say('通知') }, holidays: [], work: [] }] })
const list = defineRegister({
  id: 'list',
  title: say('清单'),
  systems: [],
  basis,
  columns: { holder: text(ask('持有人')), note: text({ ...ask('备注'), optional: true }) },
})

const roles = {
  party: { title: say('当事人'), kind: 'party' },
  clerk: { title: say('办事员'), kind: 'staff', post: 'clerk' },
  law: { title: say('法律'), kind: 'law' },
} as const
const frame = {
  id: 'toy',
  title: say('试办'),
  systems: [],
  basis,
  power: 'card',
  roles,
  outcomes: { granted: say('准予'), refused: say('不准') },
} as const
const apply = { title: say('申请'), by: 'party', basis, starts: true } as const
const decide = {
  title: say('决定'),
  by: 'clerk',
  basis,
  after: ['apply'],
  must: workdays(5).since('apply'),
  outcome: 'granted',
  ends: true,
} as const
const handOver = { title: say('移交'), by: 'clerk', basis, power: 'not-needed', after: ['apply'], outcome: 'refused', ends: true } as const

const sound = defineProcedure({ ...frame, acts: { apply, decide, handOver } })

function catalogueOf(procedure: Procedure, more: Partial<Catalogue> = {}): Catalogue {
  return defineCatalogue({
    id: 'toy',
    title: say('试'),
    library: [rules, repealed, plan],
    calendar,
    procedures: [procedure],
    registers: [list],
    posts: [{ id: 'clerk', title: say('办事员') }],
    powers: { card: say('发证') },
    ...more,
  })
}

const day = localDate('2026-03-02')
const found = (procedure: Procedure, more: Partial<Catalogue> = {}): string[] =>
  checkCatalogue(catalogueOf(procedure, more), day).map(({ code, act }) => (act === undefined ? code : `${code} ${act}`))

/** The sound procedure with its decision changed. */
const deciding = (change: Partial<Procedure['acts'][string]>): Procedure => ({
  ...sound,
  acts: { ...sound.acts, decide: { ...decide, ...change } as Procedure['acts'][string] },
})

test('a sound catalogue has no findings', () => {
  expect(checkCatalogue(catalogueOf(sound), day)).toEqual([])
})

test('a basis that the library does not hold is named with procedure, act and word', () => {
  const [finding] = checkCatalogue(catalogueOf(deciding({ basis: { law: 'nowhere', at: '1' } })), day)
  expect(finding).toMatchObject({ severity: 'error', code: 'law-unknown', procedure: 'toy', act: 'decide' })
  expect(finding?.says.en).toBe("toy: act 'decide': 'basis' cites 'nowhere', which the library does not hold; add it to the library.")
  expect(found(deciding({ basis: { law: 'rules', at: '99' } }))).toEqual(['provision-unknown decide'])
})

test('a basis is looked up wherever one is given', () => {
  const missing = { law: 'nowhere', at: '1' }
  const grounds = { lost: { title: say('遗失'), basis: missing } }
  const pausing = { title: say('停'), by: 'clerk', basis, after: ['apply'], often: true, pauses: { clocks: ['decide'], grounds } } as const
  const resuming = { title: say('续'), by: 'clerk', basis, after: ['stop'], often: true, resumes: ['stop'] } as const
  expect(found({ ...sound, basis: missing })).toEqual(['law-unknown'])
  expect(found(deciding({ form: { why: text({ ask: say('理由'), because: missing }) } }))).toEqual(['law-unknown decide'])
  expect(found(deciding({ publishes: { kind: 'k', title: '公布', rows: {}, basis: missing } }))).toEqual(['law-unknown decide'])
  expect(found({ ...sound, acts: { ...sound.acts, stop: pausing, go: resuming } })).toEqual(['law-unknown stop'])
  const remedies = [{ id: 'r', title: say('复议'), within: { count: 60, unit: 'day' as const }, where: say('上级'), basis: missing }]
  expect(found({ ...sound, remedies })).toEqual(['law-unknown'])
  expect(found(sound, { registers: [{ ...list, basis: missing }] })).toEqual(['law-unknown'])
  expect(found(sound, { registers: [{ ...list, columns: { holder: text({ ask: say('甲'), because: missing }) } }] })).toEqual([
    'law-unknown',
  ])
})

test('a repealed text is no basis on a day after its repeal, and is one on a day before', () => {
  const old = deciding({ basis: repealed.art('1') })
  expect(found(old)).toEqual(['provision-not-in-force decide'])
  expect(checkCatalogue(catalogueOf(old), localDate('2019-12-31')).filter(({ act }) => act === 'decide')).toEqual([])
})

test('an act that exercises power on a plan alone is warned of; beside a law the plan may stand', () => {
  expect(checkCatalogue(catalogueOf(deciding({ basis: plan.art('1') })), day)).toMatchObject([
    { severity: 'warning', code: 'basis-only-guides', act: 'decide' },
  ])
  expect(found(deciding({ basis: [plan.art('1'), basis] }))).toEqual([])
  expect(found({ ...sound, acts: { ...sound.acts, handOver: { ...handOver, basis: plan.art('1') } } })).toEqual([])
})

test('a power, a post and a role that nothing declares are errors', () => {
  expect(found({ ...sound, power: 'flight' })).toEqual(['power-unknown'])
  expect(found(sound, { posts: [] })).toEqual(['post-unknown'])
  expect(found(sound, { posts: [{ id: 'clerk', title: say('办事员'), incompatible: ['nobody'] }] })).toEqual(['post-unknown'])
  expect(found({ ...sound, roles: { ...roles, other: { title: say('他'), kind: 'staff', post: 'clerk', of: 'nobody' } } })).toEqual([
    'role-unknown',
  ])
})

test('a fact that nothing declares, and an outcome that no act gives, are errors', () => {
  const noted = (when: string): Procedure => ({
    ...sound,
    acts: { ...sound.acts, note: { title: say('记'), by: 'party', basis, after: ['apply'], when } },
  })
  expect(found(noted('moon'))).toEqual(['fact-unknown note', 'dead-act note'])
  expect(found({ ...noted('lost'), outcomes: { ...frame.outcomes, lost: say('遗失') } })).toEqual([
    'outcome-never-given note',
    'dead-act note',
  ])
})

test('a question that is used but not asked is an error', () => {
  expect(found(deciding({ joins: [{ role: 'party', field: 'who' }] }))).toEqual(['field-unknown decide'])
  expect(found(deciding({ recuses: 'who' }))).toEqual(['field-unknown decide'])
  expect(found(deciding({ countsFrom: 'receivedOn' }))).toEqual(['field-unknown decide'])
  expect(found(deciding({ form: { why: text({ ...ask('理由'), onlyIf: { field: 'result', is: 'no' } }) } }))).toEqual([
    'field-unknown decide',
  ])
  expect(found({ ...sound, facts: { big: { ...say('大'), follows: [answered('decide', 'size', 'big')] } } })).toEqual(['field-unknown'])
  expect(found(deciding({ form: { why: { kind: 'song', ...ask('理由') } } }))).toEqual(['field-kind-unknown decide'])
})

test('a clock that is stopped and never started again, or is not there, is an error', () => {
  const stop = { title: say('停'), by: 'clerk', basis, after: ['apply'], often: true, pauses: { clocks: ['decide'], grounds: {} } } as const
  expect(found({ ...sound, acts: { ...sound.acts, stop } })).toEqual(['clock-not-resumed stop'])
  const extend = { title: say('延'), by: 'clerk', basis, after: ['apply'], extends: { clock: 'handOver', by: workdays(5) } } as const
  expect(found({ ...sound, acts: { ...sound.acts, extend } })).toEqual(['clock-not-there extend', 'dead-act extend'])
})

test('a decision that must name remedies needs a procedure that has some', () => {
  const issues = [
    {
      id: 'refusal',
      title: say('决定书'),
      layout: 'letter' as const,
      series: '决',
      to: 'party',
      body: ['不准。'],
      remedies: true as const,
    },
  ]
  expect(found(deciding({ issues }))).toEqual(['remedies-missing decide'])
})

test('a place in a text that names nothing is an error with the text', () => {
  const letter = (body: string) =>
    deciding({
      form: { why: text(ask('理由')) },
      issues: [{ id: 'letter', title: say('通知'), layout: 'letter', series: '通', to: 'party', body: [body] }],
    })
  const good =
    '{day}{day+2y-1d}{date(case.opened)+5d}{case.number}{organ.name}{item.title}{party:party.id}{number:letter}{due:decide}{actor}{this.why}{decide.why}'
  expect(found(letter(good))).toEqual([])
  for (const bad of [
    'day+2w',
    'case.mood',
    'organ.head',
    'party:nobody',
    'number:other',
    'due:apply',
    'this.how',
    'apply.why',
    'nothing',
  ]) {
    expect(found(letter(`甲{${bad}}乙`)), bad).toEqual(['place-unknown decide'])
  }
  expect(checkCatalogue(catalogueOf(letter('甲{apply.why}乙')), day)[0]?.says.en).toContain(
    '{apply.why}, which names nothing there: 甲{apply.why}乙',
  )
  expect(found(deciding({ publishes: { kind: 'k', title: '{this.x}', rows: { 甲: '{this.y}' }, basis } }))).toEqual([
    'place-unknown decide',
    'place-unknown decide',
  ])
})

test('an effect names a register, its columns, a key and a day that exist', () => {
  const effect = { register: 'list', change: 'enter' as const, key: '{case.number}', values: { holder: '{actor}' } }
  const writing = (change: object) => deciding({ effects: [{ ...effect, ...change }] })
  expect(found(writing({}))).toEqual([])
  expect(found(writing({ register: 'moon' }))).toEqual(['register-unknown decide'])
  expect(found(writing({ values: { holder: '甲', colour: '红' } }))).toEqual(['column-unknown decide'])
  expect(found(writing({ values: {} }))).toEqual(['column-missing decide'])
  expect(found(writing({ key: ' ' }))).toEqual(['key-empty decide'])
  expect(found(writing({ to: '后天' }))).toEqual(['day-expected decide'])
  expect(found(writing({ from: '{day}', to: '{day+2y}' }))).toEqual([])
  const copying = deciding({
    form: { holder: text(ask('甲')), until: date(ask('至')) },
    effects: [{ ...effect, copies: true, to: '{this.until}' }],
  })
  expect(found(copying)).toEqual(['column-unknown decide'])
  const optional = deciding({ form: { id: text({ ...ask('号'), optional: true }) }, effects: [{ ...effect, key: '{this.id}' }] })
  expect(found(optional)).toEqual(['key-empty decide'])
})

test('two registers that hold the same, and a column of an unknown kind, are errors', () => {
  const organs = (id: string) =>
    defineRegister({ id, title: say(id), systems: [], basis, holds: 'organs', columns: { id: text(ask('号')) } })
  expect(found(sound, { registers: [organs('a'), organs('b')] })).toEqual(['held-twice'])
  expect(found(sound, { registers: [{ ...list, columns: { holder: { kind: 'song', ...ask('甲') } } }] })).toEqual(['field-kind-unknown'])
})

test('questions of choice and outcome can be named in texts', () => {
  const choosing = deciding({
    form: { how: choice({ ...ask('方式'), options: { post: say('邮寄') } }) },
    outcomes: ['granted', 'refused'],
    publishes: { kind: 'k', title: '{this.how}', rows: { 结果: '{this.outcome}' }, basis },
  })
  expect(found(choosing)).toEqual([])
})

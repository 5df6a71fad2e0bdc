import { expect, test } from 'vitest'
import { anyOf, defineProcedure, not, workdays } from '../define.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { examineProcedure } from './check-catalogue.ts'
import { explore } from './explore/explore.ts'

const say = (zh: string) => ({ zh, en: zh })
const basis = { law: 'rules', at: '1' }
const roles = {
  party: { title: say('当事人'), kind: 'party' },
  clerk: { title: say('办事员'), kind: 'staff', post: 'clerk' },
  court: { title: say('法院'), kind: 'outside', post: 'court' },
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
  outcomes: ['granted', 'refused'],
  ends: true,
} as const
const handOver = { title: say('移交'), by: 'clerk', basis, power: 'not-needed', after: ['apply'], outcome: 'refused', ends: true } as const

const found = (procedure: Procedure) =>
  examineProcedure(procedure).findings.map(({ code, act, story }) => `${code} ${act}: ${(story ?? []).map((text) => text.zh).join(' → ')}`)

test('a procedure that can always be closed has no findings, and says how much was visited', () => {
  const { findings, exploration } = examineProcedure(defineProcedure({ ...frame, acts: { apply, decide, handOver } }))
  expect(findings).toEqual([])
  expect(exploration).toMatchObject({ complete: true, states: 3, edges: 3 })
})

test('a case that can never be closed is told as its shortest story', () => {
  const stay = { title: say('搁置'), by: 'clerk', basis, after: ['apply'], closes: ['decide', 'handOver'] } as const
  const procedure = defineProcedure({
    ...frame,
    acts: { apply, decide, handOver, stay, remind: { title: say('催办'), by: 'party', basis, often: true, after: ['stay'] } },
  })
  expect(found(procedure)).toContain('cannot-close stay: 申请 → 搁置')
  expect(examineProcedure(procedure).findings[0]?.says.zh).toBe(
    '试办：申请 → 搁置：此后无法结案（1 种情形）。请增加能够结案且不会因逾期丧失的行为。',
  )
})

test('a case that only a right that lapses can close cannot be counted on to close', () => {
  const withdraw = { title: say('撤回'), by: 'party', basis, after: ['apply'], outcome: 'refused', ends: true } as const
  expect(found(defineProcedure({ ...frame, acts: { apply, withdraw } }))).toEqual(['waits-without-clock apply: 申请'])
  expect(found(defineProcedure({ ...frame, acts: { apply, withdraw: { ...withdraw, may: workdays(5).since('apply') } } }))).toContain(
    'cannot-close apply: 申请',
  )
})

test('a case is not trapped when the organ loses its power: some act that needs none must close it', () => {
  expect(found(defineProcedure({ ...frame, acts: { apply, decide } }))).toEqual(['loses-power apply: 申请'])
  expect(found(defineProcedure({ ...frame, power: null, acts: { apply, decide } }))).toEqual([])
  const silence = {
    title: say('视为准予'),
    by: 'law',
    basis,
    after: ['apply'],
    bySilence: workdays(5).since('apply'),
    outcome: 'granted',
    ends: true,
  } as const
  expect(found(defineProcedure({ ...frame, acts: { apply, decide, silence } }))).toEqual([])
})

test('a duty that outlasts the end must not need the power', () => {
  const deliver = { title: say('送达'), by: 'clerk', basis, must: workdays(3).since('decide') } as const
  const deciding = { ...decide, keeps: ['deliver'] } as const
  expect(found(defineProcedure({ ...frame, acts: { apply, decide: deciding, handOver, deliver } }))).toEqual([
    'loses-power decide: 申请 → 决定（准予）',
  ])
  expect(
    found(defineProcedure({ ...frame, acts: { apply, decide: deciding, handOver, deliver: { ...deliver, power: 'not-needed' } } })),
  ).toEqual([])
})

test('a duty beside the case that needs the power is no trap when ending the case takes it away', () => {
  const complain = { title: say('投诉'), by: 'party', basis, after: ['apply'], often: true } as const
  const answer = { title: say('答复'), by: 'clerk', basis, owedSince: 'complain', often: true } as const
  const procedure = defineProcedure({ ...frame, acts: { apply, decide: { ...decide, awaits: ['answer'] }, handOver, complain, answer } })
  expect(found(procedure)).toEqual([])
  expect(explore(procedure).sides).toMatchObject([{ acts: ['complain', 'answer'], proved: true, powerless: 'ended' }])
  expect(found({ ...procedure, acts: { ...procedure.acts, handOver: { ...handOver, awaits: ['answer'] } } })).toEqual([
    'loses-power complain: 申请 → 投诉',
  ])
})

test('an open case in which nothing can be done is stuck', () => {
  const never = defineProcedure({
    ...frame,
    facts: { open: say('公开') },
    acts: { apply, decide: { ...decide, when: 'open' }, handOver: { ...handOver, when: 'open' } },
  })
  expect(found(never)).toEqual([
    'cannot-close apply: 申请',
    'loses-power apply: 申请',
    'stuck apply: 申请',
    'waits-without-clock apply: 申请',
  ])
})

test('facts that no act settles come with the item and are taken both ways', () => {
  const procedure = defineProcedure({
    ...frame,
    facts: { big: say('大') },
    acts: { apply, decide: { ...decide, when: 'big' }, handOver: { ...handOver, when: not('big') } },
  })
  expect(explore(procedure).itemFacts).toEqual(['big'])
  expect(found(procedure)).toEqual(['loses-power apply: 申请', 'waits-without-clock apply: 申请'])
})

test('an act that no case can reach is dead, acts by silence included', () => {
  const first = { title: say('甲'), by: 'clerk', basis, after: ['second'] } as const
  const second = { title: say('乙'), by: 'clerk', basis, after: ['first'] } as const
  expect(found(defineProcedure({ ...frame, acts: { apply, decide, handOver, first, second } }))).toEqual([
    'dead-act first: ',
    'dead-act second: ',
  ])
  const silence = { title: say('视为'), by: 'law', basis, after: ['apply'], bySilence: workdays(5).since('never') } as const
  const never = { title: say('永不'), by: 'clerk', basis, after: ['silence'] } as const
  expect(found(defineProcedure({ ...frame, acts: { apply, decide, handOver, silence, never } }))).toEqual([
    'dead-act silence: ',
    'dead-act never: ',
  ])
})

test('an act that only acts of its own side make possible is not dead', () => {
  const stop = { title: say('停'), by: 'clerk', basis, after: ['apply'], often: true, pauses: { clocks: ['decide'], grounds: {} } } as const
  const start = { title: say('续'), by: 'clerk', basis, after: ['stop'], often: true, resumes: ['stop'] } as const
  expect(found(defineProcedure({ ...frame, acts: { apply, decide, handOver, stop, start } }))).toEqual([])
})

test('a right that was stopped by silence and an open wait without a clock are told', () => {
  const ask = { title: say('要求补正'), by: 'clerk', basis, after: ['apply'], discharges: ['decide'], opens: ['supply'] } as const
  const supply = { title: say('补正'), by: 'party', basis, begins: 'closed', after: ['ask'] } as const
  expect(found(defineProcedure({ ...frame, acts: { apply, decide, handOver, ask, supply } }))).toEqual([
    'waits-without-clock ask: 申请 → 要求补正',
  ])
})

test('a procedure too large to visit is said to be unproved, and nothing is called dead', () => {
  const facts = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`f${i}`, say(`事实${i}`)]))
  const noted = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`n${i}`, { title: say(`记${i}`), by: 'clerk', basis, after: ['apply'], settles: [`f${i}`] }]),
  )
  const needed = { ...decide, when: { any: Object.keys(facts) } }
  const procedure = {
    ...defineProcedure({ ...frame, acts: { apply, handOver } }),
    facts,
    acts: { apply, handOver, ...noted, decide: needed },
  } as unknown as Procedure
  const { findings, exploration } = examineProcedure(procedure, { limit: 200 })
  expect(exploration.complete).toBe(false)
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning too-large', 'warning waits-without-clock'])
})

test('duties that wait behind a duty are told apart only as none, one and more', () => {
  const hear = { title: say('听取'), by: 'clerk', basis, owedSince: 'speak', after: ['speak'], often: true } as const
  const speak = { title: say('陈述'), by: 'party', basis, after: [anyOf('apply', 'handOver')], often: true } as const
  const exploration = explore(
    defineProcedure({ ...frame, acts: { apply, decide: { ...decide, awaits: ['hear'] }, handOver, speak, hear } }),
    { together: 'all' },
  )
  // Not begun, begun, heard out, owed, owed with one and with more waiting behind, ended.
  expect(exploration).toMatchObject({ complete: true, states: 7 })
})

test('a duty beside the case that is kept past its end must still be possible then', () => {
  const speak = { title: say('陈述'), by: 'party', basis, after: ['apply'] } as const
  const prepare = { title: say('整理'), by: 'clerk', basis, power: 'not-needed', after: ['speak'] } as const
  const weigh = { title: say('复核'), by: 'clerk', basis, power: 'not-needed', owedSince: 'speak', provided: { did: 'prepare' } } as const
  const acts = { apply, decide, handOver, speak, prepare, weigh } as const
  expect(found(defineProcedure({ ...frame, acts }))).toEqual([])
  expect(found(defineProcedure({ ...frame, acts: { ...acts, decide: { ...decide, keeps: ['weigh'] } } }))).toContain(
    'cannot-close decide: 申请 → 陈述 → 决定（准予）',
  )
})

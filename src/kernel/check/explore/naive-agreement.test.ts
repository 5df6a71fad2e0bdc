import { expect, test } from 'vitest'
import { exercisesPower } from '../../authority/check-power.ts'
import type { Marking } from '../../case/case-file.ts'
import { beginning, isFinished, isIncluded, owedActs, stateOf } from '../../case/marking.ts'
import type { ActRule, Condition, Procedure } from '../../procedure/grammar.ts'
import { soundness } from '../soundness.ts'
import { type Exploration, explore } from './explore.ts'
import { planKey } from './marking-key.ts'
import { itemFactsOf } from './search.ts'
import { can, happen } from './step-tables.ts'
import { settlings, type Way, waysOf } from './ways.ts'

/**
 * The explorer against one that spares itself nothing: whole markings as JSON, every act followed, no tables, no sides. Both must say the same
 * of procedures made at random out of the words of the grammar.
 */

type Row = { -readonly [K in keyof ActRule<string, string, string>]: ActRule<string, string, string>[K] }

const basis = { law: 'toy', at: '1' }
const title = (name: string) => ({ zh: name, en: name })

function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const main = ['a0', 'a1', 'a2', 'a5', 'a6']
const beside = ['a3', 'a4', 'a7']

/**
 * A procedure of eight acts with relations drawn at random: every other one with acts beside the rest, which the rest only awaits; every other
 * one with an act that can always end the case, so that a trap, where there is one, is well hidden.
 */
function drawn(seed: number): Procedure {
  const chance = chanceFrom(seed)
  const [divided, closable] = [seed % 2 === 0, seed % 4 < 2]
  const names = [...main, ...beside].sort()
  const acts: Record<string, Row> = {}
  for (const name of names) {
    const isBeside = beside.includes(name)
    const near = !divided ? names : isBeside ? (chance(4) === 0 ? names : beside) : main
    const pick = (from: readonly string[]): string => from[chance(from.length)] as string
    const one = (): string => pick(near)
    // What is beside must not write into the main part, or there is nothing to divide.
    const own = (): string => pick(divided && isBeside ? beside : divided && chance(3) === 0 ? names : near)
    const condition = (): Condition<string> =>
      [
        () => 'f',
        () => 'o1',
        () => ({ not: 'f' }),
        () => ({ did: one() }),
        () => ({ any: ['f', { did: one() }] }),
        // Two outcomes that only this tells from the third, and one that it tells from none where nothing else asks.
        () => ({ any: ['o1', 'o2'] }),
        () => ({ all: [{ not: 'o3' }, { any: ['o2', 'o1', 'f'] }] }),
      ][chance(7)]?.() ?? 'f'
    const row: Row = { title: title(name), by: ['staff', 'staff', 'party', 'law'][chance(4)] as string, basis }
    acts[name] = row
    const maybe = (oneIn: number, words: () => Partial<Row>): void => {
      if (chance(oneIn) === 0) Object.assign(row, words())
    }
    if (name !== 'a0') maybe(2, () => ({ after: [one(), ...(chance(3) === 0 ? [{ anyOf: [one(), one()] }] : [])] }))
    maybe(6, () => ({ when: condition() }))
    maybe(9, () => ({ provided: condition() }))
    maybe(isBeside ? 2 : 5, () => ({ owedSince: isBeside ? one() : own() }))
    maybe(5, () => ({ awaits: [pick(names)] }))
    maybe(7, () => ({ closes: [own()] }))
    maybe(8, () => ({ opens: [own()] }))
    maybe(9, () => ({ undoes: [own()] }))
    maybe(7, () => ({ usesUp: [own()] }))
    maybe(10, () => ({ discharges: [own()] }))
    maybe(isBeside ? 2 : 5, () => ({ often: chance(3) === 0 ? 2 : true }))
    maybe(9, () => ({ may: { term: { count: 5, unit: 'workday' }, since: [one()] } }))
    maybe(7, () => ({ bySilence: { term: { count: 5, unit: 'workday' }, since: [one()] } }))
    if (!divided || !isBeside) maybe(9, () => ({ settles: ['f'] }))
    maybe(5, () => ({ power: 'not-needed' }))
    maybe(9, () => ({ pauses: { clocks: [one()], grounds: {} } }))
    maybe(8, () => ({ resumes: [one()] }))
    maybe(10, () => ({ extends: { clock: one(), by: { count: 5, unit: 'workday' } } }))
    maybe(10, () => ({ overdue: one() }))
    maybe(12, () => ({ begins: 'closed' }))
  }
  Object.assign(acts['a0'] as Row, { starts: true })
  Object.assign(acts['a5'] as Row, { ends: true, outcome: 'o1', ...(chance(2) === 0 && { keeps: [names[chance(8)] as string] }) })
  if (chance(2) === 0) Object.assign(acts['a6'] as Row, { outcomes: ['o1', 'o2', 'o3'] })
  if (closable) {
    const keeps = chance(3) === 0 ? { keeps: [beside[chance(3)] as string] } : {}
    acts['a2'] = { title: title('a2'), by: 'staff', basis, after: ['a0'], power: 'not-needed', outcome: 'o2', ends: true, ...keeps }
  }
  const roles = {
    staff: { title: title('staff'), kind: 'staff' as const, post: 'staff' },
    party: { title: title('party'), kind: 'party' as const },
    law: { title: title('law'), kind: 'law' as const },
  }
  const beginClosed = names.filter((name) => acts[name]?.begins === 'closed')
  const outcomes = { o1: title('o1'), o2: title('o2'), o3: title('o3') }
  return {
    id: `drawn-${seed}`,
    title: title('drawn'),
    systems: [],
    basis,
    power: 'card',
    roles,
    facts: { f: title('f') },
    outcomes,
    acts,
    beginClosed,
  }
}

interface Verdict {
  readonly happening: readonly string[]
  readonly cannotClose: boolean
  readonly losesPower: boolean
  readonly stuck: boolean
  readonly clockless: boolean
}

/** Everything the plain explorer knows: of the procedure, and of each marking. */
interface Plain {
  readonly verdict: Verdict
  readonly markings: readonly { readonly marking: Marking; readonly says: string }[]
}

/**
 * The marking after an act, written in one order, with what counts for ever cut off: doings at three, duties waiting behind a duty at two.
 * Of two or more that wait, two or one are left after the act is done.
 */
function aftermaths(procedure: Procedure, marking: Marking, way: Way): Marking[] {
  const tidy = (next: Marking): Marking => ({
    ...next,
    closed: [...next.closed].sort(),
    acts: Object.fromEntries(
      Object.keys(procedure.acts).flatMap((name) => {
        const state = next.acts[name]
        if (!state) return []
        return [[name, { ...state, times: Math.min(state.times, 3), ...(state.queued && { queued: state.queued.slice(0, 2) }) }]]
      }),
    ),
  })
  const state = stateOf(marking, way.act)
  const queued = state.queued ?? []
  const more = { ...marking, acts: { ...marking.acts, [way.act]: { ...state, queued: [...queued, ...queued] } } }
  return [marking, ...(queued.length >= 2 ? [more] : [])].map((before) => tidy(happen(procedure, before, way)))
}

/** Everything without any reduction; undefined when there are more than 4,000 markings. */
function naive(procedure: Procedure): Plain | undefined {
  const names = Object.keys(procedure.acts)
  const plan = planKey(procedure, names, ['f', 'o1', 'o2'])
  const ways = names.flatMap((act) => waysOf(procedure, act, plan)).filter((way) => !way.more)
  const markings: Marking[] = settlings(itemFactsOf(procedure)).map((facts) => ({ ...beginning(procedure), facts }))
  const numbers = new Map(markings.map((marking, i) => [JSON.stringify(marking), i]))
  const steps: { readonly act: string; readonly to: number }[][] = []
  const happening = new Set<string>()
  for (let state = 0; state < markings.length; state += 1) {
    const marking = markings[state] as Marking
    const possible = ways.filter((way) => can(procedure, marking, way.act))
    steps.push(
      possible.flatMap((way) => {
        happening.add(way.act)
        return aftermaths(procedure, marking, way).map((next) => {
          const key = JSON.stringify(next)
          const known = numbers.get(key)
          if (known !== undefined) return { act: way.act, to: known }
          numbers.set(key, markings.length)
          markings.push(next)
          return { act: way.act, to: markings.length - 1 }
        })
      }),
    )
    if (markings.length > 4_000) return undefined
  }
  const begun = markings.map((marking) => Object.keys(marking.acts).length > 0)
  const closable = (counts: (act: string) => boolean): boolean[] => {
    const reached = markings.map((marking) => isFinished(procedure, marking))
    for (let changed = true; changed; ) {
      changed = false
      steps.forEach((from, state) => {
        if (reached[state] || !from.some(({ act, to }) => counts(act) && reached[to])) return
        reached[state] = true
        changed = true
      })
    }
    return reached
  }
  const rule = (act: string) => procedure.acts[act] as Row
  const lasting = (act: string): boolean => !rule(act).may && !rule(act).extends
  const [held, lost] = [closable(lasting), closable((act) => lasting(act) && !exercisesPower(procedure, rule(act)))]
  const open = (state: number): boolean => begun[state] === true && !isFinished(procedure, markings[state] as Marking)
  const clocked = (marking: Marking): boolean =>
    owedActs(procedure, marking).length > 0 || names.some((act) => stateOf(marking, act).silence && isIncluded(procedure, marking, act))
  const verdict = {
    happening: [...happening].sort(),
    cannotClose: begun.some((is, state) => is && !held[state]),
    losesPower: begun.some((is, state) => is && !lost[state]),
    stuck: markings.some((_, state) => open(state) && steps[state]?.length === 0),
    clockless: markings.some((marking, state) => open(state) && !clocked(marking)),
  }
  const said = markings.map((marking, state) => {
    const possible = [...new Set(steps[state]?.map(({ act }) => act))].sort().join(' ')
    return { marking, says: [possible, held[state], lost[state], isFinished(procedure, marking), clocked(marking)].join(';') }
  })
  return { verdict, markings: said }
}

/** Every marking must have a state, and all markings of one state must say the same: what can happen, and whether the case can be closed. */
function checkStates(procedure: Procedure, plain: Plain, exploration: Exploration): void {
  const said = new Map<number, string>()
  for (const { marking, says } of plain.markings) {
    const state = exploration.stateOf(marking)
    if (state === undefined) throw new Error(`${procedure.id}: the explorer never met ${JSON.stringify(marking)}`)
    const before = said.get(state) ?? says
    if (before !== says) throw new Error(`${procedure.id}, state ${state}: '${before}' and '${says}' in ${JSON.stringify(marking)}`)
    said.set(state, says)
  }
  expect(said.size, `${procedure.id}: states that no case can reach`).toBe(exploration.states)
}

function verdictOf(procedure: Procedure, exploration: Exploration): Verdict {
  const codes = soundness.flatMap((property) => property.check(procedure, exploration)).map((finding) => finding.code)
  return {
    happening: [...exploration.happening].sort(),
    cannotClose: codes.includes('cannot-close'),
    losesPower: codes.includes('loses-power'),
    stuck: codes.includes('stuck'),
    clockless: codes.includes('waits-without-clock'),
  }
}

const seeds = Number(process.env['YIFA_CHECK_SEEDS'] ?? 400)

test('the explorer says of random procedures what an explorer without any reduction says', () => {
  let [compared, markings, divided, trapped, weak] = [0, 0, 0, 0, 0]
  for (let seed = 1; seed <= seeds; seed += 1) {
    const procedure = drawn(seed)
    const plain = naive(procedure)
    if (!plain) continue
    const [followed, exploration] = [explore(procedure, { together: 'all' }), explore(procedure)]
    compared += 1
    markings += plain.markings.length
    if (exploration.sides.some((side) => side.acts.length > 1)) divided += 1
    if (exploration.sides.some((side) => side.powerless !== 'always')) weak += 1
    if (plain.verdict.losesPower) trapped += 1
    checkStates(procedure, plain, followed)
    for (const { marking } of plain.markings) {
      if (exploration.stateOf(marking) === undefined) throw new Error(`${procedure.id}, divided: never met ${JSON.stringify(marking)}`)
    }
    expect(verdictOf(procedure, followed), `${procedure.id}, followed`).toEqual(plain.verdict)
    expect(verdictOf(procedure, exploration), `${procedure.id}, divided`).toEqual(plain.verdict)
  }
  console.log(
    `${compared} of ${seeds} procedures, ${markings} markings compared: ${divided} with sides, ${weak} with sides that need power, ${trapped} with a trap`,
  )
  // The comparison means nothing unless it met procedures of each kind.
  expect(compared).toBeGreaterThan(seeds / 2)
  expect(divided).toBeGreaterThan(seeds / 20)
  expect(weak).toBeGreaterThan(seeds / 200)
  expect(trapped).toBeGreaterThan(seeds / 20)
  expect(compared - trapped).toBeGreaterThan(seeds / 20)
}, 600_000)

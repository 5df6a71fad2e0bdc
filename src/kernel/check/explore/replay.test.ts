import { expect, test } from 'vitest'
import { liaoning } from '../../../../catalogue/index.ts'
import { libraryCard } from '../../../../stories/fixtures/library-card/library-card.ts'
import { beginning } from '../../case/marking.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import { playAtRandom, type RandomStep } from '../../testing/random-case.ts'
import { chanceFrom } from '../replay/invented-world.ts'
import { type Exploration, explore } from './explore.ts'
import { itemFactsOf } from './search.ts'

/**
 * Cases made at random, played through the one function behind the door, must be paths of the explored graph: whatever the abstraction left
 * out (days, persons, answers, parts that run beside the core) may not let a real case go where no explored one went.
 */

const everyProcedure = [libraryCard, ...liaoning.procedures]
const cases = 10_000

/** What is wrong with a step as seen on the graph; undefined where the graph has it. */
function missing(procedure: Procedure, exploration: Exploration, { before, done }: RandomStep): string | undefined {
  const begun = Object.keys(before.marking.acts).length > 0
  const first = { ...beginning(procedure), facts: done.itemFacts }
  const from = exploration.stateOf(begun ? before.marking : first)
  const to = exploration.stateOf(done.file.marking)
  if (from === undefined || to === undefined) return `${done.act} leads to a state that was never explored`
  if (exploration.sides.some((side) => side.acts.includes(done.act)))
    return from === to ? undefined : `${done.act} of a side moved the core`
  // The player lets the law say once more what its silence has said already; the clock itself does not. Nothing is elsewhere for it.
  const earlier = before.marking.acts[done.act]
  if (from === to && procedure.acts[done.act]?.bySilence && earlier && earlier.times > 0 && !earlier.silence) return undefined
  let found = false
  exploration.graph.steps(from, (way, next) => {
    if (next === to && exploration.graph.ways[way]?.act === done.act) found = true
  })
  return found ? undefined : `${done.act} goes where no explored step goes`
}

interface Played {
  readonly cases: number
  readonly steps: number
  /** Acts that were done in some case. */
  readonly done: ReadonlySet<string>
  readonly misses: readonly string[]
}

/** @param explored what was explored; another procedure than the one that is played, where a fault is planted */
function play(procedure: Procedure, count: number, explored = procedure): Played {
  const exploration = explore(explored)
  const misses: string[] = []
  const done = new Set<string>()
  let steps = 0
  for (let seed = 1; seed <= count; seed += 1) {
    const random = { procedure, calendar: liaoning.calendar, chance: chanceFrom(seed * 7919), itemFacts: itemFactsOf(procedure) }
    for (const step of playAtRandom(random, 60)) {
      steps += 1
      done.add(step.done.act)
      const miss = missing(procedure, exploration, step)
      if (miss !== undefined) misses.push(miss)
    }
  }
  return { cases: count, steps, done, misses }
}

test('every one of ten thousand cases played at random is a path of the explored graph', () => {
  const acts = everyProcedure.flatMap(({ acts: all }) => Object.keys(all)).length
  // The more acts a procedure has, the more cases it takes to reach them.
  const shareOf = (procedure: Procedure): number => Math.ceil((cases * Object.keys(procedure.acts).length) / acts)
  const played = everyProcedure.map((procedure) => ({ id: procedure.id, ...play(procedure, shareOf(procedure)) }))
  const steps = played.reduce((sum, one) => sum + one.steps, 0)
  const met = played.reduce((sum, { done }) => sum + done.size, 0)
  console.log(
    `${played.reduce((sum, one) => sum + one.cases, 0)} cases, ${steps} steps, ${met} of ${acts} acts of ${everyProcedure.length} procedures done`,
  )
  const never = everyProcedure.flatMap(({ id, acts: rows }, i) => {
    const left = Object.keys(rows).filter((act) => !played[i]?.done.has(act))
    return left.length > 0 ? [`${id}: ${left.join(', ')}`] : []
  })
  console.log(`Acts that no case of these reached:\n  ${never.join('\n  ')}`)
  // Every procedure of the catalogue, none left out, and each of them goes somewhere.
  expect(played.map(({ id }) => id)).toEqual(everyProcedure.map(({ id }) => id))
  expect(played.filter(({ done }) => done.size === 0).map(({ id }) => id)).toEqual([])
  expect(played.flatMap(({ id, misses }) => misses.slice(0, 3).map((miss) => `${id}: ${miss}`))).toEqual([])
  expect(steps).toBeGreaterThan(3 * cases)
  expect(met / acts).toBeGreaterThan(0.6)
}, 300_000)

test('the control: an exploration that forgot something is caught', () => {
  const [card, row] = [libraryCard, libraryCard.acts]
  const planted: Procedure[] = [
    // A fact that an act settles is never settled.
    { ...card, acts: { ...row, accept: { ...row['accept'], settles: [] } as never } },
    // What an act closes stays open.
    { ...card, acts: { ...row, accept: { ...row['accept'], closes: [] } as never } },
    // An act is thought to be impossible.
    { ...card, acts: { ...row, withdraw: { ...row['withdraw'], after: ['deliver'] } as never } },
  ]
  for (const explored of planted) expect(play(libraryCard, 400, explored).misses.length).toBeGreaterThan(0)
  expect(play(libraryCard, 400).misses).toEqual([])
}, 120_000)

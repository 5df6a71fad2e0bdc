import { type Figure, runTrials, type Trial } from '../run-trials.ts'
import { bugs } from './bugs.ts'
import { type Ground, makeGround } from './ground.ts'
import { shorten, simulate } from './simulate.ts'

const only = process.env.SEED === undefined ? undefined : Number(process.env.SEED)
const first = only ?? 1
const count = only === undefined ? Number(process.env.SEEDS ?? 1_000) : 1
/** Seeds in which a planted bug must be found. */
const patience = 200

let shared: Promise<Ground> | undefined
const ground = (): Promise<Ground> => (shared ??= makeGround())

/** No seed may fail; a failing one is shortened, and told. */
const seeds: Trial = async (say) => {
  const on = await ground()
  const began = performance.now()
  const struck: Record<string, number> = {}
  let [acts, failed] = [0, 0]
  for (let seed = first; seed < first + count; seed++) {
    const { problems, seen } = await simulate(on, seed, { whole: seed % 50 === 0 || only !== undefined })
    acts += seen.intents.filter(({ answer }) => answer).length
    for (const [kind, times] of Object.entries(seen.struck)) struck[kind] = (struck[kind] ?? 0) + times
    if (seed % 200 === 0) say(`${seed - first + 1} seeds, ${failed} failed`)
    if (problems.length === 0) continue
    failed++
    for (const problem of problems.slice(0, 5)) say(`seed ${seed}: ${problem}`)
    if (failed > 5) continue
    const { says, outcome } = await shorten(on, seed)
    say(says)
    if (only !== undefined) for (const line of outcome.told) say(line)
  }
  const seconds = (performance.now() - began) / 1_000
  const kinds = Object.entries(struck).sort()
  return [
    {
      what: 'seeds that fail',
      found: `${failed} of ${count}`,
      limit: '0',
      holds: failed === 0,
      control: `${kinds.reduce((sum, [, times]) => sum + times, 0)} faults struck`,
    },
    { what: 'acts acknowledged', found: String(acts), limit: '≥ 1 a seed', holds: acts >= count },
    {
      what: 'kinds of fault that struck',
      found: kinds.map(([kind, times]) => `${kind} ${times}`).join(', '),
      limit: '9 kinds',
      holds: only !== undefined || kinds.length >= 9,
    },
    { what: 'seeds a second', found: (count / seconds).toFixed(1), limit: 'told', holds: true },
  ]
}

/** The same seed is the same story, whatever was played before it. */
const same: Trial = async () => {
  const on = await ground()
  const numbers = Array.from({ length: 30 }, (_, i) => first + i * 7)
  const once: string[] = []
  for (const seed of numbers) once.push((await simulate(on, seed)).seen.hash)
  let differ = 0
  for (const [i, seed] of numbers.toReversed().entries()) if ((await simulate(on, seed)).seen.hash !== once.toReversed()[i]) differ++
  return [
    {
      what: 'seeds whose trace differs the second time',
      found: `${differ} of ${numbers.length}`,
      limit: '0',
      holds: differ === 0,
      control: `${new Set(once).size} different traces of ${numbers.length} seeds`,
    },
    {
      what: 'different seeds, different traces',
      found: String(new Set(once).size),
      limit: String(numbers.length),
      holds: new Set(once).size === numbers.length,
    },
  ]
}

/** Each planted bug must be found. */
const planted: Trial = async (say) => {
  const on = await ground()
  const figures: Figure[] = []
  for (const [name, bug] of Object.entries(bugs)) {
    let found: { seed: number; problem: string } | undefined
    for (let seed = 1; seed <= patience && !found; seed++) {
      const { problems } = await simulate(on, seed, { bug })
      if (problems[0] !== undefined) found = { seed, problem: problems[0] }
    }
    say(found ? `${name}: seed ${found.seed}: ${found.problem}` : `${name}: NOT FOUND`)
    figures.push({
      what: `planted: ${name}`,
      found: found ? `seed ${found.seed}` : 'not found',
      limit: `≤ ${patience}`,
      holds: found !== undefined,
      control: found?.problem.slice(0, 60) ?? '',
    })
  }
  return figures
}

await runTrials({ seeds, same, planted })
await (await shared)?.end()
process.exit()

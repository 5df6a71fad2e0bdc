import fc from 'fast-check'
import type { Callers } from './callers.ts'
import { type OpenApi, type Place, placesOf } from './document.ts'
import { type Asked, type Fuzzed, requestsFor } from './requests.ts'
import { asCommand } from './send.ts'
import { type Fault, faultsOf, judge } from './verdicts.ts'

/** A fault, with the first request that showed it. */
export interface Found extends Fault {
  readonly operation: string
  readonly count: number
  readonly asked: Asked
  /** Seed and place of the request among those of its operation. */
  readonly replay: string
}

export interface Tally {
  requests: number
  /** By class of status, `503`, `429`, `hung`, `broken`. */
  readonly statuses: Record<string, number>
  readonly hows: Record<string, number>
  /** Operations that answered somebody with what they were asked for. */
  readonly answered: Set<string>
  slowest: number
  /** Positions in the log that acts were told, done or refused. */
  readonly seqs: Set<number>
  readonly found: Map<string, Found>
}

export const emptyTally = (): Tally => ({
  requests: 0,
  statuses: {},
  hows: {},
  answered: new Set(),
  slowest: 0,
  seqs: new Set(),
  found: new Map(),
})

/** A seed of its own for each operation, so that one of them can be repeated alone. */
function seedFor(seed: number, operation: string): number {
  let hash = seed | 0
  for (const letter of operation) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return hash
}

const count = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

export interface FuzzRun {
  readonly base: string
  readonly document: OpenApi
  readonly fuzzed: Fuzzed
  readonly callers: Callers
  readonly seed: number
  readonly each: number
  readonly canary: string
  readonly anonymous?: boolean
  /** Only this operation. */
  readonly only?: string | undefined
  /** All but this operation. */
  readonly except?: string
  /** Only the request at this place. */
  readonly at?: number | undefined
}

/** Sends the generated requests of every operation, eight at a time, and judges each answer. */
export async function fuzzApi(run: FuzzRun, tally: Tally, say: (line: string) => void = () => {}): Promise<void> {
  const by = judge(run.document)
  const work: { place: Place; asked: Asked; replay: string }[] = []
  for (const place of placesOf(run.document)) {
    if ((run.only !== undefined && run.only !== place.name) || place.name === run.except) continue
    const asked = fc.sample(requestsFor(place, run.fuzzed, run.anonymous), { seed: seedFor(run.seed, place.name), numRuns: run.each })
    work.push(...asked.map((one, i) => ({ place, asked: one, replay: `SEED=${run.seed} ONLY=${place.name} AT=${i}` })))
  }
  const chosen = run.at === undefined ? work : work.slice(run.at, run.at + 1)
  let next = 0
  const one = async (): Promise<void> => {
    for (let item = chosen[next++]; item; item = chosen[next++]) {
      const { place, asked, replay } = item
      const answer = await run.callers.ask(asked.caller, asked.wire)
      tally.requests++
      if (tally.requests % 2_000 === 0) say(`${tally.requests} requests, ${tally.found.size} kinds of fault`)
      tally.slowest = Math.max(tally.slowest, answer.ms)
      const { status } = answer
      count(tally.statuses, typeof status === 'number' && status !== 503 && status !== 429 ? `${String(status)[0]}xx` : String(status))
      count(tally.hows, asked.how)
      if (typeof status === 'number' && status < 300 && asked.how !== 'an odd path') tally.answered.add(place.name)
      const seq = typeof status === 'number' && (status === 200 || status === 409) ? /"seq":(\d+)[,}]/.exec(answer.body)?.[1] : undefined
      if (seq !== undefined && ['act', 'open-seal', 'sign', 'propose-version'].includes(place.name)) tally.seqs.add(Number(seq))
      for (const fault of faultsOf({ place, asked, answer, canary: run.canary }, by)) {
        const key = `${place.name} ${fault.verdict} ${fault.says.replaceAll(/[\d"']+/g, '').slice(0, 40)}`
        const known = tally.found.get(key)
        tally.found.set(key, known ? { ...known, count: known.count + 1 } : { ...fault, operation: place.name, asked, replay, count: 1 })
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, one))
}

export function describeFound(base: string, { operation, verdict, says, count: times, asked, replay }: Found): string {
  return `${verdict} (${times}×) ${operation}, ${asked.how}${asked.field ? ` '${asked.field}'` : ''}, by ${asked.caller || 'nobody'}: ${says}\n      ${replay} npm run fuzz -- api\n      ${asCommand(base, asked.wire)}`
}

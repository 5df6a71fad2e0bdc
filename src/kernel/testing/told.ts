import type { Done, Refused, Tried } from '../case/attempt.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Context } from '../case/context.ts'
import type { Procedure } from '../procedure/grammar.ts'

/** One attempt of a story as it went: the case before it, what was tried, and what came of it. */
export interface Told {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly tried: Tried
  readonly context: Context
  readonly result: Done | Refused
}

type Hearer = (told: Told) => void

const hearers = new Set<Hearer>()

/** Hears every attempt of every story told from now on in this process. @returns what ends it */
export function hear(hearer: Hearer): () => void {
  hearers.add(hearer)
  return () => void hearers.delete(hearer)
}

/** Passes an attempt on to whoever hears, and gives its result back. */
export function retell(told: Told): Done | Refused {
  for (const hearer of hearers) hearer(told)
  return told.result
}

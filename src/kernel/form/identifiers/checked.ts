import type { Text } from '../../law/instrument.ts'

/** What is wrong with an identifier: which rule fails, and in words what was found and what to do. */
export interface Problem<P extends string> {
  readonly ok: false
  readonly problem: P
  readonly says: Text
  /** The paper itself may be misprinted: accept when a person confirms that it reads so, and keep the flag. */
  readonly confirmable?: true
}

/** An identifier read in its canonical writing with what it says (`V`), or what is wrong with it. */
export type Checked<P extends string, V extends object> = ({ readonly ok: true; readonly code: string } & V) | Problem<P>

export const problem = <P extends string>(name: P, zh: string, en: string): Problem<P> => ({ ok: false, problem: name, says: { zh, en } })

/** Like `problem`, for a mistake that some issued papers really carry. */
export const confirmable = <P extends string>(name: P, zh: string, en: string): Problem<P> => ({
  ...problem(name, zh, en),
  confirmable: true,
})

/** Spaces out, letters in capitals: people type codes in groups and in small letters. */
export const canonical = (typed: string): string => typed.replace(/\s/g, '').toUpperCase()

/** Σ value × weight over the characters of `text`; a character without weight counts 0. */
export function weighted(text: string, weights: readonly number[], value: (character: string) => number): number {
  return Array.from(text).reduce((sum, character, i) => sum + value(character) * (weights[i] ?? 0), 0)
}

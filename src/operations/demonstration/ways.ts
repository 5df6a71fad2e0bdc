import type { Answer, Answers } from '../../kernel/form/field.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

/** What a case of a story is opened on, and the power that its organ has there. */
export interface ToldOpening {
  readonly organ: string
  readonly organName?: Text
  /** Where it is not the division that ends the organ's id. */
  readonly place?: string
  readonly matter?: string
  readonly item?: string
  readonly power?: { readonly kind: string; readonly title: Text; readonly basis: readonly string[] }
  readonly subject?: { readonly register: string; readonly key: string; readonly values?: Readonly<Record<string, Answer>> }
}

/** One act of a story. */
export interface ToldStep {
  readonly act: string
  readonly day: LocalDate
  /** Who did it, as the story calls them. */
  readonly who: string
  /** Role that they took in the case; none for the law. */
  readonly role?: string
  /** Who signed beside them. */
  readonly officers?: readonly string[]
  readonly answers?: Answers
}

/** The ways of one procedure: each begins with the place of its opening, followed by the places of its steps. */
export interface ToldProcedure {
  readonly openings: readonly ToldOpening[]
  readonly steps: readonly ToldStep[]
  readonly ways: readonly (readonly number[])[]
  /** Steps of stories that began in the middle of a case. */
  readonly tails: readonly (readonly number[])[]
}

/** What the stories of a catalogue told, as `src/kernel/testing/ways-told.ts` writes it. */
export interface ToldWays {
  readonly people: Readonly<Record<string, { readonly name: string; readonly kind: string }>>
  readonly procedures: Readonly<Record<string, ToldProcedure>>
}

/** Place of the step that follows in this way after its first `done` steps; undefined at its end. */
export const stepAfter = (told: ToldProcedure, way: number, done: number): number | undefined => told.ways[way]?.[done + 1]

/** Steps with which people open cases, each once. */
export const openingPlaces = (told: ToldProcedure): readonly number[] =>
  [...new Set(told.ways.flatMap((way) => way[1] ?? []))].filter((place) => told.steps[place]?.role !== undefined)

/** What stories did next after a step with this act, each once, in the order of the stories. */
export function nextAfter(told: ToldProcedure, act: string): readonly number[] {
  const courses = [...told.ways.map((way) => way.slice(1)), ...told.tails]
  const found = courses.flatMap((course) =>
    course.flatMap((place, i) => (told.steps[place]?.act === act && course[i + 1] !== undefined ? [course[i + 1] as number] : [])),
  )
  return [...new Set(found)]
}

/** Role in which somebody of the stories first acts in a procedure. */
export const roleTold = (told: ToldProcedure, who: string): string | undefined =>
  told.steps.find((step) => step.who === who && step.role !== undefined)?.role ??
  told.steps.find((step) => step.officers?.includes(who))?.role

import { clocksOf, type Due, periodOf } from '../case/due.ts'
import type { ActRule, Procedure, Within } from '../procedure/grammar.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import { addDays, localDate } from '../time/local-date.ts'
import type { Told } from './told.ts'

type Row = ActRule<string, string, string>

/** Something of a row that a story should tell, in words: `decide: refused while 'review' is not done`. */
type Point = string

interface Telling extends Told {
  readonly rule: Row
  readonly act: string
  readonly done: boolean
  readonly refusals: readonly Refusal[]
}

/** One thing that a row promises, and how an attempt shows that it was told. */
interface Promised {
  readonly point: Point
  shownBy(telling: Telling): boolean
}

const refusedFor =
  (...codes: readonly RefusalCode[]) =>
  ({ refusals }: Telling): boolean =>
    refusals.some(({ code }) => codes.includes(code))

const asList = <T>(one: T | readonly T[] | undefined): readonly T[] => (one === undefined ? [] : ([one].flat() as readonly T[]))
const namesIn = (value: unknown): readonly string[] => asList(value as string | readonly string[])

/** Words of a row that stand for one refusal each, whatever the day. */
const plainWords: readonly { readonly has: (row: Row) => unknown; readonly says: string; readonly codes: readonly RefusalCode[] }[] = [
  { has: (row) => row.when !== undefined || row.begins, says: 'where it is not in the case', codes: ['not-in-this-case'] },
  { has: (row) => row.provided, says: 'where what must hold does not', codes: ['not-provided'] },
  { has: (row) => row.apart, says: 'by who did what it is kept apart from', codes: ['same-person'] },
  { has: (row) => row.notBy, says: 'by who takes the other role', codes: ['other-role'] },
  { has: (row) => row.officers, says: 'with too few officers', codes: ['officers-too-few'] },
  { has: (row) => row.signers, says: 'with too few signers', codes: ['signers-too-few'] },
  { has: (row) => row.certificates, says: 'by an officer who was not drawn', codes: ['certificate-not-drawn'] },
  { has: (row) => row.unlessListed, says: 'for someone who is listed', codes: ['listed'] },
  { has: (row) => row.onlyListed, says: 'by who is not qualified', codes: ['not-qualified'] },
  { has: (row) => row.bounds, says: 'out of its bounds', codes: ['out-of-bounds', 'entry-missing'] },
  { has: (row) => row.lots, says: 'where the lots are not right', codes: ['lots-unfair', 'lots-not-committed', 'lots-otherwise'] },
  { has: (row) => row.examines, says: 'on another text than the one examined', codes: ['text-changed', 'examined-other'] },
  { has: (row) => typeof row.often === 'number', says: 'once too often', codes: ['often-enough'] },
  { has: (row) => row.extends, says: 'for a second extension', codes: ['extended-enough'] },
  { has: (row) => row.resumes, says: 'while no clock stands still', codes: ['clock-not-paused'] },
  { has: (row) => row.pauses, says: 'while its clock does not run', codes: ['clock-already-paused', 'clock-not-running'] },
  { has: (row) => row.power === 'lost', says: 'while the power is held', codes: ['power-still-held'] },
]

const voiceCode = (asked: NonNullable<Row['voices']>[number]): RefusalCode =>
  'least' in asked ? 'quorum-missing' : 'heard' in asked ? 'not-all-heard' : 'own' in asked ? 'not-among' : 'against-majority'

/** Refusals that the row's words stand for. */
function refusalsOf(act: string, row: Row): Promised[] {
  const refused = (says: string, shownBy: Promised['shownBy']): Promised => ({ point: `${act}: refused ${says}`, shownBy })
  const first = (code: RefusalCode, names: readonly string[]) => (telling: Telling) =>
    telling.refusals.some((no) => no.code === code && namesIn(no.facts['first']).some((name) => names.includes(name)))
  return [
    ...asList(row.after).map((condition) => {
      const names = typeof condition === 'string' ? [condition] : condition.anyOf
      return refused(`before ${names.join(' or ')}`, first('awaits-act', names))
    }),
    ...asList(row.awaits).map((name) => refused(`while ${name} is owed`, first('awaits-duty', [name]))),
    ...plainWords.filter(({ has }) => has(row)).map(({ says, codes }) => refused(says, refusedFor(...codes))),
    ...asList(row.voices).map((asked) => refused(`for voices of ${asked.of} (${voiceCode(asked)})`, refusedFor(voiceCode(asked)))),
  ]
}

const dayIs = (due: Due, day: string, later = 0): boolean => 'day' in due && addDays(due.day, later) === day

/** The duty or silence of the act, as it ran before the attempt. */
const clockIs = ({ procedure, file, context }: Telling, clock: string, later: number): boolean =>
  clocksOf(procedure, file, context.calendar).some(({ act, due }) => act === clock && dayIs(due, context.day, later))

/** A period that no clock carries, with the answers given in this very act. */
function periodIs({ procedure, file, tried, result, context }: Telling, within: Within<string>, later: number): boolean {
  const own = result.kind === 'done' ? result.file.answers : file.answers
  const answers = { ...own, [tried.act]: { ...own[tried.act], ...tried.answers } }
  return dayIs(periodOf(within, { procedure, file: { ...file, answers } }, context.calendar), context.day, later)
}

const refusedOn = ({ refusals, context }: Telling, code: RefusalCode, later: number): boolean =>
  refusals.some(
    ({ code: found, facts: { last } }) => found === code && typeof last === 'string' && addDays(localDate(last), later) === context.day,
  )

/** The last day and the day after of every clock in the row. */
function clocksIn(act: string, row: Row): Promised[] {
  const told = (says: string, shownBy: Promised['shownBy']): Promised => ({ point: `${act}: ${says}`, shownBy })
  const { must, may, bySilence, overdue, extends: extended } = row
  return [
    ...(must
      ? [
          told('done on the last day of its duty', (one) => one.done && clockIs(one, act, 0)),
          told('done late, the day after', (one) => one.done && clockIs(one, act, 1)),
        ]
      : []),
    ...(may
      ? [
          told('done on the last day of the right', (one) => one.done && asList(may).some((within) => periodIs(one, within, 0))),
          told('refused the day after the right', (one) => refusedOn(one, 'right-lapsed', 1)),
        ]
      : []),
    ...(bySilence
      ? [
          told('refused to the law on the last day of silence', (one) => refusedOn(one, 'silence-not-complete', 0)),
          told('done by the law the day after silence', (one) => one.done && clockIs(one, act, 1)),
        ]
      : []),
    ...(overdue
      ? [
          told(`refused on the last day of ${overdue}`, (one) => refusedOn(one, 'not-overdue', 0)),
          told(`done the day after ${overdue} was due`, (one) => one.done && clockIs(one, overdue, 1)),
        ]
      : []),
    ...(extended
      ? [
          told(`done on the last day of ${extended.clock}`, (one) => one.done && clockIs(one, extended.clock, 0)),
          told(`refused the day after ${extended.clock} was due`, (one) => refusedOn(one, 'extended-too-late', 1)),
        ]
      : []),
    ...asList(row.notBefore).flatMap((within, i) => {
      const later = within.reached ? 0 : 1
      return [
        told(
          `refused the day before its wait is over (${i + 1})`,
          (one) => refusedOn(one, 'too-early', later - 1) && periodIs(one, within, later - 1),
        ),
        told(`done on the first day after its wait (${i + 1})`, (one) => one.done && periodIs(one, within, later)),
      ]
    }),
  ]
}

/** Nobody is somebody else where anyone at all may do it. */
const isPublic = (procedure: Procedure, row: Row): boolean => namesIn(row.by).some((role) => procedure.roles[role]?.kind === 'public')
const byPerson = ({ refusals }: Telling): boolean => refusals.some(({ check }) => check === 'person')

/** All that a procedure's rows promise, act by act. */
function promisedBy(procedure: Procedure): ReadonlyMap<string, readonly Promised[]> {
  return new Map(
    Object.entries(procedure.acts).map(([act, row]) => [
      act,
      [
        { point: `${act}: done`, shownBy: ({ done }: Telling) => done },
        ...(isPublic(procedure, row) ? [] : [{ point: `${act}: refused to someone else`, shownBy: byPerson }]),
        ...refusalsOf(act, row),
        ...clocksIn(act, row),
      ],
    ]),
  )
}

export interface StoryCoverage {
  hear(told: Told): void
  /** Points of a procedure that no story has told. */
  missing(procedure: Procedure): readonly Point[]
  counted(procedure: Procedure): { readonly told: number; readonly of: number }
}

/** Listens to stories and says what of the procedures they have not told. */
export function storyCoverage(procedures: readonly Procedure[]): StoryCoverage {
  const promised = new Map(procedures.map((procedure) => [procedure, promisedBy(procedure)]))
  const shown = new Map(procedures.map((procedure) => [procedure, new Set<Point>()]))
  const points = (procedure: Procedure): Point[] => [...(promised.get(procedure)?.values() ?? [])].flat().map(({ point }) => point)
  return {
    hear(told) {
      const { procedure, tried, result } = told
      const rule = procedure.acts[tried.act]
      const seen = shown.get(procedure)
      if (!rule || !seen) return
      const telling: Telling = {
        ...told,
        rule,
        act: tried.act,
        done: result.kind === 'done',
        refusals: result.kind === 'done' ? [] : result.refusals,
      }
      for (const { point, shownBy } of promised.get(procedure)?.get(tried.act) ?? [])
        if (!seen.has(point) && shownBy(telling)) seen.add(point)
    },
    missing: (procedure) => points(procedure).filter((point) => !shown.get(procedure)?.has(point)),
    counted: (procedure) => ({ told: shown.get(procedure)?.size ?? 0, of: points(procedure).length }),
  }
}

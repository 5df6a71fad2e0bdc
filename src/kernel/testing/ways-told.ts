import { liesIn } from '../authority/authority.ts'
import { takesRole } from '../authority/check-person.ts'
import type { Answers } from '../form/field.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { epochDay, type LocalDate } from '../time/local-date.ts'
import type { Told } from './told.ts'

// What stories told, as scripts that can be played again with other people, elsewhere and on other days. The names of the rows are those of
// `src/operations/demonstration/ways.ts`, which reads them.

type Row = Readonly<Record<string, unknown>>

/** Nobody plays a case whose next act is more than half a year away. */
const longestGap = 130
/** Ways of one procedure that are kept, those first that come to an end, then the longest; more of them tell nothing new. */
const mostWays = 56

const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from)
const done = (one: Told): boolean => one.result.kind === 'done'
const fileAfter = ({ result }: Told): object | undefined => (result.kind === 'done' ? result.file : undefined)

/** The role that the actor took, by the file as it was; none for the law. */
function roleOf({ procedure, file, tried, context }: Told): string | undefined {
  const { authority, day } = context
  return [procedure.acts[tried.act]?.by ?? []]
    .flat()
    .find((role) => takesRole(tried.actor, role, { procedure, file, act: tried.act, authority, day }))
}

function openingRow({ procedure, file, context }: Told): Row {
  const { organ, place, matter, item, subject } = file
  const { authority, day } = context
  const about = subject && authority.entry(subject.register, subject.key, day)
  const held = procedure.power === null || matter === undefined ? [] : authority.powers(procedure.power, matter, day)
  const power = held.find((one) => one.organ === organ && liesIn(place, one.place))
  const { name } = authority.organ(organ, day) ?? {}
  return {
    organ,
    ...(name && { organName: name }),
    ...(place !== organ.slice(-6) && { place }),
    ...(matter && { matter }),
    ...(item && { item }),
    ...(power && { power: { kind: power.kind, title: power.title, basis: power.basis.map(({ law, at }) => `${law}:${at}`) } }),
    ...(subject && { subject: { ...subject, ...(about && { values: about }) } }),
  }
}

function stepRow(one: Told): Row {
  const { act, actor, answers, withOfficers = [] } = one.tried
  return {
    act,
    day: one.context.day,
    who: actor.person,
    ...(actor.kind !== 'law' && { role: roleOf(one) }),
    ...(withOfficers.length > 0 && { officers: withOfficers.map(({ person }) => person) }),
    ...(Object.keys(answers).length > 0 && { answers: answers as Answers }),
  }
}

/** Rows in the order in which they were first met, each once. */
function table() {
  const rows: string[] = []
  const places = new Map<string, number>()
  return {
    rows,
    place(row: Row): number {
      const text = JSON.stringify(row)
      const known = places.get(text)
      if (known !== undefined) return known
      places.set(text, rows.length)
      rows.push(text)
      return rows.length - 1
    },
  }
}

/** The acts of one case up to this one, as far back as they were told. */
function courseTo(last: Told, before: ReadonlyMap<object, Told>): readonly Told[] {
  const course: Told[] = []
  for (let one: Told | undefined = last; one; one = before.get(one.file)) course.unshift(one)
  return course
}

const withoutLongWaits = (course: readonly Told[]): readonly Told[] => {
  const end = course.findIndex(
    (one, i) => i > 0 && daysBetween(course[i - 1]?.context.day ?? one.context.day, one.context.day) > longestGap,
  )
  return end < 0 ? course : course.slice(0, end)
}

function waysOf(procedure: Procedure, told: readonly Told[]) {
  const before = new Map(told.flatMap((one) => (fileAfter(one) ? [[fileAfter(one) as object, one] as const] : [])))
  const goneOnFrom = new Set<object>(told.map(({ file }) => file))
  const courses = new Map<string, { readonly course: readonly Told[]; readonly ended: boolean }>()
  for (const leaf of told.filter((one) => !goneOnFrom.has(fileAfter(one) ?? {}))) {
    const course = withoutLongWaits(courseTo(leaf, before))
    const [first] = course
    const last = course.at(-1)
    if (!first || last?.result.kind !== 'done') continue
    const { outcome } = last.result.file.marking
    const known = JSON.stringify([course.map(({ tried }) => tried.act), outcome, first.file.organ, first.file.matter])
    if (!courses.has(known)) courses.set(known, { course, ended: last.result.finished })
  }
  const kept = [...courses.values()]
    .sort((a, b) => Number(b.ended) - Number(a.ended) || b.course.length - a.course.length)
    .slice(0, mostWays)
  const [openings, steps] = [table(), table()]
  const rows = [...courses.values()].flatMap((one) => {
    const [first] = one.course
    return first && kept.includes(one) ? [{ first, places: one.course.map((each) => steps.place(stepRow(each))) }] : []
  })
  const begun = rows.filter(({ first }) => first.file.events === 0)
  return {
    id: procedure.id,
    openings: openings.rows,
    steps: steps.rows,
    ways: begun.map(({ first, places }) => [openings.place(openingRow(first)), ...places]),
    // Stories that began in the middle say how it goes on.
    tails: rows.flatMap(({ first, places }) => (first.file.events === 0 ? [] : [places])),
  }
}

/** Who acted in the stories, by the names that the stories gave them. */
function peopleOf(told: readonly Told[]): readonly [string, string][] {
  const actors = told.flatMap(({ tried }) => [tried.actor, ...(tried.withOfficers ?? [])]).filter(({ kind }) => kind !== 'law')
  const known = new Map(
    actors.map(({ person, name, kind, actsFor }) => [person, JSON.stringify({ name, kind, ...(actsFor && { actsFor }) })]),
  )
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Every way that a case of these procedures went in what was told, as JSON of one row to a line, so that a change shows in a diff. */
export function writeWaysTold(procedures: readonly Procedure[], told: readonly Told[]): string {
  const lines = (rows: readonly string[]): string => (rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n]`)
  const own = told.filter((one) => done(one) && procedures.includes(one.procedure))
  const people = peopleOf(own).map(([person, row]) => `${JSON.stringify(person)}: ${row}`)
  const tables = procedures.map((procedure) => {
    const { id, openings, steps, ways, tails } = waysOf(
      procedure,
      own.filter((one) => one.procedure === procedure),
    )
    const [begun, gone] = [ways, tails].map((all) => lines(all.map((way) => JSON.stringify(way))))
    return `${JSON.stringify(id)}: { "openings": ${lines(openings)}, "steps": ${lines(steps)}, "ways": ${begun}, "tails": ${gone} }`
  })
  return `{ "people": {\n${people.join(',\n')}\n}, "procedures": {\n${tables.join(',\n')}\n} }\n`
}

import type { Agency } from '../authority/agency.ts'
import type { Authority } from '../authority/authority.ts'
import { attempt, type Done, type Refused } from '../case/attempt.ts'
import { type Actor, type CaseFile, emptyMarking, theLaw } from '../case/case-file.ts'
import type { Context } from '../case/context.ts'
import { clocksOf, type Due } from '../case/due.ts'
import { type Option, whatNow } from '../case/what-now.ts'
import { examinedQuestion } from '../form/check-content.ts'
import type { Answers } from '../form/field.ts'
import type { Citation } from '../law/instrument.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { localDate } from '../time/local-date.ts'
import { retell } from './told.ts'

/** Everything a story plays in: the procedure, who is who, and what is known of power and law. */
export interface Setting {
  readonly procedure: Procedure
  readonly calendar: Calendar
  readonly authority: Authority
  /** Hashes of kept files that are not what they were; without it nobody looks at evidence. */
  readonly altered?: ReadonlySet<string>
  /** How agents are authorised, where somebody in the story acts under an authority. */
  readonly agency?: Agency
  /** Provisions by which nobody handles a case of their own, where the story asks for it. */
  readonly ownCase?: readonly Citation[]
  /** The people of the story, by the name the story calls them. */
  readonly people: Readonly<Record<string, Actor>>
  readonly case: Partial<CaseFile> & Pick<CaseFile, 'organ' | 'place'>
}

/** One line of a story: on which day, who, does what, answering what, signed by which other officers. */
type Line = [day: string, who: string, act: string, answers?: Answers, withOfficers?: readonly string[]]

/** A case told day by day: `story.on('2026-03-02', 'reader', 'apply', {...})`. Each step gives a new story; the old one stays as it was. */
export interface Story {
  readonly file: CaseFile
  readonly last: Done | undefined
  /** Does an act that must succeed. @throws Error that lists every refusal. */
  on(...line: Line): Story
  /** Codes with which an act is refused. @throws Error when it is allowed. */
  refuses(...line: Line): RefusalCode[]
  tries(...line: Line): Done | Refused
  whatNow(day: string, who: string): Option[]
  due(act: string): Due | undefined
}

export function tell(setting: Setting): Story {
  const numbers = new Map<string, number>()
  const context = (day: string): Context => ({
    day: localDate(day),
    calendar: setting.calendar,
    authority: setting.authority,
    ...(setting.agency && { agency: setting.agency }),
    ...(setting.altered && { altered: setting.altered }),
    ...(setting.ownCase && { ownCase: setting.ownCase }),
    nextNumber: (series, year) => {
      const next = (numbers.get(`${series}/${year}`) ?? 0) + 1
      numbers.set(`${series}/${year}`, next)
      return next
    },
  })
  const someone = (name: string): Actor => {
    const actor = name === 'law' ? theLaw : setting.people[name]
    if (!actor) throw new Error(`Nobody in this story is called '${name}'. There are: ${Object.keys(setting.people).join(', ')}.`)
    return actor
  }
  const step = (file: CaseFile, last: Done | undefined): Story => {
    /** As every surface does: the form carries what the case holds, unless the story says that they had something else before them. */
    const carried = (act: string, answers: Answers): Answers => {
      const { examines } = setting.procedure.acts[act] ?? {}
      const present = examines && file.answers[examines.act]?.[examines.field]
      return present === undefined ? answers : { [examinedQuestion]: present, ...answers }
    }
    const tries: Story['tries'] = (...[day, who, act, answers = {}, withOfficers = []]) => {
      const { procedure } = setting
      const tried = { act, actor: someone(who), answers: carried(act, answers), withOfficers: withOfficers.map(someone) }
      const when = context(day)
      return retell({ procedure, file, tried, context: when, result: attempt(procedure, file, tried, when) })
    }
    return {
      file,
      last,
      tries,
      on(...tried) {
        const result = tries(...tried)
        if (result.kind === 'done') return step(result.file, result)
        throw new Error(
          `${tried[1]} may not '${tried[2]}' on ${tried[0]}: ${result.refusals.map((r) => `${r.code} ${JSON.stringify(r.facts)}`).join('; ')}`,
        )
      },
      refuses(...tried) {
        const result = tries(...tried)
        if (result.kind === 'refused') return result.refusals.map((refusal) => refusal.code)
        throw new Error(`'${tried[2]}' was allowed to ${tried[1]} on ${tried[0]}, but should have been refused.`)
      },
      whatNow: (day, who) => whatNow(setting.procedure, file, someone(who), context(day)),
      due: (act) => clocksOf(setting.procedure, file, setting.calendar).find((clock) => clock.act === act)?.due,
    }
  }
  const file: CaseFile = {
    region: 'toy',
    id: 'case-1',
    number: '1',
    procedure: setting.procedure.id,
    definition: '',
    title: setting.procedure.title.zh,
    parties: {},
    answers: {},
    marking: emptyMarking,
    events: 0,
    ...setting.case,
  }
  return step(file, undefined)
}

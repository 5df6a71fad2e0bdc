import { checkAgent, standing } from '../authority/agency.ts'
import { checkBasis } from '../authority/check-basis.ts'
import { checkPerson, standsFor } from '../authority/check-person.ts'
import { checkPower, powerOf } from '../authority/check-power.ts'
import { checkContent } from '../form/check-content.ts'
import { type Answer, type Answers, type EntriesOf, listedBy } from '../form/field.ts'
import { writeCitation } from '../law/written-citation.ts'
import type { AnswerTest, Procedure } from '../procedure/grammar.ts'
import { perAct } from '../procedure/worked-out.ts'
import type { Refusal } from '../refusal.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import { checkBounds } from './bounds.ts'
import type { Actor, CaseFile, Marking } from './case-file.ts'
import { checkCustody } from './check-custody.ts'
import { checkExamined } from './check-examined.ts'
import { checkProcedure } from './check-procedure.ts'
import { checkPublished, checkPublishedFiles } from './check-published.ts'
import { checkProof, checkVersion } from './check-version.ts'
import type { Context } from './context.ts'
import { type Clock, clocksOf, dueOf } from './due.ts'
import { checkEntering, partiesAfter, withSubject } from './entering.ts'
import { checkLots } from './lots.ts'
import { after, beginning, isFinished, stateOf, voiceIn } from './marking.ts'
import type { CaseToOpen } from './openings.ts'
import { checkEffects, type EntryChange, type IssuedDocument, type Publication, results } from './results.ts'
import { checkVoices } from './voices.ts'

/** What someone tries to do. */
export interface Tried {
  readonly act: string
  readonly actor: Actor
  /** Officers who sign beside the actor. */
  readonly withOfficers?: readonly Actor[]
  readonly answers: Answers
}

export interface Done {
  readonly kind: 'done'
  readonly act: string
  readonly day: LocalDate
  /** Day from which the act counts; differs from `day` when the law dates silence back. */
  readonly effective: LocalDate
  readonly basis: readonly string[]
  readonly file: CaseFile
  readonly clocks: readonly Clock[]
  readonly documents: readonly IssuedDocument[]
  readonly entries: readonly EntryChange[]
  readonly publications: readonly Publication[]
  /** Cases that the law opens elsewhere because of this act; it is done only together with them. */
  readonly openings: readonly CaseToOpen[]
  readonly finished: boolean
  /** Facts that the service item brought, where this act opens the case. */
  readonly itemFacts: Readonly<Record<string, boolean>>
}

export interface Refused {
  readonly kind: 'refused'
  readonly refusals: readonly Refusal[]
}

function effectiveDay(procedure: Procedure, file: CaseFile, tried: Tried, context: Context): { day: LocalDate; effective: LocalDate } {
  const rule = procedure.acts[tried.act]
  const counted = rule?.countsFrom ? tried.answers[rule.countsFrom] : undefined
  if (typeof counted === 'string') return { day: context.day, effective: counted as LocalDate }
  const silence = rule?.bySilence
  if (tried.actor.kind !== 'law' || !silence) return { day: context.day, effective: context.day }
  const running = stateOf(file.marking, tried.act).silence
  const due = dueOf(silence, running, file, context.calendar)
  if (!('day' in due)) return { day: context.day, effective: context.day }
  // The term was complete at the end of its last day, whenever a machine gets round to noticing it.
  const day = addDays(due.day, 1)
  return { day, effective: silence.takesEffect === 'start' && running ? running.start : due.day }
}

const meets = (test: AnswerTest, answer: Answer | undefined): boolean =>
  Array.isArray(answer) ? answer.includes(test.is) : answer === test.is

/** Facts that the act settles because it was asked them, and facts that follow from what it was answered. */
export function factsSettled(procedure: Procedure, tried: Pick<Tried, 'act' | 'answers'>): Readonly<Record<string, boolean>> {
  const facts: Record<string, boolean> = {}
  for (const fact of procedure.acts[tried.act]?.settles ?? []) facts[fact] = tried.answers[fact] === true
  for (const { name, tests } of following(procedure, tried.act)) facts[name] = tests.some((test) => meets(test, tried.answers[test.field]))
  return facts
}

/** Facts that follow from what an act was answered, with the answers from which they do. */
const following = perAct((procedure, act) =>
  Object.entries(procedure.facts ?? {}).flatMap(([name, fact]) => {
    const tests = fact?.follows?.filter((test) => test.act === act) ?? []
    return tests.length > 0 ? [{ name, tests }] : []
  }),
)

function markingAfter(procedure: Procedure, file: CaseFile, tried: Tried, when: { context: Context; effective: LocalDate }): Marking {
  const { context, effective } = when
  const rule = procedure.acts[tried.act]
  const opening = Object.keys(file.marking.acts).length === 0
  const before = opening ? { ...beginning(procedure), facts: { ...itemFacts(procedure, file, context) } } : file.marking
  const chosen = rule?.outcomes ? tried.answers['outcome'] : rule?.outcome
  const recused = rule?.recuses ? tried.answers[rule.recuses] : undefined
  const extension = rule?.extends?.atMost ? tried.answers['extension'] : undefined
  const voice = voiceIn(rule, tried.answers)
  return after(procedure, before, {
    act: tried.act,
    day: effective,
    persons: tried.actor.kind === 'law' ? [] : [tried.actor, ...(tried.withOfficers ?? [])].map((actor) => actor.person),
    facts: factsSettled(procedure, tried),
    ...(typeof chosen === 'string' && { outcome: chosen }),
    ...(typeof recused === 'string' && { recuses: recused }),
    ...(typeof extension === 'number' && { extension }),
    ...(voice !== undefined && { voice }),
  })
}

/** Facts that the service item brings into the case, as far as the procedure declares them. */
function itemFacts(procedure: Procedure, file: CaseFile, context: Context): Readonly<Record<string, boolean>> {
  const facts = file.item ? (context.authority.item(file.item, context.day)?.facts ?? {}) : {}
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => fact in (procedure.facts ?? {})))
}

/** The case before its first act, for the relations to be read on. */
function asBegun(procedure: Procedure, file: CaseFile, context: Context): CaseFile {
  return Object.keys(file.marking.acts).length === 0 ? { ...withSubject(procedure, file, context), marking: beginning(procedure) } : file
}

/** Everything that stands in the way, apart from what is answered in the form: power, basis, person, procedure. */
export function gate(procedure: Procedure, file: CaseFile, asked: Tried, context: Context): Refusal[] {
  const tried = { ...asked, actor: standing(asked.actor, context) }
  const begun = asBegun(procedure, file, context)
  const { act } = tried
  return [
    ...checkPower(procedure, begun, act, context),
    ...checkBasis(procedure, begun, tried, context),
    ...checkVersion(procedure, begun, tried, context),
    ...checkPerson({ ...context, procedure, file: begun, act }, tried.actor, tried.withOfficers ?? []),
    ...checkAgent(begun, tried.actor, context),
    ...checkEntering(procedure, begun, tried, context),
    ...checkProcedure(procedure, begun, tried, context),
    ...checkExamined(procedure, begun, tried),
    ...checkVoices(procedure, begun, tried, context),
  ]
}

/**
 * Attempts an act. Pure: the same case, act and context give the same answer for ever.
 *
 * All five checks run and all that fails is reported together: power, basis, person, procedure, content. When nothing fails the result says
 * everything that follows from the act, for the store to write; nothing is carried out here.
 */
export function attempt(procedure: Procedure, file: CaseFile, asked: Tried, context: Context): Done | Refused {
  const tried = { ...asked, actor: standing(asked.actor, context) }
  const item = file.item ? context.authority.item(file.item, context.day) : undefined
  const organ = (id: string) => context.authority.organ(id, context.day)
  const entries = (of: EntriesOf) => context.authority.keysWith(of.register, ...listedBy(of, file), context.day)
  const earlier = (act: string, field: string) => file.answers[act]?.[field]
  const begun = file.opened && { opened: file.opened }
  const form = { day: context.day, calendar: context.calendar, ...begun, ...(item && { item }), organ, entries, earlier }
  const refusals = [
    ...gate(procedure, file, tried, context),
    ...checkContent(procedure, tried.act, tried.answers, form),
    ...checkBounds(procedure, asBegun(procedure, file, context), tried, context),
    ...checkLots(procedure, file, tried),
    ...checkProof(procedure, file, tried, context),
    ...checkCustody(procedure, file, tried, context),
  ]
  if (refusals.length > 0) return { kind: 'refused', refusals }

  const { day, effective } = effectiveDay(procedure, file, tried, context)
  const about = withSubject(procedure, file, context)
  const next: CaseFile = {
    ...about,
    opened: file.opened ?? effective,
    parties: partiesAfter(procedure, about, tried, context),
    answers: Object.keys(tried.answers).length > 0 ? { ...about.answers, [tried.act]: tried.answers } : about.answers,
    marking: markingAfter(procedure, file, tried, { context, effective }),
    events: file.events + 1,
  }
  const clocks = clocksOf(procedure, next, context.calendar)
  const made = results({ procedure, file: next, act: tried.act, day: effective, tried, clocks, context })
  const clashes = [
    ...checkEffects(procedure, tried.act, made.entries, context),
    ...checkPublished(made.publications, context.privacy ?? []),
    ...checkPublishedFiles(made, context.files ?? new Map(), {
      signers: [tried.actor, ...(tried.withOfficers ?? [])],
      privacy: context.privacy ?? [],
    }),
  ]
  if (clashes.length > 0) return { kind: 'refused', refusals: clashes }
  const power = powerOf(procedure, file, context.authority, context.day)
  const basis = [...new Set([...[procedure.acts[tried.act]?.basis ?? []].flat(), ...(power?.basis ?? [])].map(writeCitation))]
  const finished = isFinished(procedure, next.marking)
  const opens = Object.keys(file.marking.acts).length === 0
  const brought = opens ? itemFacts(procedure, file, context) : {}
  return { kind: 'done', act: tried.act, day, effective, basis, file: next, clocks, ...made, finished, itemFacts: brought }
}

/** Whether the actor stands in the case as a party, for deciding what they may see. */
export const isPartyTo = (file: CaseFile, actor: Actor): boolean =>
  Object.values(file.parties).some((standing) => standing.some((party) => standsFor(actor).includes(party.id)))

import type { Answer, Answers, Form } from '../form/field.ts'
import type { DocumentRule, Procedure, Remedy } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { LocalDate } from '../time/local-date.ts'
import { termWords } from '../time/period.ts'
import type { Actor, CaseFile } from './case-file.ts'
import type { Context } from './context.ts'
import type { Clock } from './due.ts'
import { fillIn, fillInKey, type Scope, valueMeant } from './fill-in.ts'
import { holds } from './marking.ts'
import { type CaseToOpen, casesToOpen } from './openings.ts'
import { isSealedRole } from './sealed.ts'

/** An official document as it enters the record: words only, ready to be laid out. */
export interface IssuedDocument {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly layout: 'letter' | 'certificate'
  readonly organ: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  readonly rows?: readonly (readonly [string, string])[]
  readonly day: LocalDate
}

/** A change to a register, with every value worked out, so that replaying the record needs nothing else. */
export interface EntryChange {
  readonly register: string
  readonly change: 'enter' | 'amend' | 'set' | 'end'
  readonly key: string
  readonly values: Readonly<Record<string, Answer>>
  readonly from: LocalDate
  readonly to?: LocalDate
}

export interface Publication {
  readonly kind: string
  readonly title: string
  readonly rows: Readonly<Record<string, string>>
  readonly basis: string
}

/** A case on a day, as texts with places read it. */
export interface Made {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly act: string
  readonly day: LocalDate
  /** Who does it, and who signs beside them. */
  readonly tried: { readonly actor: Actor; readonly withOfficers?: readonly Actor[] }
  readonly clocks: readonly Clock[]
  readonly context: Context
}

/** The paragraph on remedies that every decision against someone must carry: which, from when, within what, and where. */
function remediesParagraph(remedies: readonly Remedy[], scope: Scope): string {
  const each = remedies.map(({ title, within, where, from }) => {
    const since = from?.zh ?? '自知道或者应当知道本决定之日起'
    return `${since}${termWords(within).zh}内，向${fillIn(where.zh, scope)}${title.zh}`
  })
  return `如不服本决定，可以${each.join('；也可以')}。`
}

function issue(rule: DocumentRule<string, string, string>, number: string, scope: Scope): IssuedDocument {
  const remedies = rule.remedies && scope.procedure.remedies?.length ? [remediesParagraph(scope.procedure.remedies, scope)] : []
  return {
    id: rule.id,
    title: fillIn(rule.title.zh, scope),
    number,
    layout: rule.layout,
    organ: scope.organ?.name.zh ?? '',
    addressee: isSealedRole(scope.procedure, rule.to)
      ? (scope.procedure.roles[rule.to]?.title.zh ?? '')
      : (scope.file.parties[rule.to] ?? []).map((party) => party.name).join('、'),
    paragraphs: [...rule.body.map((text) => fillIn(text, scope)).filter((text) => text.trim() !== ''), ...remedies],
    ...(rule.rows && { rows: rule.rows.map(([label, text]) => [label, fillIn(text, scope)] as const) }),
    day: scope.day,
  }
}

export function scopeOf({ procedure, file, act, day, tried, clocks, context }: Made): Scope {
  const signers = [tried.actor, ...(tried.withOfficers ?? [])]
  const organ = context.authority.organ(file.organ, day)
  const item = file.item ? context.authority.item(file.item, day) : undefined
  const due = Object.fromEntries(clocks.flatMap((clock) => ('day' in clock.due ? [[clock.act, clock.due.day] as const] : [])))
  const organOf = (id: string) => context.authority.organ(id, day)
  return {
    procedure,
    file,
    act,
    day,
    actor: tried.actor.name,
    signers,
    ...(organ && { organ }),
    ...(item && { item }),
    organOf,
    numbers: {},
    due,
  }
}

/** Answers to the questions of the form itself, without those that only confirm. */
const declaredAnswers = (file: CaseFile, act: string, form: Form = {}): Answers =>
  Object.fromEntries(Object.entries(file.answers[act] ?? {}).filter(([name]) => name in form))

/** What follows from an act that is done, beside the case itself. */
export interface Results {
  readonly documents: IssuedDocument[]
  readonly entries: EntryChange[]
  readonly publications: Publication[]
  /** Cases that the law opens elsewhere because of it. */
  readonly openings: CaseToOpen[]
}

/** Documents, register entries, publications and cases elsewhere that follow from an act that is done. */
export function results(made: Made): Results {
  const { procedure, file, act, context } = made
  const rule = procedure.acts[act]
  const documents: IssuedDocument[] = []
  if (!rule || !(rule.issues ?? rule.effects ?? rule.publishes ?? rule.opensCases))
    return { documents, entries: [], publications: [], openings: [] }
  // Papers are dated, numbered and named by the day on which they are made; entries take effect on the day from which the act counts.
  let paper: Scope = { ...scopeOf({ ...made, day: context.day }), effective: made.day }
  const year = Number(context.day.slice(0, 4))
  for (const document of rule.issues ?? []) {
    if (!holds(document.when, file.marking)) continue
    const series = `${paper.organ?.short ?? ''}${document.series}`
    const number = `${series}〔${year}〕${context.nextNumber(series, year)}号`
    paper = { ...paper, numbers: { ...paper.numbers, [document.id]: number, this: number } }
    documents.push(issue(document, number, paper))
  }
  const scope = made.day === context.day ? paper : { ...scopeOf(made), numbers: paper.numbers }
  const entries = (rule.effects ?? [])
    .filter((effect) => holds(effect.when, file.marking))
    .map((effect): EntryChange => {
      const key = fillInKey(effect.key, scope)
      const old = effect.change === 'amend' ? context.authority.entry(effect.register, key, made.day) : undefined
      const values: Record<string, Answer> = { ...old, ...(effect.copies && declaredAnswers(file, act, rule.form)) }
      for (const [name, text] of Object.entries(effect.values ?? {})) {
        const value = valueMeant(text, scope)
        if (value !== undefined) values[name] = value
      }
      const from = effect.from ? valueMeant(effect.from, scope) : made.day
      const to = effect.to ? valueMeant(effect.to, scope) : undefined
      return {
        register: effect.register,
        change: effect.change,
        key,
        values,
        from: from as LocalDate,
        ...(to !== undefined && { to: to as LocalDate }),
      }
    })
  const rulePublication = rule.publishes && holds(rule.publishes.when, file.marking) ? rule.publishes : undefined
  const publications = rulePublication
    ? [
        {
          kind: rulePublication.kind,
          title: fillIn(rulePublication.title, paper),
          rows: Object.fromEntries(Object.entries(rulePublication.rows).map(([label, text]) => [label, fillIn(text, paper)])),
          basis: `${rulePublication.basis.law}:${rulePublication.basis.at}`,
        },
      ]
    : []
  return { documents, entries, publications, openings: casesToOpen(rule.opensCases ?? [], scope) }
}

/** A post that may not be held beside one the person holds. */
function clashingPost(entry: EntryChange, { authority, day }: Context): { person: string; post: string; other: string } | undefined {
  if (entry.change === 'end' || authority.holding(entry.register) !== 'posts') return undefined
  const [person, post] = [String(entry.values['person'] ?? ''), String(entry.values['post'] ?? '')]
  const other = authority.clashingPost(person, post, day)
  return other === undefined ? undefined : { person: String(entry.values['name'] ?? person), post, other }
}

/** A register entry that would be entered twice, or changed while there is none, is refused before anything is written. */
export function checkEffects(procedure: Procedure, act: string, entries: readonly EntryChange[], context: Context): Refusal[] {
  const basis = [procedure.acts[act]?.basis ?? procedure.basis].flat()
  return entries.flatMap((entry): Refusal[] => {
    const clash = clashingPost(entry, context)
    if (clash) return [{ check: 'person', code: 'posts-incompatible', facts: clash, basis, cure: { how: 'other-person' } }]
    const exists = context.authority.entry(entry.register, entry.key, entry.from) !== undefined
    const facts = { register: entry.register, key: entry.key, day: entry.from }
    if (entry.change === 'enter' && exists)
      return [{ check: 'content', code: 'entry-exists', facts, basis, cure: { how: 'correct-answer' } }]
    if ((entry.change === 'amend' || entry.change === 'end') && !exists)
      return [{ check: 'content', code: 'entry-missing', facts, basis, cure: { how: 'correct-answer' } }]
    return []
  })
}

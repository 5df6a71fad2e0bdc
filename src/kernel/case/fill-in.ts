import type { Item, Organ } from '../authority/authority.ts'
import { formOf } from '../form/check-content.ts'
import type { Answer, Answers } from '../form/field.ts'
import { kindOf, showDay } from '../form/kinds.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { subjectAct } from '../procedure/words.ts'
import { remembered } from '../remembered.ts'
import { addMonths } from '../time/add-months.ts'
import { addDays, isLocalDate, type LocalDate } from '../time/local-date.ts'
import type { CaseFile } from './case-file.ts'

/** Everything that a text with places may name. */
export interface Scope {
  readonly procedure: Procedure
  /** The case after the act: its answers include those of the act itself. */
  readonly file: CaseFile
  readonly act: string
  readonly day: LocalDate
  /** Day from which the act counts, where it is another. */
  readonly effective?: LocalDate
  readonly actor: string
  /** Who signs the act, the actor first; empty while nobody has tried it. */
  readonly signers?: readonly { readonly person: string; readonly name: string }[]
  readonly organ?: Organ
  readonly item?: Item
  organOf?(id: string): Organ | undefined
  /** Numbers of the documents this act has made so far, by document id. */
  readonly numbers: Readonly<Record<string, string>>
  /** Last day of each running clock, by act. */
  readonly due: Readonly<Record<string, LocalDate>>
}

/** A text taken apart: what is written as it stands, and between two such pieces the name of a place. The catalogue has few texts, and every act fills them in. */
const partsOf = remembered(20_000, (text: string): readonly string[] => text.split(/\{([^{}]+)\}/))

function dayPlus(day: LocalDate, steps: string): LocalDate {
  let result = day
  for (const [, sign, count, unit] of steps.matchAll(/([+-])(\d+)([ymd])/g)) {
    const amount = Number(count) * (sign === '-' ? -1 : 1)
    result = unit === 'd' ? addDays(result, amount) : addMonths(result, unit === 'y' ? amount * 12 : amount)
  }
  return result
}

function answerAt(name: string, scope: Scope): { answer: Answer | undefined; shown: string } {
  const dot = name.lastIndexOf('.')
  const act = name.slice(0, dot) === 'this' ? scope.act : name.slice(0, dot)
  const field = formOf(scope.procedure, act)[name.slice(dot + 1)]
  const answer = (scope.file.answers[act] as Answers | undefined)?.[name.slice(dot + 1)]
  if (answer === undefined || !field) return { answer, shown: '' }
  const context = { day: scope.day, ...(scope.item && { item: scope.item }), ...(scope.organOf && { organ: scope.organOf }) }
  return { answer, shown: kindOf(field).show(answer, field, context) }
}

const shownDay = (value: Answer | undefined): { answer: Answer | undefined; shown: string } => ({
  answer: value,
  shown: typeof value === 'string' && isLocalDate(value) ? showDay(value) : typeof value === 'string' ? value : '',
})

/** Who does the act by name or id, and the names of all who sign it. */
function signersAt(name: string, { actor, signers = [] }: Scope): { answer: Answer | undefined; shown: string } {
  if (name !== 'signers') return shownDay(name === 'actor.id' ? signers[0]?.person : actor)
  const names = signers.map((signer) => signer.name)
  return { answer: names, shown: names.join('、') }
}

/** What a place names, taken apart: the catalogue's texts name few places, and every act fills them in. */
interface Place {
  /** A number of days, months or years from the day of the act, or from the day in another place. */
  readonly steps?: string
  readonly from?: string
  readonly head: string
  readonly rest: readonly string[]
  readonly tail: string
}

const placeNamed = remembered(20_000, (name: string): Place => {
  const dated = /^date\(([^)]+)\)(.*)$/.exec(name)
  const [head = '', ...rest] = name.split(/[.:]/)
  return {
    ...(/^day([+-]|$)/.test(name) && { steps: name.slice(3) }),
    ...(dated && { from: dated[1] ?? '', steps: dated[2] ?? '' }),
    head,
    rest,
    tail: rest.join('.'),
  }
})

/** The value of one place: the raw answer, and how it is written in a Chinese document. */
function placeValue(name: string, scope: Scope): { answer: Answer | undefined; shown: string } {
  const { file, organ, item } = scope
  const { from, steps, head, rest, tail } = placeNamed(name)
  if (from !== undefined) {
    const { answer } = placeValue(from, scope)
    return typeof answer === 'string' && isLocalDate(answer) ? shownDay(dayPlus(answer, steps ?? '')) : { answer: undefined, shown: '' }
  }
  if (steps !== undefined) return shownDay(dayPlus(scope.day, steps))
  switch (head) {
    case 'effective':
      return shownDay(scope.effective ?? scope.day)
    case 'case':
      return shownDay((file as unknown as Record<string, Answer | undefined>)[tail])
    case 'organ':
      return shownDay(tail === 'name' ? organ?.name.zh : tail === 'id' ? organ?.id : organ?.short)
    case 'item':
      return shownDay(tail === 'title' ? item?.title.zh : tail === 'code' ? item?.code : tail === 'id' ? item?.id : item?.guide[tail]?.zh)
    case 'party':
      return shownDay((file.parties[rest[0] ?? ''] ?? []).map((party) => (rest[1] === 'id' ? party.id : party.name)).join('、'))
    case 'number':
      return shownDay(scope.numbers[tail])
    case 'due':
      return shownDay(scope.due[name.slice(4)])
    case 'subject':
      return shownDay(tail === '' ? file.subject?.key : file.answers[subjectAct]?.[tail])
    case 'actor':
    case 'signers':
      return signersAt(name, scope)
    case 'procedure':
      return shownDay(scope.procedure.title.zh)
    default:
      return answerAt(name, scope)
  }
}

function filled(text: string, value: (name: string) => string): string {
  const parts = partsOf(text)
  let whole = parts[0] ?? ''
  for (let i = 1; i < parts.length; i += 2) whole += value(parts[i] ?? '') + (parts[i + 1] ?? '')
  return whole
}

/** A text with its places filled in, as it is written in a document. A place nobody answered stays empty. */
export const fillIn = (text: string, scope: Scope): string => filled(text, (name) => placeValue(name, scope).shown)

/** A key holds raw answers, never their wording: `{this.organ}/{this.matter}` is made of ids. */
export const fillInKey = (text: string, scope: Scope): string => filled(text, (name) => String(placeValue(name, scope).answer ?? ''))

/** The value a text stands for: the raw answer when the text is one place alone, else the text filled in. */
export function valueMeant(text: string, scope: Scope): Answer | undefined {
  const [before, name, behind, ...more] = partsOf(text)
  return before === '' && name !== undefined && behind === '' && more.length === 0 ? placeValue(name, scope).answer : fillIn(text, scope)
}

/** Names of all places in a text, for checking a catalogue. */
export const placesIn = (text: string): string[] => partsOf(text).filter((_, i) => i % 2 === 1)

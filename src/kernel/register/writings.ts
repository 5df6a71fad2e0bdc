import type { Answer, Answers, Form } from '../form/field.ts'
import type { ActRule, Condition, EffectRule, Procedure } from '../procedure/grammar.ts'

/** A row of a register as it stands. */
export interface Row {
  readonly key: string
  readonly values: Answers
}

/** How a row may be entered, changed or ended: the act by which a case for it is opened, and what it is offered of the row as it stands. */
export interface Writing {
  readonly procedure: string
  /** The act that opens the case. */
  readonly act: string
  readonly change: 'enter' | 'amend' | 'end'
  readonly answers: Answers
  /** The case is about the row: it is opened on it, and knows what it says. */
  readonly about: boolean
}

type Rule = ActRule<string, string, string>
type Effect = EffectRule<string, string>

interface Opening {
  readonly procedure: Procedure
  /** The act that opens. */
  readonly act: string
  /** The act that writes. */
  readonly writes: string
  readonly effect: Effect
}

/** The question of the opening act that a text with places takes as it is: `{propose.title}`, or `{this.title}` where the act writes itself. */
function questionIn(text: string, { act, writes, procedure }: Opening): string | undefined {
  const [, of, field] = /^\{(\w+(?:\.\w+)*)\.(\w+)\}$/.exec(text) ?? []
  const meant = of === 'this' ? writes : of
  return meant === act && field !== undefined && procedure.acts[act]?.form?.[field] ? field : undefined
}

/** What must be answered so that a condition holds: facts that follow from answers of the opening act. What others settle is left to them. */
function answersFor(condition: Condition<string> | undefined, opening: Opening, holds = true): Answers {
  if (condition === undefined) return {}
  if (typeof condition === 'string') {
    const test = opening.procedure.facts?.[condition]?.follows?.find(({ act }) => act === opening.act)
    if (!test) return {}
    return holds ? { [test.field]: test.is } : test.is === true ? { [test.field]: false } : {}
  }
  if ('not' in condition) return answersFor(condition.not, opening, !holds)
  if ('all' in condition && holds) return Object.assign({}, ...condition.all.map((one) => answersFor(one, opening)))
  return {}
}

/** Answers of the opening act that name the row: the places of the key, by the columns of the same name. */
function keyAnswers(opening: Opening, { key, values }: Row): Answers {
  const places = [...opening.effect.key.matchAll(/\{[^}]+\}/g)].map(([place]) => place)
  return Object.fromEntries(
    places.flatMap((place): [string, Answer][] => {
      const field = questionIn(place, opening)
      if (field === undefined) return []
      const value = place === opening.effect.key ? key : values[field]
      return value === undefined ? [] : [[field, value]]
    }),
  )
}

/** Answers of the opening act by which the row would stay as it is. */
function rowAnswers(opening: Opening, { values }: Row): Answers {
  const { effect, act, writes, procedure } = opening
  const form: Form = procedure.acts[act]?.form ?? {}
  const copied = effect.copies && act === writes ? Object.keys(form).map((name): [string, string] => [name, name]) : []
  const taken = Object.entries(effect.values ?? {}).flatMap(([column, text]): [string, string][] => {
    const field = questionIn(text, opening)
    return field === undefined ? [] : [[field, column]]
  })
  return Object.fromEntries(
    [...copied, ...taken].flatMap(([field, column]): [string, Answer][] => {
      const value = values[column]
      // Nobody's personal data goes from a row into a form by itself.
      return value === undefined || value === '' || form[field]?.personal ? [] : [[field, value]]
    }),
  )
}

function writingOf(opening: Opening, row: Row | undefined): Writing | undefined {
  const { effect, procedure, act } = opening
  const about = procedure.about?.register === effect.register
  const change = effect.change === 'set' ? (row ? 'amend' : 'enter') : effect.change
  if ((change === 'enter') !== (row === undefined)) return undefined
  const named = row ? keyAnswers(opening, row) : {}
  // A row that the opening act does not name is written on the way of another case, and not by asking for it.
  const asks = row ? Object.keys(named).length > 0 || about : Object.values(effect.values ?? {}).some((text) => questionIn(text, opening))
  if (!asks) return undefined
  const answers = { ...(row && change === 'amend' && rowAnswers(opening, row)), ...named, ...answersFor(effect.when, opening) }
  return { procedure: procedure.id, act, change, answers, about: about && row !== undefined }
}

const openings = (procedure: Procedure, register: string): Opening[] => {
  const acts = Object.entries(procedure.acts) as [string, Rule][]
  return acts.flatMap(([writes, rule]) =>
    (rule.effects ?? [])
      .filter((effect) => effect.register === register)
      .flatMap((effect) =>
        acts
          // An act that opens and writes at once is its own way; one that writes later is led to from each that opens.
          .filter(([act, { starts }]) => starts && (act === writes || !rule.starts))
          .map(([act]) => ({ procedure, act, writes, effect })),
      ),
  )
}

/** Every way in which a row of the register may be changed or ended by asking for it; without a row, how one is entered. */
export function writingsOf(procedures: readonly Procedure[], register: string, row?: Row): Writing[] {
  const found = procedures.flatMap((procedure) => openings(procedure, register).flatMap((opening) => writingOf(opening, row) ?? []))
  return [...new Map(found.map((one) => [`${one.procedure} ${one.act} ${one.change}`, one])).values()]
}

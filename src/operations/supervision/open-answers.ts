import { attempt, type Done, type Tried } from '../../kernel/case/attempt.ts'
import { theLaw } from '../../kernel/case/case-file.ts'
import type { CaseToOpen } from '../../kernel/case/openings.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { cardQuestions, Supervision, SupervisionRule } from '../../kernel/supervision/rule.ts'
import { supervisorOf } from '../../kernel/supervision/supervisor-of.ts'
import { deadline } from '../../kernel/time/deadline.ts'
import type { EventBody, RaisedCard } from '../../store/rows.ts'
import type { KnownAuthority } from '../door/authority-of.ts'
import { type Desk, recordDone } from '../door/record-act.ts'
import { changedLaw, watched } from './facts-of.ts'
import { sayFound } from './say-found.ts'

/** What opening the case of a card needs besides the desk. */
export interface Answering {
  readonly supervision: Supervision
  readonly authority: KnownAuthority
  /** A procedure as it is declared now, for a case that was not opened. */
  current(procedure: string): Procedure | undefined
}

/** Cards of one event under one rule at one organ: they are answered together. */
interface Together {
  readonly rule: SupervisionRule
  readonly organ: string
  readonly cards: readonly RaisedCard[]
}

function together(rules: readonly SupervisionRule[], cards: readonly RaisedCard[]): Together[] {
  const groups = new Map<string, Together>()
  for (const card of cards) {
    const rule = rules.find(({ id }) => id === card.rule)
    if (!rule || card.colour === 'note') continue
    const key = `${card.rule} ${card.organ}`
    groups.set(key, { rule, organ: card.organ, cards: [...(groups.get(key)?.cards ?? []), card] })
  }
  return [...groups.values()]
}

/** What the card found, for whoever has to answer it. */
function foundIn(desk: Desk, act: string, { cards }: Together, current: Answering['current']): string {
  const [first] = cards
  if (!first) return ''
  const seen = watched(first)
  if (!seen)
    return `所依据的条款已变动，涉及：${cards.map((card) => changedLaw(card)?.title ?? changedLaw(card)?.id).join('、')}。`.slice(0, 2_000)
  const file = desk.cases.get(first.caseId)?.file
  return sayFound(seen, act, file ? desk.procedureOf(file) : current(seen.procedure)).zh
}

/** What the law answers when it opens the case of a card; a question that the procedure does not ask is left out. */
function answersOf(
  desk: Desk,
  act: string,
  group: Together,
  { supervisor, current }: { supervisor: string } & Pick<Answering, 'current'>,
): Answers {
  const { rule, cards } = group
  const due = deadline({ start: desk.day, term: rule.answer, calendar: desk.context(desk.day).calendar })
  const numbers = [...new Set(cards.flatMap(({ caseId }) => desk.cases.get(caseId)?.file.number || []))]
  const all: Record<(typeof cardQuestions)[number], string> = {
    supervisor,
    rule: rule.title.zh,
    type: rule.type,
    colour: cards.some(({ colour }) => colour === 'red') ? 'red' : 'yellow',
    about: numbers.slice(0, 10).join('、').slice(0, 200) || '—',
    found: foundIn(desk, act, group, current),
    asks: rule.asks.zh,
    answerBy: 'due' in due ? due.due : '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** Organs at which cases will be opened for these cards. */
export const organsAnswering = ({ supervision }: Answering, cards: readonly RaisedCard[]): string[] =>
  supervision.cards === undefined ? [] : [...new Set(together(supervision.rules, cards).map(({ organ }) => organ))]

/** Cards with the case of each, and those cases. */
interface Opened {
  readonly raised: readonly RaisedCard[]
  readonly led: NonNullable<EventBody['led']>
}

/**
 * Opens, by the law, the cases in which cards are answered, and returns the cards with the case of each. Supervision never stands in the way of
 * what it watches: a card whose case cannot be opened is raised all the same, and is only shown.
 */
export function openAnswers(desk: Desk, act: string, cards: readonly RaisedCard[], { supervision, authority, current }: Answering): Opened {
  const { cards: how, rules, watching } = supervision
  if (!how) return { raised: cards, led: [] }
  const led: { case: string; number: string; title: string }[] = []
  const answered = new Map<RaisedCard, string>()
  for (const group of together(rules, cards)) {
    const organ = authority.organ(group.organ, desk.day)
    if (!organ) continue
    const supervisor = supervisorOf(organ, watching, (division) => authority.organsOf(division, desk.day))
    const { rule } = group
    const opening: CaseToOpen = {
      ...{ procedure: how.procedure, act: how.raise, organ: organ.id, title: rule.title.zh },
      answers: answersOf(desk, act, group, { supervisor, current }),
    }
    const done = opened(desk, opening)
    if (!done) continue
    const { id, number, title } = done.file
    led.push({ case: id, number, title })
    for (const card of group.cards) answered.set(card, id)
  }
  const raised = cards.map((card) => {
    const answerCase = answered.get(card)
    return answerCase === undefined ? card : { ...card, answerCase }
  })
  return { raised, led }
}

function opened(desk: Desk, opening: CaseToOpen): Done | undefined {
  const takeBack = desk.numbersNow()
  const file = desk.newCase(opening)
  const tried: Tried = { act: opening.act, actor: theLaw, answers: opening.answers }
  const result = attempt(desk.procedureOf(file), file, tried, desk.context(desk.day))
  if (result.kind === 'refused') {
    takeBack()
    return undefined
  }
  recordDone(desk, tried, result, { opens: true, led: [] })
  return result
}

import type { PoolClient } from 'pg'
import type { CardProcedure } from '../../kernel/supervision/rule.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { CardRow } from '../rows.ts'

type Client = Pick<PoolClient, 'query'>

/**
 * Where a card stands: `told` asks nothing, `waiting` for the organ's explanation, `answered` and to be reviewed, `upheld` and to be mended or
 * closed, `closed` and right, `lifted` as a false alarm.
 */
export const cardStates = ['told', 'waiting', 'answered', 'upheld', 'closed', 'lifted'] as const
type CardState = (typeof cardStates)[number]

/** What the acts and outcomes of a card's case mean. */
export type CardMeanings = Pick<CardProcedure, 'answered' | 'upheld' | 'reddened' | 'falseAlarm'>

/** Which cards are meant: raised at these organs, and all that is named here. */
export interface CardFilter {
  readonly organs: readonly string[]
  readonly rule?: string
  readonly type?: string
  readonly colour?: string
  readonly state?: string
  /** First and last day on which they were raised. */
  readonly from?: string
  readonly to?: string
}

/** A card with its case and where it stands. `colour` is what it shows now: one that nobody explained has turned red. */
export type CardRead = CardRow & {
  /** Number of the case that it is about; null where that was not opened. */
  readonly number: string | null
  readonly procedure: string | null
  readonly definition: string | null
  readonly state: CardState
  readonly answerNumber: string | null
  /** The soonest last day in its own case. */
  readonly answerDue: LocalDate | null
}

const isDone = (acts: string): string =>
  `exists (select from unnest(${acts}::text[]) as x(act) where coalesce((a.marking->'acts'->x.act->>'times')::integer, 0) > 0
     and a.marking->'acts'->x.act->>'undone' is distinct from 'true')`

/** Cards as they stand now. Ten values come first: region, organs, rule, type, from, to, then the four meanings. */
const shown = `with held as (
    select k.seq, k.part, k.about, k.change, k.facts, k.case_id as "caseId", k.organ, k.rule, k.type, k.act, k.due, k.day, k.answer_case as "answerCase",
      c.number, c.procedure, c.definition, a.number as "answerNumber",
      case when k.colour = 'yellow' and ${isDone('$9')} then 'red' else k.colour end as colour,
      case when a.id is null then 'told' when a.finished and a.outcome = any($10) then 'lifted' when a.finished then 'closed'
        when ${isDone('$8')} then 'upheld' when ${isDone('$7')} then 'answered' else 'waiting' end as state,
      (select min(d.due) from clock d where d.region = k.region and d.case_id = k.answer_case and d.kind = 'duty') as "answerDue"
    from card k left join case_file c on c.region = k.region and c.id = k.case_id
      left join case_file a on a.region = k.region and a.id = k.answer_case
    where k.region = $1 and k.organ = any($2) and ($3::text is null or k.rule = $3) and ($4::text is null or k.type = $4)
      and ($5::date is null or k.day >= $5) and ($6::date is null or k.day <= $6))`

const valuesOf = (region: string, filter: CardFilter, { answered, upheld, reddened, falseAlarm }: CardMeanings): unknown[] => [
  ...[region, filter.organs, filter.rule ?? null, filter.type ?? null, filter.from ?? null, filter.to ?? null],
  ...[answered, upheld, reddened, falseAlarm],
]

/** Cards, latest first; `before` is the card to go on after. */
export async function listCardRows(
  client: Client,
  region: string,
  asked: { filter: CardFilter; meanings: CardMeanings; before?: { seq: number; part: number }; limit: number },
): Promise<CardRead[]> {
  const { filter, meanings, before, limit } = asked
  const found = await client.query<CardRead>(
    `${shown} select * from held where ($11::text is null or colour = $11) and ($12::text is null or state = $12)
       and ($13::bigint is null or (seq, part) < ($13, $14)) order by seq desc, part desc limit $15`,
    [...valuesOf(region, filter, meanings), filter.colour ?? null, filter.state ?? null, before?.seq ?? null, before?.part ?? null, limit],
  )
  return found.rows
}

/** How many cards of one rule at one organ stand where, and how many days past their day they are. */
export interface CardCount {
  readonly rule: string
  readonly organ: string
  readonly state: CardState
  readonly cards: number
  /** Those that show red, and those in whose case a last day has passed. */
  readonly red: number
  readonly late: number
}

export async function countCards(
  client: Client,
  region: string,
  { filter, meanings, today }: { filter: CardFilter; meanings: CardMeanings; today: LocalDate },
): Promise<CardCount[]> {
  const found = await client.query<CardCount>(
    `${shown} select rule, organ, state, count(*)::integer as cards, (count(*) filter (where colour = 'red'))::integer as red,
       (count(*) filter (where "answerDue" < $11))::integer as late from held group by rule, organ, state order by rule, organ, state`,
    [...valuesOf(region, filter, meanings), today],
  )
  return found.rows
}

import { type CaseFile, emptyMarking } from '../../kernel/case/case-file.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { aboutOf, asksFor, judge, noticing } from '../../kernel/supervision/judge.ts'
import type { Supervision, SupervisionRule } from '../../kernel/supervision/rule.ts'
import type { Known, Seen } from '../../kernel/supervision/seen.ts'
import { partiesIn } from '../../kernel/supervision/ways.ts'
import type { PoolClient } from '../../store/pool.ts'
import { listCases } from '../../store/read-cases.ts'
import { readEntriesByKey, readEntriesByValue } from '../../store/read-entries.ts'
import { readLastCards } from '../../store/reliance/read-reliance.ts'
import type { EventRow, RaisedCard } from '../../store/rows.ts'
import { readPastEvents } from '../../store/supervision/read-history.ts'
import { readShown } from '../../store/supervision/text-looks.ts'
import type { Desk } from '../door/record-act.ts'

/** An event, and the rules that it calls up. */
export interface Noticed {
  readonly event: EventRow
  readonly seen: Seen
  readonly rules: readonly SupervisionRule[]
}

/** Most like cases that are looked through, the newest. */
const mostCases = 200

/** The case of an event; where its opening was refused, what would have been opened. */
function fileOf(desk: Desk, { caseId, body }: EventRow): CaseFile | undefined {
  const known = desk.cases.get(caseId)?.file
  if (known || !body.header) return known
  return { region: desk.region, id: caseId, ...body.header, parties: {}, answers: {}, marking: emptyMarking, events: 1 }
}

function seenOf(desk: Desk, event: EventRow): Seen | undefined {
  const file = fileOf(desk, event)
  if (!file || event.kind === 'carded' || event.kind === 'recounted' || event.kind === 'looked') return undefined
  const { kind, seq, day, act, body } = event
  const due = body.due ?? desk.late.get(seq)
  return {
    ...{ kind, seq, day, act, file, actor: body.actor, answers: body.answers },
    at: Date.parse(event.at),
    signers: [body.actor, ...(body.withOfficers ?? [])].map(({ person }) => person),
    codes: [...new Set(((body.refusals ?? []) as Refusal[]).map(({ code }) => code))],
    ...(due && { due }),
  }
}

/** Events that call for a look, with the rules that they call up. Answering a card raises none: a card about a card would never end. */
export function noticed(desk: Desk, { rules, cards }: Supervision, events: readonly EventRow[]): Noticed[] {
  return events.flatMap((event) => {
    const seen = event.procedure === cards?.procedure ? undefined : seenOf(desk, event)
    const called = seen ? noticing(rules, seen) : []
    return seen && called.length > 0 ? [{ event, seen, rules: called }] : []
  })
}

interface Looking {
  readonly client: Pick<PoolClient, 'query'>
  readonly region: string
  /** What cards of this batch, not stored yet, have counted up to. */
  readonly said: Map<string, string>
}

/** These parties, and those of whom the register says, or ever said, the same. */
async function withThoseBehind(
  parties: readonly string[],
  { register, column }: { readonly register: string; readonly column: string },
  { client, region }: Looking,
): Promise<readonly string[]> {
  const own = await readEntriesByKey(
    client,
    region,
    parties.map((key) => ({ register, key })),
  )
  const values = [...new Set(own.flatMap(({ values: of }) => (typeof of[column] === 'string' && of[column] !== '' ? [of[column]] : [])))]
  if (values.length === 0) return parties
  const others = await readEntriesByValue(
    client,
    region,
    values.map((value) => ({ register, column, value })),
  )
  return [...new Set([...parties, ...others.map(({ key }) => key)])]
}

async function knownFor(rule: SupervisionRule, { file, act, ...seen }: Seen, looking: Looking): Promise<Known> {
  const { client, region } = looking
  const asked = asksFor(rule, { file, act, ...seen })
  const { organ, procedure, matter } = file
  if (!asked) return { events: [], cases: [] }
  if (asked.of === 'look') {
    const shown = await readShown(client, region, { caseId: file.id, person: seen.actor.person, act: asked.act, times: asked.times })
    return { events: [], cases: [], ...(shown !== undefined && { shown }) }
  }
  if (asked.of === 'events') return { events: await readPastEvents(client, region, { organ, procedure, asked }), cases: [] }
  const parties = asked.parties && asked.behind ? await withThoseBehind(asked.parties, asked.behind, looking) : asked.parties
  const alike = parties ? { parties } : matter ? { matter } : {}
  const rows = await listCases(client, region, { organ, procedure, limit: mostCases, ...alike })
  return {
    events: [],
    cases: rows.map(({ file: of }) => ({
      id: of.id,
      number: of.number,
      answers: of.answers,
      decided: of.marking.outcome !== undefined,
      marking: of.marking,
      ...(of.matter !== undefined && { matter: of.matter }),
      parties: partiesIn(of),
    })),
  }
}

/** The cards that one event calls for. What happened is written already, in the same transaction, so that counting finds it too. */
export async function cardsSeen({ seen, rules }: Noticed, looking: Looking): Promise<RaisedCard[]> {
  const said = await readLastCards(
    looking.client,
    looking.region,
    rules.map((rule) => aboutOf(rule, seen)),
  )
  const cards: RaisedCard[] = []
  for (const rule of rules) {
    const about = aboutOf(rule, seen)
    const found = judge(rule, seen, await knownFor(rule, seen, looking), Number(looking.said.get(about) ?? said.get(about) ?? -1))
    if (!found) continue
    looking.said.set(about, String(seen.seq))
    const { id, type, colour, watches } = rule
    cards.push({
      ...{ rule: id, type, colour, about, caseId: seen.file.id, organ: seen.file.organ, change: String(seen.seq) },
      facts: { sees: watches.sees, found, procedure: seen.file.procedure },
      ...(seen.due && { due: seen.due }),
    })
  }
  return cards
}

import type { Asked, Past } from '../../kernel/supervision/seen.ts'
import type { PoolClient } from '../pool.ts'
import type { RecordedActor } from '../rows.ts'

/** Most earlier events that a rule is shown, the newest. */
const mostEvents = 500

interface Row extends Omit<Past, 'signers' | 'codes' | 'at'> {
  readonly at: Date
  readonly actor: RecordedActor | null
  readonly withOfficers: readonly RecordedActor[] | null
  readonly refusals: readonly { readonly code: string }[] | null
}

const past = ({ at, actor, withOfficers, refusals, ...row }: Row): Past => ({
  ...row,
  seq: Number(row.seq),
  at: new Date(at).getTime(),
  signers: [...(actor ? [actor] : []), ...(withOfficers ?? [])].map(({ person }) => person),
  codes: [...new Set((refusals ?? []).map(({ code }) => code))],
})

const columns = `e.seq, e.case_id as "caseId", e.act, e.day, e.at, o.body->'actor' as actor, o.body->'withOfficers' as "withOfficers",
  o.body->'refusals' as refusals`

/**
 * Earlier events of an organ since a day, newest first: refused attempts, or acts done in cases of one procedure. Both ways lead over an index
 * that is there already, so that watching costs nothing when events are written.
 */
export async function readPastEvents(
  client: Pick<PoolClient, 'query'>,
  region: string,
  { organ, procedure, asked }: { organ: string; procedure: string; asked: Extract<Asked, { of: 'events' }> },
): Promise<Past[]> {
  const refused = `select ${columns} from event e join opening o on o.region = e.region and o.seq = e.seq
    where e.region = $1 and e.organ = $2 and e.kind = 'refused' and e.day >= $3 order by e.seq desc limit $4`
  const done = `select ${columns} from case_file c join event e on e.region = c.region and e.case_id = c.id
    join opening o on o.region = e.region and o.seq = e.seq
    where c.region = $1 and c.organ = $2 and c.procedure = $5 and e.kind = 'done' and e.act = any($6) and e.day >= $3 order by e.seq desc limit $4`
  const values = [region, organ, asked.since, mostEvents]
  const found =
    asked.kind === 'refused'
      ? await client.query<Row>(refused, values)
      : await client.query<Row>(done, [...values, procedure, asked.acts ?? []])
  return found.rows.map(past)
}

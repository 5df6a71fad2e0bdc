import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'
import { readEvents } from './rebuild.ts'
import type { EventBody, EventRow } from './rows.ts'
import { dropSealingKey } from './sealing/sealing-keys.ts'

type Client = Pick<PoolClient, 'query'>

/** The case of this number, and whether it may be erased: over, and nothing that it entered in a register still in force. */
export async function findErasable(
  client: Client,
  region: string,
  number: string,
  day: LocalDate,
): Promise<{ id: string; finished: boolean; inForce: string | null } | undefined> {
  const found = await client.query<{ id: string; finished: boolean; inForce: string | null }>(
    `select c.id, c.finished, (select min(e.register || ' ' || e.key) from entry e join event v on v.region = e.region and v.seq = e.seq
       where v.region = c.region and v.case_id = c.id and (e.valid_to is null or e.valid_to > $3)) as "inForce"
     from case_file c where c.region = $1 and c.number = $2`,
    [region, number, day],
  )
  return found.rows[0]
}

/** All events of a case with their content, in order. */
export async function eventsToErase(client: Client, region: string, caseId: string): Promise<EventRow[]> {
  const seqs = await client.query<{ seq: number }>('select seq from event where region = $1 and case_id = $2 order by seq', [
    region,
    caseId,
  ])
  const events: EventRow[] = []
  for (const { seq } of seqs.rows) events.push(...(await readEvents(client, region, Number(seq), 1)))
  return events
}

/** Destroys salts and content of these events, and every other place where what they said is kept; files that no other case names go too. */
export async function eraseContent(
  client: Client,
  region: string,
  { id: caseId, title }: { readonly id: string; readonly title: string },
  erased: readonly { readonly seq: number; readonly body: EventBody; readonly files: readonly string[] }[],
): Promise<void> {
  const seqs = erased.map(({ seq }) => seq)
  const rows = JSON.stringify(erased.map(({ seq, body }) => ({ seq, body })))
  await client.query(
    `update opening o set salts = '{}', body = x.body, sealed = null from json_to_recordset($2::json) as x(seq bigint, body jsonb)
     where o.region = $1 and o.seq = x.seq`,
    [region, rows],
  )
  await client.query('update case_file set title = $3, subject = null where region = $1 and id = $2', [region, caseId, title])
  for (const table of ['standing', 'document', 'publication'])
    await client.query(`delete from ${table} where region = $1 and case_id = $2`, [region, caseId])
  await client.query("update entry set values = '{}' where region = $1 and seq = any($2)", [region, seqs])
  await client.query('delete from relied_entry where region = $1 and seq = any($2)', [region, seqs])
  // Also the sheet on which the case was opened, and what somebody filled in for it and never handed in.
  await client.query("delete from signing where region = $1 and (case_id = $2 or outcome ->> 'case' = $2)", [region, caseId])
  await client.query('delete from draft where region = $1 and case_id = $2', [region, caseId])
  await client.query("delete from idempotency where region = $1 and answer->>'case' = $2", [region, caseId])
  await dropSealingKey(client, region, caseId)
  const files = [...new Set(erased.flatMap((one) => one.files))]
  // A file that somebody named in another case as well belongs to that one too.
  if (files.length > 0) {
    await client.query("select set_config('yifa.erasing', 'on', true)")
    await client.query(
      `delete from blob b where b.region = $1 and b.sha256 = any($2)
         and not exists (select from opening o where o.region = $1 and o.body::text like '%' || b.sha256 || '%')`,
      [region, files],
    )
    await client.query("select set_config('yifa.erasing', 'off', true)")
  }
}

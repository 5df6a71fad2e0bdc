import { fromHex, hex } from '../../src/kernel/record/bytes.ts'
import { append, emptyFrontier } from '../../src/kernel/record/frontier.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { readLogHead } from '../../src/store/region.ts'

/** Each names the rows of one region ($1) that a whole record cannot have. */
const questions: Readonly<Record<string, string>> = {
  'event without opening':
    'select seq from event e where region = $1 and not exists (select from opening o where o.region = e.region and o.seq = e.seq)',
  'opening without event':
    'select seq from opening o where region = $1 and not exists (select from event e where e.region = o.region and e.seq = o.seq)',
  'case whose events are not as many as it says': `select f.id from case_file f where f.region = $1
     and f.events <> (select count(*) from event e where e.region = f.region and e.case_id = f.id)`,
  'case done but not kept': `select distinct e.case_id from event e where e.region = $1 and e.kind = 'done'
     and not exists (select from case_file f where f.region = e.region and f.id = e.case_id)`,
  'case whose definition is not kept': `select f.id from case_file f where f.region = $1
     and not exists (select from definition d where d.region = f.region and d.hash = f.definition)`,
  'event that answers no key': `select e.seq from event e where e.region = $1 and not exists
     (select from idempotency i where i.region = e.region and (i.answer ->> 'seq')::bigint = e.seq)
     and not exists (select from opening o where o.region = e.region and o.seq = e.seq and o.body -> 'actor' ->> 'kind' = 'law')`,
  'key answered by no event': `select i.key from idempotency i where i.region = $1 and not exists
     (select from event e where e.region = i.region and e.seq = (i.answer ->> 'seq')::bigint)`,
  'document numbered beyond its counter': `select d.number from document d where d.region = $1 and not exists
     (select from counter c where c.region = d.region and d.number like c.series || '%' and substring(d.number from '〕(\\d+)号')::int <= c.last)`,
  'counter ahead of its cases': `select c.series from counter c where c.region = $1 and c.series like 'case %' and c.last <>
     (select count(*) from case_file f where f.region = c.region and f.number like split_part(c.series, ' ', 2) || replace(split_part(c.series, ' ', 3), '-', '') || '%')`,
  'case numbered beyond its counter': `select f.number from case_file f where f.region = $1 and not exists
     (select from counter c where c.region = f.region and c.series like 'case %' and f.number like split_part(c.series, ' ', 2) || replace(split_part(c.series, ' ', 3), '-', '') || '%')`,
}

/** Everything that is wrong with the stored record of the platform's region: half-written rows, a log with gaps, projections that differ. */
export async function recordProblems(platform: Platform): Promise<string[]> {
  const { pool, region } = platform
  const problems: string[] = []
  const { size, frontier } = await readLogHead(pool, region)
  const events = await pool.query<{ seq: string; hash: string }>(
    "select seq, encode(leaf_hash, 'hex') as hash from event where region = $1 order by seq",
    [region],
  )
  if (events.rows.length !== Number(size)) problems.push(`${events.rows.length} events, but the log says ${size}`)
  if (events.rows.some(({ seq }, i) => Number(seq) !== i)) problems.push('the log is not dense')
  const leaves = events.rows.map(({ hash }) => fromHex(hash) as Uint8Array)
  const grown = append(sha256, emptyFrontier, leaves).frontier.hashes.map(hex)
  if (JSON.stringify(grown) !== frontier) problems.push('the frontier is not that of the leaves')
  for (const [what, sql] of Object.entries(questions)) {
    const found = await pool.query<Record<string, unknown>>(sql, [region])
    if (found.rows.length > 0) problems.push(`${what}: ${found.rows.map((row) => Object.values(row)[0]).join(', ')}`)
  }
  const rebuilt = await rebuild(platform, region)
  problems.push(...rebuilt.problems.map(({ seq, says }) => `event ${seq}: ${says}`))
  for (const { table, stored, missing } of rebuilt.tables) {
    if (stored.length + missing.length > 0)
      problems.push(`${table}: ${stored.length} rows stored but not on record, ${missing.length} missing`)
  }
  return problems
}

import type { Pool } from '../../src/store/pool.ts'

/** What asking alone may change: who tried to sign in and what is on record of accounts. */
const mayChange = ['failed_try', 'account_event', 'session']

/** A fingerprint of every table. */
export async function tableDigests(pool: Pool): Promise<Map<string, string>> {
  const tables = await pool.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
  const digests = new Map<string, string>()
  for (const { name } of tables.rows) {
    if (mayChange.includes(name)) continue
    const { rows } = await pool.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') as digest from (select md5(t::text) as h from public."${name}" t) x`,
    )
    digests.set(name, rows[0]?.digest ?? '')
  }
  return digests
}

/** Tables that are not what they were. */
export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))

/** Events from `from` on that no answer told of and that the law did not do: somebody wrote what nobody asked for, or was not told. */
export async function untoldEvents(
  pool: Pool,
  region: string,
  { from, told, silent }: { from: number; told: ReadonlySet<number>; silent: string | undefined },
): Promise<string[]> {
  const found = await pool.query<{ seq: string; act: string; kind: string; procedure: string; actor: string }>(
    `select e.seq, e.act, e.kind, e.procedure, o.body -> 'actor' ->> 'kind' as actor from event e join opening o on o.region = e.region and o.seq = e.seq
     where e.region = $1 and e.seq >= $2 order by e.seq`,
    [region, from],
  )
  return found.rows
    .filter(({ seq, actor, procedure }) => actor !== 'law' && procedure !== silent && !told.has(Number(seq)))
    .map(({ seq, act, kind }) => `${seq} ${act} ${kind}`)
}

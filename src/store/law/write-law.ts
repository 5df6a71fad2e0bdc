import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../transaction.ts'
import type { VersionToKeep } from './law-rows.ts'

type Client = Pick<PoolClient, 'query'>

async function insertVersion(client: Client, region: string, { version, register, key }: VersionToKeep): Promise<void> {
  await client.query({
    name: 'insertLawVersion',
    text: `insert into law_version (region, law, version, root, title, short_titles, rank, branch, issuer, number, passed, published, in_force, repealed,
      valid_from, articles, file, sha256, events, doubts, register, key)
    select $1, law, version, root, title, "shortTitles", rank, branch, issuer, number, passed, published, "inForce", repealed,
      "from", articles, file, sha256, events, doubts, $3, $4
    from json_to_record($2::json) as x(law text, version date, root text, title text, "shortTitles" jsonb, rank text, branch text, issuer text, number text,
      passed date, published date, "inForce" date, repealed date, "from" date, articles integer, file text, sha256 text, events jsonb, doubts jsonb)
    on conflict (region, law, version, root) do update set branch = excluded.branch, file = excluded.file, sha256 = excluded.sha256, doubts = excluded.doubts,
      register = excluded.register, key = excluded.key`,
    values: [region, JSON.stringify(version), register, key],
  })
  await client.query({
    name: 'upsertLawText',
    text: `insert into law_text (region, law, title, short_titles, rank, version) values ($1, $2, $3, $4, $5, $6)
    on conflict (region, law) do update set title = excluded.title, short_titles = excluded.short_titles, rank = excluded.rank,
      version = excluded.version where law_text.version <= excluded.version`,
    values: [region, version.law, version.title, JSON.stringify(version.shortTitles), version.rank, version.version],
  })
}

async function insertRows(client: Client, region: string, { version, rows, repeals }: VersionToKeep): Promise<void> {
  await client.query({
    name: 'insertLawNodes',
    text: `insert into law_node (region, root, n, parent, kind, number, heading, text, sha256, line, pieces)
    select $1, $2, n, parent, kind, number, heading, text, sha256, line, pieces
    from json_to_recordset($3::json) as x(n integer, parent integer, kind text, number text, heading text, text text, sha256 text, line integer,
      pieces jsonb)
    on conflict do nothing`,
    values: [region, version.root, JSON.stringify(rows)],
  })
  if (repeals.length === 0) return
  await client.query({
    name: 'insertLawRepeals',
    text: `insert into law_repeal (region, law, by_law, by_version, by_root, day)
    select $1, law, $3, $4, $5, $6 from unnest($2::text[]) as law on conflict do nothing`,
    values: [region, repeals, version.law, version.version, version.root, version.from],
  })
}

/** Keeps a version with all its words, in one transaction; keeping it again changes nothing. It is not official until its entry says so. */
export const keepLawVersion = (pool: Pool, region: string, kept: VersionToKeep): Promise<void> =>
  inTransaction(pool, async (client) => {
    await insertVersion(client, region, kept)
    await insertRows(client, region, kept)
  })

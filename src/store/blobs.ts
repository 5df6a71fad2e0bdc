import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

export interface BlobHead {
  /** Lower-case hex. */
  readonly sha256: string
  readonly type: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly owner: string
}

/** Keeps a file; the same content uploaded again by the same person is kept once. */
export async function writeBlob(client: Client, region: string, blob: BlobHead & { bytes: Uint8Array; at: string }): Promise<void> {
  await client.query(
    'insert into blob (region, sha256, type, name, size, bytes, owner, at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing',
    [region, blob.sha256, blob.type, blob.name, blob.size, blob.bytes, blob.owner, blob.at],
  )
}

/** Which of these files the person has uploaded. */
export async function readOwned(client: Client, region: string, owner: string, hashes: readonly string[]): Promise<string[]> {
  const found = await client.query<{ sha256: string }>('select sha256 from blob where region = $1 and owner = $2 and sha256 = any($3)', [
    region,
    owner,
    hashes,
  ])
  return found.rows.map((row) => row.sha256)
}

/** What is known of a file, without its content. */
export async function readBlobHead(client: Client, region: string, sha256: string): Promise<BlobHead | undefined> {
  const found = await client.query<BlobHead>(
    'select sha256, type, name, size, owner from blob where region = $1 and sha256 = $2 order by at limit 1',
    [region, sha256],
  )
  return found.rows[0]
}

/** A file with its content; of the given owner when one is given. */
export async function readBlob(
  client: Client,
  region: string,
  sha256: string,
  owner?: string,
): Promise<(BlobHead & { bytes: Uint8Array }) | undefined> {
  const found = await client.query<BlobHead & { bytes: Uint8Array }>(
    'select sha256, type, name, size, owner, bytes from blob where region = $1 and sha256 = $2 and ($3::text is null or owner = $3) order by at limit 1',
    [region, sha256, owner ?? null],
  )
  return found.rows[0]
}

/** Which of these hashes no kept file has any more: it is missing, or its content was changed. The content is hashed anew, by the database. */
export async function readAltered(client: Client, region: string, hashes: readonly string[]): Promise<string[]> {
  const found = await client.query<{ sha256: string }>(
    `select asked.sha256 from unnest($2::text[]) as asked(sha256) where not exists (
       select 1 from blob where region = $1 and blob.sha256 = asked.sha256 and encode(sha256(blob.bytes), 'hex') = asked.sha256)`,
    [region, hashes],
  )
  return found.rows.map((row) => row.sha256)
}

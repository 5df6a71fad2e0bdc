import type { PoolClient } from 'pg'
import type { FoundInFile } from '../kernel/form/personal/found-in-file.ts'

type Client = Pick<PoolClient, 'query'>

/** What was found in these files by this version of the reader, by hash; files that it has not read are left out. */
export async function readFileWordsKept(
  client: Client,
  region: string,
  { hashes, reader }: { hashes: readonly string[]; reader: number },
): Promise<ReadonlyMap<string, FoundInFile>> {
  const kept = await client.query<FoundInFile & { sha256: string }>(
    'select sha256, found, unread from file_words where region = $1 and sha256 = any($2) and reader = $3',
    [region, hashes, reader],
  )
  return new Map(kept.rows.map(({ sha256, found, unread }) => [sha256, { found, unread }]))
}

export async function keepFileWords(
  client: Client,
  region: string,
  { sha256, reader, at, read }: { sha256: string; reader: number; at: string; read: FoundInFile },
): Promise<void> {
  await client.query(
    'insert into file_words (region, sha256, reader, found, unread, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [region, sha256, reader, JSON.stringify(read.found), JSON.stringify(read.unread), at],
  )
}

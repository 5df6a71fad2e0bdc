import type { PoolClient } from 'pg'
import { containing } from './read-publications.ts'

type Client = Pick<PoolClient, 'query'>

/** How many of the latest cases of these organs are looked through, so that looking never takes long. */
const window = 5_000

/** Ids of cases of these organs whose number, title or party holds the words; the latest first. */
export async function lookUpCases(
  client: Client,
  region: string,
  { organs, words, limit }: { organs: readonly string[]; words: string; limit: number },
): Promise<string[]> {
  const found = await client.query<{ id: string }>(
    `select id from (
       select id, number, title, parties, last_seq from case_file where region = $1 and organ = any($2) order by last_seq desc limit ${window}
     ) latest where number ilike $3 or title ilike $3
       or exists (select from jsonb_each(parties) standing, jsonb_array_elements(standing.value) party where party ->> 'name' ilike $3)
     order by last_seq desc limit $4`,
    [region, organs, containing(words), limit],
  )
  return found.rows.map(({ id }) => id)
}

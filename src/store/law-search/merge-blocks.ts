import type { Pool } from 'pg'
import { undo } from '../transaction.ts'

/** A block with fewer articles is small. */
const smallBelow = 5_000
/** So many small blocks are merged into one: each search reads a row for every block a term stands in. */
const manySmall = 12

/**
 * Merges small blocks once there are many, so that texts taken in one at a time do not slow the search down.
 * @returns how many blocks were merged; 0 when there was nothing to do
 */
export async function mergeSmallBlocks(pool: Pool, region: string): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // The same row is locked by whoever takes texts in, so blocks stand still meanwhile.
    const state = await client.query<{ block: number }>(
      'update law_search_state set next_block = next_block + 1 where region = $1 returning next_block - 1 as block',
      [region],
    )
    const small = await client.query<{ block: number; articles: number }>(
      'select block, articles from law_search_block where region = $1 and articles < $2',
      [region, smallBelow],
    )
    const merged = state.rows[0]?.block
    if (merged === undefined || small.rows.length < manySmall) {
      await client.query('rollback')
      client.release()
      return 0
    }
    const blocks = small.rows.map(({ block }) => block)
    await client.query(
      `insert into law_search_posting (region, level, term, block, n, ids, impacts)
       select region, level, term, $2, sum(n), string_to_array(string_agg(array_to_string(ids, ','), ',' order by block), ',')::integer[],
         string_to_array(string_agg(array_to_string(impacts, ','), ',' order by block), ',')::smallint[]
       from law_search_posting where region = $1 and block = any($3) group by region, level, term`,
      [region, merged, blocks],
    )
    for (const table of ['law_search_posting', 'law_search_block'])
      await client.query(`delete from ${table} where region = $1 and block = any($2)`, [region, blocks])
    await client.query('insert into law_search_block (region, block, articles) values ($1, $2, $3)', [
      region,
      merged,
      small.rows.reduce((sum, { articles }) => sum + articles, 0),
    ])
    await client.query('commit')
    client.release()
    return blocks.length
  } catch (error) {
    await undo(client, error)
    throw error
  }
}

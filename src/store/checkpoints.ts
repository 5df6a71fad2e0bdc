import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** The two trees over the leaves of a log. */
export type TreeId = 'sha256' | 'sm3'

export interface SignedCheckpoint {
  readonly size: number
  readonly root: Uint8Array
  /** The signed note without cosignatures. */
  readonly note: string
  /** Cosignatures: the earliest line of each witness, and the latest. */
  readonly cosigned: readonly { readonly witness: string; readonly first: string; readonly latest: string }[]
}

const columns = `c.size, c.root, c.note, coalesce((select json_agg(json_build_object('witness', s.witness, 'first', s.first, 'latest', s.latest)
  order by s.witness) from cosignature s where s.region = c.region and s.tree = c.tree and s.size = c.size), '[]') as cosigned`

/** Checkpoints that were signed, latest first; with `below` only those of fewer leaves, with `cosigned` only those that so many witnesses cosigned. */
export async function readCheckpoints(
  client: Client,
  { region, tree }: { region: string; tree: TreeId },
  { below, cosigned = 0, limit }: { below?: number; cosigned?: number; limit: number },
): Promise<SignedCheckpoint[]> {
  const found = await client.query<SignedCheckpoint>(
    `select ${columns} from checkpoint c where c.region = $1 and c.tree = $2 and ($3::bigint is null or c.size < $3)
       and ($5 = 0 or (select count(*) from cosignature s where s.region = $1 and s.tree = c.tree and s.size = c.size) >= $5)
     order by c.size desc limit $4`,
    [region, tree, below ?? null, limit, cosigned],
  )
  return found.rows.map((row) => ({ ...row, size: Number(row.size) }))
}

/** Keeps a checkpoint that was signed; signing the same tree again changes nothing. */
export async function keepCheckpoint(
  client: Client,
  { region, tree }: { region: string; tree: TreeId },
  { size, root, note, at }: { size: number; root: Uint8Array; note: string; at: string },
): Promise<void> {
  await client.query(
    'insert into checkpoint (region, tree, size, root, note, at) values ($1, $2, $3, $4, $5, $6) on conflict (region, tree, size) do nothing',
    [region, tree, size, Buffer.from(root), note, at],
  )
}

/** Keeps what a witness answered: its first line for this size stays, its latest is replaced. */
export async function keepCosignature(
  client: Client,
  { region, tree }: { region: string; tree: TreeId },
  { size, witness, line }: { size: number; witness: string; line: string },
): Promise<void> {
  await client.query(
    `insert into cosignature (region, tree, size, witness, first, latest) values ($1, $2, $3, $4, $5, $5)
     on conflict (region, tree, size, witness) do update set latest = excluded.latest`,
    [region, tree, size, witness, line],
  )
}

/** Size of the latest checkpoint that this witness cosigned; 0 where it never did. */
export async function lastCosigned(client: Client, { region, tree }: { region: string; tree: TreeId }, witness: string): Promise<number> {
  const found = await client.query<{ size: number | null }>(
    'select max(size) as size from cosignature where region = $1 and tree = $2 and witness = $3',
    [region, tree, witness],
  )
  return Number(found.rows[0]?.size ?? 0)
}

/** When the first checkpoint of more leaves than this was signed; undefined where none was. */
export async function firstSignedBeyond(
  client: Client,
  { region, tree }: { region: string; tree: TreeId },
  size: number,
): Promise<string | undefined> {
  const found = await client.query<{ at: Date }>(
    'select at from checkpoint where region = $1 and tree = $2 and size > $3 order by size limit 1',
    [region, tree, size],
  )
  return found.rows[0] && new Date(found.rows[0].at).toISOString()
}

/** Right edge of the SM3 tree; empty where it was never grown. The row is held until the transaction ends. */
export async function holdSm3Log(client: Client, region: string): Promise<{ size: number; frontier: string }> {
  await client.query("insert into sm3_log (region, size, frontier) values ($1, 0, '[]') on conflict do nothing", [region])
  const found = await client.query<{ size: number; frontier: string }>('select size, frontier from sm3_log where region = $1 for update', [
    region,
  ])
  const { size = 0, frontier = '[]' } = found.rows[0] ?? {}
  return { size: Number(size), frontier }
}

export async function growSm3Log(client: Client, region: string, grown: { size: number; frontier: string }): Promise<void> {
  await client.query('update sm3_log set size = $2, frontier = $3 where region = $1', [region, grown.size, grown.frontier])
}

/** Keeps other servers from signing for this region until the transaction ends; false where one is at it. */
export async function holdPublishing(client: Client, region: string): Promise<boolean> {
  const found = await client.query<{ held: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held', [
    `yifa.log/${region}`,
  ])
  return found.rows[0]?.held === true
}

import { regionless } from './walls/raise-walls.ts'

/**
 * How the schema lies on Citus: every table by `region`, all on the same shards, so that whatever one region asks is answered by one worker with
 * the plan it has here. A table that belongs to no region lies whole on every worker.
 */
const distributionColumn = 'region'

/** Tables of the whole province, and why; every other one is distributed. */
export const provinceWide = regionless

/** The statements with which the owner distributes a schema that has these tables. `region` comes first: the others are laid beside it. */
export function distributionSteps(tables: readonly string[]): string[] {
  const others = tables.filter((table) => table !== 'region' && !(table in provinceWide))
  return [
    ...tables.filter((table) => table in provinceWide).map((table) => `select create_reference_table('${table}');`),
    `select create_distributed_table('region', '${distributionColumn}', shard_count => 64);`,
    ...others.map((table) => `select create_distributed_table('${table}', '${distributionColumn}', colocate_with => 'region');`),
  ]
}

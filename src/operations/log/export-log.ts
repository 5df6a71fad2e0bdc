import { bundleBytes } from '../../kernel/record/bundle.ts'
import { concat, utf8 } from '../../kernel/record/bytes.ts'
import { tilePath, tilesOfTree, tileWidth } from '../../kernel/record/tiles.ts'
import { readCheckpoints, type TreeId } from '../../store/checkpoints.ts'
import { readLeaves, readTiles } from '../../store/tiles.ts'
import type { Platform } from '../platform.ts'
import { type LogTree, logTree } from './log-tree.ts'
import { latestPublished, statements, withCosignatures } from './published.ts'

/** A file of a log, by the path below its address. */
export interface LogFile {
  readonly path: string
  readonly bytes: Uint8Array
}

async function* tileFiles({ pool }: Platform, { region, store }: LogTree, size: number): AsyncGenerator<LogFile> {
  for (const { level, full, partial } of tilesOfTree(size)) {
    for (let n = 0; n < full + (partial > 0 ? 1 : 0); n++) {
      const width = n < full ? tileWidth : partial
      const hashes = (await readTiles(pool, { region, size, tree: store }, [{ level, n }]))(level, n).slice(0, width)
      yield { path: tilePath({ level, n, width }), bytes: concat(...hashes) }
    }
  }
}

async function* entryFiles({ pool }: Platform, { region }: LogTree, size: number): AsyncGenerator<LogFile> {
  for (let n = 0; n * tileWidth < size; n++) {
    const width = Math.min(tileWidth, size - n * tileWidth)
    const leaves = await readLeaves(pool, region, n * tileWidth, n * tileWidth + width)
    yield { path: tilePath({ level: 'entries', n, width }), bytes: bundleBytes(leaves.map(({ bytes }) => bytes)) }
  }
}

/** All signed checkpoints, latest first, each with the first cosignature of every witness. */
async function allCheckpoints({ pool }: Platform, log: LogTree): Promise<string[]> {
  const notes: string[] = []
  for (let below: number | undefined; ; ) {
    const page = await readCheckpoints(pool, log, { ...(below !== undefined && { below }), limit: 500 })
    notes.push(...page.map((one) => withCosignatures(one, 'first')))
    const last = page.at(-1)
    if (!last || page.length < 500) return notes
    below = last.size
  }
}

/**
 * Every file of a log as it is served: a folder with them, behind any web server, is the log. The checkpoint comes last, so that a folder
 * which was only half written has none.
 */
export async function* exportLog(platform: Platform, region: string, tree: TreeId, entries: boolean): AsyncGenerator<LogFile> {
  const log = logTree(region, tree)
  const published = await latestPublished(platform, log)
  if (!published) return
  yield* tileFiles(platform, log, published.size)
  if (entries) yield* entryFiles(platform, log, published.size)
  yield {
    path: 'checkpoints.json',
    bytes: utf8(
      JSON.stringify({ checkpoints: await allCheckpoints(platform, log), more: false, rotations: await statements(platform, log) }),
    ),
  }
  yield { path: 'checkpoint', bytes: utf8(published.note) }
}

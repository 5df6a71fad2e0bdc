import { z } from 'zod'
import { bundleBytes } from '../../kernel/record/bundle.ts'
import { concat } from '../../kernel/record/bytes.ts'
import { parseTilePath, type TilePath, tilesOfTree, tileWidth } from '../../kernel/record/tiles.ts'
import { readLeaves, readTiles } from '../../store/tiles.ts'
import { NotFound, operation } from '../operation.ts'
import { fileView } from '../record-views.ts'
import { publishedLog, whichLog } from './region-log.ts'

const input = z.object({
  ...whichLog,
  path: z.string().max(100).describe('As C2SP tlog-tiles names it: tile/0/x001/234 or tile/1/000.p/17'),
})

const none = (path: string): NotFound => new NotFound(`The log has no '${path}' yet.`)

/** Whether a tree of this size has that much of the tile. */
function reaches({ level, n, width }: TilePath, size: number): boolean {
  const row = tilesOfTree(size).find((one) => one.level === (level === 'entries' ? 0 : level))
  return row !== undefined && (n < row.full || (n === row.full && width <= row.partial))
}

export const readTile = operation({
  name: 'read-tile',
  says: { zh: '下载日志分片（哈希）', en: 'Fetch a tile of the log: hashes, which never change' },
  method: 'get',
  path: '/log/tile',
  input,
  output: fileView,
  file: 'given',
  may: 'everyone',
  async run(platform, { path, ...which }) {
    const tile = parseTilePath(path)
    const { log, published } = await publishedLog(platform, which)
    if (!tile || tile.level === 'entries' || !reaches(tile, published.size)) throw none(path)
    const { level, n, width } = tile
    const at = { region: log.region, size: published.size, tree: log.store }
    const hashes = (await readTiles(platform.pool, at, [{ level, n }]))(level, n).slice(0, width)
    if (hashes.length < width) throw none(path)
    return { name: path.replaceAll('/', '-'), type: 'application/octet-stream', bytes: concat(...hashes) }
  },
})

export const readEntries = operation({
  name: 'read-entries',
  says: { zh: '下载日志条目（供监督人员核验全部日志）', en: 'Fetch a bundle of entries, for who verifies the whole log' },
  method: 'get',
  path: '/log/entries',
  input,
  output: fileView,
  file: 'given',
  // Hashes are everybody's; which act was done in which case is for who supervises: an entry of a sealed matter says that there is one.
  may: ['supervisor'],
  async run(platform, { path, ...which }, caller) {
    const tile = parseTilePath(path)
    if ((which.region ?? caller.region) !== caller.region) throw none(path)
    const { log, published } = await publishedLog(platform, which)
    if (tile?.level !== 'entries' || !reaches(tile, published.size)) throw none(path)
    const first = tile.n * tileWidth
    const leaves = await readLeaves(platform.pool, log.region, first, first + tile.width)
    return { name: path.replaceAll('/', '-'), type: 'application/octet-stream', bytes: bundleBytes(leaves.map(({ bytes }) => bytes)) }
  },
})

import { z } from 'zod'
import { base64, hex } from '../../kernel/record/bytes.ts'
import { consistencyProofFromTiles, inclusionProofFromTiles, tilesForConsistency, tilesForInclusion } from '../../kernel/record/tiles.ts'
import { readTiles } from '../../store/tiles.ts'
import { NotFound, operation } from '../operation.ts'
import { publishedLog, whichLog } from './region-log.ts'

/** A part of a query comes as text. */
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

const proofView = z.object({
  origin: z.string(),
  size: z.number(),
  root: z.string(),
  proof: z.array(z.string()).describe('Hashes, lower-case hex'),
})
const inclusionView = proofView
  .extend({
    index: z.number(),
    hash: z.string(),
    text: z.string().describe('The same as c2sp.org/tlog-proof@v1, with the signed checkpoint'),
  })
  .meta({ id: 'InclusionProof' })
const consistencyView = proofView.extend({ from: z.number() }).meta({ id: 'ConsistencyProof' })

export const proveInclusion = operation({
  name: 'prove-inclusion',
  says: { zh: '取得某条目的包含证明', en: 'Prove that an entry is in the log' },
  method: 'get',
  path: '/log/inclusion',
  input: z.object({ ...whichLog, index: count }),
  output: inclusionView,
  may: 'everyone',
  async run(platform, { index, ...which }) {
    const { log, published } = await publishedLog(platform, which)
    const { size, root, note, origin } = published
    if (index >= size) throw new NotFound(`Entry ${index} is not in the checkpoint of ${size} entries.`)
    const at = { region: log.region, size, tree: log.store }
    const proof = inclusionProofFromTiles(log.hash, { index, size }, await readTiles(platform.pool, at, tilesForInclusion(index, size)))
    const [leaf] = await log.store.leaves(platform.pool, log.region, index, index + 1)
    const text = `c2sp.org/tlog-proof@v1\nindex ${index}\n${proof.map((one) => `${base64(one)}\n`).join('')}\n${note}`
    return { origin, size, root: hex(root), index, hash: leaf ? hex(leaf) : '', proof: proof.map(hex), text }
  },
})

export const proveConsistency = operation({
  name: 'prove-consistency',
  says: { zh: '取得日志只增未改的一致性证明', en: 'Prove that the log only grew since it had so many entries' },
  method: 'get',
  path: '/log/consistency',
  input: z.object({ ...whichLog, from: count, to: count.optional() }),
  output: consistencyView,
  may: 'everyone',
  async run(platform, { from, to, ...which }) {
    const { log, published } = await publishedLog(platform, which)
    const size = to ?? published.size
    if (from < 1 || from > size || size > published.size)
      throw new NotFound(`Ask from a size of 1 or more to one that is published: ${published.size} at most.`)
    const at = { region: log.region, size: published.size, tree: log.store }
    const proof = consistencyProofFromTiles(
      log.hash,
      { from, to: size },
      await readTiles(platform.pool, at, tilesForConsistency(from, size)),
    )
    // Only the root of what is published is signed; whoever asks for another size has its root from elsewhere.
    return { origin: log.origin, from, size, root: size === published.size ? hex(published.root) : '', proof: proof.map(hex) }
  },
})

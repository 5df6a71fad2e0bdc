import { z } from 'zod'
import { hex } from '../../kernel/record/bytes.ts'
import { checkpointText } from '../../kernel/record/checkpoint.ts'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { operation } from '../operation.ts'
import { checkpointView } from '../record-views.ts'
import { awaitedOf } from './awaited.ts'
import { readHead } from './log-head.ts'
import { ownLogKeys } from './log-keys.ts'
import { logTree } from './log-tree.ts'
import { latestPublished } from './published.ts'
import { publishedLog, whichLog } from './region-log.ts'
import { claimsOf } from './witness-claims.ts'

export const readCheckpoint = operation({
  name: 'read-checkpoint',
  says: { zh: '查阅日志的检查点', en: 'Read the checkpoint of the log: its size and root, signed and cosigned' },
  method: 'get',
  path: '/log/checkpoint',
  input: z.object(whichLog),
  output: checkpointView,
  may: 'everyone',
  async run(platform, which) {
    const region = which.region ?? platform.region
    const log = logTree(region, which.tree)
    const { claims, quorum } = await claimsOf(platform, region)
    const claimed = claims.length > 0 && { claimed: { claims: claims.map(({ last: _, ...claim }) => claim), quorum } }
    const awaited = await awaitedOf(platform, log)
    // A log that signs nothing still has a size and a root to write down.
    const unsigned = log.tree === 'sha256' && region === platform.region && !(await latestPublished(platform, log))
    if (unsigned) {
      const head = await readHead(platform)
      return {
        ...head,
        root: hex(head.root),
        text: checkpointText(head),
        witnesses: [],
        attested: false,
        keys: [],
        entries: head.size,
        ...claimed,
      }
    }
    const { published } = await publishedLog(platform, which)
    const head = await readHead({ pool: platform.pool, region })
    const { origin, size, root, note, witnesses, attested } = published
    const keys = (await ownLogKeys(platform.pool, region)).filter(({ tree }) => tree === log.tree).map(({ key }) => verifierKeyText(key))
    const text = checkpointText({ origin, size, root })
    const signed = { origin, size, root: hex(root), text, note, witnesses: [...witnesses], attested, keys, entries: head.size }
    return { ...signed, ...claimed, ...(awaited && { awaited: { ...awaited, witnesses: [...awaited.witnesses] } }) }
  },
})

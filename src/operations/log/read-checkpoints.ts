import { z } from 'zod'
import { readCheckpoints as readStored } from '../../store/checkpoints.ts'
import { operation } from '../operation.ts'
import { statements, withCosignatures } from './published.ts'
import { publishedLog, whichLog } from './region-log.ts'

/** Checkpoints on one page. */
const page = 500

export const readCheckpoints = operation({
  name: 'read-checkpoints',
  says: { zh: '查阅历次检查点', en: 'Read the checkpoints that were signed, latest first' },
  method: 'get',
  path: '/log/checkpoints',
  input: z.object({
    ...whichLog,
    below: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe('Only those of fewer entries'),
  }),
  output: z
    .object({
      checkpoints: z.array(z.string()).describe('Signed notes, each with the first cosignature of every witness'),
      more: z.boolean(),
      rotations: z.array(z.string()).describe('Statements by which the key of the log was handed over, signed by the old and the new one'),
    })
    .meta({ id: 'Checkpoints' }),
  may: 'everyone',
  async run(platform, { below, ...which }) {
    const { log } = await publishedLog(platform, which)
    const found = await readStored(platform.pool, log, { ...(below !== undefined && { below }), limit: page + 1 })
    return {
      checkpoints: found.slice(0, page).map((one) => withCosignatures(one, 'first')),
      more: found.length > page,
      rotations: await statements(platform, log),
    }
  },
})

import { z } from 'zod'
import { readWitnessed as readStored } from '../../store/witnessed.ts'
import { NotFound, operation } from '../operation.ts'

export const readWitnessed = operation({
  name: 'read-witnessed',
  says: {
    zh: '查阅本地区见证过的另一日志的检查点',
    en: 'Read the checkpoint of another log that this region cosigned last, as that log signed it',
  },
  method: 'get',
  path: '/witness/checkpoint',
  input: z.object({
    region: z.string().max(50).optional().describe('Default: the region this server answers for'),
    origin: z.string().min(1).max(200).describe('Name of the log'),
  }),
  output: z.object({ size: z.number(), note: z.string().describe('The signed note') }).meta({ id: 'WitnessedCheckpoint' }),
  // Whoever says that a log was set back must be able to show it to anybody, that log's keeper first.
  may: 'everyone',
  async run(platform, { region = platform.region, origin }) {
    const found = await readStored(platform.pool, region, origin)
    if (!found) throw new NotFound(`No checkpoint of a log '${origin}' was cosigned here.`)
    return { size: found.size, note: found.note }
  },
})

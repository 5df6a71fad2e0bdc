import { z } from 'zod'
import { countByPurpose, readAlarms } from '../../store/exchange.ts'
import { operation } from '../operation.ts'

const exchangeView = z
  .object({
    alarms: z.array(
      z.object({ sender: z.string(), purpose: z.string(), at: z.string(), messages: z.number().int().describe('In the minute before') }),
    ),
    today: z
      .array(z.object({ sender: z.string(), purpose: z.string(), count: z.number().int() }))
      .describe('Messages of the last 24 hours'),
  })
  .meta({ id: 'ExchangeWatch' })
export type ExchangeView = z.infer<typeof exchangeView>

export const listExchange = operation({
  name: 'list-exchange',
  says: { zh: '查看信息交换的报警和用量', en: 'Alarms of the exchange, and how much of it is used' },
  method: 'get',
  path: '/exchange',
  input: z.object({}),
  output: exchangeView,
  may: ['supervisor', 'head'],
  async run({ pool, region, now }) {
    const [alarms, today] = await Promise.all([
      readAlarms(pool, region, 100),
      countByPurpose(pool, region, new Date(now() - 86_400_000).toISOString()),
    ])
    return { alarms, today }
  },
})

import { z } from 'zod'
import { runsOf } from '../../kernel/law/search/terms.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { suggestLaws as suggest } from '../../store/law-search/suggest-laws.ts'
import { chinaDay } from '../china-day.ts'
import { operation } from '../operation.ts'
import { day } from '../plain-views.ts'

export const suggestLaws = operation({
  name: 'suggest-laws',
  says: { zh: '输入时提示法律名称和用语', en: 'Suggest names of laws and their words while somebody types' },
  method: 'get',
  path: '/laws/suggest',
  input: z.object({
    q: z.string().max(100).describe('What was typed so far'),
    day: day.optional().describe('Default: today'),
    limit: z.coerce.number().int().min(1).max(20).optional().describe('Default 8'),
  }),
  output: z.object({
    rows: z.array(
      z
        .object({
          text: z.string(),
          kind: z.enum(['title', 'short', 'former', 'word']).describe('former: the name of a text that this one replaced'),
          law: z.string().optional().describe('Id of the text; absent for a word'),
        })
        .meta({ id: 'LawSuggestion' }),
    ),
  }),
  may: 'everyone',
  limited: 'search',
  async run({ pool, region, now }, { q, day: asked, limit = 8 }) {
    const on = (asked ?? chinaDay(now())) as LocalDate
    return { rows: await suggest(pool, region, runsOf(q).join(''), { day: on, limit }) }
  },
})

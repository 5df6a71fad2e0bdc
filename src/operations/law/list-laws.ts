import { z } from 'zod'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { lawFacets, listLaws as list } from '../../store/law/list-laws.ts'
import { chinaDay } from '../china-day.ts'
import { operation } from '../operation.ts'
import { day } from '../plain-views.ts'
import { ranks } from './search-law.ts'

const state = z.enum(['in-force', 'future', 'past'])
const counts = z.array(
  z.object({ value: z.string().describe('Empty where it is not known'), count: z.number() }).meta({ id: 'FacetCount' }),
)

const listedLaw = z
  .object({
    law: z.string(),
    version: day.describe('The version that had begun on the day, else the first that is to begin'),
    title: z.string(),
    rank: z.enum(ranks),
    issuer: z.string(),
    number: z.string().describe('令号 or 文号; empty where the text does not say'),
    subject: z.string().describe('Branch of law; empty where it is not known'),
    place: z.string().describe('Whose local text it is; empty for a national one'),
    articles: z.number(),
    cited: z.number().describe('How many other texts of the library name it'),
    state,
    from: day,
    to: day.optional().describe('First day on which it was no longer in force'),
  })
  .meta({ id: 'ListedLaw' })

export const listLaws = operation({
  name: 'list-laws',
  says: { zh: '按位阶、机关、年份等浏览法律法规', en: 'Browse the legal texts by rank, issuer, year, branch, place and validity' },
  method: 'get',
  path: '/laws',
  input: z.object({
    day: day.optional().describe('Day on which the texts are looked at; default: today'),
    state: state.optional().describe('Default: any'),
    rank: z.enum(ranks).optional(),
    issuer: z.string().max(200).optional(),
    year: z.coerce.number().int().min(1).max(9999).optional().describe('Year of the version'),
    subject: z.string().max(50).optional(),
    place: z.string().max(50).optional(),
    order: z.enum(['cited', 'newest', 'rank']).optional().describe('Default: rank, then how often a text is named'),
    limit: z.coerce.number().int().min(1).max(100).optional().describe('Default 20'),
    offset: z.coerce.number().int().min(0).optional(),
  }),
  output: z.object({
    rows: z.array(listedLaw),
    total: z.number(),
    facets: z
      .object(Object.fromEntries(lawFacets.map((facet) => [facet, counts])) as Record<(typeof lawFacets)[number], typeof counts>)
      .describe('Texts under each value, the other filters kept, most first'),
  }),
  may: 'everyone',
  async run({ pool, region, now }, { day: asked, order = 'rank', limit = 20, offset = 0, ...filters }) {
    const known = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
    const { rows, total, facets } = await list(pool, region, {
      ...known,
      day: (asked ?? chinaDay(now())) as LocalDate,
      order,
      limit,
      offset,
    })
    return {
      rows: rows.map(({ to, ...row }) => ({ ...row, ...(to !== null && { to }) })),
      total,
      facets: Object.fromEntries(lawFacets.map((facet) => [facet, [...facets[facet]]])) as unknown as Record<
        (typeof lawFacets)[number],
        { value: string; count: number }[]
      >,
    }
  },
})

import { z } from 'zod'
import type { Rank } from '../../kernel/law/instrument.ts'
import { highlight } from '../../kernel/law/search/highlight.ts'
import { readQuery } from '../../kernel/law/search/read-query.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { mendTyping } from '../../store/law-search/mend-typing.ts'
import { searchLaws } from '../../store/law-search/search-laws.ts'
import { chinaDay } from '../china-day.ts'
import { operation } from '../operation.ts'
import { day } from '../plain-views.ts'
import { cutWords } from './cut-words.ts'

export const ranks = [
  'constitution',
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'departmental-rule',
  'local-rule',
  'judicial-interpretation',
  'normative-document',
  'plan',
  'standard',
] as const satisfies readonly Rank[]

const range = z.object({ from: z.number(), to: z.number() }).meta({ id: 'TextRange' })
const counts = z.record(z.string(), z.number())

const foundArticle = z
  .object({
    law: z.string(),
    version: day,
    title: z.string(),
    rank: z.enum(ranks),
    issuer: z.string().describe('Empty where the text does not say'),
    place: z.string().describe('Whose local text it is; empty for a national one'),
    validFrom: day,
    validTo: day.optional().describe('First day on which it was no longer in force'),
    at: z.string().describe('Article, as 32 or 35-1'),
    headings: z.string(),
    text: z.string(),
    marks: z.array(range).describe('Characters of `text` to be shown as found: from, counted from 0, up to and not including to'),
    titleMarks: z.array(range),
  })
  .meta({ id: 'FoundArticle' })

/** How many results a search goes down to: further than anybody reads. */
const deepest = 1_000

export const searchLaw = operation({
  name: 'search-law',
  says: { zh: '检索法律法规条文', en: 'Search the articles of the law, in plain words or by number' },
  method: 'get',
  path: '/laws/search',
  input: z.object({
    q: z.string().max(200).describe('Plain words, a name of a text, or an article by number (行政许可法32条)'),
    day: day.optional().describe('The day on which the text must be in force; default: today'),
    rank: z.enum(ranks).optional(),
    issuer: z.string().max(200).optional(),
    place: z.string().max(50).optional().describe('A place as in titles: 沈阳市'),
    limit: z.coerce.number().int().min(1).max(50).optional().describe('Default 10'),
    offset: z.coerce.number().int().min(0).max(deepest).optional(),
  }),
  output: z.object({
    rows: z.array(foundArticle),
    total: z.number().describe('Articles that fit nearly as well as the best'),
    facets: z.object({ ranks: counts, issuers: counts, places: counts }),
    alsoMeant: z.array(z.string()).describe('Words of the statutes that were looked for beside what was typed'),
    mended: z.array(z.object({ typed: z.string(), meant: z.string() })).describe('Typing errors that were supposed'),
  }),
  may: 'everyone',
  limited: 'search',
  async run({ pool, region, now }, { q, day: asked, rank, issuer, place, limit = 10, offset = 0 }) {
    const { plan, mended } = await mendTyping(pool, region, readQuery(q, cutWords))
    const { articles, total, facets } = await searchLaws(pool, region, plan, {
      day: (asked ?? chinaDay(now())) as LocalDate,
      limit,
      offset,
      ...(rank && { ranks: [rank] }),
      ...(issuer && { issuer }),
      ...(place && { place }),
    })
    const words = [...plan.words, ...plan.alsoMeant, ...mended.map(({ meant }) => meant)]
    const rows = articles.map(({ body, validTo, score: _, ...article }) => ({
      ...article,
      ...(validTo !== null && { validTo }),
      text: body,
      marks: highlight(body, words),
      titleMarks: highlight(article.title, words),
    }))
    return { rows, total, facets, alsoMeant: [...plan.alsoMeant], mended: [...mended] }
  },
})

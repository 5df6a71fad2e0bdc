import { z } from 'zod'
import { addMonths } from '../../kernel/time/add-months.ts'
import { type LocalDate, localDate } from '../../kernel/time/local-date.ts'
import { countPublications, type PublishedCount } from '../../store/read-publications.ts'
import { countCardsByMonth, type RaisedCount } from '../../store/supervision/count-cards-by-month.ts'
import { operation } from '../operation.ts'
import { organsCalled } from '../organs-called.ts'
import { day, text } from '../plain-views.ts'
import type { Platform } from '../platform.ts'
import { fileView } from '../record-views.ts'
import { publishedFilter } from '../requests.ts'
import { organRef, type Reading, readingOf } from '../shown/reading.ts'
import { csvFile, openKinds } from './open-data.ts'

/** How many months are looked back where no first day is given, the present one included. */
const months = 12

const figures = {
  published: z.number(),
  yellow: z.number().describe('Yellow cards raised'),
  red: z.number().describe('Red cards raised'),
}

const publishedFiguresView = z
  .object({
    from: day,
    to: day,
    kinds: z.array(z.object({ kind: z.string(), title: text, published: z.number() })).describe('The most published first'),
    months: z
      .array(z.object({ month: z.string().describe('YYYY-MM'), ...figures }))
      .describe('Every month of the span, the earliest first'),
    organs: z
      .array(z.object({ organ: z.object({ id: z.string(), name: text }), ...figures }))
      .describe('Those with any figure, the most first'),
  })
  .meta({ id: 'PublishedFigures' })

export type PublishedFiguresView = z.infer<typeof publishedFiguresView>

const request = z.object({
  kind: z.string().max(100).optional().describe('Only what was published of this kind; cards are counted all the same'),
  ...publishedFilter,
})

interface Counted {
  readonly reading: Reading
  readonly from: LocalDate
  readonly to: LocalDate
  readonly published: readonly PublishedCount[]
  readonly cards: readonly RaisedCount[]
}

async function count(reading: Reading, { kind, organ, from, to }: z.infer<typeof request>): Promise<Counted> {
  const { pool, region } = reading.platform
  const last = localDate(to ?? reading.day)
  const first = localDate(from ?? `${addMonths(last, 1 - months).slice(0, 7)}-01`)
  const organs = organ === undefined ? undefined : await organsCalled(reading, organ)
  const asked = { from: first, to: last, ...(organs && { organs }) }
  const [published, cards] = await Promise.all([
    countPublications(pool, region, { ...asked, ...(kind && { kinds: [kind] }) }),
    countCardsByMonth(pool, region, asked),
  ])
  return { reading, from: first, to: last, published, cards }
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0)

/** What the counts with the same value under `key` come to. */
function sums({ published, cards }: Counted, key: 'month' | 'organ', value: string) {
  const raised = cards.filter((row) => row[key] === value)
  return {
    published: sum(
      published.filter((row) => row[key] === value),
      (row) => row.count,
    ),
    yellow: sum(raised, (row) => row.yellow),
    red: sum(raised, (row) => row.red),
  }
}

/** The months from the first day to the last; at most ten years of them. */
function span(from: LocalDate, to: LocalDate): string[] {
  const first = localDate(`${from.slice(0, 7)}-01`)
  const all = Array.from({ length: 120 }, (_, i) => addMonths(first, i).slice(0, 7))
  return all.filter((month) => month <= to.slice(0, 7))
}

const kindTitle = (platform: Platform, kind: string) => openKinds(platform).get(kind) ?? { zh: kind, en: kind }

export const publishedFigures = operation({
  name: 'published-figures',
  says: { zh: '公示和监察牌的数字：按月份、按机关', en: 'Figures of what was published and of cards, by month and by organ' },
  method: 'get',
  path: '/published-figures',
  input: request,
  output: publishedFiguresView,
  may: 'everyone',
  limited: 'search',
  async run(platform, asked, caller) {
    const counted = await count(await readingOf(platform, caller), asked)
    const { reading, from, to, published, cards } = counted
    const kinds = [...new Set(published.map(({ kind }) => kind))]
    const organs = [...new Set([...published, ...cards].map(({ organ }) => organ))]
    return {
      from,
      to,
      kinds: kinds
        .map((kind) => ({
          kind,
          title: kindTitle(platform, kind),
          published: sum(
            published.filter((row) => row.kind === kind),
            (row) => row.count,
          ),
        }))
        .sort((a, b) => b.published - a.published),
      months: span(from, to).map((month) => ({ month, ...sums(counted, 'month', month) })),
      organs: organs
        .map((id) => ({ organ: organRef(reading, id), ...sums(counted, 'organ', id) }))
        .sort((a, b) => b.published - a.published || b.red + b.yellow - a.red - a.yellow),
    }
  },
})

export const publishedFiguresAsCsv = operation({
  name: 'published-figures-as-csv',
  says: { zh: '开放数据：公示和监察牌的数字（CSV）', en: 'Open data: figures of what was published and of cards, as CSV' },
  method: 'get',
  path: '/open-data/published-figures',
  input: request,
  output: fileView,
  may: 'everyone',
  limited: 'search',
  file: 'given',
  async run(platform, asked, caller) {
    const { reading, published, cards } = await count(await readingOf(platform, caller), asked)
    const name = (organ: string): string => organRef(reading, organ).name.zh
    const rows = [
      ...published.map(({ month, organ, kind, count: of }) => [month, name(organ), kindTitle(platform, kind).zh, String(of)]),
      ...cards.flatMap(({ month, organ, yellow, red }) =>
        Object.entries({ 黄牌: yellow, 红牌: red }).flatMap(([colour, of]) =>
          of > 0 ? [[month, name(organ), `监察牌（${colour}）`, String(of)]] : [],
        ),
      ),
    ]
    return csvFile('公示和监察牌的数字', [['月份', '机关', '类别', '件数'], ...rows])
  },
})

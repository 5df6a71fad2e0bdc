import { z } from 'zod'
import { atomFeed } from '../../documents/feed/atom-feed.ts'
import type { FeedEntry } from '../../documents/feed/feed.ts'
import { jsonFeed } from '../../documents/feed/json-feed.ts'
import { type LawNews, readLawNews } from '../../store/law/read-law-news.ts'
import { chinaDay } from '../china-day.ts'
import { newestFirst, startOfDay } from '../feed-times.ts'
import { operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { fileView } from '../record-views.ts'

/** Entries of a feed. */
const most = 50

const kinds = {
  new: { term: 'new', label: '新增' },
  changed: { term: 'changed', label: '新版本' },
  ended: { term: 'ended', label: '失效' },
} as const

function entriesOf(news: LawNews, today: string, { publicUrl, region }: Platform): FeedEntry[] {
  const { law, version, title, issuer, number, from, to, at, seq, amends, replaced } = news
  const told = (kind: keyof typeof kinds, id: string, updated: string, summary: string): FeedEntry => ({
    id: `urn:yifa:${region}:${id}`,
    title: `${kinds[kind].label}：${title}（${version}）`,
    summary,
    updated,
    page: `${publicUrl}/laws/${encodeURIComponent(law)}?version=${version}`,
    kind: kinds[kind],
    ...(issuer !== '' && { author: issuer }),
  })
  const known = `${number === '' ? '' : `${number}。`}自 ${from} 起施行。`
  const ended = to !== null && to <= today && !replaced
  return [
    told(amends ? 'changed' : 'new', `event:law:${seq}`, at, known),
    ...(ended ? [told('ended', `ended:law:${encodeURIComponent(law)}@${version}`, startOfDay(to), `自 ${to} 起不再有效。`)] : []),
  ]
}

export const lawFeed = operation({
  name: 'law-feed',
  says: { zh: '订阅法律文本库：新增、新版本、失效', en: 'Follow the library of legal texts: new texts, new versions, texts that ended' },
  method: 'get',
  path: '/feeds/laws',
  input: z.object({
    rank: z.string().max(60).optional(),
    issuer: z.string().max(200).optional().describe('Who made the text, as the text names it'),
    format: z.enum(['atom', 'json']).optional().describe('Default: atom'),
  }),
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, { rank, issuer, format = 'atom' }) {
    const { pool, region, publicUrl, catalogue } = platform
    const day = chinaDay(platform.now())
    const news = await readLawNews(pool, region, { rank, issuer, day, limit: most })
    const entries = newestFirst(news.flatMap((one) => entriesOf(one, day, platform))).slice(0, most)
    const chosen = Object.entries({ rank, issuer }).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    const query = chosen.length === 0 ? '' : `?${chosen.join('&')}`
    const { type, text } = (format === 'json' ? jsonFeed : atomFeed)({
      id: `urn:yifa:${region}:feed:laws${query}`,
      title: '法律法规规章和规范性文件库',
      subtitle: '新增、新版本、失效',
      self: `${publicUrl}/feeds/laws.${format}${query}`,
      page: `${publicUrl}/laws`,
      author: catalogue.title.zh,
      updated: entries[0]?.updated ?? startOfDay(day),
      entries,
    })
    return { name: `laws.${format}`, type, bytes: new TextEncoder().encode(text) }
  },
})

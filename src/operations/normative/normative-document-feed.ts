import { atomFeed } from '../../documents/feed/atom-feed.ts'
import type { FeedEntry } from '../../documents/feed/feed.ts'
import { jsonFeed } from '../../documents/feed/json-feed.ts'
import { latestKeys, type TracedVersion, traceEntries } from '../../store/normative/document-trail.ts'
import { newestFirst, startOfDay } from '../feed-times.ts'
import { operation } from '../operation.ts'
import { fileView } from '../record-views.ts'
import { organRef, type Reading, readingOf } from '../shown/reading.ts'
import { documentRegisters } from './normative-registers.ts'
import { normativeDocumentFeedRequest } from './normative-views.ts'

/** Entries of a feed. */
const most = 50

const kinds = {
  published: { term: 'published', label: '公布' },
  changed: { term: 'changed', label: '变更' },
  expired: { term: 'expired', label: '失效' },
  withdrawn: { term: 'withdrawn', label: '废止' },
  revoked: { term: 'revoked', label: '撤销' },
} as const

const word = ({ values }: TracedVersion, column: string): string => String(values[column] ?? '')

/** How a document ended, as the register of numbers has it; else by the end of its last version. */
function endOf(
  last: TracedVersion,
  numbers: readonly TracedVersion[],
  today: string,
): { kind: keyof typeof kinds; at: string } | undefined {
  if (last.to === null || last.to > today) return undefined
  const said = (['revoked', 'withdrawn'] as const).find((kind) => numbers.some((version) => word(version, kind) !== ''))
  if (said) return { kind: said, at: last.touchedAt }
  return { kind: 'expired', at: startOfDay(last.to) }
}

/** Everything that happened to one document, from the versions of its entries. */
function entriesOf(versions: readonly TracedVersion[], numbers: readonly TracedVersion[], reading: Reading): FeedEntry[] {
  const { publicUrl, region } = reading.platform
  const lasting = versions.filter(({ from, to }) => to === null || from < to)
  const last = lasting.toSorted((a, b) => ((a.to ?? '9999') < (b.to ?? '9999') ? -1 : 1)).at(-1)
  const end = last && endOf(last, numbers, reading.day)
  const told = (version: TracedVersion, kind: keyof typeof kinds, updated: string, summary: string): FeedEntry => ({
    id: `urn:yifa:${region}:${kind === 'expired' ? 'expiry' : 'event'}:${version.register}:${kind === 'published' || kind === 'changed' ? version.seq : `${version.seq}:${kind}`}`,
    title: `${kinds[kind].label}：${word(version, 'title')}（${version.key}）`,
    summary,
    updated,
    page: `${publicUrl}/normative/${encodeURIComponent(version.key)}`,
    author: organRef(reading, word(version, 'organ')).name.zh,
    kind: kinds[kind],
  })
  const lasts = (version: TracedVersion): string => `施行日期 ${word(version, 'inForce')}，有效期至 ${word(version, 'validUntil')}。`
  return [
    ...versions.map((version, i) => told(version, i === 0 ? 'published' : 'changed', version.at, lasts(version))),
    ...(last && end ? [told(last, end.kind, end.at, `自 ${last.to} 起不再有效。`)] : []),
  ]
}

export const normativeDocumentFeed = operation({
  name: 'normative-document-feed',
  says: {
    zh: '订阅规范性文件：公布、变更、失效、废止、撤销',
    en: 'Follow normative documents: published, changed, expired, withdrawn, revoked',
  },
  method: 'get',
  path: '/feeds/normative-documents',
  input: normativeDocumentFeedRequest,
  output: fileView,
  may: 'everyone',
  file: 'given',
  async run(platform, { organ, format = 'atom' }, caller) {
    const { pool, region, publicUrl, catalogue } = platform
    const reading = await readingOf(platform, caller)
    const { inForce, numbers } = documentRegisters(platform)
    const keys = await latestKeys(pool, region, { registers: inForce, organ, day: reading.day, limit: most })
    const versions = await traceEntries(pool, region, [...inForce, ...numbers], keys)
    const of = (key: string, registers: readonly string[]) => versions.filter((one) => one.key === key && registers.includes(one.register))
    const entries = newestFirst(keys.flatMap((key) => entriesOf(of(key, inForce), of(key, numbers), reading))).slice(0, most)
    const query = organ === undefined ? '' : `?organ=${encodeURIComponent(organ)}`
    const { type, text } = (format === 'json' ? jsonFeed : atomFeed)({
      id: `urn:yifa:${region}:feed:normative-documents${organ === undefined ? '' : `:${organ}`}`,
      title: organ === undefined ? '规范性文件' : `规范性文件：${organRef(reading, organ).name.zh}`,
      subtitle: '公布、变更、失效、废止、撤销',
      self: `${publicUrl}/feeds/normative-documents.${format}${query}`,
      page: `${publicUrl}/normative${query}`,
      author: catalogue.title.zh,
      updated: entries[0]?.updated ?? startOfDay(reading.day),
      entries,
    })
    return { name: `normative-documents.${format}`, type, bytes: new TextEncoder().encode(text) }
  },
})

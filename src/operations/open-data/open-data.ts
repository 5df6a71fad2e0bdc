import { z } from 'zod'
import type { Text } from '../../kernel/law/instrument.ts'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import { csv } from '../csv.ts'
import { listPublications } from '../list-publications.ts'
import { type Caller, NotFound, operation } from '../operation.ts'
import { text } from '../plain-views.ts'
import type { Platform } from '../platform.ts'
import { readRegister } from '../read-register.ts'
import { fileView } from '../record-views.ts'
import { publishedFilter } from '../requests.ts'
import { readingOf } from '../shown/reading.ts'
import { showRegister } from '../shown/show-entry.ts'

/** Open data is the same for everybody: what somebody may see beyond it never enters a file. */
const anybody = ({ region }: Platform): Caller => ({ kind: 'public', region, person: '', name: '', actsFor: [], posts: [] })

/** Most rows of a file; who needs more asks the interface page by page. */
const mostRows = 50_000
const atOnce = 500

/** All rows that a list gives, page by page. */
async function allRows<Row>(
  read: (cursor: string | undefined) => Promise<{ rows: readonly Row[]; next?: string | undefined }>,
): Promise<Row[]> {
  const all: Row[] = []
  let cursor: string | undefined
  do {
    const { rows, next } = await read(cursor)
    all.push(...rows)
    cursor = next
  } while (cursor !== undefined && all.length < mostRows)
  return all
}

export const csvFile = (name: string, rows: readonly (readonly string[])[]) => ({
  name: `${name}.csv`,
  type: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode(csv(rows)),
})

/** Kinds of publication that acts of the catalogue make, with the names under which they are listed. */
export const openKinds = ({ catalogue: { procedures, publicationKinds = {} } }: Platform): ReadonlyMap<string, Text> =>
  new Map(
    procedures.flatMap(({ acts }) =>
      Object.values(acts).flatMap(({ publishes }) =>
        publishes ? [[publishes.kind, publicationKinds[publishes.kind] ?? { zh: publishes.kind, en: publishes.kind }] as const] : [],
      ),
    ),
  )

const day = z.string().refine(isLocalDate, 'A day, as 2026-03-02').optional().describe('As it stood on that day; default: today')

export const registerAsCsv = operation({
  name: 'register-as-csv',
  says: { zh: '开放数据：下载整份清单（CSV）', en: 'Open data: a whole register as CSV' },
  method: 'get',
  path: '/open-data/registers/:register',
  input: z.object({ register: z.string().max(100), day }),
  output: fileView,
  may: 'everyone',
  limited: 'search',
  file: 'given',
  async run(platform, { register, day: asked }) {
    const caller = anybody(platform)
    const declared = platform.catalogue.registers.find(({ id, shown }) => id === register && shown)
    if (!declared) throw new NotFound(`There is no public register '${register}'. List the datasets to see which there are.`)
    const view = showRegister(declared, await readingOf(platform, caller))
    const rows = await allRows((cursor) =>
      readRegister.run(platform, { register, limit: atOnce, ...(asked && { day: asked }), ...(cursor && { cursor }) }, caller),
    )
    const head = ['编号', ...view.columns.map(({ title }) => title.zh), '起始日', '截止日', '记录序号']
    const lines = rows.map(({ key, values, from, to, seq }) => [
      key,
      ...view.columns.map(({ name }) => values[name] ?? ''),
      from,
      to ?? '',
      String(seq),
    ])
    return csvFile(view.title.zh, [head, ...lines])
  },
})

export const publicationsAsCsv = operation({
  name: 'publications-as-csv',
  says: { zh: '开放数据：下载一类公示（CSV）', en: 'Open data: what was published of one kind, as CSV' },
  method: 'get',
  path: '/open-data/publications/:kind',
  input: z.object({ kind: z.string().max(100), ...publishedFilter }),
  output: fileView,
  may: 'everyone',
  limited: 'search',
  file: 'given',
  async run(platform, { kind, ...asked }) {
    const title = openKinds(platform).get(kind)
    if (!title) throw new NotFound(`Nothing of the kind '${kind}' is published here. List the datasets to see which there are.`)
    const rows = await allRows((cursor) =>
      listPublications.run(platform, { kind, ...asked, limit: atOnce, ...(cursor && { cursor }) }, anybody(platform)),
    )
    const named = [...new Set(rows.flatMap((row) => Object.keys(row.rows)))]
    const head = ['记录序号', '公示日期', '机关', '标题', ...named, '依据']
    const lines = rows.map((row) => [
      ...[String(row.seq), row.day, row.organ.name.zh, row.title],
      ...named.map((name) => row.rows[name] ?? ''),
      `《${row.basis.title}》${row.basis.place}`,
    ])
    return csvFile(title.zh, [head, ...lines])
  },
})

const distribution = z.object({
  path: z.string().describe('Below the address of this server'),
  type: z.string().describe('Media type'),
  title: text,
})

const datasetView = z
  .object({
    id: z.string(),
    title: text,
    says: text,
    distributions: z.array(distribution),
  })
  .meta({ id: 'Dataset' })
export type DatasetView = z.infer<typeof datasetView>

const csvAt = (path: string) => ({ path, type: 'text/csv', title: { zh: 'CSV', en: 'CSV' } })
const jsonAt = (path: string) => ({ path, type: 'application/json', title: { zh: 'JSON', en: 'JSON' } })

export const listDatasets = operation({
  name: 'list-datasets',
  says: { zh: '列出开放的数据集', en: 'List the open datasets' },
  method: 'get',
  path: '/open-data',
  input: z.object({}),
  output: z.array(datasetView),
  may: 'everyone',
  async run(platform) {
    const { registers } = platform.catalogue
    const reading = await readingOf(platform, anybody(platform))
    const open: DatasetView[] = registers
      .filter(({ shown }) => shown)
      .map((register) => {
        const { id, title } = showRegister(register, reading)
        const says = { zh: '清单全部条目，可以查任何一天。', en: 'Every entry of the register, of any day.' }
        return {
          id: `registers/${id}`,
          title,
          says,
          distributions: [csvAt(`/api/open-data/registers/${id}`), jsonAt(`/api/registers/${id}`)],
        }
      })
    const published = [...openKinds(platform)].map(([kind, title]): DatasetView => {
      const says = { zh: '依法公示的全部结果。', en: 'Everything of this kind that was published by law.' }
      const at = encodeURIComponent(kind)
      return {
        id: `publications/${kind}`,
        title,
        says,
        distributions: [csvAt(`/api/open-data/publications/${at}`), jsonAt(`/api/publications?kind=${at}`)],
      }
    })
    const figures = {
      id: 'published-figures',
      title: { zh: '公示和监察牌的数字', en: 'Figures of what was published and of cards' },
      says: { zh: '按月份、机关、类别计数。', en: 'Counted by month, organ and kind.' },
      distributions: [csvAt('/api/open-data/published-figures'), jsonAt('/api/published-figures')],
    }
    return [...open, ...published, figures]
  },
})

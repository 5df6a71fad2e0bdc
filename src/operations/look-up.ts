import { z } from 'zod'
import { lookUpCases } from '../store/look-up-cases.ts'
import { readCases } from '../store/read-cases.ts'
import { searchEntries } from '../store/search-entries.ts'
import { needsPersonal, readerOf } from './case-access.ts'
import { findItems } from './find-items.ts'
import { suggestLaws } from './law/suggest-laws.ts'
import { operation } from './operation.ts'
import { text } from './plain-views.ts'
import { organRef, postTitle, procedureOf, type Reading, readingOf } from './shown/reading.ts'

const hitView = z
  .object({
    kind: z.enum(['case', 'person', 'organ', 'item', 'law']),
    id: z.string(),
    title: text,
    note: text.optional().describe('What tells it from others of the same name'),
    register: z.string().optional().describe('Register in which it stands'),
  })
  .meta({ id: 'Hit' })
export type HitView = z.infer<typeof hitView>

/** Most hits of each kind. */
const most = 6

const plain = (zh: string) => ({ zh, en: zh })

/** Cases at the caller's organs. What is personal is looked for only where the caller needs it. */
async function cases(reading: Reading, words: string): Promise<HitView[]> {
  const { platform, caller } = reading
  const { pool, region } = platform
  const organs = [...new Set(caller.posts.map((held) => held.organ))]
  const ids = await lookUpCases(pool, region, { organs, words, limit: 3 * most })
  const rows = new Map((await readCases(pool, region, ids)).map((row) => [row.file.id, row]))
  const hits: HitView[] = []
  for (const id of ids) {
    const row = rows.get(id)
    const reader = row && readerOf(row.file, await procedureOf(platform, row.file), reading)
    if (!row || !reader || !needsPersonal(reader)) continue
    hits.push({ kind: 'case', id, title: plain(`${row.file.number} ${row.file.title}`) })
  }
  return hits.slice(0, most)
}

/** Who holds a post, and organs, by their names. */
async function named(reading: Reading, holds: 'posts' | 'organs', words: string): Promise<HitView[]> {
  const { platform, day } = reading
  const registers = platform.catalogue.registers.filter((one) => one.holds === holds).map(({ id }) => id)
  if (registers.length === 0) return []
  const columns = holds === 'posts' ? ['name'] : ['name', 'nameEn', 'short']
  const rows = await searchEntries(platform.pool, platform.region, { registers, day, columns, search: words, limit: most })
  return rows.map(({ key, register, values }): HitView => {
    if (holds === 'organs') return { kind: 'organ', id: key, register, title: organRef(reading, key).name }
    const at = organRef(reading, String(values['organ'] ?? '')).name
    const post = postTitle(reading, String(values['post'] ?? ''))
    const note = { zh: `${at.zh} · ${post.zh}`, en: `${at.en} · ${post.en}` }
    return { kind: 'person', id: key, register, title: plain(String(values['name'] ?? key)), note }
  })
}

export const lookUp = operation({
  name: 'look-up',
  says: {
    zh: '一处查找：本机关案件、人员、机关、事项、法律',
    en: "Look up one's organs' cases, people in post, organs, items and laws at once",
  },
  method: 'get',
  path: '/look-up',
  input: z.object({ q: z.string().min(1).max(100) }),
  output: z.array(hitView),
  may: 'staff',
  async run(platform, { q }, caller) {
    const words = q.trim()
    if (words === '') return []
    const reading = await readingOf(platform, caller)
    const [found, people, organs, items, laws] = await Promise.all([
      cases(reading, words),
      named(reading, 'posts', words),
      named(reading, 'organs', words),
      findItems.run(platform, { search: words, limit: most }, caller),
      suggestLaws.run(platform, { q: words, limit: most }, caller),
    ])
    const ofItems = items.rows.map((one): HitView => ({ kind: 'item', id: one.id, title: one.title, note: one.organ.name }))
    const titled = laws.rows.flatMap(({ law, text: title }): HitView[] => (law ? [{ kind: 'law', id: law, title: plain(title) }] : []))
    return [...found, ...people, ...organs, ...ofItems, ...titled]
  },
})

import { doubtKinds } from '../../kernel/law/text/doubt.ts'
import type { TextRow } from '../../kernel/law/text/text-rows.ts'
import { readLawRows } from '../../store/law/read-law.ts'
import { NotFound, operation } from '../operation.ts'
import { findVersion, stateOn } from './find-law.ts'
import { lawView, readLawRequest, showLawRows, showLawVersion } from './law-views.ts'
import { placeOf } from './place-of-row.ts'

/** The article asked for by `32`, `32(1)` or `35-1`, with the headings above it. */
function only(rows: readonly TextRow[], at: string): TextRow[] {
  const number = /^\d+(-\d+)?/.exec(at)?.[0]
  const row = rows.find(({ kind, number: own }) => (kind === 'article' || kind === 'clause') && own === number)
  if (!row) return []
  const above: TextRow[] = []
  for (let up = row.parent; up !== undefined; up = rows[up]?.parent) above.unshift(rows[up] as TextRow)
  return [...above, row]
}

export const readLaw = operation({
  name: 'read-law',
  says: { zh: '查阅法律文本在某一日的内容', en: 'Read a legal text, or one article of it, as it stood on a day' },
  method: 'get',
  path: '/laws/:law',
  input: readLawRequest,
  output: lawView,
  may: 'everyone',
  async run(platform, { law, day, version: wanted, at }) {
    const { version, on } = await findVersion(platform, { law, day, version: wanted })
    const all = await readLawRows(platform.pool, platform.region, version.root)
    const rows = at === undefined ? all : only(all, at)
    if (rows.length === 0) throw new NotFound(`Version ${version.version} of '${version.title}' has no article ${at}.`)
    return {
      version: showLawVersion(version),
      state: stateOn(version, on),
      day: on,
      rows: showLawRows(rows, placeOf),
      events: version.events.map((event) => ({ ...event })),
      doubts: version.doubts.map(({ line, code, found }) => ({ line, code, says: doubtKinds[code], found })),
    }
  },
})

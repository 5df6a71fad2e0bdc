import { z } from 'zod'
import { blocksOfLaw } from '../../kernel/law/citations/blocks-of-law.ts'
import { shortNamesIn } from '../../kernel/law/citations/find-citations.ts'
import { cutSheets, type Sheet } from '../../kernel/law/text/cut-sheets.ts'
import { doubtKinds } from '../../kernel/law/text/doubt.ts'
import type { LawNode } from '../../kernel/law/text/law-text.ts'
import { nodesFrom, type TextRow } from '../../kernel/law/text/text-rows.ts'
import { addDays, type LocalDate } from '../../kernel/time/local-date.ts'
import type { OfficialVersion } from '../../store/law/law-rows.ts'
import { readLawRows, readRepealers } from '../../store/law/read-law.ts'
import { chinaDay } from '../china-day.ts'
import { NotFound, operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { placeWords } from '../shown/show-citation.ts'
import { findLaw, stateOn, versionOn } from './find-law.ts'
import { type LawSheetView, type LinkedPieceView, lawSheetView } from './law-sheet-views.ts'
import { readLawRequest, showLawVersion } from './law-views.ts'
import { type LinkedSegment, linkBlocks, showSegments } from './link-text.ts'
import { placeOf } from './place-of-row.ts'

/** Characters up to which a text is shown whole, and of a sheet of a longer one: pages of some 50 KB, which a cheap phone shows at once. */
const longestWhole = 11_000
const perSheet = 6_000

const headings: ReadonlySet<string> = new Set(['part', 'sub-part', 'chapter', 'section'])

/** The nodes of the rows, in their order: headings and what stands directly below them. */
const rowNodes = (nodes: readonly LawNode[]): LawNode[] =>
  nodes.flatMap((node) => (headings.has(node.kind) ? [node, ...rowNodes(node.children)] : [node]))

function sheetsOf(rows: readonly TextRow[]): Sheet[] {
  const size = rows.reduce((sum, { text }) => sum + text.length, 0)
  return cutSheets(rows, size > longestWhole ? perSheet : longestWhole)
}

function levelsOf(rows: readonly TextRow[]): number[] {
  const levels: number[] = []
  for (const { parent } of rows) levels.push(parent === undefined ? 0 : (levels[parent] ?? 0) + 1)
  return levels
}

/** The day on which citations are to be in force: the one looked at, or the nearest on which this version was. */
function dayInForce({ from, to }: OfficialVersion, on: LocalDate): LocalDate {
  if (on < from) return from
  return to !== undefined && on >= to ? addDays(to, -1) : on
}

async function endedBy(
  platform: Platform,
  versions: readonly OfficialVersion[],
  version: OfficialVersion,
): Promise<LawSheetView['endedBy']> {
  if (version.to === undefined) return undefined
  const next = versions.find(({ from, version: other }) => from === version.to && other !== version.version)
  if (next) return { law: next.law, title: next.title, version: next.version }
  const repealers = await readRepealers(platform.pool, platform.region, version.law)
  const repealer = repealers.find((one) => one.day === version.to)
  return repealer && { law: repealer.law, title: repealer.title }
}

/** Which rows are shown, and as which sheet. */
function chosen(rows: readonly TextRow[], sheets: readonly Sheet[], wanted: { at?: string; sheet: number; whole: boolean }) {
  const number = wanted.at === undefined ? undefined : /^\d+(-\d+)?/.exec(wanted.at)?.[0]
  const named =
    number === undefined ? undefined : rows.findIndex((row) => (row.kind === 'article' || row.kind === 'clause') && row.number === number)
  const missing = named === -1 ? number : undefined
  if (wanted.whole || sheets.length < 2) return { sheet: sheets.length < 2 ? 1 : 0, from: 0, to: rows.length, missing }
  const found = named !== undefined && named >= 0 ? sheets.findIndex(({ from, to }) => from <= named && named < to) : wanted.sheet - 1
  const index = Math.min(Math.max(found, 0), sheets.length - 1)
  return { sheet: index + 1, ...(sheets[index] as Sheet), missing }
}

async function linkedRows(
  platform: Platform,
  rows: readonly TextRow[],
  shown: Sheet,
  standing: { law: string; version: LocalDate; day: LocalDate },
) {
  const nodes = nodesFrom(rows)
  const own = rowNodes(nodes).slice(shown.from, shown.to)
  const here = new Set<LawNode>()
  const enter = (node: LawNode): void => {
    here.add(node)
    if (!headings.has(node.kind)) node.children.forEach(enter)
  }
  own.forEach(enter)
  const blocks = blocksOfLaw({ nodes }).filter(({ node }) => here.has(node))
  const introduced = shortNamesIn(rows.map(({ text }) => text).join('\n'))
  const linked = await linkBlocks(platform, blocks, { ...standing, introduced })
  const segments = new Map<LawNode, LinkedSegment[]>(blocks.map(({ node }, i) => [node, linked[i] ?? []]))
  const pieceOf = (node: LawNode): LinkedPieceView => ({
    kind: node.kind,
    number: node.number,
    segments: showSegments(segments.get(node) ?? []),
    children: node.children.map(pieceOf),
  })
  return own.map((node) => (headings.has(node.kind) ? [] : node.children.map(pieceOf)))
}

/** Headings above a row, outermost first. */
function above(rows: readonly TextRow[], row: TextRow | undefined): { place: string; heading: string }[] {
  const found: { place: string; heading: string }[] = []
  for (let up = row?.parent; up !== undefined; up = rows[up]?.parent) {
    const one = rows[up] as TextRow
    found.unshift({ place: placeOf(one), heading: one.heading })
  }
  return found
}

const provisionsIn = (rows: readonly TextRow[], { from, to }: Sheet): TextRow[] =>
  rows.slice(from, to).filter(({ kind }) => !headings.has(kind))

/** Which version is shown, on which day. */
function versionWanted(versions: readonly OfficialVersion[], wanted: string | undefined, on: LocalDate): OfficialVersion {
  const version = wanted === undefined ? versionOn(versions, on) : versions.find((one) => one.version === wanted)
  if (version) return version
  const { title = '' } = versions[0] ?? {}
  throw new NotFound(`The library has no version ${wanted} of '${title}'. It has: ${versions.map((one) => one.version).join(', ')}.`)
}

export const readLawSheet = operation({
  name: 'read-law-sheet',
  says: { zh: '分页阅读法律文本，所引条文附链接', en: 'Read a legal text sheet by sheet, with what it cites linked' },
  method: 'get',
  path: '/laws/:law/sheet',
  input: readLawRequest.extend({
    sheet: z.coerce.number().int().min(1).max(10_000).optional().describe('Default: the one with `at`, else 1'),
    whole: z.enum(['1']).optional().describe('The whole text, however long'),
  }),
  output: lawSheetView,
  may: 'everyone',
  async run(platform, { law, day: asked, version: wanted, at, sheet = 1, whole }) {
    const versions = await findLaw(platform, law)
    const on = (asked ?? chinaDay(platform.now())) as LocalDate
    const version = versionWanted(versions, wanted, on)
    const rows = await readLawRows(platform.pool, platform.region, version.root)
    const sheets = sheetsOf(rows)
    const shown = chosen(rows, sheets, { ...(at !== undefined && { at }), sheet, whole: whole === '1' })
    const standing = { law: version.law, version: version.version, day: dayInForce(version, on) }
    const [pieces, ended] = await Promise.all([linkedRows(platform, rows, shown, standing), endedBy(platform, versions, version)])
    const levels = levelsOf(rows)
    const sheetOf = (n: number): number => sheets.findIndex(({ to }) => n < to) + 1
    const named = (row: TextRow) => ({ n: row.n, kind: row.kind, place: placeOf(row), heading: row.heading, level: levels[row.n] ?? 0 })
    return {
      version: showLawVersion(version),
      state: stateOn(version, on),
      day: on,
      ...(ended && { endedBy: ended }),
      versions: versions.map(showLawVersion),
      sheet: shown.sheet,
      sheets: sheets.map((one) => {
        const inside = provisionsIn(rows, one)
        const [first, last] = [inside[0], inside.at(-1)]
        return { first: first ? placeOf(first) : '', last: last ? placeOf(last) : '' }
      }),
      articles: rows.some(({ kind }) => kind === 'article'),
      ...(shown.missing !== undefined && { missing: placeWords(shown.missing) }),
      contents: rows.filter(({ kind }) => headings.has(kind) || kind === 'annex').map((row) => ({ ...named(row), sheet: sheetOf(row.n) })),
      above: above(rows, rows[shown.from]),
      rows: rows.slice(shown.from, shown.to).map((row, i) => ({
        ...named(row),
        at: row.kind === 'article' || row.kind === 'clause' ? row.number : '',
        pieces: pieces[i] ?? [],
      })),
      events: version.events.map((event) => ({ ...event })),
      doubts: version.doubts.map(({ line, code, found }) => ({ line, code, says: doubtKinds[code], found })),
    }
  },
})

import { isRunning } from '../../kernel/register/register.ts'
import { readLawRows } from '../../store/law/read-law.ts'
import { readEntriesByKey } from '../../store/read-entries.ts'
import type { EntryRow } from '../../store/rows.ts'
import { chinaDay } from '../china-day.ts'
import type { Platform } from '../platform.ts'
import type { GatheredLaw, LawFault } from './gather-laws.ts'

/** Key of a version in the register: `{id}@{version}`. */
const keyOf = ({ version }: GatheredLaw): string => `${version.law}@${version.version}`

/** A version to be imported; `before` is how often its key has been in the register already. */
export interface PlannedLaw {
  readonly law: GatheredLaw
  readonly key: string
  readonly before: number
}

export interface SortedVersions {
  readonly planned: readonly PlannedLaw[]
  /** In the library already, or twice among the files, with the same words. */
  readonly present: number
  readonly faults: readonly LawFault[]
}

type Rows = readonly { readonly kind: string; readonly number: string; readonly sha256: string; readonly line: number }[]

/** The first line at which two texts part, and the article there. */
function firstDifference(rows: Rows, other: Rows): { line: number; at: string } {
  const known = new Map(other.map((row) => [`${row.kind} ${row.number}`, row.sha256]))
  const row = rows.find((one) => known.get(`${one.kind} ${one.number}`) !== one.sha256) ?? rows.at(-1)
  return { line: row?.line ?? 1, at: row?.number ?? '' }
}

function taken(law: GatheredLaw, other: Rows, where: { zh: string; en: string }): LawFault {
  const { line, at } = firstDifference(law.rows, other)
  const { title, version } = law.version
  const place = at === '' ? { zh: '', en: '' } : { zh: `，自第 ${at} 条起`, en: `, first at article ${at}` }
  return {
    file: law.files.join('、'),
    line,
    code: 'version-taken',
    says: {
      zh: `《${title}》${version} 版本已有，而文字不同${place.zh}：${where.zh}。请核对公报；原来入库的有误的，先撤下（withdrawVersion）再导入。`,
      en: `'${title}' has a version ${version} already, with other words${place.en}: ${where.en}. Compare both with the gazette; where the one held is wrong, withdraw it (withdrawVersion) and import again.`,
    },
  }
}

/** Of the versions that several files hold, the first stands; the same words again are no fault, other words are. */
function amongFiles(laws: readonly GatheredLaw[]): { single: GatheredLaw[]; again: number; faults: LawFault[] } {
  const first = new Map<string, GatheredLaw>()
  const faults: LawFault[] = []
  let again = 0
  for (const law of laws) {
    const other = first.get(keyOf(law))
    if (!other) first.set(keyOf(law), law)
    else if (other.version.root === law.version.root) again++
    else faults.push(taken(law, other.rows, { zh: `见文件 ${other.files.join('、')}`, en: `see file ${other.files.join(', ')}` }))
  }
  return { single: [...first.values()], again, faults }
}

/** Sorts versions into those to be imported, those that are there already, and those that are there with other words. */
export async function sortVersions(platform: Platform, register: string, laws: readonly GatheredLaw[]): Promise<SortedVersions> {
  const { pool, region } = platform
  const { single, again, faults } = amongFiles(laws)
  const today = chinaDay(platform.now())
  const entries = new Map<string, EntryRow[]>()
  const wanted = single.map((law) => ({ register, key: keyOf(law) }))
  for (const entry of await readEntriesByKey(pool, region, wanted)) entries.set(entry.key, [...(entries.get(entry.key) ?? []), entry])
  const planned: PlannedLaw[] = []
  let present = again
  for (const law of single) {
    const key = keyOf(law)
    const known = entries.get(key) ?? []
    const running = known.find((entry) => isRunning(entry, today))
    if (!running) planned.push({ law, key, before: known.length })
    else if (running.values.root === law.version.root) present++
    else {
      const held = await readLawRows(pool, region, String(running.values.root))
      const where = { zh: `来源为 ${String(running.values.file)}`, en: `it was read from ${String(running.values.file)}` }
      faults.push(taken(law, held, where))
    }
  }
  return { planned, present, faults }
}

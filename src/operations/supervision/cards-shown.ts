import { readCases } from '../../store/read-cases.ts'
import { type CardFilter, type CardMeanings, type CardRead, listCardRows } from '../../store/supervision/read-cards.ts'
import { organsWatched } from '../oversight.ts'
import type { Platform } from '../platform.ts'
import { procedureOf, type Reading } from '../shown/reading.ts'
import { showCard } from '../shown/show-card.ts'
import type { CardView } from './supervision-views.ts'

/** What the acts and outcomes of a card's case mean in this catalogue. */
export const meaningsIn = ({ catalogue }: Platform): CardMeanings =>
  catalogue.supervision?.cards ?? { answered: [], upheld: [], reddened: [], falseAlarm: [] }

/** Without what was not asked for: a filter names only what it means. */
type Some<T> = { readonly [K in keyof T]?: T[K] | undefined }
export const given = <T extends object>(asked: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as never

/** Cards at the organs that the caller heads or supervises, as the filter means them. */
export async function cardRows(
  reading: Reading,
  { organ, ...asked }: Some<Omit<CardFilter, 'organs'>> & { readonly organ?: string | undefined },
  page: { before?: { seq: number; part: number }; limit: number },
): Promise<CardRead[]> {
  const { pool, region } = reading.platform
  const organs = await organsWatched(reading, ['head'], organ)
  const filter = { organs, ...given(asked) } as CardFilter
  return listCardRows(pool, region, { filter, meanings: meaningsIn(reading.platform), ...page })
}

/** Puts cards into words, each by the version of the procedure that its case runs on. */
export async function cardsShown(reading: Reading, rows: readonly CardRead[]): Promise<(row: CardRead) => CardView> {
  const { platform } = reading
  const files = await readCases(platform.pool, platform.region, [...new Set(rows.map((row) => row.caseId))])
  const procedures = new Map(await Promise.all(files.map(async (row) => [row.file.id, await procedureOf(platform, row.file)] as const)))
  return (row) => showCard(row, procedures.get(row.caseId), reading)
}

import type { LocalDate } from '../../kernel/time/local-date.ts'
import { leaningSetting } from '../door/raise-cards.ts'
import { organRef, type Reading } from '../shown/reading.ts'
import { showCitation } from '../shown/show-citation.ts'
import { entriesLeaning, type Leaning, proceduresLeaning } from './leaning.ts'
import type { LeaningView } from './reliance-views.ts'

/** Procedures and register entries that lean on these texts on a day. */
export async function leaningOn(reading: Reading, laws: readonly string[], day: LocalDate, later = false): Promise<Leaning[]> {
  const { pool, region, door } = reading.platform
  const setting = leaningSetting(reading.platform, await door.registers(region), day)
  return [...proceduresLeaning(setting, laws), ...(await entriesLeaning(pool, region, { laws, day, later }, setting))]
}

/** Text of a provision as reviewed, for what was recorded before hashes were. */
export async function textsReviewed(reading: Reading): Promise<(law: string, at: string) => string> {
  const { region, door } = reading.platform
  return leaningSetting(reading.platform, await door.registers(region), reading.day).textOf
}

const plain = (word: string) => ({ zh: word, en: word })

export function showLeaning({ kind, id, title, register, organ, pins }: Leaning, reading: Reading): LeaningView {
  const { catalogue, procedures } = reading.platform
  const declared = catalogue.registers.find((one) => (kind === 'document' ? one.holds === 'normative-documents' : one.id === register))
  return {
    kind,
    id,
    title: (kind === 'procedure' ? procedures.get(id)?.title : undefined) ?? plain(title ?? id),
    ...(declared && { register: { id: declared.id, title: declared.title } }),
    ...(organ !== undefined && { organ: organRef(reading, organ) }),
    provisions: pins
      .toSorted((a, b) => a.at.localeCompare(b.at, 'en', { numeric: true }))
      .map(({ law, at, text }) => ({ ...showCitation(reading, { law, at }), text })),
  }
}

/** Leaning things by what people look for: the power list is a register of its own name. */
export function sortLeaning(leaning: readonly Leaning[], { platform }: Reading) {
  const powers = platform.catalogue.registers.find(({ holds }) => holds === 'powers')?.id
  const of = (kind: Leaning['kind']): Leaning[] =>
    leaning.filter((one) => one.kind === kind).toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
  return {
    procedures: of('procedure'),
    powers: of('entry').filter(({ register }) => register === powers),
    items: of('item'),
    documents: of('document'),
    entries: of('entry').filter(({ register }) => register !== powers),
  }
}

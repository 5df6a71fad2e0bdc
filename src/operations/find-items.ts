import { searchEntries } from '../store/search-entries.ts'
import { readCursor, rowsOf } from './cursor.ts'
import { operation } from './operation.ts'
import { organsIn } from './organs-in.ts'
import type { Platform } from './platform.ts'
import { findItemsRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { summariseItem } from './shown/show-item.ts'
import { itemSummary, page } from './views.ts'

/** Registers of items: first the one on which cases are opened, then public lists of items that were imported. */
export const itemRegisters = ({ catalogue }: Platform): string[] => {
  const held = catalogue.registers.filter((register) => register.holds === 'items')
  const titled = (shown: readonly string[]): boolean => shown.includes('code') && (shown.includes('title') || shown.includes('name'))
  const listed = catalogue.registers.filter((register) => !register.holds && titled(register.shown ?? []))
  return [...held, ...listed].map((register) => register.id)
}

export const findItems = operation({
  name: 'find-items',
  says: { zh: '查找服务事项', en: 'Find service items by words, organ or division' },
  method: 'get',
  path: '/items',
  input: findItemsRequest,
  output: page(itemSummary),
  may: 'everyone',
  limited: 'search',
  async run(platform, { search, organ, division, open, cursor, limit = 50 }, caller) {
    const reading = await readingOf(platform, caller)
    const all = itemRegisters(platform)
    // Imported lists name no organ by its id, so they are left out where cases or organs are asked for.
    const held = (id: string): boolean => platform.catalogue.registers.some((register) => register.id === id && register.holds)
    const registers = open || organ || division ? all.filter(held) : all
    const organs = organ ? [organ] : division ? await organsIn(reading, division) : undefined
    const [place, key] = readCursor(cursor) ?? []
    const rows = await searchEntries(platform.pool, platform.region, {
      registers,
      day: reading.day,
      columns: ['title', 'titleEn', 'name', 'code', 'matter', 'department'],
      limit: limit + 1,
      ...(search && { search }),
      ...(organs && { oneOf: { column: 'organ', values: organs } }),
      ...(typeof place === 'number' && typeof key === 'string' && { after: { place, key } }),
    })
    const found = rowsOf(
      rows,
      limit,
      (row) => summariseItem(row, reading),
      (row) => [row.place, row.key],
    )
    return { ...found, rows: open === undefined ? found.rows : found.rows.filter((item) => item.open === open) }
  },
})

import { readVersions } from '../store/search-entries.ts'
import { itemRegisters } from './find-items.ts'
import { NotFound, operation } from './operation.ts'
import { byId } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showItem, summariseItem } from './shown/show-item.ts'
import { itemView } from './views.ts'

export const readItem = operation({
  name: 'read-item',
  says: { zh: '阅读办事指南', en: 'Read an item with its guide' },
  method: 'get',
  path: '/items/:id',
  input: byId,
  output: itemView,
  may: 'everyone',
  async run(platform, { id }, caller) {
    const reading = await readingOf(platform, caller)
    const item = reading.authority.item(id, reading.day)
    if (item) return showItem(item, reading)
    const listed = (await readVersions(platform.pool, platform.region, itemRegisters(platform), id)).find(
      (row) => row.from <= reading.day && (row.to === null || reading.day < row.to),
    )
    if (!listed) throw new NotFound(`There is no service item '${id}' today. Look for it by its name.`)
    return { ...summariseItem(listed, reading), guide: [], materials: [], basis: [], procedures: [] }
  },
})

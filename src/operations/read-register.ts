import { findPersonal } from '../kernel/form/personal/find-personal.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import { searchEntries } from '../store/search-entries.ts'
import { seal, unseal } from './accounts/secrets.ts'
import { readCursor, rowsOf } from './cursor.ts'
import { NotFound, operation } from './operation.ts'
import { readRegisterRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { organsRead } from './shown/register-readers.ts'
import { columnsFor, registerFor, requireShownOn, showEntry } from './shown/show-entry.ts'
import { entryView, page } from './views.ts'

export const readRegister = operation({
  name: 'read-register',
  says: { zh: '查阅清单在某一日的内容', en: 'Read a register as it stood on a day' },
  method: 'get',
  path: '/registers/:register',
  input: readRegisterRequest,
  output: page(entryView),
  may: 'everyone',
  limited: 'search',
  async run(platform, { register: id, day, search, where = {}, cursor, limit = 50 }, caller) {
    // Nobody is looked up by their own number.
    if (search !== undefined && findPersonal(search).length > 0) return { rows: [] }
    const reading = await readingOf(platform, caller)
    const register = registerFor(reading, id)
    requireShownOn(register, day ? [day] : [], reading)
    // What is personal or not shown must not be found by asking for it either.
    const columns = columnsFor(register, caller).filter((name) => !register.columns[name]?.personal)
    const hidden = Object.keys(where).find((name) => !columns.includes(name))
    if (hidden !== undefined) throw new NotFound(`The register '${id}' shows no column '${hidden}'. It shows: ${columns.join(', ')}.`)
    const organs = {
      registers: platform.catalogue.registers.filter(({ holds }) => holds === 'organs').map((one) => one.id),
      columns: columns.filter((name) => register.columns[name]?.kind === 'organ'),
    }
    const [written] = readCursor(cursor) ?? []
    const key = typeof written === 'string' && register.personalKey ? unseal(platform, 'cursor', id, written) : written
    const read = await organsRead(reading, register)
    const rows = await searchEntries(platform.pool, platform.region, {
      registers: [id],
      day: (day ?? reading.day) as LocalDate,
      columns,
      limit: limit + 1,
      ...(read && { oneOf: { column: 'organ', values: read } }),
      ...(search && { search, organs }),
      ...(Object.keys(where).length > 0 && { where }),
      ...(typeof key === 'string' && { after: { place: 1, key } }),
    })
    return rowsOf(
      rows,
      limit,
      (row) => showEntry(register, row, reading),
      // Who may not read a key reads it in no cursor either.
      (row) => [register.personalKey ? seal(platform, 'cursor', id, row.key) : row.key],
    )
  },
})

import { type CaseFilter, listCases as readCaseList } from '../store/read-cases.ts'
import type { CaseRow } from '../store/rows.ts'
import { inForce } from './accounts/authorities.ts'
import { readerOf } from './case-access.ts'
import { readCursor, shownRows } from './cursor.ts'
import { operation } from './operation.ts'
import { oversees } from './oversight.ts'
import { listCasesRequest } from './requests.ts'
import { standsAs } from './sealing/recognise.ts'
import { procedureOf, readingOf } from './shown/reading.ts'
import { summariseCase } from './shown/show-case.ts'
import { caseSummary, page } from './views.ts'

export const listCases = operation({
  name: 'list-cases',
  says: { zh: '列出我的案件或者本机关的案件', en: 'List the cases I stand in, or those of my organs' },
  method: 'get',
  path: '/cases',
  input: listCasesRequest,
  output: page(caseSummary),
  may: 'signed-in',
  async run(platform, { procedure, organ, overdue, finished, cursor, limit = 50 }, caller) {
    const reading = await readingOf(platform, caller)
    const asked: CaseFilter = {
      limit: limit + 1,
      ...(procedure !== undefined && { procedure }),
      ...(finished !== undefined && { finished }),
      ...(overdue && { overdueOn: reading.day }),
    }
    const own = [...new Set(caller.posts.map((held) => held.organ))]
    const named = organ === undefined || own.includes(organ) || oversees(reading, organ) ? organ : undefined
    const authorities = (caller.authorities ?? []).filter((held) => inForce(held, reading.day))
    const standing = [...standsAs({ platform, caller: { ...caller, authorities } }), ...own]
    // Of an organ that the caller neither serves nor supervises nothing is told, not even that it is one.
    const meant = organ === undefined ? [{ parties: standing }, ...own.map((one) => ({ organ: one }))] : named ? [{ organ: named }] : []
    const read = async ([before]: readonly (string | number)[] = []): Promise<CaseRow[]> => {
      const behind = typeof before === 'number' && { before }
      const lists = await Promise.all(meant.map((of) => readCaseList(platform.pool, platform.region, { ...asked, ...behind, ...of })))
      return [...new Map(lists.flat().map((row) => [row.file.id, row])).values()].sort((a, b) => b.lastSeq - a.lastSeq)
    }
    const summary = async (row: CaseRow) => {
      const own = await procedureOf(platform, row.file)
      const reader = readerOf(row.file, own, reading)
      return reader && summariseCase(row, own, reader, reading)
    }
    return shownRows(
      { limit, from: readCursor(cursor) },
      read,
      (rows) => Promise.all(rows.map(summary)),
      (row) => [row.lastSeq],
    )
  },
})

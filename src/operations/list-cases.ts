import { type CaseFilter, listCases as readCaseList } from '../store/read-cases.ts'
import { inForce } from './accounts/authorities.ts'
import { readerOf } from './case-access.ts'
import { readCursor, rowsOf } from './cursor.ts'
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
    const [before] = readCursor(cursor) ?? []
    const asked: CaseFilter = {
      limit: limit + 1,
      ...(procedure !== undefined && { procedure }),
      ...(finished !== undefined && { finished }),
      ...(overdue && { overdueOn: reading.day }),
      ...(typeof before === 'number' && { before }),
    }
    const own = [...new Set(caller.posts.map((held) => held.organ))]
    const named = organ === undefined || own.includes(organ) || oversees(reading, organ) ? organ : undefined
    const authorities = (caller.authorities ?? []).filter((held) => inForce(held, reading.day))
    const standing = [...standsAs({ platform, caller: { ...caller, authorities } }), ...own]
    // Of an organ that the caller neither serves nor supervises nothing is told, not even that it is one.
    const meant = organ === undefined ? [{ parties: standing }, ...own.map((one) => ({ organ: one }))] : named ? [{ organ: named }] : []
    const lists = await Promise.all(meant.map((of) => readCaseList(platform.pool, platform.region, { ...asked, ...of })))
    const rows = [...new Map(lists.flat().map((row) => [row.file.id, row])).values()].sort((a, b) => b.lastSeq - a.lastSeq)
    const known = await Promise.all(rows.map(async (row) => ({ row, procedure: await procedureOf(platform, row.file) })))
    const found = rowsOf(
      known,
      limit,
      (one) => one,
      ({ row }) => [row.lastSeq],
    )
    return {
      ...found,
      rows: found.rows.flatMap(({ row, procedure: own }) => {
        const reader = readerOf(row.file, own, reading)
        return reader ? [summariseCase(row, own, reader, reading)] : []
      }),
    }
  },
})

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ItemRow, sortItemRows } from './item-rows.ts'

const good: ItemRow = {
  department: '区经信局',
  name: '企业投资项目备案',
  areaCode: '511602000000',
  taskType: '10',
  itemCode: '511Z07001006-511602000000-000-11511301008778183N-1-00',
  deptCode: '11511301008778183N',
}
const numbered = (n: number): string => `511Z0700${1000 + n}-511602000000-000-11511301008778183N-1-00`
const faults = (row: Partial<ItemRow>): string[] =>
  sortItemRows([{ ...good, ...row }]).refused.flatMap(({ reasons }) => reasons.map((r) => `${r.field}: ${r.fault}`))

test('a sound row is importable without remark', () => {
  expect(sortItemRows([good])).toMatchObject({ importable: [{ index: 0, code: { body: '11511301008778183N' }, remarks: [] }], refused: [] })
})

test.each<[Partial<ItemRow>, string[]]>([
  [{ name: ' ' }, ['name: name-empty']],
  [{ department: '' }, ['department: department-empty']],
  [{ areaCode: '511603000000' }, ['areaCode: area-other']],
  [{ areaCode: '511602' }, ['areaCode: area-invalid', 'areaCode: area-other']],
  [{ taskType: '1' }, ['taskType: type-other']],
  [{ taskType: '' }, ['taskType: type-invalid', 'taskType: type-other']],
  [{ deptCode: '115113016823646795' }, ['deptCode: department-other']],
  [{ deptCode: '68236467-9' }, ['deptCode: department-other']],
  [{ deptCode: '11511301008778183P' }, ['deptCode: department-code-invalid']],
  [{ itemCode: good.itemCode.replace('183N', '184N') }, ['itemCode: code-invalid']],
  [{ itemCode: '', name: '' }, ['name: name-empty', 'itemCode: code-invalid']],
])('a row with %o is refused with every reason', (row, reasons) => {
  expect(faults(row)).toEqual(reasons)
})

test('every reason names what was found and what to do, in both languages', () => {
  for (const reason of sortItemRows([{ ...good, areaCode: '511603000000' }]).refused[0]?.reasons ?? []) {
    expect(reason.says.zh).toMatch(/511602000000.*511603000000.*请更正/)
    expect(reason.says.en).toMatch(/511602000000.*511603000000.*Correct/)
  }
})

test('a code used twice belongs to the first row', () => {
  const { importable, refused } = sortItemRows([good, { ...good, name: '另一事项' }])
  expect(importable.map(({ index }) => index)).toEqual([0])
  expect(refused).toMatchObject([{ index: 1, reasons: [{ fault: 'duplicate' }] }])
})

test('the same name under two codes is imported and pointed out', () => {
  expect(sortItemRows([good, { ...good, itemCode: numbered(1) }]).importable[1]?.remarks).toMatchObject([{ fault: 'same-name' }])
})

test('a department under which a code usually does not stand is refused, and on a tie all are', () => {
  const odd = { ...good, department: '区卫健局', name: '乙', itemCode: numbered(2) }
  expect(sortItemRows([good, { ...good, name: '甲', itemCode: numbered(1) }, odd]).refused).toMatchObject([
    { index: 2, reasons: [{ fault: 'department-ambiguous' }] },
  ])
  expect(sortItemRows([good, odd]).refused).toHaveLength(2)
})

test('a local key for the department is imported with a remark', () => {
  expect(sortItemRows([{ ...good, deptCode: '4148481895459659776' }]).importable[0]?.remarks).toMatchObject([
    { fault: 'department-not-comparable' },
  ])
})

const file = new URL('../../../../../shared/data/service-items.json', import.meta.url)

test.skipIf(!existsSync(file))('of 1,135 real items (shared/data/service-items.json; skipped where absent) 840 are importable', () => {
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as { items: ItemRow[] }).items
  const { importable, refused } = sortItemRows(rows)
  expect([rows.length, importable.length, refused.length]).toEqual([1135, 840, 295])
  const counts = new Map<string, number>()
  for (const { reasons } of refused) for (const { fault } of reasons) counts.set(fault, (counts.get(fault) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({
    'code-invalid': 124,
    'area-other': 1,
    'type-other': 1,
    'department-code-invalid': 1,
    'department-other': 169,
    'department-ambiguous': 1,
  })
  expect(
    sortItemRows(rows, ['TE5116020105116050'])
      .refused.flatMap(({ reasons }) => reasons)
      .filter(({ fault }) => fault === 'code-invalid'),
  ).toHaveLength(117)
})

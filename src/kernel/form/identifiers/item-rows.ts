import type { Text } from '../../law/instrument.ts'
import { checkCreditCode, checkOrganisationCode } from './credit-code.ts'
import { type ItemCode, parseItemCode } from './item-code.ts'

/** A row of a published list of service items, as it comes in. */
export interface ItemRow {
  readonly department: string
  readonly name: string
  readonly areaCode: string
  readonly itemCode: string
  /** Type of item without leading zero: 1 licence … 10 other, 20 public service. */
  readonly taskType: string
  readonly deptCode: string
}

export type RowFault =
  | 'name-empty'
  | 'department-empty'
  | 'area-invalid'
  | 'type-invalid'
  | 'code-invalid'
  | 'area-other'
  | 'type-other'
  | 'department-code-invalid'
  | 'department-other'
  | 'department-ambiguous'
  | 'duplicate'

/** Why a row is refused, or what should be looked at: which field, what was found, what to do. */
export interface RowRemark {
  readonly field: keyof ItemRow
  readonly fault: RowFault | 'department-not-comparable' | 'old-body-code' | 'same-name'
  readonly says: Text
}

/** A list of items sorted into what can be imported and what is refused; `index` counts rows from 0. */
export interface SortedItems {
  readonly importable: readonly {
    readonly index: number
    readonly row: ItemRow
    readonly code: ItemCode
    readonly remarks: readonly RowRemark[]
  }[]
  readonly refused: readonly { readonly index: number; readonly row: ItemRow; readonly reasons: readonly RowRemark[] }[]
}

const remark = (field: keyof ItemRow, fault: RowRemark['fault'], zh: string, en: string): RowRemark => ({ field, fault, says: { zh, en } })

const typeOfLetter: Readonly<Record<string, string>> = { A: '1', E: '9', F: '7', G: '5', H: '8', Z: '10' }

/** The type that a catalogue code itself states; undefined where it states none (lists numbered 513, and 1J). */
function typeInCode(code: ItemCode): string | undefined {
  if (code.form === 'national') return String(Number(code.catalogue.slice(2, 4)))
  if (/^\d\d2/.test(code.catalogue)) return '20'
  const letter = /^(?:\d\d1)?([A-Z])/.exec(code.catalogue)?.[1]
  return letter === undefined ? undefined : typeOfLetter[letter]
}

/** The nine characters by which bodies are compared: the subject inside a credit code, or an organisation code itself. */
const subjectOf = (body: string): string => (body.length === 18 ? body.slice(8, 17) : body)

function checkPlainFields(row: ItemRow): RowRemark[] {
  const found: RowRemark[] = []
  if (row.name.trim() === '')
    found.push(remark('name', 'name-empty', '事项名称为空。请填写名称。', 'The name is empty. Give the name of the item.'))
  if (row.department.trim() === '')
    found.push(remark('department', 'department-empty', '部门名称为空。请填写部门。', 'The department is empty. Give its name.'))
  if (!/^\d{12}$/.test(row.areaCode)) {
    found.push(
      remark(
        'areaCode',
        'area-invalid',
        `区划“${row.areaCode}”应为 12 位数字。请补正。`,
        `Area '${row.areaCode}' should be 12 digits. Correct it.`,
      ),
    )
  }
  if (!/^[1-9]\d?$/.test(row.taskType)) {
    found.push(
      remark(
        'taskType',
        'type-invalid',
        `事项类型“${row.taskType}”应为一至两位数字。请对照事项类型补正。`,
        `Type '${row.taskType}' should be one or two digits. Correct it from the types of item.`,
      ),
    )
  }
  return found
}

/** Compares the department code of a row with the body that its item code names. Local keys, which say nothing, give a mere remark. */
function checkDepartmentCode(row: ItemRow, code: ItemCode | undefined): { reasons: RowRemark[]; remarks: RowRemark[] } {
  const given = row.deptCode.trim()
  const checked = given.length === 18 ? checkCreditCode(given) : checkOrganisationCode(given)
  if (!checked.ok && checked.problem !== 'shape')
    return { reasons: [remark('deptCode', 'department-code-invalid', checked.says.zh, checked.says.en)], remarks: [] }
  if (!checked.ok) {
    const zh = `部门代码“${given}”既不是统一社会信用代码也不是组织机构代码，无法与实施主体比对。请由部门确认。`
    const en = `Department code '${given}' is neither a credit code nor an organisation code and cannot be compared. Have the department confirm it.`
    return { reasons: [], remarks: [remark('deptCode', 'department-not-comparable', zh, en)] }
  }
  if (!code || subjectOf(checked.code) === subjectOf(code.body)) return { reasons: [], remarks: [] }
  const zh = `部门代码 ${given}（${row.department}）与事项编码中的实施主体 ${code.body} 不是同一主体。请更正其一；属于委托或者机构改革的，先登记委托或者变更。`
  const en = `Department code ${given} (${row.department}) and the body ${code.body} in the item code are not the same. Correct one; record a delegation or reform first.`
  return { reasons: [remark('deptCode', 'department-other', zh, en)], remarks: [] }
}

/** Everything that one row shows by itself. */
function checkRow(row: ItemRow, asPrinted: readonly string[]): { code?: ItemCode; reasons: RowRemark[]; remarks: RowRemark[] } {
  const reasons = checkPlainFields(row)
  const area = /-(\d{12})-/.exec(row.itemCode)?.[1]
  if (area !== undefined && area !== row.areaCode) {
    const zh = `事项编码中的区划 ${area} 与本行区划 ${row.areaCode} 不一致。请更正其一。`
    reasons.push(
      remark('areaCode', 'area-other', zh, `The item code names the area ${area}, the row ${row.areaCode}. Correct one of them.`),
    )
  }
  const parsed = parseItemCode(row.itemCode, asPrinted)
  if (!parsed.ok) {
    const { reasons: department } = checkDepartmentCode(row, undefined)
    return { reasons: [...reasons, remark('itemCode', 'code-invalid', parsed.says.zh, parsed.says.en), ...department], remarks: [] }
  }
  const type = typeInCode(parsed)
  if (type !== undefined && type !== row.taskType) {
    const zh = `事项编码表明类型为 ${type}，本行类型为 ${row.taskType}。请更正其一。`
    reasons.push(remark('taskType', 'type-other', zh, `The item code says type ${type}, the row ${row.taskType}. Correct one of them.`))
  }
  const department = checkDepartmentCode(row, parsed)
  const old = remark(
    'itemCode',
    'old-body-code',
    `实施主体仍用组织机构代码 ${parsed.body}。请换成统一社会信用代码。`,
    `The body is still named by organisation code ${parsed.body}. Replace it with its credit code.`,
  )
  const remarks = parsed.bodyIs === 'organisation-code' ? [...department.remarks, old] : department.remarks
  return { code: parsed, reasons: [...reasons, ...department.reasons], remarks }
}

/** For each key, the value that most rows give it; undefined where two values are equally frequent. */
function majority(pairs: Iterable<readonly [key: string, value: string]>): Map<string, string | undefined> {
  const counts = new Map<string, Map<string, number>>()
  for (const [key, value] of pairs) {
    const values = counts.get(key) ?? new Map<string, number>()
    counts.set(key, values.set(value, (values.get(value) ?? 0) + 1))
  }
  return new Map(
    Array.from(counts, ([key, values]) => {
      const [first, second] = [...values].sort((a, b) => b[1] - a[1])
      return [key, first && first[1] !== second?.[1] ? first[0] : undefined]
    }),
  )
}

/**
 * Sorts a list of service items. A row is refused, with every reason, when a field is empty or malformed, when its item code disagrees with its
 * area, type or department, when a code that stands under one department in most rows stands under another here (all of them on a tie), or when
 * its item code was already used above. The first row with a code keeps it.
 * @param asPrinted credit codes whose wrong check character a person has confirmed to be as printed
 */
export function sortItemRows(rows: readonly ItemRow[], asPrinted: readonly string[] = []): SortedItems {
  const checked = rows.map((row) => checkRow(row, asPrinted))
  const byDeptCode = majority(rows.map((row) => [row.deptCode, row.department]))
  const byBody = majority(checked.flatMap(({ code }, i) => (code ? [[code.body, rows[i]?.department ?? ''] as const] : [])))
  const firstWithCode = new Map<string, number>()
  const firstWithName = new Map<string, number>()
  const importable: SortedItems['importable'][number][] = []
  const refused: SortedItems['refused'][number][] = []
  rows.forEach((row, index) => {
    const { code, reasons, remarks } = checked[index] ?? { reasons: [], remarks: [] }
    const ambiguous = ambiguity(row, code, byDeptCode, byBody)
    const all = ambiguous && !reasons.some((reason) => reason.fault === 'department-other') ? [...reasons, ambiguous] : [...reasons]
    const before = firstWithCode.get(row.itemCode)
    if (before !== undefined) {
      const zh = `事项编码 ${row.itemCode} 与第 ${before + 1} 行重复。请删去一行，或者另行编码。`
      all.push(
        remark(
          'itemCode',
          'duplicate',
          zh,
          `Item code ${row.itemCode} repeats row ${before + 1}. Remove one of them, or give it its own code.`,
        ),
      )
    } else firstWithCode.set(row.itemCode, index)
    if (!code || all.length > 0) {
      refused.push({ index, row, reasons: all })
      return
    }
    const name = `${row.department}\n${row.name}`
    const twin = firstWithName.get(name)
    if (twin === undefined) firstWithName.set(name, index)
    importable.push({ index, row, code, remarks: twin === undefined ? remarks : [...remarks, sameName(row, twin)] })
  })
  return { importable, refused }
}

function sameName(row: ItemRow, twin: number): RowRemark {
  const zh = `“${row.name}”与第 ${twin + 1} 行同名同部门而编码不同。请确认是否同一事项。`
  return remark('name', 'same-name', zh, `Same name and department as row ${twin + 1} under another code. Say whether it is the same item.`)
}

type Usual = ReadonlyMap<string, string | undefined>

/** A code that is usually another department's, or that has no usual department. */
function ambiguity(row: ItemRow, code: ItemCode | undefined, byDeptCode: Usual, byBody: Usual): RowRemark | undefined {
  const usual = [
    { field: 'deptCode' as const, key: row.deptCode, of: byDeptCode },
    { field: 'itemCode' as const, key: code?.body ?? '', of: byBody },
  ]
  const odd = usual.find(({ key, of }) => of.has(key) && of.get(key) !== row.department)
  if (!odd) return undefined
  const other = odd.of.get(odd.key)
  const zh = `代码 ${odd.key} 在本清单中${other === undefined ? '同时属于几个部门' : `属于“${other}”`}，本行却写“${row.department}”。请更正部门或者代码。`
  const en = `Code ${odd.key} ${other === undefined ? 'stands for several departments' : `is that of '${other}'`} in this list, but the row says '${row.department}'. Correct one.`
  return remark(odd.field, 'department-ambiguous', zh, en)
}

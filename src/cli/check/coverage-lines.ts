import type { Catalogue } from '../../kernel/catalogue.ts'
import { allOf, type Coverage, coverageOf, type Share } from '../../kernel/check/coverage.ts'
import { tableLines } from '../print-table.ts'

const kinds = ['steps', 'gates', 'clocks', 'rules'] as const

const sum = (shares: readonly Share[]): Share => ({
  carried: shares.reduce((total, one) => total + one.carried, 0),
  elsewhere: shares.reduce((total, one) => total + one.elsewhere, 0),
  missing: shares.reduce((total, one) => total + one.missing, 0),
})

const row = (name: string, shares: readonly Share[], procedures: string): string[] => {
  const { elsewhere, missing } = sum(shares)
  return [name, ...shares.map((share) => `${share.carried} / ${allOf(share)}`), String(elsewhere), String(missing), procedures]
}

/** Which steps, gates, clocks and rules of the statutory fact base are carried, by which procedures, and why the others are not. */
export function coverageReport(
  catalogue: Catalogue,
  named: readonly string[] = [],
): { readonly lines: string[]; readonly missing: number } {
  const demands = (catalogue.demands ?? []).filter(({ procedure }) => named.length === 0 || named.includes(procedure))
  const coverage = coverageOf(demands)
  const shares = (one: Coverage): Share[] => kinds.map((kind) => one[kind])
  const reasons = coverage.flatMap(({ facts, elsewhere }) => elsewhere.map(({ id, why }) => `  ${facts}/${id}: ${why.zh} ${why.en}`))
  const missing = coverage.flatMap((one) => one.missing.map((id) => `  ${one.facts}/${id}`))
  const rests = new Set(demands.filter(({ carries = [] }) => carries.length > 0).map(({ procedure }) => procedure))
  const ours = catalogue.procedures.map(({ id }) => id).filter((id) => named.length === 0 || named.includes(id))
  const own = ours.filter((id) => !rests.has(id) && demands.some(({ procedure }) => procedure === id))
  const without = ours.filter((id) => !demands.some(({ procedure }) => procedure === id))
  const head = [
    '事实库 Fact base',
    '步骤 Steps',
    '条件 Gates',
    '期限 Clocks',
    '规则 Rules',
    '说明理由 Why not',
    '缺 Missing',
    '程序 Procedures',
  ]
  const rows = coverage.map((one) => row(one.facts, shares(one), one.procedures.join(', ')))
  const total = row(
    '合计 Sum',
    kinds.map((kind) => sum(coverage.map((one) => one[kind]))),
    '',
  )
  const section = (title: string, list: readonly string[]): string[] => (list.length > 0 ? ['', `  ${title}`, ...list] : [])
  return {
    missing: missing.length,
    lines: [
      ...tableLines([head, ...rows, total]),
      ...section('不由程序承担 Not carried, and why:', reasons),
      ...section('既未承担又未说明理由 Neither carried nor said why not:', missing),
      ...(own.length > 0 ? ['', `  事实库没有的程序 Not in the fact base: ${own.join(', ')}`] : []),
      ...(without.length > 0 ? ['', `  未声明法定要求 No demands declared: ${without.join(', ')}`] : []),
    ],
  }
}

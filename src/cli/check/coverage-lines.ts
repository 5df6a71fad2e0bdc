import type { Catalogue } from '../../kernel/catalogue.ts'
import { coverageOf } from '../../kernel/check/coverage.ts'
import { tableLines } from '../print-table.ts'

/** Which steps, clocks and rules of the statutory fact base are carried, by which procedures, and why the others are not. */
export function coverageLines(catalogue: Catalogue): string[] {
  const demands = catalogue.demands ?? []
  const coverage = coverageOf(demands)
  const rows = coverage.map(({ facts, procedures, steps, clocks, rules }) => [
    facts,
    ...[steps, clocks, rules].map(({ carried, all }) => `${carried} / ${all}`),
    procedures.join(', '),
  ])
  const reasons = coverage.flatMap(({ facts, elsewhere }) => elsewhere.map(({ id, why }) => `  ${facts}/${id}: ${why.zh} ${why.en}`))
  const without = catalogue.procedures.filter(({ id }) => !demands.some(({ procedure }) => procedure === id)).map(({ id }) => id)
  return [
    ...tableLines([['事实库 Fact base', '步骤 Steps', '期限 Clocks', '规则 Rules', '程序 Procedures'], ...rows]),
    ...(reasons.length > 0 ? ['', '  不由程序承担 Not carried, and why:', ...reasons] : []),
    ...(without.length > 0 ? ['', `  未声明法定要求 No demands declared: ${without.join(', ')}`] : []),
  ]
}

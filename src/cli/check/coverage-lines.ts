import type { Catalogue } from '../../kernel/catalogue.ts'
import { coverageOf } from '../../kernel/check/coverage.ts'
import { tableLines } from '../print-table.ts'

/** Which steps, clocks and rules of the statutory fact base are carried, procedure by procedure. */
export function coverageLines(catalogue: Catalogue): string[] {
  const rows = (catalogue.demands ?? []).flatMap((demands) =>
    coverageOf(demands).map(({ facts, steps, clocks, rules }) => [
      demands.procedure,
      facts,
      ...[steps, clocks, rules].map(({ carried, all }) => `${carried} / ${all}`),
    ]),
  )
  const without = catalogue.procedures.filter(({ id }) => !catalogue.demands?.some(({ procedure }) => procedure === id)).map(({ id }) => id)
  const reasons = (catalogue.demands ?? []).flatMap((demands) =>
    coverageOf(demands).flatMap(({ facts, elsewhere }) => elsewhere.map(({ id, why }) => `  ${facts}/${id}: ${why.zh} ${why.en}`)),
  )
  return [
    ...tableLines([['程序 Procedure', '事实库 Fact base', '步骤 Steps', '期限 Clocks', '规则 Rules'], ...rows]),
    ...(reasons.length > 0 ? ['', '  不在本程序 Not carried, and why:', ...reasons] : []),
    ...(without.length > 0 ? ['', `  未声明法定要求 No demands declared: ${without.join(', ')}`] : []),
  ]
}

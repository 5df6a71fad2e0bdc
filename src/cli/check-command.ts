import type { Command } from 'commander'
import type { Catalogue } from '../kernel/catalogue.ts'
import type { Examination } from '../kernel/check/check-catalogue.ts'
import type { Finding } from '../kernel/check/finding.ts'
import { isLocalDate, type LocalDate } from '../kernel/time/local-date.ts'
import { chinaDay } from '../operations/china-day.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import type { Parts } from './parts.ts'
import { tableLines } from './print-table.ts'

const findingLines = ({ severity, code, says, story }: Finding): string[] => [
  `${severity === 'error' ? '✗' : '⚠'} ${code}: ${says.zh}`,
  `  ${says.en}`,
  ...(story ?? []).map((step, i) => `    ${i + 1}. ${step.zh} ${step.en}`),
]

function figures(catalogue: Catalogue, { explorations, findings }: Examination): string[] {
  const rows = explorations.map(({ procedure, states, edges, complete }) => {
    const acts = Object.keys(catalogue.procedures.find(({ id }) => id === procedure)?.acts ?? {}).length
    const errors = findings.filter((finding) => finding.procedure === procedure && finding.severity === 'error').length
    return [procedure, String(acts), String(states), String(edges), complete ? '✓ all' : '✗ not all', errors === 0 ? '✓' : `✗ ${errors}`]
  })
  return tableLines([['程序 Procedure', 'Acts', '状态 States', 'Steps', 'Visited', 'Proved'], ...rows])
}

async function run(catalogue: Catalogue, day: LocalDate, json: boolean): Promise<void> {
  const { examineCatalogue } = await import('../kernel/check/check-catalogue.ts')
  const began = performance.now()
  const examined = examineCatalogue(catalogue, day)
  const { explorations } = examined
  const findings = examined.findings.toSorted((a, b) => a.severity.localeCompare(b.severity))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const seconds = (performance.now() - began) / 1000
  if (json) {
    const procedures = explorations.map(({ procedure, states, edges, complete }) => ({ procedure, states, edges, complete }))
    console.log(JSON.stringify({ catalogue: catalogue.id, day, errors, warnings: findings.length - errors, findings, procedures }, null, 2))
  } else {
    const states = explorations.reduce((sum, one) => sum + one.states, 0)
    const lines = [...findings.flatMap(findingLines), ...(findings.length > 0 ? [''] : []), ...figures(catalogue, examined), '']
    const provisions = catalogue.library.reduce((sum, instrument) => sum + Object.keys(instrument.provisions).length, 0)
    lines.push(
      `${catalogue.id} on ${day}: ${explorations.length} procedures, ${states} states; ${catalogue.registers.length} registers; ` +
        `${catalogue.library.length} instruments with ${provisions} provisions (${seconds.toFixed(1)} s)`,
      errors > 0
        ? `✗ ${errors} 处错误 errors, ${findings.length - errors} 处提示 warnings`
        : `✓ 没有错误 no errors, ${findings.length} 处提示 warnings`,
    )
    console.log(lines.join('\n'))
  }
  if (errors > 0) process.exitCode = exitCodes.failed
}

export function addCheck(program: Command, parts: Parts): void {
  program
    .command('check')
    .option('--catalogue <folder>', 'another catalogue: a folder whose catalogue.ts exports `catalogue`')
    .option('--day <yyyy-mm-dd>', 'day on which every basis must be in force (default: today in China)')
    .option('--json', 'print findings and figures as JSON')
    .summary('prove the catalogue')
    .description(
      '检查法规目录：每个行为都有现行依据，每个程序从任何可达状态都能办结。 Proves that every act has a basis in force, and that every procedure can be closed from every reachable state.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa check\n  yifa check --day 2027-01-01\n  yifa check --catalogue stories/fixtures/library-card --json\n\nExit codes: 0 no errors · 1 errors found',
    )
    .action(async (options: { catalogue?: string; day?: string; json?: true }) => {
      const day = options.day ?? chinaDay(Date.now())
      if (!isLocalDate(day)) throw new CannotDo(`'${day}' is not a day. Write it as 2026-11-24.`)
      const { catalogue } = await parts.loadCatalogue(options.catalogue)
      await run(catalogue, day, options.json === true)
    })
}

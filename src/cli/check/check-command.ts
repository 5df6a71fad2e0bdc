import type { Command } from 'commander'
import type { Catalogue } from '../../kernel/catalogue.ts'
import type { Finding } from '../../kernel/check/finding.ts'
import { isLocalDate, type LocalDate } from '../../kernel/time/local-date.ts'
import { chinaDay } from '../../operations/china-day.ts'
import { CannotDo, exitCodes } from '../exit-codes.ts'
import type { Parts } from '../parts.ts'
import { tableLines } from '../print-table.ts'
import { showProgress } from '../show-progress.ts'
import { coverageReport } from './coverage-lines.ts'
import { mutationLines } from './mutation-lines.ts'
import type { ProofReport } from './prove-procedure.ts'
import { counterexampleLines, tally, verdictLine } from './verdict-lines.ts'

interface Options {
  readonly catalogue?: string
  readonly day?: string
  readonly json?: true
  readonly mutate?: true
  readonly coverage?: true
}

interface Examined {
  readonly findings: readonly Finding[]
  readonly reports: readonly ProofReport[]
  readonly seconds: number
}

const findingLines = ({ severity, code, says }: Finding): string[] => [
  `${severity === 'error' ? '✗' : '⚠'} ${code}: ${says.zh}`,
  `  ${says.en}`,
]

/** L1 and S5 ask for a look; whatever else is broken forbids the use of the procedure. */
const onlyWarns = (id: string): boolean => ['L1', 'E6', 'S5'].includes(id)
const isBroken = ({ finding }: ProofReport['verdicts'][number]): boolean => finding === 'broken' || finding === 'too-large'
const brokenIn = (reports: readonly ProofReport[]) => reports.flatMap(({ verdicts }) => verdicts.filter(isBroken))

function table(catalogue: Catalogue, reports: readonly ProofReport[]): string[] {
  const rows = reports.map(({ procedure, states, edges, complete, verdicts }) => {
    const acts = Object.keys(catalogue.procedures.find(({ id }) => id === procedure)?.acts ?? {}).length
    const { holds, broken, excepted, built, 'too-large': large } = tally(verdicts)
    const steps = verdicts.filter(({ id }) => id.includes('/')).length
    const bad = broken + large
    return [
      procedure,
      acts,
      states,
      edges,
      complete ? '✓ all' : '✗ not all',
      holds,
      steps,
      built,
      excepted,
      bad === 0 ? '✓' : `✗ ${bad}`,
    ].map(String)
  })
  const head = ['程序 Procedure', 'Acts', '状态 States', 'Edges', 'Visited', '成立 Hold', '法定步骤 Steps', '平台 Built', '例外', 'Proved']
  return tableLines([head, ...rows])
}

async function examine(catalogue: Catalogue, day: LocalDate, named: readonly string[], mutate: boolean): Promise<Examined> {
  const began = performance.now()
  const [{ readCatalogue }, { allToProve }, { proveAll, scoreAll }] = await Promise.all([
    import('../../kernel/check/check-catalogue.ts'),
    import('../../kernel/check/properties/prove.ts'),
    import('./prove-all.ts'),
  ])
  const asked = allToProve(catalogue).filter(({ procedure }) => named.length === 0 || named.includes(procedure.id))
  const unknown = named.filter((name) => !asked.some(({ procedure }) => procedure.id === name))
  if (unknown.length > 0)
    throw new CannotDo(`No procedure is called ${unknown.join(', ')}. There are: ${catalogue.procedures.map(({ id }) => id).join(', ')}.`)
  const proved = await proveAll(asked)
  const progress = showProgress('变异 Mutants', !mutate)
  const reports = mutate ? await scoreAll(asked, proved, progress.at) : proved
  progress.end()
  return { findings: readCatalogue(catalogue, day), reports, seconds: (performance.now() - began) / 1000 }
}

function print(catalogue: Catalogue, day: LocalDate, { findings, reports, seconds }: Examined, named: readonly string[]): void {
  const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
  const titleOf = (id: string) => catalogue.procedures.find((procedure) => procedure.id === id)?.title ?? { zh: id, en: id }
  const lines = findings.toSorted((a, b) => a.severity.localeCompare(b.severity)).flatMap(findingLines)
  for (const verdict of brokenIn(reports)) lines.push(...counterexampleLines(verdict, titleOf(verdict.procedure), library), '')
  if (named.length > 0) {
    for (const { procedure, verdicts } of reports) lines.push(`${procedure} ${titleOf(procedure).zh}`, ...verdicts.map(verdictLine), '')
  }
  lines.push(...table(catalogue, reports), '')
  if (reports.some(({ score }) => score)) lines.push(...mutationLines(reports), '')
  const states = reports.reduce((sum, one) => sum + one.states, 0)
  const provisions = catalogue.library.reduce((sum, instrument) => sum + Object.keys(instrument.provisions).length, 0)
  const properties = catalogue.properties?.length ?? 0
  lines.push(
    `${catalogue.id} on ${day}: ${reports.length} procedures, ${states} states; ${properties} properties; ${catalogue.registers.length} registers; ` +
      `${catalogue.library.length} instruments with ${provisions} provisions (${seconds.toFixed(1)} s)`,
  )
  console.log(lines.join('\n'))
}

async function run(catalogue: Catalogue, named: readonly string[], day: LocalDate, options: Options): Promise<void> {
  if (options.coverage) {
    const { lines, missing } = coverageReport(catalogue, named)
    console.log(lines.join('\n'))
    if (missing > 0) process.exitCode = exitCodes.failed
    return
  }
  const examined = await examine(catalogue, day, named, options.mutate === true)
  const broken = brokenIn(examined.reports)
  const mistakes = examined.findings.filter(({ severity }) => severity === 'error').length
  const errors = mistakes + broken.filter(({ id }) => !onlyWarns(id)).length
  const warnings = examined.findings.length - mistakes + broken.filter(({ id }) => onlyWarns(id)).length
  if (options.json) {
    const { findings, reports } = examined
    console.log(JSON.stringify({ catalogue: catalogue.id, day, errors, warnings, findings, procedures: reports }, null, 2))
  } else {
    print(catalogue, day, examined, named)
    const zh = `${errors > 0 ? `✗ ${errors} 处错误` : '✓ 没有错误'}`
    console.log(`${zh} ${errors > 0 ? 'errors' : 'no errors'}, ${warnings} 处提示 warnings`)
  }
  if (errors > 0) process.exitCode = exitCodes.failed
}

export function addCheck(program: Command, parts: Parts): void {
  program
    .command('check')
    .argument('[procedures...]', 'only these procedures, each property on a line of its own')
    .option('--catalogue <folder>', 'another catalogue: a folder whose catalogue.ts exports `catalogue`')
    .option('--day <yyyy-mm-dd>', 'day on which every basis must be in force (default: today in China)')
    .option('--mutate', 'lose every word of every procedure once, and count how often a rule notices (minutes)')
    .option('--coverage', 'which steps, gates, clocks and rules of the statutory fact base the procedures carry, and why not the others')
    .option('--json', 'print findings and figures as JSON')
    .summary('prove the catalogue')
    .description(
      '检查法规目录：每个行为都有现行依据，每个程序遵守每条适用的法定规则，从任何可达状态都能办结。 Proves that every act has a basis in force, that every procedure keeps every rule that applies to it, and that it can be closed from every reachable state.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa check\n  yifa check administrative-licence\n  yifa check --mutate licence-change\n  yifa check --coverage\n  yifa check --catalogue stories/fixtures/library-card --json\n\nExit codes: 0 no errors · 1 errors found',
    )
    .action(async (named: readonly string[], options: Options) => {
      const day = options.day ?? chinaDay(Date.now())
      if (!isLocalDate(day)) throw new CannotDo(`'${day}' is not a day. Write it as 2026-11-24.`)
      const { catalogue } = await parts.loadCatalogue(options.catalogue)
      await run(catalogue, named, day, options)
    })
}

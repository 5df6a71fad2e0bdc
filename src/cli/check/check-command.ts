import type { Command } from 'commander'
import type { Catalogue } from '../../kernel/catalogue.ts'
import type { Finding } from '../../kernel/check/finding.ts'
import { readProof } from '../../kernel/check/proof/proof.ts'
import { isBroken, onlyWarns, type ProofReport } from '../../kernel/check/proof/prove-procedure.ts'
import type { ToProve } from '../../kernel/check/properties/prove.ts'
import { isLocalDate, type LocalDate } from '../../kernel/time/local-date.ts'
import { chinaDay } from '../../operations/china-day.ts'
import { CannotDo, exitCodes } from '../exit-codes.ts'
import type { Parts } from '../parts.ts'
import { tableLines } from '../print-table.ts'
import { showProgress } from '../show-progress.ts'
import { coverageReport } from './coverage-lines.ts'
import { mutationLines, survivorLines } from './mutation-lines.ts'
import type { TimedReport } from './prove-all.ts'
import { counterexampleLines, tally, verdictLine } from './verdict-lines.ts'

interface Options {
  readonly catalogue?: string
  readonly day?: string
  readonly json?: true
  readonly mutate?: true
  readonly coverage?: true
  readonly save?: true
  readonly proof?: string
  readonly replay?: string
}

interface Examined {
  readonly findings: readonly Finding[]
  readonly asked: readonly ToProve[]
  readonly reports: readonly TimedReport[]
  readonly seconds: number
}

const findingLines = ({ severity, code, says }: Finding): string[] => [
  `${severity === 'error' ? '✗' : '⚠'} ${code}: ${says.zh}`,
  `  ${says.en}`,
]

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
  const reports = mutate
    ? await scoreAll(asked, proved, (judged, of, part) => {
        progress.at(judged, of)
        for (const line of survivorLines([part])) console.error(line)
      })
    : proved
  progress.end()
  return { findings: readCatalogue(catalogue, day), asked, reports, seconds: (performance.now() - began) / 1000 }
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

/** Keeps the proofs for the catalogue to be shipped with, or compares one with the proof of that hash. */
async function keepOrCompare(catalogue: Catalogue, { asked, reports }: Examined, { save, proof: hash }: Options): Promise<void> {
  const [{ proofsOfReports, saveShipped }, { proverHash }] = await Promise.all([import('./proof-shelf.ts'), import('./prover-hash.ts')])
  const proofs = proofsOfReports(asked, proverHash(), reports)
  if (save) {
    saveShipped(
      catalogue.procedures.map(({ id }) => id),
      proofs,
    )
    console.log(`✓ 已写入 ${proofs.length} 份检验报告。 ${proofs.length} proofs written to assets/proofs.json.`)
  }
  if (hash === undefined) return
  const own = proofs[0]?.[1]
  if (!own || proofs.length !== 1)
    throw new CannotDo('Name the one procedure whose proof is compared: yifa check penalty-summary --proof HASH')
  if (own.hash === hash) {
    console.log(`✓ 与所示报告一致。 The same proof: ${hash}`)
    return
  }
  const { version, asked: rules, prover } = readProof(own.text)
  console.log(
    `✗ 与所示报告不一致：得到 ${own.hash}。 Another proof. Here: declaration ${version}, rules ${rules}, prover ${prover}. Compare them with those on its page.`,
  )
  process.exitCode = exitCodes.failed
}

async function replay(path: string, catalogue: Catalogue): Promise<void> {
  const { replayLines } = await import('./replay-lines.ts')
  const { lines, possible } = replayLines(path, catalogue)
  console.log(lines.join('\n'))
  if (possible) process.exitCode = exitCodes.failed
}

async function run(catalogue: Catalogue, named: readonly string[], day: LocalDate, options: Options): Promise<void> {
  if (options.replay !== undefined) return replay(options.replay, catalogue)
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
  if (options.save || options.proof !== undefined) await keepOrCompare(catalogue, examined, options)
}

export function addCheck(program: Command, parts: Parts): void {
  program
    .command('check')
    .argument('[procedures...]', 'only these procedures, each property on a line of its own')
    .option('--catalogue <folder>', 'another catalogue: a folder whose catalogue.ts exports `catalogue`')
    .option('--day <yyyy-mm-dd>', 'day on which every basis must be in force (default: today in China)')
    .option('--mutate', 'lose every word of every procedure once, and count how often a rule notices (minutes)')
    .option('--coverage', 'which steps, gates, clocks and rules of the statutory fact base the procedures carry, and why not the others')
    .option('--save', 'keep the proofs in assets/proofs.json, with which a first start need not prove anything')
    .option('--proof <hash>', 'whether the one procedure named gives this very proof')
    .option('--replay <file>', 'play a downloaded counterexample through the rules of the one door')
    .option('--json', 'print findings and figures as JSON')
    .summary('prove the catalogue')
    .description(
      '检查法规目录：每个行为都有现行依据，每个程序遵守每条适用的法定规则，从任何可达状态都能办结。 Proves that every act has a basis in force, that every procedure keeps every rule that applies to it, and that it can be closed from every reachable state.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa check\n  yifa check administrative-licence\n  yifa check --mutate licence-change\n  yifa check --coverage\n  yifa check --replay counterexample.json\n  yifa check --catalogue stories/fixtures/library-card --json\n\nExit codes: 0 no errors · 1 errors found, or the counterexample is still possible',
    )
    .action(async (named: readonly string[], options: Options) => {
      const day = options.day ?? chinaDay(Date.now())
      if (!isLocalDate(day)) throw new CannotDo(`'${day}' is not a day. Write it as 2026-11-24.`)
      const { catalogue } = await parts.loadCatalogue(options.catalogue)
      await run(catalogue, named, day, options)
    })
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { explainCase } from './explain-period-case.ts'
import { type Findings, findingsFor, type PeriodCase } from './period-case.ts'
import { projectRoot } from './source-files.ts'

/** How our counting of time fared on cases with known answers. */
export interface PeriodReport {
  readonly passed: number
  readonly total: number
  /** One line per answer on which we disagree. */
  readonly failures: readonly string[]
}

const defaultFile = join(projectRoot, '../shared/law/period-cases.json')

/**
 * Computes every case of a file `{ cases: [...] }` and compares it with the expected answer, and with the answers it gives for other readings.
 * @throws Error when the file cannot be read or holds no cases
 */
export async function evalPeriods(file: string): Promise<PeriodReport> {
  const failed = (await readCases(file)).map(failuresOf)
  return { passed: failed.filter((lines) => lines.length === 0).length, total: failed.length, failures: failed.flat() }
}

async function readCases(file: string): Promise<readonly PeriodCase[]> {
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as { cases?: readonly PeriodCase[] }
  if (cases === undefined || cases.length === 0) throw new Error(`${file} holds no cases. Give a file with { "cases": [...] }.`)
  return cases
}

function failuresOf(one: PeriodCase): string[] {
  if (one.type === 'chain') {
    return one.steps.flatMap((step) => {
      const found = findingsFor({ id: one.id, type: 'period', title: step.name, ...dutyOf(step), input: step, expected: {} })
      return differences(`${one.id} ${step.name}`, { due: step.expectedDue }, found)
    })
  }
  return differences(`${one.id} ${one.title}`, { ...one.alternatives, ...one.expected }, findingsFor(one))
}

function dutyOf({ duty }: { readonly duty?: 'agency' | 'party' }): { duty?: 'agency' | 'party' } {
  return duty ? { duty } : {}
}

function differences(label: string, expected: Findings, found: Findings): string[] {
  return Object.entries(expected).flatMap(([name, value]) =>
    found[name] === value
      ? []
      : [`${label}: ${name} should be ${value}, and is ${found[name]}${found['error'] ? ` (${found['error']})` : ''}`],
  )
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { show: { type: 'string' } }, allowPositionals: true })
  const file = positionals[0] ?? defaultFile
  if (positionals.length === 0 && !existsSync(file)) {
    console.log(`Skipped: ${file} is not there. Name a file of period cases.`)
    return
  }
  if (values.show !== undefined) {
    const one = (await readCases(file)).find(({ id }) => id === values.show)
    if (!one) throw new Error(`${file} holds no case '${values.show}'.`)
    console.log([`${one.id} ${one.title}`, ...explainCase(one)].join('\n'))
    return
  }
  const { passed, total, failures } = await evalPeriods(file)
  for (const line of failures) console.log(line)
  console.log(`${passed} of ${total}`)
  if (passed < total) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTests, lastLine, type Tally } from './count-tests.ts'
import { missingFor, type Stage, stages } from './project-stages.ts'
import { projectRoot } from './source-files.ts'

const reports = mkdtempSync(join(tmpdir(), 'yifa-test-'))
const rows: { readonly stage: Stage; readonly tally: Tally; readonly seconds: number; readonly note: string }[] = []

for (const stage of stages) {
  const missing = missingFor(stage)
  console.log(`\n▶ ${stage.name}${missing ? `: skipped, ${missing} is not there` : ''}`)
  if (missing) {
    rows.push({ stage, tally: { passed: 0, failed: 0, skipped: 1 }, seconds: 0, note: `${missing} is not there` })
    continue
  }
  const began = performance.now()
  const tally = await run(stage, join(reports, `${rows.length}.json`))
  rows.push({ stage, tally, seconds: (performance.now() - began) / 1000, note: '' })
}
rmSync(reports, { recursive: true, force: true })

console.log('')
for (const { stage, tally, seconds, note } of rows) {
  const sign = tally.failed > 0 ? '✗' : tally.passed === 0 ? '–' : '✓'
  console.log(`${sign} ${stage.name.padEnd(54)} ${seconds.toFixed(1).padStart(6)} s   ${note || lastLine(tally)}`)
}
const sum = (which: keyof Tally) => rows.reduce((total, { tally }) => total + tally[which], 0)
const total: Tally = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(lastLine(total))

async function run(stage: Stage, reportFile: string): Promise<Tally> {
  const [program = '', ...args] = stage.command
  if (stage.counted) args.push('--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`)
  const exitCode = await new Promise<number>((resolve) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', (error) => {
      console.error(`${stage.name} could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
  if (!stage.counted) return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
  const tally = countTests(textOf(reportFile), exitCode)
  // A project without tests proves nothing: it must not look like a pass.
  return tally.passed + tally.failed + tally.skipped === 0 ? { ...tally, skipped: 1 } : tally
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

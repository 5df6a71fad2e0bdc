import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTests, lastLine } from './count-tests.ts'
import { projectRoot } from './source-files.ts'

// Tells the stories over HTTP with two servers on one database behind one address, asked by turns, as behind a load balancer. Names of files
// narrow it down. Ends with how many passed, and not with 0 where one failed.

const servers = 2
const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'yifa-two-servers-'))
const report = join(folder, 'report.json')
const args = ['run', '--project', 'stories', ...(only.length > 0 ? only : ['stories/http'])]
const child = spawn(
  process.execPath,
  [join(projectRoot, 'node_modules/vitest/vitest.mjs'), ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, YIFA_SERVERS: String(servers) },
  },
)
child.once('close', (code) => {
  let written: string | undefined
  try {
    written = readFileSync(report, 'utf8')
  } catch {
    // The run ended before it wrote down what came of it: counted as a failure.
  }
  const tally = countTests(written, code ?? 1)
  rmSync(folder, { recursive: true, force: true })
  console.log(`stories over ${servers} servers on one database: ${lastLine(tally)}`)
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
})

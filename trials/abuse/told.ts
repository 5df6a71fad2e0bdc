import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'

/** A case of abuse that a story of `npm test` tells already, with its control: the story is told again here and counted, not written twice. */
export interface ToldBy {
  readonly what: string
  /** Path of the file from the root. */
  readonly file: string
  /** What the name of the test begins with; all tests of the file without it. */
  readonly test?: string
  /** What in the story must fail, or lawfully passes. */
  readonly control: string
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly title: string }[] }[]
}

async function tell({ what, file, test, control }: ToldBy): Promise<Figure> {
  const out = join(tmpdir(), `yifa-told-${process.pid}-${Math.random().toString(36).slice(2)}.json`)
  const args = [
    'vitest',
    'run',
    '--project',
    file.startsWith('stories/') ? 'stories' : 'unit',
    file,
    '--reporter=json',
    `--outputFile=${out}`,
    '--maxWorkers=1',
  ]
  if (test) args.push('-t', test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  await new Promise<void>((done) => {
    spawn('npx', args, { cwd: project, stdio: 'ignore' }).on('close', () => done())
  })
  const report = JSON.parse(await readFile(out, 'utf8')) as Report
  await rm(out, { force: true })
  const told = report.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed').length
  const { numFailedTests: failed } = report
  return { what, found: `${told} told, ${failed} failed`, limit: '≥ 1 told, 0 failed', holds: told > 0 && failed === 0, control }
}

export const toldBy =
  (...stories: readonly ToldBy[]): Trial =>
  async () => {
    const figures: Figure[] = []
    for (const story of stories) figures.push(await tell(story))
    return figures
  }

/** Several trials under one name, one after another. */
export const together =
  (...trials: readonly Trial[]): Trial =>
  async (say) => {
    const figures: Figure[] = []
    for (const trial of trials) figures.push(...(await trial(say)))
    return figures
  }

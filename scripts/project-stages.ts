import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

/** One thing `npm test` does: a command that succeeds or fails, or a vitest project whose tests are counted one by one. */
export interface Stage {
  readonly name: string
  readonly command: readonly string[]
  /** True where the command is vitest and its tests are to be counted. */
  readonly counted?: boolean
  /** Files or folders without which the stage has nothing to look at; it is then reported as skipped. */
  readonly needs?: readonly string[]
}

const bin = (name: string) => join(projectRoot, 'node_modules', ...name.split('/'))
const node = process.execPath
const script = (path: string, ...args: string[]) => [node, '--import', './bin/typescript.mjs', path, ...args]
const compiler = bin('typescript/bin/tsc')
const tests = (...projects: string[]) => [node, bin('vitest/vitest.mjs'), 'run', ...projects.flatMap((project) => ['--project', project])]

/** Cheap checks first, so that a slip is seen in seconds; the browser last. */
export const stages: readonly Stage[] = [
  { name: 'types', command: [node, compiler, '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of kernel and catalogue, with no ambient words', command: [node, compiler, '--noEmit', '-p', 'tsconfig.pure.json'] },
  {
    name: 'types of the workbench',
    command: [node, compiler, '--noEmit', '-p', 'src/workbench/tsconfig.json'],
    needs: ['src/workbench/index.html'],
  },
  { name: 'types of the browser stories', command: [node, compiler, '--noEmit', '-p', 'stories/browser/tsconfig.json'] },
  { name: 'arrows', command: script('scripts/arrows.ts') },
  { name: 'lint and format', command: [node, bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
  { name: 'SM2 is never asked of node:crypto', command: script('scripts/sm2-calls.ts') },
  { name: 'budgets', command: script('scripts/budgets.ts') },
  { name: 'catalogue check', command: script('src/main.ts', 'check'), needs: ['src/main.ts', 'catalogue/index.ts'] },
  { name: 'unit tests', command: tests('unit', 'told'), counted: true },
  { name: 'stories', command: tests('stories'), counted: true, needs: ['stories'] },
  { name: 'browser stories', command: tests('browser'), counted: true, needs: ['stories/browser'] },
]

/** The first thing a stage needs that is not there. */
export function missingFor(stage: Stage): string | undefined {
  return stage.needs?.find((path) => !existsSync(join(projectRoot, path)))
}

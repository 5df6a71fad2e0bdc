import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as module from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listSources, projectRoot } from './source-files.ts'

// Which Node the commands of npm run on is not left to the machine (decision 0037).

const read = (path: string): string => readFileSync(`${projectRoot}/${path}`, 'utf8')
const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> }
const carried = new Set(['x64', 'arm64'].map((cpu) => optionalDependencies[`node-linux-${cpu}`]))

test('every machine, and the image, gets the same Node', () => {
  expect([...carried]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)])
  const image = read('deploy/Dockerfile')
  expect(image).toContain(`FROM node:${[...carried].join().split('.')[0]}-`)
  // It was left out in that way once, and with it the native parts of what hashes passwords and of what builds the workbench.
  expect(image).not.toContain('--omit=optional')
})

test.skipIf(!existsSync(`${projectRoot}/node_modules/.bin/node`))(
  'the commands of npm run on the Node that was installed with the project',
  () => {
    const version = execFileSync('npm', ['exec', '--', 'node', '--version'], { cwd: projectRoot, encoding: 'utf8' }).trim()
    expect([...carried].map((one) => `v${one}`)).toEqual([version])
  },
)

/** Absent before Node 22.13, whose types these are not. */
const { stripTypeScriptTypes: takeTypesOff } = module as { stripTypeScriptTypes?: (text: string) => string }

test.skipIf(!takeTypesOff)('Node reads every source by itself, with its types', () => {
  const reads = (text: string): boolean => {
    try {
      takeTypesOff?.(text)
      return true
    } catch {
      return false
    }
  }
  const sources = listSources(projectRoot).filter((file) => file.endsWith('.ts'))
  expect(sources.length).toBeGreaterThan(1_000)
  expect(sources.filter((file) => !reads(read(file)))).toEqual([])
  expect(reads('enum Unerasable { One }')).toBe(false)
})

test.skipIf(!takeTypesOff)('what a command has compiled is kept for the next one, beside the packages', () => {
  const asked = ['--import', './bin/typescript.mjs', '--eval', 'console.log(require("node:module").getCompileCacheDir())']
  const folder = execFileSync(process.execPath, asked, { cwd: projectRoot, encoding: 'utf8' }).trim()
  expect(folder.startsWith(join(projectRoot, 'node_modules/.cache/node/'))).toBe(true)
  expect(readdirSync(folder).length).toBeGreaterThan(0)
})

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectRoot } from './source-files.ts'

// Which Node the commands of npm run on is not left to the machine (decision 0037).

const read = (path: string): string => readFileSync(`${projectRoot}/${path}`, 'utf8')
const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> }
const carried = new Set(['x64', 'arm64'].map((cpu) => optionalDependencies[`node-linux-${cpu}`]))

test('every machine, and the image, gets the same Node', () => {
  expect([...carried]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)])
  expect(read('deploy/Dockerfile')).toContain(`FROM node:${[...carried].join().split('.')[0]}-`)
})

test.skipIf(!existsSync(`${projectRoot}/node_modules/.bin/node`))(
  'the commands of npm run on the Node that was installed with the project',
  () => {
    const version = execFileSync('npm', ['exec', '--', 'node', '--version'], { cwd: projectRoot, encoding: 'utf8' }).trim()
    expect([...carried].map((one) => `v${one}`)).toEqual([version])
  },
)

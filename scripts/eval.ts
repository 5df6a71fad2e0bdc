import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

// `npm run eval` runs every evaluation, `npm run eval -- merkle` the named ones; what follows `--` after the names goes to them.
const names = readdirSync(join(projectRoot, 'scripts'))
  .flatMap((file) => /^eval-([a-z-]+)[.]ts$/.exec(file)?.[1] ?? [])
  .sort()
const [wanted, passedOn] = splitAt(process.argv.slice(2), '--')
const unknown = wanted.filter((name) => !names.includes(name))

if (unknown.length > 0) {
  console.error(`There is no evaluation called ${unknown.join(' or ')}. There are: ${names.join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of wanted.length > 0 ? wanted : names) {
    console.log(`▶ ${name}`)
    const script = join(projectRoot, 'scripts', `eval-${name}.ts`)
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...passedOn], { cwd: projectRoot, stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}

function splitAt(words: readonly string[], mark: string): [string[], string[]] {
  const at = words.indexOf(mark)
  return at < 0 ? [[...words], []] : [words.slice(0, at), words.slice(at + 1)]
}

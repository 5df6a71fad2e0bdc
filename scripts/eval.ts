import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

// `npm run eval` runs every evaluation; `npm run eval -- periods FILE` the named one, and hands on what follows its name.
const names = readdirSync(join(projectRoot, 'scripts'))
  .flatMap((file) => /^eval-([a-z-]+)[.]ts$/.exec(file)?.[1] ?? [])
  .sort()
const [wanted, ...passedOn] = process.argv.slice(2)

if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`There is no evaluation called ${wanted}. There are: ${names.join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of wanted === undefined ? names : [wanted]) {
    console.log(`▶ ${name}`)
    const script = join(projectRoot, 'scripts', `eval-${name}.ts`)
    const { status } = spawnSync(process.execPath, ['--import', './bin/typescript.mjs', script, ...passedOn], {
      cwd: projectRoot,
      stdio: 'inherit',
    })
    if (status !== 0) process.exitCode = 1
  }
}

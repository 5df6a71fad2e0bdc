import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './source-files.ts'

/** What the browser's bundle is made from. */
const sources = [
  'src/workbench',
  'src/portal/script',
  'src/kernel',
  'src/api/client',
  'vite.config.ts',
  'vite.receipts.config.ts',
  'package-lock.json',
]
const built = 'dist/workbench'
const hashFile = join(built, '.source-hash')

/**
 * Builds the workbench into dist/workbench if it is missing or older than its sources; otherwise does nothing.
 *
 * @param say receives one line before a build and one after it. Default: the console
 * @returns 'built' after a build, 'fresh' where none was needed, 'absent' where there is no workbench to build
 * @throws Error if the build fails, or if it is needed and Vite is not installed
 */
export async function ensureWorkbenchBuilt(say: (line: string) => void = console.log): Promise<'built' | 'fresh' | 'absent'> {
  if (!existsSync(join(projectRoot, 'src/workbench/index.html'))) return 'absent'
  const hash = sourceHash(projectRoot)
  if (textOf(join(projectRoot, hashFile)) === hash) return 'fresh'

  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
  if (!existsSync(vite)) throw new Error('The workbench must be built, but Vite is not installed. Run `npm install` without --omit=dev.')
  say('Building the workbench (about half a minute, only after its sources change) …')
  const began = performance.now()
  await run([vite, 'build', '--logLevel', 'warn'])
  // The one script of the portal that is made from the kernel.
  await run([vite, 'build', '--config', 'vite.receipts.config.ts', '--logLevel', 'warn'])
  writeFileSync(join(projectRoot, hashFile), hash)
  say(`Workbench built in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
  return 'built'
}

/** SHA-256 over the path and content of every file the bundle is made from; tests are left out. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(root, source)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return []
  if (/[.]\w+$/.test(path)) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[.]test[.]tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}

async function run(args: readonly string[]): Promise<void> {
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`Building the workbench failed (Vite ended with ${code}). What it said stands above.`)
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`workbench: ${await ensureWorkbenchBuilt()}`)
}

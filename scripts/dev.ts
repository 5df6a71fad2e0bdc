import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

// Two processes: Yifa, restarted when a source changes, and Vite for the workbench, which reloads in the browser.
// Either one ending ends the other, so that nothing is left running.
const modules = join(projectRoot, 'node_modules')
const processes = [
  [join(modules, 'tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', '--exclude', 'src/workbench/**', 'src/main.ts', 'start'],
  [join(modules, 'vite/bin/vite.js'), '--clearScreen', 'false'],
].map((args) => spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] }))

const stop = () => processes.forEach((one) => void one.kill('SIGTERM'))
for (const one of processes) {
  one.once('close', (code) => {
    process.exitCode ??= code ?? 0
    stop()
  })
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

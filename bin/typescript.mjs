import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'

// Node takes the types off by itself and leaves a function as it was written. What it does not read is TSX; and before 22.18 nothing of it, so that
// tsx does it, which names each function anew whenever one is made: a twelfth of what an act takes of this process.

function readTsx(transform) {
  const options = { loader: 'tsx', format: 'esm', jsx: 'automatic', jsxImportSource: 'hono/jsx', sourcemap: 'inline' }
  return (url, context, next) => {
    // Whoever asks may add a query to have it anew.
    if (!url.endsWith('.tsx') && !url.includes('.tsx?')) return next(url, context)
    const sourcefile = fileURLToPath(url)
    const { code } = transform(readFileSync(sourcefile, 'utf8'), { ...options, sourcefile })
    return { format: 'module', source: code, shortCircuit: true }
  }
}

// What was compiled once is kept beside the packages, whose owner alone can write there; where nothing can be written nothing is kept.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))

if (process.features.typescript) {
  const { transformSync } = await import('esbuild')
  module.registerHooks({ load: readTsx(transformSync) })
} else {
  const { register } = await import('tsx/esm/api')
  // It looks for tsconfig.json where the user stands; the command must work from any folder.
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../..', import.meta.url))
const entry = resolve(source, 'kernel/check/proof/proof.ts')

/** Files that a module of the kernel imports; of these, types too: they say what is asked. */
const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:from|import) '(\.[^']+\.ts)'/g)].map(([, path = '']) => resolve(dirname(file), path))

/**
 * Hash of the prover: of every file of the kernel on which a proof depends, from the explorer to the rules of the one door, by name and content.
 * A proof made by other code is no proof by this one.
 */
export function proverHash(): string {
  const texts = new Map<string, string>()
  const open = [entry, resolve(source, 'kernel/check/proof/prove-procedure.ts')]
  for (const file of open) {
    if (texts.has(file)) continue
    const text = readFileSync(file, 'utf8')
    texts.set(file, text)
    open.push(...importsOf(file, text))
  }
  const hash = createHash('sha256')
  for (const [file, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${relative(source, file)} ${createHash('sha256').update(text).digest('hex')}\n`)
  return hash.digest('hex')
}

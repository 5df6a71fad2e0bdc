import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { listSources } from './source-files.ts'

/** A file in which the mistake is made on purpose, and how often: its test shows what node:crypto gives instead of SM2. */
interface Shown {
  readonly path: string
  readonly calls: number
}

interface MisuseReport {
  readonly files: number
  /** One sentence for each call. */
  readonly breaches: readonly string[]
}

/** The test that shows what node:crypto gives under the name of SM2. */
export const shownOnPurpose: readonly Shown[] = [{ path: 'src/kernel/record/sm2.test.ts', calls: 2 }]

/** What node:crypto would have to be asked for SM2. `createPrivateKey` and `createPublicKey` only read a key. */
const askers = ['sign', 'verify', 'createSign', 'createVerify', 'generateKeyPair', 'generateKeyPairSync', 'createECDH'] as const
type Asker = (typeof askers)[number]

interface Argument {
  readonly type: string
  readonly value?: unknown
}

/** Why the call may not stand; undefined where what it asks for can be read, and is neither SM2 nor SM3. */
function faultOf(asker: Asker, [first]: readonly Argument[], text: string): string | undefined {
  if (/\bsm[23]\b/i.test(text)) return 'node:crypto gives ECDSA on that curve, or an empty identity, under the name of SM2'
  if (first?.type === 'Literal' && (first.value === null || typeof first.value === 'string')) {
    // On any curve a name that comes from elsewhere may be SM2.
    const curve = asker.startsWith('generate') && first.value === 'ec' && !/namedCurve:\s*['"][\w-]+['"]/.test(text)
    return curve ? 'which curve is meant cannot be read here, and it may be SM2' : undefined
  }
  return 'which algorithm is meant cannot be read here, and it may be SM2'
}

const isCrypto = (name: unknown): boolean => name === 'node:crypto' || name === 'crypto'

/** Calls in one module that ask node:crypto for SM2, or may. */
function misuseIn(path: string, source: string): string[] {
  const { program } = parseSync(path, source)
  /** Local names by what they are of node:crypto; `*` is the whole module. */
  const names = new Map<string, Asker | '*'>()
  new Visitor({
    ImportDeclaration(node) {
      if (!isCrypto(node.source.value)) return
      for (const one of node.specifiers) {
        const asked = one.type === 'ImportSpecifier' ? (one.imported.type === 'Identifier' ? one.imported.name : one.imported.value) : '*'
        const meant = asked === 'default' || asked === 'webcrypto' ? '*' : askers.find((asker) => asker === asked)
        if (asked === '*' || meant) names.set(one.local.name, meant ?? '*')
      }
    },
    // `const { createSign } = await import('node:crypto')`, `= require('node:crypto')`, `const c = await import('node:crypto')`.
    VariableDeclarator(node) {
      const from = node.init ? source.slice(node.init.start, node.init.end) : ''
      if (!/\b(?:import|require)\(\s*['"](?:node:)?crypto['"]\s*\)/.test(from)) return
      if (node.id.type === 'Identifier') names.set(node.id.name, '*')
      if (node.id.type !== 'ObjectPattern') return
      for (const one of node.id.properties) {
        if (one.type !== 'Property' || one.key.type !== 'Identifier' || one.value.type !== 'Identifier') continue
        const { name } = one.key
        const meant = askers.find((asker) => asker === name)
        if (meant) names.set(one.value.name, meant)
      }
    },
  }).visit(program)
  const found: string[] = []
  new Visitor({
    CallExpression(node) {
      const { callee } = node
      let asker: Asker | undefined
      if (callee.type === 'Identifier') {
        const meant = names.get(callee.name)
        asker = meant === '*' ? undefined : meant
      } else if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && names.get(callee.object.name) === '*') {
        const name = source.slice(callee.property.start, callee.property.end).replaceAll(/['"]/g, '')
        asker = askers.find((one) => one === name)
      }
      const fault = asker && faultOf(asker, node.arguments as readonly Argument[], source.slice(node.start, node.end))
      if (fault) found.push(`${path}:${source.slice(0, node.start).split('\n').length}: ${asker}(…): ${fault}`)
    },
  }).visit(program)
  return found
}

/**
 * Calls by which node:crypto is asked for SM2, or for something of which nobody can read that it is not SM2. Node answers such a call without an
 * error, with a signature that no SM2 verifier accepts (design, section 0, finding 5); SM2 is `src/store/keys` and `src/kernel/record/sm2.ts`.
 * @param shown files in which it is done on purpose; a row that no longer fits is itself reported
 */
export function findSm2Misuse(root: string, shown: readonly Shown[]): MisuseReport {
  const paths = listSources(root)
  const breaches: string[] = []
  const unused = new Set(shown)
  for (const path of paths) {
    const source = readFileSync(join(root, path), 'utf8')
    const found = source.includes('crypto') ? misuseIn(path, source) : []
    const row = shown.find((one) => one.path === path)
    if (row && row.calls === found.length) unused.delete(row)
    else breaches.push(...found.map((one) => `${one}. Sign with sm-crypto-v2, verify with verifySm2.`))
  }
  for (const { path, calls } of unused)
    breaches.push(`${path}: the ${calls} call(s) that are said to be there on purpose are not. Correct shownOnPurpose.`)
  return { files: paths.length, breaches }
}

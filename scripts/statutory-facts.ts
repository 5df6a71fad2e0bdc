import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { library } from '../catalogue/law/library.ts'

/**
 * Takes the facts of one or more procedures out of the statutory fact base: which steps the law knows, who takes them, after what, within
 * what, on which article, and the rules it lays down. No text of any statute is copied.
 *
 *   npx tsx scripts/statutory-facts.ts ../shared/law/statutory.json administrative-licence licence-hearing
 */

interface Place {
  readonly law: string
  readonly articleNo: number
  readonly paragraph?: number
  readonly itemNo?: number
}

interface Clock {
  readonly n: number
  readonly unit: string
  readonly from: string
  readonly kind: string
}

interface Step {
  readonly id: string
  readonly actor: string
  readonly requires: readonly string[]
  /** In which cases the step is taken at all. */
  readonly when?: string
  readonly basis: readonly Place[]
  readonly clock: Clock | null
  readonly moreClocks?: readonly Clock[]
}

export interface FactBaseProcedure {
  readonly id: string
  readonly name_zh: string
  readonly steps: readonly Step[]
  readonly invariants: readonly { readonly id: string; readonly text: string }[]
}

export const folder = 'catalogue/law/statutory'
const ids = new Map(
  library.flatMap(({ id, short, title }) => [short, title.zh, title.zh.replace('中华人民共和国', '')].map((name) => [name, id] as const)),
)

const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`
const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`
const key = (name: string): string => (/^[a-z]\w*$/i.test(name) ? name : quoted(name))
const camel = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function placeOf({ law, articleNo, paragraph, itemNo }: Place): string {
  return `${ids.get(law) ?? law}:${articleNo}${paragraph ? `(${paragraph})` : ''}${itemNo ? `[${itemNo}]` : ''}`
}

const clockWords = ({ n, unit, from, kind }: Clock): string =>
  `{ count: ${n}, unit: ${quoted(unit)}, from: ${quoted(from)}, kind: ${quoted(kind)} }`

function stepLine({ id, actor, requires, when, basis, clock, moreClocks = [] }: Step): string {
  const at = [...new Set(basis.map(placeOf))]
  const words = [
    `actor: ${quoted(actor)}`,
    `requires: ${list(requires)}`,
    `at: ${list(at)}`,
    ...(when ? [`when: ${quoted(when)}`] : []),
    ...(clock ? [`clock: ${clockWords(clock)}`] : []),
    ...(moreClocks.length > 0 ? [`moreClocks: [${moreClocks.map(clockWords).join(', ')}]`] : []),
  ]
  return `    ${key(id)}: { ${words.join(', ')} },`
}

export function fileOf({ id, name_zh, steps, invariants }: FactBaseProcedure): string {
  return [
    "import type { StatutoryFacts } from '../../../src/kernel/define.ts'",
    '',
    `/** ${name_zh}. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */`,
    `export const ${camel(id)}Facts = {`,
    `  id: ${quoted(id)},`,
    '  steps: {',
    ...steps.map(stepLine),
    '  },',
    '  invariants: {',
    ...invariants.map((one) => `    ${quoted(one.id.replace(`${id}-`, ''))}: ${quoted(one.text)},`),
    '  },',
    '} as const satisfies StatutoryFacts',
    '',
  ].join('\n')
}

export const readFactBase = (path: string): readonly FactBaseProcedure[] => JSON.parse(readFileSync(path, 'utf8'))

function main([path = '', ...wanted]: readonly string[]): void {
  const procedures = readFactBase(path)
  for (const id of wanted) {
    const found = procedures.find((procedure) => procedure.id === id)
    if (!found)
      throw new Error(`The fact base has no procedure '${id}'. It has: ${procedures.map((procedure) => procedure.id).join(', ')}.`)
    writeFileSync(`${folder}/${id}.ts`, fileOf(found))
    console.log(`${folder}/${id}.ts: ${found.steps.length} steps, ${found.invariants.length} rules`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2))

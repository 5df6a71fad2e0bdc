import { readdir, readFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { type SearchableLaw, searchableOf } from '../src/kernel/law/search/searchable-law.ts'
import { type LawText, lawIdOf } from '../src/kernel/law/text/law-text.ts'
import { mergeParts } from '../src/kernel/law/text/merge-parts.ts'
import { type ParsedLaw, parseLawText } from '../src/kernel/law/text/parse-law-text.ts'
import type { LocalDate } from '../src/kernel/time/local-date.ts'

/** A text of a corpus with the files it was read from. */
export interface CorpusLaw {
  readonly law: SearchableLaw
  /** File of an article, as gold files name it: `national/行政法/行政处罚法(2021-01-22).md`. */
  fileOf(at: string): string
}

type Law = Extract<ParsedLaw, { kind: 'law' }>
type Read = { readonly file: string; readonly law: Law }

/**
 * Every text below the named folders of a corpus, versions of one text one after the other: each ends where the next begins.
 * @param folder the corpus, or one of its parts (`…/national`)
 * @param parts  first segments of the files that are asked about: `national`, `local`
 */
export async function readCorpus(folder: string, parts: readonly string[]): Promise<CorpusLaw[]> {
  const read: Read[] = []
  for (const part of parts) {
    const root = basename(folder) === part ? folder : join(folder, part)
    const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.md')).sort()
    for (const name of files) {
      const file = `${part}/${name.split(sep).join('/')}`
      const parsed = parseLawText(await readFile(join(root, name), 'utf8'), file)
      if (parsed.kind === 'law') read.push({ file, law: parsed })
    }
  }
  return versionsInOrder(read)
}

function versionsInOrder(read: readonly Read[]): CorpusLaw[] {
  const laws: { text: LawText; fileOf: (at: string) => string }[] = []
  const repealed = repealsIn(read)
  const inParts = new Map<string, Read[]>()
  for (const one of read) {
    if (one.law.part === undefined) laws.push({ text: one.law.text, fileOf: () => one.file })
    else inParts.set(one.law.text.id, [...(inParts.get(one.law.text.id) ?? []), one])
  }
  for (const parts of inParts.values()) {
    const merged = mergeParts(parts.map(({ law }) => law))
    if (merged.kind === 'incomplete') throw new Error(merged.says.en)
    const fileByArticle = new Map(
      parts.flatMap(({ file, law }) => searchableOf(law.text).articles.map(({ at }): [string, string] => [at, file])),
    )
    laws.push({ text: merged.law.text, fileOf: (at) => fileByArticle.get(at) ?? '' })
  }
  const versions = new Map<string, typeof laws>()
  for (const one of laws) versions.set(one.text.id, [...(versions.get(one.text.id) ?? []), one])
  return [...versions.values()].flatMap((all) => {
    const ordered = all
      .toSorted((a, b) => (a.text.version < b.text.version ? -1 : 1))
      .filter((one, i, list) => list[i + 1]?.text.version !== one.text.version)
    return ordered.map(({ text, fileOf }, i) => ({
      law: searchableOf(text, firstOf(beginOf(ordered[i + 1]?.text), repealed(text))),
      fileOf,
    }))
  })
}

const beginOf = (text: LawText | undefined): LocalDate | undefined => text && (text.dates.inForce ?? text.version)

const firstOf = (...days: (LocalDate | undefined)[]): LocalDate | undefined => days.filter((day) => day !== undefined).sort()[0]

/** The day on which a later text that names it in a closing article repealed a text. */
function repealsIn(read: readonly Read[]): (text: LawText) => LocalDate | undefined {
  const days = new Map<string, LocalDate[]>()
  for (const { law } of read) {
    const day = beginOf(law.text)
    for (const title of law.repeals) {
      const id = lawIdOf(title)
      if (day && id !== law.text.id) days.set(id, [...(days.get(id) ?? []), day])
    }
  }
  return (text) => (days.get(text.id) ?? []).filter((day) => day > text.version).sort()[0]
}

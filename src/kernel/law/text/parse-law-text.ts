import { addDays, type LocalDate } from '../../time/local-date.ts'
import { checkNumbering } from './check-numbering.ts'
import { cutUnmarkedAnnex, type SaidForce, saidForce, saidRepeals } from './closing.ts'
import { type Doubt, doubt } from './doubt.ts'
import { bodiless, brokenOff, type FileProblem, undated, undivided, untitled } from './file-problem.ts'
import { readEvents } from './info-lines.ts'
import { dateInName, datesOf, issuerOf, numberOf, rankOf, shortTitlesOf, subjectOf, versionOf } from './law-identity.ts'
import { type LawText, lawIdOf } from './law-text.ts'
import { readBody } from './read-body.ts'
import { readLines } from './read-lines.ts'
import { checkSelfReferences } from './self-references.ts'

export type ParsedLaw =
  | {
      readonly kind: 'law'
      readonly text: LawText
      readonly doubts: readonly Doubt[]
      /** Titles of the texts that this one repeals, as printed. */
      readonly repeals: readonly string[]
      /** Name of the part, for example 合同编, where the file holds only one part of the law: merge all parts before use. */
      readonly part?: string
    }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  /** A file of the collection that holds no text, and is not meant to (`_index.md`). */
  | { readonly kind: 'skipped' }

const refused = (problem: FileProblem): ParsedLaw => ({ kind: 'refused', problem })

/** Whether the file ends as a text does: with the end of a sentence, a table, an annex, a date or a signature. */
function endOf(text: LawText, said: SaidForce, end: string): 'truncated' | 'end-open' | 'whole' {
  const last = text.nodes.at(-1)
  if (/[。！？”’）)》；;：:.!?…|]$/.test(end) || last?.kind === 'annex' || last?.kind === 'preface') return 'whole'
  return said === undefined && last?.kind !== 'clause' ? 'truncated' : 'end-open'
}

/** What may be doubtful about the days of a text. `own` is the day of the last event that its opening lines tell. */
function aboutDays(text: LawText, said: SaidForce, own: LocalDate | undefined, line: number): Doubt[] {
  const { version, events, dates } = text
  const found: Doubt[] = []
  // A file is often named for the day of publication, which follows the last event.
  if (own !== undefined && !events.some(({ day }) => day === version) && (version < own || version > addDays(own, 366)))
    found.push(doubt(line, 'date-differs', `${version} / ${own}`))
  if (dates.inForce === undefined) {
    const told = said !== undefined || events.some(({ kind }) => kind === 'in-force')
    found.push(doubt(line, told ? 'force-assumed' : 'no-closing', dates.published ?? version))
  }
  return found
}

/**
 * Reads a law from Markdown, of either dialect (see `read-lines.ts`).
 * @param fileName path of the file; folder and date in it help to tell rank and version
 */
export function parseLawText(markdown: string, fileName: string): ParsedLaw {
  if (/(^|\/)_index\.md$/.test(fileName)) return { kind: 'skipped' }
  const file = readLines(markdown)
  const [titleLine, partLine] = file.titles
  const title = titleLine?.text.replace(/\s+/g, '') ?? ''
  if (!titleLine || title === '') return refused(untitled())
  if (file.body.length === 0) return refused(bodiless(title, titleLine.line))
  const { events, doubts: aboutEvents } = readEvents(file.info)
  const { nodes, counting, doubts: aboutBody } = readBody(file.body, title)
  const named = dateInName(fileName)
  // Anything may stand behind a heading: a text that is neither divided nor dated is no law.
  if (file.info.length === 0 && counting === 'none' && named === undefined) return refused(undivided(title, titleLine.line))
  const doubts: Doubt[] = [...file.doubts, ...aboutEvents, ...aboutBody]
  if (file.info.length === 0) doubts.push(doubt(titleLine.line, 'info-missing'))
  cutUnmarkedAnnex(nodes, doubts)
  const said = saidForce(nodes)
  const own = versionOf(events)
  const version = named ?? own ?? (typeof said === 'object' ? said.day : undefined)
  if (version === undefined) return refused(undated(title, titleLine.line))
  const issuer = issuerOf(events, title, fileName)
  const text: LawText = {
    id: lawIdOf(title),
    title,
    shortTitles: shortTitlesOf(title),
    rank: rankOf(fileName, title, issuer),
    subject: subjectOf(fileName),
    issuer,
    number: numberOf(events, file.body),
    dates: datesOf(events, version, said),
    version,
    events,
    nodes,
  }
  const end = file.body.at(-1) ?? titleLine
  const ending = endOf(text, said, end.text)
  if (ending === 'truncated') return refused(brokenOff(title, end.line, end.text.slice(-20)))
  if (ending === 'end-open') doubts.push(doubt(end.line, 'end-open', end.text.slice(-30)))
  doubts.push(...aboutDays(text, said, own, titleLine.line))
  if (!partLine) doubts.push(...checkNumbering(text), ...checkSelfReferences(text).broken)
  const ordered = doubts.filter(({ code }) => !partLine || code !== 'article-start').toSorted((a, b) => a.line - b.line)
  return { kind: 'law', text, doubts: ordered, repeals: saidRepeals(nodes), ...(partLine && { part: partLine.text }) }
}

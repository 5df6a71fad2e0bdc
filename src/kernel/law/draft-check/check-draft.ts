import type { Citation, Text } from '../instrument.ts'
import type { DraftRank, DraftRules, Frame, LookAlike, MayRow } from './draft-rules.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A sentence that creates what a text of this rank may not create, or only on a condition. */
export interface DraftFinding {
  readonly kind: string
  readonly form?: string
  /** The frame that was met, for tracing the rule. */
  readonly frame: string
  readonly sentence: string
  /** Offsets of the telling words in the draft; `end` excluded. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** Article of the draft as printed, for example 第十二条. */
  readonly article?: string
  readonly title: Text
  readonly why: Text
  /** What may be written in its place. */
  readonly instead?: Text
  readonly verdict: 'forbidden' | 'on-condition'
  readonly mayIf?: Text
  /** Provisions that forbid it or set the condition. */
  readonly basis: readonly Citation[]
}

interface Met {
  readonly frame: Frame
  readonly from: number
  readonly words: string
}

const cover = (text: string, from: number, length: number): string => text.slice(0, from) + '□'.repeat(length) + text.slice(from + length)

/** Start and end of the clause that holds the place: from semicolon to semicolon. A match that begins on a semicolon means what follows. */
function clauseAt(text: string, found: number): [from: number, to: number] {
  const place = '；;'.includes(text[found] ?? ' ') ? found + 1 : found
  const from = Math.max(text.lastIndexOf('；', place), text.lastIndexOf(';', place)) + 1
  const ends = [text.indexOf('；', place), text.indexOf(';', place)].filter((end) => end >= 0)
  return [from, ends.length === 0 ? text.length : Math.min(...ends)]
}

/** The sentence with the words of look-alikes covered, each length kept so that offsets still hold. */
function uncovered(text: string, lookAlikes: readonly LookAlike[]): string {
  let left = text
  for (const { pattern, covers } of lookAlikes) {
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
      if (covers === 'sentence') return '□'.repeat(text.length)
      if (covers === 'words') left = cover(left, match.index, match[0].length)
      else {
        const [from, to] = clauseAt(text, match.index)
        left = cover(left, from, to - from)
      }
    }
  }
  return left
}

function meets(frame: Frame, sentence: Sentence, left: string): Met | undefined {
  if (frame.lead !== undefined && !new RegExp(frame.lead, 'u').test(sentence.lead ?? '')) return undefined
  for (const match of left.matchAll(new RegExp(frame.pattern, 'gu'))) {
    const [from, to] = clauseAt(left, match.index)
    if (frame.unless !== undefined && new RegExp(frame.unless, 'u').test(left.slice(from, to))) continue
    return { frame, from: match.index, words: sentence.text.slice(match.index, match.index + match[0].length) }
  }
  return undefined
}

/** Every frame of a kind that the sentence meets, look-alikes aside. */
function framesMet(sentence: Sentence, kind: string, rules: DraftRules): Met[] {
  const innocent = rules.lookAlikes.filter(({ kinds }) => kinds === undefined || kinds.includes(kind))
  const left = uncovered(sentence.text, innocent)
  return rules.frames.filter((frame) => frame.kind === kind).flatMap((frame) => meets(frame, sentence, left) ?? [])
}

const rowFor = (table: readonly MayRow[], rank: DraftRank, form: string | undefined): MayRow | undefined =>
  table.find((row) => row.rank === rank && (row.forms === undefined || (form !== undefined && row.forms.includes(form))))

/** Kinds a sentence would create, whatever the rank of the text: what the evaluation measures. */
export const kindsIn = (sentence: Sentence, rules: DraftRules): string[] =>
  Object.keys(rules.kinds).filter((kind) => framesMet(sentence, kind, rules).length > 0)

function findingsIn(sentence: Sentence, rank: DraftRank, rules: DraftRules): DraftFinding[] {
  return Object.entries(rules.kinds).flatMap(([kind, { title, why, instead, table }]) => {
    const rows = new Set<MayRow>()
    return framesMet(sentence, kind, rules).flatMap(({ frame, from, words }): DraftFinding[] => {
      const row = rowFor(table, rank, frame.form)
      if (!row || row.may === 'anything' || rows.has(row)) return []
      rows.add(row)
      const start = sentence.start + from
      return [
        {
          kind,
          frame: frame.id,
          sentence: sentence.text,
          start,
          end: start + words.length,
          words,
          title,
          why,
          verdict: row.may === 'nothing' ? 'forbidden' : 'on-condition',
          basis: row.basis,
          ...(instead && { instead }),
          ...(frame.form !== undefined && { form: frame.form }),
          ...(sentence.article !== undefined && { article: sentence.article }),
          ...(row.mayIf && { mayIf: row.mayIf }),
        },
      ]
    })
  })
}

/**
 * Finds what a draft of this rank may not create, sentence by sentence: at most one finding of each kind and verdict for a sentence.
 *
 * It reads words, not meaning: silence is no certificate of legality, and each finding is for the legality reviewer to judge.
 * @param draft plain text, one paragraph or item a line, articles labelled 第…条
 * @throws SyntaxError when a pattern of the rules is not a regular expression
 */
export const checkDraft = (draft: string, rank: DraftRank, rules: DraftRules): DraftFinding[] =>
  sentencesOf(draft).flatMap((sentence) => findingsIn(sentence, rank, rules))

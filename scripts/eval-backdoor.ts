import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { draftRules } from '../catalogue/02-legislation/draft-rules/draft-rules.ts'
import { kindsIn } from '../src/kernel/law/draft-check/check-draft.ts'
import { type Sentence, sentencesOf } from '../src/kernel/law/draft-check/sentences.ts'
import { dataFolder, provisionText, readLaw, sha256 } from './law-provisions.ts'
import { projectRoot } from './source-files.ts'

export type Half = 'dev' | 'read' | 'test' | 'blind'

/** A sentence of the corpus with the kinds a reader found in it; none for an innocent one. The words stay in the corpus. */
export interface LabelledSentence {
  /** What each half was for, and who read it when: `labelling-guide.md` beside the gold. */
  readonly half: Half
  readonly file: string
  readonly at: string
  readonly index: number
  readonly sha256: string
  readonly kinds: readonly string[]
}

/** Right and wrong findings of one kind. */
export interface Score {
  readonly kind: string
  readonly labelled: number
  readonly right: number
  readonly wrong: number
}

const goldFile = join(projectRoot, 'catalogue/02-legislation/draft-rules/backdoor-gold.jsonl')

export const readGold = (): LabelledSentence[] =>
  readFileSync(goldFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledSentence)

/** Reads a labelled sentence from the corpus. @throws Error when what stands there is not what was labelled. */
export function sentenceAt({ file, at, index, sha256: hash }: LabelledSentence): Sentence {
  const text = provisionText(readLaw(file), at)
  const sentence = text === undefined ? undefined : sentencesOf(text)[index]
  if (!sentence || sha256(sentence.text) !== hash) {
    throw new Error(`${file} ${at} no longer holds sentence ${index} as it was labelled. Restore the corpus, or label it anew.`)
  }
  return sentence
}

/** Scores of every kind, and of "any kind at all", on the sentences given. */
export function evalBackdoor(gold: readonly LabelledSentence[]): { scores: Score[]; wrong: string[] } {
  const tally = new Map<string, { labelled: number; right: number; wrong: number }>()
  const count = (kind: string, is: boolean, found: boolean): void => {
    const row = tally.get(kind) ?? { labelled: 0, right: 0, wrong: 0 }
    tally.set(kind, {
      labelled: row.labelled + Number(is),
      right: row.right + Number(is && found),
      wrong: row.wrong + Number(!is && found),
    })
  }
  const wrong: string[] = []
  for (const labelled of gold) {
    const sentence = sentenceAt(labelled)
    const found = kindsIn(sentence, draftRules)
    for (const kind of Object.keys(draftRules.kinds)) count(kind, labelled.kinds.includes(kind), found.includes(kind))
    count('any', labelled.kinds.length > 0, found.length > 0)
    if (
      found.join() !==
      Object.keys(draftRules.kinds)
        .filter((kind) => labelled.kinds.includes(kind))
        .join()
    )
      wrong.push(
        `${labelled.file} ${labelled.at}: labelled ${labelled.kinds.join('+') || 'innocent'}, found ${found.join('+') || 'nothing'}`,
      )
  }
  return { scores: [...tally].map(([kind, row]) => ({ kind, ...row })), wrong }
}

/**
 * Bounds of a share, 95 of 100 (Wilson's interval): what the share may be among all such sentences, when so many of those drawn had it.
 * @returns undefined where nothing was drawn
 */
export function wilson(part: number, whole: number): readonly [low: number, high: number] | undefined {
  if (whole === 0) return undefined
  const z = 1.96
  const share = part / whole
  const middle = (share + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole)
  const reach = (z / (1 + z ** 2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2))
  return [middle - reach, middle + reach]
}

function share(part: number, whole: number): string {
  const bounds = wilson(part, whole)
  if (!bounds) return '–'.padStart(4).padEnd(26)
  return `${(part / whole).toFixed(2)} (${bounds[0].toFixed(2)}–${bounds[1].toFixed(2)}) ${`${part}/${whole}`.padEnd(9)}`
}

function lines(half: string, gold: readonly LabelledSentence[]): string[] {
  const innocent = gold.filter(({ kinds }) => kinds.length === 0).length
  return [
    `${half}: ${gold.length} sentences, ${innocent} of them innocent (in brackets 95 of 100, Wilson)`,
    ...evalBackdoor(gold).scores.map(({ kind, labelled, right, wrong }) =>
      `  ${kind.padEnd(18)} labelled ${String(labelled).padStart(3)}  precision ${share(right, right + wrong)}  recall ${share(right, labelled)}`.trimEnd(),
    ),
  ]
}

function main(): void {
  const { values } = parseArgs({ options: { wrong: { type: 'string' }, half: { type: 'string' } } })
  if (!existsSync(dataFolder)) {
    console.log(`Skipped: the law texts are not at ${dataFolder}; the labelled sentences are read from there.`)
    return
  }
  const gold = readGold()
  const halves: Half[] = ['dev', 'read', 'test', 'blind']
  for (const half of halves.filter((one) => values.half === undefined || one === values.half))
    console.log(
      lines(
        half,
        gold.filter((one) => one.half === half),
      ).join('\n'),
    )
  if (values.wrong === 'dev' || values.wrong === 'test')
    console.log(evalBackdoor(gold.filter((one) => one.half === values.wrong)).wrong.join('\n'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()

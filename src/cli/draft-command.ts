import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { draftRanks } from '../kernel/law/draft-check/draft-rules.ts'
import { checkDraftFile, type DraftReport, isDraftRank } from '../operations/law/check-draft.ts'
import { citationWords } from '../operations/shown/show-citation.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import type { Parts } from './parts.ts'

interface Options {
  readonly rank: string
  readonly json?: boolean
  readonly catalogue?: string
}

/** The sentence with the telling words in ⟦⟧. */
const marked = (sentence: string, words: string): string => sentence.replace(words, () => `⟦${words}⟧`)

type Cite = (basis: DraftReport['findings'][number]['basis']) => string

function lines({ file, rank, sentences, findings }: DraftReport, cite: Cite): string[] {
  const each = findings.flatMap(({ line, article, title, verdict, sentence, words, why, mayIf, instead, basis }) => [
    `${file}:${line}${article ? ` ${article}` : ''} ${verdict === 'forbidden' ? '✗ 不得设定' : '△ 附条件'} ${title.zh} ${title.en}`,
    `    ${marked(sentence, words)}`,
    `    ${why.zh}${mayIf ? `；条件：${mayIf.zh}` : ''}（${cite(basis)}）`,
    `    可改为：${instead.zh}`,
    `    Instead: ${instead.en}`,
  ])
  const forbidden = findings.filter((finding) => finding.verdict === 'forbidden').length
  const sum = `${sentences} 句 sentences, ${rank}: ${forbidden} 处不得设定 forbidden, ${findings.length - forbidden} 处附条件 on a condition`
  return [...each, sum]
}

async function run(parts: Parts, path: string, options: Options): Promise<void> {
  if (!isDraftRank(options.rank)) throw new CannotDo(`'${options.rank}' is no rank of a text. Choose one of: ${draftRanks.join(', ')}.`)
  const { catalogue } = await parts.loadCatalogue(options.catalogue)
  const { draftRules } = catalogue
  if (!draftRules) throw new CannotDo(`Catalogue '${catalogue.id}' has no rules for drafts.`)
  const bytes = await readFile(path).catch((cause: Error) => {
    throw new CannotDo(`无法读取“${path}”。 ${path} cannot be read: ${cause.message}.`, exitCodes.unreadable)
  })
  const report = checkDraftFile({ name: basename(path), bytes }, options.rank, draftRules)
  if (!('findings' in report)) throw new CannotDo(`${path}:${report.line}: ${report.says.zh} ${report.says.en}`, exitCodes.unreadable)
  const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
  console.log(options.json ? JSON.stringify(report, null, 2) : lines(report, (basis) => citationWords(library, basis).zh).join('\n'))
  if (report.findings.some((finding) => finding.verdict === 'forbidden')) process.exitCode = exitCodes.failed
}

/** Adds `law check-draft` to the group of commands about the law. */
export function addCheckDraft(group: Command, parts: Parts): void {
  group
    .command('check-draft')
    .argument('<file>', 'the draft, as plain text or Markdown')
    .addOption(new Option('--rank <rank>', 'rank of the draft').choices([...draftRanks]).default('normative-document'))
    .option('--catalogue <folder>', 'another catalogue')
    .option('--json', 'print the result as JSON')
    .summary('find what a draft of its rank may not create')
    .description(
      '检查草案：找出其层级不得设定的许可、处罚、强制、收费，包括变相设定。 Finds licences, penalties, coercion and fees, disguised ones too, that a draft of its rank may not create.',
    )
    .addHelpText(
      'after',
      `\nExamples:\n  yifa law check-draft 草案.md\n  yifa law check-draft 草案.md --rank city-rule --json\n\nExit codes: 0 nothing forbidden was found · 1 something forbidden was found · 5 the draft could not be read\nIt reads words, not meaning: no finding is no certificate of legality.`,
    )
    .action((path: string, options: Options) => run(parts, path, options))
}

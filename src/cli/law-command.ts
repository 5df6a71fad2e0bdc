import { writeFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { importerAmong } from '../operations/import-items.ts'
import { importLaws, type LawImport, LawImportRefused, type LawsImported, lawPostsFor } from '../operations/law/import-law.ts'
import { addCheckDraft } from './draft-command.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import { findLawFiles } from './find-law-files.ts'
import { readDates, withDates } from './law-dates.ts'
import { addLawImpact } from './law-impact-command.ts'
import { type LawReportRow, lawReportCounts, lawReportCsv, lawReportRows } from './law-report.ts'
import type { House, Parts, Where } from './parts.ts'
import { tableLines } from './print-table.ts'
import { showProgress } from './show-progress.ts'
import { signedInAs } from './sign-in-as.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly as?: string
  readonly report?: string
  readonly dates?: string
  readonly json?: true
}

/** Who imports when nobody is named: the person of the demonstration who holds the post for it. */
async function loginFor({ platform, demonstration }: House, how: LawImport): Promise<string> {
  const people = demonstration?.people ?? []
  const asItems = { ...how, answersOf: () => ({}) }
  const person = await importerAmong(
    platform,
    asItems,
    people.map((one) => one.person),
  )
  const login = people.find((one) => one.person === person)?.login
  if (login) return login
  const posts = lawPostsFor(platform, how)
  throw new CannotDo(
    `请写明由谁入库：--as 登录名，该账号须任 ${posts.join('、')} 岗位（yifa account 建立账号；试用先运行 yifa demo）。 ` +
      `Say who imports: --as LOGIN, an account that holds the post ${posts.join(' or ')} ('yifa account' makes accounts; to try it out, run 'yifa demo' first).`,
  )
}

const share = ({ total, resolved }: LawsImported['references']): string =>
  total === 0 ? '—' : `${((100 * resolved) / total).toFixed(2)} %`

function summaryLines(imported: LawsImported, rows: readonly LawReportRow[], seconds: number, reportFile: string | undefined): string[] {
  const { files, skipped, versions, articles, present, notImported, references } = imported
  return [
    `${files} 个文件，${versions} 个版本，${articles} 条：入库 ${imported.imported}，已在库 ${present}，未入库 ${notImported.length}，用时 ${seconds.toFixed(1)} 秒。`,
    `${files} files (${skipped} without a text), ${versions} versions, ${articles} articles: ${imported.imported} imported, ${present} there already, ` +
      `${notImported.length} not imported; ${seconds.toFixed(1)} s.${imported.case ? ` Case ${imported.case}.` : ''}`,
    `文内引用 References of texts to themselves: ${references.resolved} of ${references.total} resolve (${share(references)}).`,
    ...(rows.length > 0
      ? [
          '',
          ...tableLines([
            ['结果 Result', '代码 Code', '处 Found', '文件 Files', '说明 Meaning'],
            ...lawReportCounts(rows).map(({ kind, code, count, files: in_, example }) => [
              kind,
              code,
              String(count),
              String(in_),
              example.says.zh,
            ]),
          ]),
        ]
      : []),
    ...notImported.slice(0, 20).map(({ file, line, says }) => `✗ ${file}:${line} ${says.zh}\n  ${says.en}`),
    ...(reportFile ? ['', `逐行说明见 Every line of every file: ${reportFile}`] : []),
  ]
}

/** What is done stays done, each version whole: an interrupted import only has to be started again. */
function interrupted(): void {
  console.error(
    '\n已中断。已入库的版本都是完整的，其余未动；再次运行同一命令即可继续。 ' +
      'Interrupted. What was imported is whole and stays; run the same command again to go on.',
  )
  process.exit(128 + constants.signals.SIGINT)
}

async function run(parts: Parts, paths: readonly string[], options: Options): Promise<void> {
  const files = withDates(await findLawFiles(paths), options.dates === undefined ? new Map() : await readDates(options.dates))
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  const { lawImport: how } = parts
  const bars = { reading: showProgress('Reading', options.json), importing: showProgress('Importing', options.json) }
  const began = performance.now()
  process.once('SIGINT', interrupted)
  try {
    if (!house.platform.procedures.has(how.procedure))
      throw new CannotDo(`Catalogue '${house.catalogue.id}' has no procedure '${how.procedure}', by which legal texts are imported.`)
    const login = options.as ?? (await loginFor(house, how))
    const title = `法律文本入库：${paths.map((path) => basename(resolve(path))).join('、')}`.slice(0, 200)
    const imported = await signedInAs(house, login, (caller) =>
      importLaws(house.platform, {
        how,
        caller,
        title,
        files,
        progress(step, done, total) {
          if (step === 'importing') bars.reading.end()
          bars[step].at(done, total)
        },
      }),
    )
    bars.reading.end()
    bars.importing.end()
    const rows = lawReportRows(imported)
    const reportFile = rows.length > 0 ? resolve(options.report ?? 'law-import-report.csv') : undefined
    if (reportFile) await writeFile(reportFile, lawReportCsv(rows))
    const seconds = (performance.now() - began) / 1000
    const { doubts, ...figures } = imported
    const counts = lawReportCounts(rows).map(({ kind, code, count, files: in_ }) => ({ kind, code, count, files: in_ }))
    const json = { ...figures, doubts: doubts.length, counts, seconds, as: login, ...(reportFile && { report: reportFile }) }
    console.log(options.json ? JSON.stringify(json, null, 2) : summaryLines(imported, rows, seconds, reportFile).join('\n'))
    if (imported.notImported.length > 0) process.exitCode = exitCodes.someRefused
  } catch (error) {
    throw error instanceof LawImportRefused ? new CannotDo(error.message) : error
  } finally {
    bars.reading.end()
    bars.importing.end()
    process.off('SIGINT', interrupted)
    await house.close()
  }
}

export function addLaw(program: Command, parts: Parts): void {
  const group = program.command('law').summary('the library of legal texts').description('法律文本库。 The library of legal texts.')
  addCheckDraft(group, parts)
  addLawImpact(group, parts)
  withWhere(group.command('import'))
    .argument('<paths...>', 'folders of Markdown files, or files')
    .option(
      '--as <login>',
      'whose act it is; the password is asked for, or taken from YIFA_PASSWORD (default: the demonstration account that may)',
    )
    .option('--dates <file>', 'JSON list of { file, publish, validFrom }: days of force for texts that do not tell theirs')
    .option('--report <file>', 'where everything refused or doubtful is listed as CSV (default: law-import-report.csv in this folder)')
    .option('--json', 'print the result as JSON')
    .summary('import legal texts')
    .description(
      '法律文本入库：每个版本经同一道门办理并留痕。 Imports legal texts; each version is an act through the one door. Running it again does nothing; ' +
        'after an interruption it goes on. It may run beside a running Yifa.',
    )
    .addHelpText(
      'after',
      `
Examples:
  yifa law import ../shared/data/national ../shared/data/newer
  yifa law import ../shared/data/national --dates ../shared/data/national-meta.json
  YIFA_PASSWORD=… yifa law import 行政处罚法.md --as keeper --report doubts.csv

Exit codes: 0 every text is in the library · 4 some files were not imported, see the report · 1 nothing could be imported`,
    )
    .action((paths: string[], options: Options) => run(parts, paths, options))
}

import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { ImportRefused, type ItemImport, type ItemsImported, importerAmong, importItems, postsFor } from '../operations/import-items.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import { faultCounts, type ReportRow, reportCsv, reportRows } from './import-report.ts'
import type { House, Parts, Where } from './parts.ts'
import { tableLines } from './print-table.ts'
import { readItemFile } from './read-item-file.ts'
import { showProgress } from './show-progress.ts'
import { signedInAs } from './sign-in-as.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly as?: string
  readonly report?: string
  readonly asPrinted?: readonly string[]
  readonly json?: true
}

/** Who imports when nobody is named: the person of the demonstration who holds the post for it. */
async function loginFor({ platform, demonstration }: House, how: ItemImport): Promise<string> {
  const people = demonstration?.people ?? []
  const person = await importerAmong(
    platform,
    how,
    people.map((one) => one.person),
  )
  const login = people.find((one) => one.person === person)?.login
  if (login) return login
  throw new CannotDo(`Say who imports: --as LOGIN, an account that holds the post ${postsFor(platform, how).join(' or ')}.`)
}

function summaryLines(imported: ItemsImported, rows: readonly ReportRow[], reportFile: string | undefined): string[] {
  const { notImported, remarked, present } = imported
  return [
    `${imported.rows} 行：导入 ${imported.imported}，已在册 ${present}，未导入 ${notImported.length}。`,
    `${imported.rows} rows: ${imported.imported} imported, ${present} listed already, ${notImported.length} not imported.${imported.case ? ` Case ${imported.case}.` : ''}`,
    ...(remarked.length > 0
      ? [`${remarked.length} rows were imported with a remark (old body code, department not comparable, same name).`]
      : []),
    ...(rows.length > 0
      ? [
          '',
          ...tableLines([
            ['问题 Fault', '处 Found', '例 Example', '说明与补救 What was found, and what to do'],
            ...faultCounts(rows).map(({ code, rows: count, example }) => [code, String(count), `行 line ${example.line}`, example.says.zh]),
          ]),
        ]
      : []),
    ...(reportFile ? ['', `全部原因见 Every reason of every row: ${reportFile}`] : []),
  ]
}

async function readRows(path: string) {
  try {
    return readItemFile(await readFile(path, 'utf8'), path)
  } catch (error) {
    if (error instanceof CannotDo) throw error
    throw new CannotDo(`Could not read '${path}': ${(error as Error).message}. Give the path of the JSON file.`)
  }
}

async function run(parts: Parts, path: string, options: Options): Promise<void> {
  const file = await readRows(path)
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  const progress = showProgress('Importing', options.json)
  try {
    const { itemImport: how } = parts
    const { rows, misshapen } = file
    const title = `导入 ${basename(path)}`.slice(0, 200)
    const given = { how, title, rows, misshapen, progress: progress.at, ...(options.asPrinted && { asPrinted: options.asPrinted }) }
    if (!house.platform.procedures.has(how.procedure))
      throw new CannotDo(`Catalogue '${house.catalogue.id}' has no procedure '${how.procedure}', by which service items are imported.`)
    const login = options.as ?? (await loginFor(house, how))
    const imported = await signedInAs(house, login, (caller) => importItems(house.platform, { ...given, caller }))
    progress.end()
    const reported = reportRows(imported, file.lines)
    const reportFile =
      reported.length > 0 ? resolve(options.report ?? `${basename(path).replace(/\.json$/i, '')}.not-imported.csv`) : undefined
    if (reportFile) await writeFile(reportFile, reportCsv(reported))
    const { notImported, remarked, ...figures } = imported
    const json = {
      ...figures,
      notImported: notImported.length,
      remarked: remarked.length,
      as: login,
      reasons: reported,
      ...(reportFile && { report: reportFile }),
    }
    console.log(options.json ? JSON.stringify(json, null, 2) : summaryLines(imported, reported, reportFile).join('\n'))
    if (notImported.length > 0) process.exitCode = exitCodes.someRefused
  } catch (error) {
    throw error instanceof ImportRefused ? new CannotDo(error.message) : error
  } finally {
    progress.end()
    await house.close()
  }
}

export function addImport(program: Command, parts: Parts): void {
  const group = program
    .command('import')
    .summary('take published lists into registers')
    .description('导入公开清单。 Takes published lists into registers.')
  withWhere(group.command('service-items'))
    .argument('<file>', 'JSON: { "source": "…", "items": [ { department, name, areaCode, itemCode, taskType, deptCode } ] }')
    .option(
      '--as <login>',
      'whose act it is; the password is asked for, or taken from YIFA_PASSWORD (default: the demonstration account that may)',
    )
    .option('--report <file>', 'where the rows not imported are listed as CSV (default: <file>.not-imported.csv in this folder)')
    .option('--as-printed <code...>', 'credit codes whose wrong check character somebody has confirmed to be as printed')
    .option('--json', 'print the result as JSON')
    .summary('import service items')
    .description(
      '导入政务服务事项：每行经同一道门办理并留痕。 Imports service items; each row is an act through the one door. Running it again does nothing; ' +
        'after an interruption it goes on. It may run beside a running Yifa.',
    )
    .addHelpText(
      'after',
      `
Examples:
  yifa import service-items ../shared/data/service-items.json
  YIFA_PASSWORD=… yifa import service-items items.json --as keeper --report refused.csv

Exit codes: 0 every row is in the register · 4 some rows were not imported, see the report · 1 nothing could be imported`,
    )
    .action((file: string, options: Options) => run(parts, file, options))
}

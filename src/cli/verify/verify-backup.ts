import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MeaningReport, verifyMeaning } from '../../operations/verify-meaning.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Parts, Where } from '../parts.ts'
import { showProgress } from '../show-progress.ts'

/** The gravest of what was found: a record that is not in order, before tables that say something else, before acts that were not lawful. */
export function meaningExit({ problems, differences, unlawful }: MeaningReport): number {
  if (problems.length > 0) return exitCodes.altered
  if (differences.length > 0) return exitCodes.otherMeaning
  return unlawful.length > 0 ? exitCodes.unlawful : exitCodes.done
}

const shown = 50

function lines({ events, cases, asked, problems, differences, unlawful }: MeaningReport): string[] {
  const found = problems.length + differences.length + unlawful.length
  return [
    found === 0
      ? '✓ 各表与记录一致，每一办理依当日有效的规定成立。 Every row is what the record says, and every act was lawful on its day.'
      : `✗ 发现 ${found} 处问题。 ${found} problem(s) found.`,
    `  条目 entries ${events}，案件 cases ${cases}，重新检验的办理 acts asked again ${asked}`,
    ...problems.slice(0, shown).map(({ seq, says }) => `  第 ${seq} 条 entry ${seq}: ${says}`),
    ...differences
      .slice(0, shown)
      .map(({ table, key, column, stored, record }) =>
        column === undefined
          ? `  ${table} [${key}]: ${stored === undefined ? '记录有、库里没有 the record has this row, the table has not' : '库里有、记录没有 the table has this row, the record has not'}`
          : `  ${table} [${key}] ${column}: 库里 stored ${stored}；记录 record ${record}`,
      ),
    ...unlawful
      .slice(0, shown)
      .map(
        ({ seq, act, case: id, day, refusals }) =>
          `  第 ${seq} 条 entry ${seq}: ${act} (${id}, ${day}) 依当日规定不应成立 was not lawful: ${refusals.map(({ code }) => code).join(', ')}`,
      ),
  ]
}

/**
 * Verifies what a backup means: restores it into a database of its own that is thrown away afterwards, replays it, and asks the law of the day again.
 * @returns the exit code
 */
export async function verifyBackup(parts: Parts, folder: string, { json, ...where }: Where & { json?: true }): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'yifa-verify-'))
  const progress = showProgress('Verifying', json)
  const log = (): void => {}
  try {
    const there: Where = { ...where, data: join(scratch, 'data') }
    const { backup } = await parts.restore(there, folder, { log, progress: (done, of) => progress.at(done, of) })
    const house = await parts.openHouse({ ...there, region: backup.region }, { beside: false, owner: true, log })
    try {
      const report = await verifyMeaning(house.platform, (done) => progress.at(done, backup.log.size))
      progress.end()
      console.log(json ? JSON.stringify({ ...report, root: backup.log.root }, null, 2) : lines(report).join('\n'))
      return meaningExit(report)
    } finally {
      await house.close()
    }
  } finally {
    progress.end()
    await rm(scratch, { recursive: true, force: true })
  }
}

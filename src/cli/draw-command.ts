import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { drawCommitment, drawPairs, poolProblems } from '../kernel/draw/draw.ts'
import { poolsIn, poolWords, resultOf } from '../kernel/draw/draw-answers.ts'
import { type DrawFile, type DrawVerdict, readDrawFile, verifyDraw } from '../kernel/draw/verify-draw.ts'
import type { Answers } from '../kernel/form/field.ts'
import { hex } from '../kernel/record/bytes.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import { readCheckpoint, readText } from './verify-command.ts'

/** What the published file is said to be, in lines. */
export function drawLines(file: DrawFile, verdict: DrawVerdict, trusted: boolean): string[] {
  const pairs = verdict.pairs.map(({ entity, officers }) => `  ${entity}  ${officers.join('  ')}`)
  if (!verdict.ok)
    return ['✗ 抽取未通过复算。 The draw does not hold.', ...verdict.problems.map(({ says }) => `  ${says.zh} ${says.en}`), ...pairs]
  return [
    `✓ ${file.number}：重新抽取，结果相同。 Drawn again with the same result.`,
    ...pairs,
    trusted
      ? `  公共值就是日志在 ${file.size} 条时的根。 The public value is the root of the log at size ${file.size}.`
      : `  公共值未与日志核对：请用 --checkpoint 给出日志在 ${file.size} 条时的检查点。 The public value was not compared with the log: give its checkpoint at size ${file.size} with --checkpoint.`,
  ]
}

async function trustedRoot(path: string, size: number): Promise<string> {
  const checkpoint = readCheckpoint(await readText(path))
  if (!checkpoint)
    throw new CannotDo(`'${path}' is not a checkpoint. It needs three lines (log, size, root in base64), or JSON with origin, size, root.`)
  if (checkpoint.size !== size)
    throw new CannotDo(`The checkpoint in '${path}' is of size ${checkpoint.size}; the draw took the root at size ${size}. Give that one.`)
  return hex(checkpoint.root)
}

/** The lists with what follows from them: a secret and its commitment and, once there is a root, the result. @throws CannotDo when the lists are not fair */
export function drawLots(lists: Record<string, unknown>, secretMade: () => string): Record<string, unknown> {
  const pools = poolsIn(lists as Answers)
  const problems = poolProblems(pools)
  if (problems.length > 0)
    throw new CannotDo(`Nothing can be drawn fairly from these lists: ${problems.map((problem) => poolWords(problem).en).join('; ')}.`)
  const secret = typeof lists['secret'] === 'string' ? lists['secret'] : secretMade()
  const root = lists['root']
  const commitment = drawCommitment(pools, secret)
  return { ...lists, secret, commitment, ...(typeof root === 'string' && { result: resultOf(drawPairs(pools, { secret, root })) }) }
}

export function addDraw(program: Command): void {
  program
    .command('verify-draw')
    .argument('<file>', 'published file of a draw, as saved from the portal; - reads what is piped in')
    .option('--checkpoint <file>', 'checkpoint of the log at the size that the draw names, from elsewhere')
    .option('--json', 'print the verdict as JSON')
    .summary('draw the lots of a published draw again, offline')
    .description('复算双随机抽取：不联网，不连接数据库。 Draws again with no network and no database, and compares.')
    .addHelpText(
      'after',
      '\nExit codes: 0 the same result · 2 another result, list, secret or root · 3 not a file of a draw · 1 a file could not be read',
    )
    .action(async (path: string, options: { checkpoint?: string; json?: true }) => {
      const file = readDrawFile(await readText(path))
      if (!file) {
        console.error(`✗ '${path}' is not the published file of a draw.`)
        process.exitCode = exitCodes.notReceipt
        return
      }
      const trusted = options.checkpoint === undefined ? undefined : await trustedRoot(options.checkpoint, file.size)
      const verdict = verifyDraw(file, trusted)
      console.log(options.json ? JSON.stringify(verdict, null, 2) : drawLines(file, verdict, trusted !== undefined).join('\n'))
      process.exitCode = verdict.ok ? exitCodes.done : exitCodes.altered
    })
  program
    .command('draw-lots')
    .argument('<file>', 'JSON with entities, officers, conflicts, count, size and, later, secret and root; - reads what is piped in')
    .summary('make the secret and commitment of a draw and, once there is a root, its result')
    .description(
      '为双随机抽取生成密钥、承诺值；给出公共值后算出结果。 Keep what it prints to yourself until lots are drawn: it holds the secret.',
    )
    .action(async (path: string) => {
      let lists: unknown
      try {
        lists = JSON.parse(await readText(path))
      } catch (error) {
        if (error instanceof CannotDo) throw error
        throw new CannotDo(`'${path}' is not JSON. Give entities, officers, conflicts, count and size.`)
      }
      if (typeof lists !== 'object' || lists === null)
        throw new CannotDo(`'${path}' holds no lists. Give entities, officers, conflicts, count and size.`)
      console.log(
        JSON.stringify(
          drawLots(lists as Record<string, unknown>, () => randomBytes(32).toString('hex')),
          null,
          2,
        ),
      )
    })
}

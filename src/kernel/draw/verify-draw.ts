import type { Answers } from '../form/field.ts'
import type { Text } from '../law/instrument.ts'
import { drawCommitment, drawPairs, type Pair, poolProblems } from './draw.ts'
import { poolsIn, poolWords, resultOf, sameResult } from './draw-answers.ts'

/** What is published of a draw: enough to draw again. Names as in the register of draws; see `procedure/grammar.ts`, `Lots`. */
export interface DrawFile {
  readonly format: typeof drawFormat
  /** Number of the draw. */
  readonly number: string
  readonly entities: Readonly<Record<string, string>>
  readonly officers: readonly string[]
  readonly conflicts: Readonly<Record<string, string>>
  readonly count: number
  readonly size: number
  readonly commitment: string
  readonly secret: string
  readonly root: string
  readonly result: Readonly<Record<string, string>>
}

export const drawFormat = 'yifa-draw-file/1'

export interface DrawVerdict {
  readonly ok: boolean
  /** What does not hold, each in a sentence; empty when all holds. */
  readonly problems: readonly { readonly code: 'lists' | 'commitment' | 'result' | 'root'; readonly says: Text }[]
  /** What the draw gives, worked out anew; empty when nothing can be drawn. */
  readonly pairs: readonly Pair[]
}

/**
 * Draws again and compares. Needs nothing but the file; a root of the log at `size` that was got elsewhere makes it stronger.
 * @param trusted root of the log at the size the file names, lower-case hex
 */
export function verifyDraw(file: DrawFile, trusted?: string): DrawVerdict {
  const pools = poolsIn(file as unknown as Answers)
  const lists = poolProblems(pools)
  if (lists.length > 0) return { ok: false, problems: lists.map((problem) => ({ code: 'lists', says: poolWords(problem) })), pairs: [] }
  const pairs = drawPairs(pools, file)
  const problems: DrawVerdict['problems'][number][] = []
  const opened = drawCommitment(pools, file.secret)
  if (opened !== file.commitment)
    problems.push({
      code: 'commitment',
      says: {
        zh: `密钥和名单算得 ${opened}，与事先公布的承诺值不符。`,
        en: `Secret and lists give ${opened}, which is not the commitment published before.`,
      },
    })
  if (!sameResult(resultOf(pairs), file.result))
    problems.push({
      code: 'result',
      says: { zh: '重新抽取的结果与公布的结果不同。', en: 'Drawn again, the result is another than the one published.' },
    })
  if (trusted !== undefined && trusted !== file.root)
    problems.push({
      code: 'root',
      says: {
        zh: `日志在 ${file.size} 条时的根是 ${trusted}，不是所用的公共值。`,
        en: `The root of the log at size ${file.size} is ${trusted}, not the public value that was used.`,
      },
    })
  return { ok: problems.length === 0, problems, pairs }
}

const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string')

/** The file in `text`; undefined when it is something else than the published file of a draw that was made. */
export function readDrawFile(text: string): DrawFile | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  const file = (read ?? {}) as Record<string, unknown>
  const texts = ['number', 'commitment', 'secret', 'root'].every((name) => typeof file[name] === 'string')
  const numbers = ['count', 'size'].every((name) => Number.isSafeInteger(file[name]))
  const lists = ['entities', 'conflicts', 'result'].every((name) => isTexts(file[name]))
  const officers = Array.isArray(file['officers']) && file['officers'].every((one) => typeof one === 'string')
  return file['format'] === drawFormat && texts && numbers && lists && officers ? (file as unknown as DrawFile) : undefined
}

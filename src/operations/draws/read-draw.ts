import { type DrawFile, drawFormat, verifyDraw } from '../../kernel/draw/verify-draw.ts'
import { type FoundEntry, readVersions } from '../../store/search-entries.ts'
import { NotFound, operation } from '../operation.ts'
import { byNumber } from '../requests.ts'
import { readingOf } from '../shown/reading.ts'
import { showColumn } from '../shown/show-entry.ts'
import { type DrawView, drawView } from './draw-view.ts'
import { rootAt } from './root-at.ts'

/** What is published of a draw, from the newest version of its entry; undefined before lots were drawn. */
function fileOf({ key, values }: FoundEntry): DrawFile | undefined {
  const { entities, officers, conflicts, count, size, commitment, secret, root, result } = values
  if (typeof secret !== 'string' || typeof root !== 'string' || result === undefined) return undefined
  const file = {
    format: drawFormat,
    number: key,
    entities,
    officers,
    conflicts: conflicts ?? {},
    count,
    size,
    commitment,
    secret,
    root,
    result,
  }
  return file as unknown as DrawFile
}

type Problems = NonNullable<DrawView['verdict']>['problems']

/**
 * A root that was known when the organ committed itself is no public value: it could have chosen its secret to suit it.
 * @param at place in the log of the act that committed
 */
const earlyProblems = (size: number, at: number): Problems =>
  size > at + 1
    ? []
    : [
        {
          code: 'early',
          says: {
            zh: `公共值取自第 ${size} 条，承诺本身是第 ${at + 1} 条：承诺时公共值已可知。`,
            en: `The public value is the root at size ${size}, and the commitment is entry ${at + 1}: it could be known when committing.`,
          },
        },
      ]

export const readDraw = operation({
  name: 'read-draw',
  says: { zh: '查阅抽取记录，并当场重新抽取核对', en: 'Read a draw, drawn again on the spot and compared' },
  method: 'get',
  path: '/draws/:number',
  input: byNumber,
  output: drawView,
  may: 'everyone',
  async run(platform, { number }, caller) {
    const reading = await readingOf(platform, caller)
    const register = platform.catalogue.registers.find((one) => one.holds === 'draws' && one.shown)
    const versions = register ? await readVersions(platform.pool, platform.region, [register.id], number) : []
    const [entry] = versions
    const first = versions.at(-1)
    if (!register || !entry || !first)
      throw new NotFound(`No draw with the number '${number}' is on record. Check every character, brackets too.`)
    const size = Number(entry.values['size'])
    const root = await rootAt(platform, size)
    const file = fileOf(entry)
    const drawn = file && verifyDraw(file, root ?? '')
    const problems = drawn ? [...drawn.problems, ...earlyProblems(size, Number(first.seq))] : []
    return {
      number,
      register: { id: register.id, title: register.title },
      entry: (register.shown ?? []).map((name) => ({
        name,
        title: register.columns[name]?.ask ?? { zh: name, en: name },
        shown: showColumn(register, name, entry.values[name], reading),
      })),
      reached: root !== undefined,
      ...(root !== undefined && { root }),
      ...(file && { file: { ...file, officers: [...file.officers] } }),
      ...(drawn && {
        verdict: {
          ok: problems.length === 0,
          problems: problems.map(({ code, says }) => ({ code, says: { ...says } })),
          pairs: drawn.pairs.map(({ entity, officers }) => ({ entity, officers: [...officers] })),
        },
      }),
    }
  },
})

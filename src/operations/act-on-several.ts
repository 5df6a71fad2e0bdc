import { z } from 'zod'
import { readCases } from '../store/read-cases.ts'
import { act } from './act.ts'
import { findCase } from './case-access.ts'
import { BadRequest } from './door/request.ts'
import { type Caller, NotFound, operation } from './operation.ts'
import type { Platform } from './platform.ts'
import { answers } from './requests.ts'
import { procedureOf } from './shown/reading.ts'
import { doneView, refusedView } from './views.ts'

/** Most cases of one request. */
const mostCases = 50

const word = z.string().min(1).max(200)

const severalRequest = z.strictObject({
  key: z.string().min(8).max(120).describe('Each case is asked under this key and its own id: asking again does nothing twice'),
  cases: z.array(word).min(1).max(mostCases).describe('Ids of running cases'),
  act: word,
  answers: answers.describe('The same for all of them'),
})

const severalView = z
  .object({
    results: z
      .array(
        z.object({
          case: z.string(),
          number: z.string(),
          title: z.string(),
          answer: z.discriminatedUnion('kind', [doneView, refusedView]).optional(),
          problem: z.string().optional().describe('Why it was not even attempted'),
        }),
      )
      .describe('In the order in which the cases were named'),
  })
  .meta({ id: 'Several' })
export type SeveralView = z.infer<typeof severalView>
export type ActOnSeveralRequest = z.infer<typeof severalRequest>
type Result = SeveralView['results'][number]

/** @throws BadRequest unless the law, as declared for each of these cases, lets the act be done on several at once */
async function requireBulk(platform: Platform, { cases, act: name }: ActOnSeveralRequest): Promise<void> {
  if (new Set(cases).size < cases.length) throw new BadRequest('request-incomplete', 'Name each case once.')
  for (const row of await readCases(platform.pool, platform.region, cases)) {
    const { acts } = await procedureOf(platform, row.file)
    if (!acts[name]?.bulk)
      throw new BadRequest(
        'request-incomplete',
        `'${name}' must be done case by case: it is not declared for several at once. Open each case.`,
      )
  }
}

async function one(platform: Platform, id: string, order: ActOnSeveralRequest, caller: Caller): Promise<Result> {
  const file = (await findCase(platform, id))?.file
  const about = { case: id, number: file?.number ?? '', title: file?.title ?? '' }
  try {
    const answer = await act.run(platform, { key: `${order.key} ${id}`, case: id, act: order.act, answers: order.answers }, caller)
    // Who may not read the case learns no more of it than from the refusal itself.
    const hidden = answer.kind === 'refused' && answer.refusals.every(({ check }) => check === 'person')
    return { ...(hidden ? { case: id, number: '', title: '' } : about), answer }
  } catch (error) {
    // A fault of one case leaves the others done; what is no fault of the request is thrown, and asking again is safe.
    if (error instanceof BadRequest || error instanceof NotFound) return { case: id, number: '', title: '', problem: error.message }
    throw error
  }
}

export const actOnSeveral = operation({
  name: 'act-on-several',
  says: {
    zh: '批量办理：法律声明可以批量的行为，逐案经过同一道门，逐案告知结果',
    en: 'Do an act that the law lets be done on several cases at once: each goes through the one door by itself, and each has its own result',
  },
  method: 'post',
  path: '/acts/several',
  input: severalRequest,
  output: severalView,
  may: 'staff',
  keyed: true,
  async run(platform, order, caller) {
    await requireBulk(platform, order)
    // Asked together, they are committed together; one that is refused never holds up another.
    return { results: await Promise.all(order.cases.map((id) => one(platform, id, order, caller))) }
  },
})

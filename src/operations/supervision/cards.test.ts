import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundedLibrary, region, someone } from '../../../stories/fixtures/library-card/founded-library.ts'
import type { Actor } from '../../kernel/case/case-file.ts'
import type { ActAnswer, ActRequest } from '../door/request.ts'
import { fireClocks } from '../fire-clocks.ts'
import type { Platform } from '../platform.ts'
import { rebuild } from '../rebuild.ts'
import { startPlatform } from '../start-platform.ts'

const beijing = (text: string): number => Date.parse(`${text}:00+08:00`)
const [reader, librarian, head, supervisor] = [someone('p-chen', 'party'), someone('p-li'), someone('p-zhao'), someone('p-sun')]

let now = beijing('2026-03-02T09:00')
let platform: Platform
let close: () => Promise<void>
let key = 0

const ask = (request: Partial<ActRequest> & Pick<ActRequest, 'act' | 'actor'>): Promise<ActAnswer> =>
  platform.door.act({ region, key: `cards-${key++}`, answers: {}, ...request })

async function does(actor: Actor, act: string, caseId: string, answers: ActRequest['answers'] = {}): Promise<void> {
  const answer = await ask({ actor, act, case: caseId, answers })
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
}

async function apply(): Promise<string> {
  const open = { procedure: 'library-card', organ: 'library', item: 'card-library' }
  const answer = await ask({ actor: reader, act: 'apply', answers: { name: '陈某' }, open })
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.case
}

async function accepted(): Promise<string> {
  const id = await apply()
  await does(librarian, 'accept', id, { needsCheck: false })
  return id
}

interface Card {
  readonly rule: string
  readonly colour: string
  readonly type: string
  readonly due: string | null
  readonly answer: string
}

const cardsOn = async (caseId: string): Promise<Card[]> => {
  const found = await platform.pool.query<Card>(
    'select rule, colour, type, due, answer_case as answer from card where region = $1 and case_id = $2 order by seq',
    [region, caseId],
  )
  return found.rows
}

async function caseOf(id: string) {
  const found = await platform.pool.query<{
    procedure: string
    organ: string
    outcome: string | null
    finished: boolean
    acts: object
    answers: { raise: Record<string, string> }
  }>("select procedure, organ, outcome, finished, marking->'acts' as acts, answers from case_file where region = $1 and id = $2", [
    region,
    id,
  ])
  const row = found.rows[0]
  if (!row) throw new Error(`There is no case ${id}.`)
  return row
}

/** The one card on a duty that has just gone overdue, and the case in which it is answered. */
async function overdueCard(from = '2026-03-02', to = '2026-03-17'): Promise<string> {
  now = beijing(`${from}T09:00`)
  const id = await accepted()
  now = beijing(`${to}T09:00`)
  await fireClocks(platform, region)
  const [card] = await cardsOn(id)
  return card?.answer ?? ''
}

beforeAll(async () => {
  ;({ platform, close } = await foundedLibrary(() => now))
})
afterAll(() => close())

test('a duty one day overdue raises one yellow card, whose case stands at the organ and says what to answer by when', async () => {
  const id = await accepted()
  now = beijing('2026-03-16T23:00')
  await fireClocks(platform, region)
  expect(await cardsOn(id)).toEqual([])
  now = beijing('2026-03-17T00:30')
  const second = await startPlatform({ ...platform })
  await Promise.all([fireClocks(platform, region), fireClocks(second, region)])
  const cards = await cardsOn(id)
  expect(cards).toEqual([{ rule: 'overdue', colour: 'yellow', type: 'time', due: '2026-03-16', answer: expect.any(String) }])
  expect(await caseOf(cards[0]?.answer ?? '')).toMatchObject({
    procedure: 'card-answer',
    organ: 'library',
    finished: false,
    answers: {
      raise: {
        colour: 'yellow',
        type: 'time',
        supervisor: 'library',
        answerBy: '2026-03-20',
        found: '“作出决定”的期限为2026年3月16日，逾期未办。',
      },
    },
  })
  const tasks = await platform.pool.query('select act, post, due from task where region = $1 and case_id = $2', [region, cards[0]?.answer])
  expect(tasks.rows).toEqual([{ act: 'explain', post: 'head', due: '2026-03-20' }])
})

test('a duty done late before anyone looked is carded too; one done on its last day is not', async () => {
  now = beijing('2026-03-02T09:00')
  const [late, inTime] = [await accepted(), await accepted()]
  now = beijing('2026-03-16T09:00')
  await does(head, 'decide', inTime, { outcome: 'granted' })
  now = beijing('2026-03-17T09:00')
  await does(head, 'decide', late, { outcome: 'granted' })
  await fireClocks(platform, region)
  expect(await cardsOn(inTime)).toEqual([])
  const cards = await cardsOn(late)
  expect(cards).toMatchObject([{ rule: 'overdue', due: '2026-03-16' }])
  expect((await caseOf(cards[0]?.answer ?? '')).answers.raise['found']).toContain('逾期才办理')
})

test('silence by which the law acted raises a red card; a clerk who accepted in time raises none', async () => {
  now = beijing('2026-03-02T09:00')
  const silent = await apply()
  now = beijing('2026-03-10T09:00')
  await fireClocks(platform, region)
  expect(await cardsOn(silent)).toMatchObject([{ rule: 'silent', colour: 'red' }])
})

test('the explanation is accepted: a false alarm; only the head explains, only a supervisor reviews', async () => {
  const card = await overdueCard()
  expect(await ask({ actor: librarian, act: 'explain', case: card, answers: { why: '……' } })).toMatchObject({ kind: 'refused' })
  await does(head, 'explain', card, { why: '停电一周' })
  expect(await ask({ actor: head, act: 'lift', case: card })).toMatchObject({ kind: 'refused' })
  await does(supervisor, 'lift', card)
  expect(await caseOf(card)).toMatchObject({ finished: true, outcome: 'lifted' })
})

test('a card nobody explains turns red by itself on the day after its last day, and must still be explained', async () => {
  const card = await overdueCard('2026-03-02', '2026-03-17')
  now = beijing('2026-03-20T23:00')
  await fireClocks(platform, region)
  expect((await caseOf(card)).acts).toMatchObject({ redden: { times: 0 } })
  now = beijing('2026-03-21T00:30')
  await fireClocks(platform, region)
  expect((await caseOf(card)).acts).toMatchObject({ redden: { times: 1 } })
  // Answering late raises no card about the card.
  expect(await cardsOn(card)).toEqual([])
  await does(head, 'explain', card, { why: '……' })
})

test('one refused attempt on a missing power raises a red card at once, though no case was opened', async () => {
  const open = { procedure: 'library-card', organ: 'branch', item: 'card-branch' }
  // A reader who is refused is no officer who oversteps.
  const asked = await ask({ actor: reader, act: 'apply', answers: { name: '陈某' }, open })
  expect(await cardsOn(asked.kind === 'refused' ? asked.case : '')).toEqual([])
  const refused = await ask({ actor: librarian, act: 'apply', answers: { name: '陈某' }, open })
  expect(refused.kind).toBe('refused')
  const cards = await cardsOn(refused.kind === 'refused' ? refused.case : '')
  expect(cards).toMatchObject([{ rule: 'no-power', colour: 'red' }])
  const answer = cards[0]?.answer ?? ''
  expect(await caseOf(answer)).toMatchObject({ organ: 'branch', finished: false })
  // The case that was not opened has no record of its own: the card stands in the case in which it is answered, about the act that was tried.
  const events = await platform.pool.query('select kind, act from event where region = $1 and case_id = $2 order by n', [region, answer])
  expect(events.rows).toEqual([
    { kind: 'done', act: 'raise' },
    { kind: 'carded', act: 'raise' },
  ])
  const card = await platform.pool.query('select act from card where region = $1 and answer_case = $2', [region, answer])
  expect(card.rows).toEqual([{ act: 'apply' }])
})

test('the third refusal of one person within thirty days raises a card, the fourth does not, the sixth does; others are counted apart', async () => {
  now = beijing('2026-04-01T09:00')
  const id = await apply()
  const tries = async (actor: Actor) => ask({ actor, act: 'decide', case: id, answers: { outcome: 'granted' } })
  const raised = async () => (await cardsOn(id)).filter(({ rule }) => rule === 'skipped-step').length
  await tries(head)
  await tries(head)
  await tries(librarian)
  expect(await raised()).toBe(0)
  await tries(head)
  expect(await raised()).toBe(1)
  await tries(head)
  await tries(head)
  expect(await raised()).toBe(1)
  // All at once, in one batch: counted as if one after another.
  await Promise.all([tries(head), tries(head), tries(head), tries(head)])
  expect(await raised()).toBe(3)
})

test('two refusals and a third after the thirty days raise nothing', async () => {
  now = beijing('2026-05-06T09:00')
  const id = await apply()
  const tries = async () => ask({ actor: head, act: 'decide', case: id, answers: { outcome: 'granted' } })
  await tries()
  await tries()
  now = beijing('2026-06-06T09:00')
  await tries()
  expect((await cardsOn(id)).filter(({ rule }) => rule === 'skipped-step')).toEqual([])
})

test('the record alone gives the same cards and the same cases', async () => {
  const rebuilt = await rebuild(platform, region)
  expect(rebuilt.problems).toEqual([])
  expect(rebuilt.tables.filter(({ stored, missing }) => stored.length + missing.length > 0)).toEqual([])
  expect(rebuilt.tables.find(({ table }) => table === 'card')?.rows).toBeGreaterThan(8)
  // A card that is tampered with is named.
  await platform.pool.query("update card set colour = 'note' where region = $1 and rule = 'no-power'", [region])
  const tampered = await rebuild(platform, region)
  expect(tampered.tables.find(({ table }) => table === 'card')?.stored).not.toEqual([])
})

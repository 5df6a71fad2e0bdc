import { z } from 'zod'
import { clocksOf, periodOf } from '../../kernel/case/due.ts'
import { stateOf } from '../../kernel/case/marking.ts'
import { whatNow } from '../../kernel/case/what-now.ts'
import { addDays, isLocalDate, type LocalDate } from '../../kernel/time/local-date.ts'
import { termWords } from '../../kernel/time/period.ts'
import { readToBeHeld } from '../../store/read-desks.ts'
import { type EventRead, readEventsOfCases } from '../../store/read-events.ts'
import { type KnownCase, knownCases } from '../my-day/tasks-shown.ts'
import { operation } from '../operation.ts'
import { nothing } from '../requests.ts'
import { actorOf, actTitle, contextOf, type Reading, readingOf, roleTitle } from '../shown/reading.ts'
import { showAnswers } from '../shown/show-answers.ts'
import { summariseCase } from '../shown/show-case.ts'
import { showBasis } from '../shown/show-citation.ts'
import { showClock } from '../shown/show-clock.ts'
import { showRefusal } from '../shown/show-refusal.ts'
import { postsAt } from './desk-posts.ts'
import { type HearingView, hearingView } from './desk-views.ts'
import { actsAfter, dayAsked, hearingActs } from './hearing-acts.ts'

/** Most hearings shown. */
const most = 100

/** The day that was set; undefined where none is yet. */
function daySet({ row: { file }, procedure }: KnownCase, act: string): LocalDate | undefined {
  const asked = dayAsked(procedure, act)
  const day = asked && file.answers[asked.act]?.[asked.field]
  return typeof day === 'string' && isLocalDate(day) ? day : undefined
}

/** First day on which the waiting periods that the law sets before it are over; undefined where none runs, or no calendar tells. */
function earliestDay({ row: { file }, procedure }: KnownCase, act: string, reading: Reading): LocalDate | undefined {
  const { calendar } = contextOf(reading)
  const days = [procedure.acts[act]?.notBefore ?? []].flat().flatMap((within) => {
    if (within.until) return []
    const last = periodOf(within, { procedure, file }, calendar)
    return 'day' in last ? [within.reached ? last.day : addDays(last.day, 1)] : []
  })
  return days.sort().at(-1)
}

/** What was notified: the answers beside the day, and the papers. */
function notified(
  known: KnownCase,
  { act, events }: { act: string; events: readonly EventRead[] },
  reading: Reading,
): Partial<HearingView> {
  const asked = dayAsked(known.procedure, act)
  const event = asked && events.findLast((one) => one.kind === 'done' && one.act === asked.act)
  if (!event) return { place: [], papers: [] }
  const where = { procedure: known.procedure, file: known.row.file, reader: 'organ' as const, act: event.act, day: event.day }
  return {
    notified: event.day,
    place: showAnswers(event.body.answers, where, reading).flatMap(({ name, ask, shown }) =>
      name === asked.field ? [] : [{ ask, shown }],
    ),
    papers: (event.body.documents ?? []).map(({ number, title, day }) => ({ number, title, day })),
  }
}

/** A challenge on which the hearing waits. */
function challengeOf({ row: { file }, procedure }: KnownCase, act: string, reading: Reading): Pick<HearingView, 'challenge'> {
  const ruling = procedure.acts[act]?.awaits?.find((one) => procedure.acts[one]?.recuses && stateOf(file.marking, one).owed)
  if (ruling === undefined) return {}
  const due = clocksOf(procedure, file, contextOf(reading).calendar).find((clock) => clock.act === ruling)?.due
  return { challenge: { title: actTitle(procedure, ruling), ...(due && 'day' in due && { due: due.day }) } }
}

function afterwards({ procedure }: KnownCase, act: string, reading: Reading): HearingView['afterwards'] {
  return actsAfter(procedure, act).map((name) => {
    const rule = procedure.acts[name]
    return {
      title: actTitle(procedure, name),
      by: [rule?.by ?? []].flat().map((role) => roleTitle(procedure, role)),
      basis: showBasis(reading, rule?.basis ?? []),
      ...(rule?.must?.term && { within: termWords(rule.must.term) }),
    }
  })
}

function showHearing(known: KnownCase, asked: { act: string; events: readonly EventRead[] }, reading: Reading): HearingView {
  const { row, procedure } = known
  const { act } = asked
  const [on, earliest] = [daySet(known, act), earliestDay(known, act, reading)]
  const option = whatNow(procedure, row.file, actorOf(reading.caller), contextOf(reading)).find((one) => one.act === act)
  const refusals = (option?.refusals ?? []).map((refusal) => showRefusal(refusal, procedure, reading))
  const clock = clocksOf(procedure, row.file, contextOf(reading).calendar).find((one) => one.act === act)
  return {
    case: summariseCase(row, procedure, 'organ', reading),
    act,
    title: actTitle(procedure, act),
    basis: showBasis(reading, procedure.acts[act]?.basis ?? []),
    place: [],
    papers: [],
    ...notified(known, asked, reading),
    tooSoon: on !== undefined && earliest !== undefined && on < earliest,
    may: option?.may === true,
    barred: refusals.filter(({ check }) => check === 'person'),
    before: refusals.filter(({ check }) => check !== 'person'),
    afterwards: afterwards(known, act, reading),
    ...challengeOf(known, act, reading),
    ...(on && { on }),
    ...(earliest && { earliest }),
    ...(clock && { clock: showClock(clock, { procedure, file: row.file }, reading) }),
  }
}

const sooner = (one: HearingView, other: HearingView): number => (one.on ?? '9999').localeCompare(other.on ?? '9999')

export const listHearings = operation({
  name: 'list-hearings',
  says: {
    zh: '我的听证：日期、通知、当事人、回避情况、之前和之后应当做什么',
    en: 'Hearings that I may have to hold: day, notice, parties, recusal, and what must happen before and after each',
  },
  method: 'get',
  path: '/desks/hearings',
  input: nothing,
  output: z.array(hearingView),
  may: 'staff',
  async run(platform, _input, caller) {
    const reading = await readingOf(platform, caller)
    const { pool, region, catalogue } = platform
    const posts = postsAt('hearings', platform, caller)
    const acts = hearingActs(
      catalogue.procedures,
      posts.map(({ post }) => post),
    )
    const held = await readToBeHeld(pool, region, { organs: [...new Set(posts.map(({ organ }) => organ))], acts, limit: most })
    const ids = held.map(({ caseId }) => caseId)
    const [known, events] = await Promise.all([knownCases(reading, ids), readEventsOfCases(pool, region, ids)])
    return held
      .flatMap(({ caseId, act }) => {
        const of = known.get(caseId)
        return of ? [showHearing(of, { act, events: events.get(caseId) ?? [] }, reading)] : []
      })
      .sort(sooner)
  },
})

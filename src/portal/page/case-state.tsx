import type { FC } from 'hono/jsx'
import type { CaseSummary, CaseView, ClockView, OptionView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'
import { daysLeft } from './clocks.tsx'
import { dayWords } from './days.ts'

/** One word for how the case stands, never by colour alone. */
export const CaseState: FC<{ visit: Visit; of: CaseSummary }> = ({ visit, of }) => {
  const w = visit.words.case
  if (of.damaged) return <span class="tag bad">{w.damagedTag}</span>
  if (of.finished) return <span class="tag off">{of.outcome ? say(visit, of.outcome) : w.finished}</span>
  if (of.overdue) return <span class="tag bad">{w.overdue}</span>
  return <span class="tag">{of.outcome ? say(visit, of.outcome) : w.running}</span>
}

/** Numbers, within the case, of the events whose content is lost. */
export const lostIn = (file: CaseView): string =>
  file.timeline
    .filter(({ lost }) => lost)
    .map(({ n }) => n)
    .join('、')

export interface NextStep {
  readonly says: string
  readonly clock?: ClockView
  /** What the visitor can do to bring it on: acts that are theirs and owed. */
  readonly mine: readonly OptionView[]
}

/** Acts of the visitor that can be done now. */
export const mineNow = (file: CaseView): OptionView[] => file.options.filter((option) => option.mine && option.may)

/** Acts of the visitor without which somebody else cannot go on: what others are refused for names them. */
export function waitedFor(file: CaseView): OptionView[] {
  const first = new Set(
    file.options
      .filter(({ mine }) => !mine)
      .flatMap(({ refusals }) => refusals.flatMap(({ facts }) => (Array.isArray(facts['first']) ? facts['first'] : []))),
  )
  return mineNow(file).filter(({ act }) => first.has(act))
}

/** What happens next, who must act, and until when: the running clock that ends first. */
export function nextStep(visit: Visit, file: CaseView): NextStep | undefined {
  if (file.finished) return undefined
  const w = visit.words.case
  const mine = mineNow(file).filter(({ owed }) => owed)
  const clocks = file.clocks
    .filter(({ passed, kind }) => !passed || kind === 'duty')
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
  const clock = clocks.find(({ act }) => mine.some((option) => option.act === act)) ?? clocks[0]
  if (!clock) {
    const waiting = waitedFor(file)
    const names = waiting.map(({ title }) => say(visit, title)).join(visit.lang === 'zh' ? '、' : ', ')
    return waiting.length > 0
      ? { says: w.waitsForYou(say(visit, file.organ.name), names), mine: waiting }
      : { says: w.nothingDue(say(visit, file.organ.name)), mine }
  }
  const option = file.options.find(({ act }) => act === clock.act)
  if (clock.kind === 'silence' && clock.due && !clock.paused) {
    return {
      says: w.silence(
        say(visit, file.organ.name),
        w.dayLeft(dayWords(clock.due, visit.lang), daysLeft(visit, clock.workdaysLeft)),
        say(visit, clock.title),
      ),
      clock,
      mine,
    }
  }
  const who =
    clock.kind === 'silence'
      ? w.theLaw
      : mine.some(({ act }) => act === clock.act)
        ? w.you
        : (option?.by.map((role) => say(visit, role)).join('、') ?? say(visit, file.organ.name))
  const when = clock.paused
    ? w.pausedNow
    : clock.due
      ? clock.passed
        ? `${dayWords(clock.due, visit.lang)}${w.isLate}`
        : w.dayLeft(dayWords(clock.due, visit.lang), daysLeft(visit, clock.workdaysLeft))
      : clock.unknownYear === undefined
        ? w.noDay
        : w.unknownYear(clock.unknownYear)
  return { says: w.next(say(visit, clock.title), who, when), clock, mine }
}

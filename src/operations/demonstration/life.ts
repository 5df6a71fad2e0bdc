import type { Actor } from '../../kernel/case/case-file.ts'
import { addDays, epochDay, type LocalDate } from '../../kernel/time/local-date.ts'
import { chanceOf, shuffled } from './chance.ts'
import type { PlantedWrong, PlayedParty, Scene } from './province.ts'
import type { Wording } from './recast.ts'
import { nextAfter, openingPlaces, stepAfter, type ToldProcedure, type ToldStep } from './ways.ts'

/** One case as it is planned: how it begins, and which way it takes as long as that is lawful. */
export interface PlannedLife {
  /** Unique; part of the keys of its acts. */
  readonly id: string
  readonly procedure: string
  readonly way: number
  readonly scene: Scene
  readonly start: LocalDate
  /** Further days that its staff take for each act. */
  readonly slower: number
  readonly wrong?: PlantedWrong & { readonly isLast: boolean }
  /** Words of the stories that are others in this case. */
  readonly words?: Readonly<Record<string, string>>
  readonly numbers?: Readonly<Record<string, number>>
  /** After so many acts the way is left. */
  readonly leaves?: { readonly after: number; readonly afterwards: 'nothing' | 'anything' | readonly string[] }
  /** The law opened the case; it is this one. */
  readonly opened?: { readonly case: string; readonly day: LocalDate }
}

/** A case that is being played. */
export interface Life {
  readonly plan: PlannedLife
  readonly told: ToldProcedure
  /** Who stands for whom of the stories. */
  readonly parties: Map<string, PlayedParty>
  readonly staff: Map<string, Actor>
  /** Where it is played: where it was planned, or where the entry is that it is about. */
  scene: Scene
  wording?: Wording
  caseId?: string
  /** Acts done so far. */
  done: number
  /** The last of them, by its place among the told steps. */
  last?: number
  /** The told way was left: what follows is what stories did next after the same act. */
  strayed: boolean
  lastDay: LocalDate
  /** Nothing is tried before this day, since nothing was lawful when it was last tried. */
  restsUntil?: LocalDate
  rests: number
  over: boolean
}

/** Days for which an act is tried again that may yet become lawful. */
export const patience = 12
/** No case goes on for ever: some stories turn in circles. */
const mostActs = 45

export const beginLife = (plan: PlannedLife, told: ToldProcedure): Life => ({
  plan,
  told,
  parties: new Map(),
  staff: new Map(),
  scene: plan.scene,
  done: plan.opened ? 1 : 0,
  ...(plan.opened && { caseId: plan.opened.case, last: told.ways[plan.way]?.[1] ?? 0 }),
  strayed: false,
  lastDay: plan.opened?.day ?? plan.start,
  rests: 0,
  over: false,
})

/** Acts that stories did next, by their place among the told steps, the one that this story did first. */
export function nextPlaces({ plan, told, done, last, strayed }: Life): readonly number[] {
  const left = plan.leaves !== undefined && done >= plan.leaves.after
  if (done >= mostActs || (left && plan.leaves?.afterwards === 'nothing')) return []
  const planned = strayed || left ? undefined : stepAfter(told, plan.way, done)
  if (planned !== undefined && done === 0) return [planned, ...openingPlaces(told).filter((place) => place !== planned)]
  const act = last === undefined ? undefined : told.steps[last]?.act
  const others = act === undefined ? [] : shuffled(chanceOf(`${plan.id}/${done}`), nextAfter(told, act))
  return planned === undefined ? others : [planned, ...others.filter((place) => place !== planned)]
}

const daysBefore = (told: ToldProcedure, place: number, before: number | undefined): number => {
  const [step, earlier] = [told.steps[place], before === undefined ? undefined : told.steps[before]]
  const gap = step && earlier ? epochDay(step.day) - epochDay(earlier.day) : 1
  // Another story may have told the act long before or after; then a few days pass.
  return gap < 0 || gap > 60 ? 5 : gap
}

/** Whether the told step is done by a party or by anyone at all, who keep no office hours. */
export const isParty = ({ parties }: Life, { who, role }: ToldStep): boolean => role !== undefined && parties.has(who)

/** Days that pass where no story says how many. */
const someDays = 3

/**
 * The day on which a next act is due, as the stories had it; staff that is slower takes longer, but not over what comes first: an application
 * that lies for a week is accepted by the law.
 * @param place undefined: no story goes on from here
 */
export function dueDay(life: Life, place: number | undefined): LocalDate {
  const { plan, told, last, lastDay, done } = life
  if (done === 0) return plan.start
  const step = place === undefined ? undefined : told.steps[place]
  const days = place === undefined ? someDays : daysBefore(told, place, last)
  const byStaff = step === undefined || (step.role !== undefined && !isParty(life, step))
  return addDays(lastDay, days + (byStaff && done > 1 ? plan.slower : 0))
}

/** Days for which a case rests, the first time and the next ones; the law's longest silence is over by then. */
const restDays = [4, 10, 25, 40]

/** Nothing is lawful now; some days later it may be. */
export function rest(life: Life, day: LocalDate): void {
  const days = restDays[life.rests]
  life.rests += 1
  if (days === undefined || life.done === 0) life.over = true
  else life.restsUntil = addDays(day, days)
}

/** What was done is the life's last act now. */
export function advance(life: Life, place: number, day: LocalDate): void {
  if (stepAfter(life.told, life.plan.way, life.done) !== place) life.strayed = true
  life.done += 1
  life.last = place
  life.rests = 0
  life.lastDay = day
}

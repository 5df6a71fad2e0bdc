import { addDays, epochDay, fromEpochDay, type LocalDate } from '../../kernel/time/local-date.ts'
import { type Chance, chanceOf, pick } from './chance.ts'
import type { PlannedLife } from './life.ts'
import type { FixedCase, LivelyProvince, PlantedWrong, PlayScale, Scene } from './province.ts'
import type { ToldProcedure } from './ways.ts'

/** The day of the founding, and the first and last day on which cases are played. */
export interface Span {
  readonly founded: LocalDate
  readonly first: LocalDate
  readonly last: LocalDate
}

const stepsOf = (told: ToldProcedure, way: number) => (told.ways[way] ?? []).slice(1).flatMap((place) => told.steps[place] ?? [])

/** Ways that people begin, the fullest first: those that the law begins follow from what others did. */
function waysBegun(told: ToldProcedure, through?: string): readonly number[] {
  const begun = told.ways.flatMap((_, way) => (stepsOf(told, way)[0]?.role === undefined ? [] : [way]))
  const wanted = through === undefined ? begun : begun.filter((way) => stepsOf(told, way).some(({ act }) => act === through))
  return [...wanted].sort((a, b) => (told.ways[b]?.length ?? 0) - (told.ways[a]?.length ?? 0) || a - b)
}

/** The day of that week on which the story began, so that its working days stay working days; never before the first day played. */
function sameWeekday(told: ToldProcedure, way: number, day: LocalDate, { founded }: Span): LocalDate {
  const began = stepsOf(told, way)[0]?.day
  if (began === undefined) return day
  const off = (((epochDay(day) - epochDay(began)) % 7) + 7) % 7
  const moved = addDays(day, -off)
  return moved <= founded ? addDays(moved, 7) : moved
}

interface Planning {
  readonly province: LivelyProvince
  readonly scale: PlayScale
  readonly span: Span
}

/** Procedures about entries begin later: what they are about must have come about first. */
const laterBy = 0.35
/** Of ten cases so many begin in the last weeks, so that enough are running. */
const recentOfTen = 3
const recentDays = 35

function startOf({ province, span }: Planning, procedure: string, chance: Chance, later: boolean): LocalDate {
  const length = epochDay(span.last) - epochDay(span.first)
  const from = later ? Math.floor(length * laterBy) : 7
  const most = Math.max(...Array.from({ length: 12 }, (_, month) => province.share(procedure, month + 1)))
  for (let tries = 0; tries < 30; tries += 1) {
    const recent = chance(10) < recentOfTen
    const at = recent ? length - chance(Math.min(recentDays, length)) : from + chance(Math.max(length - from, 1))
    const day = fromEpochDay(epochDay(span.first) + at)
    if (chance(1_000) < (province.share(procedure, Number(day.slice(5, 7))) / most) * 1_000) return day
  }
  return addDays(span.first, from)
}

function life(
  planning: Planning,
  one: Pick<PlannedLife, 'id' | 'procedure' | 'way' | 'scene'> & { readonly day: LocalDate },
  more: Partial<PlannedLife> = {},
): PlannedLife {
  const { id, procedure, way, scene, day } = one
  const told = planning.province.ways.procedures[procedure] as ToldProcedure
  const chance = chanceOf(`${id}/pace`)
  // One case in twelve has staff that lets it lie; that is how duties come to be overdue.
  const slower = chance(12) === 0 ? 6 + chance(20) : chance(2)
  return { id, procedure, way, scene, start: sameWeekday(told, way, day, planning.span), slower, ...more }
}

function fixedLife(planning: Planning, one: FixedCase): PlannedLife[] {
  const { province, span } = planning
  const told = province.ways.procedures[one.procedure]
  const scene = province.scenes.find(({ place }) => place === one.place)
  const [way] = told ? waysBegun(told, one.through) : []
  if (!told || !scene || way === undefined) return []
  const day = 'afterFounding' in one.day ? addDays(span.founded, one.day.afterFounding) : addDays(span.last, -one.day.beforeEnd)
  const after = stepsOf(told, way).findIndex(({ act }) => act === one.through) + 1
  const at = { id: `fixed/${one.id}/${one.place}`, procedure: one.procedure, way, scene, day }
  return [
    life(planning, at, {
      slower: 0,
      ...(one.words && { words: one.words }),
      ...(one.numbers && { numbers: one.numbers }),
      ...(one.afterwards && { leaves: { after, afterwards: one.afterwards } }),
    }),
  ]
}

function wrongLives(planning: Planning, wrong: PlantedWrong): PlannedLife[] {
  const { province, span } = planning
  const told = province.ways.procedures[wrong.procedure]
  const scene = province.scenes.find(({ place }) => place === wrong.place)
  const [way] = told ? waysBegun(told, wrong.through) : []
  if (!scene || way === undefined) return []
  return Array.from({ length: wrong.cases }, (_, i) => {
    const later = wrong.cases < 2 ? 0 : Math.floor((wrong.spread * i) / (wrong.cases - 1))
    const isLast = i === wrong.cases - 1
    const at = { id: `wrong/${wrong.id}/${i}`, procedure: wrong.procedure, way, scene, day: addDays(span.last, later - wrong.before) }
    return life(planning, at, { slower: wrong.slower ?? 0, wrong: { ...wrong, isLast } })
  })
}

function countOf({ province, scale }: Planning, procedures: readonly string[]): ReadonlyMap<string, number> {
  const weights = procedures.map((procedure) =>
    Array.from({ length: 12 }, (_, month) => province.share(procedure, month + 1)).reduce((a, b) => a + b, 0),
  )
  const all = weights.reduce((a, b) => a + b, 0)
  return new Map(
    procedures.map((procedure, i) => [
      procedure,
      (weights[i] ?? 0) === 0 ? 0 : Math.max(Math.round(((weights[i] ?? 0) / all) * scale.cases), 1),
    ]),
  )
}

/**
 * The cases that are to be played, in the order in which they begin: of every procedure that people begin at least one, every told way before
 * any is taken twice, spread over places and months. The same seed plans the same.
 */
export function planLives(planning: Planning): readonly PlannedLife[] {
  const { province, scale } = planning
  const begun = Object.entries(province.ways.procedures).filter(([, told]) => waysBegun(told).length > 0)
  const counts = countOf(
    planning,
    begun.map(([id]) => id),
  )
  const fixed = province.fixed.flatMap((one) => fixedLife(planning, one))
  const plain = begun.flatMap(([procedure, told]) => {
    const ways = waysBegun(told)
    const later = told.openings.some(({ subject }) => subject !== undefined)
    return Array.from({ length: counts.get(procedure) ?? 0 }, (_, i) => {
      const id = `${scale.seed}/${procedure}/${i}`
      const chance = chanceOf(id)
      const scene = pick(chance, province.scenes) as Scene
      // Once every way was taken, the fuller half of them is taken more often.
      const way = i < ways.length ? ways[i] : ways[chance(chance(3) === 0 ? ways.length : Math.ceil(ways.length / 2))]
      return life(planning, { id, procedure, way: way ?? 0, scene, day: startOf(planning, procedure, chance, later) })
    })
  })
  const all = [...fixed, ...plain, ...province.wrongs.flatMap((wrong) => wrongLives(planning, wrong))]
  return all.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1))
}

import { addDays, epochDay, type LocalDate } from '../../kernel/time/local-date.ts'
import { isWorkday } from '../../kernel/time/working-day.ts'
import { readCases } from '../../store/read-cases.ts'
import { readAnswersUnder, readOpenedSince } from '../../store/read-played.ts'
import type { ActAnswer } from '../door/request.ts'
import { fireClocks } from '../fire-clocks.ts'
import type { Platform } from '../platform.ts'
import { uploadFile } from '../upload-file.ts'
import { chanceOf } from './chance.ts'
import { beginLife, dueDay, isParty, type Life, nextPlaces, type PlannedLife } from './life.ts'
import type { PastPlatform } from './past-platform.ts'
import { planLives, type Span } from './plan-lives.ts'
import { playWave, type Stage } from './play-wave.ts'
import type { LivelyProvince, PlayScale } from './province.ts'
import type { ToldWays } from './ways.ts'

export interface PlayOptions {
  readonly signal?: AbortSignal
  /** Told of cases begun, of how many. */
  progress?(begun: number, total: number): void
  refused?: Stage['refused']
}

export interface Played {
  readonly acts: number
  readonly cases: number
  /** Acts of the law: clocks that ran out. */
  readonly fired: number
}

const prefix = 'seed/play/'

/** The file that stands for every file that a case of the demonstration is handed: uploaded as people upload theirs. */
async function uploadSample(platform: Platform): Promise<string> {
  const bytes = new TextEncoder().encode(
    '演示文件。本文件由演示数据使用，不含任何真实内容。\nA file of the demonstration; it says nothing of anybody.\n',
  )
  const caller = { kind: 'party' as const, region: platform.region, person: 'demonstration', name: '演示', actsFor: [], posts: [] }
  return (await uploadFile.run(platform, { name: '演示文件.txt', bytes }, caller)).sha256
}

/** One act of an earlier run: of which life, the how-manieth, and which of the told steps. */
function readKey(key: string): { id: string; done: number; place: number } {
  const parts = key.slice(prefix.length).split('/')
  const [place, done] = [Number(parts.pop()), Number(parts.pop())]
  return { id: parts.join('/'), done, place }
}

function setTo(life: Life, { done, place, answer }: { done: number; place: number; answer: Extract<ActAnswer, { kind: 'done' }> }): void {
  if (life.told.ways[life.plan.way]?.[done + 1] !== place) life.strayed = true
  Object.assign(life, { caseId: answer.case, done: done + 1, last: place, lastDay: answer.day })
}

/** Sets lives to where an earlier run left them; the cases that the law opened meanwhile are among them afterwards. */
async function goOn(playing: Playing, since: LocalDate): Promise<void> {
  const { past, stage, lives } = playing
  const { pool, region } = past.platform
  const played = (await readAnswersUnder(pool, region, prefix)).flatMap(({ key, answer }) => {
    const done = answer as ActAnswer
    return done.kind === 'done' ? [{ ...readKey(key), answer: done }] : []
  })
  if (played.length === 0) return
  for (const one of played) {
    const life = lives.get(one.id)
    if (life) setTo(life, one)
  }
  await followLaw(playing, since)
  for (const one of played) {
    const life = lives.get(one.id)
    if (life?.plan.opened) setTo(life, one)
  }
  const opened = [...lives.values()].flatMap(({ caseId }) => caseId ?? [])
  for (const { file } of await readCases(pool, region, opened))
    if (file.subject) stage.taken.add(`${file.procedure} ${file.subject.register}/${file.subject.key}`)
}

/** Ways of a procedure whose cases the law opens because of an act elsewhere. */
const waysLed = (ways: ToldWays, procedure: string): readonly number[] => {
  const told = ways.procedures[procedure]
  return (told?.ways ?? []).flatMap((way, i) => (told?.steps[way[1] ?? -1]?.role === undefined && way.length > 2 ? [i] : []))
}

/** Of ten cases that the law opens so many are attended to; the others show what happens when nobody does. */
const attendedOfTen = 8

function planLed(province: LivelyProvince, opened: Awaited<ReturnType<typeof readOpenedSince>>[number]): PlannedLife | undefined {
  const ways = waysLed(province.ways, opened.procedure)
  const chance = chanceOf(`led/${opened.number}`)
  const scene = province.scenes.find(({ place }) => opened.organ.endsWith(place)) ?? province.scenes[0]
  const way = ways[chance(ways.length)]
  if (way === undefined || !scene || chance(10) >= attendedOfTen) return undefined
  const { id, number, procedure, opened: day } = opened
  return { id: `led/${number}`, procedure, way, scene, start: day, slower: 0, opened: { case: id, day } }
}

interface Playing {
  readonly past: PastPlatform
  readonly stage: Stage
  readonly lives: Map<string, Life>
  /** Cases that are somebody's already, or nobody's. */
  readonly seen: Set<string>
  /** Acts done on the day before; where there were none, the law opened no case. */
  lastActs: number
}

/** Takes on the cases that the law opened since that day because of acts elsewhere. */
async function followLaw({ past: { platform }, stage, lives, seen }: Playing, since: LocalDate): Promise<void> {
  const known = new Set([...lives.values()].flatMap(({ caseId }) => caseId ?? []))
  for (const opened of await readOpenedSince(platform.pool, platform.region, since)) {
    if (seen.has(opened.id)) continue
    seen.add(opened.id)
    const plan = known.has(opened.id) ? undefined : planLed(stage.province, opened)
    const told = plan && stage.province.ways.procedures[plan.procedure]
    if (plan && told) lives.set(plan.id, beginLife(plan, told))
  }
}

const opensAt = 9 * 60
/** The last wave of a day begins before offices close. */
const mostWaves = 9
const betweenWaves = 50

const isDue = (life: Life, day: LocalDate, works: boolean): boolean => {
  if (life.over || life.lastDay > day || (life.restsUntil ?? day) > day) return false
  const [place] = nextPlaces(life)
  if (dueDay(life, place) > day) return false
  const step = place === undefined ? undefined : life.told.steps[place]
  // Offices are closed; whoever comes before them writes when they like.
  return works || (step !== undefined && (step.role === undefined || (isParty(life, step) && life.done > 0)))
}

/** One day: the clocks first, then what offices and people do, wave after wave. */
async function playDay(playing: Playing, day: LocalDate): Promise<{ acts: number; fired: number }> {
  const { past, stage, lives } = playing
  past.at(day, 5)
  const fired = await fireClocks(past.platform, past.platform.region)
  if (fired > 0 || playing.lastActs > 0) await followLaw(playing, addDays(day, -2))
  const works = isWorkday(past.platform.catalogue.calendar, day)
  let acts = 0
  const tried = new Set<Life>()
  for (let wave = 0; wave < mostWaves; wave += 1) {
    const due = [...lives.values()].filter((life) => !tried.has(life) && isDue(life, day, works))
    if (due.length === 0) break
    past.at(day, opensAt + wave * betweenWaves + chanceOf(`${day}/${wave}`)(40))
    const before = new Map(due.map((life) => [life, life.done]))
    acts += await playWave(stage, due, day)
    // What could not be done now is tried again tomorrow.
    for (const life of due) if (before.get(life) === life.done) tried.add(life)
  }
  playing.lastActs = acts
  return { acts, fired }
}

/** Days after the founding on which cases of it are played. */
const foundingDays = 14

/** Plays the life of a province, day after day through the one door and the clocks. What was played before is left alone and gone on from. */
export async function playProvince(
  past: PastPlatform,
  province: LivelyProvince,
  { scale, span, ...options }: PlayOptions & { scale: PlayScale; span: Span },
): Promise<Played> {
  const { platform } = past
  const plans = planLives({ province, scale, span })
  const lives = new Map(
    plans.flatMap((plan) => {
      const told = province.ways.procedures[plan.procedure]
      return told ? [[plan.id, beginLife(plan, told)] as const] : []
    }),
  )
  const stage: Stage = {
    platform,
    province,
    sample: await uploadSample(platform),
    taken: new Set(),
    ...(options.refused && { refused: options.refused }),
  }
  const playing: Playing = { past, stage, lives, seen: new Set(), lastActs: 1 }
  await goOn(playing, span.founded)
  const from = [...lives.values()].reduce(
    (latest, { caseId, lastDay }) => (caseId && lastDay > latest ? lastDay : latest),
    addDays(span.founded, 1),
  )
  let played = { acts: 0, fired: 0 }
  for (let day = from; epochDay(day) <= epochDay(span.last); day = addDays(day, 1)) {
    options.signal?.throwIfAborted()
    // Between the founding and the time that is played only what was begun with the founding goes on.
    if (day < span.first && day > addDays(span.founded, foundingDays)) {
      day = addDays(span.first, -1)
      continue
    }
    const one = await playDay(playing, day)
    played = { acts: played.acts + one.acts, fired: played.fired + one.fired }
    options.progress?.([...lives.values()].filter(({ caseId, plan }) => caseId !== undefined && !plan.opened).length, plans.length)
  }
  return { ...played, cases: [...lives.values()].filter(({ caseId }) => caseId !== undefined).length }
}

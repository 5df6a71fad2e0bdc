import type { CaseFile } from '../../kernel/case/case-file.ts'
import { stateOf } from '../../kernel/case/marking.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { RefusalCode } from '../../kernel/refusal.ts'
import { addDays, type LocalDate } from '../../kernel/time/local-date.ts'
import { readCases } from '../../store/read-cases.ts'
import type { ActAnswer, ActRequest } from '../door/request.ts'
import type { Platform } from '../platform.ts'
import type { Casting } from './cast.ts'
import { furtherPlaces } from './further-places.ts'
import { advance, dueDay, type Life, nextPlaces, patience, rest } from './life.ts'
import type { LivelyProvince } from './province.ts'
import { openedAt, openingOf, requestFor } from './request-for.ts'
import { type FoundSubject, freeSubjects } from './subjects.ts'

/** What cases are played with. */
export interface Stage {
  readonly platform: Platform
  readonly province: LivelyProvince
  /** Hash of the file that stands for every file handed in. */
  readonly sample: string
  /** Entries that cases are about already, as `procedure register/key`. */
  readonly taken: Set<string>
  /** Told of every act that was not lawful, and therefore not done. */
  refused?(life: Life, act: string, codes: readonly RefusalCode[]): void
}

/** What may become lawful by waiting. */
const inTime: readonly RefusalCode[] = [
  'too-early',
  'awaits-act',
  'awaits-duty',
  'not-overdue',
  'law-first',
  'silence-not-complete',
  'not-all-heard',
]
/** Silence speaks after thirty days at most, and after holidays a little later. */
const lawPatience = 45

interface Trying {
  readonly life: Life
  readonly procedure: Procedure
  readonly file?: CaseFile | undefined
  readonly places: readonly number[]
  subject?: FoundSubject | undefined
}

const holderParty = (id: string, name: string) => ({
  kind: /^[0-9A-Z]{18}$/.test(id) ? ('enterprise' as const) : ('person' as const),
  id,
  name,
})

/** The case as it stands; before it is opened, its organ and whoever holds the entry that it will be about. */
function fileOf({ life, procedure, file, subject }: Trying): CaseFile | Casting['file'] {
  if (file) return file
  const { about } = procedure
  const { values } = subject ?? {}
  const organ = (about?.same?.organ && values?.[about.same.organ]) || openedAt(life)
  const { holder } = about ?? {}
  const parties = holder && values ? { [holder.role]: [holderParty(String(values[holder.id]), String(values[holder.name]))] } : {}
  return { organ: String(organ), place: life.scene.place, parties }
}

/** Chooses the entry that a case is to be about: one of its own place where there is one. @returns false while there is none */
async function findSubject(stage: Stage, trying: Trying, day: LocalDate): Promise<boolean> {
  const { life, procedure } = trying
  const { about } = procedure
  if (!about || life.caseId !== undefined || !openingOf(life).subject) return true
  const taken = new Set([...stage.taken].flatMap((one) => (one.startsWith(`${procedure.id} `) ? [one.slice(procedure.id.length + 1)] : [])))
  const free = await freeSubjects(stage.platform, procedure, { day, taken })
  const organ = about.same?.organ
  const sceneOf = ({ values }: FoundSubject) => stage.province.scenes.find(({ place }) => String(values[organ ?? '']).endsWith(place))
  const near = free.find(({ values }) => organ === undefined || values[organ] === openedAt(life))
  const found = near ?? free.find((one) => sceneOf(one) !== undefined)
  if (!found) return about.optional === true
  if (organ !== undefined) life.scene = sceneOf(found) ?? life.scene
  stage.taken.add(`${procedure.id} ${found.register}/${found.key}`)
  trying.subject = found
  return true
}

/** Whether the law has done by now what the story had it do. */
const lawDid = (file: CaseFile | undefined, act: string): boolean => file !== undefined && stateOf(file.marking, act).times > 0

/** Passes over what the law does by itself: done is done, and what is not done yet is waited for. @returns true while it is waited for */
function waitsForLaw({ life, file, places }: Trying, day: LocalDate): boolean {
  const [place] = places
  const step = place === undefined ? undefined : life.told.steps[place]
  if (!step || step.role !== undefined || life.done === 0) return false
  if (lawDid(file, step.act)) advance(life, place as number, day)
  else if (day < addDays(dueDay(life, place as number), lawPatience)) return true
  else life.strayed = true
  return true
}

async function requests(stage: Stage, trying: readonly (Trying & { place: number })[], day: LocalDate) {
  const authority = await stage.platform.door.authority(stage.platform.region)
  return Promise.all(
    trying.map(async ({ place, ...one }) => {
      const { life, procedure, subject } = one
      const casting = { province: stage.province, procedure, authority, life, file: fileOf(one), day }
      const key = `seed/play/${life.plan.id}/${String(life.done).padStart(2, '0')}/${place}`
      return requestFor({ platform: stage.platform, casting, day, sample: stage.sample, subject }, place, key)
    }),
  )
}

const nobodyThere = { kind: 'nothing', refusals: [] } as const

async function tryAll(stage: Stage, asked: readonly (ActRequest | undefined)[]): Promise<ActAnswer[]> {
  return Promise.all(asked.map((request) => (request ? stage.platform.door.act(request) : nobodyThere)))
}

const codesOf = (answer: ActAnswer): RefusalCode[] => ('refusals' in answer ? (answer.refusals ?? []).map(({ code }) => code) : [])

/** What becomes of a life whose act was tried: it goes on, waits, or takes the next way. @returns true when another act is to be tried at once */
function settle(
  stage: Stage,
  { life, places }: Trying,
  { answer, place, day }: { answer: ActAnswer; place: number; day: LocalDate },
): boolean {
  if (answer.kind === 'done') {
    life.caseId = answer.case
    advance(life, place, day)
    return false
  }
  const codes = codesOf(answer)
  stage.refused?.(life, life.told.steps[place]?.act ?? '', codes)
  const canWait = codes.length > 0 && codes.every((code) => inTime.includes(code))
  return !(canWait && place === places[0] && day < addDays(dueDay(life, place), patience))
}

/** How many other acts are tried when the one that was told is not lawful. */
const mostOthers = 7
/** No act but the one that was told is done more often: some stories turn in circles. */
const mostTimes = 2

/** Told steps with the first of these acts that the case does not have yet. */
function placesOf(life: Life, acts: readonly string[], file: CaseFile): readonly number[] {
  const act = acts.find((one) => stateOf(file.marking, one).times === 0)
  return life.told.steps.flatMap((step, place) => (step.act === act ? [place] : [])).slice(0, 2)
}

/** Acts to be tried, in this order: what this story did, what stories did next, what the procedure lets be done. */
function candidates(
  stage: Stage,
  life: Life,
  procedure: Procedure,
  { file, day }: { file: CaseFile | undefined; day: LocalDate },
): readonly number[] {
  const told = nextPlaces(life)
  if (!file) return told
  const often = (place: number): boolean => stateOf(file.marking, life.told.steps[place]?.act ?? '').times >= mostTimes
  const { leaves } = life.plan
  const left = leaves !== undefined && life.done >= leaves.after
  if (left && leaves.afterwards !== 'anything') return leaves.afterwards === 'nothing' ? [] : placesOf(life, leaves.afterwards, file)
  const planned = life.strayed || left ? undefined : told[0]
  const next = told.filter((place) => place === planned || !often(place)).slice(0, 4)
  const { calendar } = stage.platform.catalogue
  const { owed, open } = furtherPlaces(life, procedure, { file, day, calendar })
  return [...new Set(planned === undefined ? [...owed, ...next, ...open] : [...next, ...owed, ...open])]
}

/** Tries the next act of each of these cases, those of different cases side by side. @returns how many acts were done */
export async function playWave(stage: Stage, lives: readonly Life[], day: LocalDate): Promise<number> {
  const { platform } = stage
  const rows = await readCases(
    platform.pool,
    platform.region,
    lives.flatMap(({ caseId }) => caseId ?? []),
  )
  const files = new Map(rows.map(({ file }) => [file.id, file]))
  const finished = new Set(rows.flatMap((row) => (row.finished ? [row.file.id] : [])))
  let trying: Trying[] = []
  for (const life of lives) {
    const procedure = platform.procedures.get(life.plan.procedure)
    const file = files.get(life.caseId ?? '')
    const isFinished = finished.has(life.caseId ?? '')
    if (!procedure || (isFinished && (life.strayed || life.rests > 0 || nextPlaces(life).length === 0))) life.over = true
    else {
      // After the end only what this story did after it.
      const places = isFinished ? nextPlaces(life).slice(0, 1) : candidates(stage, life, procedure, { file, day })
      const one = { life, procedure, file, places }
      if (one.places.length === 0) rest(life, day)
      else if (!waitsForLaw(one, day) && (await findSubject(stage, one, day))) trying.push(one)
    }
  }
  let done = 0
  for (let turn = 0; turn <= mostOthers && trying.length > 0; turn += 1) {
    const now = trying.flatMap((one) => (one.places[turn] === undefined ? [] : [{ ...one, place: one.places[turn] as number }]))
    for (const one of trying) if (one.places[turn] === undefined || turn === mostOthers) rest(one.life, day)
    const answers = await tryAll(stage, await requests(stage, now, day))
    trying = now.filter((one, i) => {
      const answer = answers[i] ?? nobodyThere
      if (answer.kind === 'done') done += 1
      return settle(stage, one, { answer, place: one.place, day })
    })
  }
  return done
}

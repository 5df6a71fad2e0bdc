import { type Actor, type Party, theLaw } from '../kernel/case/case-file.ts'
import type { Answers } from '../kernel/form/field.ts'
import type { Text } from '../kernel/law/instrument.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import { readAccounts } from '../store/accounts/accounts.ts'
import { readLogHead } from '../store/region.ts'
import { makeAccount, type NewAccount } from './accounts/make-account.ts'
import { noted } from './accounts/note.ts'
import { hashPassword } from './accounts/password.ts'
import { chinaDay } from './china-day.ts'
import type { LivelyProvince, PlayScale } from './demonstration/province.ts'
import { type KeyToAsk, keysToAsk } from './keys-to-ask.ts'
import type { Platform } from './platform.ts'
import { adoptionKeys, adoptionSteps, changedVersions, proofAnswers, versionAnswers } from './publication/adopt-versions.ts'
import type { SeedStep } from './seed-step.ts'

/** Somebody in the demonstration, who gets an account. */
export interface DemonstrationPerson {
  readonly person: string
  readonly login: string
  readonly name: string
  readonly kind: 'staff' | 'party' | 'outside'
  /** What they are there to show, for example 窗口受理人员. */
  readonly role?: Text
  readonly actsFor?: readonly Party[]
}

/** A province (or a library) to try things on: who is in it, and the acts that set it up. */
export interface Demonstration {
  readonly people: readonly DemonstrationPerson[]
  /** @param day today, so that certificates are valid and terms lie ahead */
  steps(day: LocalDate): readonly SeedStep[]
  /** Acts by which people of the demonstration publish another version of a procedure than the one in force; all of a stage below 0. */
  publishing?(version: VersionToPublish): readonly SeedStep[]
  /** A province in which people live and offices work, where the catalogue brings one. */
  readonly lively?: (size: PlayScale['size']) => LivelyProvince
}

/** A version that is to be published, in the answers of the acts that propose and prove it. */
export interface VersionToPublish {
  readonly title: Text
  readonly proposed: Answers
  readonly proved: Answers
  readonly day: LocalDate
}

/** The steps of a demonstration, and before them those that publish the versions of procedures on which its cases begin. */
async function stepsOf(platform: Platform, demonstration: Demonstration): Promise<readonly SeedStep[]> {
  const day = chinaDay(platform.now())
  const steps = demonstration.steps(day)
  const [first] = steps
  // The organ that the first step founds is not in its register yet: where it is, only that step says.
  const place = first?.open?.place ?? String(first?.answers['division'] ?? '')
  const adopting = first?.open ? await adoptionSteps(platform, { organ: first.open.organ, place }) : []
  if (adopting.length > 0 || !demonstration.publishing) return [...adopting, ...steps]
  const changed = await changedVersions(platform)
  const publishing = changed.flatMap(
    ({ one, proof }) =>
      demonstration.publishing?.({ title: one.procedure.title, proposed: versionAnswers(proof), proved: proofAnswers(proof), day }) ?? [],
  )
  return [...publishing, ...steps]
}

export interface SeedState {
  readonly total: number
  readonly done: number
  /** Events in the log that some other act made. */
  readonly foreign: boolean
}

/** Apart from every key that anybody else may choose. */
const seedKey = ({ key }: Pick<SeedStep, 'key'>): string => `seed/${key}`

const actorOf = (demonstration: Pick<Demonstration, 'people'>, id: string): Actor => {
  if (id === 'law') return theLaw
  const found = demonstration.people.find(({ person }) => person === id)
  if (!found) throw new Error(`The demonstration lets '${id}' act, who is not among its people.`)
  return { kind: found.kind, person: found.person, name: found.name, ...(found.actsFor && { actsFor: found.actsFor }) }
}

/** How many first versions were adopted: what stands in the log when a first start was interrupted before the demonstration's own first step. */
async function countAdopted(platform: Platform): Promise<number> {
  const keys = await keysToAsk(
    platform,
    adoptionKeys(platform).map((key) => seedKey({ key })),
  )
  return [...keys.values()].filter(({ done }) => done).length
}

/** How far the seeding is: all done, begun and interrupted, or not begun; and whether the record is somebody's own. */
export async function readSeedState(platform: Platform, demonstration: Demonstration): Promise<SeedState> {
  const steps = await stepsOf(platform, demonstration)
  const keys = await keysToAsk(platform, steps.map(seedKey))
  const done = steps.filter((step) => keys.get(seedKey(step))?.done).length
  const { size } = await readLogHead(platform.pool, platform.region)
  return { total: steps.length, done, foreign: done === 0 && Number(size) > (await countAdopted(platform)) }
}

/** A step of the demonstration was refused: the catalogue and its demonstration do not fit. */
export class SeedRefused extends Error {
  constructor(step: SeedStep, refusals: readonly { code: string; facts: unknown }[]) {
    const why = refusals.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`).join('; ')
    super(
      `The demonstration's step '${step.key}' (${step.act} by ${step.actor}) was refused: ${why}. Correct the demonstration or the catalogue.`,
    )
    this.name = 'SeedRefused'
  }
}

interface Play {
  readonly platform: Platform
  readonly demonstration: Pick<Demonstration, 'people'>
  readonly keys: ReadonlyMap<string, KeyToAsk>
  /** Ids of the cases, by the names that the steps use. */
  readonly cases: Map<string, string>
}

async function playStep({ platform, demonstration, keys, cases }: Play, step: SeedStep): Promise<void> {
  const { key, act, answers, open } = step
  const name = step.in ?? key
  const running = cases.get(name)
  if (!open && !running) throw new Error(`The demonstration's step '${key}' goes on in case '${name}', which no earlier step opens.`)
  const answer = await platform.door.act({
    region: platform.region,
    key: keys.get(seedKey(step))?.ask ?? seedKey(step),
    actor: actorOf(demonstration, step.actor),
    act,
    answers,
    ...(open ? { open } : { case: running as string }),
  })
  if (answer.kind === 'refused') throw new SeedRefused(step, answer.refusals)
  if (answer.kind === 'done') cases.set(name, answer.case)
}

interface PlayOptions {
  readonly signal?: AbortSignal
  progress?(done: number, total: number): void
}

/** Plays the steps of a demonstration, those first that publish the versions of procedures on which its cases begin. */
export const playSteps = async (
  platform: Platform,
  demonstration: Demonstration,
  options: PlayOptions = {},
): Promise<{ total: number; played: number }> => playAll(platform, demonstration, await stepsOf(platform, demonstration), options)

/** Most cases at once: far fewer than may wait at the door. */
const mostLanes = 1_024

/** Plays every step through the one door, stage after stage, the cases of a stage side by side. Steps done before are left alone. */
export async function playAll(
  platform: Platform,
  demonstration: Pick<Demonstration, 'people'>,
  steps: readonly SeedStep[],
  options: PlayOptions = {},
): Promise<{ total: number; played: number }> {
  const keys = await keysToAsk(platform, steps.map(seedKey))
  const cases = new Map<string, string>()
  for (const step of steps) {
    const before = keys.get(seedKey(step))?.done
    if (before) cases.set(step.in ?? step.key, before.case)
  }
  const left = steps.filter((step) => !keys.get(seedKey(step))?.done)
  let done = steps.length - left.length
  const play: Play = { platform, demonstration, keys, cases }
  for (const stage of [...new Set(left.map(({ stage }) => stage))].sort((a, b) => a - b)) {
    options.signal?.throwIfAborted()
    const lanes = new Map<string, SeedStep[]>()
    for (const step of left.filter((one) => one.stage === stage))
      lanes.set(step.in ?? step.key, [...(lanes.get(step.in ?? step.key) ?? []), step])
    const all = [...lanes.values()]
    for (let from = 0; from < all.length; from += mostLanes) {
      const settled = await Promise.allSettled(
        all.slice(from, from + mostLanes).map(async (lane) => {
          for (const step of lane) {
            await playStep(play, step)
            options.progress?.(++done, steps.length)
          }
        }),
      )
      const failed = settled.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      options.signal?.throwIfAborted()
    }
  }
  return { total: steps.length, played: left.length }
}

/** Password of every demonstration account. Known to everyone: such accounts are never made in production. */
export const demonstrationPassword = 'yifa-demo'

/** One hash for all of them: that they share a password is known anyway, and to work it out takes 50 ms. */
let demonstrationSecret: Promise<string> | undefined
function sharedSecret(): Promise<string> {
  demonstrationSecret ??= hashPassword(demonstrationPassword)
  return demonstrationSecret
}

/**
 * Makes the accounts that are missing; those that exist keep the password they have.
 * @param secret hash of their password, where it is not to be the usual one
 * @returns how many were made
 */
export async function makeDemonstrationAccounts(platform: Platform, { people }: Demonstration, secret?: string): Promise<number> {
  const persons = people.map(({ person }) => person)
  const known = new Set((await readAccounts(platform.pool, platform.region, persons)).map(({ person }) => person))
  const missing = people.filter(({ person }) => !known.has(person))
  if (missing.length === 0) return 0
  const common = { password: demonstrationPassword, secret: secret ?? (await sharedSecret()) }
  await Promise.all(
    missing.map(({ person, login, name, kind, actsFor }) => {
      const account: NewAccount = { person, login, name, kind, ...common, ...(actsFor && { actsFor }) }
      return noted(platform, { kind: 'made', person }, (client) => makeAccount(platform, account, client))
    }),
  )
  return missing.length
}

/** A demonstration account as the newcomer is told of it. */
export interface DemonstrationAccount {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly kind: DemonstrationPerson['kind']
  readonly role: Text
  readonly organ?: Text
}

/** One account for each role that the people of the demonstration have today, in their order. */
export async function demonstrationAccounts(platform: Platform, { people }: Demonstration): Promise<DemonstrationAccount[]> {
  const today = chinaDay(platform.now())
  const authority = await platform.door.authority(platform.region)
  const titles = new Map(platform.catalogue.posts.map((post) => [post.id, post.title]))
  const accounts = new Map<string, DemonstrationAccount>()
  const exist = new Set(
    (
      await readAccounts(
        platform.pool,
        platform.region,
        people.map(({ person }) => person),
      )
    ).map(({ person }) => person),
  )
  for (const { person, login, name, kind, role, actsFor } of people) {
    if (!exist.has(person)) continue
    const [post] = authority.posts(person, today)
    const organ = post && authority.organ(post.organ, today)?.name
    const own: Text =
      kind === 'party'
        ? actsFor?.some((party) => party.kind === 'enterprise')
          ? { zh: '企业', en: 'Enterprise' }
          : { zh: '办事人', en: 'Citizen' }
        : ((post && titles.get(post.post)) ?? { zh: '工作人员', en: 'Staff' })
    const shown = role ?? own
    if (!accounts.has(shown.zh))
      accounts.set(shown.zh, { login, password: demonstrationPassword, name, kind, role: shown, ...(organ && { organ }) })
  }
  return [...accounts.values()]
}

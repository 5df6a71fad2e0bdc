import { theLaw } from '../kernel/case/case-file.ts'
import type { Answers } from '../kernel/form/field.ts'
import { readAccountByLogin } from '../store/accounts/accounts.ts'
import { searchEntries } from '../store/search-entries.ts'
import { nobody } from './accounts/caller-of.ts'
import { makeAccount, type NewAccount, refuseWeak } from './accounts/make-account.ts'
import { noted } from './accounts/note.ts'
import { chinaDay } from './china-day.ts'
import type { ActAnswer } from './door/request.ts'
import { keysToAsk } from './keys-to-ask.ts'
import type { Platform } from './platform.ts'
import { adoptionSteps } from './publication/adopt-versions.ts'
import { playAll } from './seed-demonstration.ts'
import { readingOf } from './shown/reading.ts'
import { showRefusal } from './shown/show-refusal.ts'
import type { RefusalView } from './views.ts'

/** How a catalogue has a region founded: the law's own act, and the answers in which it names the first person. */
export interface Founding {
  readonly procedure: string
  readonly act: string
  /** Names of the answers for the id and the name of the first keeper. */
  readonly keeper: { readonly person: string; readonly name: string }
}

/** Whoever is to hold the first post, from which all later ones come. */
export interface FirstKeeper {
  readonly name: string
  readonly login: string
  readonly password: string
  /** Id of the natural person. */
  readonly person: string
  /** Their citizen number, where it is known; only its mark is kept. */
  readonly number?: string
}

/** The region has organs already; it is founded once. */
export class FoundedAlready extends Error {
  constructor(region: string) {
    super(`Region '${region}' is founded already: its register of organs is not empty. Changes now go through the posts that it has.`)
    this.name = 'FoundedAlready'
  }
}

async function isFounded({ catalogue, pool, region, now }: Platform): Promise<boolean> {
  const registers = catalogue.registers.filter(({ holds }) => holds === 'organs').map(({ id }) => id)
  return (await searchEntries(pool, region, { registers, day: chinaDay(now()), columns: [], limit: 1 })).length > 0
}

export type Founded =
  | { readonly kind: 'founded'; readonly seq: number; readonly case: string }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalView[] }

/**
 * Founds the platform's region without a demonstration: the law's own act, through the one door, naming the first organ and its keeper; and
 * the keeper's account. Asking again after an interruption completes it.
 * @param organ columns of the register of organs, as the act asks for them; `id` is needed to open the case at it
 * @throws FoundedAlready; Error when the password is too short, the login is somebody else's, or the organ has no id
 */
export async function foundRegion(platform: Platform, how: Founding, organ: Answers, keeper: FirstKeeper): Promise<Founded> {
  const { pool, region, door } = platform
  if (await isFounded(platform)) throw new FoundedAlready(region)
  const { id, division } = organ
  if (typeof id !== 'string' || id === '')
    throw new Error("The organ has no 'id'. Give the columns of the register of organs, 'id' among them.")
  // Before the act: a region that is founded, and has nobody who can sign in, could never be mended.
  refuseWeak(keeper)
  const before = await readAccountByLogin(pool, region, keeper.login.toLowerCase())
  const person = before?.person ?? keeper.person
  const { name, login, password, number } = keeper
  const account: NewAccount = { person, login, name, kind: 'staff', password, ...(number !== undefined && { number }) }
  if (before) await makeAccount(platform, account)
  else await noted(platform, { kind: 'made', person }, (client) => makeAccount(platform, account, client))
  // The founding act itself is a case of a procedure: the versions come first.
  const first = await adoptionSteps(platform, { organ: id, place: typeof division === 'string' ? division : '' })
  await playAll(platform, { people: [] }, first)
  const key = `found/${region}`
  const answer: ActAnswer = await door.act({
    region,
    key: (await keysToAsk(platform, [key])).get(key)?.ask ?? key,
    actor: theLaw,
    act: how.act,
    answers: { ...organ, [how.keeper.person]: person, [how.keeper.name]: keeper.name },
    open: { procedure: how.procedure, organ: id, ...(typeof division === 'string' && { place: division }) },
  })
  if (answer.kind === 'done') return { kind: 'founded', seq: answer.seq, case: answer.case }
  const reading = await readingOf(platform, nobody(region))
  const refusals = answer.kind === 'refused' ? answer.refusals : []
  return { kind: 'refused', refusals: refusals.map((refusal) => showRefusal(refusal, platform.procedures.get(how.procedure), reading)) }
}

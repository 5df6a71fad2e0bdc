import type { Agency } from '../../kernel/authority/agency.ts'
import type { Actor } from '../../kernel/case/case-file.ts'
import type { Context } from '../../kernel/case/context.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { chinaDay } from '../china-day.ts'
import { type KnownAuthority, withEntries } from '../door/authority-of.ts'
import { lawLinks } from '../law/law-links.ts'
import { type Caller, Forbidden } from '../operation.ts'
import type { Platform } from '../platform.ts'
import type { LawLinks, Shelf } from './cited-texts.ts'

/** What is needed to put values into words on one day: the law, the registers, and who reads. */
export interface Reading {
  readonly platform: Platform
  readonly authority: KnownAuthority
  readonly day: LocalDate
  readonly caller: Caller
  readonly links: LawLinks
}

/** What citations are shown with today. */
export async function shelfOf(platform: Platform): Promise<Shelf> {
  return { platform, day: chinaDay(platform.now()), links: await lawLinks(platform) }
}

export async function readingOf(platform: Platform, caller: Caller): Promise<Reading> {
  const [authority, links] = await Promise.all([platform.door.authority(platform.region), lawLinks(platform)])
  return { platform, caller, day: chinaDay(platform.now()), authority, links }
}

/** What is known, the authorities of who reads among it: they stand in a register that no server holds in memory. */
const withAuthorities = (known: KnownAuthority, { authorities = [] }: Caller, agency: Agency | undefined): KnownAuthority =>
  withEntries(known, agency?.register, (key) => authorities.find(({ number }) => number === key)?.versions)

/** Kernel context for looking, not doing: numbers are not given out. */
export const contextOf = ({ platform: { catalogue }, authority, day, caller }: Reading): Context => ({
  day,
  authority: withAuthorities(authority, caller, catalogue.agency),
  ...(catalogue.agency && { agency: catalogue.agency }),
  ...(catalogue.ownCase && { ownCase: catalogue.ownCase }),
  calendar: catalogue.calendar,
  nextNumber: () => 0,
})

/**
 * The caller as someone who acts: as they are, or under an authority, for its principal alone. Whether it is theirs and reaches so far the door says.
 * @throws Forbidden for who is not signed in
 */
export function actorOf({ kind, person, name, actsFor, also, authorities = [] }: Caller, under?: string): Actor {
  if (kind === 'public') throw new Forbidden('signed-in')
  const who = { kind, person, name, ...(also && { also }) }
  if (under === undefined) return { ...who, actsFor }
  const held = authorities.find(({ number }) => number === under)
  return { ...who, under, actsFor: held ? [held.principal] : [] }
}

const plain = (word: string): Text => ({ zh: word, en: word })

export const organRef = ({ authority, day }: Pick<Reading, 'authority' | 'day'>, id: string): { id: string; name: Text } => ({
  id,
  name: authority.organ(id, day)?.name ?? plain(id),
})

export const postTitle = ({ platform }: Pick<Reading, 'platform'>, post: string): Text =>
  platform.catalogue.posts.find((kind) => kind.id === post)?.title ?? plain(post)

export const actTitle = (procedure: Procedure | undefined, act: string): Text => procedure?.acts[act]?.title ?? plain(act)

export const roleTitle = (procedure: Procedure | undefined, role: string): Text => procedure?.roles[role]?.title ?? plain(role)

/** The version of the procedure that a case runs on. @throws Error when it is not in the database */
export async function procedureOf(
  platform: Platform,
  file: { readonly definition: string; readonly procedure: string },
): Promise<Procedure> {
  const { definitions } = platform.door
  await definitions.fetch(platform.pool, platform.region, [file.definition])
  const procedure = definitions.byHash(file.definition)
  if (!procedure)
    throw new Error(`The definition ${file.definition} of procedure '${file.procedure}' is not in this database. Restore it from a backup.`)
  return procedure
}

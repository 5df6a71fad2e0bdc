import type { Answers } from '../../kernel/form/field.ts'
import type { VersionRow } from '../../store/law/law-rows.ts'
import { keepLawVersion } from '../../store/law/write-law.ts'
import { type ActAnswer, BadRequest } from '../door/request.ts'
import { keysToAsk } from '../keys-to-ask.ts'
import { type Caller, Forbidden } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { actorOf, type Reading, readingOf } from '../shown/reading.ts'
import { showRefusal } from '../shown/show-refusal.ts'
import type { RefusalView } from '../views.ts'
import { followActs } from './follow-acts.ts'
import { gatherLaws, type LawDoubt, type LawFault, type LawFile } from './gather-laws.ts'
import { type PlannedLaw, sortVersions } from './sort-versions.ts'

/** The act by which a version of a legal text is taken into the library. The catalogue says it; no operation knows it. */
export interface LawImport {
  readonly procedure: string
  readonly act: string
  /** Register whose key is `{id}@{version}`, and whose column `root` names the text. */
  readonly register: string
  answersOf(version: VersionRow): Answers
}

export interface LawsImported {
  readonly files: number
  /** Files of the collection that are not meant to hold a text. */
  readonly skipped: number
  /** Versions of legal texts found in the files. */
  readonly versions: number
  readonly articles: number
  readonly imported: number
  /** In the library already, or twice among the files, with the same words; nothing was done. */
  readonly present: number
  readonly notImported: readonly LawFault[]
  readonly doubts: readonly LawDoubt[]
  /** References of the texts to themselves, and how many of them lead somewhere. */
  readonly references: { readonly total: number; readonly resolved: number }
  /** Number of the case in which the versions were taken in; absent where none was. */
  readonly case?: string
}

export interface LawImportOrder {
  readonly how: LawImport
  readonly caller: Caller
  /** Title of the case, for example the name of the folder. */
  readonly title: string
  readonly files: readonly LawFile[]
  progress?(step: 'reading' | 'importing', done: number, total: number): void
}

/** Every version would be refused for the same reason, which lies with who asked. */
export class LawImportRefused extends Error {
  readonly refusals: readonly RefusalView[]
  constructor(refusals: readonly RefusalView[], left: number) {
    const why = refusals.map(({ says, cure }) => `${says.zh} ${cure.zh} ${says.en} ${cure.en}`).join('\n')
    super(`The import was refused; ${left} more versions would be refused alike and were not tried.\n${why}`)
    this.name = 'LawImportRefused'
    this.refusals = refusals
  }
}

/** Versions that are written and asked for at once. */
const abreast = 12

interface Desk {
  readonly platform: Platform
  readonly order: LawImportOrder
  readonly organ: string
  readonly reading: Reading
  /** Key under which the act of each version is asked for. */
  readonly keys: ReadonlyMap<PlannedLaw, string>
}

/** Posts whose holders may import. */
export function lawPostsFor(platform: Platform, how: LawImport): string[] {
  const procedure = platform.procedures.get(how.procedure)
  const roles = [procedure?.acts[how.act]?.by ?? []].flat().map((role) => procedure?.roles[role])
  return roles.flatMap((role) => (role?.kind === 'staff' ? [role.post] : []))
}

/** The organ for which the caller may do it; where they hold no such post, one of theirs, so that the door refuses it and puts that on record. */
function organOf(platform: Platform, { how, caller }: LawImportOrder): string {
  const posts = lawPostsFor(platform, how)
  const held = caller.posts.find(({ post }) => posts.includes(post)) ?? caller.posts[0]
  if (!held) throw new Forbidden(posts)
  return held.organ
}

/** Keeps the words, then asks the door for the act that makes them official. Words that no act made official are never shown. */
async function importOne(desk: Desk, planned: PlannedLaw, inCase: string | undefined): Promise<ActAnswer> {
  const { platform, order, organ, keys } = desk
  const { how, caller, title } = order
  const { version, rows, repeals } = planned.law
  await keepLawVersion(platform.pool, platform.region, { version, rows, repeals, register: how.register, key: planned.key })
  const opening = inCase === undefined ? { open: { procedure: how.procedure, organ, title } } : { case: inCase }
  const key = keys.get(planned) ?? planned.key
  return platform.door.act({
    region: platform.region,
    key,
    actor: actorOf(caller),
    act: how.act,
    answers: how.answersOf(version),
    ...opening,
  })
}

/** The same words asked for again have the same key, so that an interrupted import goes on; a version that was withdrawn and comes back has another. */
async function keysOf(platform: Platform, { register }: LawImport, planned: readonly PlannedLaw[]): Promise<Desk['keys']> {
  const key = ({ key: at, before, law }: PlannedLaw): string =>
    `import/${register}/${at}/${law.version.root}/${law.version.sha256.slice(0, 16)}/${before}`
  const asked = await keysToAsk(platform, planned.map(key))
  return new Map(planned.map((one) => [one, asked.get(key(one))?.ask ?? key(one)]))
}

/** Refused for what the actor is or may do: every other version would be refused alike. */
const concernsAll = (answer: ActAnswer): boolean => answer.kind === 'refused' && answer.refusals.some(({ check }) => check !== 'content')

async function takeIn(desk: Desk, planned: readonly PlannedLaw[]) {
  const { platform, order, reading } = desk
  const procedure = platform.procedures.get(order.how.procedure)
  const notImported: LawFault[] = []
  let imported = 0
  let opened: { id: string; number: string } | undefined
  const refusalsOf = (answer: ActAnswer): RefusalView[] =>
    answer.kind === 'refused' ? answer.refusals.map((refusal) => showRefusal(refusal, procedure, reading)) : []
  const settle = ({ law }: PlannedLaw, answer: ActAnswer): void => {
    if (answer.kind === 'done') {
      imported++
      opened ??= { id: answer.case, number: answer.number }
    }
    for (const { code, says, cure } of refusalsOf(answer)) {
      const told = { zh: `${says.zh} ${cure.zh}`, en: `${says.en} ${cure.en}` }
      notImported.push({ file: law.files.join('、'), line: 1, code, says: told })
    }
    order.progress?.('importing', imported + notImported.length, planned.length)
  }
  let at = 0
  for (; at < planned.length && !opened; at++) {
    const one = planned[at] as PlannedLaw
    const answer = await importOne(desk, one, undefined)
    settle(one, answer)
    if (concernsAll(answer)) throw new LawImportRefused(refusalsOf(answer), planned.length - at - 1)
  }
  const inCase = opened?.id
  const lane = async (): Promise<void> => {
    for (let one = planned[at++]; one !== undefined; one = planned[at++]) settle(one, await importOne(desk, one, inCase))
  }
  await Promise.all(Array.from({ length: abreast }, lane))
  return { imported, notImported, case: opened?.number }
}

/**
 * Takes the legal texts of files into the library: each version an act of its own through the one door, its words beside it in a transaction.
 *
 * A version is in the library whole or not at all. Running it again with the same files does nothing; after an interruption it goes on.
 * Files that are no law, broken, or a second wording of a version are named with line and reason; the others go on.
 *
 * @throws LawImportRefused when the caller may not do it; Forbidden when they hold no post; BadRequest when the catalogue has no such procedure
 */
export async function importLaws(platform: Platform, order: LawImportOrder): Promise<LawsImported> {
  const { how, files } = order
  if (!platform.procedures.get(how.procedure)?.acts[how.act])
    throw new BadRequest(
      'procedure-unknown',
      `Catalogue '${platform.catalogue.id}' has no procedure '${how.procedure}' with an act '${how.act}'.`,
    )
  const organ = organOf(platform, order)
  const gathered = await gatherLaws(files, (done, total) => order.progress?.('reading', done, total))
  const sorted = await sortVersions(platform, how.register, gathered.laws)
  const keys = await keysOf(platform, how, sorted.planned)
  const desk: Desk = { platform, order, organ, reading: await readingOf(platform, order.caller), keys }
  const taken = await takeIn(desk, sorted.planned)
  await followActs(platform)
  const sum = (of: (law: (typeof gathered.laws)[number]) => number): number => gathered.laws.reduce((all, law) => all + of(law), 0)
  return {
    files: files.length,
    skipped: gathered.skipped,
    versions: gathered.laws.length,
    articles: sum(({ version }) => version.articles),
    imported: taken.imported,
    present: sorted.present,
    notImported: [...gathered.faults, ...sorted.faults, ...taken.notImported],
    doubts: gathered.doubts,
    references: { total: sum(({ references }) => references.total), resolved: sum(({ references }) => references.resolved) },
    ...(taken.case && { case: taken.case }),
  }
}

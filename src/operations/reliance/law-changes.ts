import type { EntryChange } from '../../kernel/case/results.ts'
import type { Instrument } from '../../kernel/law/instrument.ts'
import { type JudgedPlace, judgePlace, type Places, placesIn } from '../../kernel/law/judge-change.ts'
import { lawIdOf } from '../../kernel/law/text/law-text.ts'
import { nodesFrom } from '../../kernel/law/text/text-rows.ts'
import { documentLaw } from '../../kernel/law/written-citation.ts'
import type { Holds } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { OfficialVersion } from '../../store/law/law-rows.ts'
import { readLawRows, readLawVersions } from '../../store/law/read-law.ts'
import type { PoolClient } from '../../store/pool.ts'
import { readRepealsBy } from '../../store/reliance/read-reliance.ts'
import type { ChangedLawFacts, EntryRow } from '../../store/rows.ts'
import { sha256Hex } from '../../store/sha256.ts'

/** A change of one text that provisions cite, and what it makes of each of them. */
export interface LawChange {
  /** Id by which provisions cite the text. */
  readonly law: string
  readonly why: ChangedLawFacts['why']
  readonly version?: LocalDate
  readonly since?: LocalDate
  judge(pin: { readonly at: string; readonly text: string }): JudgedPlace
}

/** What finding changes looks at: the acts' register changes are written already, in the same transaction. */
export interface ChangeSetting {
  readonly client: Pick<PoolClient, 'query'>
  readonly region: string
  readonly day: LocalDate
  readonly library: ReadonlyMap<string, Instrument>
  holding(register: string): Holds | undefined
  /** All versions of an entry, oldest first. */
  versions(holding: Holds, key: string): readonly EntryRow[]
}

/** Registers whose changes may be changes of law. */
export const holdsLaw = (holds: Holds | undefined): boolean =>
  holds === 'law-status' || holds === 'law-texts' || holds === 'normative-documents' || holds === 'normative-document-numbers'

const allGone: LawChange['judge'] = ({ at }) => ({ at, outcome: 'gone' })
const allRestored: LawChange['judge'] = ({ at }) => ({ at, outcome: 'restored' })

/** Ids by which the catalogue cites a text, from the id that the library or a register calls it by. */
export function citedAs(library: ReadonlyMap<string, Instrument>, law: string): string[] {
  const id = lawIdOf(law)
  return [...library.values()].flatMap((one) => (one.id === law || lawIdOf(one.title.zh) === id ? [one.id] : []))
}

/** The version that the catalogue's authors reviewed, and its first day in force. */
const reviewed = (library: ReadonlyMap<string, Instrument>, law: string): { version: LocalDate; from: LocalDate } | undefined =>
  library.get(law)?.inForce.at(-1)

export async function placesOfVersion({ client, region }: Pick<ChangeSetting, 'client' | 'region'>, root: string): Promise<Places> {
  return placesIn({ nodes: nodesFrom(await readLawRows(client, region, root)) }, sha256Hex)
}

const isVersion =
  (entry: EntryChange | EntryRow) =>
  (one: OfficialVersion): boolean =>
    one.version === entry.values['version'] && one.root === entry.values['root']

/** A version became official. What is older than the text relied on, or superseded already, is history and changes nothing. */
async function byVersion(entry: EntryChange, setting: ChangeSetting): Promise<LawChange[]> {
  const { client, region, day, library } = setting
  const id = String(entry.values['id'] ?? '')
  const by = { law: id, version: String(entry.values['version']), root: String(entry.values['root']) }
  const repeals = (await readRepealsBy(client, region, by)).flatMap(({ law, day: since }) =>
    citedAs(library, law)
      .filter((cited) => since > (reviewed(library, cited)?.from ?? since))
      .map((cited): LawChange => ({ law: cited, why: 'repealed', since, version: by.version as LocalDate, judge: allGone })),
  )
  const cited = citedAs(library, id)
  if (cited.length === 0) return repeals
  const versions = await readLawVersions(client, region, id)
  const now = versions.find(isVersion(entry))
  if (!now || versions.some((other) => other.version > now.version && other.from <= day)) return repeals
  const places = await placesOfVersion(setting, now.root)
  const judge: LawChange['judge'] = (pin) => judgePlace(pin, places)
  return [
    ...repeals,
    ...cited
      .filter((law) => now.version >= (reviewed(library, law)?.version ?? ''))
      .map((law): LawChange => ({ law, why: 'version', version: now.version, since: now.from, judge })),
  ]
}

/** A version was withdrawn: what stands now is what the library has left that is no older than the text relied on. */
async function byWithdrawal(entry: EntryChange, setting: ChangeSetting): Promise<LawChange[]> {
  const { client, region, day, library } = setting
  const gone = setting.versions('law-texts', entry.key).at(-1)
  const [id, version] = [String(gone?.values['id'] ?? ''), String(gone?.values['version'] ?? '') as LocalDate]
  const cited = citedAs(library, id)
  if (!gone || cited.length === 0) return []
  const before = await placesOfVersion(setting, String(gone.values['root']))
  const versions = await readLawVersions(client, region, id)
  const changes: LawChange[] = []
  for (const law of cited) {
    const oldest = reviewed(library, law)?.version ?? ''
    const left = versions.filter((one) => one.version >= oldest)
    if (version < oldest || left.some((one) => one.version > version && one.from <= day)) continue
    const stands = left.findLast((one) => one.from <= day) ?? left.at(-1)
    const now = stands && (await placesOfVersion(setting, stands.root))
    const judge: LawChange['judge'] = (pin) => {
      const was = judgePlace(pin, before)
      if (!now) return was.outcome === 'same' ? { at: pin.at, outcome: 'unread' } : { at: pin.at, outcome: 'restored' }
      const is = judgePlace(pin, now)
      return is.outcome === 'same' && was.outcome !== 'same' ? { at: pin.at, outcome: 'restored' } : is
    }
    changes.push({ law, why: 'version-withdrawn', version, since: entry.from, judge })
  }
  return changes
}

function byStatus(entry: EntryChange, { library }: ChangeSetting): LawChange[] {
  const cited = citedAs(library, entry.key)
  if (entry.change === 'end') return cited.map((law) => ({ law, why: 'lifted', since: entry.from, judge: allRestored }))
  if (entry.values['state'] !== 'repealed') return []
  const since = (entry.values['since'] ?? entry.from) as LocalDate
  return cited.map((law) => ({ law, why: 'repealed', since, judge: allGone }))
}

const endings = ['revoked', 'withdrawn', 'expired']

/** A document ended: its number says how and when, or the catalogue in force lost it. */
function byDocument(entry: EntryChange, holds: Holds): LawChange[] {
  const law = documentLaw(entry.key)
  if (holds === 'normative-documents') {
    if (entry.change === 'end') return [{ law, why: 'ended', since: entry.from, judge: allGone }]
    const sha256 = String(entry.values['sha256'] ?? '')
    const judge: LawChange['judge'] = ({ at, text }) =>
      text === '' || text === sha256 ? { at, outcome: 'same' } : { at, outcome: 'changed', text: sha256 }
    return [{ law, why: 'replaced', since: entry.from, judge }]
  }
  const ended = endings.map((column) => entry.values[column]).find((day) => day !== undefined)
  return ended === undefined ? [] : [{ law, why: 'ended', since: ended as LocalDate, judge: allGone }]
}

/** The changes of law that an act's register changes make; of one text each only once, the gravest. */
export async function lawChanges(entries: readonly EntryChange[], setting: ChangeSetting): Promise<LawChange[]> {
  const changes = new Map<string, LawChange>()
  for (const entry of entries) {
    const holds = setting.holding(entry.register)
    const found =
      holds === 'law-status'
        ? byStatus(entry, setting)
        : holds === 'law-texts'
          ? await (entry.change === 'end' ? byWithdrawal(entry, setting) : byVersion(entry, setting))
          : holds === 'normative-documents' || holds === 'normative-document-numbers'
            ? byDocument(entry, holds)
            : []
    for (const one of found) if (changes.get(one.law)?.why !== 'ended') changes.set(one.law, one)
  }
  return [...changes.values()]
}

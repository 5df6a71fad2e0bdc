import { type JudgedPlace, judgePlace } from '../../kernel/law/judge-change.ts'
import { documentNumberOf } from '../../kernel/law/written-citation.ts'
import type { OfficialVersion } from '../../store/law/law-rows.ts'
import { countOpenCases, type PinnedPlace, readPlacesRelied } from '../../store/reliance/read-reliance.ts'
import { findLaw } from '../law/find-law.ts'
import { NotFound, operation } from '../operation.ts'
import { type Reading, readingOf } from '../shown/reading.ts'
import { showCitation } from '../shown/show-citation.ts'
import { placesOfVersion } from './law-changes.ts'
import type { Leaning } from './leaning.ts'
import { lawImpactRequest, lawImpactView } from './reliance-views.ts'
import { leaningOn, showLeaning, sortLeaning, textsReviewed } from './show-leaning.ts'
import { textAsked } from './text-asked.ts'

interface Compared {
  readonly from?: OfficialVersion
  readonly to?: OfficialVersion
  judge(pin: Pick<PinnedPlace, 'at' | 'text'>): JudgedPlace
}

function versionNamed(versions: readonly OfficialVersion[], version: string): OfficialVersion {
  const found = versions.find((one) => one.version === version)
  if (!found)
    throw new NotFound(`The library has no version ${version} of the text. It has: ${versions.map((one) => one.version).join(', ')}.`)
  return found
}

/** How provisions are compared: by the text each was pinned by or, where `from` is given, as that version had it. */
async function compared(reading: Reading, law: string, asked: { from?: string | undefined; to?: string | undefined }): Promise<Compared> {
  const { platform } = reading
  if (documentNumberOf(law) !== undefined) {
    const standing = platform.door.authority(platform.region).then((known) => known.standing({ law, at: '' }, reading.day))
    const inForce = (await standing).inForce
    return { judge: ({ at }) => ({ at, outcome: inForce ? 'same' : 'gone' }) }
  }
  const versions = await findLaw(platform, law)
  const to = asked.to === undefined ? versions.at(-1) : versionNamed(versions, asked.to)
  const from = asked.from === undefined ? undefined : versionNamed(versions, asked.from)
  if (!to) throw new NotFound(`The library holds no text '${law}'.`)
  const where = { client: platform.pool, region: platform.region }
  const [now, before] = await Promise.all([placesOfVersion(where, to.root), from && placesOfVersion(where, from.root)])
  return {
    to,
    ...(from && { from }),
    judge: ({ at, text }) => judgePlace({ at, text: before ? (before.hashAt(at) ?? '') : text }, now),
  }
}

/** How many of each kind lean on a place. */
function counted(at: string, leaning: readonly Leaning[], reading: Reading) {
  const sorted = sortLeaning(
    leaning.filter(({ pins }) => pins.some((pin) => pin.at === at)),
    reading,
  )
  return {
    procedures: sorted.procedures.length,
    powers: sorted.powers.length,
    items: sorted.items.length,
    documents: sorted.documents.length,
    entries: sorted.entries.length,
  }
}

export const lawImpact = operation({
  name: 'law-impact',
  says: { zh: '查看法律文本变动影响了谁', en: 'See whom a change of a legal text touches' },
  method: 'get',
  path: '/laws/:law/impact',
  input: lawImpactRequest,
  output: lawImpactView,
  may: 'everyone',
  async run(platform, { law, from, to }, caller) {
    const reading = await readingOf(platform, caller)
    const text = textAsked(reading, law)
    const change = await compared(reading, text.law, { from, to })
    const textOf = await textsReviewed(reading)
    const leaning = await leaningOn(reading, text.laws, reading.day, true)
    const relied = await readPlacesRelied(platform.pool, platform.region, text.laws)
    const counts = await countOpenCases(platform.pool, platform.region, text.laws)
    const pins = new Map<string, string>()
    for (const { at, text: hash } of [...relied, ...leaning.flatMap((one) => one.pins)])
      pins.set(at, hash || pins.get(at) || textOf(text.law, at))
    const judged = [...pins].map(([at, hash]) => change.judge({ at, text: hash }))
    const wordsOf = (at: string): string => showCitation(reading, { law: text.law, at }).place
    const touched = leaning.flatMap((one) => {
      const some = one.pins.filter((pin) => change.judge({ at: pin.at, text: pin.text || textOf(pin.law, pin.at) }).outcome !== 'same')
      return some.length > 0 ? [showLeaning({ ...one, pins: some }, reading)] : []
    })
    return {
      text: { law: text.law, title: text.title },
      ...(change.from && { from: change.from.version }),
      ...(change.to && { to: change.to.version }),
      places: judged
        .toSorted((a, b) => a.at.localeCompare(b.at, 'en', { numeric: true }))
        .map(({ at, outcome, to: moved }) => ({
          at,
          place: wordsOf(at),
          outcome,
          ...(moved !== undefined && { to: moved, toPlace: wordsOf(moved) }),
          ...counted(at, leaning, reading),
          openCases: counts.get(at) ?? 0,
        })),
      touched,
    }
  },
})

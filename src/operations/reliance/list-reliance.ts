import type { LocalDate } from '../../kernel/time/local-date.ts'
import { countRelyingCases, type PinnedPlace, readPlacesRelied, readRelyingCases } from '../../store/reliance/read-reliance.ts'
import { chinaDay } from '../china-day.ts'
import { operation } from '../operation.ts'
import { organsWatched } from '../oversight.ts'
import { type Reading, readingOf } from '../shown/reading.ts'
import { showCitation } from '../shown/show-citation.ts'
import type { Leaning } from './leaning.ts'
import { listRelianceRequest, relianceView } from './reliance-views.ts'
import { leaningOn, showLeaning, sortLeaning } from './show-leaning.ts'
import { overlap, textAsked } from './text-asked.ts'

/** Most open cases that one answer names. */
const mostCases = 200

/** Open cases at the organs where the caller serves or which they supervise; nobody else is told which they are. */
async function casesFor(reading: Reading, places: readonly PinnedPlace[]): Promise<Leaning[]> {
  const { platform, caller } = reading
  if (caller.kind !== 'staff') return []
  const organs = [...new Set([...caller.posts.map((held) => held.organ), ...(await organsWatched(reading, []))])]
  const rows = await readRelyingCases(platform.pool, platform.region, places, { organs, limit: mostCases * 40 })
  const cases = new Map<string, Leaning>()
  for (const { id, number, title, organ, law, at, text } of rows) {
    const known = cases.get(id)
    if (!known && cases.size === mostCases) break
    cases.set(id, { kind: 'case', id, title: `${number} ${title}`, organ, pins: [...(known?.pins ?? []), { law, at, text }] })
  }
  return [...cases.values()]
}

export const listReliance = operation({
  name: 'list-reliance',
  says: { zh: '查看谁在依据某部法律的条款', en: 'See who relies on a text, or on one provision of it, on a day' },
  method: 'get',
  path: '/laws/:law/reliance',
  input: listRelianceRequest,
  output: relianceView,
  may: 'everyone',
  async run(platform, { law, at, day: asked }, caller) {
    const reading = await readingOf(platform, caller)
    const day = (asked ?? chinaDay(platform.now())) as LocalDate
    const text = textAsked(reading, law)
    const wanted = (place: string): boolean => at === undefined || overlap(place, at)
    const leaning = (await leaningOn(reading, text.laws, day)).flatMap((one) => {
      const pins = one.pins.filter((pin) => wanted(pin.at))
      return pins.length > 0 ? [{ ...one, pins }] : []
    })
    const places = (await readPlacesRelied(platform.pool, platform.region, text.laws)).filter((pin) => wanted(pin.at))
    const counts = await countRelyingCases(platform.pool, platform.region, places)
    const show = (some: readonly Leaning[]) => some.map((one) => showLeaning(one, reading))
    const sorted = sortLeaning(leaning, reading)
    return {
      text: { law: text.law, title: text.title },
      ...(at !== undefined && { at, place: showCitation(reading, { law: text.law, at }).place }),
      day,
      procedures: show(sorted.procedures),
      powers: show(sorted.powers),
      items: show(sorted.items),
      documents: show(sorted.documents),
      entries: show(sorted.entries),
      cases: counts.map(({ procedure, open, decided }) => ({
        procedure: { id: procedure, title: platform.procedures.get(procedure)?.title ?? { zh: procedure, en: procedure } },
        open,
        decided,
      })),
      open: show(await casesFor(reading, places)),
    }
  },
})

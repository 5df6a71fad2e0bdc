import type { Meaning } from './antecedent.ts'
import type { CitedLaw, LawReference, Place } from './found-citation.ts'
import { type PlaceGroup, type Unit, unitOrder } from './place-words.ts'

/** A reference being read. */
export interface Open {
  law: CitedLaw
  place: Place
  end?: Place
  except?: Place[]
  unplaced?: string
}

function withWord(open: Open, unplaced: string | undefined): Open {
  return unplaced === undefined ? open : { ...open, unplaced }
}

/** Opens a reference with what a relative word or an antecedent means. */
export function openMeaning({ law, place, end, unplaced }: Meaning): Open {
  return { law, place, ...(end === undefined ? {} : { end }), ...(unplaced === undefined ? {} : { unplaced }) }
}

/** One reference per member of a group, put on `base`; a range gets its end. */
export function openGroup(law: CitedLaw, base: Place, { unit, members }: PlaceGroup): Open[] {
  const opens: Open[] = []
  for (const one of members) {
    const place = withUnit(base, unit, one)
    const last = opens.at(-1)
    if (one.joined === 'range' && last) last.end = place
    else opens.push({ law, place })
  }
  return opens
}

/** Puts a deeper group on an open reference, or on the end of its range. */
export function deepen(open: Open, group: PlaceGroup, onEnd: boolean): Open[] {
  if (onEnd && open.end) return [{ ...open, end: withUnit(baseFor(open.end, group.unit), group.unit, group.members[0]) }]
  const opens = openGroup(open.law, baseFor(open.place, group.unit), group)
  // An article needs no position: 本节第三条 is article 3 wherever it stands.
  return open.unplaced === undefined || group.unit === 'article' ? opens : opens.map((one) => withWord(one, open.unplaced))
}

/** A place with one more number on it. */
export function withUnit(base: Place, unit: Unit, one: PlaceGroup['members'][number] | undefined): Place {
  if (one === undefined) return base
  return { ...base, [unit]: one.number, ...(one.suffix === undefined ? {} : { suffix: one.suffix }) }
}

/** What a place keeps when a new number of `unit` is put on it: everything above. An article needs nothing above it. */
export function baseFor(place: Place, unit: Unit): Place {
  if (unit === 'article') return {}
  const keep = unitOrder.slice(0, unitOrder.indexOf(unit))
  const kept = Object.entries(place).filter(
    ([key]) => key === 'division' || keep.includes(key as Unit) || (key === 'suffix' && keep.includes('article')),
  )
  return Object.fromEntries(kept) as Place
}

/** The finished reference. */
export function referenceOf({ law, place, end, except, unplaced }: Open): LawReference {
  const provision = unplaced !== undefined || place.article !== undefined || place.paragraph !== undefined || place.item !== undefined
  const kind = provision ? 'provision' : Object.keys(place).length > 0 ? 'structure' : 'law'
  return {
    kind,
    law,
    place,
    ...(end === undefined ? {} : { end }),
    ...(except === undefined ? {} : { except }),
    ...(unplaced === undefined ? {} : { unplaced }),
  }
}

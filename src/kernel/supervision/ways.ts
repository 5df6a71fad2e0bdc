import { holds, stateOf } from '../case/marking.ts'
import type { Term } from '../time/period.ts'
import type { Watch } from './rule.ts'
import type { Finding, Known, Past, PastCase, Seen } from './seen.ts'
import { windowStart } from './window.ts'

type Of<Sees extends Watch['sees']> = Extract<Watch, { sees: Sees }>

/** What is read before an event is judged: earlier events within a term back (default: of the day), or other cases. */
type Asks =
  | { readonly of: 'events'; readonly kind: 'done' | 'refused'; readonly acts?: readonly string[]; readonly within?: Term }
  | { readonly of: 'look'; readonly act: string }
  | { readonly of: 'cases'; readonly alike: 'matter' | 'party'; readonly behind?: { readonly register: string; readonly column: string } }

/** One thing that a rule may watch for. */
interface Way<W> {
  /** Whether the event alone calls for a look. */
  notices(watch: W, seen: Seen): boolean
  asks?(watch: W): Asks | undefined
  /** What a card is about, where that is more than this act in this case. */
  about?(watch: W, seen: Seen): readonly string[] | undefined
  finds(watch: W, seen: Seen, known: Known): Finding | undefined
}

const did = (seen: Seen, acts: readonly string[]): boolean => seen.kind === 'done' && acts.includes(seen.act)

const overdue: Way<Of<'overdue'>> = {
  notices: ({ acts }, seen) => seen.due !== undefined && (acts === undefined || acts.includes(seen.act)),
  finds: (_, { due = '', kind }) => ({ due, ...(kind === 'done' && { done: 'late' }) }),
}

const silence: Way<Of<'silence'>> = {
  notices: ({ acts }, seen) => did(seen, acts) && seen.actor.kind === 'law',
  finds: () => ({}),
}

const done: Way<Of<'done'>> = {
  notices: ({ acts, when }, seen) => did(seen, acts) && holds(when, seen.file.marking),
  finds: () => ({}),
}

const often: Way<Of<'often'>> = {
  notices: ({ acts, times }, seen) => did(seen, acts) && stateOf(seen.file.marking, seen.act).times >= times,
  finds: (_, { file, act }) => ({ times: stateOf(file.marking, act).times }),
}

const among = (codes: readonly string[], found: readonly string[]): string[] => found.filter((code) => codes.includes(code))
const byActor = ({ file, actor }: Seen): readonly string[] => [file.organ, actor.person]

const refused: Way<Of<'refused'>> = {
  notices: ({ codes }, seen) => seen.kind === 'refused' && seen.actor.kind === 'staff' && among(codes, seen.codes).length > 0,
  asks: ({ times = 1, within }) => (times === 1 ? undefined : { of: 'events', kind: 'refused', ...(within && { within }) }),
  about: ({ times = 1 }, seen) => (times === 1 ? [String(seen.seq)] : byActor(seen)),
  finds({ codes, times = 1 }, { actor, codes: why }, { events }) {
    const said = { person: actor.name, codes: among(codes, why) }
    if (times === 1) return said
    const counted = events.filter((past) => past.signers[0] === actor.person && among(codes, past.codes).length > 0).length
    return counted < times ? undefined : { ...said, times: counted }
  },
}

/** The middle of these numbers; of two in the middle their mean. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

const unlike: Way<Of<'unlike'>> = {
  notices: ({ act, field }, seen) => did(seen, [act]) && typeof seen.answers[field] === 'number',
  asks: () => ({ of: 'cases', alike: 'matter' }),
  finds({ act, field, alike = [], percent, least }, { file, answers }, { cases }) {
    const says = (of: Pick<PastCase, 'answers'>, one: { act: string; field: string }): string =>
      JSON.stringify(of.answers[one.act]?.[one.field])
    const like = cases.filter(
      (other) => other.id !== file.id && other.decided && alike.every((one) => says(other, one) === says(file, one)),
    )
    const amounts = like.map((other) => other.answers[act]?.[field]).filter((amount) => typeof amount === 'number')
    const middle = median(amounts)
    const amount = answers[field] as number
    if (amounts.length < least || middle === undefined || Math.abs(amount - middle) * 100 <= middle * percent) return undefined
    return { amount, median: middle, cases: amounts.length, field }
  },
}

const sameText: Way<Of<'sameText'>> = {
  notices: ({ act, field, chars }, seen) => did(seen, [act]) && String(seen.answers[field] ?? '').trim().length >= chars,
  asks: () => ({ of: 'cases', alike: 'matter' }),
  finds({ act, field }, { file, answers }, { cases }) {
    const text = String(answers[field]).trim()
    const same = cases.filter((other) => other.id !== file.id && String(other.answers[act]?.[field] ?? '').trim() === text)
    return same.length === 0 ? undefined : { numbers: same.slice(0, 5).map(({ number }) => number), cases: same.length, field }
  },
}

const pairOf = ({ signers }: Pick<Past, 'signers'>): string => signers.slice(0, 2).toSorted().join(' ')

const sameTwo: Way<Of<'sameTwo'>> = {
  notices: ({ acts }, seen) => did(seen, acts) && seen.signers.length === 2,
  asks: ({ acts, within }) => ({ of: 'events', kind: 'done', acts, within }),
  about: (_, seen) => [seen.file.organ, pairOf(seen)],
  finds({ percent, least }, seen, { events }) {
    const pairs = events.filter(({ signers }) => signers.length >= 2)
    const theirs = pairs.filter((past) => pairOf(past) === pairOf(seen)).length
    if (pairs.length < least || theirs * 100 <= pairs.length * percent) return undefined
    return { signers: pairOf(seen).split(' '), times: theirs, all: pairs.length }
  },
}

const burst: Way<Of<'burst'>> = {
  notices: ({ acts }, seen) => did(seen, acts) && seen.actor.kind === 'staff',
  asks: ({ acts }) => ({ of: 'events', kind: 'done', acts }),
  about: (_, seen) => byActor(seen),
  finds({ cases, seconds }, { actor, at }, { events }) {
    const near = events.filter((past) => past.signers[0] === actor.person && at - past.at <= seconds * 1_000)
    const touched = new Set(near.map(({ caseId }) => caseId)).size
    return touched < cases ? undefined : { person: actor.name, cases: touched, seconds }
  },
}

const hasty: Way<Of<'hasty'>> = {
  notices: ({ acts }, seen) => did(seen, acts) && seen.actor.kind === 'staff',
  asks: ({ of }) => ({ of: 'look', act: of }),
  finds({ seconds }, { actor, at }, { shown }) {
    if (shown === undefined || at < shown || at - shown >= seconds * 1_000) return undefined
    return { person: actor.name, milliseconds: at - shown, seconds }
  },
}

const anew: Way<Of<'anew'>> = {
  notices: ({ act }, seen) => did(seen, [act]),
  asks: ({ other, within }) => ({ of: 'events', kind: 'done', acts: [other], within }),
  finds(_, { file }, { events }) {
    const before = events.filter(({ caseId }) => caseId !== file.id).length
    return before === 0 ? undefined : { times: before }
  },
}

/** Ids of everybody who stands in the case. */
export const partiesIn = ({ parties }: Pick<Seen['file'], 'parties'>): string[] =>
  Object.values(parties).flatMap((standing) => standing.map(({ id }) => id))

const split: Way<Of<'split'>> = {
  notices: ({ act, field, unless }, seen) =>
    did(seen, [act]) && typeof seen.answers[field] === 'number' && (unless === undefined || !holds(unless, seen.file.marking)),
  asks: ({ behind }) => ({ of: 'cases', alike: 'party', ...(behind && { behind }) }),
  about: (_, seen) => [seen.file.organ, ...partiesIn(seen.file)],
  finds({ act, field, over, reaches, unless, within }, { file, day, answers }, { cases }) {
    const since = windowStart(day, within)
    const standing = partiesIn(file)
    const earlier = cases.flatMap(({ id, number, marking, answers: of, matter, parties }) => {
      const same = parties.some((party) => standing.includes(party))
      // Of another enterprise of who controls this one only what is of the same kind.
      if (!same && matter !== file.matter) return []
      const [sum, decided] = [of[act]?.[field], stateOf(marking, act).last]
      const counts = id !== file.id && typeof sum === 'number' && decided !== undefined && decided >= since
      return counts && !(unless && holds(unless, marking)) ? [{ number, sum, decided, same }] : []
    })
    const ended = file.answers[over.act]?.[over.field]
    const known = earlier.filter(({ decided }) => typeof ended === 'string' && ended <= decided)
    const amount = answers[field] as number
    const sum = known.reduce((total, one) => total + one.sum, amount)
    const alone = Math.max(amount, ...known.map((one) => one.sum))
    if (known.length === 0 || sum < reaches || alone >= reaches) return undefined
    const others = known.some(({ same }) => !same)
    return {
      sum,
      cases: known.length + 1,
      numbers: known.slice(0, 5).map(({ number }) => number),
      reaches,
      field,
      ...(others && { others: 'yes' }),
    }
  },
}

/** Changed law is watched where law changes (`operations/reliance`), not in what happens to a case. */
const changedLaw: Way<Of<'changedLaw'>> = { notices: () => false, finds: () => undefined }

const ways: { readonly [Sees in Watch['sees']]: Way<Of<Sees>> } = {
  ...{ overdue, silence, done, often, refused, unlike, sameText, sameTwo, burst, hasty, anew, split, changedLaw },
}

/** How this is watched for. */
export const wayOf = ({ sees }: Watch): Way<Watch> => ways[sees] as Way<Watch>

import type { Answer } from '../../kernel/form/field.ts'
import { type Casting, idsFor, partyFor } from './cast.ts'
import { chanceOf } from './chance.ts'
import type { Wording } from './recast.ts'
import type { ToldOpening } from './ways.ts'

/** What an entry of the stories said, and what the entry says that stands for it. */
function wordsOfSubject(told: ToldOpening['subject'], found: { key: string; values: Readonly<Record<string, Answer>> } | undefined) {
  const words: Record<string, string> = {}
  const numbers: Record<string, number> = {}
  if (!told || !found) return { words, numbers }
  words[told.key] = found.key
  for (const [column, was] of Object.entries(told.values ?? {})) {
    const is = found.values[column]
    if (typeof was === 'string' && typeof is === 'string' && was.length > 1 && is !== '') words[was] = is
    if (typeof was === 'number' && typeof is === 'number' && was > 99) numbers[String(was)] = is
  }
  return { words, numbers }
}

/** All that stands for words of the stories in one case: its place, its people, its subject, and words of its own. */
export function wordingOf(
  casting: Casting,
  { opening, subject }: { opening: ToldOpening; subject?: { key: string; values: Readonly<Record<string, Answer>> } | undefined },
): Wording {
  const { province, life } = casting
  const { plan } = life
  const own = province.wording(chanceOf(`${plan.id}/words`))
  const inStories = Object.entries(province.ways.people)
  for (const [who, { kind }] of inStories) if (kind === 'party') partyFor(casting, who)
  const about = wordsOfSubject(opening.subject, subject)
  const changed = plan.wrong && (plan.wrong.last !== true || plan.wrong.isLast) ? plan.wrong.numbers : {}
  const wording: Wording = {
    exact: {},
    words: {
      ...life.scene.words,
      ...Object.assign({}, ...[...life.parties.values()].map(({ words }) => words)),
      ...own.words,
      ...plan.wrong?.words,
      ...plan.words,
      ...about.words,
    },
    numbers: { ...own.numbers, ...changed, ...plan.numbers, ...about.numbers },
    papers: chanceOf(`${plan.id}/papers`)(90_000) * 10,
  }
  // Staff may be known by their certificates alone, which the words name.
  life.wording = wording
  return {
    ...wording,
    exact: {
      ...Object.assign({}, ...[...life.parties.values()].map(({ exact }) => exact)),
      ...idsFor(casting, Object.keys(province.ways.people)),
    },
  }
}

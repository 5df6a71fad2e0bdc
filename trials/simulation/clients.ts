import type { Actor } from '../../src/kernel/case/case-file.ts'
import type { Answers } from '../../src/kernel/form/field.ts'
import type { ActAnswer, ActRequest } from '../../src/operations/door/request.ts'
import type { Chance } from './chance.ts'

/** Something somebody wants done, once. */
export interface Intent {
  readonly id: number
  readonly act: string
  readonly actor: Actor
  readonly answers: Answers
  readonly open?: ActRequest['open']
  /** Which case of the story it is about. */
  readonly story: number
  /** Tick at which it was first sent; at which the answer came. */
  sent?: number
  answered?: number
  answer?: ActAnswer
  /** Told that the request cannot be understood: what no intent of these may be. */
  error?: string
}

/** Somebody who wants one thing after another. */
export interface Client {
  readonly intents: readonly Intent[]
  next: number
  /** Requests of the present intent that are under way. */
  underway: number
  /** Sent at least once. */
  asked: boolean
}

const person = (id: string, kind: Actor['kind'] = 'staff'): Actor => ({ kind, person: id, name: id })

type Wanted = Pick<Intent, 'act' | 'actor' | 'answers'>

/** What the library does with an application: all of these lead somewhere lawful, or are refused by law. */
const courses: readonly (readonly Wanted[])[] = [
  [
    { act: 'accept', actor: person('p-li'), answers: { needsCheck: false } },
    { act: 'decide', actor: person('p-zhao'), answers: { outcome: 'granted' } },
    { act: 'deliver', actor: person('p-wang'), answers: {} },
  ],
  [{ act: 'accept', actor: person('p-li'), answers: { needsCheck: false } }],
  [{ act: 'decide', actor: person('p-zhao'), answers: { outcome: 'granted' } }],
  [
    { act: 'accept', actor: person('p-wang'), answers: { needsCheck: false } },
    { act: 'decide', actor: person('p-zhao'), answers: { outcome: 'refused', reasons: '材料不实' } },
  ],
  [],
]

/** What others want of the same case at the same time. */
const rivals: readonly Wanted[] = [
  { act: 'decide', actor: person('p-sun'), answers: { outcome: 'granted' } },
  { act: 'accept', actor: person('p-qian'), answers: { needsCheck: false } },
  { act: 'suggestMotto', actor: person('p-reader', 'party'), answers: { words: '开卷有益' } },
  { act: 'deliver', actor: person('p-li'), answers: {} },
]

/** A librarian loses their post, and tries an act that a librarian may do: it must be refused, whichever server is asked. */
const registry = { procedure: 'registry', organ: 'library' }
export const dismissed = 'p-wang'
const dismissal = [
  { act: 'endPost', actor: person('p-registrar'), answers: { person: dismissed, organ: 'library', post: 'librarian' }, open: registry },
]
const afterwards: readonly Wanted[] = [{ act: 'accept', actor: person(dismissed), answers: { needsCheck: false } }]

/** Who wants what in a world: one to three applications with their courses and rivals, at times a dismissal. */
export function clientsOf(chance: Chance): Client[] {
  let id = 0
  const clients: Client[] = []
  type Asked = Wanted & { open?: ActRequest['open']; story?: number }
  const add = (story: number, wanted: readonly Asked[]): void => {
    if (wanted.length > 0) clients.push({ intents: wanted.map((one) => ({ story, ...one, id: id++ })), next: 0, underway: 0, asked: false })
  }
  const open = { procedure: 'library-card', organ: 'library', item: 'card-library' }
  const applying = (story: number) => ({
    act: 'apply',
    actor: person(`p-reader-${story}`, 'party'),
    answers: { name: `读者${story}` },
    open,
  })
  const stories = 1 + chance.below(3)
  for (let story = 0; story < stories; story++) {
    const apply = applying(story)
    const withdraw = { act: 'withdraw', actor: apply.actor, answers: {} }
    add(story, [apply, ...(chance.next() < 0.3 ? [withdraw] : [])])
    add(story, chance.of(courses))
    if (chance.next() < 0.4) add(story, [chance.of(rivals)])
  }
  if (chance.next() < 0.35) add(stories, [...dismissal.map((one) => ({ ...one, story: -1 })), applying(stories), ...afterwards])
  return clients
}

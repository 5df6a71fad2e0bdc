import type { Actor } from '../../src/kernel/case/case-file.ts'
import type { ActAnswer, ActRequest } from '../../src/operations/door/request.ts'
import type { Platform } from '../../src/operations/platform.ts'

/** Where acts are asked for: a region, and its door on a pool that can fail. */
interface Ground {
  readonly door: Platform['door']
  readonly region: string
}

export const someone = (person: string, kind: Actor['kind'] = 'staff'): Actor => ({ kind, person, name: person })

let serial = 0

const opening = { procedure: 'library-card', organ: 'library', item: 'card-library' }

async function accepted({ door, region }: Ground): Promise<string> {
  const applied = await door.act({
    region,
    key: `set/${serial++}`,
    actor: someone('p-chen', 'party'),
    act: 'apply',
    answers: { name: '陈某' },
    open: opening,
  })
  if (applied.kind !== 'done') throw new Error(JSON.stringify(applied))
  await door.act({
    region,
    key: `set/${serial++}`,
    actor: someone('p-li'),
    act: 'accept',
    case: applied.case,
    answers: { needsCheck: false },
  })
  return applied.case
}

const registering = (region: string, act: string, answers: ActRequest['answers']): ActRequest => ({
  region,
  key: `k/${serial++}`,
  actor: someone('p-registrar'),
  act,
  answers,
  open: { procedure: 'registry', organ: 'library' },
})

/** A document in force, on which a material of the card's guide rests. */
async function citedDocument({ door, region }: Ground): Promise<{ number: string; title: string; organ: string }> {
  const number = `馆规${serial++}号`
  const document = { number, title: '借书细则', organ: 'library' }
  const material = { matter: 'card', id: number, title: '照片', because: `nd:${number}` }
  for (const [act, answers] of [
    ['enterNumber', document],
    ['enterDocument', document],
    ['enterMaterial', { ...material, titleEn: 'Photo', optional: true }],
  ] as const) {
    const answer = await door.act(registering(region, act, answers))
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  }
  return document
}

export const eventsOf = (names: readonly string[]): number => names.reduce((sum, name) => sum + (kinds[name]?.events ?? 1), 0)

/** One request of each kind that writes differently: what it must come to, and what is needed for it. */
export const kinds: Readonly<
  Record<string, { comesTo: ActAnswer['kind']; events?: number; request(ground: Ground): Promise<ActRequest> }>
> = {
  'a case is opened': {
    comesTo: 'done',
    request: async ({ region }) => ({
      region,
      key: `k/${serial++}`,
      actor: someone('p-lin', 'party'),
      act: 'apply',
      answers: { name: '林某' },
      open: opening,
    }),
  },
  'a licence is granted': {
    comesTo: 'done',
    request: async (ground) => ({
      region: ground.region,
      key: `k/${serial++}`,
      actor: someone('p-zhao'),
      act: 'decide',
      case: await accepted(ground),
      answers: { outcome: 'granted' },
    }),
  },
  'a register changes': {
    comesTo: 'done',
    request: async ({ region }) => {
      const person = `p-new-${serial++}`
      const answers = { person, name: '新馆员', organ: 'library', post: 'librarian' }
      return {
        region,
        key: `k/${person}`,
        actor: someone('p-registrar'),
        act: 'enterPost',
        answers,
        open: { procedure: 'registry', organ: 'library' },
      }
    },
  },
  'a basis falls away, and cards are raised': {
    comesTo: 'done',
    // The act, the card that supervision raises because of it, and the case which the law opens with the card, in two acts.
    events: 4,
    request: async (ground) => {
      const { number, title, organ } = await citedDocument(ground)
      return registering(ground.region, 'amendNumber', { number, title, organ, withdrawn: '2026-03-02' })
    },
  },
  'an attempt is refused': {
    comesTo: 'refused',
    request: async (ground) => ({
      region: ground.region,
      key: `k/${serial++}`,
      actor: someone('p-sun'),
      act: 'decide',
      case: await accepted(ground),
      answers: { outcome: 'granted' },
    }),
  },
}

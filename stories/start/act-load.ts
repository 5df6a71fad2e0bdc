import { randomUUID } from 'node:crypto'
import { type Client, makeClient, ProblemError } from '../../src/api/client.ts'
import type { DoneView } from '../../src/api/wire.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'

/** One act that was sent, under its key, and the answer if one came. */
export interface Sent {
  readonly key: string
  readonly login: string
  readonly order: Omit<Parameters<Client['act']>[0], 'key'>
  answer?: DoneView
}

export interface Load {
  readonly sent: Sent[]
  /** Ends the load and waits for what is under way. */
  stop(): Promise<void>
}

/** Clients of the people of the toy, each signed in. */
export async function signedIn(base: string, logins: readonly string[]): Promise<ReadonlyMap<string, Client>> {
  const clients = new Map<string, Client>()
  for (const login of logins) {
    const { token } = await makeClient({ base }).signIn({ login, password: demonstrationPassword })
    clients.set(login, makeClient({ base, token: () => token }))
  }
  return clients
}

/** Asks for what was sent, under its key. @returns false when no answer came; what the server says no to is thrown */
export async function send(clients: ReadonlyMap<string, Client>, sent: Sent): Promise<boolean> {
  try {
    sent.answer = await (clients.get(sent.login) as Client).act({ ...sent.order, key: sent.key })
    return true
  } catch (error) {
    // A half-closed connection can still hand over the word of a proxy; only an answer of ours is an answer.
    if (error instanceof ProblemError) throw error
    return false
  }
}

/** Readers apply and librarians accept, `width` side by side, until stopped or until no answer comes any more. */
export function startLoad(clients: ReadonlyMap<string, Client>, width: number): Load {
  const sent: Sent[] = []
  let stopped = false
  const ask = async (login: string, order: Sent['order']): Promise<Sent | undefined> => {
    const one: Sent = { key: randomUUID(), login, order }
    sent.push(one)
    return (await send(clients, one)) ? one : undefined
  }
  const worker = async (): Promise<void> => {
    while (!stopped) {
      const open = { procedure: 'library-card', item: 'card-library' }
      const applied = await ask('chen', { act: 'apply', answers: { name: '陈读者' }, open })
      if (!applied?.answer || stopped) return
      const accepted = await ask('li', { act: 'accept', answers: { needsCheck: false }, case: applied.answer.case })
      if (!accepted) return
    }
  }
  const workers = Array.from({ length: width }, worker)
  return {
    sent,
    async stop() {
      stopped = true
      await Promise.all(workers)
    },
  }
}

/** What is wrong between what was sent and what is on record: `events` were in the log before, `now` are in it. */
export function countProblems(sent: readonly Sent[], { events, now }: { events: number; now: number }): string[] {
  const unanswered = sent.filter((one) => !one.answer).length
  const places = new Set(sent.map((one) => one.answer?.seq))
  return [
    ...(unanswered > 0 ? [`${unanswered} acts have no answer`] : []),
    ...(places.size !== sent.length ? [`${sent.length} acts have ${places.size} places in the log`] : []),
    ...(now - events !== sent.length ? [`${sent.length} acts were sent, ${now - events} are on record`] : []),
  ]
}

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, makeClient, ProblemError } from '../../src/api/client.ts'
import type { DoneView } from '../../src/api/wire.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'

/** One act that was wanted, under its key, and the answer if one came. What was acknowledged stands here and nowhere else. */
export interface Sent {
  /** Changed only by clients that forget it (`forgetful`). */
  key: string
  readonly login: string
  readonly order: Omit<Parameters<Client['act']>[0], 'key'>
  /** When it was last sent, in milliseconds since 1970. */
  at: number
  /** How often it was sent without an answer. */
  failed: number
  answer?: DoneView
}

/** How the people of a load reach the server. @returns the answer; undefined where none came, and whether it was done is not known */
export type Way = (one: Pick<Sent, 'login' | 'order' | 'key'>) => Promise<DoneView | undefined>

export interface Load {
  readonly sent: Sent[]
  /** Milliseconds each answer took, from its last sending on. */
  readonly times: number[]
  /** When the newest act was sent that is answered, in milliseconds since 1970. */
  newest(): number
  /** Ends the load and waits for what is under way. */
  stop(): Promise<void>
}

export interface LoadOptions {
  /** People at work side by side. */
  readonly width: number
  /** Asks again under the same key until an answer comes, or until stopped. Default: gives up at the first silence. */
  readonly patient?: boolean
  /** The control of every such trial: who asks again does so under a new key, as if keys did not exist. */
  readonly forgetful?: boolean
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

/**
 * Over HTTP, as signed-in people. A broken connection, an answer that is not ours and 503 are silence; every other no is thrown: in a load
 * everything that is asked is lawful.
 */
export const overHttp =
  (clients: ReadonlyMap<string, Client>, { forgetful = false }: Pick<LoadOptions, 'forgetful'> = {}): Way =>
  async ({ login, order, key }) => {
    try {
      return await (clients.get(login) as Client).act({ ...order, key })
    } catch (error) {
      // A half-closed connection can still hand over the word of a proxy; only an answer of ours is an answer.
      if (!(error instanceof ProblemError) || error.problem.status === 503) return undefined
      // Who forgets keys asks for what is done already, and the law says so where it can tell.
      if (forgetful && error.problem.status === 409) return undefined
      throw error
    }
  }

/** Asks once for what was wanted, under its key. @returns false when no answer came */
export async function send(way: Way, one: Sent): Promise<boolean> {
  one.at = Date.now()
  const answer = await way(one)
  if (answer) one.answer = answer
  else one.failed++
  return answer !== undefined
}

/** Readers apply and librarians accept, side by side, until stopped. */
export function startLoad(way: Way, { width, patient = false, forgetful = false }: LoadOptions): Load {
  const sent: Sent[] = []
  const times: number[] = []
  let stopped = false
  let newest = 0
  const ask = async (login: string, order: Sent['order']): Promise<DoneView | undefined> => {
    const one: Sent = { key: randomUUID(), login, order, at: 0, failed: 0 }
    sent.push(one)
    while (!(await send(way, one))) {
      if (!patient || stopped) return undefined
      await sleep(20)
      // What the law says is done already need not be asked for for ever.
      if (forgetful && one.failed > 20) return undefined
      if (forgetful) one.key = randomUUID()
    }
    times.push(Date.now() - one.at)
    newest = Math.max(newest, one.at)
    return one.answer
  }
  const worker = async (): Promise<void> => {
    while (!stopped) {
      const applied = await ask('chen', {
        act: 'apply',
        answers: { name: '陈读者' },
        open: { procedure: 'library-card', item: 'card-library' },
      })
      const accepted = applied && !stopped && (await ask('li', { act: 'accept', answers: { needsCheck: false }, case: applied.case }))
      if (!accepted && !forgetful) return
    }
  }
  const workers = Array.from({ length: width }, worker)
  // Who fails does so when the load is stopped, not as a rejection that nobody awaits.
  const ended = Promise.allSettled(workers)
  return {
    sent,
    times,
    newest: () => newest,
    async stop() {
      stopped = true
      await ended
      await Promise.all(workers)
    },
  }
}

/** Asks again, `width` at a time, for everything that has no answer. @returns how many still have none */
export async function settle(way: Way, sent: readonly Sent[], width = 32): Promise<number> {
  const open = sent.filter((one) => !one.answer)
  let next = 0
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let one = open[next++]; one; one = open[next++])
        for (let tries = 0; tries < 50 && !(await send(way, one)); tries++) await sleep(100)
    }),
  )
  return open.filter((one) => !one.answer).length
}

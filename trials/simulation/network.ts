import { isDeepStrictEqual } from 'node:util'
import { type ActAnswer, type ActRequest, BadRequest } from '../../src/operations/door/request.ts'
import type { Client, Intent } from './clients.ts'

export interface Request {
  readonly client: Client
  readonly intent: Intent
  readonly key: string
}

export interface Reply extends Request {
  readonly answer: ActAnswer | Error
}

interface Around {
  readonly region: string
  /** Clients ask again with a new key: a bug that is planted. */
  readonly newKey: boolean
  tick(): number
  note(line: string): void
}

/** The people of a world, and what is under way between them and the servers: delivered in any order, lost, or twice. */
export class Network {
  readonly requests: Request[] = []
  readonly replies: Reply[] = []
  readonly problems: string[] = []
  /** Case of each story, as soon as its people were told of it. */
  readonly cases = new Map<number, string>()
  readonly clients: readonly Client[]
  private readonly around: Around
  private readonly ids = new Map<string, number>()

  constructor(clients: readonly Client[], around: Around) {
    this.clients = clients
    this.around = around
  }

  get intents(): Intent[] {
    return this.clients.flatMap(({ intents }) => intents)
  }

  /** Whether this client wants something now: of a case, only once there is one. */
  wants(client: Client): boolean {
    const intent = client.intents[client.next]
    return intent !== undefined && client.underway <= 0 && (intent.open !== undefined || this.cases.has(intent.story))
  }

  /** Whether everybody has their answer; who wants something of a case that will never be opened waits for none. */
  get finished(): boolean {
    return this.clients.every((client) => {
      const intent = client.intents[client.next]
      if (!intent) return true
      if (intent.open) return false
      const opening = this.intents.find((one) => one.open && one.story === intent.story)
      return !this.cases.has(intent.story) && opening?.answered !== undefined
    })
  }

  ask(client: Client): void {
    const intent = client.intents[client.next] as Intent
    intent.sent ??= this.around.tick()
    const again = client.asked && this.around.newKey
    client.asked = true
    client.underway++
    this.around.note(`ask i${intent.id}`)
    this.requests.push({ client, intent, key: `intent-${intent.id}${again ? `-${this.around.tick()}` : ''}` })
  }

  requestOf({ intent, key }: Request): ActRequest {
    const { act, actor, answers, open, story } = intent
    return { region: this.around.region, key, actor, act, answers, ...(open ? { open } : { case: this.cases.get(story) ?? 'none' }) }
  }

  /** @returns whether there was a request to send twice */
  duplicate(): boolean {
    const one = this.requests.at(-1)
    if (!one) return false
    one.client.underway++
    this.requests.push({ ...one })
    return true
  }

  /** @returns whether there was one to lose */
  lose(which: 'requests' | 'replies'): boolean {
    const lost = this[which].shift()
    if (lost) this.forget(lost)
    return lost !== undefined
  }

  /** Nobody will ever answer this: whoever sent it gives up waiting, and asks again. */
  forget({ client }: Request): void {
    client.underway = Math.max(0, client.underway - 1)
  }

  /** A server went down: what it had in hand is answered by nobody. */
  forgetLost(): void {
    for (const client of this.clients)
      client.underway = Math.min(client.underway, [...this.requests, ...this.replies].filter((one) => one.client === client).length)
  }

  hear(reply: Reply): void {
    const { client, intent, answer } = reply
    const { note } = this.around
    this.forget(reply)
    if (answer instanceof Error && !(answer instanceof BadRequest)) {
      note(`i${intent.id} failed`)
      return
    }
    note(`i${intent.id} hears ${answer instanceof Error ? answer.code : this.short(answer)}`)
    if (intent.answered !== undefined) {
      if (!(answer instanceof Error) && !isDeepStrictEqual(answer, intent.answer))
        this.problems.push(`intent ${intent.id} (${intent.act}) was answered twice, and differently`)
      return
    }
    intent.answered = this.around.tick()
    if (answer instanceof Error) intent.error = `${answer.name}: ${answer.message}`
    else intent.answer = answer
    if (!(answer instanceof Error) && intent.open && intent.story >= 0 && answer.kind === 'done') this.cases.set(intent.story, answer.case)
    if (client.intents[client.next] === intent) {
      client.next++
      client.asked = false
    }
  }

  /** An answer as the trace has it: ids are told apart by when they were first seen. */
  private short(answer: ActAnswer): string {
    if (answer.kind === 'nothing') return answer.kind
    if (!this.ids.has(answer.case)) this.ids.set(answer.case, this.ids.size)
    return `${answer.kind} c${this.ids.get(answer.case)} ${answer.n}`
  }
}

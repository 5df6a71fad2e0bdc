import { createHash } from 'node:crypto'
import type { ActAnswer } from '../../src/operations/door/request.ts'
import { fireClocks } from '../../src/operations/fire-clocks.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { signCheckpoint } from '../../src/operations/log/sign-checkpoint.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import type { Pool } from '../../src/store/pool.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import type { Bug } from './bugs.ts'
import { type Chance, chanceFrom, weighted } from './chance.ts'
import { clientsOf } from './clients.ts'
import { Gate, type Step } from './gate.ts'
import { Network, type Request } from './network.ts'
import { type Fault, faultyTicks } from './plan.ts'
import type { Seen } from './seen.ts'
import { simulatedTrust } from './trust.ts'

const minute = 60_000
const day = 1_440 * minute
const start = Date.parse('2026-03-02T09:00:00+08:00')
/** Ticks after which a world that has not finished never will: one without bugs needs some hundreds. */
const longest = 2_000

interface Server {
  readonly at: number
  /** Milliseconds by which its clock is wrong. */
  readonly skew: number
  /** Undefined while it is down or starting. */
  platform?: Platform | undefined
  starting: boolean
  sweeping: boolean
  signing: boolean
}

export interface Given {
  readonly pool: Pool
  readonly region: string
  readonly founded: number
  readonly seed: number
  readonly faults: readonly Fault[]
  readonly bug: Bug
  /** Keeps what happened, line by line. */
  readonly tell: boolean
}

interface Choice {
  readonly weight: number
  act(): Promise<void> | void
}

/** Two servers, their people, and a network between them, on one clock; all that is left to chance comes from the seed. */
export class World {
  readonly told: string[] = []
  private readonly given: Given
  private readonly gate: Gate
  private readonly chance: Chance
  private readonly network: Network
  private readonly servers: readonly Server[]
  private readonly faults: Fault[]
  private readonly armed: (Fault & { kind: 'crash' | 'cut' })[] = []
  private readonly problems: string[] = []
  private readonly struck: Record<string, number> = {}
  private readonly trace = createHash('sha256')
  private readonly trueTimes = new Map<number, number>()
  private now = start
  private tick = 0
  private size: number
  private downUntil = 0

  constructor(given: Given) {
    this.given = given
    this.chance = chanceFrom(given.seed)
    this.size = given.founded
    this.gate = new Gate(given.pool, given.bug.meddling?.() ?? {}, (size) => {
      while (this.size < size) this.trueTimes.set(this.size++, this.now)
    })
    const around = {
      region: given.region,
      newKey: given.bug.newKey === true,
      tick: () => this.tick,
      note: (line: string) => this.note(line),
    }
    this.network = new Network(clientsOf(chanceFrom(given.seed ^ 0xc11e)), around)
    this.faults = [...given.faults]
    // Clocks of servers are kept to within seconds of each other; one that is days off is a bug that is planted.
    const skews = given.bug.skew ?? [-20_000, 15_000]
    this.servers = skews.map((skew, at) => ({ at, skew, starting: false, sweeping: false, signing: false }))
  }

  private note(line: string): void {
    this.trace.update(`${line}\n`)
    if (this.given.tell) this.told.push(`${this.tick} ${line}`)
  }

  /** Lets everything go on that needs nobody: until every server waits for the gate, for a message, or for the clock. */
  private async settle(): Promise<void> {
    for (let i = 0; i < 3; i++) await new Promise((turn) => setImmediate(turn))
    this.tick++
  }

  private startServer(server: Server): void {
    const { region, bug } = this.given
    server.starting = true
    const started = startPlatform({
      catalogue,
      pool: this.gate.poolFor(server.at),
      region,
      publicUrl: 'http://localhost',
      now: () => this.now + server.skew,
      trust: simulatedTrust(region),
      secret: new Uint8Array(32),
    })
    const end = (platform?: Platform): void => {
      server.starting = false
      server.platform = platform && { ...platform, door: bug.door?.(platform.door) ?? platform.door }
    }
    started.then(end, () => end())
  }

  private async crash(server: Server): Promise<void> {
    await this.gate.kill(server.at)
    Object.assign(server, { platform: undefined, starting: false, sweeping: false, signing: false })
    this.network.forgetLost()
  }

  private hit(kind: string): void {
    this.struck[kind] = (this.struck[kind] ?? 0) + 1
    this.note(`fault ${kind}`)
  }

  /** Faults whose tick has come. Those of statements wait for the next one of their server. */
  private async strike(): Promise<void> {
    for (let fault = this.faults[0]; fault && fault.at <= this.tick; fault = this.faults[0]) {
      this.faults.shift()
      if (fault.kind === 'crash' || fault.kind === 'cut') this.armed.push(fault as Fault & { kind: 'crash' })
      else if (await this.befall(fault)) this.hit(fault.kind)
    }
  }

  /** @returns whether there was anything for the fault to strike */
  private async befall(fault: Fault): Promise<boolean> {
    if (fault.kind === 'jump') this.now += fault.hours * 60 * minute
    if (fault.kind === 'all down') {
      for (const server of this.servers) await this.crash(server)
      this.now += fault.days * day
      this.downUntil = this.tick + 5
    }
    if (fault.kind === 'duplicate request') return this.network.duplicate()
    return fault.kind.startsWith('lose') ? this.network.lose(fault.kind === 'lose request' ? 'requests' : 'replies') : true
  }

  private async letStep(step: Step): Promise<void> {
    const at = this.armed.findIndex((fault) => fault.server === step.server && step.what !== 'connect')
    const [fault] = at >= 0 ? this.armed.splice(at, 1) : []
    this.note(`s${step.server} ${step.what.replaceAll(/\d+/g, '')}`)
    if (!fault) return this.gate.let(step)
    this.hit(`${fault.kind} ${fault.executed ? 'after' : 'before'}`)
    if (fault.kind === 'cut') return this.gate.let(step, 'cut', fault.executed)
    await this.gate.let(step, 'vanish', fault.executed)
    await this.crash(this.servers[step.server] as Server)
  }

  private deliver(request: Request, server: Server): void {
    this.note(`deliver i${request.intent.id} to s${server.at}`)
    const { platform } = server
    if (!platform) {
      this.network.forget(request)
      return
    }
    const reply = (answer: ActAnswer | Error): void => {
      if (server.platform === platform) this.network.replies.push({ ...request, answer })
    }
    platform.door.act(this.network.requestOf(request)).then(reply, reply)
  }

  private sweep(server: Server): void {
    const { platform } = server
    if (!platform) return
    server.sweeping = true
    this.note(`sweep s${server.at}`)
    const end = (): void => {
      if (server.platform === platform) server.sweeping = false
    }
    const sweep = this.given.bug.sweep ?? fireClocks
    sweep(platform, this.given.region).then(end, end)
  }

  private sign(server: Server): void {
    const { platform } = server
    if (!platform) return
    server.signing = true
    this.note(`sign s${server.at}`)
    const end = (error?: unknown): void => {
      if (server.platform === platform) server.signing = false
      if (error instanceof Error && error.constructor.name === 'LogDamaged')
        this.problems.push(`the signer: ${error.message.slice(0, 200)}`)
    }
    signCheckpoint(platform, logTree(this.given.region)).then(() => end(), end)
  }

  /** What may happen next, each as likely as it says. */
  private choices(quiet: boolean): Choice[] {
    const choices: Choice[] = []
    const may = (weight: number, act: Choice['act']): void => void choices.push({ weight, act })
    const { requests, replies, clients } = this.network
    for (const step of this.gate.pending) if (step.ready()) may(8, () => this.letStep(step))
    for (const request of requests)
      may(3, () => {
        requests.splice(requests.indexOf(request), 1)
        this.deliver(request, this.chance.of(this.servers))
      })
    for (const reply of replies)
      may(3, () => {
        replies.splice(replies.indexOf(reply), 1)
        this.network.hear(reply)
      })
    for (const client of clients) if (this.network.wants(client)) may(client.asked ? 1 : 2, () => this.network.ask(client))
    for (const server of this.servers) {
      if (!server.platform && !server.starting && this.tick >= this.downUntil) may(quiet ? 8 : 1, () => this.startServer(server))
      if (server.platform && !server.sweeping) may(0.4, () => this.sweep(server))
      if (server.platform && !server.signing) may(0.15, () => this.sign(server))
    }
    if (!quiet) may(0.3, () => this.pass(20 * minute))
    return choices
  }

  private pass(ms: number): void {
    this.now += ms
    this.note('time passes')
  }

  private async step(quiet: boolean): Promise<void> {
    await weighted(this.chance, this.choices(quiet))?.act()
    await this.settle()
  }

  /** Faults, then quiet: everybody gets an answer, every clock that is due fires, and the log is signed. */
  async run(): Promise<Seen> {
    for (const server of this.servers) this.startServer(server)
    await this.settle()
    while (this.tick < faultyTicks) {
      await this.strike()
      await this.step(false)
    }
    this.armed.length = 0
    while (!this.network.finished && this.tick < longest) await this.step(true)
    // Duties and silences that run now come to their last day, and after them those that follow from them.
    for (let round = 0; round < 3 && this.tick < longest; round++) {
      this.pass(45 * day)
      await this.rest()
      for (const server of this.servers) this.sweep(server)
      await this.rest()
      this.sign(this.servers[0] as Server)
      await this.rest()
    }
    for (const server of this.servers) await this.gate.kill(server.at)
    const { region, founded } = this.given
    return {
      region,
      founded,
      intents: this.network.intents,
      problems: [...this.problems, ...this.network.problems],
      cases: this.network.cases,
      now: this.now,
      struck: this.struck,
      ticks: this.tick,
      hash: this.trace.digest('hex'),
      finished: this.network.finished && this.tick < longest,
      trueTimes: this.trueTimes,
    }
  }

  /** Both servers run, and nobody waits for anything any more. */
  private async rest(): Promise<void> {
    const busy = (): boolean =>
      this.gate.pending.length > 0 || this.servers.some(({ platform, sweeping, signing }) => sweeping || signing || !platform)
    while (busy() && this.tick < longest) {
      const ready = this.gate.pending.filter((step) => step.ready())
      if (ready.length > 0) await this.letStep(this.chance.of(ready))
      for (const server of this.servers) if (!server.platform && !server.starting) this.startServer(server)
      await this.settle()
    }
  }
}

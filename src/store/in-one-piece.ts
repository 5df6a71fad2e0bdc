import type { Writable } from 'node:stream'
import pg from 'pg'
import { ProtocolMessage, type SentValue } from './protocol-message.ts'
import type { Sending } from './sending.ts'
import { TextArray } from './text-array.ts'

/** What of a connection is used here; `parsedStatements` are the statements that it keeps prepared, by name. */
interface Wire {
  readonly parsedStatements: Record<string, string>
  readonly stream: Writable
  close(statement: { type: 'S'; name: string }): void
}

/** How a value is sent; what cannot be is known before anything is. */
const asSent = (value: unknown): SentValue =>
  value === null || value === undefined ? null : Buffer.isBuffer(value) || value instanceof TextArray ? value : String(value)

/**
 * Statements that are sent as one message with one end, carried out in their order, and answered when all of them are: what they find is not read.
 * Where one fails, PostgreSQL passes over those behind it, a commit too. A query of `pg` like any other, so that it may stand between others on a
 * connection; nothing of it stays open behind its end, which is what `pg` asks of those that share one.
 * @source PostgreSQL, Frontend/Backend Protocol, Pipelining
 */
export class InOnePiece extends pg.Query {
  readonly statements: readonly Sending[]
  /** Fulfilled once all are carried out. */
  readonly whole: Promise<void>
  /** Called by `pg` where it waited too long, and here at the end. */
  declare callback: (why?: unknown) => void
  readonly #told: (name: string) => void
  readonly #fresh = new Set<string>()
  #message: ProtocolMessage | undefined
  #done = 0
  #ended = false

  /** @param told hears the name of each statement that is carried out; PostgreSQL answers up to `soon` at once, the rest at the end */
  constructor(statements: readonly Sending[], { told = () => {}, soon }: { told?: (name: string) => void; soon?: string } = {}) {
    super({ text: '' })
    this.statements = statements
    this.#told = told
    this.whole = new Promise((resolve, reject) => {
      this.callback = (why) => (why === undefined ? resolve() : reject(why))
    })
    this.submit = (connection) => this.#send(connection as unknown as Wire, soon)
  }

  /** Name of the statement that failed; only after `whole` was rejected. */
  get failed(): string | undefined {
    return this.statements[this.#done]?.name
  }

  #send(wire: Wire, soon: string | undefined): void {
    const message = new ProtocolMessage()
    for (const { name, text, values } of this.statements) {
      if (wire.parsedStatements[name] === undefined && !this.#fresh.has(name)) {
        this.#fresh.add(name)
        message.parse(name, text)
      }
      message.bind(name, values.map(asSent))
      message.execute()
      if (name === soon) message.flush()
    }
    message.sync()
    this.#message = message
    if (wire.stream.writable) wire.stream.write(message.written())
  }

  handleRowDescription(): void {}

  handleDataRow(): void {}

  handleCommandComplete(_: unknown, connection: unknown): void {
    const one = this.statements[this.#done]
    if (one && this.#fresh.has(one.name)) (connection as Wire).parsedStatements[one.name] = one.text
    this.#carriedOut()
  }

  #carriedOut(): void {
    const one = this.statements[this.#done++]
    if (one) this.#told(one.name)
  }

  /**
   * The same one statement after another, for what stands between the sources and PostgreSQL and looks at each: `ask` carries one out. Those behind
   * one that fails are passed over.
   */
  async oneByOne(ask: (statement: Sending) => Promise<unknown>): Promise<void> {
    try {
      for (const one of this.statements) {
        await ask(one)
        this.#carriedOut()
      }
      this.callback()
    } catch (error) {
      this.callback(error)
    }
  }

  handleError(why: unknown, connection: unknown): void {
    if (this.#ended) return
    this.#ended = true
    const { failed } = this
    // Whether it was prepared before it failed is not told. To take back one that was not is no error.
    const unsure = failed !== undefined && this.#fresh.has(failed) && (connection as Wire).parsedStatements[failed] === undefined
    if (unsure && why instanceof pg.DatabaseError) (connection as Wire).close({ type: 'S', name: failed })
    this.callback(why)
  }

  handleReadyForQuery(): void {
    this.#message?.answered()
    if (this.#ended) return
    this.#ended = true
    this.callback()
  }
}

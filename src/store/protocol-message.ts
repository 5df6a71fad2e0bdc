import { GrowingBytes } from './growing-bytes.ts'
import { TextArray } from './text-array.ts'

/** A value as it is sent: as text, or as what PostgreSQL takes in binary. */
export type SentValue = string | Buffer | TextArray | null

const letter = (kind: string): number => kind.charCodeAt(0)
const kinds = { parse: letter('P'), bind: letter('B'), execute: letter('E'), flush: letter('H'), sync: letter('S') }
const binary = (value: SentValue): boolean => value !== null && typeof value !== 'string'
/** A length counts itself. */
const itself = 4

/**
 * Messages of PostgreSQL's protocol, written one behind the other and sent at once. `pg` would make each of them in memory of its own, which it takes
 * anew and copies as often as the message outgrows it.
 * @source PostgreSQL, Frontend/Backend Protocol, Message Formats
 */
export class ProtocolMessage {
  readonly #bytes = new GrowingBytes()

  written(): Buffer {
    return this.#bytes.written()
  }

  /** Lets the memory be written over: PostgreSQL has answered the last of these messages, and so has read them all. */
  answered(): void {
    this.#bytes.giveBack()
  }

  parse(name: string, text: string): void {
    this.#message(kinds.parse, () => {
      this.#line(name)
      this.#line(text)
      this.#bytes.int16(0)
    })
  }

  /** Binds values to a statement that is prepared. */
  bind(name: string, values: readonly SentValue[]): void {
    this.#message(kinds.bind, () => {
      this.#line('')
      this.#line(name)
      this.#bytes.int16(values.length)
      for (const value of values) this.#bytes.int16(binary(value) ? 1 : 0)
      this.#bytes.int16(values.length)
      for (const value of values) this.#value(value)
      this.#bytes.int16(0)
    })
  }

  /** Carries out what was bound last, to its end. */
  execute(): void {
    this.#message(kinds.execute, () => {
      this.#line('')
      this.#bytes.int32(0)
    })
  }

  flush(): void {
    this.#message(kinds.flush, () => {})
  }

  sync(): void {
    this.#message(kinds.sync, () => {})
  }

  #message(kind: number, write: () => void): void {
    this.#bytes.byte(kind)
    this.#bytes.withLength(write, itself)
  }

  #line(text: string): void {
    this.#bytes.text(text)
    this.#bytes.byte(0)
  }

  #value(value: SentValue): void {
    if (value === null) this.#bytes.int32(-1)
    else if (typeof value === 'string') this.#bytes.textWithLength(value)
    else this.#bytes.withLength(() => (value instanceof TextArray ? value.writeTo(this.#bytes) : this.#bytes.copyOf(value)))
  }
}

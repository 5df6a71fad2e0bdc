import { GrowingBytes } from './growing-bytes.ts'

/** Object id of PostgreSQL's type `text`. */
const text = 25

/**
 * A `text[]` as PostgreSQL takes it in binary: nothing is quoted here, and nothing has to be read letter by letter there.
 * @source PostgreSQL, src/backend/utils/adt/arrayfuncs.c, array_recv
 */
export class TextArray {
  readonly values: readonly (string | null)[]

  constructor(values: readonly (string | null)[]) {
    this.values = values
  }

  writeTo(bytes: GrowingBytes): void {
    bytes.int32(1)
    bytes.int32(this.values.includes(null) ? 1 : 0)
    bytes.int32(text)
    bytes.int32(this.values.length)
    bytes.int32(1)
    for (const value of this.values) {
      if (value === null) bytes.int32(-1)
      else bytes.textWithLength(value)
    }
  }

  /** Asked by `pg`, where a statement is sent alone. */
  toPostgres(): Buffer {
    const bytes = new GrowingBytes()
    this.writeTo(bytes)
    const array = Buffer.from(bytes.written())
    bytes.giveBack()
    return array
  }
}

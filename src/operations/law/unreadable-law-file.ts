import type { Text } from '../../kernel/law/instrument.ts'

/** A file could not be read at all; in both languages, with what to do. */
export class UnreadableLawFile extends Error {
  readonly says: Text
  constructor(says: Text, options?: ErrorOptions) {
    super(says.en, options)
    this.name = 'UnreadableLawFile'
    this.says = says
  }
}

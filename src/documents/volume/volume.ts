import type { IssuedDocument } from '../../kernel/case/results.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

/** Something that happened in a case, in words. */
export interface VolumeEvent {
  readonly title: string
  readonly day: string
  readonly by: string
  /** Bases and answers, a line each. */
  readonly lines: readonly string[]
  /** Leaf hash, lower-case hex. */
  readonly hash: string
}

/** An original that was handed in. It is carried in the file byte for byte. */
export interface VolumeFile {
  readonly title: string
  readonly name: string
  readonly type: string
  readonly sha256: string
  readonly day: LocalDate
  /** Absent where it is too large to be carried, or not kept any more: then only its hash is listed. */
  readonly bytes?: Uint8Array
}

/** A case volume 案卷: everything that makes up a case, to be read, printed and archived as one file. */
export interface Volume {
  readonly number: string
  readonly title: string
  readonly organ: string
  /** Day of the latest event: the file does not depend on when it is printed. */
  readonly date: LocalDate
  /** What the cover says: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly events: readonly VolumeEvent[]
  readonly documents: readonly { readonly document: IssuedDocument; readonly sha256: string }[]
  readonly files: readonly VolumeFile[]
}

import type { Place } from './found-citation.ts'
import type { ShortNames } from './law-names.ts'
import type { Outline } from './outline.ts'
import type { TitleIndex } from './title-index.ts'

/** What is known of the text citations are looked for in. */
export interface CitingContext {
  readonly titles: TitleIndex
  /** The library's identity of the citing document. */
  readonly self?: string
  /** Where the text stands in the citing document. Without it 前款 and bare 第二款 stay unplaced. */
  readonly here?: Place
  /** Articles and items of the citing document. */
  readonly outline?: Outline
  /** Short names introduced earlier in the document. */
  readonly introduced?: ShortNames
  /** Title of the law a document without articles speaks of, as an amendment does: its bare 第X条 means that law. */
  readonly subject?: string
}

/** A list of things that happened, latest first, for programs that ask again and again. */
export interface Feed {
  /** An IRI that never changes, wherever the feed is read. */
  readonly id: string
  readonly title: string
  readonly subtitle?: string
  /** Where the feed itself is. */
  readonly self: string
  /** Page for people with the same. */
  readonly page: string
  /** Whose feed it is. */
  readonly author: string
  /** When anything in it last changed; RFC 3339. */
  readonly updated: string
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  /** An IRI that never changes. */
  readonly id: string
  readonly title: string
  readonly summary: string
  /** When it happened; RFC 3339. */
  readonly updated: string
  readonly page: string
  /** Who did it, where that is known. */
  readonly author?: string
  /** What kind of thing happened: a stable word, and what people read. */
  readonly kind: { readonly term: string; readonly label: string }
}

/** A file of the feed as it goes out. */
export interface FeedFile {
  readonly type: string
  readonly text: string
}

/** Words found at one place of a file. */
export interface WordsAt {
  /** For people: the page, the part of a document, the picture. Empty for the whole. */
  readonly where: string
  readonly text: string
}

/** A picture in a file, as bytes of PNG, JPEG or PNM. */
export interface PictureAt {
  readonly where: string
  readonly bytes: Uint8Array
}

/** What a file says, and what of it nobody could read by machine. */
export interface WordsInFile {
  readonly words: readonly WordsAt[]
  readonly pictures: readonly PictureAt[]
  /** Places that were not read: sound, drawings, pictures too large, what is attached within. */
  readonly unread: readonly string[]
}

export const nothingFound: WordsInFile = { words: [], pictures: [], unread: [] }

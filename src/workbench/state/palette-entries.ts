/** One row of the command palette. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly keys?: string
  /** What tells it from others of the same name. */
  readonly note?: string
  /** Found by the server for the words typed: not looked through again. */
  readonly found?: boolean
  readonly run: () => void
}

/** Most rows shown at once. */
const most = 12

/** A case number holds a bracketed year or at least four digits: 沈和市监许受〔2026〕12号. */
const looksLikeNumber = (typed: string): boolean => /\d{4}/.test(typed)

/** Rows that hold every word typed, and the way to a case by its number when what is typed looks like one. Any style of bracket will do. */
export function findEntries(entries: readonly Entry[], typed: string, goCase: (number: string) => Entry): Entry[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const told = entries.filter((entry) => entry.found)
  const own = entries.filter((entry) => !entry.found && wanted.every((word) => plain(entry.title).includes(word))).slice(0, most)
  const found = [...new Map([...own, ...told].map((entry) => [`${entry.group} ${entry.id}`, entry])).values()]
  const straight = looksLikeNumber(typed) ? [goCase(canonicalNumber(typed))] : []
  return [...found, ...straight]
}

/** Brackets around the year as the standard writes them (GB/T 9704: 〔〕). */
export const canonicalNumber = (typed: string): string => typed.trim().replace(/[[(（【［](\d{4})[\])）】］]/, '〔$1〕')

const plain = (text: string): string => canonicalNumber(text).toLowerCase()

/** What is typed as it is looked for: brackets as the standard writes them, no blanks around. */
export const plainWords = (typed: string): string => canonicalNumber(typed).trim()

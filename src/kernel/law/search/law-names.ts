import { plainTitle } from '../text/law-text.ts'

const inMarks = /《([^《》]{3,60})》/g

/** Titles named between 《 and 》, each once, as they are cited. */
export const namesMentioned = (text: string): string[] => [
  ...new Set([...text.matchAll(inMarks)].map((found) => plainTitle(found[1] ?? ''))),
]

/** Titles that the closing articles of a text say it repeals (…同时废止): under these people still look for it. */
export function formerNamesIn(closing: readonly string[]): string[] {
  const sentences = closing.flatMap((text) => text.split(/[。\n]/)).filter((sentence) => /废止/.test(sentence))
  return [...new Set(sentences.flatMap(namesMentioned))]
}

import { quantitiesIn } from './quantities.ts'

/** Cuts a Chinese sentence into words. Handed in, because a dictionary has no place in the kernel. */
export type Cut = (text: string) => readonly string[]

/** Runs of Chinese characters, letters or digits, folded to one width and to small letters. What stands between them is dropped. */
export function runsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[○〇]/g, '零')
      .match(/\p{Script=Han}+|[a-z]+|[0-9]+/gu) ?? []
  )
}

/** Every two neighbouring characters of a run; a run of letters or digits is one term, a lone character itself. */
export function pairsOf(run: string): string[] {
  if (run.length < 2 || !/\p{Script=Han}/u.test(run)) return [run]
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))
}

/**
 * Characters that stand in a tenth of all articles of the national statutes or more (counted over 55,926 articles): by itself none of them tells
 * one article from another.
 */
const everywhere = new Set(
  '的人定法当应行有和以规者民或关理国其管不对事务政在部机本院可用一门依作为照经业由制合条公他责及出中上并工发主等生保家员提下施实处方地自进所二要权产时构证件内三情级单会得任位全设同成据府按安动准予向请查期资案取监款通第后重律分报外列收十立审利组告受区物与违建之相体未办交明职申护四求使于具织品开检五起决个程书执负前督能营被共接限反确供日根过加活标诉采罚况企项原需备直年市批害县给除例指性是治正社持止知调大境形',
)

/** The characters of a run that tell articles apart: what people say with one (捞) statutes say with two (打捞). */
export const tellingCharacters = (run: string): string[] =>
  /\p{Script=Han}/u.test(run) ? [...run].filter((character) => !everywhere.has(character)) : []

/**
 * The terms under which a text is found: pairs of characters (they survive a wrong character and words no dictionary knows), words of three and
 * more characters, single characters that tell articles apart or are words by themselves, and quantities in one spelling (七日, 7天 → `7日`).
 */
export function termsOf(text: string, cut: Cut): string[] {
  const found: string[] = quantitiesIn(text)
  for (const run of runsOf(text)) {
    for (const pair of pairsOf(run)) found.push(pair)
    if (run.length < 2) continue
    for (const character of tellingCharacters(run)) found.push(character)
    for (const word of cut(run)) if (word !== run && (word.length > 2 || (word.length === 1 && everywhere.has(word)))) found.push(word)
  }
  return found
}

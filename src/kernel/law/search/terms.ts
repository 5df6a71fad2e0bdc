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
 * The terms under which a text is found: pairs of characters (they survive a wrong character and words no dictionary knows), words of one and
 * of three and more characters, and quantities in one spelling (七日, 7天 → `7日`).
 */
export function termsOf(text: string, cut: Cut): string[] {
  const found: string[] = quantitiesIn(text)
  for (const run of runsOf(text)) {
    for (const pair of pairsOf(run)) found.push(pair)
    if (run.length > 2) for (const word of cut(run)) if (word.length !== 2 && word !== run) found.push(word)
  }
  return found
}

import { countPersons } from '../authority/natural-person.ts'
import { type FoundInFile, wholeNumbersIn } from '../form/personal/found-in-file.ts'
import type { Citation } from '../law/instrument.ts'
import { readCitation } from '../law/written-citation.ts'
import type { Refusal } from '../refusal.ts'
import type { Actor } from './case-file.ts'
import type { EntryChange, Publication } from './results.ts'

/**
 * Nothing is published that names somebody by their number: what is meant is written so that nobody can use it, or left out. @param privacy provisions
 * that forbid it, from the catalogue
 */
export function checkPublished(publications: readonly Publication[], privacy: readonly Citation[]): Refusal[] {
  return publications.flatMap(({ title, rows, basis }) =>
    Object.entries({ 标题: title, ...rows }).flatMap(([where, text]): Refusal[] => {
      const personal = wholeNumbersIn(text)
      if (personal.length === 0) return []
      const provisions = [...privacy, readCitation(basis)]
      return [
        { check: 'content', code: 'personal-published', facts: { where, personal }, basis: provisions, cure: { how: 'correct-answer' } },
      ]
    }),
  )
}

interface Published {
  readonly publications: readonly Publication[]
  readonly entries: readonly EntryChange[]
}

/**
 * Nor is a file published in which such a number stands, in its text, its notes and properties or its pictures. Where something of it could not be read
 * by machine, a second person looks at it and signs.
 * @param files what was found in files that this act may publish, by hash
 */
export function checkPublishedFiles(
  { publications, entries }: Published,
  files: ReadonlyMap<string, FoundInFile>,
  { signers, privacy }: { signers: readonly Actor[]; privacy: readonly Citation[] },
): Refusal[] {
  const named = publications.flatMap(({ rows }) => Object.entries(rows))
  const entered = entries.flatMap(({ values }) =>
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  )
  const refusals: Refusal[] = []
  for (const [hash, { found, unread }] of files) {
    const [row] = [...named, ...entered].find(([, value]) => value === hash) ?? []
    if (row === undefined) continue
    const basis = [...privacy, ...publications.map((one) => readCitation(one.basis))]
    for (const { where, personal } of found)
      refusals.push({
        check: 'content',
        code: 'personal-published',
        facts: { where: [row, where].filter((part) => part !== '').join(' '), personal },
        basis,
        cure: { how: 'correct-answer' },
      })
    if (unread.length > 0 && countPersons(signers) < 2)
      refusals.push({
        check: 'content',
        code: 'file-unread',
        facts: { where: [row], places: unread.slice(0, 5) },
        basis,
        cure: { how: 'second-look' },
      })
  }
  return refusals
}

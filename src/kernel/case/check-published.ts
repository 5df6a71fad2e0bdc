import { findPersonal, type PersonalKind } from '../form/personal/find-personal.ts'
import type { Citation } from '../law/instrument.ts'
import { readCitation } from '../law/written-citation.ts'
import type { Refusal } from '../refusal.ts'
import type { Publication } from './results.ts'

/** What is told with certainty enough to refuse an act for; the rest is masked where it is read. */
const refusedFor: readonly PersonalKind[] = ['citizenNumber', 'mobile', 'bankCard']

/**
 * Nothing is published that names somebody by their number: what is meant is written so that nobody can use it, or left out. @param privacy provisions
 * that forbid it, from the catalogue
 */
export function checkPublished(publications: readonly Publication[], privacy: readonly Citation[]): Refusal[] {
  return publications.flatMap(({ title, rows, basis }) =>
    Object.entries({ 标题: title, ...rows }).flatMap(([where, text]): Refusal[] => {
      const kinds = [...new Set(findPersonal(text).map(({ kind }) => kind))].filter((kind) => refusedFor.includes(kind))
      if (kinds.length === 0) return []
      const provisions = [...privacy, readCitation(basis)]
      return [
        {
          check: 'content',
          code: 'personal-published',
          facts: { where, personal: kinds },
          basis: provisions,
          cure: { how: 'correct-answer' },
        },
      ]
    }),
  )
}

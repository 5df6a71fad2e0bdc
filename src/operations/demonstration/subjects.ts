import type { Answer } from '../../kernel/form/field.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { searchEntries } from '../../store/search-entries.ts'
import type { Platform } from '../platform.ts'

/** An entry of a register that a case can be about. */
export interface FoundSubject {
  readonly register: string
  readonly key: string
  readonly values: Readonly<Record<string, Answer>>
}

/** Entries that cases of a procedure can be about on a day and that none is about yet, in the order of their keys. */
export async function freeSubjects(
  platform: Platform,
  { about }: Procedure,
  { day, taken }: { day: LocalDate; taken: ReadonlySet<string> },
): Promise<FoundSubject[]> {
  if (!about) return []
  const found = await searchEntries(platform.pool, platform.region, {
    registers: [about.register],
    day,
    columns: [],
    limit: 2_000,
    ...(about.where && { where: about.where }),
  })
  return found.flatMap(({ register, key, values }) => (taken.has(`${register}/${key}`) ? [] : [{ register, key, values }]))
}

import { findPersonal, type PersonalKind } from './find-personal.ts'

/** What is told with certainty enough to refuse an act for; the rest is masked where it is read. */
const refusedFor: readonly PersonalKind[] = ['citizenNumber', 'mobile', 'bankCard']

/** Kinds of whole numbers of persons that a text holds. */
export const wholeNumbersIn = (text: string): PersonalKind[] => [
  ...new Set(
    findPersonal(text)
      .map(({ kind }) => kind)
      .filter((kind) => refusedFor.includes(kind)),
  ),
]

/** What was found in a file: numbers of persons by place, and places that no machine has read. */
export interface FoundInFile {
  readonly found: readonly { readonly where: string; readonly personal: readonly PersonalKind[] }[]
  readonly unread: readonly string[]
}

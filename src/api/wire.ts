/** Types of what travels, for the client in the browser, which may know shapes and never code. */

import type { searchLaw } from '../operations/law/search-law.ts'
import type { suggestLaws } from '../operations/law/suggest-laws.ts'

export type SearchLawRequest = Parameters<typeof searchLaw.run>[1]
export type FoundLaws = Awaited<ReturnType<typeof searchLaw.run>>
export type SuggestLawsRequest = Parameters<typeof suggestLaws.run>[1]
export type SuggestedLaws = Awaited<ReturnType<typeof suggestLaws.run>>
export type * from '../operations/law/law-views.ts'
export type * from '../operations/normative/normative-views.ts'
export type * from '../operations/record-views.ts'
export type * from '../operations/requests.ts'
export type * from '../operations/signing/signing-views.ts'
export type * from '../operations/views.ts'
export type { Problem } from './problem-view.ts'

import type { CardRow, ChangedLawFacts, WatchedFacts } from '../../store/rows.ts'

/** What a card about changed law says; undefined for any other. */
export const changedLaw = ({ facts }: Pick<CardRow, 'facts'>): ChangedLawFacts | undefined =>
  'touched' in facts ? (facts as ChangedLawFacts) : undefined

/** What a card says of the event that called for it; undefined for one about changed law, and for cards from before rules were declared. */
export const watched = ({ facts }: Pick<CardRow, 'facts'>): WatchedFacts | undefined =>
  'sees' in facts ? (facts as WatchedFacts) : undefined

import type { DraftRow } from '../../store/drafts.ts'
import type { DraftView } from '../views.ts'

export const showDraft = ({ case: of, item, subject, under, sealed: _, ...row }: DraftRow): DraftView => ({
  ...row,
  answers: { ...row.answers },
  ...(of !== null && { case: of }),
  ...(under !== null && { under }),
  ...(item !== null && { item }),
  ...(subject && { subject: { ...subject } }),
})

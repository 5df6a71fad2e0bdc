import type { DraftRow } from '../../store/drafts.ts'
import type { DraftView } from '../views.ts'

export const showDraft = ({ item, subject, ...row }: DraftRow): DraftView => ({
  ...row,
  answers: { ...row.answers },
  ...(item !== null && { item }),
  ...(subject && { subject: { ...subject } }),
})

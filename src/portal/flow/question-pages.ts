import type { Answers } from '../../kernel/form/field.ts'
import type { FieldView } from '../../operations/views.ts'
import { portalField } from '../fields/portal-fields.ts'

/** Questions shown on one page, in order. */
export type QuestionPage = readonly FieldView[]

/** Most short questions on one page. */
const most = 4

export const isAsked = (field: FieldView, answers: Answers): boolean => !field.onlyIf || answers[field.onlyIf.field] === field.onlyIf.is

/**
 * Lays a form out on pages, one thing at a time. A question on which others depend stands alone, so that the next page can already
 * leave out what need not be asked: that is how a form branches without script. So do long answers and uploads.
 */
export function questionPages(form: readonly FieldView[], answers: Answers): QuestionPage[] {
  const gates = new Set(form.flatMap((field) => (field.onlyIf ? [field.onlyIf.field] : [])))
  const pages: FieldView[][] = []
  let open: FieldView[] | undefined
  for (const field of form.filter((asked) => isAsked(asked, answers))) {
    const alone = gates.has(field.name) || portalField(field.kind).alone
    if (alone) {
      pages.push([field])
      open = undefined
    } else if (open && open.length < most) open.push(field)
    else {
      open = [field]
      pages.push(open)
    }
  }
  return pages
}

/** Address of a page within its form: the name of its first question. */
export const pageName = (page: QuestionPage): string => page[0]?.name ?? ''

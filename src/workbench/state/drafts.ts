import { queryOptions } from '@tanstack/react-query'
import { api, type FieldView, type OptionView, type Target } from '../api.ts'
import type { Given } from './form-answers.ts'

export const draftsQuery = queryOptions({ queryKey: ['drafts'], queryFn: api.listDrafts, staleTime: 30_000 })

/** Under which id the answers to an act are kept: one draft for each act of a case, and for each thing a case would be opened on. */
export function draftId(option: Pick<OptionView, 'act'>, { case: of, open }: Target): string {
  if (of !== undefined) return `${of}:${option.act}`
  const { procedure = '', organ = '', item = '', matter = '', subject } = open ?? {}
  return ['open', procedure, organ, item || matter, subject?.key ?? '', option.act].join(':').slice(0, 200)
}

/** What may come back from a draft: answers to questions that are still asked, save what the reader must have before them now. */
export const answersOfDraft = (form: readonly FieldView[], answers: Given): Given =>
  Object.fromEntries(form.flatMap(({ name, kind }) => (kind !== 'examined' && name in answers ? [[name, answers[name]]] : [])))

let last: Promise<unknown> = Promise.resolve()

/** Does what is written to drafts one after the other: given up and taken back again must not overtake one another on their way. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work, work)
  last = done.catch(() => undefined)
  return done
}

import type { FieldView } from '../api.ts'

export type Given = Readonly<Record<string, unknown>>

/** What the form is filled in with before anything is typed. */
export function offeredAnswers(form: readonly FieldView[]): Given {
  return Object.fromEntries(form.flatMap((field) => (field.offered === undefined ? [] : [[field.name, field.offered]])))
}

/** Whether the question is asked, given the other answers. */
export const isAsked = (field: FieldView, given: Given): boolean => !field.onlyIf || given[field.onlyIf.field] === field.onlyIf.is

function isBlank(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true
  if (typeof answer === 'string') return answer.trim() === ''
  return false
}

/** The answers to send: those asked for and given. What is no longer asked is not sent. */
export function answersToSend(form: readonly FieldView[], given: Given): Given {
  return Object.fromEntries(
    form.flatMap((field) => (isAsked(field, given) && !isBlank(given[field.name]) ? [[field.name, given[field.name]]] : [])),
  )
}

/** Names of questions that must be answered and are not. The server checks the rest: the same rules for every door. */
export function missingAnswers(form: readonly FieldView[], given: Given): string[] {
  return form.filter((field) => !field.optional && isAsked(field, given) && isBlank(given[field.name])).map((field) => field.name)
}

/** Yuan as typed (`1,234.5`) in fen; undefined when it is no sum with at most two decimals. */
export function fenOf(typed: string): number | undefined {
  const plain = typed.replace(/[,，\s]/g, '')
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return undefined
  const [yuan = '0', part = ''] = plain.split('.')
  return Number(yuan) * 100 + Number(part.padEnd(2, '0'))
}

export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

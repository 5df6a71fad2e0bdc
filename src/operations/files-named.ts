import type { Item } from '../kernel/authority/authority.ts'
import type { Answer, Answers, Field, Form } from '../kernel/form/field.ts'

/** Uploaded files that an answer names, with what each is. */
export function filesNamed(field: Field, answer: Answer, item?: Item): { sha256: string; title: string }[] {
  if (field.kind === 'file') return typeof answer === 'string' ? [{ sha256: answer, title: field.ask.zh }] : []
  if (field.kind !== 'materials' || typeof answer !== 'object' || Array.isArray(answer)) return []
  return Object.entries(answer as Readonly<Record<string, string>>).map(([id, sha256]) => ({
    sha256,
    title: item?.materials.find((material) => material.id === id)?.title.zh ?? id,
  }))
}

/** Hashes of all uploaded files that the answers of a form name. */
export const hashesNamed = (form: Form, answers: Answers): string[] =>
  Object.entries(answers).flatMap(([name, answer]) => {
    const field = form[name]
    return field ? filesNamed(field, answer).map((file) => file.sha256) : []
  })

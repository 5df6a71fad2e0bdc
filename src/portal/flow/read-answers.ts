import type { Answer, Answers, Field } from '../../kernel/form/field.ts'
import { type FormContext, kindOf } from '../../kernel/form/kinds.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { FieldView, ItemView } from '../../operations/views.ts'
import type { Typed } from '../fields/portal-field.ts'
import { partName } from '../fields/portal-field.ts'
import { portalField } from '../fields/portal-fields.ts'
import type { FormError } from '../page/error-summary.tsx'
import type { Visit } from '../visit.ts'
import type { QuestionPage } from './question-pages.ts'
import { prefix, type SentForm, typedOf } from './sent-form.ts'

/** What one page said: new answers, what was typed as it stands, and what is wrong. */
export interface PageReading {
  readonly answers: Answers
  readonly typed: Readonly<Record<string, Typed>>
  readonly errors: readonly (FormError & { readonly question: string })[]
}

/** A declared question as the kernel knows it, so that portal and door judge an answer by the same rule. */
function fieldOf(view: FieldView): Field {
  return {
    kind: view.kind,
    ask: view.ask,
    because: view.because,
    ...(view.optional && { optional: true as const }),
    ...(view.options && { options: Object.fromEntries(view.options.map(({ value, title }) => [value, title])) }),
    ...(view.least !== undefined && { least: view.least }),
    ...(view.most !== undefined && { most: view.most }),
  }
}

/** What the kernel's kinds may look at. */
function formContext(visit: Visit, item: ItemView | undefined): FormContext {
  const guide = item && {
    id: item.id,
    code: item.code,
    title: item.title,
    organ: item.organ.id,
    matter: item.matter,
    procedures: [],
    facts: {},
    guide: {},
    materials: item.materials.map(({ id, title, because, optional }) => ({
      id,
      title,
      because,
      ...(optional && { optional: true as const }),
    })),
  }
  return { day: visit.today, calendar: visit.platform.catalogue.calendar, ...(guide && { item: guide }) }
}

/** Reads the answers of one page, and says of each that is wrong what to do. */
export async function readAnswers(visit: Visit, page: QuestionPage, form: SentForm, item: ItemView | undefined): Promise<PageReading> {
  const answers: Record<string, Answer> = {}
  const typed: Record<string, Typed> = {}
  const errors: (FormError & { question: string })[] = []
  for (const field of page) {
    const kind = portalField(field.kind)
    const sent = await typedOf(visit, form, field.name)
    typed[field.name] = sent.typed
    const reading = kind.read(sent.typed, field)
    const wrong = (says: Text, part?: string): void => {
      errors.push({ question: field.name, id: partName(`${prefix}${field.name}`, part ?? kind.first?.(field, item) ?? ''), says })
    }
    if (sent.problem) wrong(sent.problem, sent.part)
    if (reading.problem) wrong(reading.problem, reading.part)
    else if (reading.answer !== undefined) {
      const problem = kindOf(fieldOf(field)).check(reading.answer, fieldOf(field), formContext(visit, item))
      if (problem) wrong(problem.says)
      answers[field.name] = reading.answer
    } else if (!field.optional && !sent.problem) wrong(missing(field))
  }
  return { answers, typed, errors }
}

/** 「请填写…」 or 「请选择…」: what to do, not 「必填」. */
function missing(field: FieldView): Text {
  const chosen = portalField(field.kind).grouped && field.kind !== 'date' && field.kind !== 'materials'
  return {
    zh: `${chosen ? '请选择' : portalField(field.kind).uploads ? '请上传' : '请填写'}：${field.ask.zh}`,
    en: `${chosen ? 'Choose' : portalField(field.kind).uploads ? 'Upload' : 'Give'}: ${field.ask.en}`,
  }
}

/** An answer as it is read back to the one who gave it. */
export function showAnswer(visit: Visit, field: FieldView, answer: Answer, item: ItemView | undefined): string {
  const shown = kindOf(fieldOf(field)).show(answer, fieldOf(field), formContext(visit, item))
  return visit.lang === 'en' && typeof answer === 'boolean' ? (answer ? 'Yes' : 'No') : shown
}

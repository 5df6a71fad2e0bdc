import type { Answer, Answers } from '../form/field.ts'
import type { OpeningRule } from '../procedure/grammar.ts'
import type { CaseFile } from './case-file.ts'
import { fillIn, type Scope, valueMeant } from './fill-in.ts'
import { holds } from './marking.ts'

/** A case to be opened elsewhere, with every place filled in. */
export interface CaseToOpen {
  readonly procedure: string
  readonly act: string
  readonly organ: string
  readonly title: string
  readonly matter?: string
  readonly subject?: NonNullable<CaseFile['subject']>
  readonly answers: Answers
}

/** Ids and keys are made of raw answers, titles of answers as they are written. */
const meant = (text: string, scope: Scope): string => String(valueMeant(text, scope) ?? '')

/** Cases that the act opens elsewhere, as things stand in the scope. */
export function casesToOpen(rules: readonly OpeningRule<string, string>[], scope: Scope): CaseToOpen[] {
  return rules
    .filter(({ when }) => holds(when, scope.file.marking))
    .map(({ procedure, act, organ, title, matter, subject, answers }) => {
      const given = Object.entries(answers ?? {}).flatMap(([name, text]): [string, Answer][] => {
        const value = valueMeant(text, scope)
        return value === undefined || value === '' ? [] : [[name, value]]
      })
      return {
        procedure,
        act,
        organ: meant(organ, scope),
        title: fillIn(title, scope),
        ...(matter !== undefined && { matter: meant(matter, scope) }),
        ...(subject && { subject: { register: subject.register, key: meant(subject.key, scope) } }),
        answers: Object.fromEntries(given),
      }
    })
}

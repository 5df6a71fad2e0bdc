import type { ComponentType } from 'react'
import type { FieldView, ItemView } from '../api.ts'
import type { Speech } from '../words/language.tsx'

export interface FieldProps {
  readonly id: string
  readonly field: FieldView
  readonly value: unknown
  readonly give: (value: unknown) => void
  readonly invalid: boolean
  /** Id of the element that says what is wrong and how to mend it. */
  readonly describedBy: string
  /** The guide of the case's item, for questions about its materials. */
  readonly item: ItemView | undefined
}

/** One kind of question as staff answer it. */
export interface StaffField {
  readonly Input: ComponentType<FieldProps>
  /** Made of several controls: the question is the legend of the group, not the label of one box. */
  readonly group?: true
  /** What can be said before asking the server; the server checks everything again. */
  readonly problem?: (value: unknown, speech: Speech, field: FieldView) => string | undefined
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
export const recordOf = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, string>) : {}

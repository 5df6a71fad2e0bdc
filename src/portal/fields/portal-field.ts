import type { Child } from 'hono/jsx'
import type { Answer } from '../../kernel/form/field.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { FieldView, ItemView } from '../../operations/views.ts'
import type { Visit } from '../visit.ts'

/** What stands in the controls of one question, by part; the part of a question with one control is the empty string. */
export type Typed = Readonly<Record<string, string>>

/** What was read from the controls: an answer, nothing, or words that cannot be read as one. */
type Reading = { readonly answer?: Answer; readonly problem?: Text; readonly part?: string }

export interface ControlProps {
  readonly visit: Visit
  readonly field: FieldView
  /** Name of the control; parts add `.part`. Also its id. */
  readonly name: string
  readonly typed: Typed
  /** Ids of hint and message, for aria-describedby. */
  readonly about: string | undefined
  readonly wrong: boolean
  /** The guide, where the question is about its materials. */
  readonly item?: ItemView | undefined
}

/** How one kind of question is asked on paper-plain HTML. What makes an answer right, the kernel's kind says. */
export interface PortalField {
  /** Several controls: they stand in a fieldset with a legend instead of a label. */
  readonly grouped?: true
  /** Has a page to itself. */
  readonly alone?: true
  /** Files are sent with this kind. */
  readonly uploads?: true
  Control(props: ControlProps): Child
  /** What the controls said. An empty control is no answer. */
  read(typed: Typed, field: FieldView): Reading
  /** What the controls show for an answer given before. */
  write(answer: Answer, field: FieldView): Typed
  /** Id suffix of the first control, where the question has several. */
  first?(field: FieldView, item?: ItemView): string
}

export const partName = (name: string, part: string): string => (part === '' ? name : `${name}.${part}`)
export const one = (typed: Typed): string => typed[''] ?? ''
/** Full-width digits and letters as half-width, blanks at the ends gone. */
export const tidy = (text: string): string => text.normalize('NFKC').trim()
export const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((row) => row.trim())
    .filter((row) => row !== '')

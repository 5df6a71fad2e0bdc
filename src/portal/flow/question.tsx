import type { FC } from 'hono/jsx'
import type { FieldView, ItemView } from '../../operations/views.ts'
import type { Typed } from '../fields/portal-field.ts'
import { partName } from '../fields/portal-field.ts'
import { portalField } from '../fields/portal-fields.ts'
import type { FormError } from '../page/error-summary.tsx'
import { Basis } from '../page/legal.tsx'
import { say, type Visit } from '../visit.ts'
import { prefix } from './sent-form.ts'

interface QuestionProps {
  readonly visit: Visit
  readonly field: FieldView
  readonly typed: Typed
  readonly error?: FormError | undefined
  readonly item?: ItemView | undefined
  /** The only question of its page: its wording is the page's heading. */
  readonly heading: boolean
}

/** One question: wording, help, the provision on which it is asked, what is wrong, and its controls. */
export const Question: FC<QuestionProps> = ({ visit, field, typed, error, item, heading }) => {
  const kind = portalField(field.kind)
  const name = `${prefix}${field.name}`
  // Materials are marked one by one; that some may be missing at first does not make them optional.
  const mayBeLeft = field.optional && field.kind !== 'materials'
  const ask = `${say(visit, field.ask)}${mayBeLeft ? visit.words.form.optional : ''}`
  const about = [field.help ? `${name}-hint` : '', `${name}-why`, error ? `${name}-error` : ''].filter(Boolean).join(' ')
  const below = (
    <>
      {field.help && (
        <p class="hint" id={`${name}-hint`}>
          {say(visit, field.help)}
        </p>
      )}
      <div id={`${name}-why`}>
        <Basis visit={visit} of={[field.because]} fresh />
      </div>
      {error && (
        <p class="message" id={`${name}-error`}>
          <span class="hidden">{visit.words.errors.prefix}</span>
          {say(visit, error.says)}
        </p>
      )}
      <kind.Control visit={visit} field={field} name={name} typed={typed} about={about} wrong={error !== undefined} item={item} />
    </>
  )
  const style = `field${error ? ' wrong' : ''}`
  if (kind.grouped) {
    return (
      <fieldset class={style} aria-describedby={about}>
        <legend>{heading ? <h1>{ask}</h1> : ask}</legend>
        {below}
      </fieldset>
    )
  }
  const label = <label for={partName(name, kind.first?.(field, item) ?? '')}>{ask}</label>
  return (
    <div class={style}>
      {heading ? <h1>{label}</h1> : label}
      {below}
    </div>
  )
}

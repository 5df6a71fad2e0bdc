import type { FC } from 'hono/jsx'
import type { FormError } from '../../page/error-summary.tsx'
import { say, type Visit } from '../../visit.ts'

/** One line to be typed, with its label, and what was wrong with it beside it. */
export const TextField: FC<{
  visit: Visit
  id: string
  label: string
  type?: 'text' | 'password'
  value?: string
  hint?: string
  autocomplete: string
  digits?: boolean
  errors: readonly FormError[]
}> = ({ visit, id, label, type = 'text', value, hint, autocomplete, digits, errors }) => {
  const error = errors.find((one) => one.id === id)
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="message" id={`${id}-error`}>
          {say(visit, error.says)}
        </p>
      )}
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        inputmode={digits ? 'text' : undefined}
        maxlength={200}
        class={digits ? 'w12' : 'w22'}
        aria-describedby={told || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  )
}

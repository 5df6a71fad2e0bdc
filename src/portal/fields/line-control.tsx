import type { FC } from 'hono/jsx'
import type { ControlProps } from './portal-field.ts'
import { one } from './portal-field.ts'

interface Line extends ControlProps {
  readonly type?: 'text' | 'tel'
  readonly mode?: 'numeric' | 'decimal' | 'tel' | 'text'
  readonly width?: string
  readonly fill?: string
  readonly most?: number
}

/** One line of text with the right keyboard on a phone. */
export const LineControl: FC<Line> = ({ name, typed, about, wrong, type = 'text', mode, width, fill, most, field }) => (
  <input
    id={name}
    name={name}
    type={type}
    inputmode={mode}
    class={width}
    value={one(typed)}
    maxlength={most}
    autocomplete={fill ?? 'off'}
    spellcheck={false}
    aria-describedby={about}
    aria-invalid={wrong ? 'true' : undefined}
    aria-required={field.optional ? undefined : 'true'}
  />
)

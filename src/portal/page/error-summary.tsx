import type { FC } from 'hono/jsx'
import type { Text } from '../../kernel/law/instrument.ts'
import { say, type Visit } from '../visit.ts'

/** What is wrong, and the id of the control where it can be mended. */
export interface FormError {
  readonly id?: string
  readonly says: Text
}

/** The box at the top of a form that was sent back. It takes the focus, and each line leads to its control. */
export const ErrorSummary: FC<{ visit: Visit; errors: readonly FormError[] }> = ({ visit, errors }) =>
  errors.length === 0 ? null : (
    <div class="errors" role="alert" tabindex={-1} autofocus aria-labelledby="errors-title">
      <h2 id="errors-title">{visit.words.errors.title}</h2>
      <ul>
        {errors.map(({ id, says }) => (
          <li>{id ? <a href={`#${id}`}>{say(visit, says)}</a> : say(visit, says)}</li>
        ))}
      </ul>
    </div>
  )

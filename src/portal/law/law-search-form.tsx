import type { Child, FC } from 'hono/jsx'
import type { Visit } from '../visit.ts'

interface Props {
  readonly visit: Visit
  readonly value?: string
  /** Names offered while somebody types. */
  readonly names?: readonly string[]
  readonly children?: Child
}

/** The search box of the library, with a few names to choose from that need no script. */
export const LawSearchForm: FC<Props> = ({ visit, value, names = [], children }) => {
  const w = visit.words.laws
  return (
    <search>
      <form class="search" method="get" action="/laws">
        <label for="q">{w.search}</label>
        <input
          id="q"
          type="search"
          name="q"
          value={value ?? ''}
          maxlength={200}
          autocomplete="off"
          list={names.length > 0 ? 'names' : undefined}
        />
        <button type="submit">{visit.words.list.search}</button>
        {names.length > 0 && (
          <datalist id="names">
            {names.map((name) => (
              <option value={name} />
            ))}
          </datalist>
        )}
        {children}
      </form>
    </search>
  )
}

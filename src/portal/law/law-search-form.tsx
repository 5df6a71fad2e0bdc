import type { Child, FC } from 'hono/jsx'
import type { Visit } from '../visit.ts'
import { suggestScriptPath } from './suggest-script.ts'

interface Props {
  readonly visit: Visit
  readonly value?: string
  /** Names offered while somebody types. */
  readonly names?: readonly string[]
  readonly children?: Child
}

/** The search box of the library, with names to choose from: the best known without script, with it those that fit what is typed. */
export const LawSearchForm: FC<Props> = ({ visit, value, names = [], children }) => {
  const w = visit.words.laws
  return (
    <search>
      <form class="search" method="get" action="/laws">
        <label for="q">{w.search}</label>
        <input id="q" type="search" name="q" value={value ?? ''} maxlength={200} autocomplete="off" list="names" />
        <button type="submit">{visit.words.list.search}</button>
        <datalist id="names">
          {names.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <script src={suggestScriptPath} defer />
        {children}
      </form>
    </search>
  )
}

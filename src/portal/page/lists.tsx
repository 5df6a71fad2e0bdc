import type { Child, FC } from 'hono/jsx'
import { link, type Visit } from '../visit.ts'

/** Link to the next page of a list, kept with the search that made it, and back to the first. */
export const Paging: FC<{ visit: Visit; next?: string | undefined; cursor?: string | undefined }> = ({ visit, next, cursor }) =>
  !next && !cursor ? null : (
    <nav class="paging" aria-label={visit.words.list.paging}>
      {cursor && (
        <a class="button second" href={link(visit.url, { cursor: '' })}>
          {visit.words.list.first}
        </a>
      )}
      {next && (
        <a class="button second" href={link(visit.url, { cursor: next })} rel="next">
          {visit.words.list.next}
        </a>
      )}
    </nav>
  )

/** Facts with their names. A fact nobody gave is left out. */
export const Summary: FC<{ rows: readonly (readonly [name: string, value: Child])[] }> = ({ rows }) => (
  <dl class="summary">
    {rows
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** A search box with its button; further controls come below as children. */
export const SearchForm: FC<{ visit: Visit; action: string; label: string; value?: string | undefined; children?: Child }> = (props) => (
  <search>
    <form class="search" method="get" action={props.action}>
      <label for="search">{props.label}</label>
      <input id="search" type="search" name="search" value={props.value ?? ''} maxlength={100} autocomplete="off" />
      <button type="submit">{props.visit.words.list.search}</button>
      {props.children}
    </form>
  </search>
)

/** A drop-down with its label. */
export const Choose: FC<{
  name: string
  label: string
  value?: string | undefined
  any: string
  options: readonly (readonly [value: string, title: string])[]
}> = (props) => (
  <p>
    <label for={`choose-${props.name}`}>{props.label}</label>
    <select id={`choose-${props.name}`} name={props.name}>
      <option value="">{props.any}</option>
      {props.options.map(([value, title]) => (
        <option value={value} selected={value === props.value}>
          {title}
        </option>
      ))}
    </select>
  </p>
)

import type { FC } from 'hono/jsx'
import { Choose } from '../page/lists.tsx'
import { link, type Visit } from '../visit.ts'
import type { LawQuery } from './law-query.ts'

type Counts = readonly { readonly value: string; readonly count: number }[]

const counted = (counts: Counts, name: (value: string) => string): [string, string][] =>
  counts.filter(({ value }) => value !== '').map(({ value, count }) => [value, `${name(value)}（${count}）`])

const asIs = (value: string): string => value

interface Props {
  readonly visit: Visit
  readonly query: LawQuery
  readonly facets: Readonly<Record<'state' | 'rank' | 'issuer' | 'year' | 'subject' | 'place', Counts>>
}

/** Drop-downs with how many texts stand under each value; one whose values are all unknown is left out. */
export const LawFilters: FC<Props> = ({ visit, query, facets }) => {
  const w = visit.words.laws
  const states: Readonly<Record<string, string>> = w.states
  const lists = [
    ['state', w.state, counted(facets.state, (value) => states[value] ?? value)],
    ['rank', w.rank, counted(facets.rank, (value) => w.ranks[value] ?? value)],
    ['subject', w.subject, counted(facets.subject, asIs)],
    ['issuer', w.issuer, counted(facets.issuer, asIs)],
    ['year', w.year, counted(facets.year, asIs).toSorted(([a], [b]) => Number(b) - Number(a))],
    ['place', w.place, counted(facets.place, asIs)],
  ] as const
  return (
    <details class="filters">
      <summary>{w.filter}</summary>
      <div class="facets">
        {lists
          .filter(([name, , options]) => options.length > 0 || query[name] !== undefined)
          .map(([name, label, options]) => (
            <Choose name={name} label={label} value={query[name]} any={w.any} options={options} />
          ))}
        {query.q === '' && (
          <Choose
            name="order"
            label={w.order}
            value={query.order}
            any={w.orders.rank}
            options={[
              ['cited', w.orders.cited],
              ['newest', w.orders.newest],
            ]}
          />
        )}
        <p>
          <label for="day">{w.day}</label>
          <input id="day" type="text" name="day" value={query.day} maxlength={20} />
        </p>
        <p>
          <button class="second" type="submit">
            {w.narrow}
          </button>
        </p>
      </div>
    </details>
  )
}

/** The filters in use, each with a link that takes it away: what narrows a list is seen without opening anything. */
export const ActiveFilters: FC<{ visit: Visit; query: LawQuery }> = ({ visit, query }) => {
  const w = visit.words.laws
  const states: Readonly<Record<string, string>> = w.states
  const { rank, subject, issuer, year, place, state, q } = query
  const active = [
    ...(state === undefined || state === 'in-force' ? [] : [['state', states[state] ?? state]]),
    ...(rank === undefined ? [] : [['rank', w.ranks[rank] ?? rank]]),
    ...Object.entries({ subject, issuer, year, place }).filter((one): one is [string, string] => one[1] !== undefined),
  ] as [string, string][]
  return active.length === 0 ? null : (
    <p class="noprint">
      {w.active}
      {active.map(([name, value]) => (
        <>
          <a class="tag" href={link(visit.url, { [name]: '', page: '' })} aria-label={w.drop(value)}>
            {value} ×
          </a>{' '}
        </>
      ))}
      <a href={link('/laws', { q })}>{w.clear}</a>
    </p>
  )
}

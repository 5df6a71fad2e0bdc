import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { type PublishedFiguresView, publishedFigures } from '../../operations/open-data/published-figures.ts'
import { dayWords, monthWords } from '../page/days.ts'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Choose } from '../page/lists.tsx'
import { givenOf, PublishedFilter, readPublishedQuery } from '../page/published-filter.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, say, type Visit } from '../visit.ts'
import { publishedKinds } from './published-list.tsx'

/** Organs shown on the page; the file has all. */
const mostOrgans = 50
/** Width of the longest bar, in pixels. */
const widest = 160

/** A number as a bar, for who would rather look than read; the number itself stands beside it. */
const Bar: FC<{ of: number; most: number }> = ({ of, most }) => (
  <svg width={widest} height="14" viewBox={`0 0 ${widest} 14`} aria-hidden="true" class="bar">
    <rect width={most > 0 ? Math.round((of / most) * widest) : 0} height="14" />
  </svg>
)

interface Figures {
  readonly published: number
  readonly yellow: number
  readonly red: number
}

const Counted: FC<{ visit: Visit; of: Figures; most: number }> = ({ visit, of, most }) => {
  const w = visit.words.statistics
  return (
    <>
      <td data-h={w.published} class="count">
        {of.published} <Bar of={of.published} most={most} />
      </td>
      <td data-h={w.yellow} class="count">
        {of.yellow}
      </td>
      <td data-h={w.red} class="count">
        {of.red}
      </td>
    </>
  )
}

const Heads: FC<{ visit: Visit; first: string }> = ({ visit, first }) => {
  const w = visit.words.statistics
  return (
    <thead>
      <tr>
        {[first, w.published, w.yellow, w.red].map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  )
}

/** First and last day of a month, for a link to what was published in it. */
const daysOf = (month: string) => {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${last}` }
}

const Tables: FC<{ visit: Visit; view: PublishedFiguresView; asked: Readonly<Record<string, string>> }> = ({ visit, view, asked }) => {
  const w = visit.words.statistics
  const most = (rows: readonly Figures[]): number => Math.max(0, ...rows.map(({ published }) => published))
  const total = view.months.reduce((all, one) => all + one.published, 0)
  const cards = view.months.reduce((all, one) => all + one.yellow + one.red, 0)
  const to = (more: Readonly<Record<string, string>>): string => link('/published', { ...asked, ...more })
  return (
    <>
      <p>
        <strong>{w.total(dayWords(view.from, visit.lang), dayWords(view.to, visit.lang), total, cards)}</strong>
      </p>
      <h2>{w.byMonth}</h2>
      <table class="stack">
        <Heads visit={visit} first={w.month} />
        <tbody>
          {view.months.map((row) => (
            <tr>
              <th scope="row" data-h={w.month}>
                <a href={to(daysOf(row.month))}>{monthWords(row.month, visit.lang)}</a>
              </th>
              <Counted visit={visit} of={row} most={most(view.months)} />
            </tr>
          ))}
        </tbody>
      </table>
      {view.kinds.length > 1 && (
        <>
          <h2>{w.byKind}</h2>
          <table class="stack">
            <thead>
              <tr>
                <th scope="col">{visit.words.published.kind}</th>
                <th scope="col">{w.published}</th>
              </tr>
            </thead>
            <tbody>
              {view.kinds.map(({ kind, title, published }) => (
                <tr>
                  <th scope="row" data-h={visit.words.published.kind}>
                    <a href={to({ kind })}>{say(visit, title)}</a>
                  </th>
                  <td data-h={w.published} class="count">
                    {published} <Bar of={published} most={view.kinds[0]?.published ?? 0} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>{w.byOrgan}</h2>
      {view.organs.length === 0 && <p class="note">{w.none}</p>}
      {view.organs.length > 0 && (
        <table class="stack">
          <Heads visit={visit} first={w.organ} />
          <tbody>
            {view.organs.slice(0, mostOrgans).map(({ organ, ...row }) => (
              <tr>
                <th scope="row" data-h={w.organ}>
                  <a href={to({ organ: organ.name.zh })}>{say(visit, organ.name)}</a>
                </th>
                <Counted visit={visit} of={row} most={most(view.organs)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.organs.length > mostOrgans && <p class="soft">{w.moreOrgans(view.organs.length - mostOrgans)}</p>}
    </>
  )
}

/** How much was published and how many cards were raised, by month, kind and organ, with the same filter as the lists. */
export const statisticsRoutes = new Hono<PortalEnv>().get('/statistics', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.statistics
  const { kind } = c.req.query()
  const { query, errors } = readPublishedQuery(c)
  const asked = { ...(kind && { kind }), ...givenOf(query) }
  const view = errors.length > 0 ? undefined : await visit.ask(publishedFigures, asked)
  const p = visit.words.published
  return show(
    c,
    <Layout visit={visit} title={w.title} about={w.says} wrong={errors.length > 0} crumbs={[{ href: '/published', name: p.title }]}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <form method="get" action="/statistics">
        <div class="facets">
          <Choose name="kind" label={p.kind} any={p.anyKind} value={kind} options={publishedKinds(visit)} />
          <PublishedFilter visit={visit} query={query} errors={errors} />
          <p>
            <button type="submit">{w.count}</button>
          </p>
        </div>
      </form>
      {view && <Tables visit={visit} view={view} asked={asked} />}
      {view && (
        <p class="noprint">
          <a href={link('/api/open-data/published-figures', asked)}>{p.csv}</a> ·{' '}
          <a href={link('/api/published-figures', asked)}>{p.json}</a>
        </p>
      )}
    </Layout>,
  )
})

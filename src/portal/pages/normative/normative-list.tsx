import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { isLocalDate } from '../../../kernel/time/local-date.ts'
import { findNormativeDocuments } from '../../../operations/normative/find-normative-documents.ts'
import type { FoundNormativeDocumentsView, NormativeDocumentView } from '../../../operations/normative/normative-views.ts'
import { dayWords, readDay } from '../../page/days.ts'
import { ErrorSummary } from '../../page/error-summary.tsx'
import { Layout } from '../../page/layout.tsx'
import { Choose, Paging, SearchForm } from '../../page/lists.tsx'
import { show } from '../../page/show.ts'
import { link, type PortalEnv, say, type Visit } from '../../visit.ts'
import { StateTag } from './document-state.tsx'

/** Makers offered in the drop-down and the list; the search finds every other. */
const mostOrgans = 60

type States = FoundNormativeDocumentsView['states'][number]['state']

/** What a visitor asked for, with the names of the days that cannot be read. */
function asked(visit: Visit, query: Readonly<Record<string, string | undefined>>) {
  const wrong: string[] = []
  const day = (name: string): string | undefined => {
    const text = query[name]
    if (!text) return undefined
    const read = isLocalDate(text) ? text : readDay(text, '', '')
    if (read === undefined) wrong.push(name)
    return read
  }
  const [on, from, to] = ['day', 'from', 'to'].map(day)
  const { search, organ, year, state } = query
  const known = Object.keys(visit.words.normative.states)
  const filter = {
    ...(search && { search: search.slice(0, 100) }),
    ...(organ && { organ }),
    ...(year && /^\d{4}$/.test(year) && { year }),
    ...(state && known.includes(state) && { state: state as States }),
    ...(from && { from }),
    ...(to && { to }),
    ...(on && { day: on }),
  }
  return { filter, wrong }
}

/** One document in a list. */
const DocumentRow: FC<{ visit: Visit; row: NormativeDocumentView; day: string }> = ({ visit, row, day }) => {
  const w = visit.words.normative
  const days = [
    [w.published, row.published],
    [w.validUntil, row.validUntil],
  ].flatMap(([name, value]) => (value ? [`${name} ${value}`] : []))
  return (
    <li>
      <h2>
        <a href={link(`/normative/${encodeURIComponent(row.number)}`, { day: day === visit.today ? '' : day })}>{row.title}</a>
      </h2>
      <p>
        <StateTag visit={visit} of={row} /> <span class="code">{row.number}</span>
      </p>
      <p class="soft">{[say(visit, row.organ.name), ...days].join(' · ')}</p>
    </li>
  )
}

const Browse: FC<{ visit: Visit; found: FoundNormativeDocumentsView }> = ({ visit, found }) => {
  const w = visit.words.normative
  const lists = [
    [w.byState, found.states.map(({ state, count }) => [{ state }, w.states[state], count] as const)],
    [w.byYear, found.years.map(({ year, count }) => [{ year }, year, count] as const)],
    [w.byOrgan, found.organs.slice(0, mostOrgans).map(({ id, name, count }) => [{ organ: id }, say(visit, name), count] as const)],
  ] as const
  return (
    <details class="noprint">
      <summary>{w.browse}</summary>
      <div>
        {lists.map(([title, rows]) => (
          <section>
            <h3>{title}</h3>
            <ul class="toc">
              {rows.map(([query, name, count]) => (
                <li>
                  <a href={link(visit.url, { ...query, cursor: '' })}>{w.withCount(name, count)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}

export const normativeListRoutes = new Hono<PortalEnv>().get('/normative', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.normative
  const query = c.req.query()
  const { filter, wrong } = asked(visit, query)
  const { cursor } = query
  const found = await visit.ask(findNormativeDocuments, { ...filter, ...(cursor && { cursor }), limit: 20 })
  const { rows, next, organs, years, states, total, day } = found
  const feed = link('/feeds/normative-documents.atom', { organ: filter.organ })
  const dayField = (name: 'day' | 'from' | 'to', label: string, otherwise = '') => (
    <p>
      <label for={name}>{label}</label>
      <input
        id={name}
        type="text"
        name={name}
        value={query[name] || otherwise}
        maxlength={20}
        aria-invalid={wrong.includes(name) ? 'true' : undefined}
      />
    </p>
  )
  return show(
    c,
    <Layout
      visit={visit}
      title={w.title}
      wrong={wrong.length > 0}
      crumbs={[]}
      feeds={[
        { href: feed, title: w.feedTitle, type: 'application/atom+xml' },
        { href: feed.replace('.atom', '.json'), title: w.feedTitle, type: 'application/feed+json' },
      ]}
    >
      <ErrorSummary visit={visit} errors={wrong.map((id) => ({ id, says: w.badDay }))} />
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <SearchForm visit={visit} action="/normative" label={w.search} value={filter.search}>
        <div class="facets">
          <Choose
            name="organ"
            label={w.organ}
            any={w.anyOrgan}
            value={filter.organ}
            options={organs.slice(0, mostOrgans).map(({ id, name }) => [id, say(visit, name)])}
          />
          <Choose name="year" label={w.year} any={w.anyYear} value={filter.year} options={years.map(({ year }) => [year, year])} />
          <Choose
            name="state"
            label={w.state}
            any={w.anyState}
            value={filter.state}
            options={states.map(({ state }) => [state, w.states[state]])}
          />
          {dayField('day', w.day, day)}
          {dayField('from', w.from)}
          {dayField('to', w.to)}
        </div>
      </SearchForm>
      <p>
        <strong>{w.found(total, dayWords(day, visit.lang))}</strong>
      </p>
      {organs.length > 0 && <Browse visit={visit} found={found} />}
      {rows.length === 0 && <p class="note">{w.none}</p>}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map((row) => (
            <DocumentRow visit={visit} row={row} day={day} />
          ))}
        </ul>
      )}
      <Paging visit={visit} next={next} cursor={cursor} />
      <p class="row">
        <a href={link('/normative/catalogue', { organ: filter.organ })}>{w.catalogue}</a>
        <a href={feed}>{w.feed}</a>
      </p>
    </Layout>,
  )
})

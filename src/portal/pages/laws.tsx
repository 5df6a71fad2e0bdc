import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { listLaws } from '../../operations/law/list-laws.ts'
import { ranks, searchLaw } from '../../operations/law/search-law.ts'
import { articleAsked } from '../law/article-asked.ts'
import { FoundArticle } from '../law/found-article.tsx'
import { ActiveFilters, LawFilters } from '../law/law-filters.tsx'
import { type LawQuery, queryOf } from '../law/law-query.ts'
import { LawSearchForm } from '../law/law-search-form.tsx'
import { lawPage } from '../law/linked-text.tsx'
import { dayWords } from '../page/days.ts'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, type Visit } from '../visit.ts'

type Listed = Awaited<ReturnType<typeof listLaws.run>>
type Rank = (typeof ranks)[number]
type Search = Awaited<ReturnType<typeof searchLaw.run>>

const listPerPage = 20
const foundPerPage = 10

const Pages: FC<{ visit: Visit; page: number; of: number }> = ({ visit, page, of }) => {
  const w = visit.words.laws
  return of < 2 ? null : (
    <nav class="paging" aria-label={visit.words.list.paging}>
      {page > 1 && (
        <a class="button second" rel="prev" href={link(visit.url, { page: page - 1 })}>
          {w.previous}
        </a>
      )}
      {page < of && (
        <a class="button second" rel="next" href={link(visit.url, { page: page + 1 })}>
          {w.next}
        </a>
      )}
      <p class="soft">{w.page(page, of)}</p>
    </nav>
  )
}

const ListedLaws: FC<{ visit: Visit; rows: Listed['rows']; day: string }> = ({ visit, rows, day }) => {
  const w = visit.words.laws
  const tags = { 'in-force': 'ok', future: 'warn', past: 'bad' } as const
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li>
          <h3>
            <a href={day === visit.today ? lawPage(row.law) : link(lawPage(row.law), { day })}>{row.title}</a>{' '}
            {row.state !== 'in-force' && <span class={`tag ${tags[row.state]}`}>{w.states[row.state]}</span>}
          </h3>
          <p class="soft">
            {[
              w.ranks[row.rank] ?? row.rank,
              row.issuer,
              row.number,
              w.since(row.from),
              row.articles > 0 && w.articles(row.articles),
              row.cited > 0 && w.cited(row.cited),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

const Empty: FC<{ visit: Visit }> = ({ visit }) => {
  const w = visit.words.laws
  return (
    <section class="note">
      <h2>{w.empty}</h2>
      <p>{w.emptySays}</p>
      <pre>yifa law import ./laws</pre>
    </section>
  )
}

/** Places to begin: how many texts there are of each rank. */
const Ranks: FC<{ visit: Visit; counts: Listed['facets']['rank'] }> = ({ visit, counts }) => {
  const w = visit.words.laws
  return (
    <section>
      <h2>{w.browse}</h2>
      <ul class="toc">
        {ranks.flatMap((rank) => {
          const count = counts.find(({ value }) => value === rank)?.count
          return count === undefined
            ? []
            : [
                <li>
                  <a href={link('/laws', { rank })}>
                    {w.ranks[rank] ?? rank}（{count}）
                  </a>
                </li>,
              ]
        })}
      </ul>
    </section>
  )
}

function listed(visit: Visit, { q: _, ...query }: LawQuery, page: number): Promise<Listed> {
  const { year, order, state, rank, ...others } = query
  const known = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)) as { day: string }
  return visit.ask(listLaws, {
    ...known,
    ...(state !== undefined && { state: state as 'past' }),
    ...(rank !== undefined && { rank: rank as Rank }),
    ...(year !== undefined && { year: Number(year) }),
    ...(order !== undefined && { order: order as 'cited' }),
    limit: listPerPage,
    offset: (page - 1) * listPerPage,
  })
}

const SearchNotes: FC<{ visit: Visit; found: Search; missing?: { title: string; place: string; page: string } | undefined }> = ({
  visit,
  found,
  missing,
}) => {
  const w = visit.words.laws
  return (
    <>
      {missing && (
        <p class="note warn">
          {w.noSuchArticle(missing.title, missing.place)} <a href={missing.page}>{w.readLaw(missing.title)}</a>
        </p>
      )}
      {found.mended.length > 0 && (
        <div class="note">
          {found.mended.map(({ typed, meant }) => (
            <p>{w.mended(typed, meant)}</p>
          ))}
        </div>
      )}
      {found.alsoMeant.length > 0 && <p class="soft">{w.alsoMeant(found.alsoMeant.join('、'))}</p>}
    </>
  )
}

async function search(c: Context<PortalEnv>, query: LawQuery, wrong: boolean, page: number): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.laws
  const { q, day, rank, issuer, place } = query
  const found = await visit.ask(searchLaw, {
    q,
    day,
    ...(rank !== undefined && { rank: rank as Rank }),
    ...(issuer !== undefined && { issuer }),
    ...(place !== undefined && { place }),
    limit: foundPerPage,
    offset: Math.min((page - 1) * foundPerPage, 1_000),
  })
  const article = await articleAsked(visit, query, found)
  if (article.page !== undefined && page === 1) return c.redirect(article.page, 303)
  const counts = (facet: Record<string, number>) => Object.entries(facet).map(([value, count]) => ({ value, count }))
  const facets = {
    state: [],
    rank: counts(found.facets.ranks),
    issuer: counts(found.facets.issuers),
    year: [],
    subject: [],
    place: counts(found.facets.places),
  }
  return show(
    c,
    <Layout visit={visit} title={w.results(q)} wrong={wrong} crumbs={[{ href: '/laws', name: w.title }]}>
      <ErrorSummary visit={visit} errors={wrong ? [{ id: 'day', says: w.badDay }] : []} />
      <h1>{w.results(q)}</h1>
      <LawSearchForm visit={visit} value={q}>
        <LawFilters visit={visit} query={query} facets={facets} />
      </LawSearchForm>
      <ActiveFilters visit={visit} query={query} />
      <SearchNotes visit={visit} found={found} missing={article.missing} />
      {found.rows.length === 0 ? <p class="note">{w.noResults}</p> : <p class="soft">{w.found(found.total, dayWords(day, visit.lang))}</p>}
      <h2 class="hidden">{w.results(q)}</h2>
      <ul class="rows">
        {found.rows.map((one) => (
          <FoundArticle visit={visit} found={one} day={day} />
        ))}
      </ul>
      <Pages visit={visit} page={page} of={Math.ceil(Math.min(found.total, 1_000) / foundPerPage)} />
    </Layout>,
  )
}

export const lawsRoutes = new Hono<PortalEnv>().get('/laws', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.laws
  const { query, wrong, page, browsing } = queryOf(c)
  if (query.q !== '') return search(c, query, wrong, page)
  const [list, known] = await Promise.all([listed(visit, query, page), visit.ask(listLaws, { order: 'cited', limit: 40 })])
  const { rows, total, facets } = list
  return show(
    c,
    <Layout visit={visit} title={w.title} wrong={wrong} crumbs={[]}>
      <ErrorSummary visit={visit} errors={wrong ? [{ id: 'day', says: w.badDay }] : []} />
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      {known.total === 0 ? (
        <Empty visit={visit} />
      ) : (
        <>
          <LawSearchForm visit={visit} names={known.rows.map(({ title }) => title.replace(/^中华人民共和国/, ''))}>
            <p class="hint">{w.hint}</p>
            <LawFilters visit={visit} query={query} facets={facets} />
          </LawSearchForm>
          {!browsing && <Ranks visit={visit} counts={facets.rank} />}
          <ActiveFilters visit={visit} query={query} />
          <h2>{browsing ? w.chosen : w.all}</h2>
          <p class="soft">{rows.length === 0 ? w.nothing : w.count(total, dayWords(query.day, visit.lang))}</p>
          <ListedLaws visit={visit} rows={rows} day={query.day} />
          <Pages visit={visit} page={page} of={Math.ceil(total / listPerPage)} />
        </>
      )}
    </Layout>,
  )
})

import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { listPublications } from '../../operations/list-publications.ts'
import type { PublicationView } from '../../operations/views.ts'
import { dayWords } from '../page/days.ts'
import { ErrorSummary } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Choose, Paging, SearchForm } from '../page/lists.tsx'
import { givenOf, PublishedFilter, readPublishedQuery } from '../page/published-filter.tsx'
import { show } from '../page/show.ts'
import { kindName, link, type PortalEnv, say, type Visit } from '../visit.ts'

/** Rows shown with a title: those that are short, and say more than it and the line below. */
const [mostSaid, longest] = [2, 90]

const Row: FC<{ visit: Visit; row: PublicationView }> = ({ visit, row }) => {
  const known = [row.title, say(visit, row.organ.name)]
  // Neither dates alone nor fingerprints say anything in a list.
  const says = (text: string): boolean =>
    text.length <= longest && !/^(?:[\d-]*|[\da-f]{64})$/.test(text) && !known.some((one) => one.includes(text))
  const said = Object.entries(row.rows).filter(([, text]) => says(text))
  return (
    <li>
      <h2>
        <a href={`/published/${row.seq}`}>{row.title}</a>
      </h2>
      {said.slice(0, mostSaid).map(([name, text]) => (
        <p>
          {name}：{text}
        </p>
      ))}
      <p class="soft">
        {kindName(visit, row.kind)} · {say(visit, row.organ.name)} · {dayWords(row.day, visit.lang)}
      </p>
    </li>
  )
}

/** What is published under which name, as the catalogue declares it. */
export function publishedKinds(visit: Visit): [kind: string, name: string][] {
  const declared = [...visit.platform.procedures.values()].flatMap((procedure) =>
    Object.values(procedure.acts).flatMap(({ publishes }) => (publishes ? [publishes] : [])),
  )
  return [...new Map(declared.map((rule) => [rule.kind, kindName(visit, rule.kind)]))]
}

/** Everything published, by kind, organ, days and words; the same filter fetches it as a table or as JSON. */
export async function publishedList(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.published
  const { search, kind, cursor } = c.req.query()
  const { query, errors } = readPublishedQuery(c)
  const asked = { ...(kind && { kind }), ...givenOf(query) }
  const { rows, next } =
    errors.length > 0
      ? { rows: [], next: undefined }
      : await visit.ask(listPublications, { ...asked, ...(search && { search }), ...(cursor && { cursor }), limit: 20 })
  const kinds = publishedKinds(visit)
  const filtered = Object.keys(asked).length > 0 || Boolean(search)
  return show(
    c,
    <Layout visit={visit} title={kind ? kindName(visit, kind) : w.title} about={w.says} wrong={errors.length > 0} crumbs={[]}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>
        {kind && <span class="caption">{w.title}</span>}
        {kind ? kindName(visit, kind) : w.title}
      </h1>
      <p>{w.says}</p>
      <SearchForm visit={visit} action="/published" label={w.search} value={search}>
        <div class="facets">
          {kinds.length > 1 && <Choose name="kind" label={w.kind} any={w.anyKind} value={kind} options={kinds} />}
          <PublishedFilter visit={visit} query={query} errors={errors} />
        </div>
      </SearchForm>
      {rows.length === 0 && errors.length === 0 && (
        <div class="note">
          <p>{filtered ? w.none : w.nothing}</p>
          {filtered && (
            <p>
              <a href="/published">{w.clear}</a>
            </p>
          )}
        </div>
      )}
      <ul class="rows">
        {rows.map((row) => (
          <Row visit={visit} row={row} />
        ))}
      </ul>
      <Paging visit={visit} next={next} cursor={cursor} />
      {errors.length === 0 && (
        <p class="noprint">
          {kind && (
            <>
              <a href={link(`/api/open-data/publications/${encodeURIComponent(kind)}`, givenOf(query))}>{w.csv}</a> ·{' '}
            </>
          )}
          <a href={link('/api/publications', { ...asked, search })}>{w.json}</a> · <a href={link('/statistics', asked)}>{w.figures}</a>
        </p>
      )}
    </Layout>,
  )
}

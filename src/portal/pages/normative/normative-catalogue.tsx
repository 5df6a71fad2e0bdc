import { Hono } from 'hono'
import { csv } from '../../../operations/csv.ts'
import { listPublications } from '../../../operations/list-publications.ts'
import { findNormativeDocuments } from '../../../operations/normative/find-normative-documents.ts'
import type { NormativeDocumentView } from '../../../operations/normative/normative-views.ts'
import { dayWords } from '../../page/days.ts'
import { Layout } from '../../page/layout.tsx'
import { Choose } from '../../page/lists.tsx'
import { show } from '../../page/show.ts'
import { sendPublic } from '../../send-file.ts'
import { link, type PortalEnv, say, type Visit } from '../../visit.ts'

/** Rows of one catalogue; a page for people ends there and says so by its count. */
const most = 5_000

interface Asked {
  readonly year: string
  readonly organ?: string | undefined
  /** Last day of the year, or today while it lasts. */
  readonly day: string
}

function askedOf(visit: Visit, { year = '', organ }: Readonly<Record<string, string | undefined>>): Asked {
  const thisYear = visit.today.slice(0, 4)
  const chosen = /^\d{4}$/.test(year) && year <= thisYear ? year : thisYear
  return { year: chosen, organ: organ || undefined, day: chosen === thisYear ? visit.today : `${chosen}-12-31` }
}

/** What was in force on that day, all of it: the texts that are being corrected are in force too. */
async function inForceOn(visit: Visit, { organ, day }: Asked): Promise<NormativeDocumentView[]> {
  const rows: NormativeDocumentView[] = []
  for (const state of ['in-force', 'correcting'] as const) {
    let cursor: string | undefined
    do {
      const found = await visit.ask(findNormativeDocuments, { day, state, limit: 200, ...(organ && { organ }), ...(cursor && { cursor }) })
      rows.push(...found.rows)
      cursor = found.next
    } while (cursor !== undefined && rows.length < most)
  }
  return rows.toSorted((a, b) => (a.organ.id + a.number < b.organ.id + b.number ? -1 : 1))
}

const heads = (visit: Visit): string[] => {
  const { normative: w } = visit.words
  return [w.number, w.name, w.organ, w.published, w.inForce, w.validUntil, w.state]
}

const cells = (
  visit: Visit,
  { number, title, organ, published, inForce = '', validUntil = '', state }: NormativeDocumentView,
): string[] => [number, title, say(visit, organ.name), published, inForce, validUntil, visit.words.normative.states[state]]

/** Kind of the publications in which organs publish their catalogue, as the register declares it. */
const yearly = ({ platform }: Visit): string | undefined =>
  platform.catalogue.registers.find(({ holds }) => holds === 'normative-documents')?.yearly

export const normativeCatalogueRoutes = new Hono<PortalEnv>()
  .get('/normative/catalogue.csv', async (c) => {
    const visit = c.get('visit')
    const asked = askedOf(visit, c.req.query())
    const rows = await inForceOn(visit, asked)
    const bytes = new TextEncoder().encode(csv([heads(visit), ...rows.map((row) => cells(visit, row))]))
    return sendPublic(c, { bytes, type: 'text/csv; charset=utf-8', name: `${visit.words.catalogue.title}${asked.year}.csv` })
  })
  .get('/normative/catalogue', async (c) => {
    const visit = c.get('visit')
    const { normative: n, catalogue: w } = visit.words
    const asked = askedOf(visit, c.req.query())
    const kind = yearly(visit)
    const [rows, all, published] = await Promise.all([
      inForceOn(visit, asked),
      visit.ask(findNormativeDocuments, { limit: 1 }),
      kind === undefined ? { rows: [] } : visit.ask(listPublications, { kind, limit: 50, ...(asked.organ && { organ: asked.organ }) }),
    ])
    const organ = all.organs.find(({ id }) => id === asked.organ)
    const years = [...new Set([visit.today.slice(0, 4), asked.year, ...all.years.map(({ year }) => year)])].toSorted().toReversed()
    const [number = '', ...others] = heads(visit)
    return show(
      c,
      <Layout visit={visit} title={w.title} crumbs={[{ href: '/normative', name: n.title }]}>
        <h1>{w.heading(organ ? say(visit, organ.name) : w.all, asked.year)}</h1>
        <p class="noprint">{w.says}</p>
        <form class="facets" method="get" action="/normative/catalogue">
          <Choose
            name="organ"
            label={n.organ}
            any={n.anyOrgan}
            value={asked.organ}
            options={all.organs.map(({ id, name }) => [id, say(visit, name)])}
          />
          <Choose name="year" label={w.year} any={visit.today.slice(0, 4)} value={asked.year} options={years.map((year) => [year, year])} />
          <p>
            <button type="submit">{w.see}</button>
          </p>
        </form>
        <p>
          <strong>{w.asOf(dayWords(asked.day, visit.lang), rows.length)}</strong>
        </p>
        {rows.length === 0 && <p class="note">{w.none}</p>}
        {rows.length > 0 && (
          <div class="scroll">
            <table class="stack">
              <caption class="hidden">{w.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.row}</th>
                  <th scope="col">{number}</th>
                  {others.map((head) => (
                    <th scope="col">{head}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, i) => (
                  <tr>
                    <td data-h={w.row}>{i + 1}</td>
                    <th scope="row">
                      <a href={link(`/normative/${encodeURIComponent(row.number)}`, {})}>{row.number}</a>
                    </th>
                    {cells(visit, row)
                      .slice(1)
                      .map((value, column) => (
                        <td data-h={others[column]}>{value}</td>
                      ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p class="noprint">
          <a href={link('/normative/catalogue.csv', { organ: asked.organ, year: asked.year })}>{w.csv}</a> · {w.print}
        </p>
        <section class="noprint" aria-labelledby="published">
          <h2 id="published">{w.published}</h2>
          {published.rows.length === 0 ? (
            <p>{w.publishedNone}</p>
          ) : (
            <ul class="rows">
              {published.rows.map((row) => (
                <li>
                  <a href={`/published/${row.seq}`}>{row.title}</a>
                  <p class="soft">
                    {say(visit, row.organ.name)} · {dayWords(row.day, visit.lang)}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </Layout>,
    )
  })

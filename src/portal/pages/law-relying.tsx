import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import { listReliance } from '../../operations/reliance/list-reliance.ts'
import type { LeaningView, RelianceView } from '../../operations/reliance/reliance-views.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv, say, type Visit } from '../visit.ts'

/** Where the public can look at what leans; register entries on the day that was asked for. */
function hrefOf({ kind, id, register }: LeaningView, day: string): string | undefined {
  if (kind === 'procedure') return `/procedures/${encodeURIComponent(id)}`
  if (kind === 'item') return `/items/${encodeURIComponent(id)}`
  return register && link(`/registers/${encodeURIComponent(register.id)}/entry`, { key: id, day })
}

type ListProps = { visit: Visit; title: string; rows: readonly LeaningView[]; day: string }

/** Those of one kind who lean on it, with the places that each leans on. */
const Leaning: FC<ListProps> = ({ visit, title, rows, day }) =>
  rows.length === 0 ? null : (
    <section>
      <h2>
        {title} <span class="soft">{rows.length}</span>
      </h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{visit.words.relying.who}</th>
            <th scope="col">{visit.words.relying.organ}</th>
            <th scope="col">{visit.words.relying.provisions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td data-h={visit.words.relying.who}>
                <a href={hrefOf(row, day)}>{say(visit, row.title)}</a>
              </td>
              <td data-h={visit.words.relying.organ}>{row.organ ? say(visit, row.organ.name) : '—'}</td>
              <td data-h={visit.words.relying.provisions}>
                {[...new Set(row.provisions.map(({ place }) => place || visit.words.relying.whole))].join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const Cases: FC<{ visit: Visit; cases: RelianceView['cases'] }> = ({ visit, cases }) => {
  const w = visit.words.relying
  if (cases.length === 0) return null
  return (
    <section>
      <h2>{w.cases}</h2>
      <p>{w.casesSay}</p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{w.procedure}</th>
            <th scope="col">{w.open}</th>
            <th scope="col">{w.decided}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ procedure, open, decided }) => (
            <tr>
              <td data-h={w.procedure}>{say(visit, procedure.title)}</td>
              <td data-h={w.open}>{open}</td>
              <td data-h={w.decided}>{decided}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export const lawRelyingRoutes = new Hono<PortalEnv>().get('/laws/:law/relying', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.relying
  const law = c.req.param('law')
  const { at = '', day = '' } = c.req.query()
  const reliance = await visit.ask(listReliance, { law, ...(at !== '' && { at }), ...(isLocalDate(day) && { day }) })
  const { procedures, powers, items, documents, entries, cases } = reliance
  const title = /^《/.test(reliance.text.title) ? reliance.text.title : `《${reliance.text.title}》`
  const place = reliance.place ?? ''
  const article = /^\d+(-\d+)?/.exec(at)?.[0]
  const back = `/laws/${encodeURIComponent(law)}?day=${reliance.day}${article ? `&at=${article}#a${article}` : ''}`
  const none = [procedures, powers, items, documents, entries, cases].every((list) => list.length === 0)
  const lists: readonly (readonly [string, readonly LeaningView[]])[] = [
    [w.procedures, procedures],
    [w.powers, powers],
    [w.items, items],
    [w.documents, documents],
    [w.entries, entries],
  ]
  return show(
    c,
    <Layout
      visit={visit}
      title={w.title(`${title}${place}`)}
      crumbs={[
        { href: '/laws', name: visit.words.laws.title },
        { href: back, name: title },
      ]}
    >
      <h1>{w.title(`${title}${place}`)}</h1>
      <p>{w.says}</p>
      <form class="facets" method="get" action={`/laws/${encodeURIComponent(law)}/relying`}>
        <p>
          <label for="at">{w.at}</label>
          <input id="at" type="text" name="at" value={at} maxlength={30} placeholder="32(1)" />
        </p>
        <p>
          <label for="day">{w.day}</label>
          <input id="day" type="text" name="day" value={reliance.day} maxlength={20} />
        </p>
        <p>
          <button type="submit">{w.see}</button>
        </p>
      </form>
      <p>
        <strong>{w.asOf(dayWords(reliance.day, visit.lang))}</strong>
      </p>
      {none && <p class="note">{w.none}</p>}
      {lists.map(([name, rows]) => (
        <Leaning visit={visit} title={name} rows={rows} day={reliance.day} />
      ))}
      <Cases visit={visit} cases={cases} />
    </Layout>,
  )
})

import { Hono } from 'hono'
import { listPublications } from '../../operations/list-publications.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { SearchForm } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say } from '../visit.ts'

export const homeRoutes = new Hono<PortalEnv>().get('/', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.home
  const { rows } = await visit.ask(listPublications, { limit: 5 })
  const cards = [
    ['/items?open=1', w.apply, w.applySays],
    ['/open', w.turnTo, w.turnToSays],
    ['/me', w.track, w.trackSays],
    ['/verify', w.verify, w.verifySays],
    ['/published', w.published, w.publishedSays],
    ['/registers', w.registers, w.registersSays],
    ['/laws', w.laws, w.lawsSays],
    ['/periods', w.periods, w.periodsSays],
    ['/normative', w.normative, w.normativeSays],
    ['/take-part', w.takePart, w.takePartSays],
    ['/statistics', w.statistics, w.statisticsSays],
    ['/record', w.record, w.recordSays],
  ] as const
  return show(
    c,
    <Layout visit={visit} title={w.title}>
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <SearchForm visit={visit} action="/search" label={w.search} />
      <h2 class="hidden">{w.main}</h2>
      <ul class="cards">
        {cards.map(([href, name, says]) => (
          <li>
            <h3>
              <a href={href}>{name}</a>
            </h3>
            <p>{says}</p>
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <section>
          <h2>{w.latest}</h2>
          <ul class="rows">
            {rows.map((row) => (
              <li>
                <h3>
                  <a href={`/published/${row.seq}`}>{row.title}</a>
                </h3>
                <p class="soft">
                  {say(visit, row.organ.name)} · {dayWords(row.day, visit.lang)}
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a href="/published">{w.all}</a>
          </p>
        </section>
      )}
    </Layout>,
  )
})

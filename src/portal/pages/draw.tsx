import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import type { DrawView } from '../../operations/draws/draw-view.ts'
import { readDraw } from '../../operations/draws/read-draw.ts'
import { Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

/** Columns that are hashes: shown as code, so that they break anywhere on a narrow screen. */
const hashes = ['commitment', 'secret', 'root']

const fileAddress = (number: string): string => `/draws/${encodeURIComponent(number)}/file`

export const drawRoutes = new Hono<PortalEnv>()
  .get('/draws/:number/file', async (c) => {
    const { file } = await c.get('visit').ask(readDraw, { number: c.req.param('number') })
    if (!file) return c.notFound()
    c.header('content-disposition', `attachment; filename*=UTF-8''draw-${encodeURIComponent(file.number)}.json`)
    return c.json(file)
  })
  .get('/draws/:number', async (c) => {
    const visit = c.get('visit')
    return show(c, <DrawPage visit={visit} draw={await visit.ask(readDraw, { number: c.req.param('number') })} />)
  })

const Verdict: FC<{ visit: Visit; draw: DrawView }> = ({ visit, draw }) => {
  const w = visit.words.draw
  if (!draw.verdict)
    return (
      <div class="note">
        <p>{draw.reached ? w.mayDraw : w.notReached}</p>
      </div>
    )
  return (
    <div class={`note ${draw.verdict.ok ? 'ok' : 'bad'}`}>
      <p>{draw.verdict.ok ? w.same : w.other}</p>
      {draw.verdict.problems.length > 0 && (
        <ul>
          {draw.verdict.problems.map(({ says }) => (
            <li>{say(visit, says)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Pairs: FC<{ visit: Visit; draw: DrawView }> = ({ visit, draw }) => {
  const w = visit.words.draw
  const { file, verdict } = draw
  if (!file || !verdict) return null
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">{w.pairs}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{w.entity}</th>
            <th scope="col">{w.officers}</th>
          </tr>
        </thead>
        <tbody>
          {verdict.pairs.map(({ entity, officers }) => (
            <tr>
              <td data-h={w.entity}>
                {file.entities[entity]} <span class="code">{entity}</span>
              </td>
              <td data-h={w.officers}>
                {officers.map((number, i) => (
                  <>
                    {i > 0 && '、'}
                    <a href={`/verify/${encodeURIComponent(number)}`}>{number}</a>
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="noprint">
        <a href={fileAddress(draw.number)}>{w.file}</a>
      </p>
      <p class="soft">{w.how}</p>
    </section>
  )
}

/** A draw, drawn again while the page is made: whoever doubts it takes the file and draws elsewhere. */
const DrawPage: FC<{ visit: Visit; draw: DrawView }> = ({ visit, draw }) => {
  const w = visit.words.draw
  return (
    <Layout
      visit={visit}
      title={`${w.title} ${draw.number}`}
      crumbs={[{ href: `/registers/${draw.register.id}`, name: say(visit, draw.register.title) }]}
    >
      <h1>
        <span class="caption">{say(visit, draw.register.title)}</span>
        {draw.number}
      </h1>
      <Verdict visit={visit} draw={draw} />
      <Pairs visit={visit} draw={draw} />
      <h2>{w.committed}</h2>
      <Summary
        rows={draw.entry
          .filter(({ name }) => name !== 'result')
          .map(
            ({ name, title, shown }) =>
              [say(visit, title), hashes.includes(name) && shown ? <span class="code">{shown}</span> : shown] as const,
          )}
      />
    </Layout>
  )
}

import type { Context } from 'hono'
import { Layout } from '../page/layout.tsx'
import { Basis } from '../page/legal.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say } from '../visit.ts'
import { turnTo, turnToTitle } from './turn-to.ts'

/** What a citizen or an enterprise may turn to an organ with, beside applying for a service item: reports, complaints, requests, remedies. */
export async function chooseProcedure(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.apply
  const rows = await turnTo(visit)
  return show(
    c,
    <Layout visit={visit} title={w.turnTo} crumbs={[]}>
      <h1>{w.turnTo}</h1>
      <p>{w.turnToSays}</p>
      {rows.length === 0 && <p class="note">{w.turnToNone}</p>}
      <ul class="cards">
        {rows.map((row) => (
          <li>
            <h2>
              <a href={`/open/${row.id}`}>{say(visit, turnToTitle(row))}</a>
            </h2>
            <Basis visit={visit} of={[row.basis]} />
            <p>
              <a href={`/procedures/${row.id}`}>{w.howItGoes}</a>
            </p>
          </li>
        ))}
      </ul>
    </Layout>,
  )
}

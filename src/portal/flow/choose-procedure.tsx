import type { Context } from 'hono'
import { listProcedures } from '../../operations/list-procedures.ts'
import { Layout } from '../page/layout.tsx'
import { Basis } from '../page/legal.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say } from '../visit.ts'
import { isOpenToAll } from './choose-organ.tsx'

/** What a citizen or an enterprise may turn to an organ with, beside applying for a service item: reports, complaints, requests, remedies. */
export async function chooseProcedure(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.apply
  // What people come for most stands in the plan's last chapters: petitions, remedies, information, complaints.
  const rows = (await visit.ask(listProcedures, {})).filter(({ power, opens }) => !power && opens.some(isOpenToAll)).reverse()
  return show(
    c,
    <Layout visit={visit} title={w.turnTo} crumbs={[]}>
      <h1>{w.turnTo}</h1>
      <p>{w.turnToSays}</p>
      {rows.length === 0 && <p class="note">{w.turnToNone}</p>}
      <ul class="cards">
        {rows.map(({ id, title, opens, basis }) => {
          const acts = opens.filter(isOpenToAll)
          return (
            <li>
              <h2>
                <a href={`/open/${id}`}>{say(visit, acts.length === 1 ? acts[0]?.title : title)}</a>
              </h2>
              <Basis visit={visit} of={[basis]} />
              <p>
                <a href={`/procedures/${id}`}>{w.howItGoes}</a>
              </p>
            </li>
          )
        })}
      </ul>
    </Layout>,
  )
}

import { Hono } from 'hono'
import { listProcedures } from '../../operations/list-procedures.ts'
import { readProcedure } from '../../operations/read-procedure.ts'
import { Layout } from '../page/layout.tsx'
import { ProcedureTable } from '../page/procedure-table.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say } from '../visit.ts'

export const procedureRoutes = new Hono<PortalEnv>()
  .get('/procedures', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.procedure
    const rows = await visit.ask(listProcedures, {})
    return show(
      c,
      <Layout visit={visit} title={w.list} crumbs={[]}>
        <h1>{w.list}</h1>
        <p>{w.listSays}</p>
        <ul class="rows">
          {rows.map(({ id, title }) => (
            <li>
              <h2>
                <a href={`/procedures/${id}`}>{say(visit, title)}</a>
              </h2>
            </li>
          ))}
        </ul>
      </Layout>,
    )
  })
  .get('/procedures/:id', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.procedure
    const procedure = await visit.ask(readProcedure, { id: c.req.param('id') })
    return show(
      c,
      <Layout visit={visit} title={say(visit, procedure.title)} crumbs={[{ href: '/procedures', name: w.list }]}>
        <h1>{say(visit, procedure.title)}</h1>
        <p>{w.says}</p>
        <ProcedureTable visit={visit} procedure={procedure} />
      </Layout>,
    )
  })

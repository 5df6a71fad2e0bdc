import { Hono } from 'hono'
import { csv } from '../../operations/csv.ts'
import { procedureBpmn } from '../../operations/flowchart/procedure-bpmn.ts'
import { procedureFlowchart } from '../../operations/flowchart/procedure-flowchart.ts'
import { listProcedures } from '../../operations/list-procedures.ts'
import { listVersions } from '../../operations/publication/list-versions.ts'
import { readProcedure } from '../../operations/read-procedure.ts'
import { Flowcharts } from '../page/flowcharts.tsx'
import { Layout } from '../page/layout.tsx'
import { byChapter, procedureRows } from '../page/procedure-rows.ts'
import { ProcedureTable } from '../page/procedure-table.tsx'
import { show } from '../page/show.ts'
import { Versions } from '../page/versions.tsx'
import { sendPublic } from '../send-file.ts'
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
        {byChapter(rows).map(({ chapter, rows: under }) => (
          <section>
            {chapter && <h2>{say(visit, chapter)}</h2>}
            <ul>
              {under.map(({ id, title }) => (
                <li>
                  <a href={`/procedures/${id}`}>{say(visit, title)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Layout>,
    )
  })
  .get('/procedures/:id', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.procedure
    const id = c.req.param('id')
    const [procedure, versions] = await Promise.all([visit.ask(readProcedure, { id }), visit.ask(listVersions, { id })])
    return show(
      c,
      <Layout visit={visit} title={say(visit, procedure.title)} crumbs={[{ href: '/procedures', name: w.list }]}>
        <h1>{say(visit, procedure.title)}</h1>
        <p>{w.says}</p>
        <Versions visit={visit} versions={versions} />
        <Flowcharts visit={visit} procedure={procedure} />
        <h2 id="table">{w.table}</h2>
        <ul class="noprint">
          <li>
            <a href={`/procedures/${procedure.id}/table.csv`}>{w.csv}</a>
          </li>
          <li>
            <a href={`/procedures/${procedure.id}/print`}>{w.print}</a>
          </li>
        </ul>
        <ProcedureTable visit={visit} procedure={procedure} />
      </Layout>,
    )
  })
  .get('/procedures/:id/print', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.procedure
    const procedure = await visit.ask(readProcedure, { id: c.req.param('id') })
    const title = say(visit, procedure.title)
    const crumbs = [
      { href: '/procedures', name: w.list },
      { href: `/procedures/${procedure.id}`, name: title },
    ]
    return show(
      c,
      <Layout visit={visit} title={`${title} · ${w.table}`} crumbs={crumbs}>
        <h1>{title}</h1>
        <p class="noprint">{w.printSays}</p>
        <ProcedureTable visit={visit} procedure={procedure} />
      </Layout>,
    )
  })
  .get('/procedures/:id/table.csv', async (c) => {
    const visit = c.get('visit')
    const procedure = await visit.ask(readProcedure, { id: c.req.param('id') })
    const bytes = new TextEncoder().encode(csv(procedureRows(visit, procedure)))
    return sendPublic(c, { bytes, type: 'text/csv; charset=utf-8', name: `${say(visit, procedure.title)}.csv` })
  })
  .get('/procedures/:id/flowchart.svg', async (c) => {
    const visit = c.get('visit')
    const part = c.req.query('part')
    return sendPublic(c, await visit.ask(procedureFlowchart, { id: c.req.param('id'), lang: visit.lang, ...(part && { part }) }))
  })
  .get('/procedures/:id/flowchart.bpmn', async (c) => sendPublic(c, await c.get('visit').ask(procedureBpmn, { id: c.req.param('id') })))

import { Hono } from 'hono'
import { NotFound } from '../../operations/operation.ts'
import { readCase } from '../../operations/read-case.ts'
import { nextStep } from '../page/case-state.tsx'
import { Clock } from '../page/clocks.tsx'
import { instantWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { PaperLinks } from '../page/paper-links.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say } from '../visit.ts'

/** After something was handed in: the number, what happens next and when, and the receipt. */
export const submittedRoutes = new Hono<PortalEnv>().get('/cases/:id/submitted', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.submitted
  const file = await visit.ask(readCase, { id: c.req.param('id') })
  const event = file.timeline.find(({ seq, kind }) => String(seq) === c.req.query('seq') && kind === 'done')
  if (!event) throw new NotFound(`Case ${file.number} has no act ${c.req.query('seq')}.`)
  const here = `/cases/${encodeURIComponent(file.id)}`
  const next = nextStep(visit, file)
  return show(
    c,
    <Layout visit={visit} title={w.title(say(visit, event.title))}>
      <div class="panel">
        <h1>{w.title(say(visit, event.title))}</h1>
        <p>{w.number}</p>
        <p class="number">{file.number}</p>
      </div>
      <h2>{w.next}</h2>
      <p>{next ? next.says : w.finished}</p>
      {file.clocks.length > 0 && (
        <ul class="rows boxes">
          {file.clocks.map((clock) => (
            <Clock visit={visit} clock={clock} />
          ))}
        </ul>
      )}
      <h2>{w.receipt}</h2>
      <p>{w.receiptSays}</p>
      <Summary
        rows={[
          [w.at, instantWords(event.at, visit.lang)],
          [w.organ, say(visit, file.organ.name)],
          [w.entry, String(event.seq)],
          [w.hash, <span class="code">{event.leafHash}</span>],
        ]}
      />
      <div class="row noprint">
        <a class="button" href={`${here}/receipt.json`} download>
          {w.download}
        </a>
        <a class="button second" href={here}>
          {w.toCase}
        </a>
      </div>
      {event.documents.map(({ number, title }) => (
        <p>
          <PaperLinks paper={{ number, title }} />
        </p>
      ))}
      <p class="soft">{w.print}</p>
    </Layout>,
  )
})

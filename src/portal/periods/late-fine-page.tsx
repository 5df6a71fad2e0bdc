import { Hono } from 'hono'
import { lateFine } from '../../operations/periods/late-fine.ts'
import { lateFineRequest } from '../../operations/periods/period-request.ts'
import { tidy } from '../fields/portal-field.ts'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Basis } from '../page/legal.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'
import { Asked, Line } from './period-form.tsx'
import { typedDay } from './period-query.ts'

type Typed = Readonly<Record<string, string>>

function inputOf(typed: Typed): Record<string, unknown> {
  const fine = tidy(typed['fine'] ?? '').replaceAll(',', '')
  const from = typedDay(typed['from'] ?? '')
  const to = typedDay(typed['to'] ?? '')
  return {
    fine: /^\d+(\.\d{1,2})?$/.test(fine) ? Number(fine) : Number.NaN,
    due: typedDay(typed['due'] ?? ''),
    paid: typedDay(typed['paid'] ?? ''),
    ...((from || to) && { pauses: `${from}..${to}` }),
  }
}

function errorsIn(visit: Visit, typed: Typed): FormError[] {
  const says = visit.words.periods.errors
  const found = lateFineRequest.safeParse(inputOf(typed))
  const paths = new Set(found.success ? [] : found.error.issues.map(({ path }) => String(path[0])))
  if ((typed['from'] ?? '') !== '' && (typed['to'] ?? '') === '') paths.add('pauses')
  const rows = [
    ['fine', 'fine', says.fine],
    ['due', 'due', says.day],
    ['paid', 'paid', says.day],
    ['pauses', 'from', says.pauses],
  ] as const
  return rows.flatMap(([path, id, text]) => (paths.has(path) ? [{ id, says: text }] : []))
}

export const lateFineRoutes = new Hono<PortalEnv>().get('/periods/late-fine', async (c) => {
  const visit = c.get('visit')
  const words = visit.words.periods
  const w = words.lateFine
  const typed = c.req.query()
  const asked = typed['fine'] !== undefined
  const errors = asked ? errorsIn(visit, typed) : []
  const answer = asked && errors.length === 0 ? await visit.deps.ask(visit.platform, lateFine, inputOf(typed), visit.caller) : undefined
  return show(
    c,
    <Layout visit={visit} title={w.title} wrong={errors.length > 0} crumbs={[{ href: '/periods', name: words.title }]}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      {answer ? (
        <>
          <section class="panel" aria-labelledby="answer">
            <h2 id="answer">{w.extra}</h2>
            <p class="number">{w.yuan(answer.extraFine)}</p>
            {answer.capped && <p>{w.capped}</p>}
          </section>
          <Summary
            rows={[
              [w.days, w.daysWords(answer.lateDays)],
              [w.total, w.yuan(answer.total)],
            ]}
          />
          <p>{say(visit, answer.says)}</p>
          <Basis visit={visit} of={answer.basis} />
          <h2>{words.again}</h2>
        </>
      ) : (
        <p>{w.says}</p>
      )}
      <form method="get" action="/periods/late-fine" novalidate>
        {(['fine', 'due', 'paid'] as const).map((id) => (
          <Asked visit={visit} id={id} label={w[id]} errors={errors} {...(id !== 'fine' && { hint: words.dayHint })}>
            <Line id={id} typed={typed} numeric={id === 'fine'} {...(id !== 'fine' && { about: `${id}-hint` })} />
          </Asked>
        ))}
        <Asked visit={visit} id="pause" label={w.pauses} hint={words.dayHint} errors={errors} ids={['from']} group>
          <div class="dates">
            {(['from', 'to'] as const).map((part) => (
              <div>
                <label for={part}>{words[part]}</label>
                <Line id={part} typed={typed} about="pause-hint" />
              </div>
            ))}
          </div>
        </Asked>
        <p class="row">
          <button type="submit">{w.button}</button>
        </p>
      </form>
    </Layout>,
  )
})

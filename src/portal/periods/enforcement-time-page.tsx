import { Hono } from 'hono'
import { enforcementTime } from '../../operations/periods/enforcement-time.ts'
import { enforcementTimeRequest } from '../../operations/periods/period-request.ts'
import { tidy } from '../fields/portal-field.ts'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Layout } from '../page/layout.tsx'
import { Basis } from '../page/legal.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'
import { whenWords } from './period-answer.tsx'
import { Asked, Line } from './period-form.tsx'
import { typedDay } from './period-query.ts'

type Typed = Readonly<Record<string, string>>
const clock = /^(\d{1,2})[:：]?(\d{2})$/

function inputOf(typed: Typed): { at: string; urgent?: true } {
  const [, hour = '', minute = ''] = clock.exec(tidy(typed['time'] ?? '')) ?? []
  return { at: `${typedDay(typed['day'] ?? '')}T${hour.padStart(2, '0')}:${minute}`, ...(typed['urgent'] && { urgent: true }) }
}

function errorsIn(visit: Visit, typed: Typed): FormError[] {
  const says = visit.words.periods.errors
  const input = inputOf(typed)
  if (enforcementTimeRequest.safeParse(input).success) return []
  const [day = '', time = ''] = input.at.split('T')
  const dayStands = enforcementTimeRequest.safeParse({ at: `${day}T12:00` }).success
  const timeStands = enforcementTimeRequest.safeParse({ at: `2026-03-02T${time}` }).success
  return [...(dayStands ? [] : [{ id: 'day', says: says.day }]), ...(timeStands ? [] : [{ id: 'time', says: says.clock }])]
}

export const enforcementTimeRoutes = new Hono<PortalEnv>().get('/periods/enforcement-time', async (c) => {
  const visit = c.get('visit')
  const words = visit.words.periods
  const w = words.enforcement
  const typed = c.req.query()
  const asked = typed['day'] !== undefined
  const errors = asked ? errorsIn(visit, typed) : []
  const input = inputOf(typed)
  const answer = asked && errors.length === 0 ? await visit.ask(enforcementTime, input) : undefined
  const verdict = answer?.unknown ? w.unknown : answer?.allowed === null ? w.open : answer?.allowed ? w.allowed : w.forbidden
  return show(
    c,
    <Layout visit={visit} title={w.title} wrong={errors.length > 0} crumbs={[{ href: '/periods', name: words.title }]}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      {answer ? (
        <>
          <section class={`note ${answer.allowed === true ? 'ok' : answer.allowed === false ? 'bad' : 'warn'}`} aria-labelledby="answer">
            <h2 id="answer">
              {whenWords(input.at, visit)}：{verdict}
            </h2>
            <p>{answer.unknown ? words.answer.unknownSays(say(visit, answer.unknown.notice)) : say(visit, answer.says)}</p>
            <Basis visit={visit} of={answer.basis} />
          </section>
          <p class="soft">{w.night(answer.night.from, answer.night.to)}</p>
          <h2>{words.again}</h2>
        </>
      ) : (
        <p>{w.says}</p>
      )}
      <form method="get" action="/periods/enforcement-time" novalidate>
        <Asked visit={visit} id="day" label={w.day} hint={words.dayHint} errors={errors}>
          <Line id="day" typed={typed} about="day-hint" />
        </Asked>
        <Asked visit={visit} id="time" label={w.time} hint={words.timeHint} errors={errors}>
          <Line id="time" typed={typed} style="w4" about="time-hint" />
        </Asked>
        <div class="pick">
          <input type="checkbox" id="urgent" name="urgent" value="true" checked={typed['urgent'] === 'true'} />
          <label for="urgent">{w.urgent}</label>
        </div>
        <p class="row">
          <button type="submit">{w.button}</button>
        </p>
      </form>
    </Layout>,
  )
})

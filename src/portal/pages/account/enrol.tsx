import { type Context, Hono } from 'hono'
import { raw } from 'hono/html'
import { beginSecondFactor, confirmSecond } from '../../../operations/signing-in/second-factor.ts'
import type { EnrolmentView } from '../../../operations/signing-in/views.ts'
import { sentForm, sentText } from '../../flow/sent-form.ts'
import { ownPath } from '../../own-path.ts'
import { ErrorSummary, type FormError } from '../../page/error-summary.tsx'
import { Csrf, Layout } from '../../page/layout.tsx'
import { show } from '../../page/show.ts'
import { keepSession } from '../../session-cookie.ts'
import { link, type PortalEnv, type Visit } from '../../visit.ts'
import { codeFault } from './code-fault.ts'
import { TextField } from './text-field.tsx'

const Begin = ({ visit, then }: { visit: Visit; then: string }) => {
  const w = visit.words.enrol
  return (
    <Layout visit={visit} title={w.title}>
      <h1>{w.title}</h1>
      {visit.caller.owes && <p class="note">{w.owed}</p>}
      <ol>
        {w.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <form method="post" action="/account/second-factor">
        <Csrf visit={visit} />
        <input type="hidden" name="next" value={then} />
        <button type="submit">{w.begin}</button>
      </form>
    </Layout>
  )
}

const Scan = (props: { visit: Visit; then: string; enrolment?: EnrolmentView; errors: readonly FormError[] }) => {
  const { visit, then, enrolment, errors } = props
  const w = visit.words.enrol
  return (
    <Layout visit={visit} title={w.title} wrong={errors.length > 0}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      {enrolment ? (
        <>
          <h2>{w.scan}</h2>
          <div class="qr" role="img" aria-label={w.qr}>
            {raw(enrolment.qr)}
          </div>
          <p>
            {w.secret}
            <br />
            <span class="code">{enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>
          </p>
        </>
      ) : (
        <p>{w.stays}</p>
      )}
      <form method="post" action="/account/second-factor/confirm" novalidate>
        <Csrf visit={visit} />
        <input type="hidden" name="next" value={then} />
        <TextField visit={visit} id="code" label={w.label} autocomplete="one-time-code" digits errors={errors} />
        <button type="submit">{w.confirm}</button>
      </form>
      {!enrolment && (
        <p>
          <a href={link('/account/second-factor', { next: then })}>{w.restart}</a>
        </p>
      )}
    </Layout>
  )
}

const Enrolled = ({ visit, then, codes }: { visit: Visit; then: string; codes: readonly string[] }) => {
  const w = visit.words.enrol
  return (
    <Layout visit={visit} title={w.doneTitle}>
      <div class="panel">
        <h1>{w.doneTitle}</h1>
      </div>
      <h2>{w.codes}</h2>
      <p>{w.codesSays}</p>
      <ul class="toc">
        {codes.map((code) => (
          <li>
            <span class="code">{code}</span>
          </li>
        ))}
      </ul>
      <p class="noprint">
        <a class="button" href={then}>
          {w.goOn}
        </a>
      </p>
    </Layout>
  )
}

/** Who is neither signed in nor owes enrolling has nothing to do here. */
const isStranger = ({ caller }: Visit): boolean => caller.kind === 'public' && caller.owes?.what !== 'enrolment'

async function confirm(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const form = await sentForm(c)
  const [code, then] = [sentText(form, 'code').trim(), ownPath(sentText(form, 'next') || '/account')]
  try {
    const { recoveryCodes, token, expires } = await visit.ask(confirmSecond, { code })
    if (token && expires) keepSession(c, token, expires)
    // A page with secrets on it stays in no cache.
    c.header('cache-control', 'no-store')
    return show(c, <Enrolled visit={visit} then={then} codes={recoveryCodes} />)
  } catch (fault) {
    return show(c, <Scan visit={visit} then={then} errors={[{ id: 'code', says: codeFault(visit, fault) }]} />, 422)
  }
}

/** Enrolling a telephone as second factor, in three pages. */
export const enrolRoutes = new Hono<PortalEnv>()
  .get('/account/second-factor', async (c) => {
    const visit = c.get('visit')
    const then = ownPath(c.req.query('next') || '/account')
    if (isStranger(visit)) return c.redirect(link('/sign-in', { next: '/account' }), 303)
    return show(c, <Begin visit={visit} then={then} />)
  })
  .post('/account/second-factor', async (c) => {
    const visit = c.get('visit')
    const then = ownPath(sentText(await sentForm(c), 'next') || '/account')
    const enrolment = await visit.ask(beginSecondFactor, {})
    c.header('cache-control', 'no-store')
    return show(c, <Scan visit={visit} then={then} enrolment={enrolment} errors={[]} />)
  })
  .post('/account/second-factor/confirm', confirm)

import { type Context, Hono } from 'hono'
import { enterCode } from '../../../operations/signing-in/enter-code.ts'
import { sentForm, sentText } from '../../flow/sent-form.ts'
import { ownPath } from '../../own-path.ts'
import { ErrorSummary, type FormError } from '../../page/error-summary.tsx'
import { Csrf, Layout } from '../../page/layout.tsx'
import { show } from '../../page/show.ts'
import { dropSession, keepSession } from '../../session-cookie.ts'
import { link, type PortalEnv, type Visit } from '../../visit.ts'
import { codeFault } from './code-fault.ts'
import { TextField } from './text-field.tsx'

const SecondStep = ({ visit, then, errors }: { visit: Visit; then: string; errors: readonly FormError[] }) => {
  const w = visit.words.code
  return (
    <Layout visit={visit} title={w.title} wrong={errors.length > 0}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <form method="post" action="/sign-in/code" novalidate>
        <Csrf visit={visit} />
        <input type="hidden" name="next" value={then} />
        <TextField visit={visit} id="code" label={w.label} autocomplete="one-time-code" digits errors={errors} />
        <button type="submit">{w.button}</button>
      </form>
      <form method="post" action="/sign-in/again">
        <Csrf visit={visit} />
        <button class="plain" type="submit">
          {w.again}
        </button>
      </form>
    </Layout>
  )
}

async function enter(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  if (visit.caller.owes?.what !== 'code') return c.redirect('/sign-in', 303)
  const form = await sentForm(c)
  const [code, then] = [sentText(form, 'code').trim(), ownPath(sentText(form, 'next'))]
  try {
    const { token, expires } = await visit.ask(enterCode, { code })
    keepSession(c, token, expires)
    return c.redirect(then, 303)
  } catch (fault) {
    return show(c, <SecondStep visit={visit} then={then} errors={[{ id: 'code', says: codeFault(visit, fault) }]} />, 422)
  }
}

/** The second step of signing in. */
export const secondStepRoutes = new Hono<PortalEnv>()
  .get('/sign-in/code', async (c) => {
    const visit = c.get('visit')
    const then = ownPath(c.req.query('next'))
    if (visit.caller.owes?.what !== 'code') return c.redirect(link('/sign-in', { next: then }), 303)
    return show(c, <SecondStep visit={visit} then={then} errors={[]} />)
  })
  .post('/sign-in/code', enter)
  .post('/sign-in/again', (c) => {
    dropSession(c)
    return c.redirect('/sign-in', 303)
  })

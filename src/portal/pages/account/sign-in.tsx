import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { signIn } from '../../../operations/signing-in/sign-in.ts'
import { signOut } from '../../../operations/signing-in/sign-out.ts'
import { sentForm, sentText } from '../../flow/sent-form.ts'
import { ownPath } from '../../own-path.ts'
import { ErrorSummary, type FormError } from '../../page/error-summary.tsx'
import { Csrf, Layout } from '../../page/layout.tsx'
import { show } from '../../page/show.ts'
import { dropSession, keepSession } from '../../session-cookie.ts'
import { link, type PortalEnv, say, type Visit } from '../../visit.ts'
import { afterPassword } from './after-password.ts'
import { TextField } from './text-field.tsx'

type Account = NonNullable<Visit['deps']['accounts']>[number]

const Accounts: FC<{ visit: Visit; of: readonly Account[] }> = ({ visit, of }) => (
  <ul>
    {of.map((account) => (
      <li>
        {say(visit, account.who)}：<span class="code">{account.login}</span> / <span class="code">{account.password}</span>
      </li>
    ))}
  </ul>
)

const SignInPage = ({ visit, then, login, errors }: { visit: Visit; then: string; login: string; errors: readonly FormError[] }) => {
  const w = visit.words.signIn
  const accounts = visit.deps.demonstration ? (visit.deps.accounts ?? []) : []
  return (
    <Layout visit={visit} title={w.title} wrong={errors.length > 0}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <form method="post" action="/sign-in" novalidate>
        <Csrf visit={visit} />
        <input type="hidden" name="next" value={then} />
        <TextField visit={visit} id="login" label={w.login} value={login} autocomplete="username" errors={errors} />
        <TextField visit={visit} id="password" label={w.password} type="password" autocomplete="current-password" errors={errors} />
        <button type="submit">{w.button}</button>
      </form>
      {visit.platform.provider && (
        <p>
          <a class="button second" href={link('/sign-in/identity/start', { next: then })}>
            {visit.words.identity.button(visit.platform.provider.title)}
          </a>
        </p>
      )}
      {visit.platform.catalogue.registration && (
        <p>
          <a href="/register">{visit.words.register.link}</a>
        </p>
      )}
      {accounts.length > 0 && (
        <section>
          <h2>{w.accounts}</h2>
          <Accounts visit={visit} of={accounts.filter(({ staff }) => !staff)} />
          <details>
            <summary>{w.staffAccounts}</summary>
            <Accounts visit={visit} of={accounts.filter(({ staff }) => staff)} />
          </details>
        </section>
      )}
    </Layout>
  )
}

async function enter(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const form = await sentForm(c)
  const [login, password, then] = [sentText(form, 'login').trim(), sentText(form, 'password'), ownPath(sentText(form, 'next'))]
  const again = (says: FormError['says'], id: string) =>
    show(c, <SignInPage visit={visit} then={then} login={login} errors={[{ id, says }]} />, 422)
  if (login === '') return again(visit.words.signIn.giveLogin, 'login')
  if (password === '') return again(visit.words.signIn.givePassword, 'password')
  try {
    const session = await visit.ask(signIn, { login, password })
    keepSession(c, session.token, session.expires)
    return c.redirect(afterPassword(session, then), 303)
  } catch (fault) {
    // Whatever is wrong with the account or the password looks the same, so that nobody learns which accounts exist.
    if (fault instanceof Error && refusals.has(fault.name)) return again(visit.words.signIn.wrong, 'login')
    throw fault
  }
}

const refusals = new Set(['SignInFailed', 'TooSoon', 'ZodError'])

export const signInRoutes = new Hono<PortalEnv>()
  .get('/sign-in', async (c) => {
    const visit = c.get('visit')
    const then = ownPath(c.req.query('next'))
    if (visit.caller.kind !== 'public') return c.redirect(then, 303)
    const w = visit.words.identity
    const says = { unknown: w.unknown, failed: w.failed, away: w.away }[c.req.query('identity') ?? '']
    return show(c, <SignInPage visit={visit} then={then} login="" errors={says ? [{ says }] : []} />, says ? 422 : 200)
  })
  .post('/sign-in', enter)
  .post('/sign-out', async (c) => {
    const visit = c.get('visit')
    if (visit.caller.kind !== 'public') await visit.ask(signOut, {})
    dropSession(c)
    return c.redirect('/', 303)
  })

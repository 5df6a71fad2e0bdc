import { type Context, Hono } from 'hono'
import { changePassword } from '../../../operations/signing-in/change-password.ts'
import { endMySession, endOtherSessions } from '../../../operations/signing-in/end-sessions.ts'
import { myAccount } from '../../../operations/signing-in/my-account.ts'
import { dropSecond } from '../../../operations/signing-in/second-factor.ts'
import type { MyAccountView } from '../../../operations/signing-in/views.ts'
import { sentForm, sentText } from '../../flow/sent-form.ts'
import { instantWords } from '../../page/days.ts'
import { ErrorSummary, type FormError } from '../../page/error-summary.tsx'
import { Csrf, Layout } from '../../page/layout.tsx'
import { Summary } from '../../page/lists.tsx'
import { show } from '../../page/show.ts'
import { link, type PortalEnv, type Visit } from '../../visit.ts'
import { TextField } from './text-field.tsx'

interface Shown {
  readonly visit: Visit
  readonly account: MyAccountView
  readonly errors: readonly FormError[]
}

const Factor = ({ visit, account: { secondFactor, provider }, errors }: Shown) => {
  const w = visit.words.account
  return (
    <section>
      <h2>{w.factor}</h2>
      <p>{w.factorSays}</p>
      {secondFactor.required && <p>{w.required}</p>}
      {!secondFactor.since && (
        <p>
          <a class="button" href="/account/second-factor">
            {w.enrol}
          </a>
        </p>
      )}
      {secondFactor.since && !secondFactor.required && (
        <details open={errors.some(({ id }) => id === 'drop-code')}>
          <summary>{w.drop}</summary>
          <div>
            <form method="post" action="/account/second-factor/drop" novalidate>
              <Csrf visit={visit} />
              <TextField visit={visit} id="drop-code" label={w.dropSays} autocomplete="one-time-code" digits errors={errors} />
              <button class="second" type="submit">
                {w.drop}
              </button>
            </form>
          </div>
        </details>
      )}
      {provider && (
        <p>
          <a href="/sign-in/identity/start?next=/account">{w.provider(provider)}</a> {w.providerSays}
        </p>
      )}
    </section>
  )
}

const Sessions = ({ visit, account: { sessions } }: Shown) => {
  const w = visit.words.account
  return (
    <section>
      <h2>{w.sessions}</h2>
      <p>{w.sessionsSays}</p>
      <ul class="rows">
        {sessions.map(({ id, device, method, created, seen, mine }) => (
          <li>
            <h3>
              {device || w.unknownDevice} {mine && <span class="tag ok">{w.thisOne}</span>}
            </h3>
            <p>{w.begun(instantWords(created, visit.lang), w.method[method] ?? method)}</p>
            <p>{w.seen(instantWords(seen, visit.lang))}</p>
            {!mine && (
              <form method="post" action={`/account/sessions/${encodeURIComponent(id)}/end`}>
                <Csrf visit={visit} />
                <button class="second" type="submit" aria-label={w.endNamed(device || w.unknownDevice)}>
                  {w.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/account/sessions/end-others">
          <Csrf visit={visit} />
          <button class="second" type="submit">
            {w.endOthers}
          </button>
        </form>
      )}
    </section>
  )
}

const Password = ({ visit, errors }: Shown) => {
  const w = visit.words.account
  return (
    <section>
      <h2>{w.password}</h2>
      <form method="post" action="/account/password" novalidate>
        <Csrf visit={visit} />
        <TextField visit={visit} id="old" label={w.old} type="password" autocomplete="current-password" errors={errors} />
        <TextField visit={visit} id="new" label={w.fresh} type="password" hint={w.freshHint} autocomplete="new-password" errors={errors} />
        <button type="submit">{w.change}</button>
      </form>
    </section>
  )
}

const Events = ({ visit, account: { events } }: Shown) => {
  const w = visit.words.account
  return (
    <section>
      <h2>{w.events}</h2>
      <ol class="rows">
        {events.map(({ at, kind, by }) => (
          <li>
            <p>
              {w.event[kind] ?? kind} {by && w.by(by)}
            </p>
            <p class="soft">{instantWords(at, visit.lang)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

async function page(c: Context<PortalEnv>, errors: readonly FormError[] = []): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.account
  const account = await visit.ask(myAccount, {})
  const r = visit.words.realName
  const done = w.done[c.req.query('done') ?? '']
  const { since, recoveryCodes } = account.secondFactor
  const state = since ? w.on(instantWords(since, visit.lang), recoveryCodes) : w.off
  const shown: Shown = { visit, account, errors }
  return show(
    c,
    <Layout visit={visit} title={w.title} wrong={errors.length > 0}>
      <ErrorSummary visit={visit} errors={errors} />
      {done && errors.length === 0 && (
        <p class="note ok" role="status">
          {done}
        </p>
      )}
      <h1>{w.title}</h1>
      <Summary
        rows={[
          [account.realName ? r.number : w.login, account.login],
          [w.name, account.name],
          [r.kind, account.realName && visit.words.register.kinds[account.realName.kind]],
          [r.representative, account.realName?.representative],
          [r.assurance, r.levels[account.realName?.assurance ?? 'keeper']],
          [
            r.registration,
            account.realName && <a href={`/cases/${encodeURIComponent(account.realName.case)}`}>{account.realName.registration}</a>,
          ],
          [r.code, visit.caller.kind === 'party' && <span class="code">{account.code}</span>],
          [w.factor, state],
        ]}
      />
      {account.realName?.assurance === 'declared' && <p class="note">{r.how}</p>}
      {visit.caller.kind === 'party' && (
        <p>
          {r.codeSays} <a href="/agents">{visit.words.agents.title}</a>
        </p>
      )}
      <Factor {...shown} />
      <Sessions {...shown} />
      <Password {...shown} />
      <Events {...shown} />
    </Layout>,
    errors.length > 0 ? 422 : 200,
  )
}

/** Does what a form of the page asks; comes back with what was done, or with what was wrong with it. */
async function change(
  c: Context<PortalEnv>,
  work: () => Promise<unknown>,
  told: { done: string; wrong?: (fault: string) => FormError | undefined },
): Promise<Response> {
  try {
    await work()
    return c.redirect(link('/account', { done: told.done }), 303)
  } catch (fault) {
    const error = fault instanceof Error ? told.wrong?.(fault.name) : undefined
    if (!error) throw fault
    return page(c, [error])
  }
}

/** One's own account: second factor, sessions, password, and what happened to it. */
export const accountRoutes = new Hono<PortalEnv>()
  .get('/account', (c) => page(c))
  .post('/account/sessions/end-others', (c) => change(c, () => c.get('visit').ask(endOtherSessions, {}), { done: 'session' }))
  .post('/account/sessions/:id/end', (c) =>
    change(c, () => c.get('visit').ask(endMySession, { id: c.req.param('id') }), { done: 'session' }),
  )
  .post('/account/password', async (c) => {
    const visit = c.get('visit')
    const w = visit.words.account
    const form = await sentForm(c)
    return change(c, () => visit.ask(changePassword, { old: sentText(form, 'old'), new: sentText(form, 'new') }), {
      done: 'password',
      wrong: (fault) =>
        fault === 'SignInFailed' || fault === 'TooSoon'
          ? { id: 'old', says: w.oldWrong }
          : fault === 'BadRequest' || fault === 'ZodError'
            ? { id: 'new', says: w.weak }
            : undefined,
    })
  })
  .post('/account/second-factor/drop', async (c) => {
    const visit = c.get('visit')
    const code = sentText(await sentForm(c), 'drop-code').trim()
    return change(c, () => visit.ask(dropSecond, { code }), {
      done: 'dropped',
      wrong: (fault) =>
        fault === 'TooSoon'
          ? { id: 'drop-code', says: visit.words.code.many }
          : fault === 'CodeWrong' || fault === 'ZodError'
            ? { id: 'drop-code', says: visit.words.code.wrong }
            : undefined,
    })
  })

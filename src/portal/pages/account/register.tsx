import { type Context, Hono } from 'hono'
import { register } from '../../../operations/signing-in/register.ts'
import { sentForm, sentText } from '../../flow/sent-form.ts'
import { ErrorSummary, type FormError } from '../../page/error-summary.tsx'
import { Csrf, Layout } from '../../page/layout.tsx'
import { show } from '../../page/show.ts'
import type { PortalEnv, Visit } from '../../visit.ts'
import { TextField } from './text-field.tsx'

type Kind = 'person' | 'enterprise'
type Typed = Readonly<Record<'name' | 'number' | 'representative' | 'controllerNumber', string>>

const nothing: Typed = { name: '', number: '', representative: '', controllerNumber: '' }
const kindOf = (given: string | undefined): Kind => (given === 'enterprise' ? 'enterprise' : 'person')

const Kinds = ({ visit, kind }: { visit: Visit; kind: Kind }) => {
  const w = visit.words.register
  return (
    <nav class="row" aria-label={w.kindsTitle}>
      {(['person', 'enterprise'] as const).map((one) => (
        <a
          class={one === kind ? 'button' : 'button second'}
          href={`/register?kind=${one}`}
          aria-current={one === kind ? 'page' : undefined}
        >
          {w.kinds[one]}
        </a>
      ))}
    </nav>
  )
}

const RegisterPage = (props: { visit: Visit; kind: Kind; typed: Typed; errors: readonly FormError[] }) => {
  const { visit, kind, typed, errors } = props
  const w = visit.words.register
  const line = { visit, errors, autocomplete: 'off' }
  return (
    <Layout visit={visit} title={w.title} wrong={errors.length > 0}>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <Kinds visit={visit} kind={kind} />
      <p class="note">{w.assurance}</p>
      <form method="post" action="/register" novalidate>
        <Csrf visit={visit} />
        <input type="hidden" name="kind" value={kind} />
        <TextField
          {...line}
          id="name"
          label={w.name[kind]}
          hint={w.nameHint[kind]}
          value={typed.name}
          autocomplete={kind === 'person' ? 'name' : 'organization'}
        />
        <TextField {...line} id="number" label={w.number[kind]} hint={w.numberHint} value={typed.number} autocomplete="username" />
        {kind === 'enterprise' && <TextField {...line} id="representative" label={w.representative} value={typed.representative} />}
        {kind === 'enterprise' && (
          <TextField
            {...line}
            id="controllerNumber"
            label={w.controller}
            hint={w.controllerHint}
            value={typed.controllerNumber}
            autocomplete="off"
          />
        )}
        <TextField {...line} id="password" label={w.password} hint={w.passwordHint} type="password" autocomplete="new-password" />
        <p class="soft">{w.privacy}</p>
        <button type="submit">{w.button}</button>
      </form>
    </Layout>
  )
}

function left(visit: Visit, kind: Kind, typed: Typed & { readonly password: string }): FormError[] {
  const w = visit.words.register
  const asked = {
    name: w.name[kind],
    number: w.number[kind],
    ...(kind === 'enterprise' && { representative: w.representative }),
    password: w.password,
  }
  return Object.entries(asked).flatMap(([id, label]) => (typed[id as keyof typeof typed] === '' ? [{ id, says: w.give(label) }] : []))
}

async function send(c: Context<PortalEnv>): Promise<Response> {
  const visit = c.get('visit')
  const w = visit.words.register
  const form = await sentForm(c)
  const kind = kindOf(sentText(form, 'kind'))
  const [name = '', number = '', representative = '', controllerNumber = ''] = ['name', 'number', 'representative', 'controllerNumber'].map(
    (one) => sentText(form, one).trim(),
  )
  const password = sentText(form, 'password')
  const typed: Typed = { name, number, representative, controllerNumber }
  // A password is never sent back.
  const again = (errors: readonly FormError[]) => show(c, <RegisterPage visit={visit} kind={kind} typed={typed} errors={errors} />, 422)
  const missing = left(visit, kind, { ...typed, password })
  if (missing.length > 0) return again(missing)
  try {
    const { received, refusals } = await visit.ask(register, {
      kind,
      name,
      number,
      password,
      ...(kind === 'enterprise' && { representative, ...(controllerNumber !== '' && { controllerNumber }) }),
    })
    if (!received) return again(refusals.map(({ field, says }) => ({ says, ...(field && { id: field }) })))
    return c.redirect('/register/received', 303)
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'TooSoon') return again([{ id: 'name', says: w.many }])
    if (fault instanceof Error && fault.name === 'BadRequest') return again([{ id: 'password', says: w.weak }])
    throw fault
  }
}

/** Registering under one's real name. Whether a number was somebody's already is said on no page. */
export const registrationRoutes = new Hono<PortalEnv>()
  .get('/register', (c) => {
    const visit = c.get('visit')
    const w = visit.words.register
    if (!visit.platform.catalogue.registration) return c.notFound()
    if (visit.caller.kind !== 'public')
      return show(
        c,
        <Layout visit={visit} title={w.title}>
          <h1>{w.title}</h1>
          <p>{w.already}</p>
        </Layout>,
      )
    return show(c, <RegisterPage visit={visit} kind={kindOf(c.req.query('kind'))} typed={nothing} errors={[]} />)
  })
  .post('/register', send)
  .get('/register/received', (c) => {
    const visit = c.get('visit')
    const w = visit.words.register
    return show(
      c,
      <Layout visit={visit} title={w.receivedTitle}>
        <div class="panel">
          <h1>{w.receivedTitle}</h1>
        </div>
        <p>{w.received}</p>
        <p>
          <a class="button" href="/sign-in?next=/account">
            {w.signIn}
          </a>
        </p>
        <p class="note">{w.receivedNot}</p>
      </Layout>,
    )
  })

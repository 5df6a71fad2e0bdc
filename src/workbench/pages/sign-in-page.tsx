import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { api, type DemoAccount, demonstrationAccounts } from '../api.ts'
import { failed } from '../failed.ts'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Switches } from '../shell/top-bar.tsx'
import { useSpeech } from '../words/language.tsx'
import { SecondStep } from './second-step.tsx'

/** A path of the workbench; anything else in the address is not followed. */
const safePath = (to: string | null): string => (to && /^\/(?!\/)/.test(to) && !to.startsWith('/sign-in') ? to : '/')

class NotStaff extends Error {}

export function SignInPage() {
  const { words } = useSpeech()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const to = safePath(useSearchParams()[0].get('to'))
  const signIn = useMutation({
    mutationFn: async () => {
      const { me, owes } = await api.signIn({ login: login.trim(), password })
      if (me.kind === 'party') throw new NotStaff()
      return owes
    },
    onSuccess: (owes) => {
      client.clear()
      // A telephone is enrolled on the page for one's account, which is the same for everyone.
      if (owes === 'enrolment') location.assign(`/account/second-factor?next=${encodeURIComponent(`/workbench${to}`)}`)
      else if (!owes) navigate(to, { replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (login.trim() && password) signIn.mutate()
  }
  const fill = (account: DemoAccount) => {
    setLogin(account.login)
    setPassword(account.password)
    setTried(false)
  }
  const problems = tried
    ? { login: login.trim() ? '' : words.signIn.loginMissing, password: password ? '' : words.signIn.passwordMissing }
    : { login: '', password: '' }
  const owesCode = signIn.data === 'code'
  const form = (
    <form onSubmit={submit} noValidate>
      <label htmlFor="login">{words.signIn.login}</label>
      <Input
        id="login"
        size="large"
        autoComplete="username"
        autoFocus
        value={login}
        status={problems.login && 'error'}
        aria-describedby="login-problem"
        onChange={(event) => setLogin(event.target.value)}
      />
      <p id="login-problem" className="problem" role={problems.login ? 'alert' : undefined}>
        {problems.login}
      </p>
      <label htmlFor="password">{words.signIn.password}</label>
      <Input.Password
        id="password"
        size="large"
        autoComplete="current-password"
        value={password}
        status={problems.password && 'error'}
        aria-describedby="password-problem"
        onChange={(event) => setPassword(event.target.value)}
      />
      <p id="password-problem" className="problem" role={problems.password ? 'alert' : undefined}>
        {problems.password}
      </p>
      <Button type="primary" size="large" block htmlType="submit" loading={signIn.isPending}>
        {words.signIn.submit}
      </Button>
    </form>
  )
  return (
    <div className="door">
      <aside className="door-lead">
        <span className="mark" aria-hidden="true">
          依
        </span>
        <p className="door-name">{words.name}</p>
        <p>{words.signIn.lead}</p>
        <ul>
          {words.signIn.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </aside>
      <main className="door-form">
        <Switches />
        <PageHead title={words.signIn.title} />
        {signIn.isError && <Refused failure={signIn.error} />}
        {owesCode ? <SecondStep onIn={() => navigate(to, { replace: true })} /> : form}
        {!owesCode && <DemonstrationAccounts fill={fill} />}
        <p className="quiet">
          <a href="/">{words.signIn.portal}</a>
        </p>
      </main>
    </div>
  )
}

function Refused({ failure }: { readonly failure: Error }) {
  const { words } = useSpeech()
  if (failure instanceof NotStaff) return <Alert type="warning" showIcon role="alert" title={words.signIn.party} />
  const wrong = [400, 401, 422].includes(failed(failure).status)
  return wrong ? <Alert type="error" showIcon role="alert" title={words.signIn.wrong} /> : <Failure failure={failure} />
}

/** Invented accounts, where the server is a demonstration and says so; otherwise nothing. */
function DemonstrationAccounts({ fill }: { readonly fill: (account: DemoAccount) => void }) {
  const { words, say } = useSpeech()
  const { data } = useQuery({
    queryKey: ['demonstration'],
    queryFn: demonstrationAccounts,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data?.length) return null
  return (
    <section className="demo">
      <h2>{words.signIn.demo}</h2>
      <p className="quiet">{words.signIn.demoNote}</p>
      <ul>
        {data.map((account) => (
          <li key={account.login}>
            <button type="button" onClick={() => fill(account)}>
              <b>{say(account.title)}</b>
              <code>{account.login}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

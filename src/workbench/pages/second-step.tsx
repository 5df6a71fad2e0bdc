import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { failed } from '../failed.ts'
import { Failure } from '../parts/failure.tsx'
import { useSpeech } from '../words/language.tsx'

/** The code of the second factor, after the password was right. */
export function SecondStep({ onIn }: { readonly onIn: () => void }) {
  const { words } = useSpeech()
  const w = words.accounts
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const enter = useMutation({ mutationFn: () => api.enterCode({ code: code.trim() }), onSuccess: onIn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim().length >= 6) enter.mutate()
  }
  const problem = tried && code.trim().length < 6 ? w.codeMissing : ''
  const { status } = failed(enter.error)
  const told = status === 429 ? w.tooMany : status === 401 ? w.codeWrong : ''
  return (
    <form onSubmit={submit} noValidate>
      {enter.isError && (told ? <Alert type="error" showIcon role="alert" title={told} /> : <Failure failure={enter.error} />)}
      <p>{w.codeLead}</p>
      <label htmlFor="code">{w.code}</label>
      <Input
        id="code"
        size="large"
        autoComplete="one-time-code"
        autoFocus
        value={code}
        status={problem && 'error'}
        aria-describedby="code-problem"
        onChange={(event) => setCode(event.target.value)}
      />
      <p id="code-problem" className="problem" role={problem ? 'alert' : undefined}>
        {problem}
      </p>
      <Button type="primary" size="large" block htmlType="submit" loading={enter.isPending}>
        {words.signIn.submit}
      </Button>
    </form>
  )
}

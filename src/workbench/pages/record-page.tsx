import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { failed } from '../failed.ts'
import { Failure } from '../parts/failure.tsx'
import { LogAlarm } from '../parts/log-alarm.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { saveFile } from '../parts/save-file.ts'
import { Waiting } from '../parts/waiting.tsx'
import { canonicalNumber } from '../state/palette-entries.ts'
import { useSpeech } from '../words/language.tsx'

/** The record itself: its present checkpoint, and the receipt of a case. */
export function RecordPage() {
  const { words } = useSpeech()
  return (
    <>
      <PageHead title={words.record.title} lead={words.record.lead} />
      <LogAlarm />
      <div className="two">
        <Checkpoint />
        <Receipt />
      </div>
    </>
  )
}

function Checkpoint() {
  const { words } = useSpeech()
  const read = useQuery({ queryKey: ['checkpoint'], queryFn: api.readCheckpoint })
  if (read.isPending) return <Waiting rows={4} />
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} />
  const { origin, size, root, text } = read.data
  return (
    <section className="panel side">
      <h2>{words.record.checkpoint}</h2>
      <dl className="facts">
        <div>
          <dt>{words.record.origin}</dt>
          <dd>{origin}</dd>
        </div>
        <div>
          <dt>{words.record.size}</dt>
          <dd>{size.toLocaleString('zh-CN')}</dd>
        </div>
        <div>
          <dt>{words.record.root}</dt>
          <dd>
            <code className="breaking">{root}</code>
          </dd>
        </div>
      </dl>
      <Button onClick={() => saveFile(`checkpoint-${size}.txt`, text, 'text/plain')}>{words.record.save}</Button>
    </section>
  )
}

function Receipt() {
  const { words } = useSpeech()
  const [typed, type] = useState('')
  const [missing, setMissing] = useState(false)
  const number = canonicalNumber(typed)
  const receipt = useMutation({
    mutationFn: () => api.readReceipt({ id: number }),
    onSuccess: (read) => saveFile(`${number}.receipt.json`, JSON.stringify(read, null, 2), 'application/json'),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(number === '')
    if (number) receipt.mutate()
  }
  const unknown = receipt.isError && failed(receipt.error).status === 404
  const problem = missing ? words.record.missing : unknown ? words.record.notFound : ''
  return (
    <section className="panel side">
      <h2>{words.record.receipt}</h2>
      <p className="quiet">{words.record.receiptLead}</p>
      <form onSubmit={submit} noValidate>
        <label htmlFor="receipt-number">{words.record.number}</label>
        <Input
          id="receipt-number"
          value={typed}
          aria-describedby="receipt-problem"
          {...(problem && { status: 'error' as const })}
          onChange={(event) => type(event.target.value)}
        />
        <p id="receipt-problem" className="problem" role={problem ? 'alert' : undefined}>
          {problem}
        </p>
        <Button htmlType="submit" type="primary" loading={receipt.isPending}>
          {words.record.download}
        </Button>
      </form>
      {receipt.isError && !unknown && <Failure failure={receipt.error} retry={() => receipt.mutate()} />}
    </section>
  )
}

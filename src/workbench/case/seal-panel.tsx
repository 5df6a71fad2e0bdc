import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { api, type CaseView, type OptionView, type UnsealedView } from '../api.ts'
import { useSpeech } from '../words/language.tsx'
import { ActPanel } from './act-panel.tsx'

interface Seal {
  readonly view: CaseView
  readonly option: OptionView
  readonly close: () => void
}

/** A look at what is sealed: warned of first, asked with a reason, and shown here alone. Nothing that was seen is kept once the panel is closed. */
export function SealPanel({ view, option, close }: Seal) {
  const client = useQueryClient()
  const [seen, setSeen] = useState<UnsealedView>()
  if (seen) return <Seen seen={seen} title={option.title} close={close} />
  return (
    <ActPanel
      option={option}
      target={{ case: view.id }}
      item={undefined}
      organ={view.organ.id}
      onDone={close}
      cancel={close}
      look={async (answers) => {
        setSeen(await api.openSeal({ id: view.id, answers }))
        await client.invalidateQueries({ queryKey: ['case'] })
      }}
    />
  )
}

function Seen({ seen, title, close }: { readonly seen: UnsealedView; readonly title: OptionView['title']; readonly close: () => void }) {
  const { words, say } = useSpeech()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const rows = [
    ...seen.names.map(({ role, name }) => ({ key: `${role.zh} ${name}`, ask: say(role), shown: name })),
    ...seen.answers.map(({ act, name, ask, shown }) => ({ key: `${act} ${name}`, ask: say(ask), shown })),
  ]
  return (
    <section className="panel act-panel" aria-label={words.seal.seen}>
      <h2 ref={head} tabIndex={-1}>
        {say(title)}
      </h2>
      <Alert type="warning" showIcon title={words.seal.onRecord(seen.seq)} description={words.seal.keep} />
      {rows.length === 0 && <p>{words.seal.nothing}</p>}
      <dl className="facts wide">
        {rows.map(({ key, ask, shown }) => (
          <div key={key}>
            <dt>{ask}</dt>
            <dd className="shown">{shown}</dd>
          </div>
        ))}
      </dl>
      <p className="row-of-buttons act-buttons">
        <Button type="primary" size="large" onClick={close}>
          {words.seal.close}
        </Button>
      </p>
    </section>
  )
}

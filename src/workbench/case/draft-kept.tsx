import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { DraftView } from '../api.ts'
import { dayInChina, timeInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'
import type { Keeping } from './use-keeping.ts'

/** What was kept has been brought back; it can be given up, and that taken back again. */
export function DraftFound({ draft, giveUp }: { readonly draft: DraftView; readonly giveUp: () => () => void }) {
  const { words } = useSpeech()
  const [back, setBack] = useState<() => void>()
  const [closed, close] = useState(false)
  if (closed) return null
  const when = `${dayInChina(draft.updated)} ${timeInChina(draft.updated)}`
  const takeBack = () => {
    back?.()
    setBack(undefined)
  }
  return (
    <Alert
      className="draft-found"
      type="info"
      role="status"
      title={back ? words.draft.givenUp : words.draft.found(when)}
      action={
        back ? (
          <Button size="small" onClick={takeBack}>
            {words.undo}
          </Button>
        ) : (
          <Button
            size="small"
            onClick={() => {
              const undo = giveUp()
              setBack(() => undo)
            }}
          >
            {words.draft.giveUp}
          </Button>
        )
      }
      closable={{ closeIcon: true, onClose: () => close(true), 'aria-label': words.close }}
    />
  )
}

/** Whether what is typed is safe. */
export function Kept({ keeping: { kept, failed } }: { readonly keeping: Keeping }) {
  const { words } = useSpeech()
  return (
    <p className={failed ? 'problem' : 'quiet'} role="status">
      {failed ? words.draft.failed : kept ? words.draft.kept(timeInChina(kept)) : ''}
    </p>
  )
}

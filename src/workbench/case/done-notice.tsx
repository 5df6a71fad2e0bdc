import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import type { DoneView } from '../api.ts'
import { DocumentLinks } from '../parts/document-links.tsx'
import { useSpeech } from '../words/language.tsx'

/** What was done, the documents it made, and where it stands in the record. */
export function DoneNotice({ done, title, close }: { readonly done: DoneView; readonly title: string; readonly close: () => void }) {
  const { words } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="result">
      <Alert
        type="success"
        showIcon
        role="status"
        closable={{ onClose: close, 'aria-label': words.close }}
        title={words.act.doneTitle(title)}
        description={
          <>
            {words.act.doneLead(done.seq)} · <code title={done.leafHash}>{done.leafHash.slice(0, 16)}…</code>
            {done.documents.map((one) => (
              <span key={one.number}>
                <DocumentLinks number={one.number}>{`${one.title} ${one.number}`}</DocumentLinks>
              </span>
            ))}
          </>
        }
      />
    </div>
  )
}

import { type ReactNode, useEffect } from 'react'
import { useSpeech } from '../words/language.tsx'

/** The one heading of the page; the window carries the same name. */
export function PageHead({ title, lead, children }: { readonly title: string; readonly lead?: ReactNode; readonly children?: ReactNode }) {
  const { words } = useSpeech()
  useEffect(() => {
    document.title = `${title} · ${words.name}`
  }, [title, words])
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="quiet">{lead}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </div>
  )
}

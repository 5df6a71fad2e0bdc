import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { api, type Citation } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useSpeech } from '../words/language.tsx'
import { lawOfPath, readerPath } from './law-path.ts'
import { Leaning } from './leaning.tsx'

const PanelContext = createContext<(citation: Citation) => void>(() => {})

/** Opens the provision beside the page. */
export const useLawPanel = (): ((citation: Citation) => void) => useContext(PanelContext)

/** A provision stands beside what is being written, so that draft and law are read together; the page below stays as it is. */
export function LawPanel({ children }: { readonly children: ReactNode }) {
  const [shown, show] = useState<Citation>()
  const from = useRef<Element | null>(null)
  const open = useMemo(
    () => (citation: Citation) => {
      from.current = document.activeElement
      show(citation)
    },
    [],
  )
  const close = () => {
    show(undefined)
    if (from.current instanceof HTMLElement) from.current.focus()
  }
  return (
    <PanelContext value={open}>
      {children}
      {shown && <Beside key={`${shown.law} ${shown.at}`} citation={shown} close={close} />}
    </PanelContext>
  )
}

function Beside({ citation, close }: { readonly citation: Citation; readonly close: () => void }) {
  const { words, say } = useSpeech()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: true }), [])
  const { title, place, law, at, gist, href } = citation
  const name = title.startsWith('《') ? title : `《${title || law}》`
  const reader = href === undefined ? undefined : readerPath(href)
  return (
    <aside
      className="law-panel"
      aria-label={words.law.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="law-panel-head">
        <h2 ref={head} tabIndex={-1}>
          {name}
          {place || at}
        </h2>
        <Button type="text" aria-label={words.close} icon={<CloseOutlined aria-hidden="true" />} onClick={close} />
      </div>
      {gist && (
        <p>
          <small className="quiet">{words.law.gist}</small>
          <br />
          {say(gist)}
        </p>
      )}
      {href === undefined ? <p className="quiet">{words.law.notHeld}</p> : <Provision href={href} at={at} />}
      {reader && (
        <p>
          <Link to={reader}>{words.law.whole}</Link>
        </p>
      )}
      <Leaning law={law} at={at} />
    </aside>
  )
}

/** The words of the article, as they stood on the day. */
function Provision({ href, at }: { readonly href: string; readonly at: string }) {
  const { words } = useSpeech()
  const asked = lawOfPath(href)
  const article = /^\d+(-\d+)?/.exec(at)?.[0]
  const read = useQuery({
    queryKey: ['provision', asked, article],
    queryFn: () => api.readLaw({ ...(asked ?? { law: '' }), ...(article && { at: article }) }),
    enabled: asked !== undefined,
    staleTime: 300_000,
  })
  if (read.isPending) return <Waiting rows={3} />
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} />
  return (
    <div className="provision">
      {read.data.rows
        .filter((row) => row.at !== '')
        .map((row) => (
          <p key={row.at}>
            <b>{row.place}</b> {row.text}
          </p>
        ))}
      <small className="quiet">{words.law.asOf(read.data.day)}</small>
    </div>
  )
}

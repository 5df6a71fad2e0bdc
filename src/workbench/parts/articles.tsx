import type { MouseEvent } from 'react'
import type { Citation } from '../api.ts'
import { useLawPanel } from '../law/law-panel.tsx'
import { readerPath } from '../law/law-path.ts'
import { useSpeech } from '../words/language.tsx'

/** `《行政许可法》第三十二条第一款`; a title that already stands in its brackets keeps them. */
const written = ({ title, place, law, at }: Citation): string => `${title.startsWith('《') ? title : `《${title || law}》`}${place || at}`

/** Provisions, each kept together. A press opens the provision beside the page; in a new tab the reader opens at the article. */
export function Articles({ basis }: { readonly basis: readonly Citation[] }) {
  const { words, say } = useSpeech()
  const open = useLawPanel()
  const once = [...new Map(basis.map((one) => [`${one.law}:${one.at}`, one])).entries()]
  return (
    <span className="articles">
      {once.map(([id, one], i) => (
        <cite key={id} title={one.gist ? say(one.gist) : id}>
          <Provision one={one} open={open} then={i < once.length - 1 ? words.comma : ''} />
        </cite>
      ))}
    </span>
  )
}

interface Cited {
  readonly one: Citation
  readonly open: (citation: Citation) => void
  /** What parts it from the next one: kept with it, so that no line begins with a comma. */
  readonly then: string
}

function Provision({ one, open, then }: Cited) {
  const path = one.href === undefined ? undefined : (readerPath(one.href) ?? one.href)
  if (path === undefined)
    return (
      <button type="button" className="as-link" onClick={() => open(one)}>
        {written(one)}
        {then}
      </button>
    )
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    open(one)
  }
  return (
    <a href={`/workbench${path}`} onClick={press}>
      {written(one)}
      {then}
    </a>
  )
}

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { draftRanks } from '../../kernel/law/draft-check/draft-rules.ts'
import { api } from '../api.ts'
import { DraftReport } from '../drafting/draft-report.tsx'
import { type Asked, type DraftRank, useDraftCheck } from '../drafting/use-draft-check.ts'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useSpeech } from '../words/language.tsx'

const mostCharacters = 400_000

/** Hash of the text as it would be handed in; undefined where the browser does not work it out (no secure connection). */
function useFingerprint(text: string): string | undefined {
  const [hash, setHash] = useState<string>()
  useEffect(() => {
    setHash(undefined)
    if (text === '' || !globalThis.crypto?.subtle) return
    const going = { on: true }
    const read = async (): Promise<void> => {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
      if (going.on) setHash([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
    }
    void read()
    return () => {
      going.on = false
    }
  }, [text])
  return hash
}

/** Where the text goes once it is good: the question of an act from which the drafter came here. */
function useTarget() {
  const [query] = useSearchParams()
  const [caseId, act, field] = ['case', 'act', 'field'].map((name) => query.get(name) ?? '')
  return caseId && act && field ? { caseId, act, field } : undefined
}

/** A draft is written or pasted here, checked, mended, and handed into its case byte for byte as it was checked. */
export function DraftingPage() {
  const { words } = useSpeech()
  const [query] = useSearchParams()
  const first = draftRanks.find((rank) => rank === query.get('rank')) ?? 'normative-document'
  const [text, setText] = useState('')
  const [rank, setRank] = useState<DraftRank>(first)
  const [asked, setAsked] = useState<Asked>()
  const check = useDraftCheck(asked)
  const stale = asked !== undefined && (asked.text !== text || asked.rank !== rank)
  const ask = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() === '') return
    if (check.failure && asked?.text === text && asked.rank === rank) check.again()
    else setAsked({ text, rank })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask(event)
  }
  return (
    <>
      <PageHead title={words.drafting.title} lead={words.drafting.lead} />
      <form className="panel drafting" onSubmit={ask}>
        <div className="choosing">
          <label>
            <span>{words.drafting.rank}</span>
            <select value={rank} onChange={(event) => setRank(event.target.value as DraftRank)}>
              {draftRanks.map((one) => (
                <option key={one} value={one}>
                  {words.drafting.ranks[one]}
                </option>
              ))}
            </select>
          </label>
          <OpenFile give={setText} />
        </div>
        <label className="draft-box">
          <span>{words.drafting.draft}</span>
          <textarea
            value={text}
            rows={16}
            maxLength={mostCharacters}
            spellCheck={false}
            placeholder={words.drafting.placeholder}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={keys}
          />
        </label>
        <p className="row-of-buttons">
          <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={check.done < check.total && !check.failure}>
            {words.drafting.check}
          </Button>
          <Button disabled={text === ''} onClick={() => saveFile(`${words.drafting.fileName}.md`, text, 'text/markdown')}>
            {words.drafting.save}
          </Button>
          <small className="quiet">{words.drafting.keys}</small>
        </p>
      </form>
      {asked && (
        <section className="panel padded">
          <h2>{words.drafting.found}</h2>
          {stale && <p className="problem">{words.drafting.stale}</p>}
          <DraftReport check={check} id="draft" />
          {!stale && check.done === check.total && !check.failure && <HandIn text={asked.text} />}
        </section>
      )}
    </>
  )
}

/** Reads a text file from the machine; what is not UTF-8 is said to be so. */
function OpenFile({ give }: { readonly give: (text: string) => void }) {
  const { words } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState('')
  const read = async (file: File): Promise<void> => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
      if (text.length > mostCharacters || text.includes('\0')) throw new TypeError()
      setProblem('')
      give(text.replaceAll('\r\n', '\n'))
    } catch {
      setProblem(words.drafting.notText)
    }
  }
  return (
    <div className="upload">
      <input
        ref={input}
        type="file"
        className="unseen"
        accept=".txt,.md,text/plain,text/markdown"
        aria-label={words.drafting.openFile}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void read(file)
          event.target.value = ''
        }}
      />
      <Button tabIndex={-1} aria-hidden="true" onClick={() => input.current?.click()}>
        {words.drafting.openFile}
      </Button>
      <small className="quiet">{words.drafting.fileRule}</small>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function HandIn({ text }: { readonly text: string }) {
  const { words } = useSpeech()
  const navigate = useNavigate()
  const target = useTarget()
  const hash = useFingerprint(text)
  const hand = useMutation({
    mutationFn: () => api.uploadFile(new File([text], `${words.drafting.fileName}.md`, { type: 'text/markdown' })),
    onSuccess: ({ sha256 }) => {
      if (target)
        navigate(`/cases/${encodeURIComponent(target.caseId)}/acts/${encodeURIComponent(target.act)}`, {
          state: { given: { [target.field]: sha256 } },
        })
    },
  })
  return (
    <div className="hand-in">
      {hash && (
        <p className="quiet">
          {words.drafting.hash} <code className="fingerprint">{hash}</code>
        </p>
      )}
      {target ? (
        <Button type="primary" loading={hand.isPending} onClick={() => hand.mutate()}>
          {words.drafting.handIn}
        </Button>
      ) : (
        <p className="quiet">{words.drafting.noTarget}</p>
      )}
      {hand.isError && <Failure failure={hand.error} retry={() => hand.mutate()} />}
    </div>
  )
}

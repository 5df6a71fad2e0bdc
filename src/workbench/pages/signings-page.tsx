import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SigningView } from '../api.ts'
import { SignedNotice, SigningSheet } from '../case/signing-sheet.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { signingsQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'

/** What waits for the reader's signature, and what became of what they asked others to sign. */
export function SigningsPage() {
  const { words } = useSpeech()
  const read = useQuery(signingsQuery)
  const [signed, setSigned] = useState<SigningView>()
  return (
    <>
      <PageHead title={words.signing.title} lead={words.signing.lead} />
      {signed && <SignedNotice key={`${signed.id} ${signed.state}`} sheet={signed} />}
      {read.isPending && <Waiting rows={6} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && (
        <>
          <section aria-labelledby="signing-waiting">
            <h2 id="signing-waiting">{words.signing.waiting}</h2>
            {read.data.waiting.length > 0 && <p className="quiet">{words.signing.waitingLead}</p>}
            {read.data.waiting.length === 0 && <EmptyState title={words.signing.noneTitle} body={words.signing.noneBody} />}
            {read.data.waiting.map((one) => (
              <SigningSheet key={one.id} summary={one} onDeed={setSigned} />
            ))}
          </section>
          <section aria-labelledby="signing-mine">
            <h2 id="signing-mine">{words.signing.mine}</h2>
            {read.data.mine.length === 0 && <p className="panel quiet padded">{words.signing.noMine}</p>}
            {read.data.mine.map((one) => (
              <SigningSheet key={one.id} summary={one} onDeed={setSigned} />
            ))}
          </section>
        </>
      )}
    </>
  )
}

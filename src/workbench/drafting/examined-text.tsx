import { useQuery } from '@tanstack/react-query'
import { api, type CaseView, type FieldView } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { caseQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { DraftReport } from './draft-report.tsx'
import { fileTextQuery } from './file-text.ts'
import { TextChanges } from './text-changes.tsx'
import { type DraftRank, useDraftCheck } from './use-draft-check.ts'

interface Source {
  readonly act: string
  readonly field: string
}

/** Files given as one answer over the life of a case, oldest first. */
function versionsOf(view: Pick<CaseView, 'timeline'>, { act, field }: Source): string[] {
  return view.timeline
    .filter((event) => event.kind === 'done' && event.act === act)
    .toSorted((one, other) => one.n - other.n)
    .flatMap((event) => event.answers.filter(({ name }) => name === field).flatMap(({ files }) => files.map(({ sha256 }) => sha256)))
}

interface Examining {
  readonly caseId: string
  readonly sha256: string
  readonly field: FieldView
}

/** The very text an act is about, known by its hash: to open, with what was found in it, and what changed since the version before. */
export function ExaminedText({ caseId, sha256, field }: Examining) {
  const { words } = useSpeech()
  const view = useQuery(caseQuery(caseId))
  const versions = view.data && field.examines ? versionsOf(view.data, field.examines) : []
  const at = versions.lastIndexOf(sha256)
  const before = at > 0 ? versions[at - 1] : undefined
  const text = useQuery(fileTextQuery(caseId, sha256))
  const old = useQuery(fileTextQuery(caseId, before))
  const check = useDraftCheck(text.data && field.draftRank ? { text: text.data, rank: field.draftRank as DraftRank } : undefined)
  return (
    <div className="examined-text">
      <p>
        <a className="file" href={api.fileAddress(sha256, caseId)}>
          {words.drafting.open}
        </a>{' '}
        {versions.length > 0 && <small className="quiet">{words.drafting.version(at + 1, versions.length)}</small>}
      </p>
      {text.isPending && <Waiting rows={3} />}
      {text.isError && <Failure failure={text.error} retry={text.refetch} />}
      {text.data === null && <p className="quiet">{words.drafting.noText}</p>}
      {text.data && old.data && (
        <details open>
          <summary>{words.drafting.sinceBefore}</summary>
          <TextChanges before={old.data} after={text.data} />
        </details>
      )}
      {text.data && field.draftRank && (
        <details open>
          <summary>{words.drafting.checked}</summary>
          <DraftReport check={check} id="examined" />
        </details>
      )}
    </div>
  )
}

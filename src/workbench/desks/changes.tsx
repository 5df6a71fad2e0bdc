import { useQuery } from '@tanstack/react-query'
import type { DeskTaskView } from '../api.ts'
import { fileTextQuery } from '../drafting/file-text.ts'
import { TextChanges } from '../drafting/text-changes.tsx'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { todayInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'

type About = NonNullable<DeskTaskView['about']>
type Change = About['changes'][number]

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** What is to be dealt with: which version, how old, and what changed in it since it was dealt with last. */
export function Changes({ about, caseId }: { readonly about: About; readonly caseId: string }) {
  const { words, say } = useSpeech()
  return (
    <section className="panel side desk-changes">
      <h3>{words.desks.changes}</h3>
      <p>
        <b>{words.desks.version(say(about.title), about.times)}</b>{' '}
        <span className="quiet">
          {words.desks.handed(about.day, daysBetween(about.day, todayInChina()), about.by)}
          {about.seen && ` · ${words.desks.seen(about.seen)}`}
        </span>
      </p>
      {about.changes.length === 0 && <p className="quiet">{about.times > 1 ? words.desks.noChanges : words.desks.firstTime}</p>}
      {about.changes.map((change) => (
        <div key={`${change.ask.zh} ${change.after}`} className="desk-change">
          <h4>{say(change.ask)}</h4>
          {change.file ? <FileChange change={change} caseId={caseId} /> : <TextChanges before={change.before} after={change.after} />}
        </div>
      ))}
    </section>
  )
}

/** Two files, compared where both are plain text. */
function FileChange({ change, caseId }: { readonly change: Change; readonly caseId: string }) {
  const { words } = useSpeech()
  const before = useQuery(fileTextQuery(caseId, change.before))
  const after = useQuery(fileTextQuery(caseId, change.after))
  if (before.isPending || after.isPending) return <Waiting rows={2} />
  if (before.isError) return <Failure failure={before.error} retry={before.refetch} />
  if (after.isError) return <Failure failure={after.error} retry={after.refetch} />
  if (before.data === null || after.data === null) return <p className="quiet">{words.drafting.noText}</p>
  return <TextChanges before={before.data} after={after.data} />
}

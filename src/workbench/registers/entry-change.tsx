import type { EntryView, RegisterView } from '../api.ts'
import { useSpeech } from '../words/language.tsx'

interface Two {
  readonly columns: RegisterView['columns']
  readonly before: EntryView | undefined
  readonly after: EntryView | undefined
}

/** What differs between two versions of a row, column by column; of one that is new or gone, everything it says. */
export function EntryChange({ columns, before, after }: Two) {
  const { say } = useSpeech()
  const shown = columns.filter(({ name }) => {
    const [old, now] = [before?.values[name] ?? '', after?.values[name] ?? '']
    return before && after ? old !== now : (old || now) !== ''
  })
  return (
    <dl className="facts wide">
      {shown.map(({ name, title }) => (
        <div key={name}>
          <dt>{say(title)}</dt>
          <dd>
            {before && <del>{before.values[name] || '—'}</del>} {after && <ins>{after.values[name] || '—'}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

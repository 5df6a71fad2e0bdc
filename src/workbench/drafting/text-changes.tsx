import { useMemo } from 'react'
import { diffTexts } from '../../kernel/law/text/diff-texts.ts'
import { cutWords } from '../state/cut-words.ts'
import { useSpeech } from '../words/language.tsx'

/** What changed from one text to the next, line by line; what stayed is folded away. */
export function TextChanges({ before, after }: { readonly before: string; readonly after: string }) {
  const { words } = useSpeech()
  const changes = useMemo(() => diffTexts(before, after, cutWords), [before, after])
  const changed = changes.filter(({ kind }) => kind !== 'same').length
  let at = 0
  return (
    <div className="text-changes">
      <p className="quiet">{words.drafting.changed(changed, changes.length - changed)}</p>
      {changes.map((change) => {
        const key = at++
        if (change.kind === 'same') return null
        if (change.kind !== 'changed') {
          const [Tag, label] =
            change.kind === 'added' ? (['ins', words.drafting.added] as const) : (['del', words.drafting.removed] as const)
          return (
            <p key={key}>
              <span className="mark-plain">{label}</span> <Tag>{change.text}</Tag>
            </p>
          )
        }
        let part = 0
        return (
          <p key={key}>
            <span className="mark-plain">{words.drafting.reworded}</span>{' '}
            {change.parts.map(({ kind, text }) => {
              const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
              return <Tag key={part++}>{text}</Tag>
            })}
          </p>
        )
      })}
    </div>
  )
}

import type { CaseSummary } from '../api.ts'
import { useSpeech } from '../words/language.tsx'
import { DueTag } from './due-tag.tsx'

/** Finished with its outcome, overdue, or running until its next last day. */
export function CaseState({ row }: { readonly row: CaseSummary }) {
  const { words, say } = useSpeech()
  if (row.damaged) return <span className="due due-none">{words.log.damaged}</span>
  if (row.finished) return <span className="due due-none">{row.outcome ? say(row.outcome) : words.cases.finished}</span>
  return <DueTag due={{ ...row, passed: row.overdue }} />
}

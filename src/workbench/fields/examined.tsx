import { Alert, Button } from 'antd'
import { useParams } from 'react-router'
import { ExaminedText } from '../drafting/examined-text.tsx'
import { useSpeech } from '../words/language.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

const isHash = (answer: string): boolean => /^[0-9a-f]{64}$/.test(answer)

/** What the act is about, carried with the form: shown, never typed. When the case gets a newer text meanwhile, it is said, and taken only by hand. */
function Examined({ id, field, value, give, describedBy }: FieldProps) {
  const { words } = useSpeech()
  const { id: caseId } = useParams()
  const carried = textOf(value)
  const present = textOf(field.offered)
  return (
    <div className="stack">
      <output id={id} className="examined" aria-describedby={describedBy}>
        {isHash(carried) ? <code className="fingerprint">{carried}</code> : carried || words.field.nothingExamined}
      </output>
      <small className="quiet">{words.field.examinedRule}</small>
      {field.examines?.proof && (
        <a className="file" href={field.examines.proof} target="_blank" rel="noopener">
          {words.versions.report}
        </a>
      )}
      {caseId && isHash(carried) && !field.examines?.proof && <ExaminedText caseId={caseId} sha256={carried} field={field} />}
      {present !== carried && (
        <Alert
          type="warning"
          role="alert"
          showIcon
          title={words.field.examinedChanged}
          action={<Button onClick={() => give(present)}>{words.field.examineNewest}</Button>}
        />
      )}
    </div>
  )
}

export const examined: StaffField = { Input: Examined, group: true }

import { Radio } from 'antd'
import { Failure } from '../parts/failure.tsx'
import { useSpeech } from '../words/language.tsx'
import { useCandidates } from './entry-keys.tsx'
import { LineBox } from './line-box.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

/** One entry of a register, chosen from those that may be named. */
function EntryKey(props: FieldProps) {
  const { words } = useSpeech()
  const { field, value, give, describedBy } = props
  const { rows, whole, error, refetch } = useCandidates(field)
  if (!field.entries) return <LineBox {...props} />
  if (error) return <Failure failure={error} retry={refetch} />
  if (whole && rows.length === 0) return <p role="status">{words.candidates.none}</p>
  return (
    <Radio.Group
      className="stack candidates"
      aria-describedby={describedBy}
      value={textOf(value)}
      disabled={!whole}
      onChange={(event) => give(event.target.value)}
      options={rows.map(({ key, title }) => ({ value: key, label: `${key} ${title}` }))}
    />
  )
}

export const entryKey: StaffField = { Input: EntryKey, group: true }

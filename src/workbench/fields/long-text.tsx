import { Input } from 'antd'
import { useSpeech } from '../words/language.tsx'
import { CitationsFound } from './citations-found.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

const most = 20_000
/** Characters from which on the count is shown. */
const countFrom = 15_000

function LongText({ id, field, value, give, invalid, describedBy }: FieldProps) {
  const { words } = useSpeech()
  const written = textOf(value)
  return (
    <>
      <Input.TextArea
        id={id}
        value={written}
        autoSize={{ minRows: 3, maxRows: 16 }}
        maxLength={most}
        {...(invalid && { status: 'error' as const })}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-required={!field.optional}
        onChange={(event) => give(event.target.value)}
      />
      <CitationsFound text={written} />
      {written.length >= countFrom && <small className="quiet">{words.field.chars(written.length, most)}</small>}
    </>
  )
}

export const longText: StaffField = { Input: LongText }

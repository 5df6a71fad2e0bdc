import { useSpeech } from '../words/language.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'
import { UploadBox } from './upload-box.tsx'

function OneFile({ id, field, value, give, describedBy }: FieldProps) {
  const { say } = useSpeech()
  return <UploadBox id={id} sha256={textOf(value)} describedBy={describedBy} title={say(field.ask)} give={give} />
}

export const file: StaffField = { Input: OneFile }

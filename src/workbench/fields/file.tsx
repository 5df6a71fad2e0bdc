import { Link, useParams } from 'react-router'
import { useSpeech } from '../words/language.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'
import { UploadBox } from './upload-box.tsx'

function OneFile({ id, field, value, give, describedBy }: FieldProps) {
  const { words, say } = useSpeech()
  const { id: caseId, act } = useParams()
  const target = new URLSearchParams({ case: caseId ?? '', act: act ?? '', field: field.name, rank: field.draftRank ?? '' })
  return (
    <>
      <UploadBox id={id} sha256={textOf(value)} describedBy={describedBy} title={say(field.ask)} give={give} />
      {field.draftRank && caseId && act && <Link to={`/drafting?${target}`}>{words.drafting.draftHere}</Link>}
    </>
  )
}

export const file: StaffField = { Input: OneFile }

import { Radio } from 'antd'
import { useSpeech } from '../words/language.tsx'
import type { FieldProps, StaffField } from './staff-field.ts'

function YesNo({ id, value, give, describedBy }: FieldProps) {
  const { words } = useSpeech()
  return (
    <Radio.Group name={id} value={value} aria-describedby={describedBy} onChange={(event) => give(event.target.value)}>
      <Radio id={id} value={true}>
        {words.yes}
      </Radio>
      <Radio value={false}>{words.no}</Radio>
    </Radio.Group>
  )
}

export const yesNo: StaffField = { Input: YesNo, group: true }

import { Radio } from 'antd'
import { useSpeech } from '../words/language.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

/** Every option in sight: nobody chooses well from a list that is folded up. */
function Choice({ id, field, value, give, describedBy }: FieldProps) {
  const { say } = useSpeech()
  return (
    <Radio.Group
      name={id}
      value={textOf(value)}
      className="stack"
      aria-describedby={describedBy}
      onChange={(event) => give(event.target.value)}
    >
      {field.options?.map((option, i) => (
        <Radio key={option.value} value={option.value} {...(i === 0 && { id })}>
          {say(option.title)}
        </Radio>
      ))}
    </Radio.Group>
  )
}

export const choice: StaffField = { Input: Choice, group: true }

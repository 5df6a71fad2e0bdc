import { Checkbox } from 'antd'
import { useSpeech } from '../words/language.tsx'
import { type FieldProps, listOf, type StaffField } from './staff-field.ts'

/** The list with a value in or out, in the order of `all`. */
export function toggled(chosen: readonly string[], value: string, all: readonly string[]): string[] {
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return all.filter((one) => next.includes(one))
}

function Choices({ id, field, value, give }: FieldProps) {
  const { say } = useSpeech()
  const chosen = listOf(value)
  const all = field.options?.map((option) => option.value) ?? []
  return (
    <div className="stack">
      {field.options?.map((option, i) => (
        <Checkbox
          key={option.value}
          {...(i === 0 && { id })}
          checked={chosen.includes(option.value)}
          onChange={() => give(toggled(chosen, option.value, all))}
        >
          {say(option.title)}
        </Checkbox>
      ))}
    </div>
  )
}

export const choices: StaffField = { Input: Choices, group: true }

import { say } from '../visit.ts'
import { Pick } from './pick.tsx'
import type { PortalField } from './portal-field.ts'

export const choices: PortalField = {
  grouped: true,
  Control: ({ visit, name, typed, about, field }) => (
    <>
      <p class="hint">{visit.words.form.several}</p>
      {(field.options ?? []).map(({ value, title }, i) => (
        <Pick
          id={`${name}.${value}`}
          type="checkbox"
          name={`${name}.${value}`}
          value="on"
          title={say(visit, title)}
          picked={typed[value] === 'on'}
          about={i === 0 ? about : undefined}
        />
      ))}
    </>
  ),
  read: (typed, field) => {
    const answer = (field.options ?? []).map((option) => option.value).filter((value) => typed[value] === 'on')
    return answer.length === 0 ? {} : { answer }
  },
  write: (answer) => Object.fromEntries((Array.isArray(answer) ? (answer as readonly string[]) : []).map((value) => [value, 'on'])),
  first: (field) => field.options?.[0]?.value ?? '',
}

import { say } from '../visit.ts'
import { Pick } from './pick.tsx'
import { one, type PortalField } from './portal-field.ts'

export const choice: PortalField = {
  grouped: true,
  Control: ({ visit, name, typed, about, field }) => (
    <>
      {(field.options ?? []).map(({ value, title }, i) => (
        <Pick
          id={i === 0 ? name : `${name}.${value}`}
          type="radio"
          name={name}
          value={value}
          title={say(visit, title)}
          picked={one(typed) === value}
          about={i === 0 ? about : undefined}
        />
      ))}
    </>
  ),
  read: (typed) => (one(typed) === '' ? {} : { answer: one(typed) }),
  write: (answer) => ({ '': String(answer) }),
}

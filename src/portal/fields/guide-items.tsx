import { say } from '../visit.ts'
import { Pick } from './pick.tsx'
import type { PortalField } from './portal-field.ts'

/** Materials of the guide, named. */
export const guideItems: PortalField = {
  grouped: true,
  alone: true,
  Control: ({ visit, name, typed, about, item }) => (
    <>
      {(item?.materials ?? []).map(({ id, title }, i) => (
        <Pick
          id={`${name}.${id}`}
          type="checkbox"
          name={`${name}.${id}`}
          value="on"
          title={say(visit, title)}
          picked={typed[id] === 'on'}
          about={i === 0 ? about : undefined}
        />
      ))}
    </>
  ),
  read: (typed) => {
    const answer = Object.keys(typed).filter((id) => id !== '' && typed[id] === 'on')
    return answer.length === 0 ? {} : { answer }
  },
  write: (answer) => Object.fromEntries((Array.isArray(answer) ? (answer as readonly string[]) : []).map((id) => [id, 'on'])),
  first: (_field, item) => item?.materials[0]?.id ?? '',
}

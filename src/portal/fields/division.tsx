import { say } from '../visit.ts'
import { LineControl } from './line-control.tsx'
import { one, type PortalField, tidy } from './portal-field.ts'

/** Chosen from the list of divisions; where none is given, the six digits are typed. */
export const division: PortalField = {
  Control: (props) => {
    const { visit, name, typed, about, wrong } = props
    const places = visit.deps.places ?? []
    if (places.length === 0) return <LineControl {...props} mode="numeric" width="w12" most={6} />
    const above = places.filter(({ code }) => places.some(({ parent }) => parent === code))
    return (
      <select id={name} name={name} aria-describedby={about} aria-invalid={wrong ? 'true' : undefined}>
        <option value="">{visit.words.form.choose}</option>
        {above.map((city) => (
          <optgroup label={say(visit, city.name)}>
            {[city, ...places.filter(({ parent, code }) => parent === city.code && !above.some((other) => other.code === code))].map(
              ({ code, name: title }) => (
                <option value={code} selected={code === one(typed)}>
                  {say(visit, title)}
                </option>
              ),
            )}
          </optgroup>
        ))}
      </select>
    )
  },
  read: (typed) => (tidy(one(typed)) === '' ? {} : { answer: tidy(one(typed)) }),
  write: (answer) => ({ '': String(answer) }),
}

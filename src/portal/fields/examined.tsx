import { one, type PortalField } from './portal-field.ts'

/** What the act is about, carried with the form: shown, never typed. Where the case holds a newer text, that is what stands before the reader now. */
export const examined: PortalField = {
  Control: ({ name, field, typed, about }) => (
    <input
      id={name}
      name={name}
      type="text"
      readonly
      value={typeof field.offered === 'string' ? field.offered : one(typed)}
      aria-describedby={about}
    />
  ),
  read: (typed) => (one(typed) === '' ? {} : { answer: one(typed) }),
  write: (answer) => ({ '': String(answer) }),
}

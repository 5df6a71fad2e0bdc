import { one, type PortalField } from './portal-field.ts'

export const longText: PortalField = {
  alone: true,
  Control: ({ name, typed, about, wrong, field }) => (
    <textarea
      id={name}
      name={name}
      rows={8}
      maxlength={20_000}
      aria-describedby={about}
      aria-invalid={wrong ? 'true' : undefined}
      aria-required={field.optional ? undefined : 'true'}
    >
      {one(typed)}
    </textarea>
  ),
  read: (typed) => (one(typed).trim() === '' ? {} : { answer: one(typed).replace(/\r\n/g, '\n').trim() }),
  write: (answer) => ({ '': String(answer) }),
}

import { LineControl } from './line-control.tsx'
import { one, type PortalField } from './portal-field.ts'

export const text: PortalField = {
  Control: (props) => <LineControl {...props} most={200} />,
  read: (typed) => (one(typed).trim() === '' ? {} : { answer: one(typed).trim() }),
  write: (answer) => ({ '': String(answer) }),
}

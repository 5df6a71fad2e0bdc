import { LineControl } from './line-control.tsx'
import { one, type PortalField, tidy } from './portal-field.ts'

export const phone: PortalField = {
  Control: (props) => <LineControl {...props} type="tel" mode="tel" width="w22" fill="tel" most={20} />,
  read: (typed) => {
    const answer = tidy(one(typed)).replace(/\s/g, '')
    return answer === '' ? {} : { answer }
  },
  write: (answer) => ({ '': String(answer) }),
}

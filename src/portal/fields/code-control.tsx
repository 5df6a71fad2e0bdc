import { LineControl } from './line-control.tsx'
import { one, type PortalField, tidy } from './portal-field.ts'

/** A code of capitals and digits: blanks are taken out and letters made capital before it is checked. */
export const codeField = (most: number): PortalField => ({
  Control: (props) => <LineControl {...props} width="w22" most={most} />,
  read: (typed) => {
    const answer = tidy(one(typed)).replace(/\s/g, '').toUpperCase()
    return answer === '' ? {} : { answer }
  },
  write: (answer) => ({ '': String(answer) }),
})

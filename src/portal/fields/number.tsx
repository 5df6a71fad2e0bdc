import { LineControl } from './line-control.tsx'
import { one, type PortalField, tidy } from './portal-field.ts'

export const number: PortalField = {
  Control: (props) => <LineControl {...props} mode="numeric" width="w12" most={20} />,
  read: (typed) => {
    const text = tidy(one(typed)).replace(/,/g, '')
    if (text === '') return {}
    return /^-?\d+$/.test(text)
      ? { answer: Number(text) }
      : { problem: { zh: '请填写整数，例如 120。', en: 'Give a whole number, for example 120.' } }
  },
  write: (answer) => ({ '': String(answer) }),
}

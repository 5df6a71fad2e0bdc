import { LineControl } from './line-control.tsx'
import { one, type PortalField, tidy } from './portal-field.ts'

/** Asked in yuan, answered in fen. */
export const money: PortalField = {
  Control: (props) => (
    <span class="unit">
      <LineControl {...props} mode="decimal" width="w12" most={20} /> {props.visit.words.form.yuan}
    </span>
  ),
  read: (typed) => {
    const text = tidy(one(typed)).replace(/,|元$/g, '')
    if (text === '') return {}
    const sum = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text)
    if (!sum)
      return { problem: { zh: '请填写金额，以元为单位，例如 1200 或 1200.50。', en: 'Give a sum in yuan, for example 1200 or 1200.50.' } }
    return { answer: Number(sum[1]) * 100 + Number((sum[2] ?? '').padEnd(2, '0')) }
  },
  write: (answer) => ({ '': (Number(answer) / 100).toFixed(2).replace(/\.00$/, '') }),
}

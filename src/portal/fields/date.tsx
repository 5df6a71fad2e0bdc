import { readDay } from '../page/days.ts'
import type { PortalField } from './portal-field.ts'

/** Three inputs 年 月 日. A whole day typed into the first is read as well. */
export const date: PortalField = {
  grouped: true,
  Control: ({ visit, name, typed, about, wrong }) => (
    <div class="dates">
      {(['year', 'month', 'day'] as const).map((part, i) => (
        <div>
          <label for={`${name}.${part}`}>{visit.words.form[part]}</label>
          <input
            id={`${name}.${part}`}
            name={`${name}.${part}`}
            type="text"
            inputmode="numeric"
            class={i === 0 ? 'w4' : 'w2'}
            value={typed[part] ?? ''}
            maxlength={20}
            autocomplete="off"
            aria-describedby={i === 0 ? about : undefined}
            aria-invalid={wrong ? 'true' : undefined}
          />
        </div>
      ))}
    </div>
  ),
  read: ({ year = '', month = '', day = '' }) => {
    if (`${year}${month}${day}`.trim() === '') return {}
    const answer = readDay(year, month.trim(), day.trim())
    if (answer) return { answer }
    const part = readDay(year, '1', '1') === undefined ? 'year' : readDay(year, month, '1') === undefined ? 'month' : 'day'
    return { part, problem: { zh: '请填写存在的日期，例如 2026 年 3 月 2 日。', en: 'Give a day that exists, for example 2 March 2026.' } }
  },
  write: (answer) => {
    const [year = '', month = '', day = ''] = String(answer).split('-')
    return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }
  },
  first: () => 'year',
}

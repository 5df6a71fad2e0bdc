import { lines, one, type PortalField } from './portal-field.ts'

/** Provisions relied on, one on each line. */
export const citations: PortalField = {
  alone: true,
  Control: ({ visit, name, typed, about }) => (
    <>
      <p class="hint" id={`${name}-lines`}>
        {visit.words.form.citations}
      </p>
      <textarea id={name} name={name} rows={5} aria-describedby={[about, `${name}-lines`].filter(Boolean).join(' ')}>
        {one(typed)}
      </textarea>
    </>
  ),
  read: (typed) => (lines(one(typed)).length === 0 ? {} : { answer: lines(one(typed)) }),
  write: (answer) => ({ '': Array.isArray(answer) ? answer.join('\n') : '' }),
}

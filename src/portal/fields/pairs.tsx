import { lines, one, type PortalField } from './portal-field.ts'

/** Texts by name, one on each line as `name：text`. */
export const pairs: PortalField = {
  alone: true,
  Control: ({ visit, name, typed, about }) => (
    <>
      <p class="hint" id={`${name}-lines`}>
        {visit.words.form.pairs}
      </p>
      <textarea id={name} name={name} rows={8} aria-describedby={[about, `${name}-lines`].filter(Boolean).join(' ')}>
        {one(typed)}
      </textarea>
    </>
  ),
  read: (typed) => {
    const rows = lines(one(typed)).map((row) => /^(.+?)\s*[：:]\s*(.*)$/.exec(row))
    if (rows.length === 0) return {}
    if (rows.includes(null)) return { problem: { zh: '请每行填写一项，写作“名称：内容”。', en: 'Write one on each line, as name: text.' } }
    return { answer: Object.fromEntries(rows.map((row) => [row?.[1] ?? '', row?.[2] ?? ''])) }
  },
  write: (answer) => ({
    '':
      typeof answer === 'object' && !Array.isArray(answer)
        ? Object.entries(answer)
            .map(([name, value]) => `${name}：${value}`)
            .join('\n')
        : '',
  }),
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { entriesQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { LineBox } from './line-box.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

/** An organ by its id. The register of organs offers those whose name or id holds what was typed. */
function Organ(props: FieldProps) {
  const { words } = useSpeech()
  const found = useInfiniteQuery(entriesQuery('organs', { day: '', search: textOf(props.value) }))
  const rows = found.data?.pages[0]?.rows ?? []
  const list = `${props.id}-organs`
  const chosen = rows.find((row) => row.key === props.value)
  return (
    <>
      <LineBox {...props} extra={{ list, placeholder: words.field.organHelp, className: 'box-middle' }} />
      <datalist id={list}>
        {rows.map((row) => (
          <option key={row.key} value={row.key}>
            {row.values['name'] ?? row.key}
          </option>
        ))}
      </datalist>
      {chosen && <small className="quiet">{chosen.values['name']}</small>}
    </>
  )
}

export const organ: StaffField = { Input: Organ }

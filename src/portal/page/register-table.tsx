import type { FC } from 'hono/jsx'
import type { EntryView, RegisterView } from '../../operations/views.ts'
import { link, say, type Visit } from '../visit.ts'

/** Most columns of the list, and most characters of a value that fits into one. */
const mostColumns = 4
const widest = 40

/** Long values are cut in lists: the page of the entry shows them whole. */
export const clip = (value: string | undefined): string => (!value ? '—' : value.length > 90 ? `${value.slice(0, 90)}…` : value)

/** What an entry is called: its first two columns; its key where it has none. */
export const entryName = (register: RegisterView, values: Readonly<Record<string, string>>, key: string): string =>
  register.columns
    .map(({ name }) => values[name])
    .filter((value) => value !== undefined && value !== '' && value.length <= widest)
    .slice(0, 2)
    .join(' · ') || key

/** A value as people read it: a division by its name, with the code beside it. */
export function readable(
  visit: Visit,
  { register, name }: { register: string; name: string },
  value: string | undefined,
): string | undefined {
  const column = visit.platform.catalogue.registers.find(({ id }) => id === register)?.columns[name]
  const place = column?.kind === 'division' ? visit.deps.places?.find(({ code }) => code === value) : undefined
  return place ? `${say(visit, place.name)}（${value}）` : value
}

interface TableProps {
  readonly visit: Visit
  readonly register: RegisterView
  readonly rows: readonly EntryView[]
  readonly day: string
}

/** Entries with their first short columns; each leads to all that the public sees of it. */
export const RegisterTable: FC<TableProps> = ({ visit, register, rows, day }) => {
  const w = visit.words.registers
  const fits = register.columns
    .filter(({ name }) => rows.every(({ values }) => (values[name] ?? '').length <= widest))
    .slice(0, mostColumns)
  const [first, ...others] = fits
  return (
    <div class="scroll">
      <table class="stack">
        <caption class="hidden">{say(visit, register.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{first ? say(visit, first.title) : w.key}</th>
            {others.map((column) => (
              <th scope="col">{say(visit, column.title)}</th>
            ))}
            <th scope="col">{w.since}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={link(`/registers/${register.id}/entry`, { key: row.key, day })}>{(first && row.values[first.name]) || row.key}</a>
              </th>
              {others.map((column) => (
                <td data-h={say(visit, column.title)}>
                  {clip(readable(visit, { register: register.id, name: column.name }, row.values[column.name]))}
                </td>
              ))}
              <td data-h={w.since} class="nowrap">
                {row.from}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

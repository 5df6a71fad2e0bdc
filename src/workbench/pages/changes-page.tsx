import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { addDays } from '../../kernel/time/local-date.ts'
import { api, type ChangeView, type RegisterView } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import type { Column } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { EntryChange } from '../registers/entry-change.tsx'
import { rowPath } from '../registers/row-ways.tsx'
import { todayInChina } from '../state/beijing-time.ts'
import { registersQuery } from '../state/queries.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

/** Days between the two that are first compared. */
const span = 30

/** What changed in a register between two days, entry by entry and column by column. */
export function ChangesPage() {
  const { register: id = '' } = useParams()
  const speech = useSpeech()
  const { words, say } = speech
  const [query, setQuery] = useSearchParams()
  const from = query.get('from') ?? addDays(todayInChina(), -span)
  const to = query.get('to') ?? todayInChina()
  const registers = useQuery(registersQuery)
  const register = registers.data?.find((one) => one.id === id)
  const changes = useQuery({ queryKey: ['changes', id, from, to], queryFn: () => api.compareRegister({ register: id, from, to }) })
  const day = (name: 'from' | 'to', value: string, title: string) => (
    <label className="filter">
      <span>{title}</span>
      <input
        type="date"
        value={value}
        max="9999-12-31"
        onChange={(event) => event.target.value && setQuery({ from, to, [name]: event.target.value })}
      />
    </label>
  )
  return (
    <>
      <PageHead title={`${register ? say(register.title) : id} · ${words.registers.compare}`} />
      <search className="filters">
        {day('from', from, words.registers.compareFrom)}
        {day('to', to, words.registers.compareTo)}
      </search>
      {changes.isPending && <Waiting rows={6} />}
      {changes.isError && <Failure failure={changes.error} retry={changes.refetch} />}
      {changes.data && changes.data.length > 0 && (
        <div className="list-note">
          <KeepTable
            name={`${register ? say(register.title) : id} ${from} ${to}`}
            columns={differenceColumns(register, speech)}
            rows={changes.data}
          />
        </div>
      )}
      {changes.data?.length === 0 && <p className="panel quiet padded">{words.registers.same}</p>}
      {changes.data?.map((change) => (
        <Change key={change.key} change={change} register={register} />
      ))}
    </>
  )
}

/** What a file of the differences holds: each changed row with every column before and after. */
const differenceColumns = (register: RegisterView | undefined, { words, say }: Speech): Column<ChangeView>[] => [
  { name: 'key', title: words.registers.key, cell: () => null, value: ({ key }) => key },
  {
    name: 'kind',
    title: words.registers.changed,
    cell: () => null,
    value: ({ before, after }) => (before ? (after ? words.registers.changed : words.registers.removed) : words.registers.added),
  },
  ...(register?.columns ?? []).flatMap(({ name, title }): Column<ChangeView>[] =>
    (['before', 'after'] as const).map((when) => ({
      name: `${name} ${when}`,
      title: `${say(title)}（${when === 'before' ? words.registers.compareFrom : words.registers.compareTo}）`,
      cell: () => null,
      value: (change) => change[when]?.values[name],
    })),
  ),
]

/** What an entry is called: its title and the organ or person beside it, never its key alone. */
const titleOf = (names: readonly { readonly name: string }[], values: Readonly<Record<string, string>> = {}): string =>
  [values['title'], ...names.map(({ name }) => values[name])]
    .filter((value, at, all) => value !== undefined && value !== '' && all.indexOf(value) === at)
    .slice(0, 2)
    .join(' · ')

function Change({
  change: { key, before, after },
  register,
}: {
  readonly change: ChangeView
  readonly register: RegisterView | undefined
}) {
  const { words } = useSpeech()
  const kind = before === undefined ? words.registers.added : after === undefined ? words.registers.removed : words.registers.changed
  const names =
    register?.columns ?? Object.keys({ ...before?.values, ...after?.values }).map((name) => ({ name, title: { zh: name, en: name } }))
  return (
    <article className="panel side change">
      <h2>
        <Link to={rowPath((after ?? before)?.register ?? '', key)}>{titleOf(names, (after ?? before)?.values) || key}</Link>{' '}
        <span className="mark-plain">{kind}</span>
      </h2>
      <EntryChange columns={names} before={before} after={after} />
    </article>
  )
}

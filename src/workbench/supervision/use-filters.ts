import { useSearchParams } from 'react-router'

/** Conditions that stand in the address, so that a link or the back button brings them again. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [query, setQuery] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Readonly<Record<Name, string>>
  const asked = Object.fromEntries(names.flatMap((name) => (values[name] === '' ? [] : [[name, values[name]]]))) as Partial<
    Record<Name, string>
  >
  const choose = (name: Name) => (value: string) => {
    const next = new URLSearchParams(query)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setQuery(next)
  }
  const clear = () => {
    const next = new URLSearchParams(query)
    for (const name of names) next.delete(name)
    setQuery(next)
  }
  return { values, asked, choose, clear, active: Object.keys(asked).length > 0 }
}

export const caseHref = (id: string): string => `/cases/${encodeURIComponent(id)}`

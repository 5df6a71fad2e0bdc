import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useCommands } from '../shell/use-commands.ts'
import { useSpeech } from '../words/language.tsx'

interface Choosing {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly choose: (value: string) => void
}

/** A native choice: quick, and right on a phone. */
export function FilterChoice({ label, value, options, choose }: Choosing) {
  const { words } = useSpeech()
  return (
    <label className="filter">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A search box that waits until typing pauses. `/` leads to it. */
export function FilterText({
  label,
  value,
  write,
}: {
  readonly label: string
  readonly value: string
  readonly write: (text: string) => void
}) {
  const { words } = useSpeech()
  const [typed, type] = useState(value)
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  // The address changed by itself (back button, cleared filters): show what it says.
  useEffect(() => type(value), [value])
  useEffect(() => {
    if (typed === value) return
    const later = setTimeout(() => latest.current(typed), 250)
    return () => clearTimeout(later)
  }, [typed, value])
  useCommands((command) => {
    if (command !== 'search') return false
    box.current?.focus()
    return true
  })
  return (
    <label className="filter grow">
      <span>{words.search}</span>
      <input ref={box} type="search" placeholder={label} value={typed} onChange={(event) => type(event.target.value)} />
    </label>
  )
}

export function FilterBar({
  active,
  clear,
  children,
}: {
  readonly active: boolean
  readonly clear: () => void
  readonly children: ReactNode
}) {
  const { words } = useSpeech()
  return (
    <search className="filters">
      {children}
      {active && (
        <Button type="link" onClick={clear}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}

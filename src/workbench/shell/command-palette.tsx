import { type KeyboardEvent, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Entry, findEntries } from '../state/palette-entries.ts'
import { useSpeech } from '../words/language.tsx'
import { useAppearance } from './appearance.tsx'
import { useHits, useKnownCases, useOpenCaseActs } from './palette-hits.ts'
import { usePlaces } from './places.tsx'
import { useSignOut } from './session.ts'
import { Sheet } from './sheet.tsx'

function useEntries(openHelp: () => void): Entry[] {
  const { words, language } = useSpeech()
  const navigate = useNavigate()
  const { dark, setDark, setLanguage } = useAppearance()
  const signOut = useSignOut()
  const known = useKnownCases()
  const places = usePlaces()
  const action = (id: string, title: string, run: () => void): Entry => ({ id, title, group: words.palette.actions, run })
  return [
    ...useOpenCaseActs(),
    ...places.map(
      ({ to, title, keys }): Entry => ({ id: to, title, group: words.palette.pages, run: () => navigate(to), ...(keys && { keys }) }),
    ),
    ...known.map(
      (one): Entry => ({
        id: one.id,
        title: `${one.number} ${one.title}`,
        group: words.case.case,
        run: () => navigate(`/cases/${encodeURIComponent(one.id)}`),
      }),
    ),
    action('dark', dark ? words.light : words.dark, () => setDark(!dark)),
    action('language', words.language, () => setLanguage(language === 'zh' ? 'en' : 'zh')),
    action('help', words.shortcuts, openHelp),
    action('sign-out', words.signOut, () => signOut.mutate()),
  ]
}

/** One box that goes anywhere and does anything: pages, acts of the open case, and whatever the server knows by these words. */
export function CommandPalette({ close, openHelp }: { readonly close: () => void; readonly openHelp: () => void }) {
  const { words } = useSpeech()
  const navigate = useNavigate()
  const [typed, type] = useState('')
  const [at, go] = useState(0)
  const goCase = (number: string): Entry => ({
    id: 'number',
    title: words.palette.goCase(number),
    group: words.case.case,
    run: () => navigate(`/cases/${encodeURIComponent(number)}`),
  })
  const { hits, looking } = useHits(typed)
  const found = findEntries([...useEntries(openHelp), ...hits], typed, goCase)
  useEffect(() => {
    document.getElementById(`palette-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const run = (entry: Entry | undefined) => {
    if (!entry) return
    close()
    entry.run()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) go((at + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter') run(found[at])
    else return
    event.preventDefault()
  }
  return (
    <Sheet title={words.palette.title} close={close}>
      <input
        className="palette-box"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[at] && `palette-${at}`}
        aria-label={words.palette.title}
        placeholder={words.palette.placeholder}
        value={typed}
        autoComplete="off"
        onKeyDown={press}
        onChange={(event) => {
          type(event.target.value)
          go(0)
        }}
      />
      <div className="palette-list" id="palette-list" role="listbox" aria-label={words.palette.title}>
        {found.map((entry, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box
          <div
            key={`${entry.group} ${entry.id}`}
            id={`palette-${row}`}
            role="option"
            aria-selected={row === at}
            tabIndex={-1}
            onClick={() => run(entry)}
            onMouseMove={() => go(row)}
          >
            <small>{entry.group}</small>
            <span>
              {entry.title}
              {entry.note && <small className="under">{entry.note}</small>}
            </span>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </div>
        ))}
      </div>
      <p className="quiet" role="status">
        {looking ? words.palette.looking : found.length === 0 ? words.palette.none : ''}
      </p>
      <p className="quiet palette-hint">{words.palette.hint}</p>
    </Sheet>
  )
}

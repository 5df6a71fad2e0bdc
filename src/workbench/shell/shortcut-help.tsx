import { Button } from 'antd'
import { useSpeech } from '../words/language.tsx'
import { Sheet } from './sheet.tsx'

export function ShortcutHelp({ close }: { readonly close: () => void }) {
  const { words } = useSpeech()
  const { help } = words
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [help.palette, ['Ctrl / ⌘', 'K']],
    [help.tasks, ['G', 'T']],
    [help.cases, ['G', 'C']],
    [help.registers, ['G', 'R']],
    [help.supervision, ['G', 'S']],
    [help.open, ['G', 'N']],
    [help.procedures, ['G', 'P']],
    [help.laws, ['G', 'L']],
    [help.desk, ['G', 'D']],
    [help.down, ['J']],
    [help.up, ['K']],
    [help.enter, ['Enter']],
    [help.tick, ['X']],
    [help.form, ['A']],
    [help.submit, ['Ctrl / ⌘', 'Enter']],
    [help.search, ['/']],
    [help.help, ['?']],
  ]
  return (
    <Sheet title={help.title} close={close}>
      <h2>{help.title}</h2>
      <dl className="keys">
        {rows.map(([title, keys]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{help.note}</p>
      <Button onClick={close}>{words.close}</Button>
    </Sheet>
  )
}

import { useEffect, useRef } from 'react'
import { type Command, hear } from '../state/keyboard-map.ts'

const typingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=radio],[type=checkbox]), textarea, select'))

/** Calls `heed` for each command pressed. It says whether it did something with it; then the browser does not. */
export function useCommands(heed: (command: Command) => boolean): void {
  const going = useRef(false)
  const latest = useRef(heed)
  useEffect(() => {
    latest.current = heed
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const { key, ctrlKey: ctrl, metaKey: meta, altKey: alt } = event
      const heard = hear(going.current, { key, ctrl, meta, alt, typing: typingIn(event.target) })
      going.current = heard.going
      if (heard.command && latest.current(heard.command)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

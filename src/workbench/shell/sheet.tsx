import { type ReactNode, useEffect, useRef } from 'react'

/** A native dialogue: the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function Sheet({ title, close, children }: { readonly title: string; readonly close: () => void; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialogue; the click only spares the mouse the way
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="sheet-body">{children}</div>
    </dialog>
  )
}

import { Button } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Sheet } from '../shell/sheet.tsx'
import { useSpeech } from '../words/language.tsx'

/** Asks before leaving a form with answers that are not submitted: within the workbench, and when the window is closed. */
export function LeaveWarning({ isUnsaved }: { readonly isUnsaved: () => boolean }) {
  const { words } = useSpeech()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    const close = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault()
    }
    addEventListener('beforeunload', close)
    return () => removeEventListener('beforeunload', close)
  }, [isUnsaved])
  if (blocker.state !== 'blocked') return null
  return (
    <Sheet title={words.act.leave} close={() => blocker.reset()}>
      <p>{words.act.leave}</p>
      <p className="row-of-buttons">
        <Button type="primary" autoFocus onClick={() => blocker.reset()}>
          {words.act.stay}
        </Button>
        <Button danger onClick={() => blocker.proceed()}>
          {words.act.leaveAnyway}
        </Button>
      </p>
    </Sheet>
  )
}

import { Button } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Sheet } from '../shell/sheet.tsx'
import { useSpeech } from '../words/language.tsx'

interface Leaving {
  /** Answers could not be kept: leaving would lose them. */
  readonly isLost: () => boolean
  /** Answers are not kept yet; leaving within the workbench keeps them, closing the window would not. */
  readonly isUnkept: () => boolean
}

/** Asks before leaving a form whose answers would be lost: within the workbench, and when the window is closed. */
export function LeaveWarning({ isLost, isUnkept }: Leaving) {
  const { words } = useSpeech()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isLost() && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    const close = (event: BeforeUnloadEvent) => {
      if (isUnkept()) event.preventDefault()
    }
    addEventListener('beforeunload', close)
    return () => removeEventListener('beforeunload', close)
  }, [isUnkept])
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

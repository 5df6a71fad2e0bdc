import { Alert, Button } from 'antd'
import { useLocation } from 'react-router'
import { type Failed, failed } from '../failed.ts'
import { useSpeech } from '../words/language.tsx'
import type { Words } from '../words/zh.ts'

interface Shown {
  readonly failure: unknown
  readonly retry?: () => unknown
  /** Whether the page has no other heading of the first level. */
  readonly first?: boolean
}

function wording({ status, says }: Failed, { failure: words }: Words): { title: string; body: string } {
  if (status === 0 && says) return { title: words.title, body: says }
  const titles: Record<number, [string, string]> = {
    0: [words.offline, words.offlineBody],
    401: [words.signIn, words.signInBody],
    403: [words.forbidden, says],
    404: [words.notFound, words.notFoundBody],
  }
  const [title, body] = titles[status] ?? [words.title, says]
  return { title, body }
}

/** What went wrong, what to do, and the trace by which an administrator finds it. */
export function Failure({ failure, retry, first }: Shown) {
  const { words } = useSpeech()
  const { pathname, search } = useLocation()
  const told = failed(failure)
  const { title, body } = wording(told, words)
  const { trace } = told
  const signedOut = told.status === 401
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={first ? <h1 className="small-title">{title}</h1> : title}
      description={
        <>
          {body && <p>{body}</p>}
          {trace && (
            <p className="quiet">
              {words.failure.trace}
              {words.colon}
              <code>{trace}</code> {words.failure.report}
            </p>
          )}
          {signedOut && <Button href={`/workbench/sign-in?to=${encodeURIComponent(pathname + search)}`}>{words.signIn.submit}</Button>}
          {!signedOut && retry && <Button onClick={() => retry()}>{words.retry}</Button>}
        </>
      }
    />
  )
}

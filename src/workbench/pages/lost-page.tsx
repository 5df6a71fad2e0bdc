import { Button } from 'antd'
import { Link, useRouteError } from 'react-router'
import { PageHead } from '../parts/page-head.tsx'
import { useSpeech } from '../words/language.tsx'

export function LostPage() {
  const { words } = useSpeech()
  return (
    <>
      <PageHead title={words.failure.page} lead={words.failure.notFoundBody} />
      <Link to="/tasks">{words.failure.home}</Link>
    </>
  )
}

/** The program itself failed, or a part of it could not be fetched (after an update the old parts are gone: loading again mends it). */
export function BrokenPage() {
  const { words } = useSpeech()
  const failure = useRouteError()
  return (
    <main className="alone">
      <PageHead title={words.failure.broken} lead={words.failure.brokenBody} />
      <p>
        <code>{failure instanceof Error ? failure.message : String(failure)}</code>
      </p>
      <Button type="primary" onClick={() => location.reload()}>
        {words.failure.reload}
      </Button>
    </main>
  )
}

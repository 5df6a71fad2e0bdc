import { Skeleton } from 'antd'
import { useSpeech } from '../words/language.tsx'

/** Shown while the frame itself is on its way. */
export function Booting() {
  const { words } = useSpeech()
  return (
    <main className="alone" aria-busy="true">
      <h1 className="unseen">{words.name}</h1>
      <Skeleton active paragraph={{ rows: 6 }} />
    </main>
  )
}

/** The shape of what is being read. */
export function Waiting({ rows = 5 }: { readonly rows?: number }) {
  const { words } = useSpeech()
  return (
    <div className="panel" aria-busy="true">
      <span className="unseen" role="status">
        {words.loading}
      </span>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  )
}

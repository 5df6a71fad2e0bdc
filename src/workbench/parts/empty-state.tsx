import type { ReactNode } from 'react'

/** An empty list that says what will appear here, and what one can do meanwhile. */
export function EmptyState({ title, body, children }: { readonly title: string; readonly body: string; readonly children?: ReactNode }) {
  return (
    <div className="panel empty">
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </div>
  )
}

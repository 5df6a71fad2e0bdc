import { Navigate } from 'react-router'
import type { MeView } from '../api.ts'
import { holdsPost, useMe } from '../shell/session.ts'

/** Where each role begins its day: who supervises with the board, who keeps accounts with those, everyone else with their tasks. */
function beginningOf(me: MeView): string {
  const others = me.posts.some(
    ({ post }) => !['supervisor', 'audit-administrator', 'system-administrator', 'security-administrator'].includes(post),
  )
  if (others) return '/tasks'
  if (holdsPost(me, 'supervisor')) return '/supervision'
  if (holdsPost(me, 'system-administrator', 'security-administrator')) return '/accounts'
  return holdsPost(me, 'audit-administrator') ? '/account-events' : '/tasks'
}

export function HomePage() {
  return <Navigate to={beginningOf(useMe())} replace />
}

import { NavLink } from 'react-router'
import { useSpeech } from '../words/language.tsx'
import { usePlaces } from './places.tsx'

/** A column on a wide screen, a bar at the thumb on a phone. */
export function MainNavigation() {
  const { words } = useSpeech()
  const places = usePlaces()
  return (
    <nav className="places" aria-label={words.nav.label}>
      {places.map(({ to, title, icon, count }) => (
        <NavLink key={to} to={to}>
          {icon}
          <span>{title}</span>
          {count ? <b className="count">{count}</b> : null}
        </NavLink>
      ))}
    </nav>
  )
}

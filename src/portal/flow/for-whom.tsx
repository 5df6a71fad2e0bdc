import type { FC } from 'hono/jsx'
import { link, type Visit } from '../visit.ts'
import type { Opening } from './application.ts'

/** Whose application it is, where somebody authorised the visitor: chosen before the first question, and then on every page. */
export const ForWhom: FC<{ visit: Visit; opening: Opening }> = ({ visit, opening: { procedure, under } }) => {
  const w = visit.words.agents
  const held = (visit.caller.authorities ?? []).filter(
    ({ procedures, until, case: only }) => procedures.includes(procedure.id) && until >= visit.today && only === undefined,
  )
  if (held.length === 0) return null
  const choices = [{ number: '', name: w.self }, ...held.map(({ number, principal }) => ({ number, name: w.actingShort(principal.name) }))]
  return (
    <nav aria-label={w.forWhom}>
      <h2>{w.forWhom}</h2>
      <ul>
        {choices.map(({ number, name }) => (
          <li>
            <a href={link(visit.url, { under: number })} aria-current={number === (under?.number ?? '') ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

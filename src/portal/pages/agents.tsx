import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { type AuthorityView, listAuthorities } from '../../operations/agents/list-authorities.ts'
import { Forbidden } from '../../operations/operation.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

const tag = { running: 'tag ok', over: 'tag', ended: 'tag' } as const

const Row: FC<{ visit: Visit; of: AuthorityView; side: 'given' | 'held' }> = ({ visit, of, side }) => {
  const w = visit.words.agents
  const other = side === 'given' ? of.agent : of.principal
  return (
    <li class="box">
      <h3>
        {other} <span class={tag[of.state]}>{w.states[of.state]}</span>
      </h3>
      <Summary
        rows={[
          [w.number, <span class="code">{of.number}</span>],
          [w.principal, side === 'given' ? of.principal : undefined],
          [w.procedures, of.procedures.map(({ title }) => say(visit, title)).join(visit.lang === 'zh' ? '、' : ', ')],
          [w.matters, of.matters.map((title) => say(visit, title)).join(visit.lang === 'zh' ? '、' : ', ')],
          [w.onlyCase, of.case],
          [w.until, dayWords(of.until, visit.lang)],
        ]}
      />
      {side === 'held' && of.state === 'running' && of.case === undefined && (
        <p>
          <a class="button" href="/items?open=1">
            {w.act(of.principal)}
          </a>
        </p>
      )}
      <p>
        <a href={`/cases/${encodeURIComponent(of.number)}`}>
          {w.open}
          <span class="hidden">：{other}</span>
        </a>
      </p>
    </li>
  )
}

/** Whom one authorised to act, and who authorised oneself. */
export const agentRoutes = new Hono<PortalEnv>().get('/agents', async (c) => {
  const visit = c.get('visit')
  if (visit.caller.kind === 'public') throw new Forbidden('signed-in')
  const w = visit.words.agents
  const { given, held, grant } = await visit.ask(listAuthorities, {})
  const lists = [
    ['given', w.given, w.givenNone, given],
    ['held', w.held, w.heldNone, held],
  ] as const
  return show(
    c,
    <Layout visit={visit} title={w.title} crumbs={[{ href: '/me', name: visit.words.nav.me }]}>
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      {grant && (
        <p>
          <a class="button" href={`/open/${grant.procedure}/${encodeURIComponent(grant.organ)}`}>
            {w.grant}
          </a>
        </p>
      )}
      {lists.map(([side, title, none, rows]) => (
        <section aria-labelledby={side}>
          <h2 id={side}>{title}</h2>
          {rows.length === 0 && <p>{none}</p>}
          <ul class="rows boxes">
            {rows.map((of) => (
              <Row visit={visit} of={of} side={side} />
            ))}
          </ul>
        </section>
      ))}
    </Layout>,
  )
})

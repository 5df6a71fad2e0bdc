import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { listInvitations } from '../../operations/list-invitations.ts'
import type { InvitationView } from '../../operations/views.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Basis } from '../page/legal.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

/** What everybody may do in what was published, each with its article and the way to it. */
export const OpenActs: FC<{ visit: Visit; of: Pick<InvitationView, 'case' | 'acts'> }> = ({ visit, of }) => (
  <>
    {of.acts.map(({ act, title, basis }) => (
      <div class="noprint">
        <Basis visit={visit} of={basis} />
        <p>
          <a class="button" href={`/cases/${encodeURIComponent(of.case)}/acts/${act}`}>
            {say(visit, title)}
          </a>
        </p>
      </div>
    ))}
  </>
)

/** Drafts open for comment and whatever else everybody may take part in now. */
export const takePartRoutes = new Hono<PortalEnv>().get('/take-part', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.takePart
  const open = await visit.ask(listInvitations, {})
  return show(
    c,
    <Layout visit={visit} title={w.title} about={w.says} crumbs={[]}>
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      {open.length === 0 && <p class="note">{w.nothing}</p>}
      <ul class="rows boxes">
        {open.map((row) => (
          <li class="box">
            <h2>
              <a href={`/published/${row.seq}`}>{row.title}</a>
            </h2>
            <p class="soft">
              {say(visit, row.organ.name)} · {dayWords(row.day, visit.lang)}
            </p>
            <OpenActs visit={visit} of={row} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/published?kind=comments-answered">{w.answered}</a>
      </p>
    </Layout>,
  )
})

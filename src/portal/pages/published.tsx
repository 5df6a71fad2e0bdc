import { Hono } from 'hono'
import { listInvitations } from '../../operations/list-invitations.ts'
import { NotFound } from '../../operations/operation.ts'
import { readPublication } from '../../operations/read-publication.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Basis, CitedText } from '../page/legal.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { kindName, type PortalEnv, say } from '../visit.ts'
import { publishedList } from './published-list.tsx'
import { OpenActs } from './take-part.tsx'

export const publishedRoutes = new Hono<PortalEnv>().get('/published', publishedList).get('/published/:seq', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.published
  const { seq } = c.req.param()
  if (!/^\d{1,15}$/.test(seq)) throw new NotFound(`Nothing was published under ${seq}.`)
  const [row, invitations] = await Promise.all([
    visit.ask(readPublication, { seq: Number(seq) }),
    visit.ask(listInvitations, { seq: Number(seq) }),
  ])
  return show(
    c,
    <Layout visit={visit} title={row.title} crumbs={[{ href: '/published', name: w.title }]}>
      <h1>
        <span class="caption">{kindName(visit, row.kind)}</span>
        {row.title}
      </h1>
      <Summary
        rows={[
          [w.organ, say(visit, row.organ.name)],
          [w.day, dayWords(row.day, visit.lang)],
          ...Object.entries(row.rows).map(([name, text]) => [name, <CitedText visit={visit} text={text} day={row.day} />] as const),
          [w.entry, String(row.seq)],
        ]}
      />
      <Basis visit={visit} of={[row.basis]} />
      {invitations.map((invitation) => (
        <section>
          <h2>{visit.words.takePart.now}</h2>
          <OpenActs visit={visit} of={invitation} />
        </section>
      ))}
      <p class="noprint">
        <a href="/verify">{visit.words.nav.verify}</a>
      </p>
    </Layout>,
  )
})

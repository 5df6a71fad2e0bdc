import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { listInvitations } from '../../operations/list-invitations.ts'
import { NotFound } from '../../operations/operation.ts'
import { invitingKinds } from '../../operations/opinions/inviting.ts'
import { readOpinions } from '../../operations/opinions/read-opinions.ts'
import { readPublication } from '../../operations/read-publication.ts'
import type { PublicationView } from '../../operations/views.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Basis, CitedText } from '../page/legal.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { kindName, type PortalEnv, say, type Visit } from '../visit.ts'
import { Opinions } from './opinions.tsx'
import { publishedList } from './published-list.tsx'
import { OpenActs } from './take-part.tsx'

/** Groups of opinions on one page. */
const shownGroups = 20

/** What is shown no longer: why, and not what it was. */
const Ended: FC<{ visit: Visit; of: PublicationView; over: NonNullable<PublicationView['over']> }> = ({ visit, of, over }) => {
  const w = visit.words.published
  return (
    <Layout visit={visit} title={w.over} crumbs={[{ href: '/published', name: w.title }]}>
      <h1>
        <span class="caption">{kindName(visit, of.kind)}</span>
        {w.over}
      </h1>
      <p>{w.overSays(dayWords(over.day, visit.lang), say(visit, over.act))}</p>
      <Summary
        rows={[
          [w.organ, say(visit, of.organ.name)],
          [w.day, dayWords(of.day, visit.lang)],
          ...Object.entries(over.rows).map(([name, text]) => [name, <CitedText visit={visit} text={text} day={over.day} />] as const),
          [w.entry, String(over.seq)],
        ]}
      />
      <Basis visit={visit} of={over.basis} />
    </Layout>
  )
}

/** What a row says: a file to open, by which comments begin, or a text with the provisions it names. */
const Published: FC<{ visit: Visit; of: PublicationView; name: string; text: string }> = ({ visit, of, name, text }) =>
  of.files?.includes(name) ? (
    <>
      <a href={`/published-files/${text}`}>{visit.words.published.file}</a>
      <br />
      <small class="soft code">SHA-256 {text}</small>
    </>
  ) : (
    <CitedText visit={visit} text={text} day={of.day} />
  )

export const publishedRoutes = new Hono<PortalEnv>().get('/published', publishedList).get('/published/:seq', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.published
  const { seq } = c.req.param()
  if (!/^\d{1,15}$/.test(seq)) throw new NotFound(`Nothing was published under ${seq}.`)
  const row = await visit.ask(readPublication, { seq: Number(seq) })
  if (row.over) return show(c, <Ended visit={visit} of={row} over={row.over} />, 410)
  const invites = invitingKinds(visit.platform.catalogue.procedures).includes(row.kind)
  const skipped = Number(/^\d{1,6}$/.exec(c.req.query('skip') ?? '')?.[0] ?? 0)
  const invitations = invites ? await visit.ask(listInvitations, { seq: Number(seq) }) : []
  const opinions = invites ? await visit.ask(readOpinions, { seq: Number(seq), skip: skipped, limit: shownGroups }) : undefined
  return show(
    c,
    <Layout visit={visit} title={row.title} crumbs={[{ href: '/published', name: w.title }]}>
      <h1>
        <span class="caption">{kindName(visit, row.kind)}</span>
        {row.title}
      </h1>
      {row.matches === false && (
        <p class="note" role="alert">
          <strong>{w.differs}</strong>
        </p>
      )}
      <Summary
        rows={[
          [w.organ, say(visit, row.organ.name)],
          [w.day, dayWords(row.day, visit.lang)],
          ...Object.entries(row.rows).flatMap(([name, text]) =>
            text === '' ? [] : [[name, <Published visit={visit} of={row} name={name} text={text} />] as const],
          ),
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
      {opinions && <Opinions visit={visit} of={opinions} next={opinions.more > 0 ? String(skipped + shownGroups) : undefined} />}
      <p class="noprint">
        <a href="/verify">{visit.words.nav.verify}</a>
      </p>
    </Layout>,
  )
})

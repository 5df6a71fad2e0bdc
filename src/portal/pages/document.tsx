import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { readDocument } from '../../operations/read-document.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { CitedText } from '../page/legal.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

type DocumentView = Awaited<ReturnType<typeof readDocument.run>>

/** What everyone may know of an official document: that it was issued, by whom, when, and its fingerprint. Who stands in its case reads it whole. */
export const DocumentPage: FC<{ visit: Visit; paper: DocumentView }> = ({ visit, paper }) => {
  const w = visit.words.document
  const { body, standing } = paper
  return (
    <Layout visit={visit} title={paper.title} crumbs={[{ href: '/verify', name: visit.words.nav.verify }]}>
      <h1>
        <span class="caption">{visit.words.verify.document}</span>
        {paper.title}
      </h1>
      <div class="note ok">
        <p>{w.says}</p>
      </div>
      <Summary
        rows={[
          [w.number, paper.number],
          [w.organ, say(visit, paper.organ.name)],
          [w.day, dayWords(paper.day, visit.lang)],
          [w.standing, standing && visit.words.verify.standing[standing.state]],
          [w.hash, <span class="code">{paper.sha256}</span>],
        ]}
      />
      <p class="soft">
        {w.compare} <a href="/check-document">{visit.words.checkFile.title}</a>
      </p>
      {body && (
        <section class="box prose" aria-labelledby="body">
          <h2 id="body">{w.body}</h2>
          {body.addressee && <p>{body.addressee}：</p>}
          {body.paragraphs.map((paragraph) => (
            <p>
              <CitedText visit={visit} text={paragraph} day={paper.day} />
            </p>
          ))}
          <Summary rows={body.rows.map(([label, text]) => [label, <CitedText visit={visit} text={text} day={paper.day} />] as const)} />
          <p class="noprint">
            <a href={`/documents/${encodeURIComponent(paper.number)}.pdf`}>{w.pdf}</a> ·{' '}
            <a href={`/documents/${encodeURIComponent(paper.number)}.docx`}>{w.docx}</a> ·{' '}
            <a href={`/cases/${encodeURIComponent(body.case)}`}>{w.toCase}</a>
          </p>
        </section>
      )}
    </Layout>
  )
}

export const documentRoutes = new Hono<PortalEnv>().get('/documents/:number', async (c) => {
  const visit = c.get('visit')
  return show(c, <DocumentPage visit={visit} paper={await visit.ask(readDocument, { number: c.req.param('number') })} />)
})

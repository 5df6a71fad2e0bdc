import { Hono } from 'hono'
import { readEvidence } from '../../operations/evidence/read-evidence.ts'
import { dayWords } from '../page/days.ts'
import { Layout } from '../page/layout.tsx'
import { Summary } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'

type Piece = Awaited<ReturnType<typeof readEvidence.run>>['pieces'][number]

const PieceBox = ({ visit, piece, id }: { visit: Visit; piece: Piece; id: string }) => {
  const w = visit.words.evidence
  return (
    <section class="box" aria-labelledby={`piece-${piece.key}`}>
      <h2 id={`piece-${piece.key}`}>{piece.name}</h2>
      <div class={`note ${piece.unbroken ? 'ok' : 'bad'}`}>
        <p>{piece.unbroken ? w.unbroken : w.broken(piece.breaks.length)}</p>
        {piece.breaks.length > 0 && (
          <ul>
            {piece.breaks.map((one) => (
              <li>
                {say(visit, one.says)} {one.day && dayWords(one.day, visit.lang)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Summary
        rows={[
          [visit.words.document.number, <a href={`/documents/${encodeURIComponent(piece.key)}`}>{piece.key}</a>],
          ...piece.columns.map(({ title, shown }) => [say(visit, title), shown] as const),
          [w.file, piece.intact ? w.intact : w.altered],
          [visit.words.document.hash, piece.file && <span class="code">{piece.file.sha256}</span>],
          [
            w.original,
            piece.file && (
              <a class="noprint" href={`/files/${piece.file.sha256}?case=${encodeURIComponent(id)}`}>
                {piece.file.name}
              </a>
            ),
          ],
        ]}
      />
      <h3>{w.chain}</h3>
      <ol>
        {piece.links.map((link) => (
          <li>
            <strong>{say(visit, link.step)}</strong> {dayWords(link.day, visit.lang)} · {link.by} · {w.holder(link.holder)} · {link.why}
          </li>
        ))}
      </ol>
      <p class="soft">{w.looks(piece.looks.length)}</p>
    </section>
  )
}

/** The evidence of a case for who stands in it: what it is, whether its file is the one that was taken, and its chain of custody. */
export const evidenceRoutes = new Hono<PortalEnv>().get('/cases/:id/evidence', async (c) => {
  const visit = c.get('visit')
  const w = visit.words.evidence
  const id = c.req.param('id')
  const { pieces } = await visit.ask(readEvidence, { id })
  return show(
    c,
    <Layout visit={visit} title={w.title} crumbs={[{ href: `/cases/${encodeURIComponent(id)}`, name: visit.words.document.toCase }]}>
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      {pieces.length === 0 && <p>{w.none}</p>}
      {pieces.map((piece) => (
        <PieceBox visit={visit} piece={piece} id={id} />
      ))}
    </Layout>,
  )
})

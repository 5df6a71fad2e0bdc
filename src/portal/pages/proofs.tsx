import { Hono } from 'hono'
import { counterexample, proofFile, readProof } from '../../operations/publication/read-proof.ts'
import { Layout } from '../page/layout.tsx'
import { ProofReport } from '../page/proof-report.tsx'
import { show } from '../page/show.ts'
import { sendPublic } from '../send-file.ts'
import { type PortalEnv, say } from '../visit.ts'

/** What was proved of each version of a procedure, and the files with which anyone can prove it again. */
export const proofRoutes = new Hono<PortalEnv>()
  .get('/procedures/:id/proofs/:proof', async (c) => {
    const visit = c.get('visit')
    const { id, proof: hash } = c.req.param()
    const proof = await visit.ask(readProof, { id, proof: hash })
    const title = say(visit, proof.procedure.title)
    const crumbs = [
      { href: '/procedures', name: visit.words.procedure.list },
      { href: `/procedures/${id}#versions`, name: title },
    ]
    return show(
      c,
      <Layout visit={visit} title={visit.words.proofs.reportTitle(title)} crumbs={crumbs}>
        <h1>{visit.words.proofs.reportTitle(title)}</h1>
        <ProofReport visit={visit} proof={proof} />
      </Layout>,
    )
  })
  .get('/procedures/:id/proofs/:proof/file', async (c) => sendPublic(c, await c.get('visit').ask(proofFile, c.req.param())))
  .get('/procedures/:id/proofs/:proof/counterexamples/:rule{.+}', async (c) =>
    sendPublic(c, await c.get('visit').ask(counterexample, c.req.param())),
  )

import { Hono } from 'hono'
import { lawFeed } from '../../operations/law/law-feed.ts'
import { normativeDocumentFeed } from '../../operations/normative/normative-document-feed.ts'
import { sendPublic } from '../send-file.ts'
import type { PortalEnv } from '../visit.ts'

/** Feeds in Atom and JSON Feed, for programs that ask again and again. */
export const feedRoutes = new Hono<PortalEnv>()
for (const format of ['atom', 'json'] as const)
  feedRoutes
    .get(`/feeds/laws.${format}`, async (c) => {
      const { rank, issuer } = c.req.query()
      return sendPublic(c, await c.get('visit').ask(lawFeed, { format, ...(rank && { rank }), ...(issuer && { issuer }) }), true)
    })
    .get(`/feeds/normative-documents.${format}`, async (c) => {
      const { organ } = c.req.query()
      return sendPublic(c, await c.get('visit').ask(normativeDocumentFeed, { format, ...(organ && { organ }) }), true)
    })

import { Hono } from 'hono'
import { lawAsAkomaNtoso } from '../../operations/law/downloads/law-as-akoma-ntoso.ts'
import { lawAsDocx } from '../../operations/law/downloads/law-as-docx.ts'
import { lawAsMarkdown } from '../../operations/law/downloads/law-as-markdown.ts'
import { sendPublic } from '../send-file.ts'
import type { PortalEnv } from '../visit.ts'

/** The text of a law as a file, of any version: `?version=2019-04-23`, or as it stood on a day: `?day=2020-01-01`. */
export const lawFileRoutes = new Hono<PortalEnv>()
for (const [ending, operation] of [
  ['md', lawAsMarkdown],
  ['docx', lawAsDocx],
  ['akn.xml', lawAsAkomaNtoso],
] as const)
  lawFileRoutes.get(`/laws/:law/text.${ending}`, async (c) => {
    const { day, version } = c.req.query()
    return sendPublic(c, await c.get('visit').ask(operation, { law: c.req.param('law'), ...(day && { day }), ...(version && { version }) }))
  })

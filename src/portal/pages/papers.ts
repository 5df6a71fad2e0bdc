import { type Context, Hono } from 'hono'
import { documentPdf } from '../../operations/document-pdf.ts'
import { readFile } from '../../operations/read-file.ts'
import { readReceipt } from '../../operations/read-receipt.ts'
import type { PortalEnv } from '../visit.ts'

/** A file for one person, to be saved or looked at, never run: the name is kept out of the header's grammar. */
function send(c: Context<PortalEnv>, bytes: Uint8Array, paper: { type: string; name: string; inline: boolean }): Response {
  const name = encodeURIComponent(paper.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': paper.type,
    'content-disposition': `${paper.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'cache-control': 'private, no-store',
  })
}

/** Types that a browser may show; everything else is saved. */
const shown = new Set(['application/pdf', 'image/jpeg', 'image/png'])

export const paperRoutes = new Hono<PortalEnv>()
  .get('/files/:sha256', async (c) => {
    const inCase = c.req.query('case')
    const file = await c.get('visit').ask(readFile, { sha256: c.req.param('sha256'), ...(inCase && { case: inCase }) })
    return send(c, file.bytes, { type: file.type, name: file.name, inline: shown.has(file.type) })
  })
  .get('/documents/:pdf{.+\\.pdf}', async (c) => {
    const number = c.req.param('pdf').replace(/\.pdf$/, '')
    const { bytes, type, name } = await c.get('visit').ask(documentPdf, { number })
    return send(c, bytes, { type, name, inline: true })
  })
  .get('/cases/:id/receipt.json', async (c) => {
    const receipt = await c.get('visit').ask(readReceipt, { id: c.req.param('id') })
    return send(c, new TextEncoder().encode(JSON.stringify(receipt)), {
      type: 'application/json',
      name: `receipt-${c.req.param('id')}.json`,
      inline: false,
    })
  })

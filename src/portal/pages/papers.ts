import { Hono } from 'hono'
import { documentDocx, documentPdf } from '../../operations/document-file.ts'
import { readFile } from '../../operations/read-file.ts'
import { readReceipt } from '../../operations/read-receipt.ts'
import { sendPrivate } from '../send-file.ts'
import type { PortalEnv } from '../visit.ts'

/** Types that a browser may show; everything else is saved. */
const shown = new Set(['application/pdf', 'image/jpeg', 'image/png'])

export const paperRoutes = new Hono<PortalEnv>()
  .get('/files/:sha256', async (c) => {
    const inCase = c.req.query('case')
    const file = await c.get('visit').ask(readFile, { sha256: c.req.param('sha256'), ...(inCase && { case: inCase }) })
    return sendPrivate(c, file, shown.has(file.type))
  })
  .get('/documents/:pdf{.+\\.pdf}', async (c) => {
    const number = c.req.param('pdf').replace(/\.pdf$/, '')
    return sendPrivate(c, await c.get('visit').ask(documentPdf, { number }), true)
  })
  .get('/documents/:docx{.+\\.docx}', async (c) => {
    const number = c.req.param('docx').replace(/\.docx$/, '')
    return sendPrivate(c, await c.get('visit').ask(documentDocx, { number }), false)
  })
  .get('/cases/:id/receipt.json', async (c) => {
    const receipt = await c.get('visit').ask(readReceipt, { id: c.req.param('id') })
    const bytes = new TextEncoder().encode(JSON.stringify(receipt))
    return sendPrivate(c, { bytes, type: 'application/json', name: `receipt-${c.req.param('id')}.json` }, false)
  })

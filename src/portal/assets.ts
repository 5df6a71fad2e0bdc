import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { suggestScript, suggestScriptPath } from './law/suggest-script.ts'
import { lawStyle } from './style/law-style.ts'
import { portalStyle } from './style/portal-style.ts'
import { sansFaces, sliceNames } from './style/sans-faces.ts'

/** Where the script of the page of receipts has been built; without it the server verifies. */
const builtFolder = fileURLToPath(new URL('../../dist/portal', import.meta.url))

export const receiptScriptPath = '/script/receipts.js'

const assetsFolder = fileURLToPath(new URL('../../assets', import.meta.url))
const yearLong = 'public, max-age=31536000, immutable'
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f8a"/><path d="M8 9h16M16 5v22M10 27h12M8 9l-4 9h8zM24 9l-4 9h8z" fill="none" stroke="#fff" stroke-width="2"/></svg>'

const style = sansFaces + portalStyle + lawStyle

/** Address of the style sheet. Its name changes with its content, so that browsers may keep it for ever. */
export const stylePath = `/style/portal.${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`

/** Compressed once, and better than a server that compresses for each visitor may. */
const smallStyle = new Uint8Array(brotliCompressSync(style))

function sendStyle(c: Context): Response {
  const head = { 'content-type': 'text/css; charset=utf-8', 'cache-control': yearLong, vary: 'accept-encoding' }
  const takes = accepts(c, { header: 'Accept-Encoding', supports: ['br', 'identity'], default: 'identity' })
  return takes === 'br' ? c.body(smallStyle, 200, { ...head, 'content-encoding': 'br' }) : c.body(style, 200, head)
}

/** Style sheet, script, fonts and icon. */
export const assets = new Hono()
  .get(stylePath, sendStyle)
  .get('/fonts/sans.css', (c) =>
    c.body(sansFaces, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' }),
  )
  .get(suggestScriptPath, (c) =>
    c.body(suggestScript, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': yearLong }),
  )
  .get(
    receiptScriptPath,
    serveStatic({
      root: builtFolder,
      rewriteRequestPath: () => '/receipts.js',
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=3600'),
    }),
  )
  .get(
    `/fonts/:name{${sliceNames.join('|')}}`,
    serveStatic({ root: assetsFolder, onFound: (_path, c) => c.header('cache-control', yearLong) }),
  )
  .get('/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }))

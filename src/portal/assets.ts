import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'

const style = readFileSync(new URL('./style/portal.css', import.meta.url))
const fontFile = new URL('../../assets/fonts/yifa-sans.woff2', import.meta.url)
const yearLong = 'public, max-age=31536000, immutable'
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f8a"/><path d="M8 9h16M16 5v22M10 27h12M8 9l-4 9h8zM24 9l-4 9h8z" fill="none" stroke="#fff" stroke-width="2"/></svg>'

/** Address of the style sheet. Its name changes with its content, so that browsers may keep it for ever. */
export const stylePath = `/style/portal.${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`

/** Style sheet, font and icon. */
export const assets = new Hono()
  .get(stylePath, (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': yearLong }))
  .get('/fonts/yifa-sans.woff2', async (c) =>
    c.body(await readFile(fontFile), 200, { 'content-type': 'font/woff2', 'cache-control': yearLong }),
  )
  .get('/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }))

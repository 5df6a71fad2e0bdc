import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** The workbench is one page; every path below it that is not a file leads there. `folder` is what was built. */
export function workbenchPages(folder: string): Hono {
  const app = new Hono()
  const policy = {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  }
  const isAsset = (path: string): boolean => path.startsWith('/workbench/assets/')
  app.use('/workbench/*', secureHeaders({ contentSecurityPolicy: policy, xFrameOptions: 'DENY', referrerPolicy: 'same-origin' }))
  app.use('/workbench/*', async (c, next) => {
    await next()
    c.header('Cache-Control', isAsset(c.req.path) && c.res.ok ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('/workbench', (c) => c.redirect('/workbench/'))
  app.get('/workbench/*', serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice('/workbench'.length) }))
  app.get('/workbench/*', async (c, next) => (isAsset(c.req.path) ? next() : serveStatic({ root: folder, path: 'index.html' })(c, next)))
  app.all('/workbench/*', (c) => c.text('这里没有内容。 There is nothing here.\n', 404))
  return app
}

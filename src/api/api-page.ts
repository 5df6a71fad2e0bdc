import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { Operation } from '../operations/operation.ts'

const style = `:root{color-scheme:light dark;font-family:system-ui,"Noto Sans SC",sans-serif;line-height:1.5}body{max-width:64rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8884}code{font-size:.95em}`

/** Lets this page's own style in, and nothing else. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const who = (may: Operation['may']): string => (typeof may === 'string' ? may : may.join(', '))

/** The API for people to read. Own HTML, no script, nothing fetched from elsewhere. */
export const apiPage = (operations: readonly Operation[]) => html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Yifa 依法 API</title><style>${raw(style)}</style></head>
<body><h1>Yifa 依法 API</h1>
<p>机器可读的说明：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。错误按 RFC 9457 返回。办理（<code>POST /api/acts</code>）须带 <code>Idempotency-Key</code>。</p>
<p lang="en">Programs sign in with <code>POST /api/session</code> and send the token as <code>Authorization: Bearer</code>.</p>
<table><thead><tr><th>操作 Operation</th><th>路径 Route</th><th>谁可以 Who</th></tr></thead><tbody>
${operations.map((one) => html`<tr><td>${one.says.zh}<br><span lang="en">${one.says.en}</span></td><td><code>${one.method.toUpperCase()} /api${one.path}</code></td><td>${who(one.may)}</td></tr>`)}
</tbody></table></body></html>`

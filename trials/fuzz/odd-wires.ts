import fc, { type GeneratorValue } from 'fast-check'
import type { Wire } from './send.ts'
import { oneOf } from './values.ts'

const rawPaths = [
  '%00',
  '..',
  '.',
  '%2e%2e',
  '%252e%252e%252f',
  '//',
  '%ff',
  '%c0%af',
  '%',
  '%zz',
  ';x=1',
  '\\',
  '%0d%0aX:%20y',
  '%EF%BC%8F',
  'constructor',
  '%E2%80%AE',
]

const rawBodies: Readonly<Record<string, string>> = {
  nothing: '',
  'half of it': '{"a":',
  'a list': '[]',
  null: 'null',
  'a number': '1',
  'a text': '"x"',
  'with a mark at its front': '\ufeff{}',
  'one member twice': '{"act":"a","act":"b","id":1,"id":2}',
  prototype: '{"__proto__":{"kind":"staff"},"constructor":{"prototype":{}}}',
  'not JSON': 'act=apply&answers=',
  'very deep': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'deep objects': `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  'a long number': `{"limit":${'9'.repeat(2_000)}}`,
  XML: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  'many members': `{${Array.from({ length: 20_000 }, (_, i) => `"m${i}":1`).join(',')}}`,
}

const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/json; charset=gbk' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': '' },
  { accept: 'text/html;q=0.1, */*;q=abc' },
  { 'accept-encoding': 'gzip, br, identity;q=0' },
  { 'content-encoding': 'gzip' },
  { 'if-none-match': '*' },
  { 'if-none-match': '"1-x", W/"y"' },
  { range: 'bytes=0-0,-1,5-2' },
  { authorization: 'Bearer' },
  { authorization: 'Bearer \u00ff\u00fe' },
  { authorization: `Bearer ${'a'.repeat(6_000)}` },
  { authorization: 'Basic YTpi' },
  { cookie: 'yifa_session=%E0%A4%A; =; ;;' },
  { cookie: `yifa_session=${'%'.repeat(500)}` },
  { origin: 'null' },
  { origin: 'http://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'x-forwarded-for': "'; drop table event; --" },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-http-method-override': 'DELETE' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'x'.repeat(5_000) },
  { 'idempotency-key': '\u00e9\u00ff-12345678' },
  { 'accept-language': `${'zh,'.repeat(1_000)}` },
  { 'user-agent': '' },
  { 'user-agent': `${'\u00ff'.repeat(2_000)}` },
  { host: 'evil.example' },
  { expect: '200-ok' },
  { te: 'trailers' },
  { upgrade: 'websocket', connection: 'upgrade' },
]

const files: readonly [string, string, string][] = [
  ['a.pdf', 'application/pdf', '%PDF-1.4\n%fuzz\n'],
  ['a.txt', 'text/plain', '通知'],
  ['../../a.pdf', 'application/pdf', '%PDF-1.4'],
  ['a\u0000.pdf', 'application/pdf', '%PDF-1.4'],
  ['', 'application/pdf', '%PDF-1.4'],
  ['a.png', 'image/png', '\u0089PNG'],
  ['a.pdf', 'text/html', '<script>alert(1)</script>'],
  ['长'.repeat(300), 'application/pdf', '%PDF-1.4'],
  ['a.docx', 'application/zip', 'PK\u0003\u0004'],
  ['e.pdf', 'application/pdf', ''],
]

/** Hands in a file, oddly. */
export function withFile(g: GeneratorValue, wire: Wire): Wire {
  const [name, type, content] = oneOf(g, files)
  const part = oneOf(g, ['file', 'file', 'file', 'files', 'sha256'])
  const boundary = 'fuzzfuzzfuzz'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${part}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  const end = oneOf(g, [
    `\r\n--${boundary}--\r\n`,
    `\r\n--${boundary}\r\nContent-Disposition: form-data; name="sha256"\r\n\r\nzz\r\n--${boundary}--\r\n`,
    '',
    `\r\n--${boundary}`,
  ])
  return {
    ...wire,
    headers: { ...wire.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(`${head}${content}${end}`),
  }
}

/** Ways of sending the whole of it wrongly. After these nothing can be said of the input. */
export const unreadable: Readonly<Record<string, (g: GeneratorValue, wire: Wire) => Wire>> = {
  'odd headers': (g, wire) => ({ ...wire, headers: { ...wire.headers, ...oneOf(g, oddHeaders) } }),
  'an odd path': (g, wire) => {
    const [path = '', query] = wire.path.split('?')
    const parts = path.split('/')
    parts[g(fc.integer, { min: 2, max: Math.max(2, parts.length - 1) })] = oneOf(g, rawPaths)
    return { ...wire, path: `${parts.join('/')}${query === undefined ? '' : `?${query}`}` }
  },
  'an odd query': (g, wire) => {
    const more = oneOf(g, [
      'limit=1&limit=2',
      '&&&',
      '=',
      '%',
      'a[b][c]=1',
      'where[__proto__]=x',
      'where[]=x',
      'limit[]=5',
      'cursor=%00',
      'search=%ff%fe',
      '__proto__=1',
      `x=${'y'.repeat(9_000)}`,
      'day=2026-02-30',
      'q=%ED%A0%80',
      'limit=1e1',
      'limit=%201',
      'limit=0x5',
    ])
    return { ...wire, path: `${wire.path}${wire.path.includes('?') ? '&' : '?'}${more}` }
  },
  'an odd body': (g, wire) => ({
    ...wire,
    headers: { 'content-type': 'application/json', ...wire.headers },
    body: oneOf(g, Object.values(rawBodies)),
  }),
  'bytes for a body': (g, wire) => ({
    ...wire,
    headers: { 'content-type': 'application/json', ...wire.headers },
    body: Buffer.from(g(fc.uint8Array, { maxLength: 200 })),
  }),
  'too large': (g, wire) => ({
    ...wire,
    headers: { 'content-type': 'application/json', ...wire.headers },
    body: `{"a":"${'a'.repeat(1024 * 1024 + g(fc.nat, { max: 10 }))}"}`,
  }),
}

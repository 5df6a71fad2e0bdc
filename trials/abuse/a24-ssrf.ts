import net from 'node:net'
import type { World } from '../../stories/http/harness.ts'
import type { Figure } from '../run-trials.ts'
import { canaryListener } from './canary-listener.ts'
import { none } from './figures.ts'
import { tokenOf, town } from './town.ts'

/** Ways to write an address inside: of the listener, of the machine, of clouds. */
function addresses(port: number): string[] {
  const hosts = [
    ...[
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '0.0.0.0',
      '0',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
    ],
    ...[
      '017700000001',
      '127.0.0.1.nip.io',
      'localtest.me',
      'LOCALHOST',
      'ⓛocalhost',
      '127。0。0。1',
      '１２７.0.0.1',
      '169.254.169.254',
      '[fe80::1]',
    ],
    ...[
      '[fd00::1]',
      '10.0.0.1',
      '192.168.0.1',
      '172.16.0.1',
      '100.64.0.1',
      'metadata.google.internal',
      'user@127.0.0.1',
      'example.com@127.0.0.1',
    ],
    ...['127.0.0.1#@example.com', '127.0.0.1\\@example.com', 'example.com%00@127.0.0.1', '127.0.0.1%2f'],
  ]
  const schemes = ['http', 'https', 'ftp', 'file', 'gopher', 'dict', 'ldap', 'jar:http', 'data', 'php']
  return [...hosts.map((host) => `http://${host}:${port}/hit`), ...schemes.map((scheme) => `${scheme}://127.0.0.1:${port}/hit`)]
}

/** Connections that this process opens, by port. */
function watchConnections(): { ports: number[]; stop(): void } {
  const ports: number[] = []
  const before = net.Socket.prototype.connect
  net.Socket.prototype.connect = function connect(this: net.Socket, ...given: unknown[]) {
    const [first] = [given[0]].flat() as unknown[]
    ports.push(Number((first as { port?: number })?.port ?? first))
    return (before as (...all: unknown[]) => net.Socket).apply(this, given)
  } as typeof before
  return {
    ports,
    stop: () => {
      net.Socket.prototype.connect = before
    },
  }
}

/** Addresses in every field that somebody fills in; then whatever reads them: pages, files, checks, letters. */
async function feed(world: World, urls: readonly string[]): Promise<number> {
  const token = await tokenOf(world, 'citizen')
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  let asked = 0
  const ask = async (path: string, init?: RequestInit): Promise<void> => {
    asked++
    await fetch(`${world.url}${path}`, { redirect: 'manual', ...init }).then((answer) => answer.arrayBuffer())
  }
  for (const url of urls) {
    const said = encodeURIComponent(url)
    const report = { named: true, name: '某甲', contact: `乙${url}`, respondent: url, clue: `![](${url}) <img src="${url}">` }
    const opened = await world.as('citizen').opens({ procedure: 'report-handling', organ: 'mr-210102', act: 'report', answers: report })
    for (const path of [
      `/search?q=${said}`,
      `/verify/${said}`,
      `/cases/${opened.case}`,
      `/sign-in?to=${said}`,
      `/?lang=en&to=${said}`,
      `/api/registers/organs?search=${said}`,
    ])
      await ask(path, { headers: { cookie: `yifa_session=${token}` } })
    await ask('/api/law/link', { method: 'POST', headers, body: JSON.stringify({ text: url }) })
    await ask('/api/receipts/verify', { method: 'POST', headers, body: JSON.stringify({ receipt: { url } }) })
    await ask('/witness/210000/add-checkpoint', { method: 'POST', body: `old 0\n\n${url}\n1\nAAAA\n\n— ${url} AAAA\n` })
    for (const name of ['host', 'x-forwarded-host', 'x-forwarded-for', 'referer', 'origin', 'x-original-url', 'forwarded'])
      await ask('/', { headers: { [name]: url.replace(/[^\x20-\x7e]/g, '') } })
    const body = new FormData()
    body.set('file', new File([`![](${url})`], 'a.md'))
    await ask('/api/files', { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })
  }
  return asked
}

export const a24 = () => async (): Promise<readonly Figure[]> => {
  const canary = await canaryListener()
  const port = Number(new URL(canary.url).port)
  const world = await town()
  try {
    const urls = addresses(port)
    const allowed = [Number(new URL(world.url).port), Number(new URL(world.database).port)]
    const watch = watchConnections()
    const asked = await feed(world, urls).finally(() => watch.stop())
    const hits = [...canary.hits]
    const elsewhere = watch.ports.filter((to) => Number.isFinite(to) && !allowed.includes(to))
    const again = watchConnections()
    await fetch(`${canary.url}/hit`)
    again.stop()
    const control = canary.hits.length - hits.length
    return [
      none(
        `${urls.length} addresses in every field, header and upload: listener asked, or a connection opened elsewhere`,
        { tried: asked, bad: [...hits, ...elsewhere.map((to) => `connected to port ${to}`)] },
        { what: 'by a fetch of our own', found: control },
      ),
    ]
  } finally {
    await world.end()
    await canary.close()
  }
}

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { createAdaptorServer } from '@hono/node-server'
import type { Listener } from './cli/parts.ts'
import { freePort } from './store/postgres/cluster/postgres-process.ts'

/** How long requests under way may take to end once the server stops. */
const grace = 10_000

async function nextFree(port: number): Promise<number | undefined> {
  for (let other = port + 1; other <= Math.min(port + 20, 65_535); other++) {
    if (
      await freePort(other).then(
        () => true,
        () => false,
      )
    )
      return other
  }
  return undefined
}

async function portTrouble(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Promise<Error> {
  const other = (await nextFree(port)) ?? 0
  const how = `Choose another: npm start -- --port ${other} (or PORT=${other} npm start)`
  if (error.code === 'EADDRINUSE')
    return new Error(`端口 ${port} 已被其他程序占用。 Port ${port} on ${host} is taken by another program. ${how}.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this account; ports below 1024 need more rights. ${how}.`)
  if (error.code === 'EADDRNOTAVAIL')
    return new Error(`This machine has no address ${host}. Give one it has with --host, for example 127.0.0.1 or 0.0.0.0.`)
  return new Error(`Could not listen on ${host}:${port}.`, { cause: error })
}

/**
 * Takes the port at once and answers 503 until something is mounted, so that a start that takes long is not taken for a dead one.
 *
 * @throws Error that names the port when it is taken, and says how to choose another
 */
export async function listen(at: { host: string; port: number }): Promise<Listener> {
  let answer: Parameters<Listener['mount']>[0] = () =>
    new Response('正在启动，请稍候。 Starting; ask again in a moment.\n', {
      status: 503,
      headers: { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' },
    })
  const server = createAdaptorServer({ fetch: (request, connection) => answer(request, connection) }) as Server
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => void portTrouble(error, at).then(fail))
    server.listen(at.port, at.host, done)
  })
  const { port } = server.address() as AddressInfo
  const shown = at.host === '0.0.0.0' || at.host === '::' ? hostname() : at.host.includes(':') ? `[${at.host}]` : at.host
  return {
    url: `http://${shown}:${port}`,
    mount: (mounted) => {
      answer = mounted
    },
    close: () =>
      new Promise((done) => {
        const slow = setTimeout(() => server.closeAllConnections(), grace)
        // A connection whose request has just been answered is kept open for the next one, which must not come.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearTimeout(slow)
          clearInterval(idle)
          done()
        })
      }),
  }
}

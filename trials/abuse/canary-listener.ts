import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that nobody has reason to ask: whoever asks it was made to. */
export interface CanaryListener {
  readonly url: string
  /** Paths that were asked for. */
  readonly hits: string[]
  /** What it answers at these paths; elsewhere nothing. */
  serve(path: string, type: string, bytes: Buffer | string): void
  close(): Promise<void>
}

export async function canaryListener(): Promise<CanaryListener> {
  const hits: string[] = []
  const served = new Map<string, { type: string; bytes: Buffer | string }>()
  const server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? ''
    const kept = served.get(path)
    if (!kept) hits.push(path)
    response.writeHead(200, { 'content-type': kept?.type ?? 'text/plain', 'access-control-allow-origin': '*' }).end(kept?.bytes ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    serve: (path, type, bytes) => void served.set(path, { type, bytes }),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

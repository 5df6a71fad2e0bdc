import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** A request, as it goes over the wire. */
export interface Wire {
  readonly method: string
  /** As it stands in the request line: nothing of it is made tidy. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Answer {
  /** Status; `hung` where nothing came in time, `broken` where the connection ended first. */
  readonly status: number | 'hung' | 'broken'
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  readonly ms: number
  readonly why?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 })

/** After so many milliseconds an answer counts as none. */
const patience = 10_000

const unpack: Readonly<Record<string, (packed: Buffer) => Buffer>> = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }

/** The answer unpacked, where it was asked for packed. What says it is packed and is not stays as it came, for the verdict to find. */
function plain({ 'content-encoding': packed = '' }: IncomingHttpHeaders, body: Buffer): Buffer {
  try {
    return unpack[packed]?.(body) ?? body
  } catch {
    return body
  }
}

function once(base: string, { method, path, headers, body }: Wire): Promise<Answer> {
  const { hostname, port } = new URL(base)
  const began = performance.now()
  return new Promise((done) => {
    const end = (answer: Omit<Answer, 'ms'>): void => done({ ...answer, ms: performance.now() - began })
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const asked = request({ hostname, port, method, path, headers: { ...length, ...headers }, agent, maxHeaderSize: 65_536 }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', (error) => end({ status: 'broken', headers: {}, body: '', why: error.message }))
      answer.on('end', () => {
        clearTimeout(slow)
        end({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: plain(answer.headers, Buffer.concat(chunks)).toString('utf8'),
        })
      })
    })
    const slow = setTimeout(() => {
      end({ status: 'hung', headers: {}, body: '' })
      asked.destroy()
    }, patience)
    asked.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(slow)
      end({ status: 'broken', headers: {}, body: '', why: error.code ?? error.message })
    })
    if (body !== undefined) asked.write(body)
    asked.end()
  })
}

/**
 * Sends it and waits for the answer. What went wrong on the way is tried once more: an idle connection that the server closed just then is no
 * fault, and where the machine had something else to do, an answer that comes the second time is no hang.
 */
export async function send(base: string, wire: Wire): Promise<Answer> {
  const answer = await once(base, wire)
  const again = answer.status === 'hung' || (answer.status === 'broken' && /ECONNRESET|EPIPE|socket hang up/.test(answer.why ?? ''))
  return again ? once(base, wire) : answer
}

/** The request as a command, for a person to repeat. */
export function asCommand(base: string, { method, path, headers, body }: Wire): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
  const told = Object.entries(headers).map(
    ([name, value]) => `-H ${quoted(`${name}: ${name === 'authorization' ? 'Bearer …' : value.slice(0, 200)}`)}`,
  )
  const sent = body === undefined ? '' : ` --data-binary ${quoted(body.toString().slice(0, 600))}${body.length > 600 ? '…' : ''}`
  return `curl --path-as-is -X ${method} ${told.join(' ')} ${quoted(`${base}${path.slice(0, 400)}`)}${sent}`
}

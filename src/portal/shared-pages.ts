import { sessionCookie } from './session-cookie.ts'

/** Longest that a page is shared, in seconds: so much later than the record may a visitor without an account see it. */
export const sharedFor = 1
/** What a page says of itself that holds nothing of whoever asked for it. Browsers ask again; who stands between may share it for a moment. */
export const sharedControl = `public, max-age=0, s-maxage=${sharedFor}`
/** Most that is kept at a time, in bytes. */
const most = 32 * 1024 * 1024
/** Longest address and list of encodings by which a page is found again. Whoever sends longer ones is answered all the same, each time anew. */
const longestKey = 1_024

type Answer = (request: Request, connection: unknown) => Response | Promise<Response>

/** A request as Node has it. */
interface Incoming {
  readonly method?: string
  readonly url?: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
  readonly until: number
}

const modes = /(?:^|; )(yifa_(?:lang|large|contrast)=\w+)(?=;|$)/g

/** Under what the answer may be found by others; undefined where it may be somebody's own. */
function keyOf({ method, url = '', headers }: Incoming): string | undefined {
  if (method !== 'GET' || headers['authorization'] !== undefined || headers['range'] !== undefined) return undefined
  const { cookie = '', host = '' } = headers
  if (typeof cookie !== 'string' || cookie.includes(sessionCookie)) return undefined
  const asked = cookie === '' ? '' : [...cookie.matchAll(modes)].map((found) => found[1]).join(' ')
  const key = `${host} ${url} ${headers['accept-encoding'] ?? ''} ${asked}`
  return key.length > longestKey ? undefined : key
}

const copyOf = ({ body, headers }: Kept): Response => new Response(body, { status: 200, headers })

/**
 * Keeps for a second each page that says it holds nothing of whoever asked (`sharedControl`), and gives it to others who ask for the same: a page
 * that the whole province opens at once is made once. Whoever is signed in, or sends anything, is always answered by the platform itself; those
 * who ask while the page is being made wait for it.
 * @param now milliseconds, never going back
 * @source RFC 9111, of which a cache needs this much that keeps only what is shared for a moment
 */
export function sharingPages(answer: Answer, now: () => number = () => performance.now()): Answer {
  const kept = new Map<string, Kept>()
  const making = new Map<string, Promise<Kept | undefined>>()
  let bytes = 0

  function drop(key: string, { body }: Kept): void {
    kept.delete(key)
    bytes -= body.length
  }

  /** The oldest stand first. */
  function makeRoom(length: number): void {
    for (const [key, old] of kept) {
      if (old.until > now() && bytes + length <= most) return
      drop(key, old)
    }
  }

  /** Keeps the page if it may be shared, no longer than a second after it began to be made. */
  async function keep(key: string, response: Response, began: number): Promise<Kept | undefined> {
    if (response.status !== 200 || response.headers.get('cache-control') !== sharedControl || response.headers.has('set-cookie'))
      return undefined
    const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'transfer-encoding'))
    const page: Kept = { body: new Uint8Array(await response.arrayBuffer()), headers, until: began + sharedFor * 1_000 }
    const old = kept.get(key)
    if (old) drop(key, old)
    makeRoom(page.body.length)
    if (page.body.length <= most) {
      kept.set(key, page)
      bytes += page.body.length
    }
    return page
  }

  async function make(key: string, request: Request, connection: unknown): Promise<Response> {
    const others = making.get(key)
    const theirs = others && (await others.catch(() => undefined))
    if (theirs) return copyOf(theirs)
    const began = now()
    const made = Promise.resolve(answer(request, connection))
    const page = made.then((response) => keep(key, response, began))
    making.set(key, page)
    const shared = await page.finally(() => {
      if (making.get(key) === page) making.delete(key)
    })
    return shared ? copyOf(shared) : made
  }

  return (request, connection) => {
    const { incoming } = connection as { incoming?: Incoming }
    const key = incoming && keyOf(incoming)
    if (key === undefined) return answer(request, connection)
    const page = kept.get(key)
    return page && page.until > now() ? copyOf(page) : make(key, request, connection)
  }
}

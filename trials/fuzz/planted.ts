import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Verdict } from './verdicts.ts'

/** What the server answered, as a fault may change it. */
interface Passing {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A fault put between caller and server, as if a handler had it. */
export interface Plant {
  /** Operation that has it. */
  readonly operation: string
  readonly path: RegExp
  /** What the trial must call it. */
  readonly verdict: Verdict
  /** @returns how the fault answers; undefined where it does not show */
  fault(asked: { url: string; body: string }, passing: Passing): Passing | 'hangs' | 'breaks' | undefined
}

const problemType = { 'content-type': 'application/problem+json' }
const json = { 'content-type': 'application/json' }
const told = (passing: Passing, detail: string): Passing => ({
  ...passing,
  body: JSON.stringify({ ...(JSON.parse(passing.body) as object), detail }),
})

const items = { operation: 'find-items', path: /^\/api\/items(?:\?|$)/ }
const documents = { operation: 'read-document', path: /^\/api\/documents\/[^/?]+(?:\?|$)/ }
const laws = { operation: 'suggest-laws', path: /^\/api\/laws\/suggest/ }

/** Each is a fault that servers really have had; the trial must find every one of them. */
export const plants: Readonly<Record<string, Plant>> = {
  'a handler throws on a text it cannot store': {
    ...items,
    verdict: 'answers 5xx',
    fault: ({ url }) =>
      /%00/.test(url)
        ? { status: 500, headers: problemType, body: '{"type":"urn:yifa:problem:our-fault","status":500,"detail":"x"}' }
        : undefined,
  },
  'an error shows its stack': {
    ...items,
    verdict: 'tells of its inside',
    fault: (_, passing) =>
      passing.status === 422 ? told(passing, 'Error: bad\n    at readQuery (/app/request-input.js:41:9)') : undefined,
  },
  'an error shows what the database said': {
    ...documents,
    verdict: 'tells of its inside',
    fault: (_, passing) => (passing.status === 404 ? told(passing, 'invalid input syntax for type bigint: "x"') : undefined),
  },
  'an error shows a place on disk': {
    ...documents,
    verdict: 'tells of its inside',
    fault: (_, passing) => (passing.status === 404 ? told(passing, 'no file /var/lib/yifa/documents/1') : undefined),
  },
  'a long question is never answered': { ...laws, verdict: 'hangs', fault: ({ url }) => (url.length > 3_000 ? 'hangs' : undefined) },
  'a long question ends the connection': {
    ...laws,
    verdict: 'breaks the connection',
    fault: ({ url }) => (url.length > 3_000 ? 'breaks' : undefined),
  },
  'a status nobody declared': {
    ...items,
    verdict: 'answers a status that is not documented',
    fault: ({ url }, passing) => (/cursor=/.test(url) && passing.status === 200 ? { ...passing, status: 206 } : undefined),
  },
  'a member is missing that the schema promises': {
    ...items,
    verdict: 'answers in a shape that is not documented',
    fault: (_, passing) => (passing.status === 200 ? { ...passing, body: passing.body.replace(/"code":"[^"]*",/, '') } : undefined),
  },
  'a number comes as text': {
    ...laws,
    verdict: 'answers in a shape that is not documented',
    fault: (_, passing) => (passing.status === 200 ? { ...passing, body: passing.body.replace(/"rows":\[.*\]/s, '"rows":1') } : undefined),
  },
  'an error is plain text': {
    ...items,
    verdict: 'error is no problem',
    fault: (_, passing) =>
      passing.status === 422 ? { status: 422, headers: { 'content-type': 'text/plain' }, body: 'bad request' } : undefined,
  },
  'an error does not say where': {
    ...items,
    verdict: 'error names no field',
    fault: (_, passing) =>
      passing.status === 422 ? { ...passing, body: passing.body.replace(/"errors":\[.*\]/, '"errors":[]') } : undefined,
  },
  'what is wrong is taken all the same': {
    ...items,
    verdict: 'takes what the document forbids',
    fault: (_, passing) => (passing.status === 422 ? { status: 200, headers: json, body: '{"rows":[]}' } : undefined),
  },
  'the schema promises more than is taken': {
    ...items,
    verdict: 'refuses what the document allows',
    fault: ({ url }, passing) =>
      /open=/.test(url) && passing.status === 200
        ? {
            status: 422,
            headers: problemType,
            body: '{"type":"urn:yifa:problem:not-as-declared","status":422,"detail":"x","errors":[{"pointer":"/open","code":"invalid_type","message":"x"}]}',
          }
        : undefined,
  },
  'another region is shown to who knows its names': {
    ...documents,
    verdict: 'tells of another region',
    fault: ({ url }, passing) =>
      /foreign|990000|[\da-f]{8}-[\da-f]{4}-/.test(url) && passing.status === 404 ? told(passing, 'Kept in 外区机密.') : undefined,
  },
}

const read = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function pass(base: string, incoming: IncomingMessage, body: Buffer): Promise<Passing> {
  const { hostname, port } = new URL(base)
  return new Promise((done, fail) => {
    const onward = request(
      { hostname, port, path: incoming.url, method: incoming.method, headers: { ...incoming.headers, 'accept-encoding': 'identity' } },
      (answer) => {
        read(answer).then((text) => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: text.toString('utf8') }), fail)
      },
    )
    onward.on('error', fail)
    onward.end(body)
  })
}

/** @returns whether the fault showed */
async function answerWith(
  plant: Plant,
  base: string,
  { incoming, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse },
): Promise<boolean> {
  const body = await read(incoming)
  const passing = await pass(base, incoming, body)
  const fault = plant.path.test(incoming.url ?? '') ? plant.fault({ url: incoming.url ?? '', body: body.toString() }, passing) : undefined
  if (fault === 'hangs') return true
  if (fault === 'breaks') {
    incoming.socket.destroy()
    return true
  }
  const { status, headers, body: text } = fault ?? passing
  const { 'content-length': _, 'transfer-encoding': __, ...kept } = headers
  outgoing.writeHead(status, kept as Record<string, string>).end(text)
  return fault !== undefined
}

/** A server that answers as the real one does, but for the planted fault. `struck`: how often it showed. */
export async function planted(base: string, plant: Plant): Promise<{ base: string; struck(): number; close(): Promise<void> }> {
  let struck = 0
  const server = createServer((incoming, outgoing) => {
    answerWith(plant, base, { incoming, outgoing }).then(
      (shows) => {
        if (shows) struck++
      },
      () => incoming.socket.destroy(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    struck: () => struck,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

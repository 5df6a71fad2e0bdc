import { allOperations } from '../../src/operations/all-operations.ts'
import type { World } from '../../stories/http/harness.ts'

/** One answer that somebody got. */
export interface Answered {
  readonly path: string
  readonly status: number
  readonly type: string
  readonly bytes: Buffer
}

/** Values that stand in addresses, by the name of the part: what an intruder knows, guesses, or was told. */
export type Known = Readonly<Record<string, readonly string[]>>

const combinations = (names: readonly string[], known: Known): Record<string, string>[] =>
  names.reduce<Record<string, string>[]>(
    (made, name) => made.flatMap((one) => (known[name] ?? ['x']).map((value) => ({ ...one, [name]: value }))),
    [{}],
  )

/** Addresses of everything that the interface answers to a reading request, with every combination of what is known. */
function interfacePaths(known: Known): string[] {
  return allOperations
    .filter(({ method }) => method === 'get')
    .flatMap(({ path, name }) => {
      const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
      const queries = known[`?${name}`] ?? ['']
      return combinations(names, known).flatMap((values) =>
        queries.map((query) => `/api${path.replaceAll(/:(\w+)/g, (_, part: string) => encodeURIComponent(values[part] ?? ''))}${query}`),
      )
    })
}

/** Everything that one caller is answered: the whole interface, and the portal from its home page along every link, as far as `most` pages. */
export async function crawl(
  world: World,
  token: string | undefined,
  { known, from = ['/'], most = 400 }: { known: Known; from?: readonly string[]; most?: number },
): Promise<Answered[]> {
  const answers: Answered[] = []
  const fetchOne = async (path: string): Promise<Answered | undefined> => {
    const portal = !path.startsWith('/api')
    const headers: Record<string, string> = token
      ? portal
        ? { cookie: `yifa_session=${token}` }
        : { authorization: `Bearer ${token}` }
      : {}
    const answer = await fetch(`${world.url}${path}`, { headers, redirect: 'manual' })
    const one = {
      path,
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      bytes: Buffer.from(await answer.arrayBuffer()),
    }
    answers.push(one)
    return one
  }
  for (const path of interfacePaths(known)) await fetchOne(path)
  const queue = [...from]
  const seen = new Set(queue.map((path) => path))
  for (let at = 0; at < queue.length && at < most; at++) {
    const page = await fetchOne(queue[at] as string)
    if (!page?.type.startsWith('text/html')) continue
    for (const [, href = ''] of page.bytes.toString('utf8').matchAll(/(?:href|action)="([^"#]*)/g)) {
      const next = href.replaceAll('&amp;', '&')
      // Law texts, days and languages multiply without end and hold nobody's data.
      if (
        !next.startsWith('/') ||
        next.startsWith('//') ||
        /^\/(?:laws|law|periods|style|fonts|sign-out)|[?&](?:lang|large|contrast|day)=/.test(next) ||
        seen.has(next)
      )
        continue
      seen.add(next)
      queue.push(next)
    }
  }
  return answers
}

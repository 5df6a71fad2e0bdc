import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { createAdaptorServer } from '@hono/node-server'
import { divisions } from '../catalogue/organs/divisions.ts'
import { callerOf } from '../src/operations/accounts/caller-of.ts'
import { ask } from '../src/operations/ask.ts'
import { makePortal } from '../src/portal/make-portal.tsx'
import { sharingPages } from '../src/portal/shared-pages.ts'
import type { Figure, Trial } from '../trials/run-trials.ts'
import { percentile } from './figures.ts'
import { benchWorld, settings } from './world.ts'

/** Pages a second against the same bytes sent by node:http and nothing else. @source issue 5 */
const least = 0.5
const abreast = 16
const rounds = 3
const seconds = 1.5

/** What citizens come to first. */
const pages: Readonly<Record<string, string>> = {
  'the first page': '/',
  'the matters': '/items',
  'the law library': '/laws',
  'what is published': '/published',
  'a register': '/registers/powers',
  'the procedures': '/procedures',
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Pages per second that a flood from another thread is answered. */
function flooded(worker: Worker, url: string): Promise<number> {
  return new Promise((done, fail) => {
    worker.once('message', ({ perSecond, failed }: { perSecond?: number; failed?: string }) =>
      perSecond === undefined ? fail(new Error(failed)) : done(perSecond),
    )
    worker.postMessage({ url, abreast, seconds })
  })
}

/** Main pages of the portal as a visitor without an account gets them, against node:http that sends the same page from memory, by turns in one process. */
export const benchPortal: Trial = async () => {
  const world = await benchWorld(settings.liaoning)
  const places = divisions.map(({ code, name, parent }) => ({ code, name, ...(parent && { parent }) }))
  const portal = makePortal(world.platform, { ask, callerOf, places })
  // As `yifa start` serves it.
  const answer = sharingPages((request, connection) => portal.fetch(request, connection as object))
  const ours = createAdaptorServer({ fetch: answer }) as Server
  let page = Buffer.alloc(0)
  const bare = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length }).end(page),
  )
  const worker = new Worker(new URL('./flood.mjs', import.meta.url))
  try {
    const [portalUrl, bareUrl] = [await listening(ours), await listening(bare)]
    const figures: Figure[] = []
    for (const [what, path] of Object.entries(pages)) {
      const shown = await fetch(`${portalUrl}${path}`)
      if (shown.status !== 200) throw new Error(`${path} answered ${shown.status}: there is nothing to measure.`)
      page = Buffer.from(await shown.arrayBuffer())
      const rates = { portal: [] as number[], bare: [] as number[] }
      for (let round = 0; round < rounds; round++) {
        rates.portal.push(await flooded(worker, `${portalUrl}${path}`))
        rates.bare.push(await flooded(worker, bareUrl))
      }
      const [mine, theirs] = [percentile(rates.portal, 50), percentile(rates.bare, 50)]
      figures.push({
        what: `${what} (${path}, ${(page.length / 1024).toFixed(0)} KB): pages/s against node:http`,
        found: `${(mine / theirs).toFixed(2)} (${mine.toFixed(0)}/s / ${theirs.toFixed(0)}/s)`,
        limit: `≥ ${least}`,
        holds: mine / theirs >= least,
      })
    }
    return figures
  } finally {
    await worker.terminate()
    for (const server of [ours, bare]) server.close()
    await world.end()
  }
}

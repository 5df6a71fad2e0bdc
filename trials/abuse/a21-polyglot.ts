import { request } from 'node:http'
import type { Page } from 'playwright-core'
import { launchChromium } from '../../stories/browser/launch-chromium.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure } from '../run-trials.ts'
import { type CanaryListener, canaryListener } from './canary-listener.ts'
import { none } from './figures.ts'
import { tokenOf, wholeServer } from './town.ts'
import { type Handed, uploadCorpus } from './upload-corpus.ts'

/** What a browser did when it was led to an address: scripts that asked the listener, and dialogs. */
async function opened(page: Page, canary: CanaryListener, address: string): Promise<number> {
  const before = canary.hits.length
  let dialogs = 0
  const count = (): void => void dialogs++
  page.on('dialog', (dialog) => {
    count()
    void dialog.dismiss().catch(() => {})
  })
  await page.goto(address, { timeout: 5_000 }).catch(() => undefined)
  await page.waitForTimeout(60)
  page.removeAllListeners('dialog')
  return canary.hits.length - before + dialogs
}

async function upload(world: World, token: string, { name, bytes }: Handed): Promise<{ status: number; sha256?: string; name?: string }> {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
  const answer = await fetch(`${world.url}/api/files`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })
  return answer.ok ? { status: 200, ...((await answer.json()) as { sha256: string; name: string }) } : { status: answer.status }
}

/** A gigabyte in one upload: how many bytes went out before it was turned away, and the answer. */
function gigabyte(url: string, token: string, length: number | undefined): Promise<{ sent: number; status: number }> {
  return new Promise((done) => {
    let [sent, status] = [0, 0]
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'multipart/form-data; boundary=b',
      ...(length && { 'content-length': length }),
    }
    const asked = request(`${url}/api/files`, { method: 'POST', headers }, (answer) => {
      status = answer.statusCode ?? 0
      answer.resume()
      answer.on('end', () => asked.destroy())
    })
    asked.on('error', () => {})
    asked.on('close', () => done({ sent, status }))
    asked.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n')
    const block = Buffer.alloc(1024 * 1024)
    const more = (): void => {
      while (sent < 1024 && !asked.destroyed && status === 0) {
        sent++
        if (!asked.write(block)) return void asked.once('drain', more)
      }
      if (!asked.destroyed) asked.end()
    }
    more()
  })
}

interface Taken {
  readonly file: Handed
  readonly sha256: string
  readonly name: string
}

/** Hands everything in: what was taken, and what went wrong. */
async function handIn(world: World, token: string, corpus: readonly Handed[]): Promise<{ taken: Taken[]; bad: string[] }> {
  const [taken, bad]: [Taken[], string[]] = [[], []]
  for (const file of corpus) {
    const { status, sha256, name = '' } = await upload(world, token, file)
    if (sha256) taken.push({ file, sha256, name })
    if (file.good && !sha256) bad.push(`a good ${file.what} was turned away`)
    if (status >= 500) bad.push(`${file.what}: ${status}`)
    if (/[\r\n"<>\\/]/.test(name)) bad.push(`${file.what}: kept under the name ${name}`)
  }
  return { taken, bad }
}

/** As what it goes out; undefined where a browser saves it and guesses nothing. */
async function shownAs(world: World, token: string, sha256: string): Promise<string | undefined> {
  const { headers } = await fetch(`${world.url}/api/files/${sha256}`, { headers: { authorization: `Bearer ${token}` } })
  const [type = '', how = '', sniff = ''] = ['content-type', 'content-disposition', 'x-content-type-options'].map(
    (name) => headers.get(name) ?? '',
  )
  const saved = how.startsWith('attachment') && sniff === 'nosniff' && !/html|svg|xml(?!formats)|javascript/.test(type)
  return saved ? undefined : `goes out as ${type}, ${how}`
}

/** Opens what was taken, itself and embedded in a page of another address. */
async function openTaken(
  page: Page,
  canary: CanaryListener,
  { world, taken }: { world: World; taken: readonly Taken[] },
): Promise<string[]> {
  const ran: string[] = []
  for (const { file, sha256 } of taken) {
    const address = `${world.url}/api/files/${sha256}`
    if ((await opened(page, canary, address)) > 0) ran.push(file.what)
    canary.serve(
      `/embeds/${sha256}`,
      'text/html',
      `<iframe src="${address}"></iframe><object data="${address}"></object><script src="${address}"></script>`,
    )
    if ((await opened(page, canary, `${canary.url}/embeds/${sha256}`)) > 0) ran.push(`${file.what}, embedded elsewhere`)
  }
  return ran
}

/** The same files from a server that believes their names: how many run. */
async function runCarelessly(page: Page, canary: CanaryListener, corpus: readonly Handed[]): Promise<number> {
  let ran = 0
  for (const [i, { carelessly, bytes }] of corpus.entries()) {
    if (!/html|svg|xml/.test(carelessly)) continue
    canary.serve(`/careless/${i}`, carelessly, bytes)
    if ((await opened(page, canary, `${canary.url}/careless/${i}`)) > 0) ran++
  }
  return ran
}

/** A gigabyte in one upload, with its length told and without. */
async function tooMuch(url: string, token: string): Promise<Figure> {
  const before = process.memoryUsage().rss
  const closed = await gigabyte(url, token, undefined)
  const told = await gigabyte(url, token, 1024 * 1024 * 1024 + 100)
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024
  const alive = (await fetch(`${url}/healthz`)).ok
  return {
    what: 'a gigabyte in one upload, told (413) and untold (cut off), the server alive',
    found: `${told.status} after ${told.sent} MB, ${closed.status || 'cut'} after ${closed.sent} MB, + ${grown.toFixed(0)} MB`,
    limit: '413, ≤ 128 MB taken in, + ≤ 200 MB',
    holds: told.status === 413 && closed.sent <= 128 && alive && grown <= 200,
    control: 'smaller files are taken in the same run',
  }
}

/** Files that are two things at once, that do something by themselves or grow without end: handed in, and what was taken opened in Chromium. */
export const a21 =
  () =>
  async (say: (line: string) => void): Promise<readonly Figure[]> => {
    const canary = await canaryListener()
    const world = await startWorld({ catalogue, seed, serves: wholeServer })
    const browser = await launchChromium()
    try {
      const corpus = uploadCorpus((name) => `${canary.url}/hit/${name}`)
      const token = (await tokenOf(world, 'chen')) ?? ''
      const { taken, bad } = await handIn(world, token, corpus)
      say(`taken: ${taken.map(({ file }) => file.what).join(', ')}`)
      for (const { file, sha256 } of taken) {
        const shown = await shownAs(world, token, sha256)
        if (shown) bad.push(`${file.what}: ${shown}`)
      }
      const context = await browser.newContext({ bypassCSP: true, acceptDownloads: true })
      await context.addCookies([{ name: 'yifa_session', value: token, url: world.url }])
      const page = await context.newPage()
      const ran = await openTaken(page, canary, { world, taken })
      const careless = await runCarelessly(page, canary, corpus)
      const turnedAway = corpus.length - taken.length
      const good = corpus.filter((file) => file.good).length
      return [
        none(
          `${corpus.length} files, what was taken opened in Chromium and embedded: scripts run`,
          { tried: taken.length * 2, bad: ran },
          { what: 'run from a server that believes names', found: careless },
        ),
        none(
          'good files turned away, bad names kept, answers 5xx, types that a browser shows',
          { tried: corpus.length, bad },
          { what: `beside ${good} good ones, turned away`, found: turnedAway },
        ),
        await tooMuch(world.url, token),
      ]
    } finally {
      await browser.close()
      await world.end()
      await canary.close()
    }
  }

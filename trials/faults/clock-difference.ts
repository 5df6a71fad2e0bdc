import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Client, ProblemError } from '../../src/api/client.ts'
import { fireClocks } from '../../src/operations/fire-clocks.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { urlInFolder } from '../../src/store/postgres/url-in-folder.ts'
import { signedIn } from '../../stories/faults/load.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import { eventsAt, runYifa, startYifa, toy } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder, region, sealingIn, setting } from './house.ts'

// F10: the clock of a running server is set wrong, and right again; and the same days are counted in every zone.

const minute = 60_000
const year = 365 * 24 * 60 * minute

interface Stage {
  readonly says: string
  readonly shift: number
  readonly accepts: boolean
  readonly warns: boolean
}

const stages: readonly Stage[] = [
  { says: '3 s ahead', shift: 3_000, accepts: true, warns: false },
  { says: '12 s ahead', shift: 12_000, accepts: true, warns: true },
  { says: '10 min ahead', shift: 10 * minute, accepts: false, warns: true },
  { says: '10 min behind', shift: -10 * minute, accepts: false, warns: true },
  { says: '3 h behind', shift: -180 * minute, accepts: false, warns: true },
  // On that day nothing here was founded yet: what is said must be the clock all the same.
  { says: 'a day behind', shift: -24 * 60 * minute, accepts: false, warns: true },
  { says: 'a year ahead', shift: year, accepts: false, warns: true },
]

const apply = (client: Client): Promise<string> =>
  client
    .act({ key: randomUUID(), act: 'apply', answers: { name: '陈读者' }, open: { procedure: 'library-card', item: 'card-library' } })
    .then(
      () => 'done',
      (error: unknown) => (error instanceof ProblemError ? (error.problem.type.split(':').at(-1) ?? '') : String(error)),
    )

interface Ready {
  readonly acts: boolean
  readonly clock?: string
}

/** A server without the comparison, a year ahead, on the same database: what it fires early. */
async function unguarded(data: string): Promise<number> {
  const pool = createPool(urlInFolder(data) ?? '', { max: 2, region })
  try {
    const sealing = sealingIn(join(data, 'keys'))
    return await fireClocks(await startPlatform({ catalogue, pool, region, sealing, publicUrl: '', now: () => Date.now() + year }), region)
  } finally {
    await pool.end()
  }
}

async function wrongClocks(root: string, say: (line: string) => void): Promise<Figure> {
  const [data, file] = [join(root, 'data'), join(root, 'shift')]
  writeFileSync(file, '0')
  const preload = fileURLToPath(new URL('shifted-clock.mjs', import.meta.url))
  const yifa = startYifa(data, toy, { env: { NODE_OPTIONS: `--import ${preload}`, SHIFTED_CLOCK: file } })
  const url = await yifa.ready()
  const client = async (): Promise<Client> => [...(await signedIn(url, ['chen'])).values()][0] as Client
  const set = async (shift: number): Promise<void> => {
    writeFileSync(file, String(shift))
    await sleep(400)
  }
  const problems: string[] = []
  const before = await apply(await client())
  let [struck, early] = [0, 0]
  for (const { says, shift, accepts, warns } of stages) {
    await set(shift)
    const came = await apply(await client())
    const ready = (await (await fetch(`${url}/readyz`)).json()) as Ready
    const reads = (await fetch(`${url}/api/items`)).status
    if (came !== (accepts ? 'done' : 'clock-wrong')) problems.push(`${says}: an act came to ${came}`)
    if (ready.acts !== accepts || (ready.clock !== undefined) !== warns) problems.push(`${says}: readyz says ${JSON.stringify(ready)}`)
    if (reads !== 200) problems.push(`${says}: reading is ${reads}`)
    if (!accepts) struck++
    say(`${says}: ${came}, ${ready.clock ?? 'nothing said'}`)
  }
  // Long enough that the server looked at the clocks meanwhile, a year ahead.
  const held = await eventsAt(url)
  await sleep(setting('LOOK_SECONDS', 33) * 1_000)
  early = (await eventsAt(url)) - held
  const looked = /No act is accepted and no time limit runs out/.test(yifa.text())
  await set(0)
  const after = await apply(await client())
  const control = await unguarded(data)
  await yifa.stop('SIGTERM')
  if (before !== 'done' || after !== 'done') problems.push(`right again: an act came to ${after}`)
  if (!looked && setting('LOOK_SECONDS', 33) >= 33) problems.push('it never said that no time limit runs out')
  return {
    what: `F10 a running server's clock is set ${stages.length} times and right again: acts accepted, said, read otherwise than they must be; fired early`,
    found: `${problems.length}${problems[0] ? ` (${problems.slice(0, 2).join('; ').slice(0, 160)})` : ''}; ${early}`,
    limit: '0; 0 (said above 5 s, no act above 60 s)',
    holds: problems.length === 0 && early === 0 && struck > 0 && control > 0,
    control: `${struck} times acts were refused; the same clock without the comparison fires ${control} early`,
  }
}

const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']

async function everyZone(): Promise<Figure> {
  const script = fileURLToPath(new URL('last-days.ts', import.meta.url))
  const found: { ours: string; naive: string; days: number }[] = []
  for (const TZ of zones) {
    const run = runYifa([], { command: [process.execPath, '--import', './bin/typescript.mjs', script], env: { TZ } })
    if ((await run.ended) !== 0) throw new Error(run.text().slice(-300))
    found.push(JSON.parse(run.text()))
  }
  const distinct = (of: (one: (typeof found)[number]) => string): number => new Set(found.map(of)).size
  return {
    what: `F10 ${found[0]?.days ?? 0} last days around Feb 29, year ends and holidays, counted in ${zones.length} zones: different answers`,
    found: String(distinct(({ ours }) => ours)),
    limit: '1',
    holds: distinct(({ ours }) => ours) === 1 && distinct(({ naive }) => naive) > 1,
    control: `days by the zone of the machine: ${distinct(({ naive }) => naive)} different answers`,
  }
}

/** With `LOOK_SECONDS` from the environment: how long the server is left with a clock that is a year ahead. */
export const clockDifference: Trial = inFolder(async (root, say): Promise<Figure[]> => [await everyZone(), await wrongClocks(root, say)])

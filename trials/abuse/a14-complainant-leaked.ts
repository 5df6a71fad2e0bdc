import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import type { World } from '../../stories/http/harness.ts'
import { signNow } from '../../stories/http/log-keys.ts'
import type { Figure } from '../run-trials.ts'
import { crawl, type Known } from './crawl.ts'
import { canariesIn, encodings, needlesFor } from './encodings.ts'
import { all, none } from './figures.ts'
import { tokenOf, town } from './town.ts'

const market = 'mr-210102'

/** Who reports, as nobody else in the town is called. */
export const canaries = {
  name: '欧阳鸢尾',
  phone: '13998765421',
  number: makeCitizenNumber('219999', localDate('1983-07-19'), 77),
  address: '云杉里八十八号',
  phrase: '紫檀算盘落在西窗下',
}

/** A report from receipt to reward: assigned in the organ that is reported on, verified, decided, told, rewarded, looked at; tried by who may not. */
export async function wholeLife(world: World): Promise<{ id: string; documents: string[]; answers: string[] }> {
  const answers: string[] = []
  const report = {
    named: true,
    name: canaries.name,
    contact: `${canaries.phone} ${canaries.number} ${canaries.address} ${canaries.phrase}`,
    respondent: '某餐馆',
    clue: '后厨使用过期食材',
  }
  const { case: id } = await world.as('citizen').opens({ procedure: 'report-handling', organ: market, act: 'report', answers: report })
  const does = async (login: string, act: string, given: Parameters<ReturnType<World['as']>['does']>[2] = {}): Promise<string[]> => {
    const done = await world.as(login).does(id, act, given)
    answers.push(JSON.stringify(done))
    return done.documents.map(({ number }) => number)
  }
  await does('intake.feng', 'assign')
  answers.push(JSON.stringify(await world.as('officer.zhao').refusals(id, 'tellReporter')))
  await does('officer.zhao', 'verify', { answers: { finding: '属实' } })
  await does('head.zheng', 'decideFiling', { answers: { outcome: 'filed', reasons: '有初步证据', case: '1', rewardable: true } })
  const documents = await does('intake.feng', 'tellReporter')
  await does('head.zheng', 'reward', { answers: { reasons: '属实' } })
  await does('intake.feng', 'payReward')
  for (const login of ['officer.zhao', 'head.zheng', 'agent'])
    await world
      .as(login)
      .client.openSeal({ id, answers: { why: '想知道是谁' } })
      .catch((no: unknown) => answers.push(JSON.stringify(no)))
  await signNow(world.platform)
  return { id, documents, answers }
}

type Needles = ReturnType<typeof needlesFor>

/** What stands about the case in addresses, as who handles it knows it. */
async function knownOf(world: World, id: string, documents: readonly string[]): Promise<Known> {
  const { number } = await world.as('intake.feng').client.readCase({ id })
  const events = (await world.anyone.readCheckpoint()).size
  const bundles = [...Array(Math.ceil(events / 256)).keys()].map((i) => `00${i}${(i + 1) * 256 > events ? `.p/${events - i * 256}` : ''}`)
  return {
    id: [id, number, 'report-handling'],
    number: [number, ...documents],
    seq: [...Array(6).keys()].map((i) => String(events - 1 - i)),
    register: world.platform.catalogue.registers.map((register) => register.id),
    sha256: ['a'.repeat(64)],
    '?read-tile': bundles.map((bundle) => `?path=tile/0/${bundle}`),
    '?read-entries': bundles.map((bundle) => `?path=tile/entries/${bundle}`),
    '?list-refusals': ['', `?organ=${market}`],
    '?refusals-as-csv': ['', `?organ=${market}`],
    '?prove-inclusion': [`?index=${events - 1}`],
  }
}

/** What the record and the keys of requests hold openly: what auditors, courts and mirrors read. */
async function openRows(world: World): Promise<string[]> {
  const { rows: leaves } = await world.platform.pool.query<{ text: string }>("select leaf as text from event where region = '210000'")
  const { rows: keys } = await world.platform.pool.query<{ text: string }>(
    "select i::text as text from idempotency i where region = '210000'",
  )
  return [...leaves, ...keys].map(({ text }) => text)
}

/** Everything that is said on the console while it works. */
async function listening<T>(work: () => Promise<T>): Promise<{ result: T; said: string[] }> {
  const said: string[] = []
  const consoles = ['log', 'error', 'warn', 'info'] as const
  const before = consoles.map((name) => console[name])
  for (const name of consoles) console[name] = (...words: unknown[]) => void said.push(words.map(String).join(' '))
  try {
    return { result: await work(), said }
  } finally {
    consoles.forEach((name, i) => {
      console[name] = before[i] as typeof console.log
    })
  }
}

const findings = (where: string, texts: readonly (string | Buffer)[], needles: Needles): string[] =>
  texts.flatMap((text) => canariesIn(Buffer.from(text), needles).map((found) => `${where}: ${found}`))

/** Whether the search finds what is planted, in each writing. */
function plantedFound(needles: Needles): { tried: number; met: number } {
  const planted = Object.entries(canaries).flatMap(([canary, text]) =>
    Object.entries(encodings).map(([encoding, encode]) => {
      const bytes = Buffer.concat([Buffer.from('…'), Buffer.from(encode(text) as string), Buffer.from('…')])
      return canariesIn(bytes, needles).includes(`${canary} in ${encoding}`)
    }),
  )
  return { tried: planted.length, met: planted.filter(Boolean).length }
}

/** One of each kind of reader, the reporter aside. */
const readersOfTown = [
  ...[undefined, 'agent', 'neighbour', 'clerk.li', 'officer.zhao', 'head.zheng', 'intake.feng', 'reviewer.zhou', 'justice.supervisor'],
  ...['admin.system', 'admin.audit', 'officer1.health', 'bank.heping', 'review.shen', 'keeper'],
]

/** Everybody but the reporter crawls everything there is, and the log is read whole. */
export const a14 =
  (readers: readonly (string | undefined)[] = readersOfTown) =>
  async (say: (line: string) => void): Promise<readonly Figure[]> => {
    const needles = needlesFor(canaries)
    const world = await town()
    try {
      const { result: life, said } = await listening(() => wholeLife(world))
      const known = await knownOf(world, life.id, life.documents)
      const bad: string[] = []
      let read = 0
      for (const login of readers) {
        const got = await crawl(world, await tokenOf(world, login), { known, from: ['/', `/cases/${life.id}`, '/me', '/tasks'], most: 80 })
        read += got.length
        for (const { path, bytes } of got) bad.push(...findings(`${login ?? 'public'} ${path}`, [bytes], needles))
        say(`${login ?? 'the public'}: ${got.length} answers, ${got.filter(({ status }) => status === 200).length} with something in it`)
      }
      const rows = await openRows(world)
      bad.push(...findings('told or logged', [...life.answers, ...said], needles), ...findings('record', rows, needles))
      // The control: who may look is shown it, in this very search.
      const looked = await world.as('intake.feng').client.openSeal({ id: life.id, answers: { why: '核实奖励发放' } })
      const shown = findings('', [JSON.stringify(looked)], needles).length
      const tried = read + life.answers.length + said.length + rows.length
      return [
        none(
          `${readers.length} readers, answers, letters, refusals, log lines, leaves, keys: canaries in ${Object.keys(encodings).length} encodings`,
          { tried, bad },
          { what: 'in what the intake sees with a reason', found: shown },
        ),
        all('planted canaries that the search finds', plantedFound(needles), {
          what: 'planted',
          found: Object.keys(canaries).length * Object.keys(encodings).length,
        }),
      ]
    } finally {
      await world.end()
    }
  }

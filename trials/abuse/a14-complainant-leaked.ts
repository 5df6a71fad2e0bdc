import { createHash } from 'node:crypto'
import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import type { World } from '../../stories/http/harness.ts'
import { signNow } from '../../stories/http/log-keys.ts'
import type { Figure } from '../run-trials.ts'
import { crawl, type Known } from './crawl.ts'
import { canariesIn, encodings, needlesFor } from './encodings.ts'
import { all, none } from './figures.ts'
import { logins, tokenOf, town } from './town.ts'

const market = 'mr-210102'

/** Who reports, as nobody else in the town is called. */
const canaries = {
  name: '欧阳鸢尾',
  phone: '13998765421',
  number: makeCitizenNumber('219999', localDate('1983-07-19'), 77),
  address: '云杉里八十八号',
  phrase: '紫檀算盘落在西窗下',
}

/** A report from receipt to reward: assigned in the organ that is reported on, verified, decided, told, rewarded, looked at; tried by who may not. */
async function wholeLife(world: World): Promise<{ id: string; documents: string[]; answers: string[] }> {
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

/** Everybody but the reporter crawls everything there is, and the log is read whole. */
export const a14 =
  (readers: readonly (string | undefined)[] = [undefined, ...logins.filter((login) => login !== 'citizen')]) =>
  async (say: (line: string) => void): Promise<readonly Figure[]> => {
    const needles = needlesFor(canaries)
    const planted = Object.entries(canaries).flatMap(([canary, text]) =>
      Object.entries(encodings).map(([encoding, encode]) => ({
        canary,
        encoding,
        bytes: Buffer.concat([Buffer.from('…'), Buffer.from(encode(text) as string), Buffer.from('…')]),
      })),
    )
    const foundAgain = planted.filter(({ canary, encoding, bytes }) =>
      canariesIn(bytes, needles).some((found) => found.startsWith(`${canary} in`) && found.includes(encoding)),
    ).length
    const written: string[] = []
    const consoles = ['log', 'error', 'warn', 'info'] as const
    const before = consoles.map((name) => console[name])
    const world = await town()
    try {
      for (const name of consoles) console[name] = (...said: unknown[]) => void written.push(said.map(String).join(' '))
      const { id, documents, answers } = await wholeLife(world)
      consoles.forEach((name, i) => {
        console[name] = before[i] as typeof console.log
      })
      const { number } = await world.as('intake.feng').client.readCase({ id })
      const events = (await world.anyone.readCheckpoint()).size
      const known: Known = {
        id: [id, number, 'report-handling'],
        number: [number, ...documents],
        seq: [...Array(6).keys()].map((i) => String(events - 1 - i)),
        register: world.platform.catalogue.registers.map((register) => register.id),
        sha256: [createHash('sha256').update(canaries.name).digest('hex')],
        index: [String(events - 1)],
        '?list-publications': ['', `?search=${encodeURIComponent(canaries.name)}`],
        '?read-tile': [`?path=tile/0/000.p/${events}`, `?path=tile/0/001.p/${events - 256}`],
        '?read-entries': ['?path=tile/entries/000', `?path=tile/entries/001.p/${events - 256}`, `?path=tile/entries/000.p/${events}`],
        '?list-refusals': ['', `?organ=${market}`],
        '?refusals-as-csv': ['', `?organ=${market}`],
        '?prove-inclusion': [`?index=${events - 1}`],
      }
      const bad: string[] = []
      let read = 0
      for (const login of readers) {
        const token = await tokenOf(world, login)
        const got = await crawl(world, token, { known, from: ['/', `/cases/${id}`, '/me', '/tasks'], most: 120 })
        read += got.length
        for (const { path, bytes } of got)
          for (const found of canariesIn(bytes, needles)) bad.push(`${login ?? 'public'} ${path}: ${found}`)
        say(
          `${login ?? 'the public'}: ${got.length} answers, ${got.filter(({ status }) => status === 200).length} of them with something in it`,
        )
      }
      for (const text of [...answers, ...written])
        for (const found of canariesIn(Buffer.from(text), needles)) bad.push(`told or logged: ${found}`)
      // The leaves as the log has them, which auditors, courts and mirrors read.
      const { rows } = await world.platform.pool.query<{ leaf: string }>("select leaf from event where region = '210000'")
      for (const { leaf } of rows) for (const found of canariesIn(Buffer.from(leaf), needles)) bad.push(`leaf: ${found}`)
      const { rows: keys } = await world.platform.pool.query<{ text: string }>(
        "select i::text as text from idempotency i where region = '210000'",
      )
      for (const { text } of keys) for (const found of canariesIn(Buffer.from(text), needles)) bad.push(`idempotency: ${found}`)
      // The control: who may look is shown it, in this very search.
      const looked = await world.as('intake.feng').client.openSeal({ id, answers: { why: '核实奖励发放' } })
      const shown = canariesIn(Buffer.from(JSON.stringify(looked)), needles).length
      return [
        none(
          `${readers.length} readers, answers, letters, refusals, log lines, leaves and keys: canaries in ${Object.keys(encodings).length} encodings`,
          { tried: read + answers.length + written.length + rows.length, bad },
          { what: 'in what the intake sees with a reason', found: shown },
        ),
        all(
          'planted canaries that the search finds',
          { tried: planted.length, met: foundAgain },
          { what: 'planted', found: planted.length },
        ),
      ]
    } finally {
      consoles.forEach((name, i) => {
        console[name] = before[i] as typeof console.log
      })
      await world.end()
    }
  }

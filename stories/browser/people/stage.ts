import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Client, makeClient, ProblemError } from '../../../src/api/client.ts'
import type { Answers } from '../../../src/kernel/form/field.ts'
import { inventedPdf } from '../../invented-pdf.ts'
import { personOf } from './cast.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))

const hour = 3_600_000
const instant = (moment: string): number => Date.parse(`${moment}:00+08:00`)

interface Order {
  readonly answers?: Answers
  /** Logins of those who sign too. */
  readonly with?: readonly string[]
}

/** What a case is opened with. */
interface Opening {
  readonly procedure: string
  readonly item?: string
  readonly organ?: string
  readonly matter?: string
  readonly place?: string
  readonly subject?: { readonly register: string; readonly key: string }
}

/** Somebody of the demonstration, signed in. */
export interface Actor {
  readonly client: Client
  readonly token: string
  opens(open: Opening, act: string, answers: Answers): Promise<string>
  does(caseId: string, act: string, order?: Order): Promise<void>
  /** Asks those named in `with` to sign. @returns the id of the sheet */
  proposes(caseId: string, act: string, order: Order): Promise<string>
  signs(sheet: string): Promise<void>
  /** An act that must be refused. */
  failsTo(caseId: string, act: string, order?: Order): Promise<void>
  uploads(name: string): Promise<string>
}

export interface Stage {
  readonly url: string
  /** The day it is there, `days` later. */
  day(days?: number): string
  /** Sets the clock, in Beijing time: `2026-09-14T09:00`. */
  at(moment: string): Promise<void>
  /** Lets so many days pass, for everybody. Whoever is signed in has to sign in again. */
  daysPass(days: number): Promise<void>
  as(login: string): Promise<Actor>
  end(): Promise<void>
}

/** Yifa as `npm start` runs it, with the small lived province or, without `cases`, its founding alone, in a process of its own on a folder that goes away afterwards and a free port, with a clock that the story sets. */
export async function openStage(begins: string, { cases = true } = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-people-'))
  const child = spawn(
    process.execPath,
    [
      ...`--import ./bin/typescript.mjs --import ./stories/browser/people/stage-clock.ts src/main.ts start --json${cases ? '' : ' --no-cases'} --port 0 --data`.split(
        ' ',
      ),
      join(folder, 'data'),
    ],
    {
      cwd: project,
      env: { ...ownEnvironment(), SCENE_BEGINS: String(instant(begins)) },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  const [line] = (await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit').then(neverStarted)])) as [Buffer]
  const { url } = JSON.parse(line.toString()) as { url: string }
  let now = instant(begins)
  const here = new Map<string, Promise<Actor>>()
  const set = async (moment: number): Promise<void> => {
    now = moment
    here.clear()
    const done = once(child, 'message')
    child.send(moment)
    await done
  }
  return {
    url,
    day: (days = 0) => new Date(now + 8 * hour + days * 24 * hour).toISOString().slice(0, 10),
    at: (moment) => set(instant(moment)),
    daysPass: (days) => set(now + days * 24 * hour),
    as(login) {
      const actor = here.get(login) ?? signedIn(url, login)
      here.set(login, actor)
      return actor
    },
    async end() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The environment without what would lead Yifa to somebody's own data. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:DATABASE_URL|YIFA_|PORT$|NODE_ENV$)/.test(name)))

function neverStarted(): never {
  throw new Error('Yifa ended before it was ready; what it said stands above.')
}

async function signedIn(url: string, login: string): Promise<Actor> {
  const { token } = await makeClient({ base: url }).signIn({ login, password: 'yifa-demo' })
  const client = makeClient({ base: url, token: () => token })
  const order = ({ answers = {} }: Order) => ({ key: randomUUID(), answers: answers as never })
  const signs = async (id: string): Promise<void> => {
    const { answersHash } = await client.readSigning({ id })
    await client.sign({ id, answersHash })
  }
  const proposes = async (caseId: string, act: string, { answers = {}, with: others = [] }: Order): Promise<string> =>
    (await client.proposeSigning({ case: caseId, act, answers: answers as never, withOfficers: others.map(personOf) })).id
  const signedByAll = async (caseId: string, act: string, given: Order): Promise<void> => {
    const id = await proposes(caseId, act, given)
    for (const other of given.with ?? []) await (await signedIn(url, other)).signs(id)
    const { state, refusals } = await client.readSigning({ id })
    if (state !== 'done') throw new Error(`${login} ${act}: ${state} ${JSON.stringify(refusals)}`)
  }
  const does = async (caseId: string, act: string, given: Order = {}): Promise<void> => {
    if (given.with?.length) return signedByAll(caseId, act, given)
    await client.act({ case: caseId, act, ...order(given) }).catch((error: unknown) => {
      if (error instanceof ProblemError)
        throw new Error(`${login} ${act}: ${JSON.stringify(error.problem.refusals ?? error.problem)}`, { cause: error })
      throw error
    })
  }
  return {
    client,
    token,
    does,
    proposes,
    signs,
    opens: async (open, act, answers) => (await client.act({ open, act, ...order({ answers }) })).case,
    async failsTo(caseId, act, given = {}) {
      const done = await client.act({ case: caseId, act, ...order(given) }).catch((error: unknown) => {
        if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error
      })
      if (done) throw new Error(`${login} did ${act}, which must be refused.`)
    },
    async uploads(name) {
      const file = new File([inventedPdf(name)], `${name}.pdf`, { type: 'application/pdf' })
      return (await client.uploadFile(file)).sha256
    },
  }
}

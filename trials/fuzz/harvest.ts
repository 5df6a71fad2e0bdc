import type { Callers } from './callers.ts'
import { encoded } from './odd-texts.ts'
import type { Known } from './values.ts'

/** Most values kept under one name. */
const most = 40

/** Paths that show values which other paths take. */
const lists = [
  'items?limit=30',
  'procedures',
  'registers',
  'versions',
  'cases?limit=50',
  'tasks?limit=20',
  'publications?limit=30',
  'laws?limit=30',
  'normative-documents?limit=20',
  'accounts?limit=30',
  'account-events?limit=20',
  'cards?limit=20',
  'refusals?limit=20',
  'signings',
  'drafts',
  'me',
  'registers/organs?limit=30',
  'registers/posts?limit=20',
  'registers/powers?limit=20',
  'log/checkpoints',
  'periods/common',
]

interface Field {
  readonly name: string
  readonly kind: string
  readonly options?: readonly { readonly value: string }[]
  readonly offered?: unknown
}

interface Option {
  readonly act: string
  readonly may: boolean
  readonly form: readonly Field[]
}

/** An answer that a question of this kind takes, most of the time. `file`: SHA-256 of one that was handed in. */
function answerTo({ kind, options, offered }: Field, file: string): unknown {
  if (offered !== undefined) return offered
  if (kind === 'materials') return Object.fromEntries((options ?? []).map(({ value }) => [value, file]))
  if (options?.[0]) return /^(?:choices|guideItems|entryKeys)$/.test(kind) ? [options[0].value] : options[0].value
  const made: Readonly<Record<string, unknown>> = {
    date: '2026-11-29',
    yesNo: true,
    number: 3,
    money: 100,
    phone: '13900000000',
    citizenNumber: '210102199001010003',
    creditCode: '91210102MA0000000X',
    file,
    pairs: {},
    choices: [],
    citations: [],
    entryKeys: [],
  }
  return made[kind] ?? '说明'
}

const answersFor = (form: readonly Field[], file: string): Record<string, unknown> =>
  Object.fromEntries(form.map((field) => [field.name, answerTo(field, file)]))

/** Hands in a file. @returns its SHA-256 */
async function handIn(callers: Callers, login: string): Promise<string> {
  const boundary = 'harvest'
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n%${login}\n\r\n--${boundary}--\r\n`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const answer = await callers.ask(login, { method: 'POST', path: '/api/files', headers, body })
  return (JSON.parse(answer.body) as { sha256?: string }).sha256 ?? ''
}

/** Opens cases and goes on with them, as far as answers made up by the forms lead. @returns how many acts were done */
export async function setUp(callers: Callers, rounds: number): Promise<number> {
  let done = 0
  for (let round = 0; round < rounds; round++) {
    const { bodies } = await harvest(callers)
    for (const [i, body] of (bodies['act'] ?? []).entries())
      for (const login of callers.logins) {
        const wire = {
          method: 'POST',
          path: '/api/acts',
          headers: { 'content-type': 'application/json', 'idempotency-key': `setup-${round}-${i}-${login}` },
        }
        if ((await callers.ask(login, { ...wire, body: JSON.stringify(body) })).status === 200) done++
      }
  }
  return done
}

const folders: Readonly<Record<string, string>> = {
  items: 'item',
  procedures: 'procedure',
  cases: 'case',
  registers: 'register',
  signings: 'signing',
  drafts: 'draft',
  laws: 'law',
}

const rows = (answer: unknown): Record<string, unknown>[] =>
  (Array.isArray(answer) ? answer : ((answer as { rows?: [] } | undefined)?.rows ?? [])) as Record<string, unknown>[]

/** Notes every value under the name of the member in which it stands. */
function notebook() {
  const found = new Map<string, Set<string | number>>()
  const note = (name: string, value: unknown): void => {
    if ((typeof value !== 'string' && typeof value !== 'number') || String(value).length > 80) return
    const held = found.get(name) ?? new Set()
    if (held.size < most) held.add(value)
    found.set(name, held)
  }
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, name)
    else if (typeof value === 'object' && value !== null) for (const [member, one] of Object.entries(value)) walk(one, member)
    else note(name, value)
  }
  return { found, note, walk }
}

type Reader = (path: string) => Promise<unknown>

/** What a caller may open a case on: items for which they may apply, matters that their organs handle. */
async function openingsFor(read: Reader): Promise<{ procedure: string; [name: string]: string }[]> {
  const found: { procedure: string; [name: string]: string }[] = []
  for (const { id } of rows(await read('items?limit=8'))) {
    const item = (await read(`items/${encoded(String(id))}`)) as { procedures?: { id: string }[] } | undefined
    found.push(...(item?.procedures ?? []).map(({ id: procedure }) => ({ procedure, item: String(id) })))
  }
  const { posts = [] } = ((await read('me')) ?? {}) as { posts?: { organ: { id: string } }[] }
  for (const organ of new Set(posts.map((post) => post.organ.id)))
    for (const row of rows(await read(`matters?organ=${encoded(organ)}`)) as { procedure: { id: string }; matter: string }[])
      found.push({ procedure: row.procedure.id, organ, matter: row.matter })
  return found
}

/** Bodies of acts that a caller may do, and of sheets that they may propose. */
async function bodiesFor(read: Reader, file: string, person: string): Promise<{ acts: unknown[]; sheets: unknown[]; seen: unknown[] }> {
  const [acts, sheets, seen]: [unknown[], unknown[], unknown[]] = [[], [], []]
  for (const open of await openingsFor(read)) {
    const asked = Object.entries(open).flatMap(([name, value]) => (name === 'procedure' ? [] : [`${name}=${encoded(value)}`]))
    const { option } = ((await read(`openings/${open.procedure}?${asked.join('&')}`)) ?? {}) as { option?: Option }
    if (option?.may) acts.push({ open, act: option.act, answers: answersFor(option.form, file) })
  }
  for (const { id } of rows(await read('cases?limit=12'))) {
    const answer = (await read(`cases/${String(id)}`)) as { options?: Option[] } | undefined
    seen.push(answer)
    for (const { act, form, may } of answer?.options ?? []) {
      const body = { case: id, act, answers: answersFor(form, file) }
      if (may) acts.push(body)
      sheets.push({ ...body, withOfficers: [person] })
    }
  }
  return { acts, sheets, seen }
}

/** Asks the server for what it shows, so that requests can be made that mean something: values by name, and whole bodies. */
export async function harvest(callers: Callers): Promise<{ known: Known; bodies: Record<string, unknown[]> }> {
  const { found, note, walk } = notebook()
  const reader =
    (login: string): Reader =>
    async (path) => {
      const { status, body } = await callers.ask(login, { method: 'GET', path: `/api/${path}`, headers: {} })
      return status === 200 ? (JSON.parse(body) as unknown) : undefined
    }
  for (const login of ['', ...callers.logins])
    for (const path of lists) {
      const answer = await reader(login)(path)
      walk(answer, path)
      const folder = folders[path.replace(/[?/].*/, '')]
      if (folder && !path.includes('/'))
        for (const row of rows(answer)) for (const member of ['id', 'number', 'title']) note(folder, row[member])
    }
  const bodies: Record<string, unknown[]> = { act: [], 'propose-signing': [] }
  for (const login of callers.logins) {
    const file = await handIn(callers, login)
    if (file) note('sha256', file)
    const { acts, sheets, seen } = await bodiesFor(reader(login), file, String([...(found.get('person') ?? ['x'])][0]))
    bodies['act']?.push(...acts)
    bodies['propose-signing']?.push(...sheets)
    for (const one of seen) walk(one, 'case')
  }
  // Whoever asks here is not to be locked out by being asked about.
  const mine = new Set<unknown>(callers.logins)
  for (const login of callers.logins) mine.add(((await reader(login)('me')) as { person?: string } | undefined)?.person)
  const known: Record<string, (string | number)[]> = {}
  for (const [name, values] of found) {
    const some = [...values].filter((value) => !(['login', 'person'].includes(name) && mine.has(value)))
    if (some.length > 0) known[name] = some.sort()
  }
  return { known, bodies }
}

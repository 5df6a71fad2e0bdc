import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { type Ahead, type Loaded, readAnswers } from '../../store/batch.ts'
import type { BatchWrite, CaseRow } from '../../store/rows.ts'
import type { WrappedKey } from '../../store/sealing/sealing-keys.ts'
import type { ActAnswer, ActRequest } from './request.ts'
import type { DoorSetting } from './setting.ts'

type Sealing = Pick<DoorSetting, 'seals' | 'definitions'>
type Cases = ReadonlyMap<string, CaseRow>

/** Whether it is as it is stored, with something covered; what the batch before leaves is in clear. */
const isSealed = (value: unknown): boolean => typeof (value as { sealed?: unknown }).sealed === 'string'

/** Under which key an answer is kept: one that names who asked would tell who stands in the case. */
export const keptKey = ({ seals }: Pick<Sealing, 'seals'>, key: string, person: string): string =>
  key.includes(person) ? seals.mark(key) : key

/** Answers kept under marks to these requests, by the keys with which they are asked for. */
async function markedAnswers(
  setting: Sealing,
  { client, size, begin }: Loaded,
  requests: readonly ActRequest[],
): Promise<Loaded['answers']> {
  const named = requests.filter(({ key, actor }) => key.includes(actor.person))
  const [region] = named.map((request) => request.region)
  if (region === undefined) return new Map()
  const marked = new Map(named.map(({ key, actor }) => [keptKey(setting, key, actor.person), key]))
  await begin()
  const found = await readAnswers(client, { region, height: size }, [...marked.keys()])
  return new Map([...found].map(([kept, answer]) => [marked.get(kept) as string, answer]))
}

/**
 * What was loaded, as the kernel sees it: in clear. Costs nothing where none of the cases is of a procedure that seals something.
 * @param on what the batch before leaves
 * @returns also the cases whose data key the batch before draws, and stores
 */
export async function inClear(
  setting: Sealing,
  stored: Loaded,
  { requests, on }: { requests: readonly ActRequest[]; on: Ahead | undefined },
): Promise<{ loaded: Loaded; drawn: ReadonlySet<string> }> {
  const { seals, definitions } = setting
  const procedureIn = ({ case: id, open }: ActRequest): Procedure | undefined =>
    id === undefined
      ? definitions.current(open?.procedure ?? '')?.procedure
      : definitions.byHash(stored.cases.get(id)?.file.definition ?? '')
  const asking = requests.filter((request) => seals.seals(procedureIn(request)))
  if (asking.length === 0) return { loaded: stored, drawn: new Set() }
  const known = new Map([...(await markedAnswers(setting, stored, asking)), ...stored.answers])
  const cases = [...stored.cases.values()].filter((row) => isSealed(row))
  const answers = [...known].filter(([, { answer }]) => isSealed(answer))
  const scopes = [...cases.map(({ file }) => file.id), ...answers.map(([, { answer }]) => (answer as { case: string }).case)]
  if (scopes.length > 0) {
    await stored.begin()
    await seals.fetch(stored.client, scopes)
  }
  const clear = cases.map((row) => [row.file.id, seals.openCase(row)] as const)
  const told = answers.map(([key, kept]) => [key, { ...kept, answer: seals.openAnswer(kept.answer) }] as const)
  const loaded = { ...stored, cases: new Map([...stored.cases, ...clear]), answers: new Map([...known, ...told]) }
  return { loaded, drawn: new Set(on ? seals.drawn([...stored.cases.keys()]).map(({ scope }) => scope) : []) }
}

/**
 * What is written, with everything sealed covered and encrypted. Nothing is changed, or copied, where nothing is sealed.
 * @param of.cases every case of the batch, in clear
 * @param of.drawn cases whose data key the batch before stores
 * @param of.keys gets the data keys that are stored with what is written
 */
export async function sealedWriting(
  { seals, definitions }: Sealing,
  writing: BatchWrite,
  { client, cases, drawn, keys }: { client: Loaded['client']; cases: Cases; drawn: ReadonlySet<string>; keys: WrappedKey[] },
): Promise<BatchWrite> {
  const events = writing.events.map((event) => {
    const known = cases.get(event.caseId)?.file
    const definition = known?.definition ?? event.body.header?.definition
    const procedure = definition === undefined ? undefined : definitions.byHash(definition)
    if (!procedure || !seals.seals(procedure)) return { event }
    const parties = known?.parties ?? {}
    return seals.hides(event, procedure, parties) ? { event, procedure, parties } : { event }
  })
  // A case may have something sealed though this event of it has not.
  const rows = writing.cases.map((row) => {
    const procedure = definitions.byHash(row.file.definition)
    return procedure && seals.hidesInCase(row, procedure) ? { row, procedure } : { row }
  })
  const hiding = [
    ...events.flatMap(({ event, procedure }) => (procedure ? [event.caseId] : [])),
    ...rows.flatMap(({ row, procedure }) => (procedure ? [row.file.id] : [])),
  ]
  if (hiding.length === 0) return writing
  await seals.fetch(client, hiding)
  const covered = events.map(({ event, procedure, parties }) => (procedure ? seals.coverEvent(event, procedure, parties) : event))
  const sealedAt = new Map(events.map((one) => [one.event.seq, one]))
  const idempotency = writing.idempotency.map((row) => {
    const answer = row.answer as ActAnswer
    const of = answer.kind === 'nothing' ? undefined : sealedAt.get(answer.seq)
    if (!of?.procedure) return row
    const { event, procedure, parties } = of
    const key = keptKey({ seals }, row.key, event.body.actor.person)
    return { ...row, key, requestHash: seals.mark(row.requestHash), answer: seals.coverAnswer(answer, event, { procedure, parties }) }
  })
  const covers = rows.map(({ row, procedure }) => (procedure ? seals.coverCase(row, procedure) : row))
  const sealingKeys = seals.drawn(hiding).filter(({ scope }) => !drawn.has(scope))
  keys.push(...sealingKeys)
  return { ...writing, events: covered, cases: covers, idempotency, sealingKeys }
}

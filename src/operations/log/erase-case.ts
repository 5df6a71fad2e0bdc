import type { LocalDate } from '../../kernel/time/local-date.ts'
import { eraseContent, eventsToErase, findErasable } from '../../store/erase.ts'
import type { PoolClient } from '../../store/pool.ts'
import type { CaseRow, EventBody, EventRow } from '../../store/rows.ts'
import type { Definitions } from '../door/definition.ts'
import { BadRequest } from '../door/request.ts'
import { caseAfter, type Replay } from '../replay-case.ts'
import type { Seals } from '../sealing/seals.ts'
import { erasedBody } from './erasure-order.ts'

/** An act just done that orders the content of a case, by its number, to be erased. */
export interface Ordered {
  readonly number: string
  /** Position of the act in the log. */
  readonly by: number
}

interface Where {
  readonly client: PoolClient
  readonly region: string
  readonly day: LocalDate
  readonly definitions: Definitions
  readonly seals: Seals
}

/** Hashes of files that answers name: 64 hexadecimal digits and nothing else. */
function filesIn(body: EventBody): string[] {
  return [...JSON.stringify(body.answers).matchAll(/"([0-9a-f]{64})"/g)].map(([, hash = '']) => hash)
}

/** The case as what is left of its events makes it. */
function replayed(events: readonly EventRow[], definitions: Definitions): CaseRow | undefined {
  const replay: Replay = {
    cases: new Map(),
    problems: [],
    procedureOf(hash, name) {
      const procedure = definitions.byHash(hash)
      if (!procedure) throw new Error(`The definition ${hash} of procedure '${name}' is not in this database.`)
      return procedure
    },
  }
  for (const event of events) {
    const row = caseAfter(replay, event)
    if (row) replay.cases.set(event.caseId, row)
  }
  const [first] = events
  return first && replay.cases.get(first.caseId)
}

/**
 * Erases the content of a case, in the transaction in which the act that orders it is written: the entries stay in the log, what they commit
 * to is destroyed wherever it is kept, and the case becomes what is left of its events makes it.
 * @returns the case as it stands then
 * @throws BadRequest when there is no such case, it is not over, something it entered in a register is in force, or it was erased before
 */
export async function eraseCase({ client, region, day, definitions, seals }: Where, { number, by }: Ordered): Promise<CaseRow> {
  const found = await findErasable(client, region, number, day)
  if (!found)
    throw new BadRequest('case-unknown', `There is no case '${number}'. Give the number of the case whose content is to be erased.`)
  if (!found.finished) throw new BadRequest('not-erasable', `Case '${number}' is not over. Erase it when it is.`)
  if (found.inForce) throw new BadRequest('not-erasable', `Case '${number}' entered '${found.inForce}', which is in force. End that first.`)
  // Which files it names may stand sealed; its data key is destroyed below, and with it whatever copy of the ciphertext somebody keeps.
  await seals.fetch(client, [found.id])
  const events = (await eventsToErase(client, region, found.id)).map(seals.openEvent)
  if (events.some(({ body }) => body.erased !== undefined)) throw new BadRequest('not-erasable', `Case '${number}' was erased before.`)
  await definitions.fetch(
    client,
    region,
    events.flatMap(({ body }) => (body.header ? [body.header.definition] : [])),
  )
  const erased = events.map((event) => ({ ...event, salts: {}, body: erasedBody(event.body, by) }))
  const row = replayed(erased, definitions)
  if (!row) throw new Error(`Case '${number}' has no event that opens it.`)
  await eraseContent(
    client,
    region,
    { id: found.id, title: row.file.title },
    erased.map(({ seq, body }, i) => ({ seq, body, files: filesIn((events[i] as EventRow).body) })),
  )
  return { ...row, file: { ...row.file, region } }
}

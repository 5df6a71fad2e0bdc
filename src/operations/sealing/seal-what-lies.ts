import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { holdingRegion } from '../../store/hold-region.ts'
import type { Pool, PoolClient } from '../../store/pool.ts'
import type { CaseRow, EventRow } from '../../store/rows.ts'
import {
  type KeptAnswerRow,
  type OfCase,
  readAnswersToSeal,
  readCasesToSeal,
  readDraftsToSeal,
  readEventsToSeal,
  readSheetsToSeal,
  replaceAnswers,
  replaceCases,
  replaceDrafts,
  replaceEvents,
  replaceSheets,
} from '../../store/sealing/rows-to-seal.ts'
import { insertSealingKeys, keepSealedTo, readSealing } from '../../store/sealing/sealing-keys.ts'
import type { Definitions } from '../door/definition.ts'
import { keptKey } from '../door/seal-batch.ts'
import { coverDraft, coverOutcome, coverSheet } from './loose-rows.ts'
import type { Seals } from './seals.ts'

interface Sealing {
  readonly seals: Seals
  readonly definitions: Definitions
}

/** Rows sealed in one transaction. */
const atOnce = 200

/** A page of rows, sealed; and the cases of which data keys may have been drawn. */
interface Paged {
  readonly rows: number
  readonly cases: readonly string[]
}

function coveredEvents({ seals, definitions }: Sealing, rows: readonly (EventRow & OfCase)[]): EventRow[] {
  return rows.flatMap(({ definition, parties, ...event }) => {
    const procedure = definitions.byHash(definition)
    const made = procedure ? seals.coverEvent(event, procedure, parties) : event
    return made === event ? [] : [made]
  })
}

function coveredCases({ seals, definitions }: Sealing, rows: readonly CaseRow[]): { row: CaseRow; before: CaseRow['file']['parties'] }[] {
  return rows.flatMap((row) => {
    const made = seals.coverCase(row, definitions.byHash(row.file.definition) as Procedure)
    return made === row ? [] : [{ row: made, before: row.file.parties }]
  })
}

/** Of attempts whose event has something sealed: what was answered, and a mark instead of the hash of what was asked. */
function coveredAnswers({ seals, definitions }: Sealing, rows: readonly (KeptAnswerRow & { event: EventRow & OfCase })[]): KeptAnswerRow[] {
  return rows.map(({ event: { definition, parties, ...event }, ...row }) => {
    const of = { procedure: definitions.byHash(definition) as Procedure, parties }
    const clear = seals.openEvent(event)
    const key = keptKey({ seals }, row.key, clear.body.actor.person)
    return { ...row, key, requestHash: seals.mark(row.requestHash), answer: seals.coverAnswer(row.answer, clear, of) }
  })
}

async function sealLoose(client: PoolClient, region: string, { seals, definitions }: Sealing): Promise<void> {
  const procedureOf = (id: string): Procedure | undefined => definitions.current(id)?.procedure
  const drafts = (await readDraftsToSeal(client, region)).map(({ person, row }) => ({
    person,
    row: coverDraft(seals, person, row, procedureOf(row.procedure)),
  }))
  const sheets = (await readSheetsToSeal(client, region)).map(({ row, procedure }) => {
    const covered = coverSheet(seals, row, procedureOf(procedure))
    return { ...covered, outcome: row.outcome && coverOutcome(seals, covered, row.outcome as Parameters<typeof coverOutcome>[2]) }
  })
  const isSealed = ({ sealed }: { readonly sealed: string | null }): boolean => sealed !== null
  await replaceDrafts(
    client,
    region,
    drafts.filter(({ row }) => isSealed(row)),
  )
  await replaceSheets(client, region, sheets.filter(isSealed))
}

/** Runs pages, each in a transaction that holds the region, until one is not full. Data keys are stored with what they encrypt. */
async function inPages(pool: Pool, region: string, seals: Seals, page: (client: PoolClient) => Promise<Paged>): Promise<void> {
  for (;;) {
    const { rows, drawn } = await holdingRegion(pool, region, async (client) => {
      const paged = await page(client)
      const drawn = seals.drawn(paged.cases)
      await insertSealingKeys(client, region, drawn)
      return { ...paged, drawn }
    })
    seals.stored(drawn)
    if (rows < atOnce) return
  }
}

/**
 * Seals what an older Yifa stored in clear: once, when a server starts on such a database, and page by page, so that one that is interrupted goes on. The log
 * is not touched: it holds salted commitments and nothing else. What PostgreSQL has not yet written over, older backups and its write-ahead log still hold it.
 */
export async function sealWhatLies(pool: Pool, region: string, sealing: Sealing): Promise<void> {
  const { seals, definitions } = sealing
  const state = await readSealing(pool, region)
  if (!state || state.sealedTo === null) return
  const known = (await pool.query<{ hash: string }>('select hash from definition where region = $1', [region])).rows.map(({ hash }) => hash)
  await definitions.fetch(pool, region, known)
  const hashes = known.filter((hash) => seals.seals(definitions.byHash(hash)))

  let from = state.sealedTo
  await inPages(pool, region, seals, async (client) => {
    const rows = await readEventsToSeal(client, region, { hashes, from, limit: atOnce })
    const cases = rows.map(({ caseId }) => caseId)
    await seals.fetch(client, cases)
    await replaceEvents(client, region, coveredEvents(sealing, rows))
    from = (rows.at(-1)?.seq ?? from - 1) + 1
    await keepSealedTo(client, region, from)
    return { rows: rows.length, cases }
  })
  // Before the cases: who stands sealed is told from them.
  let answered = ''
  await inPages(pool, region, seals, async (client) => {
    const rows = await readAnswersToSeal(client, region, { hashes, from: answered, limit: atOnce })
    const cases = rows.map(({ event }) => event.caseId)
    await seals.fetch(client, cases)
    await replaceAnswers(client, region, { gone: rows.map(({ key }) => key), kept: coveredAnswers(sealing, rows) })
    answered = rows.at(-1)?.key ?? answered
    return { rows: rows.length, cases }
  })
  let last = ''
  await inPages(pool, region, seals, async (client) => {
    const rows = await readCasesToSeal(client, region, { hashes, from: last, limit: atOnce })
    const cases = rows.map(({ file }) => file.id)
    await seals.fetch(client, cases)
    await replaceCases(client, region, coveredCases(sealing, rows))
    last = rows.at(-1)?.file.id ?? last
    return { rows: rows.length, cases }
  })
  await inPages(pool, region, seals, async (client) => {
    await sealLoose(client, region, sealing)
    await keepSealedTo(client, region, null)
    return { rows: 0, cases: [] }
  })
}

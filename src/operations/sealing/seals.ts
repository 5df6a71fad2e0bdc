import type { CaseFile } from '../../kernel/case/case-file.ts'
import { sealedPlaces } from '../../kernel/case/sealed.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { remembered } from '../../kernel/remembered.ts'
import type { KeptSealing } from '../../store/keys/kept-sealing.ts'
import type { Pool, PoolClient } from '../../store/pool.ts'
import type { CaseRow, EventRow } from '../../store/rows.ts'
import { markWith, openText, type Place, sealText } from '../../store/sealing/envelope.ts'
import type { WrappedKey } from '../../store/sealing/sealing-keys.ts'
import { cover, type Hidden, uncover } from './cover.ts'
import { openDataKeys, type Rewrapped } from './data-keys.ts'
import { hiddenInAnswer, hiddenInCase, hiddenInEvent } from './hidden-places.ts'

type Client = Pick<PoolClient, 'query'>
type Sealed<Row> = Row & { readonly sealed?: string | null }
/** An answer of the door as it is kept, for who asks the same again. */
type KeptAnswer = Sealed<{ readonly case: string }>

/** Encrypts what is sealed on its way into rows, and opens it on its way out. Whoever reads rows without it finds the places covered. */
export interface Seals {
  /** Whether anything is sealed in cases of this procedure. */
  seals(procedure: Procedure | undefined): boolean
  /** The mark under which somebody who stands sealed is found again: not their id, and without the key nobody tells which. */
  mark(id: string): string
  /** Gets the data keys of these cases ready: what is sealed in them can be opened, and sealed, only after this. */
  fetch(client: Client, cases: readonly string[]): Promise<void>
  /** Whether anything is sealed in this event. */
  hides(event: EventRow, procedure: Procedure, parties: CaseFile['parties']): boolean
  hidesInCase(row: CaseRow, procedure: Procedure): boolean
  /** The same rows, with everything sealed covered, and beside it, encrypted, what it hides. */
  coverEvent(event: EventRow, procedure: Procedure, parties: CaseFile['parties']): EventRow
  coverCase(row: CaseRow, procedure: Procedure): CaseRow
  coverAnswer(answer: unknown, event: EventRow, of: { procedure: Procedure; parties: CaseFile['parties'] }): unknown
  /** The same rows in clear; a row in which nothing is covered comes back as it is. @throws DoesNotOpen */
  openEvent(event: EventRow): EventRow
  openCase(row: CaseRow): CaseRow
  openAnswer(answer: unknown): unknown
  /** What stands nowhere in a case yet: drafts, sheets that wait for signatures. */
  sealLoose(place: Place, text: string): string
  openLoose(place: Place, sealed: string): string
  /** Data keys of these cases that are drawn and not stored yet: stored in the transaction of what they encrypt. */
  drawn(cases: readonly string[]): WrappedKey[]
  /** They are stored. */
  stored(keys: readonly WrappedKey[]): void
  /** Wraps every data key anew, under another key, and destroys the old one. @param at instant, RFC 3339 */
  rewrap(pool: Pool, at: string): Promise<Rewrapped>
}

/** Most marks that are remembered. */
const mostMarks = 10_000

/** @throws Error when what is sealed in the database is encrypted under a key that is not here */
export async function openSeals(pool: Pool, region: string, kept: KeptSealing): Promise<Seals> {
  const keys = await openDataKeys(pool, region, kept)
  const eventPlace = ({ caseId, seq, act }: EventRow): Place => [region, caseId, act, 'event', seq]
  const casePlace = ({ file }: CaseRow): Place => [region, file.id, '', 'case']
  const answerPlace = (of: string): Place => [region, of, '', 'answer']
  const mark = remembered(mostMarks, (id: string): string => `~${markWith(keys.marks, id)}`)

  function covered<Row extends object>(row: Row, hidden: readonly Hidden[], { scope, place }: { scope: string; place: Place }): Row {
    if (hidden.length === 0) return row
    const { covered: shown, secrets } = cover(row, hidden)
    return { ...shown, sealed: sealText(keys.orNew(scope), place, secrets) }
  }
  function opened<Row extends object>(row: Sealed<Row>, { scope, place }: { scope: string; place: Place }): Row {
    const { sealed, ...rest } = row
    return typeof sealed === 'string' ? uncover(rest as Row, openText(keys.of(scope), place, sealed)) : row
  }

  return {
    seals: (procedure) => procedure !== undefined && sealedPlaces(procedure) !== undefined,
    mark,
    fetch: keys.fetch,
    drawn: keys.drawn,
    stored: keys.stored,
    rewrap: keys.rewrap,
    hides(event, procedure, parties) {
      const places = sealedPlaces(procedure)
      return places !== undefined && hiddenInEvent(event, { places, mark: (id) => id, parties }).length > 0
    },
    hidesInCase(row, procedure) {
      const places = sealedPlaces(procedure)
      return places !== undefined && hiddenInCase(row, places, (id) => id).length > 0
    },
    coverEvent(event, procedure, parties) {
      const places = sealedPlaces(procedure)
      if (!places) return event
      return covered(event, hiddenInEvent(event, { places, mark, parties }), { scope: event.caseId, place: eventPlace(event) })
    },
    coverCase(row, procedure) {
      const places = sealedPlaces(procedure)
      return places ? covered(row, hiddenInCase(row, places, mark), { scope: row.file.id, place: casePlace(row) }) : row
    },
    coverAnswer(answer, event, { procedure, parties }) {
      const places = sealedPlaces(procedure)
      if (!places) return answer
      const hidden = hiddenInAnswer(event, { places, mark, parties })
      return covered(answer as KeptAnswer, hidden, { scope: event.caseId, place: answerPlace(event.caseId) })
    },
    openEvent: (event) => opened(event, { scope: event.caseId, place: eventPlace(event) }),
    openCase: (row) => opened(row, { scope: row.file.id, place: casePlace(row) }),
    openAnswer: (answer) => {
      const kept = answer as KeptAnswer
      return opened(kept, { scope: kept.case, place: answerPlace(kept.case) })
    },
    sealLoose: (place, text) => sealText(keys.desk, [region, ...place], text),
    openLoose: (place, sealed) => openText(keys.desk, [region, ...place], sealed),
  }
}

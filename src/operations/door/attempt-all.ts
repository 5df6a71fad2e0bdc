import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { DefinitionRow, IdempotencyRow } from '../../store/rows.ts'
import { attemptRequest, requestHash } from './attempt-request.ts'
import { withNumber } from './make-desk.ts'
import type { Numbering } from './numbering.ts'
import { keyReused, type Outcome, type Prepared } from './prepare.ts'
import type { Desk } from './record-act.ts'
import type { ActRequest } from './request.ts'

interface Attempted {
  readonly outcomes: readonly Outcome[]
  readonly idempotency: readonly IdempotencyRow[]
  readonly definitions: readonly DefinitionRow[]
}

const numbered = (request: ActRequest, file: CaseFile, numbers: Numbering, day: LocalDate): CaseFile =>
  request.open ? withNumber(file, numbers, day) : file

/** After so many attempts whoever else waits for this process gets a turn: those whom it turns away, and those whose batch was committed. */
const atAStretch = 16
const turn = (): Promise<void> => new Promise((fulfil) => setImmediate(fulfil))

/** Attempts the requests one after another. What one of them throws is its own; the others go on. */
export async function attemptAll(desk: Desk, prepared: readonly Prepared[], numbers: Numbering): Promise<Attempted> {
  const idempotency: IdempotencyRow[] = []
  const definitions = new Map<string, DefinitionRow>()
  const seen = new Map<string, { hash: string; outcome: Outcome }>()
  const attempted = (one: Prepared): Outcome => {
    if (!one.file) return one.outcome
    const { request } = one
    const hash = requestHash(request)
    const twin = seen.get(request.key)
    if (twin) return twin.hash === hash ? twin.outcome : { error: keyReused(request.key) }
    const saved = numbers.save()
    const recorded = desk.events.length
    try {
      const answer = attemptRequest(desk, request, numbered(request, one.file, numbers, desk.day))
      // The number of a case that was not opened.
      if (answer.kind !== 'done' && request.open) numbers.restore(saved)
      if (one.definition) definitions.set(one.definition.hash, one.definition)
      if (answer.kind !== 'nothing') idempotency.push({ key: request.key, requestHash: hash, answer })
      seen.set(request.key, { hash, outcome: { answer } })
      return { answer }
    } catch (error) {
      numbers.restore(saved)
      // Something is half on the desk: the batch is dropped, and each act is tried by itself.
      if (desk.events.length > recorded) throw error
      return { error }
    }
  }
  const outcomes: Outcome[] = []
  for (const one of prepared) {
    if (outcomes.length > 0 && outcomes.length % atAStretch === 0) await turn()
    outcomes.push(attempted(one))
  }
  return { outcomes, idempotency, definitions: [...definitions.values()] }
}

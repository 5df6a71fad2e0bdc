import type { CaseFile } from '../kernel/case/case-file.ts'
import type { Catalogue } from '../kernel/catalogue.ts'
import { erasedBy, lostBy } from '../kernel/record/check-opening.ts'
import type { PutBack } from '../store/recovery.ts'
import type { EventRow } from '../store/rows.ts'
import { orderedIn } from './log/erasure-order.ts'
import { takenOnWithout } from './log/recovery-order.ts'

/** Content that is not there, and the acts of the record that answer for it: by which it was erased, or the log was taken on without it. */
export interface MissingContent {
  /** Whether the content of this event is said to be gone. */
  gone(event: EventRow): boolean
  /** Looks whether this event is an act that answers for content. @param file its case before it */
  answers(event: EventRow, file: CaseFile | undefined): void
  /** What no act answers for, once the whole log was read. */
  problems(numberOf: (caseId: string) => string | undefined): { seq: number; says: string }[]
  counts(): { erased: number; lost: number }
}

export function missingContent({ erasure, recovery }: Catalogue): MissingContent {
  const erased: { seq: number; caseId: string; by: number }[] = []
  const lost: { seq: number; by: number | true }[] = []
  /** Numbers of the cases whose erasure was ordered, and entries that the log was taken on without, by the position of the act. */
  const orders = new Map<number, string>()
  const without = new Map<number, PutBack>()
  return {
    gone({ seq, caseId, body }) {
      const opening = { body: body as unknown as Record<string, unknown> }
      const [by, lostTo] = [erasedBy(opening), lostBy(opening)]
      if (by !== undefined) erased.push({ seq, caseId, by })
      if (lostTo !== undefined) lost.push({ seq, by: lostTo })
      return by !== undefined || lostTo !== undefined
    },
    answers(event, file) {
      const order = orderedIn(erasure, event, file)
      if (order !== undefined) orders.set(event.seq, order)
      const said = takenOnWithout(recovery, event, file)
      if (said) without.set(event.seq, said)
    },
    problems: (numberOf) => [
      ...erased
        .filter(({ seq, caseId, by }) => by <= seq || orders.get(by) !== numberOf(caseId))
        .map(({ seq, by }) => ({ seq, says: `its content is said to be erased by the act at ${by}, which ordered no such thing` })),
      ...lost
        .filter(({ seq, by }) => {
          const said = by === true ? undefined : without.get(by)
          return !said || seq < said.from || seq > said.to || Number(by) <= seq
        })
        .map(({ seq }) => ({ seq, says: 'its content is not there, and no act of two persons took the log on without it' })),
    ],
    counts: () => ({ erased: erased.length, lost: lost.length }),
  }
}

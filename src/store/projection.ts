import type { CardRow, EventRow } from './rows.ts'

/** Whether two rows say the same; one that was stored may have its columns in another order, and leaves out what it does not have. */
function sameRow(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  for (const column in a) if (a[column] !== b[column]) return false
  for (const column in b) if (a[column] !== b[column]) return false
  return true
}

/** What is gone and what is new or changed between two lists of rows, told apart by key. */
export function difference<Row extends object>(before: readonly Row[], after: readonly Row[], key: (row: Row) => string) {
  const old = new Map(before.map((row) => [key(row), row]))
  const now = new Map(after.map((row) => [key(row), row]))
  const gone = before.filter((row) => !now.has(key(row)))
  const changed = after.filter((row) => {
    const known = old.get(key(row))
    return known === undefined || !sameRow(known as Record<string, unknown>, row as Record<string, unknown>)
  })
  const withCase = (rows: readonly Row[], caseId: string): object[] => rows.map((row) => ({ ...row, caseId }))
  return { of: (caseId: string) => ({ gone: withCase(gone, caseId), changed: withCase(changed, caseId) }) }
}

export const clockKey = (row: { act: string; kind: string }): string => `${row.act} ${row.kind}`
export const taskKey = (row: { act: string; organ: string; post: string }): string => `${row.act} ${row.organ} ${row.post}`

export interface EntryRows {
  readonly ended: readonly { register: string; key: string; from: string; seq: number }[]
  readonly entered: readonly object[]
}

/**
 * Register changes of the events, in rounds: a key changed twice in one batch is changed in two rounds, so that the second sees the first.
 */
export function entryRows(events: readonly EventRow[]): EntryRows[] {
  const rounds: { ended: EntryRows['ended'][number][]; entered: object[]; keys: Set<string> }[] = []
  for (const event of events) {
    ;(event.body.entries ?? []).forEach((change, part) => {
      const name = `${change.register} ${change.key}`
      let round = rounds.find((candidate, i) => !candidate.keys.has(name) && !rounds.slice(i + 1).some((later) => later.keys.has(name)))
      if (!round) {
        round = { ended: [], entered: [], keys: new Set() }
        rounds.push(round)
      }
      round.keys.add(name)
      const { register, key, from } = change
      if (change.change !== 'enter') round.ended.push({ register, key, from, seq: event.seq })
      if (change.change !== 'end')
        round.entered.push({ register, key, seq: event.seq, part, values: change.values, from, to: change.to ?? null })
    })
  }
  return rounds
}

export const documentRows = (event: EventRow): object[] =>
  (event.body.documents ?? []).map((document) => ({
    number: document.number,
    seq: event.seq,
    caseId: event.caseId,
    template: document.id,
    title: document.title,
    organ: event.organ,
    day: document.day,
    body: document,
    sha256: document.sha256,
  }))

export const publicationRows = (event: EventRow): object[] =>
  (event.body.publications ?? []).map((publication, part) => ({
    ...publication,
    seq: event.seq,
    part,
    caseId: event.caseId,
    organ: event.organ,
    day: event.day,
  }))

/** Cards that an event raises: those it names, or the one that an overdue duty brings. */
export function cardRows({ seq, caseId, organ, act, day, kind, body }: EventRow): CardRow[] {
  const about = { seq, act, day }
  if (body.raised) return body.raised.map((card, part) => ({ ...about, ...card, part }))
  if (kind !== 'overdue' || !body.due) return []
  const overdue = { caseId, organ, rule: 'overdue', colour: 'yellow', due: body.due, about: '', change: '', facts: {} } as const
  return [{ ...overdue, ...about, part: 0 }]
}

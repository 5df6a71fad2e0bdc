import type { Ahead, Loaded, LoadedMore, WantedMore } from '../../store/batch.ts'
import { entryName, type Left } from '../../store/known.ts'
import type { BatchWrite, CaseRow, EntryRow } from '../../store/rows.ts'
import type { Head } from '../../store/write-batch.ts'
import type { DoorSetting } from './setting.ts'

const counterName = ({ series, year }: { readonly series: string; readonly year: number }): string => `${series}/${year}`

/** What a batch that changes no register, and that nothing follows from, leaves behind once it is written: the one behind it is attempted on this. */
export function aheadOf(loaded: Loaded, { size, frontier, idempotency, counters }: BatchWrite, cases: Loaded['cases']): Ahead {
  return {
    size,
    frontier,
    registers: loaded.registers,
    cases,
    answers: new Map(idempotency.map((row) => [row.key, row])),
    counters: new Map(counters.map((row) => [counterName(row), row.last])),
  }
}

/** What a batch asked for once its cases were known, and what it got. */
export interface Asked {
  readonly wanted: WantedMore
  readonly more: LoadedMore
  /** By name. */
  readonly entries: ReadonlyMap<string, readonly EntryRow[]>
}

interface Leaving {
  readonly setting: DoorSetting
  readonly loaded: Loaded
  readonly asked: Asked
  /** The head once everything is written. */
  readonly head: Pick<Head, 'size' | 'frontier'>
  readonly write: BatchWrite
  /** The same with everything sealed covered. */
  readonly sealed: BatchWrite
  readonly cases: Loaded['cases']
  readonly numbers: BatchWrite['counters']
  readonly changed: readonly EntryRow[]
}

/** What this server knows of the record once a batch is written. What is sealed is not kept in mind. */
export function leftBy({ setting, loaded, asked, head, write, sealed, cases, numbers, changed }: Leaving): Left {
  const { seals, definitions } = setting
  const covered = new Map(write.cases.map((row, i) => [row, sealed.cases[i] !== row]))
  const hides = (row: CaseRow): boolean => {
    const known = covered.get(row)
    if (known !== undefined) return known
    const procedure = definitions.byHash(row.file.definition)
    return procedure !== undefined && seals.hidesInCase(row, procedure)
  }
  const counters = new Map<string, number | null>()
  for (const { series, year } of asked.wanted.counters)
    for (const name of [counterName({ series, year }), counterName({ series: '', year })])
      counters.set(name, loaded.counters.get(name) ?? asked.more.counters.get(name) ?? null)
  for (const row of numbers) counters.set(counterName(row), row.last)
  return {
    ...head,
    registers: write.registers ?? loaded.registers,
    cases: new Map([...cases].filter(([, row]) => !hides(row))),
    answers: new Map(sealed.idempotency.filter((row, i) => row === write.idempotency[i]).map((row) => [row.key, row])),
    counters,
    entries: new Map(asked.wanted.entries.map((one) => [entryName(one), asked.entries.get(entryName(one)) ?? []])),
    changed: changed.map(entryName),
  }
}

import type { Done } from '../../kernel/case/attempt.ts'
import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { FoundInFile } from '../../kernel/form/personal/found-in-file.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { logOf } from '../../kernel/record/log-names.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { Loaded } from '../../store/batch.ts'
import type { CaseRow, DefinitionRow } from '../../store/rows.ts'
import { chinaDay } from '../china-day.ts'
import { holdsLaw } from '../reliance/law-changes.ts'
import { authorityOf } from './authority-of.ts'
import type { Overlay } from './held-registers.ts'
import type { Numbering } from './numbering.ts'
import { pinOf } from './pins.ts'
import { caseNumber, caseSeries, newFile } from './prepare.ts'
import type { Desk } from './record-act.ts'
import type { DoorSetting } from './setting.ts'

interface Making {
  readonly setting: DoorSetting
  readonly region: string
  readonly loaded: Loaded
  readonly held: Overlay
  readonly numbers: Numbering
  readonly altered: ReadonlySet<string>
  /** What was found in files that acts of the batch may publish. */
  readonly files: ReadonlyMap<string, FoundInFile>
  readonly at: number
}

/** The desk on which a batch is attempted, and the position of the last event that changed a register on which the door decides. */
export function makeDesk({ setting, region, loaded, held, numbers, altered, files, at }: Making): {
  desk: Desk
  lawActs: readonly Done[]
  /** Definitions of the cases that the law opened. */
  definitions: ReadonlyMap<string, DefinitionRow>
  registers(): number | undefined
} {
  const authority = authorityOf(held, setting.library, setting.catalogue.posts, setting.versions)
  let registers: number | undefined
  const lawActs: Done[] = []
  const definitions = new Map<string, DefinitionRow>()
  const desk: Desk = {
    region,
    log: logOf(region),
    at,
    day: chinaDay(at),
    cases: new Map<string, CaseRow>(loaded.cases),
    events: [],
    cards: [],
    context: (day) => ({
      day,
      calendar: setting.catalogue.calendar,
      authority,
      altered,
      ...(files.size > 0 && { files }),
      ...(setting.catalogue.agency && { agency: setting.catalogue.agency }),
      privacy: setting.catalogue.privacy ?? [],
      ...(setting.catalogue.ownCase && { ownCase: setting.catalogue.ownCase }),
      nextNumber: numbers.next,
    }),
    numbersNow() {
      const saved = numbers.save()
      return () => numbers.restore(saved)
    },
    procedureOf(file: CaseFile): Procedure {
      const procedure = setting.definitions.byHash(file.definition)
      if (!procedure) throw new Error(`The definition ${file.definition} of procedure '${file.procedure}' is not in this database.`)
      return procedure
    },
    pin: (provision, day) => pinOf(provision, setting.library, authority, day),
    daysOff: setting.catalogue.counting.restDays.holiday,
    nextSeq: () => loaded.size + desk.events.length,
    late: new Map(),
    newCase(opening) {
      const { file, definition } = newFile(region, opening, { setting, authority, day: desk.day })
      definitions.set(definition.hash, definition)
      return withNumber(file, numbers, desk.day)
    },
    changed(done, seq) {
      held.apply(done.entries, seq)
      if (done.entries.some((entry) => held.holding(entry.register))) registers = seq
      if (done.entries.some((entry) => holdsLaw(held.holding(entry.register)))) lawActs.push(done)
    },
  }
  return { desk, lawActs, definitions, registers: () => registers }
}

/** A case that is opened, with its number. */
export const withNumber = (file: CaseFile, numbers: Numbering, day: LocalDate): CaseFile => ({
  ...file,
  number: caseNumber(file.place, day, numbers.next(caseSeries(file.place, day), Number(day.slice(0, 4)))),
})

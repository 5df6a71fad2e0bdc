import type { Catalogue } from '../catalogue.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { LocalDate } from '../time/local-date.ts'
import { checkBulk } from './bulk-acts.ts'
import { checkCitations } from './citations.ts'
import { checkKinds, checkNames, checkRegisters } from './declared-names.ts'
import { checkDoers } from './doers.ts'
import { checkEntryQuestions } from './entry-questions.ts'
import { type Exploration, explore } from './explore/explore.ts'
import type { Finding } from './finding.ts'
import { checkOpenings, checkRemedies } from './openings.ts'
import { checkBars, checkBoundRegisters, checkEffectsOf, checkListings } from './register-effects.ts'
import { checkRules } from './rules.ts'
import { checkSealed } from './sealed-texts.ts'
import { soundness } from './soundness.ts'
import { checkSubject } from './subject-columns.ts'
import { checkPlaces } from './text-places.ts'

/** Findings, and for each procedure the figures of its exploration. */
export interface Examination {
  readonly findings: readonly Finding[]
  readonly explorations: readonly Exploration[]
}

export interface ExamineOptions {
  /** Most states to visit in one procedure. Default 300,000. */
  readonly limit?: number
  /** Called before each procedure is explored, for showing progress. */
  begins?(procedure: Procedure): void
}

/** What can be seen of a procedure by reading it. */
function readProcedure(procedure: Procedure, catalogue: Catalogue): Finding[] {
  const kinds = checkKinds(procedure)
  if (kinds.length > 0) return kinds
  return [
    ...checkNames(procedure, catalogue),
    ...checkDoers(procedure),
    ...checkEntryQuestions(procedure, catalogue),
    ...checkPlaces(procedure),
    ...checkEffectsOf(procedure, catalogue),
    ...checkOpenings(procedure, catalogue),
    ...checkRemedies(procedure, catalogue),
    ...checkBars(procedure, catalogue),
    ...checkListings(procedure, catalogue),
    ...checkBoundRegisters(procedure, catalogue),
    ...checkSubject(procedure, catalogue),
    ...checkSealed(procedure),
    ...checkBulk(procedure),
  ]
}

/** Explores one procedure and checks every property of soundness on it. */
export function examineProcedure(procedure: Procedure, options: ExamineOptions = {}): { findings: Finding[]; exploration: Exploration } {
  options.begins?.(procedure)
  const exploration = explore(procedure, options.limit === undefined ? {} : { limit: options.limit })
  return { findings: soundness.flatMap((property) => property.check(procedure, exploration)), exploration }
}

/** Everything that can be seen of a catalogue on a day by reading it, without exploring any procedure. */
export const readCatalogue = (catalogue: Catalogue, day: LocalDate): Finding[] => [
  ...checkCitations(catalogue, day),
  ...checkRegisters(catalogue),
  ...checkRules(catalogue),
  ...catalogue.procedures.flatMap((procedure) => readProcedure(procedure, catalogue)),
]

/** Everything that can be said about a catalogue on a day, with the figures; `checkCatalogue` without them. */
export function examineCatalogue(catalogue: Catalogue, day: LocalDate, options: ExamineOptions = {}): Examination {
  const written = readCatalogue(catalogue, day)
  const examined = catalogue.procedures.map((procedure) => examineProcedure(procedure, options))
  return {
    findings: [...written, ...examined.flatMap(({ findings }) => findings)],
    explorations: examined.map(({ exploration }) => exploration),
  }
}

/**
 * All mistakes of a catalogue on a day: bases that the library does not hold or that are not in force, names that nothing declares, and
 * procedures in which a case can be trapped, be stuck, or wait for nobody. Pure; may take seconds for a large procedure.
 */
export const checkCatalogue = (catalogue: Catalogue, day: LocalDate): Finding[] => [...examineCatalogue(catalogue, day).findings]

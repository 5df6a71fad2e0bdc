/** Everything a catalogue is written with. The catalogue imports this file and nothing else of the platform. */

export type { Item, Organ, Power } from './authority/authority.ts'
export type { Desk, MapDivision } from './catalogue.ts'
export { type Catalogue, type Chapter, defineCatalogue } from './catalogue.ts'
export { exchangeQuestions } from './exchange/exchange-questions.ts'
export { countQuestions } from './form/count-questions.ts'
export * from './form/field.ts'
export { makeCitizenNumber } from './form/identifiers/citizen-number.ts'
export { makeCreditCode, makeOrganisationCode } from './form/identifiers/credit-code.ts'
export { recoveryQuestions } from './form/recovery-questions.ts'
export { witnessQuestions } from './form/witness-questions.ts'
export { type Citation, defineInstrument, type Instrument, type Rank, type Text } from './law/instrument.ts'
export { defineProcedure } from './procedure/define-procedure.ts'
export { type Carried, carry, type Demands, defineDemands, type NotHere, type StatutoryFacts } from './procedure/demands.ts'
export type { About, ActRule, Bar, Bound, DocumentRule, EffectRule, Procedure, Remedy, Role } from './procedure/grammar.ts'
export { definePart, mount } from './procedure/part.ts'
export { defineProperties, type LegalProperty } from './procedure/property.ts'
export {
  ahead,
  all,
  allHeard,
  among,
  answered,
  answerOf,
  any,
  anyOf,
  dateOf,
  days,
  did,
  fromTheStart,
  months,
  not,
  ofSubject,
  on,
  quorum,
  rolling,
  until,
  withMajority,
  workdays,
  years,
} from './procedure/words.ts'
export { defineRegister, type Register } from './register/register.ts'
export {
  type CardProcedure,
  defineCardProcedure,
  defineRules,
  defineRulesOn,
  type Supervision,
} from './supervision/rule.ts'
export { type Calendar, defineCalendar } from './time/calendar.ts'
export type { CountingLaw, CountingRules } from './time/counting-rules.ts'
export { type LocalDate, localDate } from './time/local-date.ts'

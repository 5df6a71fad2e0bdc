import type { zhRelying } from './zh-relying.ts'

export const enRelying: typeof zhRelying = {
  relying: {
    title: (text) => `Who relies on ${text}`,
    says: 'These procedures, powers, items, documents and cases rest on it. When a provision changes, moves or is repealed, the organ that answers for each is told.',
    at: 'Provision (for example 32, 32(1), 32(1)[4])',
    day: 'Day',
    see: 'Show',
    asOf: (day) => `As of ${day}`,
    none: 'No procedure, power, item, document or case was found that rests on it.',
    who: 'Name',
    organ: 'Organ',
    provisions: 'Provisions relied on',
    whole: 'The whole text',
    procedures: 'Procedures',
    powers: 'Powers',
    items: 'Service items',
    documents: 'Normative documents',
    entries: 'Other register entries',
    cases: 'Cases',
    casesSay: 'Only how many there are; which cases they are is not public.',
    procedure: 'Procedure',
    open: 'Open',
    decided: 'Closed',
  },
}

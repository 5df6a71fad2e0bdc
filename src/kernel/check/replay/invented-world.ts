import type { Authority, Organ } from '../../authority/authority.ts'
import { type Actor, type CaseFile, emptyMarking, theLaw } from '../../case/case-file.ts'
import { formOf } from '../../form/check-content.ts'
import type { Answer, Answers, Field } from '../../form/field.ts'
import { makeCitizenNumber } from '../../form/identifiers/citizen-number.ts'
import { makeCreditCode, makeOrganisationCode } from '../../form/identifiers/credit-code.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import { addDays, type LocalDate, localDate } from '../../time/local-date.ts'

/** Whole numbers below a bound, the same for the same seed. */
export type Chance = (below: number) => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export const pick = <T>(chance: Chance, from: readonly T[]): T => from[chance(from.length)] as T
const sha = 'a'.repeat(64)
const organ = 'organ-210102'
const creditCode = makeCreditCode('91210102', makeOrganisationCode('YFRND001'))
const citizen: Actor = {
  kind: 'party',
  person: 'citizen',
  name: '某人',
  actsFor: [{ kind: 'enterprise', id: creditCode, name: '某店' }],
}
const officials: readonly Actor[] = ['jia', 'yi', 'bing', 'ding'].map((person) => ({ kind: 'staff', person, name: person }))
const theOrgan: Organ = {
  id: organ,
  name: { zh: '某局', en: 'A bureau' },
  short: '某局',
  kind: 'bureau',
  level: 'county',
  division: '210102',
  creditCode,
}

/** A world in which everybody holds every post, so that only the procedure itself stands in the way. The power may be lost on some day. */
export function worldOf(procedure: Procedure, facts: Readonly<Record<string, boolean>>, powerGone: LocalDate): Authority {
  const posts = Object.values(procedure.roles).flatMap((role) => ('post' in role ? [role.post] : []))
  const item = { id: 'item', code: 'item', title: theOrgan.name, organ, matter: 'matter', procedures: [procedure.id], facts, guide: {} }
  const material = { id: 'm1', title: theOrgan.name, because: procedure.basis }
  const { about } = procedure
  const subject: Record<string, Answer> = { validUntil: '2026-12-31', validFrom: '2022-01-01', ...about?.where }
  for (const [of, column] of Object.entries(about?.same ?? {})) subject[column] = { organ, matter: 'matter', item: 'item' }[of] ?? ''
  if (about?.holder) Object.assign(subject, { [about.holder.id]: citizen.person, [about.holder.name]: citizen.name })
  // Everybody has every qualification that is asked for.
  const listings = Object.values(procedure.acts).flatMap(({ onlyListed = [] }) => onlyListed)
  const asked = Object.fromEntries(listings.map(({ register, column }) => [register, { [column]: 'yes' }]))
  // Whatever is answered to a question for a hash.
  const hash = '某事'
  return {
    versionsOf: () => [],
    versions: {
      basis: procedure.basis,
      published: () => '',
      first: () => undefined,
      declared: () => ({ version: hash, asked: hash }),
      prover: hash,
    },
    organ: () => theOrgan,
    powers: (kind, matter, day) =>
      day < powerGone ? [{ organ, kind, matter, title: theOrgan.name, level: 'county', place: '210102', basis: [] }] : [],
    posts: (person) => (officials.some((one) => one.person === person) ? posts.map((post) => ({ person, organ, post })) : []),
    certificate: (person) => ({ number: person, person, organ, state: 'valid', validUntil: localDate('2099-12-31') }),
    item: () => ({ ...item, materials: [material] }),
    standing: () => ({ inForce: true }),
    clashingPost: () => undefined,
    holding: () => undefined,
    keysWith: () => [],
    entry: (register) => (register === about?.register ? subject : asked[register]),
  }
}

/** Any number that the question takes. */
function numberFor(field: Field, chance: Chance): number {
  const [least, most] = [field.least ?? 1, field.most ?? (field.least ?? 1) + 9]
  return least + chance(most - least + 1)
}

function answerTo(procedure: Procedure, act: string, asked: readonly [string, Field], at: { chance: Chance; day: LocalDate }): Answer {
  const [name, field] = asked
  const { chance, day } = at
  switch (field.kind) {
    case 'yesNo':
      return chance(2) === 0
    case 'choice':
      return pick(chance, Object.keys(field.options ?? {}))
    case 'choices':
      return [pick(chance, Object.keys(field.options ?? {}))]
    case 'number':
    case 'money':
      return numberFor(field, chance)
    case 'date':
      return procedure.acts[act]?.countsFrom === name ? day : addDays(day, (field.notBefore ? 20 : 0) + chance(30))
    case 'organ':
      return organ
    case 'person':
      return pick(chance, officials).person
    case 'division':
      return '210102'
    case 'phone':
      return '13800000000'
    case 'creditCode':
      return creditCode
    case 'citizenNumber':
      return makeCitizenNumber('210102', localDate('1990-01-01'), 123)
    case 'file':
      return sha
    case 'materials':
      return { m1: sha }
    case 'guideItems':
      return ['m1']
    case 'citations':
      return ['law:1']
    case 'words':
    case 'entryKeys':
      return []
    case 'entryKey':
      return 'key'
    case 'coordinates':
      return '41.80000,123.40000'
    case 'clockTime':
      return '09:30'
    case 'pairs':
      return {}
    default:
      return '某事'
  }
}

export function answersTo(procedure: Procedure, act: string, at: { chance: Chance; day: LocalDate }): Answers {
  const answers: Record<string, Answer> = {}
  for (const asked of Object.entries(formOf(procedure, act))) {
    const [name, field] = asked
    if (field.onlyIf && answers[field.onlyIf.field] !== field.onlyIf.is) continue
    if (!field.optional || (at.chance(2) === 0 && !name.endsWith('AsPrinted'))) answers[name] = answerTo(procedure, act, asked, at)
  }
  return answers
}

/** A case before its first act, in that world. */
export const caseToBegin = (procedure: Procedure): CaseFile => ({
  region: '',
  id: 'case',
  number: '1',
  procedure: procedure.id,
  definition: '',
  organ,
  place: '210102',
  item: 'item',
  title: '某事',
  parties: {},
  answers: {},
  marking: emptyMarking,
  events: 0,
  ...((procedure.power !== null || procedure.about?.same?.matter) && { matter: 'matter' }),
  ...(procedure.about && { subject: { register: procedure.about.register, key: 'key' } }),
})

/** Who may try the act, and who signs beside them. */
export function triedBy(procedure: Procedure, act: string, chance: Chance): { actor: Actor; withOfficers?: readonly Actor[] } {
  const kinds = [procedure.acts[act]?.by ?? []].flat().map((role) => procedure.roles[role]?.kind)
  const isLaw = kinds.includes('law') && chance(2) === 0
  if (isLaw || kinds.every((kind) => kind === 'law')) return { actor: theLaw }
  const actor = pick(chance, kinds.includes('party') ? [citizen, ...officials] : officials)
  const { officers, signers } = procedure.acts[act] ?? {}
  if (officers === undefined && signers === undefined) return { actor }
  const others = officials.filter((one) => one !== actor).slice(0, (signers ?? 2) - 1)
  return { actor, withOfficers: actor.kind === 'staff' ? others : [] }
}

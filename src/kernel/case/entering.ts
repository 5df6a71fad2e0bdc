import { isCreditCode } from '../authority/agency.ts'
import { standsFor } from '../authority/check-person.ts'
import type { Answers } from '../form/field.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { subjectAct } from '../procedure/words.ts'
import { perAct } from '../procedure/worked-out.ts'
import type { Refusal } from '../refusal.ts'
import type { Actor, CaseFile, Party } from './case-file.ts'
import type { Context } from './context.ts'
import { fillInKey } from './fill-in.ts'
import { type CaseToOpen, casesToOpen } from './openings.ts'

/** Who comes into a case, on whose behalf, about which register entry, and what on record keeps them out. */

export interface Entering {
  readonly act: string
  readonly actor: Actor
  readonly answers: Answers
}

const opens = (file: CaseFile): boolean => Object.keys(file.marking.acts).length === 0

const behalfQuestions = perAct((procedure, act): readonly string[] =>
  Object.entries(procedure.acts[act]?.form ?? {}).flatMap(([name, field]) => (field.behalf ? [name] : [])),
)

/** Answers that name an enterprise on whose behalf the actor acts. */
function behalves(procedure: Procedure, { act, answers }: Entering): string[] {
  return behalfQuestions(procedure, act).flatMap((name) => {
    const answer = answers[name]
    return typeof answer === 'string' && answer !== '' ? [answer] : []
  })
}

/** The case as it opens: with the columns of the entry it is about among its answers. */
export function withSubject(procedure: Procedure, file: CaseFile, context: Context): CaseFile {
  const { about } = procedure
  if (!about || !opens(file) || !file.subject) return file
  const values = context.authority.entry(file.subject.register, file.subject.key, context.day)
  return values ? { ...file, answers: { ...file.answers, [subjectAct]: values } } : file
}

/** Parties of the case after the act. */
export function partiesAfter(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): CaseFile['parties'] {
  const rule = procedure.acts[tried.act]
  const parties: Record<string, readonly Party[]> = { ...file.parties }
  const add = (role: string, party: Party): void => {
    const standing = parties[role] ?? []
    if (!standing.some((other) => other.id === party.id)) parties[role] = [...standing, party]
  }
  const holder = procedure.about?.holder
  const entry = file.answers[subjectAct]
  if (rule?.starts && holder && entry) {
    const id = String(entry[holder.id] ?? '')
    add(holder.role, { kind: isCreditCode(id) ? 'enterprise' : 'person', id, name: String(entry[holder.name] ?? id) })
  }
  const role = [rule?.by ?? ''].flat().find((name) => procedure.roles[name]?.kind === 'party')
  if (rule?.starts && role && tried.actor.kind === 'party' && role !== holder?.role) {
    const [behalf] = behalves(procedure, tried)
    const { actsFor = [], under } = tried.actor
    const other = under === undefined ? actsFor.find((party) => party.id === behalf) : actsFor[0]
    add(role, other ?? { kind: 'person', id: tried.actor.person, name: tried.actor.name })
  }
  for (const joining of rule?.joins ?? []) {
    const answer = tried.answers[joining.field]
    if (typeof answer !== 'string' || answer === '') continue
    const kind = rule?.form?.[joining.field]?.kind
    const given = joining.name ? tried.answers[joining.name] : undefined
    const name = kind === 'organ' ? context.authority.organ(answer, context.day)?.name.zh : given
    add(joining.role, {
      kind: kind === 'organ' ? 'organ' : kind === 'creditCode' ? 'enterprise' : 'person',
      id: answer,
      name: typeof name === 'string' ? name : answer,
    })
  }
  return parties
}

function checkSubject(procedure: Procedure, file: CaseFile, tried: Entering): Refusal[] {
  const { about } = procedure
  const rule = procedure.acts[tried.act]
  if (!about || !rule?.starts || !opens(file) || (about.optional && !file.subject)) return []
  const basis = [rule.basis].flat()
  const entry = file.subject?.register === about.register ? file.answers[subjectAct] : undefined
  const facts = { register: about.register, key: file.subject?.key ?? '' }
  if (!entry) return [{ check: 'content', code: 'entry-missing', facts, basis, cure: { how: 'correct-answer' } }]
  const refusals: Refusal[] = []
  for (const [what, column] of Object.entries(about.same ?? {})) {
    const [here, there] = [String(file[what as 'organ' | 'matter' | 'item'] ?? ''), String(entry[column] ?? '')]
    if (here !== there)
      refusals.push({
        check: 'power',
        code: 'entry-elsewhere',
        facts: { ...facts, what, here, there },
        basis,
        cure: { how: 'ask-holder', who: there },
      })
  }
  for (const [column, value] of Object.entries(about.where ?? {})) {
    if (entry[column] === value) continue
    const found = { ...facts, column, value, found: String(entry[column] ?? '') }
    refusals.push({ check: 'content', code: 'entry-otherwise', facts: found, basis, cure: { how: 'none' } })
  }
  const { holder } = about
  if (
    holder &&
    [rule.by].flat().includes(holder.role) &&
    tried.actor.kind === 'party' &&
    !standsFor(tried.actor).includes(String(entry[holder.id] ?? ''))
  ) {
    const role = holder.role
    refusals.push({
      check: 'person',
      code: 'not-a-party',
      facts: { person: tried.actor.name, roles: [role] },
      basis,
      cure: { how: 'other-person', who: role },
    })
  }
  return refusals
}

function checkBehalf(procedure: Procedure, tried: Entering): Refusal[] {
  if (tried.actor.kind !== 'party') return []
  const ids = standsFor(tried.actor)
  return behalves(procedure, tried)
    .filter((behalf) => !ids.includes(behalf))
    .map((behalf): Refusal => {
      const basis = [procedure.acts[tried.act]?.basis ?? procedure.basis].flat()
      return {
        check: 'person',
        code: 'not-agent-of',
        facts: { person: tried.actor.name, enterprise: behalf },
        basis,
        cure: { how: 'other-person' },
      }
    })
}

/** What places in keys stand for while the act is only tried. */
export function scopeTried(procedure: Procedure, file: CaseFile, tried: Entering, context: Context) {
  const next: CaseFile = {
    ...file,
    parties: partiesAfter(procedure, file, tried, context),
    answers: { ...file.answers, [tried.act]: { ...file.answers[tried.act], ...tried.answers } },
  }
  const organ = context.authority.organ(file.organ, context.day)
  const { name: actor } = tried.actor
  const signers = [tried.actor]
  return { procedure, file: next, act: tried.act, day: context.day, actor, signers, ...(organ && { organ }), numbers: {}, due: {} }
}

/** Keys of register entries that would bar the act, with the bar each belongs to. */
export function barKeys(procedure: Procedure, file: CaseFile, tried: Entering, context: Context) {
  const bars = procedure.acts[tried.act]?.unlessListed ?? []
  if (bars.length === 0) return []
  const scope = scopeTried(procedure, file, tried, context)
  return bars.map((bar) => ({ bar, key: fillInKey(bar.key, scope) }))
}

/** Keys of register entries that the act is not done without, with what asks for each. */
export function listingKeys(procedure: Procedure, file: CaseFile, tried: Entering, context: Context) {
  const listings = procedure.acts[tried.act]?.onlyListed ?? []
  if (listings.length === 0 || tried.actor.kind === 'law') return []
  const scope = scopeTried(procedure, file, tried, context)
  return listings.map((listing) => ({ listing, key: fillInKey(listing.key, scope) }))
}

/** Register entries that the act would enter, amend or end. A key made of a number that is only given out when the act is done is empty there. */
export function effectKeys(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): { register: string; key: string }[] {
  const effects = procedure.acts[tried.act]?.effects ?? []
  if (effects.length === 0) return []
  const scope = scopeTried(procedure, file, tried, context)
  return effects.map(({ register, key }) => ({ register, key: fillInKey(key, scope) }))
}

/** Cases that the act would open elsewhere. A place for a number that is only given out when the act is done is empty there. */
export function openingKeys(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): CaseToOpen[] {
  // Whether a condition will hold is not known yet: what may be needed is named.
  const rules = (procedure.acts[tried.act]?.opensCases ?? []).map(({ when: _, ...rule }) => rule)
  return rules.length === 0 ? [] : casesToOpen(rules, scopeTried(procedure, file, tried, context))
}

function checkBars(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): Refusal[] {
  return barKeys(procedure, file, tried, context).flatMap(({ bar, key }): Refusal[] => {
    const entry = context.authority.entry(bar.register, key, context.day)
    if (!entry) return []
    const until = typeof entry['until'] === 'string' ? { until: entry['until'] } : {}
    return [
      { check: 'person', code: 'listed', facts: { register: bar.register, key, ...until }, basis: [bar.basis], cure: { how: 'none' } },
    ]
  })
}

function checkListings(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): Refusal[] {
  return listingKeys(procedure, file, tried, context).flatMap(({ listing, key }): Refusal[] => {
    const answered = context.authority.entry(listing.register, key, context.day)?.[listing.column]
    if (answered !== undefined && answered !== '' && answered !== false) return []
    const facts = { person: tried.actor.name, register: listing.register, day: context.day }
    return [{ check: 'person', code: 'not-qualified', facts, basis: [listing.basis], cure: { how: 'record-qualification' } }]
  })
}

/** Whether the actor may come into the case by this act: about whose entry, for whom, and with what on record. */
export const checkEntering = (procedure: Procedure, file: CaseFile, tried: Entering, context: Context): Refusal[] => [
  ...checkSubject(procedure, file, tried),
  ...checkBehalf(procedure, tried),
  ...checkBars(procedure, file, tried, context),
  ...checkListings(procedure, file, tried, context),
]

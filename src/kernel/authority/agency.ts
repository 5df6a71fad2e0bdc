import type { Actor, CaseFile, Party } from '../case/case-file.ts'
import type { Answer } from '../form/field.ts'
import type { Citation } from '../law/instrument.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Authority } from './authority.ts'

/**
 * By which procedure somebody authorises an agent, in which register the authorities stand, and the provisions by which an act beyond one is
 * refused, after its last day, or after it ended. Key of an entry: the number of the authority. Columns: `agent`, `principal`, `principalName`,
 * `procedures`, `until`, and where they narrow it `matters` and `case`.
 */
export interface Agency {
  readonly procedure: string
  readonly grant: string
  readonly register: string
  readonly beyond: readonly Citation[]
  readonly over: readonly Citation[]
  readonly ended: readonly Citation[]
}

/** What is known when an agent acts. */
interface Knowing {
  readonly agency?: Agency
  readonly authority: Pick<Authority, 'versionsOf' | 'entry'>
  readonly day: LocalDate
}

type Values = Readonly<Record<string, Answer>>

/** An authority to act for somebody, as the register has it. */
export interface AgentAuthority {
  readonly number: string
  /** The natural person who may act. */
  readonly agent: string
  readonly principal: Party
  readonly procedures: readonly string[]
  /** Only these matters, and only this case, where any are named. */
  readonly matters: readonly string[]
  readonly case?: string
  /** Last day. */
  readonly until: LocalDate
}

const words = (value: Answer | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : [])

/** Whether an id is that of an enterprise: its unified social credit code. */
export const isCreditCode = (id: string): boolean => /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(id)

export function agentAuthority(number: string, values: Values): AgentAuthority {
  const id = String(values['principal'] ?? '')
  const named = values['case']
  return {
    number,
    agent: String(values['agent'] ?? ''),
    principal: { kind: isCreditCode(id) ? 'enterprise' : 'person', id, name: String(values['principalName'] ?? id) },
    procedures: words(values['procedures']),
    matters: words(values['matters']),
    ...(typeof named === 'string' && named !== '' && { case: named }),
    until: String(values['until'] ?? '') as LocalDate,
  }
}

/** Whether an authority reaches a case, or one that is about to be opened. */
export const reaches = (
  { procedures, matters, case: only }: AgentAuthority,
  file: Pick<CaseFile, 'procedure' | 'matter' | 'number' | 'events'>,
): boolean =>
  procedures.includes(file.procedure) &&
  (matters.length === 0 || (file.matter !== undefined && matters.includes(file.matter))) &&
  (only === undefined || (file.events > 0 && only === file.number))

/**
 * The authority under which an actor acts, as the register has it, in force or not; undefined where it is none, somebody else's, or given by
 * another than the one for whom the actor says they act.
 */
function authorityOf(actor: Actor, { agency, authority }: Knowing): AgentAuthority | undefined {
  if (!agency || actor.under === undefined) return undefined
  const values = authority.versionsOf(agency.register, actor.under).at(-1)?.values
  const found = values && agentAuthority(actor.under, values)
  return found?.agent === actor.person && found.principal.id === actor.actsFor?.[0]?.id ? found : undefined
}

/**
 * Whom an actor stands for: under an authority the principal alone, and not themselves; else as they are. Whether the authority is in force and
 * reaches so far is `checkAgent`'s to say.
 */
export function standing(actor: Actor, context: Knowing): Actor {
  if (actor.under === undefined) return actor
  const held = authorityOf(actor, context)
  return { ...actor, actsFor: held ? [held.principal] : [] }
}

/** What keeps an agent from acting under the authority that they name: there is none, it is over, it ended early, or does not reach this case. */
export function checkAgent(file: CaseFile, actor: Actor, context: Knowing): Refusal[] {
  const { agency, authority, day } = context
  if (actor.under === undefined) return []
  const held = authorityOf(actor, context)
  const refuse = (code: RefusalCode, basis: readonly Citation[], more: Refusal['facts'] = {}): Refusal[] => {
    const cure = { how: 'authorise', who: held?.principal.name ?? 'principal' } as const
    return [{ check: 'person', code, facts: { person: actor.name, authority: actor.under ?? '', day, ...more }, basis, cure }]
  }
  if (!agency || !held) return refuse('authority-unknown', agency?.beyond ?? [])
  const facts = { principal: held.principal.name, until: held.until }
  if (held.until < day) return refuse('authority-over', agency.over, facts)
  if (authority.entry(agency.register, held.number, day) === undefined) return refuse('authority-ended', agency.ended, facts)
  if (reaches(held, file)) return []
  const { procedures, matters, case: only } = held
  return refuse('authority-beyond', agency.beyond, { ...facts, procedures, matters, ...(only !== undefined && { case: only }) })
}

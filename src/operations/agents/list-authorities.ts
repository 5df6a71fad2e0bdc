import { z } from 'zod'
import { readEntriesByValue } from '../../store/read-entries.ts'
import { readFounder } from '../../store/region.ts'
import { inForce } from '../accounts/authorities.ts'
import { byKey, heldAuthority } from '../accounts/party-standing.ts'
import { chinaDay } from '../china-day.ts'
import { type HeldAuthority, operation } from '../operation.ts'
import { day, text } from '../plain-views.ts'
import type { Platform } from '../platform.ts'
import { nothing } from '../requests.ts'

const authorityView = z
  .object({
    number: z.string().describe('Number of the case in which it was given, and is withdrawn or resigned'),
    principal: z.string(),
    agent: z.string(),
    procedures: z.array(z.object({ id: z.string(), title: text })),
    matters: z.array(text).describe('Only these; all, where none is named'),
    case: z.string().optional().describe('Only this case'),
    until: day.describe('Last day'),
    state: z.enum(['running', 'over', 'ended']).describe('`over`: its last day has passed; `ended`: withdrawn or resigned'),
  })
  .meta({ id: 'Authority' })

const authoritiesView = z
  .object({
    given: z.array(authorityView).describe('By me, or an enterprise I act for'),
    held: z.array(authorityView).describe('Under which I act for another'),
    grant: z
      .object({ procedure: z.string(), organ: z.string(), act: z.string() })
      .optional()
      .describe('By what one is given; absent where nobody is authorised here'),
  })
  .meta({ id: 'Authorities' })
export type AuthorityView = z.infer<typeof authorityView>
export type AuthoritiesView = z.infer<typeof authoritiesView>

function show(platform: Platform, held: HeldAuthority): AuthorityView {
  const { number, principal, procedures, matters, case: only, until, versions } = held
  const { catalogue, now } = platform
  const grant = catalogue.agency && platform.procedures.get(catalogue.agency.procedure)?.acts[catalogue.agency.grant]
  const today = chinaDay(now())
  const title = (name: string) => grant?.form?.['matters']?.options?.[name] ?? { zh: name, en: name }
  return {
    number,
    principal: principal.name,
    agent: String(versions.at(-1)?.values['agentName'] ?? ''),
    procedures: procedures.map((id) => ({ id, title: platform.procedures.get(id)?.title ?? { zh: id, en: id } })),
    matters: matters.map(title),
    ...(only !== undefined && { case: only }),
    until,
    state: inForce(held, today) ? 'running' : until < today ? 'over' : 'ended',
  }
}

export const listAuthorities = operation({
  name: 'list-authorities',
  says: { zh: '我的代理：我委托的代理人，和委托我的人', en: 'Agents I authorised, and those who authorised me' },
  method: 'get',
  path: '/authorities',
  input: nothing,
  output: authoritiesView,
  may: 'party',
  async run(platform, _input, caller) {
    const { pool, region, catalogue } = platform
    const { agency } = catalogue
    if (!agency) return { given: [], held: [] }
    const own = [caller.person, ...caller.actsFor.map(({ id }) => id)]
    const rows = await readEntriesByValue(
      pool,
      region,
      own.map((value) => ({ register: agency.register, column: 'principal', value })),
    )
    const given = [...byKey(rows, agency.register)].map(heldAuthority).filter(({ principal }) => own.includes(principal.id))
    const organ = (await readFounder(pool, region)) ?? ''
    const latest = (some: readonly HeldAuthority[]): AuthorityView[] =>
      some.map((one) => show(platform, one)).sort((a, b) => b.number.localeCompare(a.number))
    return {
      given: latest(given),
      held: latest(caller.authorities ?? []),
      grant: { procedure: agency.procedure, organ, act: agency.grant },
    }
  },
})

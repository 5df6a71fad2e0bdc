import { maskName } from '../../kernel/form/identifiers/masking.ts'
import { listAccountEvents } from '../../store/accounts/account-events.ts'
import { closeAccount, listAccounts } from '../../store/accounts/accounts.ts'
import { dropSecondFactor } from '../../store/accounts/second-factors.ts'
import { endSessions } from '../../store/accounts/sessions.ts'
import { noted } from '../accounts/note.ts'
import { readCursor, rowsOf } from '../cursor.ts'
import { type Caller, Forbidden, NotFound, operation } from '../operation.ts'
import { nothing } from '../requests.ts'
import { accountEventsRequest, accountRequest, listAccountsRequest } from './requests.ts'
import { accountEventsPage, accountsPage } from './views.ts'

/**
 * What administrators do: they keep accounts, and nothing else. None of it is an act, none shows a case, and each is on record for who audits.
 * The three administrators of GB/T 22239 are posts that exclude one another, and each does what no other may: the system administrator opens and
 * closes accounts, the security administrator ends sessions and resets second factors, the audit administrator reads what both did. A small house
 * has one `administrator` for all of it.
 */
const systemKeepers = ['administrator', 'system-administrator'] as const
const securityKeepers = ['administrator', 'security-administrator'] as const
const keepers = ['administrator', 'system-administrator', 'security-administrator'] as const
const auditors = ['administrator', 'audit-administrator'] as const

/** Milliseconds after which an account that lets nobody in is one to look at. @source GB/T 22239-2019, 8.1.4.2 c), which gives no number: ninety days is ours */
const unusedAfter = 90 * 24 * 3_600_000

export const listAllAccounts = operation({
  name: 'list-accounts',
  says: { zh: '查看账号（管理员）', en: 'List accounts, for their administrators' },
  method: 'get',
  path: '/accounts',
  input: listAccountsRequest,
  output: accountsPage,
  may: keepers,
  async run({ pool, region, now }, { search, unused, cursor, limit = 50 }) {
    const [after] = readCursor(cursor) ?? []
    const rows = await listAccounts(pool, region, {
      search,
      limit: limit + 1,
      now: new Date(now()).toISOString(),
      ...(unused && { unusedSince: new Date(now() - unusedAfter).toISOString() }),
      ...(typeof after === 'string' && { after }),
    })
    return rowsOf(
      rows,
      limit,
      // Who keeps accounts need not know who the citizens are.
      ({ closed, used, name, ...row }) => ({
        ...row,
        name: row.kind === 'party' ? maskName(name) : name,
        ...(closed && { closed }),
        ...(used !== null && { used }),
      }),
      (row) => [row.login],
    )
  },
})

/** Nobody does these things to themselves: who locked themselves out could not be told from who was locked out. */
function another(person: string, caller: Caller, may: readonly string[]): void {
  if (person === caller.person) throw new Forbidden(may)
}

export const endSessionsOf = operation({
  name: 'end-sessions-of',
  says: { zh: '结束他人的全部会话（管理员）', en: "End all of somebody's sessions" },
  method: 'delete',
  path: '/accounts/:person/sessions',
  input: accountRequest,
  output: nothing,
  may: securityKeepers,
  async run(platform, { person }, caller) {
    another(person, caller, securityKeepers)
    await noted(platform, { kind: 'session-ended', person, by: caller.person }, (client) => endSessions(client, platform.region, person))
    return {}
  },
})

const closing = (closes: boolean) =>
  operation({
    name: closes ? 'close-account' : 'reopen-account',
    says: closes
      ? { zh: '停用账号：会话随即结束（管理员）', en: 'Close an account: its sessions end' }
      : { zh: '恢复账号（管理员）', en: 'Open an account again' },
    method: 'post',
    path: `/accounts/:person/${closes ? 'close' : 'reopen'}`,
    input: accountRequest,
    output: nothing,
    may: systemKeepers,
    async run(platform, { person }, caller) {
      const { region, now } = platform
      another(person, caller, systemKeepers)
      await noted(platform, { kind: closes ? 'closed' : 'opened', person, by: caller.person }, async (client) => {
        const known = await closeAccount(client, region, person, closes ? new Date(now()).toISOString() : null)
        if (!known) throw new NotFound(`There is no account of '${person}'.`)
        if (closes) await endSessions(client, region, person)
      })
      return {}
    },
  })

export const closeOne = closing(true)
export const reopenOne = closing(false)

export const resetSecondFactor = operation({
  name: 'reset-second-factor',
  says: { zh: '重置他人的动态口令（管理员）', en: "Reset somebody's second factor: they enrol anew" },
  method: 'delete',
  path: '/accounts/:person/second-factor',
  input: accountRequest,
  output: nothing,
  may: securityKeepers,
  async run(platform, { person }, caller) {
    another(person, caller, securityKeepers)
    await noted(platform, { kind: 'second-factor-off', person, by: caller.person }, async (client) => {
      if (!(await dropSecondFactor(client, platform.region, person))) throw new NotFound(`'${person}' has no second factor.`)
      await endSessions(client, platform.region, person)
    })
    return {}
  },
})

export const listEvents = operation({
  name: 'list-account-events',
  says: { zh: '查看账号变动记录（审计）', en: 'Read what happened to accounts, for auditors' },
  method: 'get',
  path: '/account-events',
  input: accountEventsRequest,
  output: accountEventsPage,
  may: auditors,
  async run({ pool, region }, { person, cursor, limit = 50 }) {
    const [before] = readCursor(cursor) ?? []
    const rows = await listAccountEvents(pool, region, { person, limit: limit + 1, ...(typeof before === 'string' && { before }) })
    return rowsOf(
      rows,
      limit,
      ({ id, at, kind, person: whose, name, byName, ofKind }) => ({
        id,
        at,
        kind,
        person: whose,
        name: ofKind === 'party' ? maskName(name) : name,
        by: byName,
      }),
      (row) => [row.id],
    )
  },
})

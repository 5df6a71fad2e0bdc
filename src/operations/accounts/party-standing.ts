import { agentAuthority } from '../../kernel/authority/agency.ts'
import type { AccountRow } from '../../store/accounts/accounts.ts'
import { readEntriesByValue } from '../../store/read-entries.ts'
import type { EntryRow } from '../../store/rows.ts'
import { askedAtOnce } from '../asked-at-once.ts'
import { chinaDay } from '../china-day.ts'
import { running } from '../door/held-registers.ts'
import type { Caller, HeldAuthority } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { isRegistered } from './real-name.ts'

/** Entries of a register with this value in a column: each key with all its versions. */
export function byKey(rows: readonly EntryRow[], register: string | undefined): ReadonlyMap<string, readonly EntryRow[]> {
  const found = new Map<string, readonly EntryRow[]>()
  for (const row of rows) if (row.register === register) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return found
}

export const heldAuthority = ([number, versions]: [string, readonly EntryRow[]]): HeldAuthority => ({
  ...agentAuthority(number, versions.at(-1)?.values ?? {}),
  versions,
})

/** Entries of a register that have, or ever had, this value in a column. */
interface List {
  readonly register: string
  readonly column: string
  readonly value: string
}

const keyOf = ({ register, key }: EntryRow): string => `${register} ${key}`

/** All versions of the entries on these lists, read together with those that others have just asked for. */
const entriesOf = askedAtOnce(async ({ pool, region }, asked: readonly (readonly List[])[]): Promise<readonly (readonly EntryRow[])[]> => {
  const rows = await readEntriesByValue(pool, region, asked.flat())
  return asked.map((lists) => {
    const isOn = (row: EntryRow): boolean =>
      lists.some(({ register, column, value }) => row.register === register && row.values[column] === value)
    const own = new Set(rows.filter(isOn).map(keyOf))
    return rows.filter((row) => own.has(keyOf(row)))
  })
})

/**
 * For whom a party may act: enterprises that the keeper of accounts entered, the one they registered once its papers were compared, and those
 * who authorised them. Undefined where the account registered itself and its registration is over.
 */
export async function partyStanding(
  platform: Platform,
  { person, login, actsFor }: Pick<AccountRow, 'person' | 'login' | 'actsFor'>,
): Promise<Pick<Caller, 'actsFor' | 'authorities'> | undefined> {
  const { catalogue, now } = platform
  const { agency, registration } = catalogue
  const registers = [
    ...(agency ? [{ register: agency.register, column: 'agent', value: person }] : []),
    ...(registration && isRegistered(login) ? [{ register: registration.register, column: 'account', value: person }] : []),
  ]
  const rows = registers.length === 0 ? [] : await entriesOf(platform, registers)
  const authorities = [...byKey(rows, agency?.register)].map(heldAuthority).filter(({ agent }) => agent === person)
  if (!isRegistered(login)) return { actsFor, authorities }
  const day = chinaDay(now())
  const entry = [...byKey(rows, registration?.register).values()]
    .flatMap((versions) => running(versions, day) ?? [])
    .find(({ values }) => values['account'] === person)
  if (!entry) return undefined
  const { kind, assurance, name } = entry.values
  const enterprise = kind === 'enterprise' && assurance === 'presented' ? [{ kind, id: entry.key, name: String(name) } as const] : []
  return { actsFor: [...actsFor, ...enterprise], authorities }
}

import type { PoolClient } from 'pg'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { containing } from '../read-publications.ts'
import { documentsOnDay } from './document-sql.ts'

type Client = Pick<PoolClient, 'query'>

export const documentStates = ['in-force', 'correcting', 'suspended', 'not-yet', 'expired', 'withdrawn', 'revoked'] as const
type DocumentState = (typeof documentStates)[number]

/** A normative document as it stood on a day. */
export interface DocumentOnDay {
  readonly number: string
  readonly title: string
  readonly organ: string
  readonly published: LocalDate
  readonly inForce: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly sha256: string | null
  readonly filed: LocalDate | null
  readonly filedWith: string | null
  readonly state: DocumentState
  /** First day on which it was no longer in force; null while it is, or is to be. */
  readonly ended: LocalDate | null
}

/** Registers by what they hold, and the organs whose names are searched. */
export interface DocumentRegisters {
  readonly inForce: readonly string[]
  readonly numbers: readonly string[]
  readonly organs: readonly string[]
}

export interface DocumentFilter {
  readonly day: LocalDate
  /** Text that number, title or the maker's name contains. */
  readonly search?: string | undefined
  readonly number?: string | undefined
  readonly organ?: string | undefined
  /** Year of publication. */
  readonly year?: string | undefined
  readonly state?: DocumentState | undefined
  /** First and last day of publication. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Day of publication and number to go on after. */
  readonly after?: { readonly published: string; readonly number: string } | undefined
}

const wanted = `
  ($5::text is null or number ilike $5 or title ilike $5 or organ in (
    select o.key from entry o where o.region = $1 and o.register = any($6) and (o.values ->> 'name' ilike $5 or o.values ->> 'nameEn' ilike $5)))
  and ($7::text is null or published >= $7) and ($8::text is null or published <= $8)`

const given = (region: string, registers: DocumentRegisters, { day, search, from, to }: DocumentFilter): unknown[] => [
  region,
  registers.inForce,
  registers.numbers,
  day,
  search ? containing(search) : null,
  registers.organs,
  from ?? null,
  to ?? null,
]

interface Where {
  readonly client: Client
  readonly region: string
  readonly registers: DocumentRegisters
}

/** Documents published by a day, the one published last first. */
export async function findDocuments({ client, region, registers }: Where, filter: DocumentFilter, limit: number): Promise<DocumentOnDay[]> {
  const { number, organ, year, state, after } = filter
  const found = await client.query<DocumentOnDay>(
    `with ${documentsOnDay} select * from document where ${wanted} and ($9::text is null or organ = $9)
       and ($10::text is null or published like $10 || '-%') and ($11::text is null or state = $11) and ($12::text is null or number = $12)
       and ($13::text is null or (published, number) < ($13, $14)) order by published desc, number desc limit $15`,
    [
      ...given(region, registers, filter),
      organ ?? null,
      year ?? null,
      state ?? null,
      number ?? null,
      after?.published ?? null,
      after?.number ?? null,
      limit,
    ],
  )
  return found.rows
}

/** How many documents a search finds: of each organ, of each year of publication, in each state, and of all these together. */
export interface DocumentCounts {
  readonly organ: string
  readonly year: string
  readonly state: DocumentState
  readonly count: number
}

/** Counts of what a search finds, whatever organ, year and state are chosen; to be added up by the one who shows them. */
export async function countDocuments({ client, region, registers }: Where, filter: DocumentFilter): Promise<DocumentCounts[]> {
  const found = await client.query<DocumentCounts>(
    `with ${documentsOnDay} select organ, left(published, 4) as year, state, count(*)::integer as count from document where ${wanted}
     group by organ, left(published, 4), state`,
    given(region, registers, filter),
  )
  return found.rows
}

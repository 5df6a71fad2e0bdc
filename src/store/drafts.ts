import type { PoolClient } from 'pg'
import type { Answers } from '../kernel/form/field.ts'

type Client = Pick<PoolClient, 'query'>

export interface DraftRow {
  readonly id: string
  readonly procedure: string
  readonly act: string
  readonly organ: string
  /** Id of the running case; null where the act would open one. */
  readonly case: string | null
  readonly item: string | null
  readonly place: string
  readonly subject: { readonly register: string; readonly key: string } | null
  /** Number of the authority under which an agent fills it in; null where it is for themselves. */
  readonly under: string | null
  readonly answers: Answers
  /** All of its answers, encrypted, where the act seals something; null where it does not. */
  readonly sealed: string | null
  /** RFC 3339. */
  readonly updated: string
}

const columns = 'id, procedure, act, organ, case_id, item, place, subject, answers, updated, under, sealed'
const read = columns.replace('case_id', 'case_id as "case"')

/** Keeps a draft. Whether it was kept: a person may have `most` of them. */
export async function writeDraft(client: Client, region: string, of: { person: string; most: number }, draft: DraftRow): Promise<boolean> {
  const kept = await client.query(
    `insert into draft (region, person, ${columns}) select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14, $15
     where exists (select from draft where region = $1 and person = $2 and id = $3) or (select count(*) from draft where region = $1 and person = $2) < $13
     on conflict (region, person, id) do update set procedure = excluded.procedure, act = excluded.act, organ = excluded.organ, case_id = excluded.case_id, item = excluded.item,
       place = excluded.place, subject = excluded.subject, answers = excluded.answers, updated = excluded.updated, under = excluded.under, sealed = excluded.sealed`,
    [
      region,
      of.person,
      draft.id,
      draft.procedure,
      draft.act,
      draft.organ,
      draft.case,
      draft.item,
      draft.place,
      draft.subject && JSON.stringify(draft.subject),
      JSON.stringify(draft.answers),
      draft.updated,
      of.most,
      draft.under,
      draft.sealed,
    ],
  )
  return kept.rowCount === 1
}

/** Drafts of a person, latest first; one of them when `id` is given. */
export async function readDrafts(client: Client, region: string, person: string, id?: string): Promise<DraftRow[]> {
  const found = await client.query<DraftRow>(
    `select ${read} from draft where region = $1 and person = $2 and ($3::text is null or id = $3) order by updated desc, id`,
    [region, person, id ?? null],
  )
  return found.rows
}

/** Whether there was one to drop. */
export async function dropDraft(client: Client, region: string, person: string, id: string): Promise<boolean> {
  return (await client.query('delete from draft where region = $1 and person = $2 and id = $3', [region, person, id])).rowCount === 1
}

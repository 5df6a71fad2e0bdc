import { readWords } from '../../documents/reading/read-words.ts'
import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { Catalogue } from '../../kernel/catalogue.ts'
import { formOf } from '../../kernel/form/check-content.ts'
import { type FoundInFile, wholeNumbersIn } from '../../kernel/form/personal/found-in-file.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { readBlob } from '../../store/blobs.ts'
import { keepFileWords, readFileWordsKept } from '../../store/file-words.ts'
import type { Pool } from '../../store/pool.ts'
import { readCases } from '../../store/read-cases.ts'
import type { ActRequest } from './request.ts'
import type { DoorSetting } from './setting.ts'

/** Raised whenever the reader sees more than before. */
const reader = 1

/** A question that holds a file, and the act that asks it. */
interface Asked {
  readonly act: string
  readonly field: string
}

/** Files that an act of a procedure may make public: named by its publication, or entered in a shown column of a register. */
function filesOf(procedure: Procedure, act: string, { registers }: Pick<Catalogue, 'registers'>): Asked[] {
  const rule = procedure.acts[act]
  const shown = (register: string, column: string): boolean => registers.find(({ id }) => id === register)?.shown?.includes(column) === true
  const entered = (rule?.effects ?? []).flatMap(({ register, values = {} }) =>
    Object.entries(values).flatMap(([column, text]) => (shown(register, column) ? [text] : [])),
  )
  return [...Object.values(rule?.publishes?.rows ?? {}), ...entered].flatMap((text) => {
    const [, owner = '', field = ''] = /^\{([\w.]+)\.(\w+)\}$/.exec(text) ?? []
    const of = owner === 'this' ? act : owner
    return formOf(procedure, of)[field]?.kind === 'file' ? [{ act: of, field }] : []
  })
}

const publishing = new WeakMap<Catalogue, ReadonlySet<string>>()

/** Names of acts that publish files in some procedure: no other act costs a look. */
function publishingActs(catalogue: Catalogue): ReadonlySet<string> {
  const known = publishing.get(catalogue)
  if (known) return known
  const names = catalogue.procedures.flatMap((procedure) =>
    Object.keys(procedure.acts).filter((act) => filesOf(procedure, act, catalogue).length > 0),
  )
  const found = new Set(names)
  publishing.set(catalogue, found)
  return found
}

/** Whether an act of this name may publish a file in some procedure. */
export const mayPublishFiles = (catalogue: Catalogue, act: string): boolean => publishingActs(catalogue).has(act)

const underWay = new Map<string, Promise<FoundInFile>>()

/** What was found in a file; asked again while it is being read, the same. */
function findOnce(pool: Pool, region: string, sha256: string, at: string): Promise<FoundInFile> {
  const name = `${region} ${sha256}`
  const reading = underWay.get(name) ?? findIn(pool, region, sha256, at).finally(() => underWay.delete(name))
  underWay.set(name, reading)
  return reading
}

/** Reads a file for numbers of persons: what was found is kept, never the words. */
async function findIn(pool: Pool, region: string, sha256: string, at: string): Promise<FoundInFile> {
  const blob = await readBlob(pool, region, sha256)
  if (!blob) return { found: [], unread: [] }
  const { words, unread } = await readWords({ type: blob.type, bytes: new Uint8Array(blob.bytes) })
  const found = words.flatMap(({ where, text }) => {
    const personal = wholeNumbersIn(text)
    return personal.length > 0 ? [{ where, personal }] : []
  })
  const read = { found, unread }
  await keepFileWords(pool, region, { sha256, reader, at, read })
  return read
}

/**
 * What stands in the files that a request would publish, by hash; undefined where it would publish none. Asked before the request joins its batch: reading
 * takes seconds, and a batch holds the region.
 */
export async function readPublished(setting: DoorSetting, request: ActRequest): Promise<ReadonlyMap<string, FoundInFile> | undefined> {
  const { pool, catalogue, procedures, definitions, now } = setting
  const { region } = request
  let file: CaseFile | undefined
  let procedure = procedures.get(request.open?.procedure ?? '')
  if (request.case) {
    file = (await readCases(pool, region, [request.case]))[0]?.file
    if (file) await definitions.fetch(pool, region, [file.definition])
    procedure = file && definitions.byHash(file.definition)
  }
  if (!procedure) return undefined
  const hashes = filesOf(procedure, request.act, catalogue).flatMap(({ act, field }) => {
    const answer = act === request.act ? request.answers[field] : file?.answers[act]?.[field]
    return typeof answer === 'string' && /^[0-9a-f]{64}$/.test(answer) ? [answer] : []
  })
  if (hashes.length === 0) return undefined
  const kept = await readFileWordsKept(pool, region, { hashes, reader })
  const found = new Map(kept)
  for (const hash of hashes) if (!found.has(hash)) found.set(hash, await findOnce(pool, region, hash, new Date(now()).toISOString()))
  return found
}

import { z } from 'zod'
import { custodyOf } from '../../kernel/custody/custody.ts'
import { kindOf } from '../../kernel/form/kinds.ts'
import { readAltered, readBlobHead } from '../../store/blobs.ts'
import { type EvidenceLook, readLooks } from '../../store/evidence-looks.ts'
import type { EntryRow } from '../../store/rows.ts'
import { needsPersonal, openCase } from '../case-access.ts'
import { NotFound, operation } from '../operation.ts'
import { day, text } from '../plain-views.ts'
import { byId } from '../requests.ts'
import { type Reading, readingOf } from '../shown/reading.ts'
import { piecesInCase } from './pieces-in.ts'

const pieceView = z
  .object({
    key: z.string().describe('Number of the slip on which it was taken or handed in'),
    columns: z.array(z.object({ name: z.string(), title: text, shown: z.string() })),
    name: z.string(),
    file: z
      .object({ sha256: z.string(), type: z.string(), name: z.string(), size: z.number() })
      .optional()
      .describe('Missing where it is not kept'),
    intact: z.boolean().describe('Whether the kept file, hashed anew just now, has the hash on record'),
    unbroken: z.boolean(),
    links: z.array(z.object({ step: text, day: day, seq: z.number(), by: z.string(), holder: z.string(), why: z.string() })),
    breaks: z.array(z.object({ code: z.string(), day: z.string(), says: text })),
    looks: z.array(z.object({ name: z.string(), standing: z.string(), at: z.string() })).describe('Who was given the original, and when'),
  })
  .meta({ id: 'Piece' })
export type PieceView = z.infer<typeof pieceView>

/** Columns that are shown otherwise: as the file, the chain and its breaks. */
const apart = ['case', 'organ', 'name', 'file', 'step', 'holder', 'to', 'by', 'why']

interface About {
  readonly altered: ReadonlySet<string>
  readonly looks: readonly EvidenceLook[]
}

async function showPiece(reading: Reading, [key, rows]: [string, EntryRow[]], { altered, looks }: About): Promise<PieceView> {
  const { platform } = reading
  const last = rows.at(-1)
  const register = platform.catalogue.registers.find(({ id }) => id === last?.register)
  const values = last?.values ?? {}
  const sha256 = String(values['file'] ?? '')
  const head = await readBlobHead(platform.pool, platform.region, sha256)
  const intact = !altered.has(sha256)
  const { links, breaks } = custodyOf(rows, !intact)
  const columns = Object.entries(register?.columns ?? {}).flatMap(([name, field]) => {
    const value = values[name]
    if (apart.includes(name) || value === undefined || value === '') return []
    return [{ name, title: field.ask, shown: kindOf(field).show(value, field, { day: reading.day }) }]
  })
  return {
    key,
    columns,
    name: String(values['name'] ?? ''),
    ...(head && { file: { sha256, type: head.type, name: head.name, size: head.size } }),
    intact,
    unbroken: breaks.length === 0,
    links: links.map(({ step, day: on, event, by, holder, why }) => ({
      step: register?.columns['step']?.options?.[step] ?? { zh: step, en: step },
      day: on,
      seq: Number(event),
      by,
      holder,
      why,
    })) as PieceView['links'],
    breaks: breaks.map((one) => ({ ...one, says: { ...one.says } })),
    looks: looks.filter((look) => look.sha256 === sha256).map(({ name, standing, at }) => ({ name, standing, at })),
  }
}

export const readEvidence = operation({
  name: 'read-evidence',
  says: {
    zh: '查看案件的证据和保管链：每个文件当场重新计算散列值，缺口逐一列明',
    en: 'The evidence of a case with its chain of custody: each file is hashed anew, each gap is named',
  },
  method: 'get',
  path: '/cases/:id/evidence',
  input: byId,
  output: z.object({ pieces: z.array(pieceView) }),
  may: 'signed-in',
  async run(platform, { id }, caller) {
    const reading = await readingOf(platform, caller)
    const { row, procedure, reader } = await openCase(reading, id)
    if (!needsPersonal(reader)) throw new NotFound(`There is no case '${id}' whose evidence you may see.`)
    const pieces = await piecesInCase(platform, procedure, row.file.number)
    const hashes = [...pieces.values()].flatMap((rows) => String(rows.at(-1)?.values['file'] ?? ''))
    const altered = new Set(await readAltered(platform.pool, platform.region, [...new Set(hashes)]))
    const looks = await readLooks(platform.pool, platform.region, row.file.id)
    return { pieces: await Promise.all([...pieces].map((piece) => showPiece(reading, piece, { altered, looks }))) }
  },
})

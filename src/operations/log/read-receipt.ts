import { fromUtf8, hex } from '../../kernel/record/bytes.ts'
import { receiptFormat } from '../../kernel/record/receipt.ts'
import { inclusionProofFromTiles, tilesForInclusion } from '../../kernel/record/tiles.ts'
import { readCaseEvents } from '../../store/read-events.ts'
import { readLeaves, readTiles } from '../../store/tiles.ts'
import { openCaseToAll } from '../case-access.ts'
import { NotFound, operation } from '../operation.ts'
import { type ReceiptView, receiptView } from '../record-views.ts'
import { byId } from '../requests.ts'
import { recognisedEvent } from '../sealing/recognise.ts'
import { readingOf } from '../shown/reading.ts'
import { sha256 } from './hashes.ts'
import { logTree } from './log-tree.ts'
import { receiptCheckpoint } from './receipt-checkpoint.ts'

export const readReceipt = operation({
  name: 'read-receipt',
  says: { zh: '下载案件回执，任何人可以离线核验', en: 'Fetch the receipt of a case, which anybody verifies offline' },
  method: 'get',
  path: '/cases/:id/receipt',
  input: byId,
  output: receiptView,
  may: 'signed-in',
  async run(platform, { id }, caller) {
    const { pool, region } = platform
    const reading = await readingOf(platform, caller)
    const { row, reader } = await openCaseToAll(reading, id)
    if (reader === 'supervisor') throw new NotFound(`There is no case '${id}' whose receipt you may have.`)
    const orders = [...new Set((await readCaseEvents(pool, region, row.file.id)).flatMap(({ body }) => body.erased ?? []))]
    const { origin, size, root, signatures } = await receiptCheckpoint(platform, Math.max(row.lastSeq, ...orders) + 1)
    const events = (await readCaseEvents(pool, region, row.file.id, size)).map((event) => recognisedEvent(event, reading))
    const places = [...events.map(({ seq }) => seq), ...orders]
    const wanted = new Map(places.flatMap((seq) => tilesForInclusion(seq, size)).map((tile) => [`${tile.level}/${tile.n}`, tile]))
    const readTile = await readTiles(pool, { region, size, tree: logTree(region).store }, [...wanted.values()])
    const proofOf = (index: number): string[] => inclusionProofFromTiles(sha256, { index, size }, readTile).map(hex)
    const erasing = new Map<number, { index: number; leaf: string; proof: string[] }>()
    for (const index of orders) {
      const [entry] = await readLeaves(pool, region, index, index + 1)
      if (entry) erasing.set(index, { index, leaf: fromUtf8(entry.bytes) ?? '', proof: proofOf(index) })
    }
    return {
      format: receiptFormat as typeof receiptFormat,
      log: origin,
      case: row.file.id,
      events: events.map((event) => {
        const proof = proofOf(event.seq)
        const erased = event.body.erased === undefined ? undefined : erasing.get(event.body.erased)
        // That somebody else tried and was refused is not the holder's to read; that something stands there is.
        const own = event.body.actor.person === caller.person
        const open = own || (event.kind !== 'refused' && reader !== 'participant')
        return {
          index: event.seq,
          ...(open ? { leaf: event.leaf, ...(erased && { erased }) } : { hash: event.leafHash }),
          proof,
        } as ReceiptView['events'][number]
      }),
      checkpoint: { origin, size, root: hex(root), ...(signatures && { signatures: [...signatures] }) },
    }
  },
})

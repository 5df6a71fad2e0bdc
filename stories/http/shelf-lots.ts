import { drawCommitment, drawPairs } from '../../src/kernel/draw/draw.ts'
import { poolsIn, resultOf } from '../../src/kernel/draw/draw-answers.ts'
import type { World } from './harness.ts'

const secret = '5e'.repeat(32)
const lists = {
  entities: { S1: '一号架', S2: '二号架', S3: '三号架' },
  officers: ['C-1', 'C-2', 'C-3'],
  conflicts: { 'C-1': 'S1' },
  count: 2,
}

/** The head of the invented library commits to a draw of shelves whose public value is the root of the log at `size`. */
export async function commitShelves(world: World, size: number) {
  const all = { ...lists, size }
  const answers = { ...all, commitment: drawCommitment(poolsIn(all), secret) }
  const { case: id, number } = await world.as('zhao').opens({ procedure: 'shelf-check', organ: 'library', act: 'commit', answers })
  return { id, number }
}

/** What is answered when the lots are drawn with this root. */
export const drawnWith = (size: number, root: string) => ({
  secret,
  root,
  result: resultOf(drawPairs(poolsIn({ ...lists, size }), { secret, root })),
})

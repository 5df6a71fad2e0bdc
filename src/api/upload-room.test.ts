import { expect, test } from 'vitest'
import { uploadRoom } from './upload-room.ts'

/** Who was let in so far. */
function visitors(most: number) {
  const room = uploadRoom(most)
  const inside: string[] = []
  const leaves = new Map<string, () => void>()
  const comes = (who: string, bytes: number): void => {
    void room.enter(bytes).then((leave) => {
      inside.push(who)
      leaves.set(who, leave)
    })
  }
  const settled = (): Promise<void> => new Promise((turn) => setImmediate(turn))
  return { comes, inside, leave: (who: string) => leaves.get(who)?.(), settled }
}

test('as many as fit are read at once, the others wait their turn; nobody small overtakes somebody large for ever', async () => {
  const { comes, inside, leave, settled } = visitors(100)
  comes('a', 60)
  comes('b', 60)
  comes('c', 10)
  await settled()
  expect(inside).toEqual(['a'])
  leave('a')
  await settled()
  expect(inside).toEqual(['a', 'b', 'c'])
})

test('whoever leaves twice gives back once, and one that is too large for the room has it alone', async () => {
  const { comes, inside, leave, settled } = visitors(100)
  comes('huge', 900)
  comes('a', 50)
  await settled()
  expect(inside).toEqual(['huge'])
  leave('huge')
  leave('huge')
  comes('b', 60)
  await settled()
  expect(inside).toEqual(['huge', 'a'])
})

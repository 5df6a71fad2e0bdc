import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { newKeyBytes, type WrappingKey, wrappingKey } from '../sealing/envelope.ts'
import { heldSecret, keptSecret } from './key-folder.ts'

/** The key that wraps the keys of what is sealed. It stands beside the keys of the log, and in no database. */
export interface KeptSealing {
  /** Where it is looked for, as it is told to people. */
  readonly place: string
  /** The key of this id; undefined where it is not here. Read anew each time: another process may have changed it. */
  find(id: string): WrappingKey | undefined
  /** The key for a region that has sealed nothing yet; made where there is none. */
  first(): WrappingKey
  /** A key that may take over; made where there is none. */
  next(): WrappingKey
  /** The key that may take over is from now on the one that wraps: the old one is destroyed. */
  takeNext(): void
}

/**
 * The sealing key of a region, from a folder.
 * @param elsewhere another folder in which a key that is missing here is looked for: who verifies a backup beside an installation has that one's keys
 */
export function keptSealing(folder: string, region: string, elsewhere = folder): KeptSealing {
  const file = `${region}.sealing`
  const of = { name: `sealing/${region}`, kind: 'sealing' }
  const made = (name: string): WrappingKey => wrappingKey(Buffer.from(keptSecret(folder, name, { ...of, make: newKeyBytes })))
  return {
    place: join(folder, file),
    find: (id) =>
      [...new Set([folder, elsewhere])]
        .flatMap((one) => [file, `${file}.next`].flatMap((name) => heldSecret(one, name, of) ?? []))
        .map((secret) => wrappingKey(Buffer.from(secret)))
        .find((key) => key.id === id),
    first: () => made(file),
    next: () => made(`${file}.next`),
    takeNext: () => renameSync(join(folder, `${file}.next`), join(folder, file)),
  }
}

/** A sealing key that ends with this process; what was sealed under it opens for no other, unless that one has been given the same bytes. */
export function passingSealing(bytes = newKeyBytes()): KeptSealing {
  let [key, after] = [wrappingKey(bytes), wrappingKey(newKeyBytes())]
  return {
    place: 'the memory of this process',
    find: (id) => [key, after].find((one) => one.id === id),
    first: () => key,
    next: () => after,
    takeNext() {
      ;[key, after] = [after, wrappingKey(newKeyBytes())]
    },
  }
}

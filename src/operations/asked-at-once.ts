import DataLoader from 'dataloader'
import type { Platform } from './platform.ts'

/** Most keys of one reading. */
const most = 500

/**
 * One reading for all who ask in one turn of the event loop, each for something of their own. It begins after they asked, so that what they are told
 * is as fresh as if they had read it themselves; nothing is kept. A reading that fails, fails for all of them.
 * @param read gives what it found for each key, in the order of the keys
 */
export function askedAtOnce<K, V>(
  read: (platform: Platform, keys: readonly K[]) => Promise<readonly V[]>,
): (platform: Platform, key: K) => Promise<V> {
  const known = new WeakMap<Platform, DataLoader<K, V>>()
  const loaderOf = (platform: Platform): DataLoader<K, V> =>
    new DataLoader<K, V>((keys) => read(platform, keys), {
      cache: false,
      maxBatchSize: most,
      batchScheduleFn: (begin) => setImmediate(begin),
    })
  return (platform, key) => {
    const loader = known.get(platform) ?? loaderOf(platform)
    known.set(platform, loader)
    return loader.load(key)
  }
}

import { type Chance, chanceFrom } from './chance.ts'

/** What goes wrong, and at which tick of the world. */
export type Fault = { readonly at: number } & (
  | { readonly kind: 'crash'; readonly server: number; readonly executed: boolean }
  | { readonly kind: 'all down'; readonly days: number }
  | { readonly kind: 'cut'; readonly server: number; readonly executed: boolean }
  | { readonly kind: 'lose reply' | 'lose request' | 'duplicate request' }
  | { readonly kind: 'jump'; readonly hours: number }
)

function faultAt(chance: Chance, at: number): Fault {
  const executed = chance.next() < 0.5
  const server = chance.below(2)
  const kind = chance.of([
    'crash',
    'crash',
    'cut',
    'cut',
    'lose reply',
    'lose reply',
    'lose request',
    'duplicate request',
    'duplicate request',
    'jump',
    'all down',
  ] as const)
  if (kind === 'crash' || kind === 'cut') return { at, kind, server, executed }
  if (kind === 'jump') return { at, kind, hours: 1 + chance.below(24 * 12) }
  if (kind === 'all down') return { at, kind, days: 1 + chance.below(30) }
  return { at, kind }
}

/** Ticks in which faults strike; after them comes the quiet, in which everything must finish. */
export const faultyTicks = 260

/** The faults of a seed: a swarm, now few, now many. */
export function faultsOf(seed: number): Fault[] {
  const chance = chanceFrom(seed ^ 0x5eed)
  const many = 1 + chance.below(12)
  return Array.from({ length: many }, () => faultAt(chance, chance.below(faultyTicks))).sort((a, b) => a.at - b.at)
}

/**
 * The fewest of these faults that still make it fail: half of them are left out, then quarters, down to single ones (delta debugging).
 * @param fails whether it fails with these alone
 */
export async function fewest<T>(faults: readonly T[], fails: (some: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let kept = faults
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (without.length < kept.length && (await fails(without))) kept = without
      else from += size
    }
  }
  return kept
}

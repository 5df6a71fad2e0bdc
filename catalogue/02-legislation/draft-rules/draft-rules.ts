import { draftFrames } from './frames.ts'
import { draftKinds } from './kinds.ts'
import { draftLookAlikes } from './look-alikes.ts'

/**
 * What a text may create by its rank, the words that create it, and what only looks like it (plan task 11).
 * Written while reading the dev half of the labelled sentences; `npm run eval -- backdoor` shows how it fares on the other half.
 */
export const draftRules = { kinds: draftKinds, frames: draftFrames, lookAlikes: draftLookAlikes } as const

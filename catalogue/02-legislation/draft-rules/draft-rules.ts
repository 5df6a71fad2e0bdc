import { draftFrames } from './frames.ts'
import { draftKinds } from './kinds.ts'
import { draftLookAlikes } from './look-alikes.ts'

/**
 * What a text may create by its rank, the words that create it, and what only looks like it (plan task 11).
 *
 * `backdoor-gold.jsonl` labels sentences of national law as if they stood in a draft, by place and hash. How they were labelled, what each
 * half is for and what was measured: `labelling-guide.md`. `npm run eval -- backdoor` prints the figures.
 */
export const draftRules = { kinds: draftKinds, frames: draftFrames, lookAlikes: draftLookAlikes } as const

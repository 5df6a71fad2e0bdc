import { draftFrames } from './frames.ts'
import { draftKinds } from './kinds.ts'
import { draftLookAlikes } from './look-alikes.ts'

/**
 * What a text may create by its rank, the words that create it, and what only looks like it (plan task 11).
 *
 * `backdoor-gold.jsonl` labels sentences of national law as if they stood in a draft, by place and hash. Its `dev` half was read while
 * these patterns were written; its `test` half was labelled after they were frozen, and no error on it has been looked at. Who changes
 * a pattern because of a test sentence moves that sentence to `dev` and labels fresh ones. `npm run eval -- backdoor` prints both.
 *
 * How it was labelled: what a sentence itself creates for people outside the administration. Innocent are duties and procedure of organs,
 * definitions, benefits, costs between private persons, orders to correct, criminal liability, discipline, and what expressly follows
 * another law (依法, 依照…法的规定); an item that only lists acts is innocent, since the sentence before the list carries the consequence.
 */
export const draftRules = { kinds: draftKinds, frames: draftFrames, lookAlikes: draftLookAlikes } as const

import { coercionFrames } from './coercion-frames.ts'
import { disguisedFrames } from './disguised-frames.ts'
import { feeFrames } from './fee-frames.ts'
import { licenceFrames } from './licence-frames.ts'
import { paperFrames } from './paper-frames.ts'
import { penaltyFrames } from './penalty-frames.ts'

/** Patterns that create something, tried sentence by sentence after look-alikes are covered. Each is a lawyer's phrase, not a word list. */
export const draftFrames = [...licenceFrames, ...disguisedFrames, ...penaltyFrames, ...coercionFrames, ...feeFrames, ...paperFrames] as const

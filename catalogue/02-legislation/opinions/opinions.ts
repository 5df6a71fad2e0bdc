import { opinionCounting } from './counting.ts'
import { opinionHiding } from './hiding.ts'
import { hiddenOpinionsRegister, opinionCountsRegister } from './registers.ts'

/** Opinions of the public on drafts, as the catalogue takes them in (plan tasks 8, 15). */
export const opinions = {
  procedures: [opinionCounting, opinionHiding],
  registers: [opinionCountsRegister, hiddenOpinionsRegister],
  kept: { counting: { procedure: 'opinion-counting', act: 'count' }, counts: 'opinion-counts', hidden: 'hidden-opinions' },
} as const

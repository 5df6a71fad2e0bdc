import type { Citation } from '../../../src/kernel/define.ts'

interface Where<R extends string, Take, HandIn> {
  /** Who handles evidence there. */
  readonly by: R
  /** What must have been done before a piece is taken, and before one is handed in. */
  readonly beforeTake: Take
  readonly beforeHandIn: HandIn
  /** That officers take evidence, two at least; that the whole course is on record and things are kept safely; on which they leave the organ. */
  readonly take: Citation | readonly Citation[]
  readonly keep: Citation
  readonly end: Citation
}

/**
 * What the law demands of evidence where the part `evidence` is mounted: enforcement is by two officers at least, who take a piece and who let it go
 * (处罚法 42(1); 强制法 18(1)[2]); the whole course is on record (处罚法 47(1); 强制法 26(1)), so that each passing from hand to hand is a step of its custody.
 */
export const evidenceDemands = <const R extends string, const Take, const HandIn>({ by: role, beforeTake, beforeHandIn, take, keep, end }: Where<R, Take, HandIn>) => {
  const by = [role] as const
  return {
    evidenceTake: { acts: ['evidence.take'], by, signers: 2, requires: [beforeTake], basis: take },
    evidenceHandIn: { acts: ['evidence.handIn'], by, requires: [beforeHandIn], basis: take },
    evidenceHandOver: { acts: ['evidence.handOver'], by, custody: 'handedOver', basis: keep },
    evidenceReceive: { acts: ['evidence.receive'], by, custody: 'received', basis: keep },
    evidenceShow: { acts: ['evidence.show'], by, custody: 'shown', basis: keep },
    evidenceReport: { acts: ['evidence.report'], by, custody: 'reported', basis: keep },
    evidenceRelease: { acts: ['evidence.release'], by, signers: 2, custody: 'returned', basis: end },
  } as const
}

import type { zhLog } from './zh-log.ts'

export const enLog: typeof zhLog = {
  oneClaims: 'A witness claims to have seen more of the log',
  allClaim: 'As many witnesses as the policy asks for claim to have seen more of the log',
  means:
    'It shows no checkpoint signed by our key, so this is an alarm only and acts go on. Compare backups, mirrors and receipts in people’s hands, and keep everything as it is until it is known why.',
  claim: (witness, seen, since, times) =>
    `${witness}: ${seen === undefined ? 'says that this is another log' : `says to have seen ${seen.toLocaleString('en')} entries`}, ${times} times since ${since}`,
}

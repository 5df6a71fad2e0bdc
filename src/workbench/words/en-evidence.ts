import type { zhEvidence } from './zh-evidence.ts'

/** Words about evidence and its custody, in English. */
export const enEvidence: typeof zhEvidence = {
  title: 'Evidence',
  lead: 'Whenever this page is opened each file is hashed anew and compared. To look at an original is put on record.',
  unbroken: 'Custody unbroken',
  broken: (n) => (n === 1 ? 'One gap in custody' : `${n} gaps in custody`),
  intact: 'The file is as it was taken',
  altered: 'The file is not as it was taken',
  missing: 'The file is not kept',
  original: 'Look at the original',
  hash: 'Hash',
  chain: 'Chain of custody',
  looks: (n) => (n === 1 ? 'Looked at once' : `Looked at ${n} times`),
  holder: (name) => `held by ${name}`,
  because: (why) => `why: ${why}`,
}

import type { zhVersions } from './zh-versions.ts'

export const enVersions: typeof zhVersions = {
  title: 'Versions of procedures',
  lead: 'A procedure is proved, reviewed for legality and published before new cases begin with it. Listed here is what has changed and is not published yet.',
  waiting: 'To be published',
  none: 'Every procedure runs in its published version',
  noneBody:
    'When the catalogue changes, procedures that differ from their published version are listed here, to be proposed by the keeper and published by others.',
  procedure: 'Procedure',
  declared: 'Declared here',
  published: 'Published',
  never: 'never published',
  propose: 'Propose and prove',
  changes: 'What changed, and why',
  organ: 'Published at',
  proving: 'Going through every possible case; this takes some seconds…',
  proposed: 'Proposed and proved: open the case',
  report: 'Proof',
  fill: 'Say what changed, and why.',
  forKeeper: 'The keeper of the lists proposes.',
}

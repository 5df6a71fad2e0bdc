import type { Trial } from '../run-trials.ts'
import { controlled, runTrials } from '../run-trials.ts'
import { a01 } from './a01-row-deleted.ts'
import { a02 } from './a02-history-resigned.ts'
import { a03 } from './a03-projection-edited.ts'
import { a05 } from './a05-back-dated.ts'
import { a06 } from './a06-fine-split.ts'
import { a07, a07accounts, a07numbers } from './a07-reviewer-is-handler.ts'
import { a08 } from './a08-review-forged.ts'
import { a09 } from './a09-certificate-lapsed.ts'
import { a09race } from './a09-race.ts'
import { a10 } from './a10-no-power.ts'
import { a11 } from './a11-band-left.ts'
import { a12 } from './a12-clock-stopped.ts'
import { a13 } from './a13-idor.ts'
import { a14 } from './a14-complainant-leaked.ts'
import { a15files, a15pictures } from './a15-files.ts'
import { a15 } from './a15-id-published.ts'
import { a16 } from './a16-comment-deleted.ts'
import { a17 } from './a17-document-swapped.ts'
import { a18 } from './a18-votes-stuffed.ts'
import { a19 } from './a19-message-replayed.ts'
import { a20 } from './a20-valid-but-abused.ts'
import { a21 } from './a21-polyglot.ts'
import { a22 } from './a22-xss-comment.ts'
import { a23 } from './a23-formula-cell.ts'
import { a24 } from './a24-ssrf.ts'
import { a26 } from './a26-sealed-read.ts'
import { a27 } from './a27-ransom.ts'
import { a28 } from './a28-rubber-stamp.ts'
import { a29 } from './a29-harvest.ts'
import { a30 } from './a30-key-stolen.ts'
import { notBuilt } from './figures.ts'
import { together, toldBy } from './told.ts'

const http = (name: string): string => `stories/http/${name}`
const missing =
  (what: string, why: string): Trial =>
  async () => [notBuilt(what, why)]

/** The thirty cases of abuse, by number; what a story of `npm test` tells already is told again and counted. */
const trials: Readonly<Record<string, Trial>> = {
  a01: a01(),
  a02: together(
    a02(),
    toldBy({
      what: 'located in a mirror of 70,000 entries by six reads',
      file: http('mirror.story.test.ts'),
      test: 'two copies of 70,000',
      control: 'named wherever it is',
    }),
  ),
  a03: a03(),
  a04: toldBy(
    {
      what: 'a database set back signs nothing',
      file: http('witness.story.test.ts'),
      test: 'a log whose database was set back',
      control: 'the newer database restored, it signs again',
    },
    {
      what: 'and accepts no act',
      file: http('recovery.story.test.ts'),
      test: 'the database is set back',
      control: 'acts before it are done',
    },
  ),
  a05: together(
    toldBy({
      what: 'the time sandwich: acts outside what checkpoints bound are found',
      file: 'src/kernel/record/log-check.test.ts',
      control: 'acts within are let be',
    }),
    a05(),
  ),
  a06: together(
    a06(),
    toldBy({
      what: 'enterprises of one controller, over HTTP: their fines are summed for the card',
      file: http('natural-persons.story.test.ts'),
      test: 'fines of two enterprises',
      control: 'of another controller: no card',
    }),
  ),
  a07: together(
    a07(),
    a07accounts(),
    a07numbers(),
    toldBy({
      what: 'an officer whose citizen account stands in the case, over HTTP',
      file: http('natural-persons.story.test.ts'),
      test: 'an official whose',
      control: 'a colleague accepts it',
    }),
  ),
  a08: a08(),
  a09: together(
    a09(),
    toldBy({
      what: 'suspended between proposal and signature',
      file: http('signing.story.test.ts'),
      test: 'a colleague whose certificate was suspended',
      control: 'the sheet signed in time is done',
    }),
    a09race(),
  ),
  a10: a10(),
  a11: a11(),
  a12: a12(),
  a13: together(
    a13(),
    toldBy(
      { what: 'operation × role over HTTP is the table', file: http('permissions.test.ts'), control: 'every yes of the table is answered' },
      { what: 'the second wall fails closed', file: http('second-wall.test.ts'), control: 'a policy that fails open is found' },
    ),
  ),
  a14: a14(),
  a15: together(
    a15(),
    a15files(),
    a15pictures(),
    toldBy({
      what: 'a draft in which a number stands is not published, over HTTP',
      file: http('opinions.story.test.ts'),
      test: 'a draft in whose text',
      control: 'without the number it is published',
    }),
  ),
  a16: together(
    toldBy({
      what: 'a receipt whose entry is gone, or was never there, does not verify',
      file: http('log.story.test.ts'),
      test: 'the receipt of an act',
      control: 'the receipt of an act just done',
    }),
    a16(),
  ),
  a17: together(
    toldBy({ what: 'an altered document file is told', file: http('document-files.story.test.ts'), control: 'the genuine file passes' }),
    a17(),
  ),
  a18: a18(),
  a19: a19(),
  a20: a20(),
  a21: a21(),
  a22: a22(),
  a23: a23(),
  a24: a24(),
  a25: missing('ten times the capacity for ten minutes', 'npm run faults'),
  a26: together(
    toldBy({
      what: 'who may not look is refused, on record',
      file: http('sealed-reports.story.test.ts'),
      control: 'the intake looks, with a reason',
    }),
    a26,
  ),
  a27: together(
    a27(),
    toldBy({ what: 'damaged backups, each refused', file: http('backup.story.test.ts'), control: 'the sound one is restored' }),
  ),
  a28: together(
    a28(),
    toldBy({
      what: 'stale answers, unsigned colleagues',
      file: http('signing.story.test.ts'),
      control: 'read and signed by each, it is done',
    }),
  ),
  a29: a29(),
  a30: together(
    a30(),
    toldBy({
      what: 'the old key, stolen, signs nothing longer',
      file: http('log-rotation.story.test.ts'),
      test: 'whoever stole the old key',
      control: 'checkpoints of both keys verify',
    }),
  ),
}

await runTrials(controlled(trials))

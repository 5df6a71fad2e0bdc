import { runTrials } from '../run-trials.ts'
import { a06 } from './a06-fine-split.ts'
import { a07 } from './a07-reviewer-is-handler.ts'
import { a08 } from './a08-review-forged.ts'
import { a09 } from './a09-certificate-lapsed.ts'
import { a10 } from './a10-no-power.ts'
import { a11 } from './a11-band-left.ts'
import { a12 } from './a12-clock-stopped.ts'
import { a14 } from './a14-complainant-leaked.ts'
import { a15 } from './a15-id-published.ts'

import { a21 } from './a21-polyglot.ts'

await runTrials({ a06: a06(), a07: a07(), a08: a08(), a09: a09(), a10: a10(), a11: a11(), a12: a12(), a14: a14(), a15: a15(), a21: a21() })

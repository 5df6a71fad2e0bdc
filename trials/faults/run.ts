import { controlled, runTrials } from '../run-trials.ts'
import { badDatabase } from './bad-database.ts'
import { bitFlips } from './bit-flips.ts'
import { clockDifference } from './clock-difference.ts'
import { clocks } from './clocks.ts'
import { diskFull, secondProcess } from './disk-full.ts'
import { eraseMany } from './erase-many.ts'
import { erasure } from './erasure.ts'
import { failover } from './failover.ts'
import { inclusion } from './inclusion.ts'
import { killApp } from './kill-app.ts'
import { killDatabase } from './kill-database.ts'
import { malformed } from './malformed.ts'
import { overload } from './overload.ts'
import { peerAway } from './peer-away.ts'
import { poisonJob } from './poison.ts'
import { powerCut } from './power-cut.ts'
import { restore } from './restore.ts'
import { sequencer } from './sequencer.ts'
import { soak } from './soak.ts'
import { syscalls } from './syscalls.ts'
import { upgrade } from './upgrade.ts'
import { uploads } from './uploads.ts'
import { witness } from './witness.ts'
import { concurrentWriters } from './writers.ts'

// The fault list of the design (reliability, section 3), as far as a machine with two cores can run it. docs/guides/faults.md says which is which.

await runTrials(
  controlled({
    'kill-app': killApp,
    'kill-database': killDatabase,
    'bad-database': badDatabase,
    clocks,
    'clock-difference': clockDifference,
    overload,
    'disk-full': diskFull,
    'second-process': secondProcess,
    sequencer,
    writers: concurrentWriters,
    'bit-flips': bitFlips,
    restore,
    upgrade,
    witness,
    erasure,
    poison: poisonJob,
    malformed,
    uploads,
    failover,
    'peer-away': peerAway,
    soak,
    syscalls,
    'power-cut': powerCut,
    inclusion,
    'erase-many': eraseMany,
  }),
)

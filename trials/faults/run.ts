import { runTrials } from '../run-trials.ts'
import { killApp } from './kill-app.ts'

// The fault list of the design (reliability, section 3), as far as a machine with two cores can run it. docs/guides/faults.md says which is which.

await runTrials({ 'kill-app': killApp })

import { runTrials } from '../run-trials.ts'
import { a15 } from './a15-id-published.ts'

await runTrials({ a15: a15() })

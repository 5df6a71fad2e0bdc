import { runTrials } from '../trials/run-trials.ts'
import { benchAct } from './act.ts'
import { benchInbox } from './inbox.ts'

await runTrials({ act: benchAct, inbox: benchInbox })

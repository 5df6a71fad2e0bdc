import { runTrials } from '../trials/run-trials.ts'
import { benchAct } from './act.ts'
import { benchDbos } from './dbos.ts'
import { benchInbox } from './inbox.ts'
import { benchLogOverhead } from './log-overhead.ts'
import { benchMemory } from './memory.ts'
import { benchPortal } from './portal.ts'
import { benchSearch } from './search.ts'
import { benchVerifyLog } from './verify-log.ts'

// Speed as ratios against a named peer in the same run: npm run bench [NAME …]

await runTrials({
  act: benchAct,
  dbos: benchDbos,
  inbox: benchInbox,
  portal: benchPortal,
  'log-overhead': benchLogOverhead,
  'verify-log': benchVerifyLog,
  search: benchSearch,
  memory: benchMemory,
})

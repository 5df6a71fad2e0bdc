import { readFileSync } from 'node:fs'
import { moveDatabase } from './moved-database.ts'

// Preloaded into the server of a story (`--import`): its clock, and that of its database, stands as many days ahead as the file says that YIFA_STORY_CLOCK names.
// The server itself knows nothing of it, and no server that people run has it.

const file = process.env['YIFA_STORY_CLOCK'] ?? ''
const real = Date.now
let [looked, ahead] = [0, 0]
Date.now = () => {
  const now = real()
  if (now - looked > 20) [looked, ahead] = [now, Number(readFileSync(file, 'utf8')) * 86_400_000]
  return now + ahead
}
moveDatabase(() => Date.now() - real())

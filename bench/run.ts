import { benchAct } from './act.ts'
import { benchSearch } from './search.ts'
import { benchVerifyLog } from './verify-log.ts'

const benches: Readonly<Record<string, () => Promise<boolean>>> = { act: benchAct, search: benchSearch, 'verify-log': benchVerifyLog }

const names = process.argv.slice(2)
const wanted = names.length > 0 ? names : Object.keys(benches)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
let missed = 0
for (const name of wanted) if (!(await benches[name]?.())) missed++
process.exit(missed === 0 ? 0 : 1)

import { z } from 'zod'
import { difference } from '../kernel/register/register.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import { readEntriesSince } from '../store/read-entries.ts'
import { operation } from './operation.ts'
import { compareRegisterRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { organsRead } from './shown/register-readers.ts'
import { registerFor, requireShownOn, showEntry } from './shown/show-entry.ts'
import { changeView } from './views.ts'

export const compareRegister = operation({
  name: 'compare-register',
  says: { zh: '比较清单在两日之间的变化', en: 'Compare a register between two days' },
  method: 'get',
  path: '/registers/:register/changes',
  input: compareRegisterRequest,
  output: z.array(changeView),
  may: 'everyone',
  async run(platform, { register: id, from, to }, caller) {
    const reading = await readingOf(platform, caller)
    const register = registerFor(reading, id)
    requireShownOn(register, [from, to], reading)
    const read = await organsRead(reading, register)
    const all = await readEntriesSince(platform.pool, platform.region, [id], -1)
    const versions = read ? all.filter(({ values }) => read.includes(String(values['organ']))) : all
    const seqOf = new Map(versions.map((version) => [`${version.event} ${version.key}`, version.seq]))
    return difference(versions, from as LocalDate, to as LocalDate).flatMap(({ before, after }) => {
      const [old, now] = [before, after].map(
        (entry) => entry && showEntry(register, { ...entry, seq: seqOf.get(`${entry.event} ${entry.key}`) ?? 0 }, reading),
      )
      // A change in a column that the reader may not see is no change to them.
      if (old && now && JSON.stringify(old.values) === JSON.stringify(now.values)) return []
      return [{ key: now?.key ?? old?.key ?? '', ...(old && { before: old }), ...(now && { after: now }) }]
    })
  },
})

import { theLaw } from '../../kernel/case/case-file.ts'
import { addDays, type LocalDate } from '../../kernel/time/local-date.ts'
import { readCases } from '../../store/read-cases.ts'
import { readEntriesByValue } from '../../store/read-entries.ts'
import { listPublicationRows, type PublicationRow } from '../../store/read-publications.ts'
import { chinaDay } from '../china-day.ts'
import { recoveryOf } from '../log/recovery.ts'
import type { Platform } from '../platform.ts'
import { procedureOf } from '../shown/reading.ts'
import { unpublishingIn } from '../unpublishing.ts'
import { invitingKinds } from './inviting.ts'
import { countUntil, opinionsOn } from './opinions-on.ts'

/** Most publications that are looked through, the latest first; what is open for comment is open for weeks, not for years. */
const most = 200

/** Days whose end is to be counted: those on which something was said, and yesterday while it is open. */
function daysToCount(said: readonly LocalDate[], { open, yesterday }: { open: boolean; yesterday: LocalDate }): LocalDate[] {
  const days = said.filter((day) => day <= yesterday)
  return [...new Set(open ? [...days, yesterday] : days)].sort()
}

async function countOne(platform: Platform, publication: PublicationRow, today: LocalDate): Promise<number> {
  const { pool, region, catalogue, door } = platform
  const [row] = await readCases(pool, region, [publication.caseId])
  if (!row || !catalogue.opinions) return 0
  const { counting, counts } = catalogue.opinions
  const yesterday = addDays(today, -1)
  const procedure = await procedureOf(platform, row.file)
  const { opinions } = await opinionsOn(platform, publication, { procedure, day: yesterday })
  const known = await readEntriesByValue(pool, region, [{ register: counts, column: 'entry', value: String(publication.seq) }])
  const counted = new Set(known.map(({ values }) => values['until']))
  const open = !row.finished && publication.day <= yesterday
  let written = 0
  for (const until of daysToCount(
    opinions.map(({ day }) => day),
    { open, yesterday },
  )) {
    if (counted.has(until)) continue
    const { voices, statements, digest } = countUntil(opinions, until)
    const hidden = opinions.filter((one) => one.day <= until && one.hidden).length
    const answer = await door.act({
      region,
      // Any number of servers may count: a day of a draft is counted once.
      key: `opinions/${publication.seq}/${until}`,
      actor: theLaw,
      act: counting.act,
      answers: { entry: String(publication.seq), until, voices, statements, hidden, digest },
      open: { procedure: counting.procedure, organ: publication.organ },
    })
    if (answer.kind !== 'done') throw new Error(`The opinions on ${publication.seq} could not be counted: ${JSON.stringify(answer)}`)
    written++
  }
  return written
}

/**
 * Puts into the log, for every draft that is or was open for comment, how many opinions there were at the end of each day that is over: by the act
 * that the catalogue names, each day once. What is gone afterwards is missed by whoever counts again.
 * @returns how many days were counted now; undefined while no act is accepted
 */
export async function countOpinions(platform: Platform): Promise<number | undefined> {
  const { pool, region, catalogue, now } = platform
  if (await recoveryOf(platform, region)) return undefined
  if (!catalogue.opinions) return 0
  const today = chinaDay(now())
  const published = await listPublicationRows(pool, region, {
    kinds: invitingKinds(catalogue.procedures),
    unpublishing: unpublishingIn(catalogue.procedures),
    limit: most,
  })
  let counted = 0
  for (const publication of published) counted += await countOne(platform, publication, today)
  return counted
}

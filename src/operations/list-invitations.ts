import { z } from 'zod'
import { isIncluded } from '../kernel/case/marking.ts'
import { whatNow } from '../kernel/case/what-now.ts'
import { readCases } from '../store/read-cases.ts'
import { listPublicationRows, type PublicationRow } from '../store/read-publications.ts'
import type { CaseRow } from '../store/rows.ts'
import { publicActs } from './case-access.ts'
import { operation } from './operation.ts'
import { invitingKinds } from './opinions/inviting.ts'
import { contextOf, procedureOf, type Reading, readingOf } from './shown/reading.ts'
import { showBasis } from './shown/show-citation.ts'
import { showPublication } from './shown/show-publication.ts'
import { unpublishingIn } from './unpublishing.ts'
import { invitationView } from './views.ts'

/** Most publications that are looked through, the latest first; what is open for comment is open for weeks, not for years. */
const most = 200

/** Anybody who has no part in the case. */
const anybody = { kind: 'party' as const, person: '', name: '', actsFor: [] }

async function openIn({ file }: CaseRow, reading: Reading) {
  const procedure = await procedureOf(reading.platform, file)
  // Most cases were closed long ago: what is not in the case any more need not be asked for.
  const only = publicActs(procedure).filter((act) => isIncluded(procedure, file.marking, act))
  return only.length === 0 ? [] : whatNow(procedure, file, anybody, { ...contextOf(reading), only }).filter(({ may }) => may)
}

export const listInvitations = operation({
  name: 'list-invitations',
  says: {
    zh: '列出公众现在可以参与的事项，例如公开征求意见',
    en: 'What everybody may take part in now, for example drafts open for comment',
  },
  method: 'get',
  path: '/invitations',
  input: z.object({
    seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe('Only what was published at this position of the log'),
  }),
  output: z.array(invitationView),
  may: 'everyone',
  async run(platform, { seq }, caller) {
    const reading = await readingOf(platform, caller)
    const { pool, region, catalogue } = platform
    const published = await listPublicationRows(pool, region, {
      kinds: invitingKinds(catalogue.procedures),
      unpublishing: unpublishingIn(catalogue.procedures),
      limit: most,
    })
    // One case may have published its draft more than once: the latest stands.
    const latest = new Map<string, PublicationRow>()
    for (const row of published) if (!latest.has(row.caseId)) latest.set(row.caseId, row)
    const cases = await readCases(pool, region, [...latest.keys()])
    const shown = await Promise.all(
      cases.map(async (row) => {
        const publication = latest.get(row.file.id)
        const acts = await openIn(row, reading)
        if (!publication || acts.length === 0 || (seq !== undefined && publication.seq !== seq)) return []
        return [
          {
            ...showPublication(publication, reading),
            case: row.file.id,
            acts: acts.map(({ act, title, basis }) => ({ act, title, basis: showBasis(reading, basis) })),
          },
        ]
      }),
    )
    return shown.flat().sort((a, b) => b.seq - a.seq)
  },
})

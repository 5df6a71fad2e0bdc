import { z } from 'zod'
import { listCasesTakenPartIn } from '../store/read-cases.ts'
import { publicActs } from './case-access.ts'
import { operation } from './operation.ts'
import { invitingKinds } from './opinions/inviting.ts'
import { text } from './plain-views.ts'
import { actTitle, organRef, procedureOf, readingOf } from './shown/reading.ts'

/** Most that are listed, the latest first. */
const most = 50

const contributionView = z
  .object({
    case: z.string(),
    number: z.string(),
    title: z.string(),
    organ: z.object({ id: z.string(), name: text }),
    finished: z.boolean(),
    acts: z.array(z.object({ act: z.string(), title: text })),
  })
  .meta({ id: 'Contribution' })

export type ContributionView = z.infer<typeof contributionView>

export const listContributions = operation({
  name: 'list-contributions',
  says: {
    zh: '列出我参与过的公众事项，例如提过意见的草案',
    en: 'What I took part in as one of the public, for example drafts on which I commented',
  },
  method: 'get',
  path: '/contributions',
  input: z.object({}),
  output: z.array(contributionView),
  may: 'signed-in',
  async run(platform, _, caller) {
    const reading = await readingOf(platform, caller)
    const { pool, region, catalogue } = platform
    const rows = await listCasesTakenPartIn(pool, region, {
      person: caller.person,
      acts: [...new Set(catalogue.procedures.flatMap(publicActs))],
      kinds: invitingKinds(catalogue.procedures),
      limit: most,
    })
    return Promise.all(
      rows.map(async ({ file, finished }) => {
        const procedure = await procedureOf(platform, file)
        const mine = publicActs(procedure).filter((act) => file.marking.acts[act]?.by?.includes(caller.person))
        return {
          case: file.id,
          number: file.number,
          title: file.title,
          organ: organRef(reading, file.organ),
          finished,
          acts: mine.map((act) => ({ act, title: actTitle(procedure, act) })),
        }
      }),
    )
  },
})

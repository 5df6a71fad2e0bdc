import { z } from 'zod'
import { checkDraft } from '../../kernel/law/draft-check/check-draft.ts'
import { draftRanks } from '../../kernel/law/draft-check/draft-rules.ts'
import { chinaDay } from '../china-day.ts'
import { NotFound, operation } from '../operation.ts'
import { citation, text } from '../plain-views.ts'
import { showBasis } from '../shown/show-citation.ts'
import { lawLinks } from './law-links.ts'

/** Longer drafts are cut before an article by who asks (`piecesOf`): no request holds the others up, and progress can be shown. */
const mostCharacters = 20_000

const draftFinding = z
  .object({
    kind: z.string(),
    article: z.string().optional().describe('As printed, for example 第十二条'),
    sentence: z.string(),
    words: z.string().describe('The telling words'),
    start: z.number().describe('Of the telling words, in UTF-16 units'),
    end: z.number(),
    title: text,
    why: text,
    instead: text.optional().describe('What may be written in its place'),
    verdict: z.enum(['forbidden', 'on-condition']),
    mayIf: text.optional(),
    basis: z.array(citation),
  })
  .meta({ id: 'DraftFinding' })

export const checkDraftText = operation({
  name: 'check-draft-text',
  says: { zh: '检查草案：其层级不得设定的内容，逐句列出', en: 'Find, sentence by sentence, what a draft of its rank may not create' },
  method: 'post',
  path: '/laws/draft-check',
  input: z.object({ text: z.string().max(mostCharacters), rank: z.enum(draftRanks) }),
  output: z.object({ findings: z.array(draftFinding) }),
  may: 'staff',
  limited: 'search',
  async run(platform, { text: draft, rank }) {
    const { catalogue } = platform
    const links = await lawLinks(platform)
    if (!catalogue.draftRules) throw new NotFound(`The catalogue '${catalogue.id}' has no rules for drafts.`)
    const findings = checkDraft(draft, rank, catalogue.draftRules).map(({ frame: _, form: __, basis, ...finding }) => ({
      ...finding,
      basis: showBasis({ platform, day: chinaDay(platform.now()), links }, basis),
    }))
    return { findings }
  },
})

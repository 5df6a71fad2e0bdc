import { z } from 'zod'
import { formOf } from '../../kernel/form/check-content.ts'
import { maskPersonal } from '../../kernel/form/personal/mask-personal.ts'
import { nearDuplicates } from '../../kernel/opinions/near-duplicates.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { readCases } from '../../store/read-cases.ts'
import { readEntriesByValue } from '../../store/read-entries.ts'
import { readPublicationRow } from '../../store/read-publications.ts'
import type { EntryRow } from '../../store/rows.ts'
import { NotFound, operation } from '../operation.ts'
import { answerWords } from '../shown/answer-words.ts'
import { citedTexts } from '../shown/cited-texts.ts'
import { actTitle, organRef, procedureOf, type Reading, readingOf } from '../shown/reading.ts'
import { type OpinionsView, type OpinionView, opinionsView } from './opinion-views.ts'
import { countUntil, type Opinion, type OpinionsOn, opinionsOn, voicesIn } from './opinions-on.ts'

/** Opinions shown of those that say nearly the same; the others are counted. */
const mostOfGroup = 3

/** What was said, as everybody may read it: answers that the form makes public, without numbers of persons. */
function saidIn({ act, body }: Opinion, { procedure }: OpinionsOn, reading: Reading) {
  const context = { texts: citedTexts(reading), day: reading.day, organ: (id: string) => reading.authority.organ(id, reading.day) }
  return Object.entries(formOf(procedure, act)).flatMap(([name, field]) => {
    const answer = body?.answers[name]
    return field.seenBy === 'public' && answer !== undefined
      ? [{ ask: field.ask, shown: maskPersonal(answerWords(answer, field, context)) }]
      : []
  })
}

function showOpinion(opinion: Opinion, on: OpinionsOn, reading: Reading): OpinionView {
  const { seq, leafHash, day, hidden, body } = opinion
  const word = (name: string): string => String(hidden?.values[name] ?? '')
  const erased = body === null || body.erased !== undefined
  return {
    seq,
    leafHash,
    day,
    verified: opinion.verified,
    title: actTitle(on.procedure, opinion.act),
    answers: hidden || erased ? [] : saidIn(opinion, on, reading),
    ...(hidden && {
      hidden: {
        organ: organRef(reading, word('organ')).name.zh,
        ground: word('ground'),
        provision: word('provision'),
        on: word('on'),
        case: word('case'),
      },
    }),
    erased,
  }
}

/** The days counted in the log, each held against what is here now. */
const showCounts = (entries: readonly EntryRow[], opinions: readonly Opinion[]): OpinionsView['counts'] =>
  entries
    .map(({ values, seq }) => {
      const until = String(values['until']) as LocalDate
      const now = countUntil(opinions, until)
      const [voices, statements, hidden] = ['voices', 'statements', 'hidden'].map((name) => Number(values[name] ?? 0)) as [
        number,
        number,
        number,
      ]
      const digest = String(values['digest'])
      // Whose content was erased by law spoke with a voice that nobody can count again; the records themselves are still there.
      return { until, voices, statements, hidden, digest, seq, matches: now.digest === digest && now.statements === statements }
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1))

/** Opinions that say nearly the same, together: each hidden or erased one by itself, since nothing of it is compared in public. */
function groupsOf(on: OpinionsOn, reading: Reading) {
  const shown = on.opinions.map((opinion) => showOpinion(opinion, on, reading))
  const words = shown.map(({ answers, seq }) => answers.map((answer) => answer.shown).join('\n') || `#${seq}`)
  return nearDuplicates(words)
    .map((places) => {
      const members = places.flatMap((place) => on.opinions[place] ?? [])
      return {
        voices: voicesIn(members),
        statements: members.length,
        opinions: places.slice(0, mostOfGroup).flatMap((place) => shown[place] ?? []),
      }
    })
    .sort((a, b) => b.voices - a.voices || b.statements - a.statements)
}

const readOpinionsRequest = z.object({
  seq: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe('Position in the log of what was published'),
  skip: z.coerce.number().int().min(0).max(1_000_000).optional().describe('Groups to leave out, the greatest first'),
  limit: z.coerce.number().int().min(1).max(200).optional().describe('Groups. Default: 50'),
})
export type ReadOpinionsRequest = z.infer<typeof readOpinionsRequest>

export const readOpinions = operation({
  name: 'read-opinions',
  says: {
    zh: '查阅对公开征求意见的草案提出的意见：实名与代录分列，雷同意见归并，每日统计与存证比对',
    en: 'Opinions on what was published for comment: verified ones apart, near duplicates together, held against the daily counts in the log',
  },
  method: 'get',
  path: '/publications/:seq/opinions',
  input: readOpinionsRequest,
  output: opinionsView,
  may: 'everyone',
  limited: 'search',
  async run(platform, { seq, skip = 0, limit = 50 }, caller) {
    const { pool, region, catalogue } = platform
    const publication = await readPublicationRow(pool, region, seq)
    const [row] = publication ? await readCases(pool, region, [publication.caseId]) : []
    if (!publication || !row) throw new NotFound(`Nothing was published under ${seq}. List the publications to see what there is.`)
    const reading = await readingOf(platform, caller)
    const procedure = await procedureOf(platform, row.file)
    const on = await opinionsOn(platform, publication, { procedure, day: reading.day })
    const register = catalogue.opinions?.counts
    const counted = register ? await readEntriesByValue(pool, region, [{ register, column: 'entry', value: String(seq) }]) : []
    const groups = groupsOf(on, reading)
    const verified = on.opinions.filter((one) => one.verified)
    return {
      seq,
      verified: { voices: voicesIn(verified), statements: verified.length },
      entered: { statements: on.opinions.length - verified.length },
      hidden: on.opinions.filter(({ hidden }) => hidden).length,
      counts: showCounts(counted, on.opinions),
      groups: groups.slice(skip, skip + limit),
      more: Math.max(groups.length - skip - limit, 0),
    }
  },
})

import { z } from 'zod'
import type { Piece, TextRow } from '../../kernel/law/text/text-rows.ts'
import type { OfficialVersion } from '../../store/law/law-rows.ts'
import { day, text } from '../plain-views.ts'

/** One version of one legal text, without its words. */
export const lawVersionView = z
  .object({
    law: z.string().describe('Id of the text, the same for every version'),
    version: day.describe('Day of passing or of the last amendment'),
    title: z.string(),
    rank: z.string(),
    branch: z.string().describe('Branch of law, as the folder of the imported file told it; empty where it told none'),
    issuer: z.string().describe('Empty where the text does not say'),
    number: z.string().describe('令号 or 文号; empty where the text does not say'),
    passed: day.optional(),
    published: day.optional(),
    inForce: day.optional().describe('Absent where the text does not say for this version'),
    from: day.describe('First day in force as far as is known: of force, else of publication, else the version'),
    to: day.optional().describe('First day on which it was no longer in force'),
    articles: z.number(),
    file: z.string(),
    sha256: z.string(),
    root: z.string().describe('SHA-256 of the whole text, article by article'),
  })
  .meta({ id: 'LawVersion' })
export type LawVersionView = z.infer<typeof lawVersionView>

export interface LawPieceView {
  kind: string
  number: string
  text: string
  children: LawPieceView[]
}
const pieceView: z.ZodType<LawPieceView> = z
  .object({
    kind: z.string(),
    number: z.string(),
    text: z.string(),
    get children() {
      return z.array(pieceView)
    },
  })
  .meta({ id: 'LawPiece' })

const lawArticleView = z
  .object({
    at: z.string().describe('Article as 32 or 35-1; empty for a heading'),
    kind: z.string(),
    place: z.string().describe('The place in words'),
    heading: z.string(),
    level: z.number().describe('How many headings stand above'),
    text: z.string(),
    sha256: z.string().describe('Of the normalised text; empty for a heading'),
    pieces: z.array(pieceView),
  })
  .meta({ id: 'LawArticle' })
export type LawArticleView = z.infer<typeof lawArticleView>

export const lawView = z
  .object({
    version: lawVersionView,
    state: z.enum(['in-force', 'future', 'past']),
    day,
    rows: z.array(lawArticleView).describe('Headings and articles in their order; one article where one was asked for'),
    events: z.array(z.object({ day: day.optional(), says: z.string(), kind: z.string() })),
    doubts: z.array(z.object({ line: z.number(), code: z.string(), says: text, found: z.string() })),
  })
  .meta({ id: 'Law' })

export const lawChangesView = z
  .object({
    from: lawVersionView,
    to: lawVersionView,
    same: z.number().describe('Articles that read the same under the same number'),
    changes: z.array(
      z.object({
        kind: z.enum(['added', 'removed', 'changed', 'moved']),
        from: z.string().optional(),
        to: z.string().optional(),
        before: z.string().optional(),
        after: z.string().optional(),
        words: z
          .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }).meta({ id: 'MarkedWords' }))
          .optional()
          .describe('Of a changed article, what was removed and added, word by word; brackets and stops are full-width on both sides'),
      }),
    ),
    unchanged: z.array(z.string()).describe('Articles that read the same under the same number, in their order'),
  })
  .meta({ id: 'LawChanges' })

export type LawView = z.infer<typeof lawView>
export type LawChangesView = z.infer<typeof lawChangesView>

const law = z.string().min(1).max(200).describe('Id, title or short title of the text')

export const readLawRequest = z.object({
  law,
  day: day.optional().describe('Default: today'),
  version: day.optional().describe('This version, whatever the day'),
  at: z
    .string()
    .regex(/^\d+(-\d+)?(\(\d+\))?(\[\d+\])?(\{\d+\})?$/)
    .optional()
    .describe('One article, as 32 or 35-1'),
})
export type ReadLawRequest = z.input<typeof readLawRequest>

export const copyLawRequest = readLawRequest.omit({ at: true })
export type CopyLawRequest = z.input<typeof copyLawRequest>

export const listLawVersionsRequest = z.object({ law })

export const compareLawVersionsRequest = z.object({
  law,
  from: day.optional().describe('Version; default: the one before `to`'),
  to: day.optional().describe('Version; default: the newest'),
})
export type CompareLawVersionsRequest = z.input<typeof compareLawVersionsRequest>

export function showLawVersion(version: OfficialVersion): LawVersionView {
  const { shortTitles: _, events: __, doubts: ___, repealed: ____, ...shown } = version
  return shown
}

const showPiece = ({ k, n, t, c }: Piece): LawPieceView => ({ kind: k, number: n, text: t, children: (c ?? []).map(showPiece) })

const headings = ['part', 'sub-part', 'chapter', 'section']

/** Rows with their depth; the place of an article in words is the caller's to give. */
export function showLawRows(rows: readonly TextRow[], placeOf: (row: TextRow) => string): LawArticleView[] {
  const levels = new Map<number, number>()
  return rows.map((row) => {
    const level = row.parent === undefined ? 0 : (levels.get(row.parent) ?? 0) + 1
    levels.set(row.n, level)
    return {
      at: headings.includes(row.kind) ? '' : row.number,
      kind: row.kind,
      place: placeOf(row),
      heading: row.heading,
      level,
      text: row.text,
      sha256: row.sha256,
      pieces: row.pieces.map(showPiece),
    }
  })
}

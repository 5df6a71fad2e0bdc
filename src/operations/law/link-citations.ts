import { z } from 'zod'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { chinaDay } from '../china-day.ts'
import { operation } from '../operation.ts'
import { day } from '../plain-views.ts'
import { linkedSegment } from './law-sheet-views.ts'
import { linkText, showSegments } from './link-text.ts'

export const linkCitations = operation({
  name: 'link-citations',
  says: { zh: '找出文字中引用的法律条文并给出链接', en: 'Find the provisions that a text cites, as they were in force on a day' },
  method: 'post',
  path: '/laws/citations',
  input: z.object({
    text: z.string().max(50_000),
    day: day.optional().describe('Default: today'),
    law: z.string().max(200).optional().describe('Id of the legal text that the text stands in, for 本法 and 前款'),
    at: z
      .string()
      // No text has ten thousand articles, or paragraphs in one: an outline is made that holds as many as are said here.
      .regex(/^\d{1,4}(-\d{1,4})?(\(\d{1,3}\))?(\[\d{1,3}\])?(\{\d{1,3}\})?$/)
      .optional()
      .describe('The place it stands in, as 32(1)'),
  }),
  output: z.object({
    segments: z.array(linkedSegment).describe('Put together they are the text'),
  }),
  may: 'everyone',
  limited: 'search',
  async run(platform, { text, day: asked, law, at }) {
    const on = (asked ?? chinaDay(platform.now())) as LocalDate
    const segments = await linkText(platform, text, { day: on, ...(law !== undefined && { law }), ...(at !== undefined && { at }) })
    return { segments: showSegments(segments) }
  },
})

/** Most characters of all texts together. */
const mostCharacters = 100_000

export const linkTexts = operation({
  name: 'link-texts',
  says: { zh: '一次找出多段文字中引用的法律条文', en: 'Find the provisions that several texts cite, at once' },
  method: 'post',
  path: '/laws/citations/several',
  input: z.object({
    texts: z
      .array(z.string().max(50_000))
      .max(100)
      .refine(
        (texts) => texts.reduce((sum, { length }) => sum + length, 0) <= mostCharacters,
        `At most ${mostCharacters} characters in all.`,
      ),
    day: day.optional().describe('Default: today'),
  }),
  output: z.object({ texts: z.array(z.object({ segments: z.array(linkedSegment) })).describe('In the order in which they were asked') }),
  may: 'everyone',
  limited: 'search',
  async run(platform, { texts, day: asked }) {
    const on = (asked ?? chinaDay(platform.now())) as LocalDate
    const linked = await Promise.all(texts.map((text) => linkText(platform, text, { day: on })))
    return { texts: linked.map((segments) => ({ segments: showSegments(segments) })) }
  },
})

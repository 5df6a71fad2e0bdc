import { z } from 'zod'
import { citation, day, refusalView, text } from '../plain-views.ts'
import { cardView } from '../supervision/supervision-views.ts'
import { caseSummary, clockView, taskView } from '../views.ts'

/** In which shapes the views of single posts answer. */

const glance = z
  .object({
    acts: z.number().describe('Acts done so far'),
    missed: z.number().describe('Last days of a duty that passed'),
    cards: z.number().describe('Times supervision raised cards'),
    people: z.array(z.string()).describe('Officers who acted or signed, the first first'),
    letters: z.number().describe('Characters to read: answers and documents'),
    minutes: z.number().describe('What reading them takes at least, at 400 characters a minute'),
    files: z.number().describe('Files attached, whose length is not known'),
    last: z.object({ title: text, day, by: z.string() }).optional(),
  })
  .describe('The case so far')

const change = z.object({
  ask: text,
  before: z.string(),
  after: z.string(),
  file: z.boolean().describe('Both are hashes of files, whose text can be compared'),
})

const matterBefore = z
  .object({
    title: text.describe('The act whose answers are before the holder of the post'),
    by: z.string(),
    day,
    times: z.number().describe('How many times it has been done: the number of the version'),
    seen: day.optional().describe('When this version’s predecessor was last dealt with by the same act'),
    changes: z.array(change).describe('Against the version dealt with last, or else the one before; empty at the first'),
  })
  .describe('What is to be dealt with, and what changed in it')

export const deskTaskView = z.object({ task: taskView, about: matterBefore.optional(), glance }).meta({ id: 'DeskTask' })

export const hearingView = z
  .object({
    case: caseSummary,
    act: z.string(),
    title: text,
    basis: z.array(citation),
    on: day.optional().describe('The day that was set'),
    place: z.array(z.object({ ask: text, shown: z.string() })).describe('What else was notified'),
    notified: day.optional(),
    earliest: day.optional().describe('First day on which it may lawfully be held'),
    tooSoon: z.boolean().describe('The day that was set leaves less time than the law asks for'),
    papers: z.array(z.object({ number: z.string(), title: z.string(), day })),
    may: z.boolean().describe('Whether the caller may hold it today'),
    barred: z.array(refusalView).describe('Why the caller may not hold it whatever the day: stood aside, did what must be kept apart'),
    before: z.array(refusalView).describe('What must happen before'),
    afterwards: z.array(z.object({ title: text, by: z.array(text), within: text.optional(), basis: z.array(citation) })),
    challenge: z.object({ title: text, due: day.optional() }).optional().describe('A challenge of the chair that waits for a ruling'),
    clock: clockView.optional(),
  })
  .meta({ id: 'Hearing' })

export const counterView = z
  .object({
    case: caseSummary,
    came: z.boolean().describe('Opened today'),
    last: z.object({ title: text, day, by: z.string() }).optional(),
    materials: z
      .object({ listed: z.number(), given: z.number(), short: z.array(text).describe('Necessary ones that nobody handed in') })
      .optional()
      .describe('Where the item’s guide lists any'),
    next: z
      .object({ act: z.string(), title: text, due: day.optional(), workdaysLeft: z.number().optional() })
      .optional()
      .describe('What the counter should do next'),
  })
  .meta({ id: 'CounterCase' })

const listChange = z
  .object({
    register: z.object({ id: z.string(), title: text }),
    key: z.string(),
    change: z.enum(['enter', 'amend', 'end']),
    day,
    seq: z.number(),
    title: z.string().describe('What the row is called'),
  })
  .meta({ id: 'ListChange' })

export const keptListsView = z
  .object({
    registers: z.array(z.object({ id: z.string(), title: text })).describe('Those that the procedures of the caller’s posts change'),
    changes: z.array(listChange).describe('The latest changes of them, the latest first'),
    touched: z
      .array(cardView)
      .describe('Procedures, entries, items and documents in the caller’s area whose law changed, and that nobody has dealt with'),
  })
  .meta({ id: 'KeptLists' })

export type DeskTaskView = z.infer<typeof deskTaskView>
export type GlanceView = DeskTaskView['glance']
export type AboutView = NonNullable<DeskTaskView['about']>
export type HearingView = z.infer<typeof hearingView>
export type CounterView = z.infer<typeof counterView>
export type KeptListsView = z.infer<typeof keptListsView>

import { z } from 'zod'
import { attempt } from '../kernel/case/attempt.ts'
import type { Actor } from '../kernel/case/case-file.ts'
import type { IssuedDocument } from '../kernel/case/results.ts'
import type { Answers } from '../kernel/form/field.ts'
import { knownAccounts } from './accounts/natural-person.ts'
import { needsPersonal, type OpenCase, openCase } from './case-access.ts'
import { operation } from './operation.ts'
import { day, refusalView, text } from './plain-views.ts'
import { answers } from './requests.ts'
import { actorOf, actTitle, contextOf, type Reading, readingOf } from './shown/reading.ts'
import { showRefusal } from './shown/show-refusal.ts'

const word = z.string().min(1).max(200)

const previewRequest = z.strictObject({
  case: word.describe('Id or number of a running case'),
  act: word,
  answers,
  under: word.optional().describe('Number of the authority under which I would act for another'),
  withOfficers: z.array(word).max(20).optional().describe('Ids of those who would sign too'),
})

const previewView = z
  .object({
    refusals: z.array(refusalView).describe('What would stand in the way; then there is nothing else'),
    documents: z.array(
      z.object({
        title: z.string(),
        layout: z.enum(['letter', 'certificate']),
        addressee: z.string(),
        organ: z.string(),
        day,
        paragraphs: z.array(z.string()),
        rows: z.array(z.tuple([z.string(), z.string()])),
      }),
    ),
    publications: z.array(z.object({ title: z.string(), rows: z.record(z.string(), z.string()) })).describe('What the public would see'),
    clocks: z.array(z.object({ title: text, due: day.optional() })).describe('Duties that would run afterwards'),
    finished: z.boolean(),
  })
  .meta({ id: 'Preview' })
export type PreviewView = z.infer<typeof previewView>
export type PreviewActRequest = z.infer<typeof previewRequest>

const nothing: PreviewView = { refusals: [], documents: [], publications: [], clocks: [], finished: false }

/** Numbers are given out when the act is done and never before: where one would stand the form of the number stands without it. */
const unnumbered = (words: string): string => words.replaceAll(/〔(\d{4})〕0号/g, '〔$1〕　号')

const showPaper = ({
  title,
  layout,
  addressee,
  organ,
  day: on,
  paragraphs,
  rows = [],
}: IssuedDocument): PreviewView['documents'][number] => ({
  title,
  layout,
  addressee,
  organ,
  day: on,
  paragraphs: paragraphs.map(unnumbered),
  rows: rows.map(([label, words]): [string, string] => [label, unnumbered(words)]),
})

async function signersOf({ platform }: Reading, persons: readonly string[]): Promise<Actor[]> {
  const accounts = await knownAccounts(platform, persons)
  return accounts.flatMap(({ person, name, kind, also }): Actor[] => (kind === 'staff' ? [{ kind, person, name, also }] : []))
}

function show(done: Extract<ReturnType<typeof attempt>, { kind: 'done' }>, { procedure, reader }: OpenCase): PreviewView {
  const { clocks, finished } = done
  return {
    refusals: [],
    finished,
    // Papers hold what is personal: who needs none of it sees none.
    documents: needsPersonal(reader) ? done.documents.map(showPaper) : [],
    publications: done.publications.map(({ title, rows }) => ({
      title: unnumbered(title),
      rows: Object.fromEntries(Object.entries(rows).map(([label, words]) => [label, unnumbered(words)])),
    })),
    clocks: clocks.map(({ act, due }) => ({ title: actTitle(procedure, act), ...('day' in due && { due: due.day }) })),
  }
}

export const previewAct = operation({
  name: 'preview-act',
  says: {
    zh: '预览：这样办理会怎样，会生成哪些文书；不留痕、不生效',
    en: 'Preview what an act would do with these answers, and the documents it would make: nothing happens and nothing is recorded',
  },
  method: 'post',
  path: '/acts/preview',
  input: previewRequest,
  output: previewView,
  may: 'signed-in',
  async run(platform, { case: id, act, answers: given, under, withOfficers = [] }, caller) {
    const reading = await readingOf(platform, caller)
    const open = await openCase(reading, id)
    const { row, procedure } = open
    const signers = await signersOf(reading, withOfficers)
    const tried = { act, actor: actorOf(caller, under), withOfficers: signers, answers: given as Answers }
    const result = attempt(procedure, row.file, tried, contextOf(reading))
    if (result.kind === 'done') return show(result, open)
    return { ...nothing, refusals: result.refusals.map((refusal) => showRefusal(refusal, procedure, reading)) }
  },
})

import { z } from 'zod'
import { formOf } from '../kernel/form/check-content.ts'
import type { Answers } from '../kernel/form/field.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import type { CaseRow } from '../store/rows.ts'
import { findCase, readerOf } from './case-access.ts'
import { type ActAnswer, BadRequest } from './door/request.ts'
import { hashesNamed } from './files-named.ts'
import { openingOf } from './opening-of.ts'
import { operation } from './operation.ts'
import { actRequest } from './requests.ts'
import { requireUploaded } from './require-uploaded.ts'
import { actorOf, procedureOf, type Reading, readingOf } from './shown/reading.ts'
import { showRefusal } from './shown/show-refusal.ts'
import { type DoneView, doneView, type RefusedView, refusedView } from './views.ts'

function showAnswer(
  answer: ActAnswer,
  about: { procedure: Procedure | undefined; row: CaseRow | undefined },
  reading: Reading,
): DoneView | RefusedView {
  const { procedure, row } = about
  if (answer.kind === 'done') return { ...answer, documents: answer.documents.map((document) => ({ ...document })) }
  if (answer.kind === 'nothing') throw new Error('The door answered that nothing was to be done, which it may not say to a person.')
  const reads = row === undefined || procedure === undefined || readerOf(row.file, procedure, reading) !== undefined
  // Who may not read the case learns that it is not theirs, and nothing of how it stands.
  const personal = answer.refusals.filter((refusal) => refusal.check === 'person')
  const told = reads || personal.length === 0 ? answer.refusals : personal
  return { ...answer, refusals: told.map((refusal) => showRefusal(refusal, procedure, reading)) }
}

export const act = operation({
  name: 'act',
  says: { zh: '办理：唯一的门，办成或者说明为何不可', en: 'Do an act: the one door, which does it or says why not' },
  method: 'post',
  path: '/acts',
  input: actRequest,
  output: z.discriminatedUnion('kind', [doneView, refusedView]),
  may: 'signed-in',
  keyed: true,
  attempts: true,
  async run(platform, input, caller) {
    // First of all: on a wrong day an organ or an item may not be there yet, and that would be said instead.
    await platform.clock?.require()
    const reading = await readingOf(platform, caller)
    if ((input.case === undefined) === (input.open === undefined)) {
      throw new BadRequest('request-incomplete', "Name either a running case in 'case', or in 'open' what a new case is opened on.")
    }
    const row = input.case === undefined ? undefined : await findCase(platform, input.case)
    if (input.case !== undefined && !row) throw new BadRequest('case-unknown', `There is no case '${input.case}'.`)
    const procedure = row ? await procedureOf(platform, row.file) : platform.procedures.get(input.open?.procedure ?? '')
    const answers = input.answers as Answers
    if (procedure) await requireUploaded(platform, caller, hashesNamed(formOf(procedure, input.act), answers), row)
    const answer = await platform.door.act({
      region: platform.region,
      // Keys of different persons never meet.
      key: `${caller.person} ${input.key}`,
      actor: actorOf(caller, input.under),
      act: input.act,
      answers,
      ...(row && { case: row.file.id }),
      ...(input.open && { open: openingOf(input.open, reading) }),
    })
    return showAnswer(answer, { procedure, row }, reading)
  },
})

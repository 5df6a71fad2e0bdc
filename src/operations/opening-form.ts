import { type CaseFile, emptyMarking } from '../kernel/case/case-file.ts'
import { withSubject } from '../kernel/case/entering.ts'
import { remedyAnswers } from '../kernel/case/remedy-answers.ts'
import { whatNow } from '../kernel/case/what-now.ts'
import type { Answer } from '../kernel/form/field.ts'
import { openCase } from './case-access.ts'
import { NotFound, operation } from './operation.ts'
import { type OpeningFormRequest, openingFormRequest } from './requests.ts'
import { actorOf, contextOf, type Reading, readingOf } from './shown/reading.ts'
import { showOption } from './shown/show-option.ts'
import { openingFormView } from './views.ts'

/** The case as it would be opened. @throws NotFound when procedure, item or organ are not known */
export function fileToOpen(reading: Reading, { procedure: id, organ, item: itemId, matter, place, subject }: OpeningFormRequest): CaseFile {
  const { platform, authority, day } = reading
  const current = platform.door.definitions.current(id)
  if (!current) throw new NotFound(`There is no procedure '${id}'. List the procedures to see which there are.`)
  const item = itemId === undefined ? undefined : authority.item(itemId, day)
  if (itemId !== undefined && !item) throw new NotFound(`There is no service item '${itemId}' today. Look for it by its name.`)
  const at = organ ?? item?.organ
  const known = at === undefined ? undefined : authority.organ(at, day)
  if (!known) throw new NotFound(`Name the organ at which the case is to be opened; '${at ?? ''}' is none today.`)
  return {
    region: platform.region,
    id: '',
    number: '',
    procedure: id,
    definition: current.row.hash,
    organ: known.id,
    place: place ?? known.division,
    title: item?.title.zh ?? current.procedure.title.zh,
    parties: {},
    answers: {},
    marking: emptyMarking,
    events: 0,
    ...(matter && { matter }),
    ...(item && { item: item.id, matter: item.matter }),
    ...(subject && { subject }),
  }
}

/** @throws NotFound when the caller may not read the case that is turned against */
async function answersAgainst(reading: Reading, { procedure: id, against }: OpeningFormRequest): Promise<Readonly<Record<string, Answer>>> {
  if (against === undefined) return {}
  const { row, procedure } = await openCase(reading, against)
  const remedy = procedure.remedies?.find(({ opens }) => opens?.procedure === id)
  return remedy ? remedyAnswers(remedy, { procedure, file: row.file, day: reading.day, context: contextOf(reading) }) : {}
}

export const openingForm = operation({
  name: 'opening-form',
  says: { zh: '办理前要回答什么、现在有什么障碍', en: 'What I would have to answer to open a case, and what stands in the way already' },
  method: 'get',
  path: '/openings/:procedure',
  input: openingFormRequest,
  output: openingFormView,
  may: 'signed-in',
  async run(platform, input, caller) {
    const reading = await readingOf(platform, caller)
    const procedure = platform.procedures.get(input.procedure)
    const plain = fileToOpen(reading, input)
    const file = procedure ? withSubject(procedure, plain, contextOf(reading)) : plain
    const options = procedure
      ? whatNow(procedure, file, actorOf(caller, input.under), contextOf(reading)).filter(({ act }) => procedure.acts[act]?.starts)
      : []
    const option = options.find(({ act }) => act === input.act) ?? options.find(({ mine }) => mine) ?? options[0]
    if (!procedure || !option) throw new NotFound(`Nothing opens a case of '${input.procedure}'.`)
    return { option: showOption(option, { procedure, file }, reading), answers: await answersAgainst(reading, input) }
  },
})

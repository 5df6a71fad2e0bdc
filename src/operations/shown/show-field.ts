import type { Item } from '../../kernel/authority/authority.ts'
import { fillIn, placesIn, type Scope, valueMeant } from '../../kernel/case/fill-in.ts'
import type { Answer, EntriesOf, Field, Form } from '../../kernel/form/field.ts'
import type { FieldView } from '../views.ts'
import type { Reading } from './reading.ts'
import { showCitation } from './show-citation.ts'

/** What may be chosen: the declared options, what an earlier act listed, or what the guide of the item lists. */
function optionsOf(field: Field, { item, scope }: { item?: Item; scope?: Scope }): FieldView['options'] {
  const earlier = field.partOf && scope?.file.answers[field.partOf.act]?.[field.partOf.field]
  if (Array.isArray(earlier)) return earlier.map((value: string) => ({ value, title: { zh: value, en: value } }))
  if (field.options) return Object.entries(field.options).map(([value, title]) => ({ value, title }))
  const fromGuide = field.kind === 'materials' || field.kind === 'guideItems'
  return fromGuide ? (item?.materials ?? []).map(({ id, title }) => ({ value: id, title })) : undefined
}

function offered(text: string, scope: Scope | undefined): Answer | undefined {
  // Half an answer is none: a text one of whose places nobody answered is not offered.
  if (!scope || placesIn(text).some((place) => fillIn(`{${place}}`, scope) === '')) return undefined
  const value = valueMeant(text, scope)
  return value === '' ? undefined : value
}

/** What the entries that may be named are asked for with. */
const entriesOf = ({ complete, candidates }: EntriesOf, { procedure, act, file }: Scope): FieldView['entries'] => ({
  procedure: procedure.id,
  act,
  organ: file.organ,
  complete: complete === true,
  reasons: candidates !== undefined,
})

/** Where the proof stands that an act is about, for whoever reviews it. */
function proofExamined(act: string, hash: Answer | undefined, scope: Scope | undefined): { proof?: string } {
  const proves = scope?.procedure.acts[act]?.proves
  const procedure = proves?.step === 'prove' ? scope?.file.answers[proves.proposed]?.['procedure'] : undefined
  return typeof procedure === 'string' && typeof hash === 'string' ? { proof: `/procedures/${procedure}/proofs/${hash}` } : {}
}

/** The questions of a form, in the order in which they are asked. */
export function showForm(form: Form, reading: Reading, about: { item?: Item; scope?: Scope }): FieldView[] {
  const { scope } = about
  // Before a case is open there is nothing to compare with.
  const bounded = new Set(scope?.file.id ? scope.procedure.acts[scope.act]?.bounds?.map((bound) => bound.field) : [])
  return Object.entries(form).map(([name, field]) => {
    const options = optionsOf(field, about)
    const offer = field.offered === undefined ? undefined : offered(field.offered, about.scope)
    return {
      name,
      kind: field.kind,
      ask: field.ask,
      because: showCitation(reading, field.because),
      optional: field.optional === true,
      personal: field.personal === true,
      ...(field.help && { help: field.help }),
      ...(field.onlyIf && { onlyIf: { ...field.onlyIf } }),
      ...(options && { options }),
      ...(field.least !== undefined && { least: field.least }),
      ...(field.most !== undefined && { most: field.most }),
      ...(offer !== undefined && { offered: offer }),
      ...(bounded.has(name) && { bounded: true }),
      ...(field.draftRank && { draftRank: field.draftRank }),
      ...(field.of && about.scope && { entries: entriesOf(field.of, about.scope) }),
      ...(field.examines && { examines: { ...field.examines, ...proofExamined(field.examines.act, offer, scope) } }),
    }
  })
}

import type { Party } from '../../kernel/case/case-file.ts'
import type { SealedPlaces } from '../../kernel/case/sealed.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { CaseRow, EventRow, RecordedActor } from '../../store/rows.ts'
import { coverText, type Hidden, type Path } from './cover.ts'

type Parties = CaseRow['file']['parties']
/** A mark under which somebody who stands sealed is found again. */
type Marking = (id: string) => string

const standing = (places: SealedPlaces, parties: Parties): Party[] =>
  Object.entries(parties).flatMap(([role, list]) => (places.roles.has(role) ? list : []))

const hiddenAnswers = (places: SealedPlaces, act: string, answers: Answers): string[] =>
  (places.questions.get(act) ?? []).filter((name) => name in answers)

/** The same in an attempt: of one that was refused all answers, because it may be refused for telling in one what is sealed in another. */
function hiddenTried(places: SealedPlaces, { act, kind, body: { answers } }: EventRow): string[] {
  const sealed = hiddenAnswers(places, act, answers)
  return kind === 'refused' && sealed.length > 0 ? Object.keys(answers) : sealed
}

const hiddenParties = (places: SealedPlaces, parties: Parties, mark: Marking, at: Path): Hidden[] =>
  Object.entries(parties).flatMap(([role, list]) =>
    places.roles.has(role) ? [{ path: [...at, role], shown: list.map(({ kind, id }) => ({ kind, id: mark(id), name: coverText })) }] : [],
  )

/** Texts by which what is sealed in an event would be told. One letter tells nothing, and neither does a yes. */
function textsOf(answers: readonly unknown[], persons: readonly { readonly name: string; readonly id: string }[]): string[] {
  const told = answers.flatMap((answer) => (typeof answer === 'object' ? Object.values(answer ?? {}) : [answer]))
  const texts = told.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
  return [...texts, ...persons.flatMap(({ name, id }) => [name, id])].filter((text) => text.length > 1)
}

/** Facts of refusals that repeat what is sealed. */
function hiddenFacts(refusals: readonly Refusal[], texts: readonly string[], at: Path): Hidden[] {
  const tells = (value: unknown): boolean => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return texts.some((one) => text.includes(one))
  }
  return refusals.flatMap(({ facts }, i) =>
    Object.entries(facts).flatMap(([name, value]) => (tells(value) ? [{ path: [...at, i, 'facts', name], shown: coverText }] : [])),
  )
}

const idsOf = ({ person, name, onBehalf = [] }: RecordedActor): { id: string; name: string }[] => [{ id: person, name }, ...onBehalf]

interface About {
  readonly places: SealedPlaces
  readonly mark: Marking
  /** Who stands in the case, where the event does not say. */
  readonly parties: Parties
}

/** What is sealed in an event: answers, who stands sealed, who acted as such, what repeats it, and the salts with which any of it could be guessed. */
export function hiddenInEvent(event: EventRow, { places, mark, parties }: About): Hidden[] {
  const { act, body } = event
  const answers = hiddenTried(places, event)
  const sealed = standing(places, { ...parties, ...body.parties })
  const { actor } = body
  const acted = actor.kind === 'party' && (places.doers.has(act) || idsOf(actor).some(({ id }) => sealed.some((one) => one.id === id)))
  const refusals = (body.refusals ?? []) as Refusal[]
  const texts = (): string[] =>
    textsOf(
      answers.map((name) => body.answers[name]),
      [...(acted ? idsOf(actor) : []), ...sealed],
    )
  const result = [
    ...hiddenParties(places, body.parties ?? {}, mark, ['body', 'parties']),
    ...(refusals.length > 0 ? hiddenFacts(refusals, texts(), ['body', 'refusals']) : []),
  ]
  const salts = [...answers.map((name) => `answers.${name}`), ...(acted ? ['actor'] : []), ...(result.length > 0 ? ['result'] : [])]
  return [
    ...answers.map((name): Hidden => ({ path: ['body', 'answers', name], shown: coverText })),
    ...(acted ? [{ path: ['body', 'actor'], shown: { kind: actor.kind, person: mark(actor.person), name: coverText } }] : []),
    ...result,
    ...salts.map((name): Hidden => ({ path: ['salts', name], shown: '' })),
  ]
}

/** What is sealed in a case as it stands: answers, who stands sealed, and the ids of who acted as such. */
export function hiddenInCase({ file }: CaseRow, places: SealedPlaces, mark: Marking): Hidden[] {
  const ids = new Set(standing(places, file.parties).map(({ id }) => id))
  const doers = Object.entries(file.marking.acts).flatMap(([act, { by = [], voices = {} }]): Hidden[] => {
    // Of a case that was erased nobody's id is left.
    const hides = (id: string): boolean => ids.has(id) || (places.doers.has(act) && id !== '')
    const at = ['file', 'marking', 'acts', act]
    const said = Object.entries(voices)
    return [
      ...(by.some(hides) ? [{ path: [...at, 'by'], shown: by.map((id) => (hides(id) ? mark(id) : id)) }] : []),
      ...(said.some(([id]) => hides(id))
        ? [{ path: [...at, 'voices'], shown: Object.fromEntries(said.map(([id, voice]) => [hides(id) ? mark(id) : id, voice])) }]
        : []),
    ]
  })
  return [
    ...Object.entries(file.answers).flatMap(([act, answers]) =>
      hiddenAnswers(places, act, answers).map((name): Hidden => ({ path: ['file', 'answers', act, name], shown: coverText })),
    ),
    ...hiddenParties(places, file.parties, mark, ['file', 'parties']),
    ...doers,
  ]
}

/** What the kept answer to a refused attempt repeats of what is sealed in its event. */
export function hiddenInAnswer(event: EventRow, about: About): Hidden[] {
  return hiddenInEvent(event, about).flatMap(({ path: [first, second, ...rest], shown }) =>
    first === 'body' && second === 'refusals' ? [{ path: ['refusals', ...rest], shown }] : [],
  )
}

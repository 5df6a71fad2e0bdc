import { type Actor, type CaseFile, theLaw } from '../../kernel/case/case-file.ts'
import { examinedQuestion, formOf } from '../../kernel/form/check-content.ts'
import type { Answer, Answers, Field } from '../../kernel/form/field.ts'
import { listedBy } from '../../kernel/form/field.ts'
import { epochDay, type LocalDate } from '../../kernel/time/local-date.ts'
import { searchEntries } from '../../store/search-entries.ts'
import type { ActRequest } from '../door/request.ts'
import type { Platform } from '../platform.ts'
import { actorFor, type Casting, organHere } from './cast.ts'
import type { Life } from './life.ts'
import { lotAnswers } from './lot-answers.ts'
import { recast, recastText, type Wording } from './recast.ts'
import type { FoundSubject } from './subjects.ts'
import type { ToldOpening, ToldStep } from './ways.ts'
import { wordingOf } from './wording.ts'

/** What a request is made with. */
export interface Making {
  readonly platform: Platform
  readonly casting: Casting & { readonly file: CaseFile | Casting['file'] }
  readonly day: LocalDate
  /** Hash of a file that stands for every file handed in. */
  readonly sample: string
  /** Entry that the case is to be about, where it is not open yet. */
  readonly subject?: FoundSubject | undefined
}

const openingOf = ({ told, plan }: Life): ToldOpening => told.openings[told.ways[plan.way]?.[0] ?? 0] as ToldOpening

/** Keys of entries that may really be named here, in place of those of the story. */
async function entriesNamed({ platform, casting, day }: Making, field: Field): Promise<readonly string[]> {
  const { of } = field
  if (!of) return []
  const { organ, number = '' } = casting.file as Partial<CaseFile> & Casting['file']
  const [column, value] = listedBy(of, { organ, number })
  const found = await searchEntries(platform.pool, platform.region, {
    registers: [of.register],
    day,
    columns: [],
    where: { [column]: value },
    limit: 200,
  })
  return found.map(({ key }) => key)
}

/** Answers that no story can know: files of this record, entries of its registers, the text examined. */
async function ownAnswer(making: Making, field: Field, given: Answer): Promise<Answer> {
  if (field.kind === 'file') return making.sample
  if (field.kind === 'materials')
    return Object.fromEntries(Object.keys(given as Record<string, string>).map((name) => [name, making.sample]))
  if (field.kind === 'entryKey') return (await entriesNamed(making, field))[0] ?? given
  if (field.kind === 'entryKeys') {
    const keys = await entriesNamed(making, field)
    return field.of?.complete ? keys : keys.slice(0, Math.max((given as readonly string[]).length, 1))
  }
  return given
}

/** Certificates of those who hold the same post at the organ of the case as whoever does the act. */
function certificatesHere({ province, procedure, authority, file, life, day }: Casting, { role }: ToldStep): readonly string[] {
  const post = role === undefined ? undefined : procedure.roles[role]
  if (!post || !('post' in post) || day === undefined) return []
  const holders = province.holders(post.post, { organ: file.organ, place: life.scene.place })
  return holders.flatMap(({ person }) => authority.certificate(person, day)?.number ?? [])
}

async function answersFor(making: Making, step: ToldStep, wording: Wording): Promise<Answers> {
  const { casting, day, platform } = making
  const { procedure, file, life } = casting
  const before = 'answers' in file ? file.answers : {}
  const answers: Record<string, Answer> = { ...recast(step.answers ?? {}, wording, epochDay(day) - epochDay(step.day)) }
  for (const [name, field] of Object.entries(formOf(procedure, step.act))) {
    const given = answers[name]
    if (given !== undefined) answers[name] = await ownAnswer(making, field, given)
  }
  const { examines, lots } = procedure.acts[step.act] ?? {}
  const present = examines && before[examines.act]?.[examines.field]
  if (present !== undefined && answers[examinedQuestion] !== undefined) answers[examinedQuestion] = present
  return lots ? lotAnswers(platform, lots, { id: life.plan.id, answers, before, certificates: certificatesHere(casting, step) }) : answers
}

/**
 * A case is called after its procedure and the enterprise that it is about; never after a person, whose name would then stand where only the
 * number of the case should.
 */
function titleOf(casting: Casting, answers: Answers): string {
  const { procedure, life, file } = casting
  const named = JSON.stringify(answers)
  const enterprises = [...life.parties.values()].flatMap(({ actor }) => actor.actsFor ?? []).filter(({ name }) => named.includes(name))
  const [first] = [...Object.values(file.parties).flat(), ...enterprises].filter(({ kind }) => kind === 'enterprise')
  return first ? `${first.name}：${procedure.title.zh}` : procedure.title.zh
}

function openFor({ casting, subject }: Making, wording: Wording, answers: Answers): NonNullable<ActRequest['open']> {
  const opening = openingOf(casting.life)
  const here = (text: string): string => recastText(text, { ...wording, exact: {} })
  return {
    procedure: casting.procedure.id,
    organ: casting.file.organ,
    place: here(opening.place ?? opening.organ.slice(-6)),
    title: titleOf(casting, answers),
    ...(opening.item ? { item: here(opening.item) } : opening.matter && { matter: opening.matter }),
    ...(subject && { subject: { register: subject.register, key: subject.key } }),
  }
}

/** The request with which a told step is done here and now; undefined where there is nobody to do it. */
export async function requestFor(making: Making, place: number, key: string): Promise<ActRequest | undefined> {
  const { casting, platform } = making
  const { life } = casting
  const step = life.told.steps[place]
  if (!step) return undefined
  life.wording ??= wordingOf(casting, { opening: openingOf(life), subject: making.subject })
  const actor = step.role === undefined ? theLaw : actorFor(casting, step.who, step.role)
  const officers = (step.officers ?? []).map((who) => actorFor(casting, who, step.role ?? ''))
  if (!actor || officers.some((one) => one === undefined)) return undefined
  const answers = await answersFor(making, step, life.wording)
  return {
    region: platform.region,
    key,
    actor,
    act: step.act,
    answers,
    ifLawful: true,
    ...(officers.length > 0 && { withOfficers: officers as Actor[] }),
    ...(life.caseId === undefined ? { open: openFor(making, life.wording, answers) } : { case: life.caseId }),
  }
}

export const openedAt = (life: Life): string => organHere(openingOf(life).organ, life)
export { openingOf }

import { exercisesPower } from '../authority/check-power.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Form } from '../form/field.ts'
import type { Citation, Instrument, Rank } from '../law/instrument.ts'
import type { ActRule, Procedure } from '../procedure/grammar.ts'
import type { CountingRules } from '../time/counting-rules.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Finding } from './finding.ts'

/** A citation, and the words at which it stands. */
export interface Cited {
  readonly citation: Citation
  readonly procedure?: string
  readonly act?: string
  readonly register?: string
  /** The word of the declaration, for example `form.name.because`. */
  readonly word: string
}

const fieldsCited = (form: Form | undefined, word: string): { citation: Citation; word: string }[] =>
  Object.entries(form ?? {}).map(([name, field]) => ({ citation: field.because, word: `${word}.${name}.because` }))

function actCited(rule: ActRule<string, string, string>): { citation: Citation; word: string }[] {
  const grounds = Object.entries(rule.pauses?.grounds ?? {})
  return [
    ...[rule.basis].flat().map((citation) => ({ citation, word: 'basis' })),
    ...fieldsCited(rule.form, 'form'),
    ...grounds.map(([name, ground]) => ({ citation: ground.basis, word: `pauses.grounds.${name}.basis` })),
    ...(rule.publishes ? [{ citation: rule.publishes.basis, word: 'publishes.basis' }] : []),
    ...(rule.bounds ?? []).map((bound) => ({ citation: bound.basis, word: `bounds.${bound.field}.basis` })),
    ...(rule.onlyListed ?? []).map((listing) => ({ citation: listing.basis, word: `onlyListed.${listing.register}.basis` })),
    ...(rule.unlessListed ?? []).map((bar) => ({ citation: bar.basis, word: `unlessListed.${bar.register}.basis` })),
  ]
}

/** Every provision that a procedure names. */
export function procedureCited(procedure: Procedure): Cited[] {
  const own = [
    { citation: procedure.basis, word: 'basis' },
    ...(procedure.remedies ?? []).map((remedy) => ({ citation: remedy.basis, word: `remedies.${remedy.id}.basis` })),
  ]
  const acts = Object.entries(procedure.acts).flatMap(([act, rule]) => actCited(rule).map((cited) => ({ ...cited, act })))
  return [...own, ...acts].map((cited) => ({ ...cited, procedure: procedure.id }))
}

function countingCited({ laws, general, restDays, lateFine, forbiddenTimes }: CountingRules): Cited[] {
  const all = (word: string, cited: readonly Citation[] = []): Cited[] => cited.map((citation) => ({ citation, word }))
  return [
    ...laws.flatMap(({ law, workdays, firstDay, rolls, posting, restRuns }) =>
      all(`counting.${law}`, [
        ...(workdays ? [workdays.basis] : []),
        ...[firstDay, rolls, posting, restRuns].flatMap((cited) => cited ?? []),
      ]),
    ),
    ...Object.entries({ ...general, ...restDays }).flatMap(([word, cited]) => all(`counting.${word}`, cited)),
    ...all('counting.lateFine', lateFine && [lateFine.basis, lateFine.paused]),
    ...all('counting.forbiddenTimes', forbiddenTimes && [forbiddenTimes.basis]),
  ]
}

/** Every provision that the catalogue relies on, with the words at which it is named. */
function citedIn(catalogue: Catalogue): Cited[] {
  const registers = catalogue.registers.flatMap((register) =>
    [{ citation: register.basis, word: 'basis' }, ...fieldsCited(register.columns, 'columns')].map((cited) => ({
      ...cited,
      register: register.id,
    })),
  )
  const properties = (catalogue.properties ?? []).flatMap(({ id, basis }) =>
    basis.map((citation) => ({ citation, word: `properties.${id}.basis` })),
  )
  const rules = (catalogue.supervision?.rules ?? []).flatMap((rule) =>
    'basis' in rule ? [rule.basis].flat().map((citation) => ({ citation, word: `supervision.${rule.id}.basis` })) : [],
  )
  return [...catalogue.procedures.flatMap(procedureCited), ...registers, ...properties, ...rules, ...countingCited(catalogue.counting)]
}

const isInForce = (instrument: Instrument, day: LocalDate): boolean =>
  instrument.inForce.some((stretch) => stretch.from <= day && (stretch.to === undefined || day < stretch.to))

function judge(cited: Cited, library: ReadonlyMap<string, Instrument>, day: LocalDate): Finding[] {
  const { citation, word, ...where } = cited
  const owner = {
    zh: where.register ? `清单“${where.register}”` : where.procedure ? `程序“${where.procedure}”` : '期间计算规则、法定规则或者监察规则',
    en: where.register ?? where.procedure ?? 'the counting of periods, properties, or rules of supervision',
  }
  const at = {
    zh: `${owner.zh}${where.act ? `的行为“${where.act}”` : ''}的“${word}”`,
    en: `${owner.en}${where.act ? `: act '${where.act}'` : ''}: '${word}'`,
  }
  const error = (code: Finding['code'], zh: string, en: string): Finding[] => [
    { severity: 'error', code, ...where, says: { zh: `${at.zh}${zh}`, en: `${at.en} ${en}` } },
  ]
  const instrument = library.get(citation.law)
  if (!instrument)
    return error(
      'law-unknown',
      `引用了法规库中没有的“${citation.law}”，请将其加入法规库。`,
      `cites '${citation.law}', which the library does not hold; add it to the library.`,
    )
  const name = `${instrument.short} ${citation.at}`
  if (!(citation.at in instrument.provisions)) {
    return error(
      'provision-unknown',
      `引用的“${name}”法规库没有收录，请补录该条款。`,
      `cites ${citation.law}:${citation.at}, a provision that the library does not hold; add it there.`,
    )
  }
  if (!isInForce(instrument, day)) {
    return error(
      'provision-not-in-force',
      `引用的“${name}”在 ${day} 不具有效力，请改引现行依据。`,
      `cites ${citation.law}:${citation.at}, which is not in force on ${day}; rely on one that is.`,
    )
  }
  return []
}

/** Ranks that guide the administration but found no power (立法法; see `Rank`). */
const guiding: readonly Rank[] = ['plan', 'standard']

function onlyGuided(procedure: Procedure, library: ReadonlyMap<string, Instrument>): Finding[] {
  return Object.entries(procedure.acts).flatMap(([act, rule]): Finding[] => {
    if (!exercisesPower(procedure, rule)) return []
    const ranks = [rule.basis].flat().map((citation) => library.get(citation.law)?.rank)
    if (!ranks.every((rank) => rank !== undefined && guiding.includes(rank))) return []
    return [
      {
        severity: 'warning',
        code: 'basis-only-guides',
        procedure: procedure.id,
        act,
        says: {
          zh: `程序“${procedure.id}”的行为“${act}”行使职权，却只以规划或者标准为依据，请补充法律、法规或者规章依据。`,
          en: `${procedure.id}: act '${act}' exercises power on a plan or standard alone; add a law, regulation or rule.`,
        },
      },
    ]
  })
}

/** Every basis is held by the library and in force on the day; acts that exercise power do not rest on guidance alone. */
export function checkCitations(catalogue: Catalogue, day: LocalDate): Finding[] {
  const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
  return [
    ...citedIn(catalogue).flatMap((cited) => judge(cited, library, day)),
    ...catalogue.procedures.flatMap((procedure) => onlyGuided(procedure, library)),
  ]
}

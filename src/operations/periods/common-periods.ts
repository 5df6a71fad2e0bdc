import type { Citation, Text } from '../../kernel/law/instrument.ts'
import type { Procedure, Remedy, Within } from '../../kernel/procedure/grammar.ts'
import { subjectAct } from '../../kernel/procedure/words.ts'
import type { CountingLaw, Whose } from '../../kernel/time/counting-rules.ts'
import { termWords } from '../../kernel/time/period.ts'
import { operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { nothing } from '../requests.ts'
import type { Shelf } from '../shown/cited-texts.ts'
import { actTitle, shelfOf } from '../shown/reading.ts'
import { showBasis } from '../shown/show-citation.ts'
import { type CommonPeriod, commonPeriods, type PeriodLaw } from './period-views.ts'
import { type DeclaredPeriod, declaredQuestion } from './question-of.ts'

/** A period as one row of a procedure declares it. */
interface Declared extends DeclaredPeriod {
  readonly title: Text
  readonly from: Text
}

const join = (titles: readonly Text[]): Text => ({
  zh: titles.map(({ zh }) => zh).join('或者'),
  en: titles.map(({ en }) => en).join(' or '),
})

type Registers = Platform['catalogue']['registers']

/** What a period runs from: acts, a day given in a form, or a day that stands in the entry the case is about. */
function startOf(within: Within<string>, procedure: Procedure, registers: Registers): Text {
  const date = within.before ?? within.from
  if (date) {
    const register = registers.find(({ id }) => id === procedure.about?.register)
    const field = date.act === subjectAct ? register?.columns[date.field] : procedure.acts[date.act]?.form?.[date.field]
    return field?.ask ?? { zh: date.field, en: date.field }
  }
  return join((within.since ?? []).map((act) => actTitle(procedure, act)))
}

function ofAct(procedure: Procedure, act: string, registers: Registers): Declared[] {
  const rule = procedure.acts[act]
  if (!rule) return []
  const by = [rule.by].flat().map((role) => procedure.roles[role]?.kind)
  const whose: Whose = by.includes('party') ? 'party' : 'organ'
  // What waits for the end of another duty has no day of its own that a person could name.
  return [rule.must, rule.may, rule.bySilence].flat().flatMap((within) =>
    !within?.term || within.sinceEnd
      ? []
      : [
          {
            title: rule.title,
            from: startOf(within, procedure, registers),
            whose,
            term: { count: within.term.count, unit: within.term.unit },
            basis: [rule.basis].flat() as Citation[],
            lastDay: within.lastDay ?? 'stays',
            ...(within.before && { direction: 'before' as const }),
          },
        ],
  )
}

const known: Text = { zh: '知道或者应当知道该行为', en: 'Knew or should have known of the act' }

const ofRemedy = ({ title, within: term, from, basis }: Remedy): Declared => ({
  title,
  from: from ?? known,
  whose: 'party',
  term: { count: term.count, unit: term.unit },
  basis: [basis],
})

/** Periods that read the same are one, wherever they occur. */
function gather(platform: Platform, shelf: Shelf): CommonPeriod[] {
  const found = new Map<string, CommonPeriod>()
  for (const procedure of platform.catalogue.procedures) {
    const declared = [
      ...(procedure.remedies ?? []).map(ofRemedy),
      ...Object.keys(procedure.acts).flatMap((act) => ofAct(procedure, act, platform.catalogue.registers)),
    ]
    for (const one of declared) {
      const cited = one.basis.map(({ law, at }) => `${law}:${at}`).join(',')
      const id = [one.title.zh, one.from.zh, `${one.term.count}-${one.term.unit}`, cited, one.whose].join('|')
      const before = found.get(id)
      const procedures = before?.procedures ?? []
      found.set(id, {
        id,
        title: one.title,
        from: one.from,
        whose: one.whose,
        term: termWords(one.term),
        procedures: procedures.some(({ zh }) => zh === procedure.title.zh) ? procedures : [...procedures, procedure.title],
        basis: showBasis(shelf, one.basis),
        question: declaredQuestion(one, platform.catalogue.counting),
      })
    }
  }
  // What occurs in most procedures is what most people ask for.
  return [...found.values()].sort((a, b) => b.procedures.length - a.procedures.length)
}

function showLaw({ law, workdays, rolls, posting, restRuns }: CountingLaw, shelf: Shelf): PeriodLaw {
  const instrument = shelf.platform.library.get(law)
  const counts = workdays?.counts
  const list = Array.isArray(counts) ? (counts as readonly number[]) : []
  const says: Text | undefined =
    counts === undefined
      ? undefined
      : counts === 'all'
        ? { zh: '各项期限的“日”是工作日', en: 'Its “days” are working days' }
        : 'most' in counts
          ? { zh: `${counts.most}日以内的“日”是工作日`, en: `Its periods of up to ${counts.most} days are working days` }
          : { zh: `${list.join('、')}日的“日”是工作日`, en: `Its periods of ${list.join(', ')} days are working days` }
  return {
    law,
    title: instrument ? { zh: instrument.short, en: instrument.title.en } : { zh: law, en: law },
    ...(says && workdays && { workdays: { says, basis: showBasis(shelf, workdays.basis) } }),
    rolls: showBasis(shelf, rolls ?? []),
    posting: showBasis(shelf, posting ?? []),
    restRuns: restRuns !== undefined,
  }
}

export const commonPeriodsOf = operation({
  name: 'common-periods',
  says: {
    zh: '列出目录中的常用法定期限，以及各部法律怎样计算期限',
    en: 'List the periods that the catalogue declares, and how each law counts',
  },
  method: 'get',
  path: '/periods/common',
  input: nothing,
  output: commonPeriods,
  may: 'everyone',
  async run(platform) {
    const shelf = await shelfOf(platform)
    return { periods: gather(platform, shelf), laws: platform.catalogue.counting.laws.map((law) => showLaw(law, shelf)) }
  },
})

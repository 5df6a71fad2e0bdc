import { chapterOf } from '../../kernel/catalogue.ts'
import { partsOf, partTitle } from '../../kernel/flowchart/flowchart.ts'
import type { Text } from '../../kernel/law/instrument.ts'
import type { ActRule, Examination, Procedure, Within } from '../../kernel/procedure/grammar.ts'
import { termWords } from '../../kernel/time/period.ts'
import type { ProcedureSummary, ProcedureView } from '../views.ts'
import { actTitle, type Reading, roleTitle } from './reading.ts'
import { showBasis, showCitation } from './show-citation.ts'
import { openingsOf } from './show-opening.ts'

export function summariseProcedure(procedure: Procedure, reading: Reading): ProcedureSummary {
  const { platform } = reading
  const power = procedure.power === null ? undefined : platform.catalogue.powers[procedure.power]
  const chapter = chapterOf(platform.catalogue, procedure)
  return {
    id: procedure.id,
    title: procedure.title,
    basis: showCitation(reading, procedure.basis),
    ...(chapter && { chapter: chapter.title }),
    ...(power && { power }),
    opens: openingsOf(procedure),
  }
}

function join(titles: readonly Text[], zh: string, en: string): Text {
  return { zh: titles.map((title) => title.zh).join(zh), en: titles.map((title) => title.en).join(en) }
}

/** A period in words: 自“受理”起20个工作日. */
function periodWords(within: Within<string>, procedure: Procedure): Text {
  const term = within.term ? termWords(within.term) : { zh: '', en: '' }
  const titles = (acts: readonly string[]): Text =>
    join(
      acts.map((act) => actTitle(procedure, act)),
      '或者',
      ' or ',
    )
  const given = (date: { act: string; field: string }): Text =>
    procedure.acts[date.act]?.form?.[date.field]?.ask ?? { zh: date.field, en: date.field }
  if (within.until) return { zh: `至“${given(within.until).zh}”`, en: `until '${given(within.until).en}'` }
  if (within.before) return { zh: `“${given(within.before).zh}”前${term.zh}`, en: `${term.en} before '${given(within.before).en}'` }
  if (within.from) return { zh: `自“${given(within.from).zh}”起${term.zh}`, en: `${term.en} from '${given(within.from).en}'` }
  const since = within.sinceEnd ? [within.sinceEnd] : (within.since ?? [])
  return {
    zh: `自“${titles(since).zh}”${within.sinceEnd ? '期限届满' : ''}起${term.zh}`,
    en: `${term.en} since ${within.sinceEnd ? 'the end of the period of ' : ''}'${titles(since).en}'`,
  }
}

function within(rule: ActRule<string, string, string>, procedure: Procedure): Text[] {
  const say = (period: Within<string> | undefined, zh: string, en: string): Text[] => {
    if (!period) return []
    const words = periodWords(period, procedure)
    return [{ zh: `${words.zh}${zh}`, en: `${en} ${words.en}` }]
  }
  return [
    ...say(rule.must, '内应当办理', 'must be done within'),
    ...[rule.may ?? []].flat().flatMap((period) => say(period, '内可以办理，逾期不得办理', 'may be done within')),
    ...[rule.notBefore ?? []].flat().flatMap((period) => say(period, '之后方可办理', 'not before')),
    ...say(rule.bySilence, '届满，法律视为办理', 'done by law after'),
  ]
}

/** What the act is about, in words: which answer, and what happens when it is given anew. */
function examinesWords({ act, field }: Examination<string>, procedure: Procedure): Text {
  const ask = procedure.acts[act]?.form?.[field]?.ask ?? { zh: field, en: field }
  const title = actTitle(procedure, act)
  return {
    zh: `只针对“${ask.zh}”原文；重新“${title.zh}”后须重新办理`,
    en: `About this very '${ask.en}'; to be done again after a new '${title.en}'`,
  }
}

/** What the act asks of the persons who did another one. */
function voices(rule: ActRule<string, string, string>, procedure: Procedure): Text[] {
  return (rule.voices ?? []).map((asked): Text => {
    const { zh, en } = actTitle(procedure, asked.of)
    if ('heard' in asked) {
      const came = actTitle(procedure, asked.heard)
      return { zh: `办理“${came.zh}”的其他人都已“${zh}”`, en: `all others who did '${came.en}' have done '${en}'` }
    }
    if ('own' in asked) return { zh: `限于办理“${zh}”的人`, en: `only by who did '${en}'` }
    if ('majority' in asked) return { zh: `与“${zh}”的多数意见不一致的，说明理由`, en: `reasons where it departs from most of '${en}'` }
    if (typeof asked.least !== 'number') return { zh: `“${zh}”达到规定人数`, en: `enough persons did '${en}'` }
    return { zh: `“${zh}”不少于${asked.least}人`, en: `at least ${asked.least} persons did '${en}'` }
  })
}

/** The procedure as a table: who may do what, on which article, after what, within what. */
export function showProcedure(procedure: Procedure, reading: Reading): ProcedureView {
  return {
    ...summariseProcedure(procedure, reading),
    roles: Object.entries(procedure.roles).map(([id, { title, kind }]) => ({ id, title, kind })),
    acts: Object.entries(procedure.acts).map(([act, rule]) => ({
      act,
      title: rule.title,
      by: [rule.by].flat().map((role) => roleTitle(procedure, role)),
      basis: showBasis(reading, rule.basis),
      after: (rule.after ?? []).map((condition) =>
        join(
          (typeof condition === 'string' ? [condition] : condition.anyOf).map((one) => actTitle(procedure, one)),
          '或者',
          ' or ',
        ),
      ),
      within: [...within(rule, procedure), ...voices(rule, procedure)],
      ...(rule.examines && { examines: examinesWords(rule.examines, procedure) }),
      bySilence: rule.bySilence !== undefined,
    })),
    parts: partsOf(procedure).map((id) => ({ id, title: partTitle(procedure, id) })),
  }
}

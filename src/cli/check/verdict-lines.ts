import type { Verdict } from '../../kernel/check/properties/verdict.ts'
import type { Instrument, Text } from '../../kernel/law/instrument.ts'
import { readCitation } from '../../kernel/law/written-citation.ts'
import { citationWords } from '../../operations/shown/show-citation.ts'

type Library = ReadonlyMap<string, Instrument>

const marks: Readonly<Record<Verdict['finding'], string>> = {
  holds: '✓',
  broken: '✗',
  excepted: '≈',
  built: '▣',
  unsaid: '?',
  undeclared: '·',
  'not-applicable': '–',
  'too-large': '✗',
}

const why: Readonly<Record<Verdict['finding'], Text>> = {
  holds: { zh: '成立', en: 'holds' },
  broken: { zh: '不成立', en: 'broken' },
  excepted: { zh: '例外', en: 'excepted' },
  built: { zh: '由平台保证', en: 'held by construction' },
  unsaid: { zh: '尚不能检验', en: 'cannot be said yet' },
  undeclared: { zh: '未声明法定要求', en: 'no demands declared' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  'too-large': { zh: '情形过多，未能检验', en: 'too large to check' },
}

/** One line: the property, how it came out, and on how many states, or why. */
export function verdictLine({ id, finding, demand, states, says }: Verdict): string {
  const on = finding === 'holds' && states ? `${states} 种情形 states` : ''
  const reason = finding === 'holds' || finding === 'broken' ? on : (says?.zh ?? '')
  const only = finding === 'not-applicable' && says ? `（只适用于${says.zh}）` : reason && `（${reason}）`
  return `  ${marks[finding]} ${id.padEnd(4)} ${demand.zh}：${why[finding].zh} ${why[finding].en}${only}`
}

/** A property that does not hold as its shortest story, at most 12 lines, as a lawyer reads it. */
export function counterexampleLines(verdict: Verdict, title: Text, library: Library): string[] {
  const { id, demand, basis, tasks, story = [], says, mend } = verdict
  const cited = citationWords(library, basis.map(readCitation))
  const steps = (words: (text: Text) => string): string => story.map((step, i) => `${i + 1} ${words(step)}`).join(' → ')
  const task = tasks.length === 0 ? { zh: '', en: '' } : { zh: `；规划任务 ${tasks.join('、')}`, en: `; plan task ${tasks.join(', ')}` }
  const where = { zh: `按《${title.zh}》办理，可能出现这样的案件：`, en: `Under '${title.en}' this case is possible:` }
  return [
    `✗ 违反 ${id}：${demand.zh}${cited.zh === '' ? '' : `（${cited.zh}${task.zh}）`}`,
    `  Breaks ${id}: ${demand.en}${cited.en === '' ? '' : ` (${cited.en}${task.en})`}`,
    ...(story.length > 0 ? [`  ${where.zh}`, `    ${steps((text) => text.zh)}`, `  ${where.en}`, `    ${steps((text) => text.en)}`] : []),
    ...(says ? [`  ${says.zh}`, `  ${says.en}`] : []),
    ...(mend ? [`  可改为：${mend.zh}`, `  It can be mended: ${mend.en}`] : []),
  ]
}

/** How many of each finding, for the table. */
export function tally(verdicts: readonly Verdict[]): Readonly<Record<Verdict['finding'], number>> {
  const count = (finding: Verdict['finding']): number => verdicts.filter((one) => one.finding === finding).length
  return Object.fromEntries(Object.keys(marks).map((finding) => [finding, count(finding as Verdict['finding'])])) as Record<
    Verdict['finding'],
    number
  >
}

import type { Score } from '../../kernel/check/mutate/judge.ts'
import type { ProofReport } from '../../kernel/check/proof/prove-procedure.ts'
import { tableLines } from '../print-table.ts'

const noticed = ({ killed }: Score): number => killed.step + killed.property + killed.soundness
const counted = (score: Score): number => noticed(score) + score.survivors.length
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

/** Lost words that no rule would notice. */
export const survivorLines = (scores: readonly Score[]): string[] =>
  scores.flatMap(({ procedure, survivors }) => survivors.map(({ act, word, what }) => `  ${procedure}: ${act}.${word} ${what}`))

/** How many lost words a rule would notice, procedure by procedure, and those that none would. */
export function mutationLines(reports: readonly ProofReport[]): string[] {
  const scores = reports.flatMap(({ score }) => score ?? [])
  const row = (name: string, list: readonly Score[]): string[] => {
    const sum = (of: (score: Score) => number): number => list.reduce((total, score) => total + of(score), 0)
    const [killed, all] = [sum(noticed), sum(counted)]
    const by = [sum(({ killed: k }) => k.step), sum(({ killed: k }) => k.property), sum(({ killed: k }) => k.soundness)]
    return [name, all, ...by, sum(({ same }) => same), sum(({ refused }) => refused), all - killed, percent(killed, all)].map(String)
  }
  const head = [
    '变异 Mutants',
    'Counted',
    '法定步骤 By steps',
    '属性 By properties',
    '健全性 By soundness',
    'Same',
    'Refused',
    '未发现 Survive',
    'Score',
  ]
  const survivors = survivorLines(scores)
  const undeclared = reports.flatMap(({ procedure, score }) => (score ? [] : [procedure]))
  return [
    ...tableLines([head, ...scores.map((score) => row(score.procedure, [score])), row('合计 Sum', scores)]),
    '  得分：声明中任一词语丢失，有多大比例会在使用之前被发现；“法定步骤”是同一事实的第二次登记。规则本身是否合法，由人审读。',
    '  Score: of all single words that could be lost, how many a rule notices before use. A step is a second entry of the same fact.',
    ...(survivors.length > 0 ? ['  没有规则保护 Not protected by any rule:', ...survivors] : []),
    ...(undeclared.length > 0 ? [`  未声明法定要求，未计 Not counted, no demands declared: ${undeclared.join(', ')}`] : []),
  ]
}

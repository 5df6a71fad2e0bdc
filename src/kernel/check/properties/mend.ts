import type { Text } from '../../law/instrument.ts'
import type { ActRule, Procedure } from '../../procedure/grammar.ts'
import { prove, type ToProve } from './prove.ts'
import type { Gap, Verdict } from './verdict.ts'

type Row = ActRule<string, string, string>

/** A change of one row, in words and done. */
interface Change {
  readonly says: Text
  readonly procedure: Procedure
}

function changed(procedure: Procedure, acts: readonly string[], to: (rule: Row) => Row): Procedure {
  const rows = Object.entries(procedure.acts).map(([name, rule]) => [name, acts.includes(name) ? to(rule) : rule] as const)
  return { ...procedure, acts: Object.fromEntries(rows) }
}

const titles = (procedure: Procedure, acts: readonly string[]): Text => ({
  zh: acts.map((act) => `“${procedure.acts[act]?.title.zh ?? act}”`).join('或者'),
  en: acts.map((act) => `'${procedure.acts[act]?.title.en ?? act}'`).join(' or '),
})

/** The mutations that make procedures worse, turned round: what could be added to the row, smallest change first. */
function changes(procedure: Procedure, { act, missing, word, since = [] }: Gap): Change[] {
  const here = titles(procedure, [act])
  const other = titles(procedure, missing)
  const start = titles(procedure, since)
  const add = (says: Text, acts: readonly string[], to: (rule: Row) => Row): Change => ({ says, procedure: changed(procedure, acts, to) })
  const first = missing.length === 1 ? (missing[0] ?? '') : { anyOf: missing }
  if (word === 'officers')
    return [add({ zh: `在${here.zh}增加 officers: 2`, en: `add officers: 2 to ${here.en}` }, [act], (rule) => ({ ...rule, officers: 2 }))]
  if (word === 'apart')
    return [
      add({ zh: `在${here.zh}增加 apart：${other.zh}`, en: `add apart: ${other.en} to ${here.en}` }, [act], (rule) => ({
        ...rule,
        apart: [...(rule.apart ?? []), ...missing],
      })),
    ]
  if (missing.length === 0) {
    const says = { zh: `在${start.zh}增加 closes：${here.zh}`, en: `add closes: ${here.en} to ${start.en}` }
    return since.length === 0 ? [] : [add(says, since, (rule) => ({ ...rule, closes: [...(rule.closes ?? []), act] }))]
  }
  const after = add({ zh: `在${here.zh}的 after 增加${other.zh}`, en: `add ${other.en} to 'after' of ${here.en}` }, [act], (rule) => ({
    ...rule,
    after: [...(rule.after ?? []), first],
  }))
  const owed = add({ zh: `${here.zh}增加 owedSince：${start.zh}`, en: `add owedSince: ${start.en} to ${here.en}` }, [act], (rule) => ({
    ...rule,
    owedSince: [...[rule.owedSince ?? []].flat(), ...since],
  }))
  if (word === 'owed') return [owed]
  const undone = add({ zh: `在${start.zh}增加 usesUp：${other.zh}`, en: `add usesUp: ${other.en} to ${start.en}` }, since, (rule) => ({
    ...rule,
    usesUp: [...(rule.usesUp ?? []), ...missing],
  }))
  return word === 'anew' ? [undone, after] : [after]
}

const broken = (verdicts: readonly Verdict[]): Set<string> =>
  new Set(verdicts.filter(({ finding }) => finding === 'broken' || finding === 'too-large').map(({ id }) => id))

/**
 * The smallest change of one row after which the property holds and nothing else breaks, tried out; undefined where no single one does.
 * Takes as long as proving the procedure anew for each change tried.
 */
export function mend(one: ToProve, verdict: Verdict, before: readonly Verdict[]): Text | undefined {
  if (!verdict.gap) return undefined
  const known = broken(before)
  for (const { says, procedure } of changes(one.procedure, verdict.gap)) {
    const { verdicts, exploration } = prove({ ...one, procedure })
    const still = broken(verdicts)
    if (still.has(verdict.id) || [...still].some((id) => !known.has(id))) continue
    const states = verdicts.reduce((most, { states: looked = 0 }) => Math.max(most, looked), exploration.states)
    const left = still.size
    return {
      zh: `${says.zh}。改后重新检验：${states.toLocaleString('en')} 种情形，${left === 0 ? '0 处违反' : `此处不再违反，其余 ${left} 处如前`}。`,
      en: `${says.en}. Checked again: ${states.toLocaleString('en')} states, ${left === 0 ? 'nothing broken' : `mended here, ${left} others as before`}.`,
    }
  }
  return undefined
}

import type { ActRule, Procedure } from '../../procedure/grammar.ts'
import { withoutAct } from './without-act.ts'

type Row = ActRule<string, string, string>

/** Words whose loss is looked for. */
export type MutatedWord =
  | 'act'
  | 'by'
  | 'after'
  | 'awaits'
  | 'when'
  | 'provided'
  | 'overdue'
  | 'notBefore'
  | 'may'
  | 'must'
  | 'owedSince'
  | 'bySilence'
  | 'apart'
  | 'officers'
  | 'signers'
  | 'notBy'
  | 'undoes'
  | 'usesUp'
  | 'closes'
  | 'relies'
  | 'custody'

/** A procedure made worse by one word: what could go wrong when someone edits the declaration. */
export interface Mutant {
  readonly act: string
  readonly word: MutatedWord
  /** What was taken away or put in. */
  readonly what: string
  readonly procedure: Procedure
}

const optional = ['when', 'provided', 'overdue', 'may', 'must', 'bySilence', 'officers', 'signers', 'notBy', 'custody'] as const
const lists = ['after', 'awaits', 'apart', 'undoes', 'usesUp', 'closes', 'owedSince', 'notBefore', 'relies'] as const

const told = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function without(rule: Row, word: string, left?: readonly unknown[]): Row {
  const { [word as keyof Row]: _, ...rest } = rule
  return (left === undefined || left.length === 0 ? rest : { ...rest, [word]: left }) as Row
}

/** Every mutant of one act: the act itself, each member of each list, each guard and clock, each other role. */
function mutantsOf(procedure: Procedure, act: string, rule: Row): Mutant[] {
  const changed = (word: MutatedWord, what: string, to: Row): Mutant => ({
    act,
    word,
    what,
    procedure: { ...procedure, acts: { ...procedure.acts, [act]: to } },
  })
  const by = [rule.by].flat()
  return [
    { act, word: 'act', what: act, procedure: withoutAct(procedure, act) },
    ...Object.keys(procedure.roles)
      .filter((role) => !by.includes(role))
      .map((role) => changed('by', role, { ...rule, by: [role] })),
    ...optional.flatMap((word) => (rule[word] === undefined ? [] : [changed(word, told(rule[word]), without(rule, word))])),
    ...lists.flatMap((word) => {
      const members = [rule[word] ?? []].flat() as readonly unknown[]
      return members.map((member, i) => changed(word, told(member), without(rule, word, members.toSpliced(i, 1))))
    }),
  ]
}

export const mutantsIn = (procedure: Procedure): Mutant[] =>
  Object.entries(procedure.acts).flatMap(([act, rule]) => mutantsOf(procedure, act, rule))

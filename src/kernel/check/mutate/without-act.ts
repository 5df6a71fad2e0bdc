import type { ActRule, Condition, Procedure, Within } from '../../procedure/grammar.ts'

type Row = ActRule<string, string, string>

const lists = ['apart', 'awaits', 'opens', 'closes', 'undoes', 'usesUp', 'discharges', 'resumes', 'keeps'] as const

/** A condition in which the act was never done. */
function condition(one: Condition<string>, gone: string): Condition<string> {
  if (typeof one === 'string') return one
  if ('did' in one) return one.did === gone ? { any: [] } : one
  if ('not' in one) return { not: condition(one.not, gone) }
  return 'all' in one ? { all: one.all.map((inner) => condition(inner, gone)) } : { any: one.any.map((inner) => condition(inner, gone)) }
}

/** A period that no longer starts from the act; undefined where nothing starts it any more. */
function period<W extends Within<string>>(within: W, gone: string): W | undefined {
  const since = within.since?.filter((act) => act !== gone)
  const dated = [within.sinceEnd, within.from?.act, within.before?.act, within.until?.act].includes(gone)
  if (dated || (within.since && since?.length === 0)) return undefined
  return since ? { ...within, since } : within
}

/** The row without any word about the act. */
function row(rule: Row, gone: string): Row {
  const next: Record<string, unknown> = { ...rule }
  const put = (word: string, value: unknown): void => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete next[word]
    else next[word] = value
  }
  for (const word of lists)
    if (rule[word])
      put(
        word,
        rule[word].filter((act) => act !== gone),
      )
  for (const word of ['must', 'bySilence'] as const) if (rule[word]) put(word, period(rule[word], gone))
  for (const word of ['notBefore', 'may'] as const)
    if (rule[word])
      put(
        word,
        [rule[word]].flat().flatMap((within) => period(within, gone) ?? []),
      )
  if (rule.owedSince)
    put(
      'owedSince',
      [rule.owedSince].flat().filter((act) => act !== gone),
    )
  const after = rule.after?.flatMap((one): readonly unknown[] => {
    if (typeof one === 'string') return one === gone ? [] : [one]
    const left = one.anyOf.filter((act) => act !== gone)
    return left.length === 0 ? [] : [{ anyOf: left }]
  })
  put('after', after)
  if (rule.when !== undefined) put('when', condition(rule.when, gone))
  if (rule.provided !== undefined) put('provided', condition(rule.provided, gone))
  if (rule.overdue === gone) put('overdue', undefined)
  if (rule.extends?.clock === gone) put('extends', undefined)
  if (rule.pauses) {
    const clocks = rule.pauses.clocks.filter((act) => act !== gone)
    put('pauses', clocks.length === 0 ? undefined : { ...rule.pauses, clocks })
  }
  return next as unknown as Row
}

/** The procedure as it would be had the act never been declared. */
export function withoutAct(procedure: Procedure, gone: string): Procedure {
  const rows = Object.entries(procedure.acts).filter(([act]) => act !== gone)
  const facts = Object.entries(procedure.facts ?? {}).map(([name, fact]) => {
    const follows = fact?.follows?.filter((test) => test.act !== gone)
    return [name, follows ? { ...fact, follows } : fact] as const
  })
  return {
    ...procedure,
    ...(procedure.facts && { facts: Object.fromEntries(facts) as NonNullable<Procedure['facts']> }),
    acts: Object.fromEntries(rows.map(([act, rule]) => [act, row(rule, gone)])),
    beginClosed: procedure.beginClosed.filter((act) => act !== gone),
  }
}

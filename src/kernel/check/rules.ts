import type { Catalogue } from '../catalogue.ts'
import type { ActRule, Procedure } from '../procedure/grammar.ts'
import { cardQuestions, type Supervision, type SupervisionRule, type Watch } from '../supervision/rule.ts'
import type { Finding } from './finding.ts'

type Act = ActRule<string, string, string>
type Problem = Pick<Finding, 'code' | 'says'>

const problem = (code: Finding['code'], zh: string, en: string): Problem => ({ code, says: { zh, en } })

/** Acts that a rule names. */
function actsOf(watches: Watch): readonly string[] {
  const alike = watches.sees === 'unlike' ? (watches.alike ?? []).map(({ act }) => act) : []
  const other = watches.sees === 'anew' ? [watches.other] : watches.sees === 'split' ? [watches.over.act] : []
  if ('act' in watches) return [watches.act, ...alike, ...other]
  return 'acts' in watches ? (watches.acts ?? []) : []
}

/** Why what is watched for can never happen at an act; undefined where it can. */
function never(watches: Watch, rule: Act): { zh: string; en: string } | undefined {
  const kind = 'field' in watches ? rule.form?.[watches.field]?.kind : undefined
  if (watches.sees === 'silence' && !rule.bySilence)
    return { zh: '不是法律因逾期而作出的行为', en: 'is no act that the law does by silence' }
  if (watches.sees === 'overdue' && !rule.must) return { zh: '没有办理期限', en: 'is not owed by any day' }
  if (watches.sees === 'often' && rule.often === undefined) return { zh: '一案只能办理一次', en: 'is done once in a case' }
  if ((watches.sees === 'unlike' || watches.sees === 'split') && kind !== 'money' && kind !== 'number')
    return { zh: `没有数额问题“${watches.field}”`, en: `asks no number '${watches.field}'` }
  if (watches.sees === 'sameText' && kind !== 'longText' && kind !== 'text')
    return { zh: `没有文字问题“${watches.field}”`, en: `asks no text '${watches.field}'` }
  if (watches.sees === 'sameTwo' && rule.officers !== 2 && rule.signers !== 2) return { zh: '不由两人签署', en: 'is not signed by two' }
  return undefined
}

function onProcedure({ id, watches }: SupervisionRule, procedure: Procedure): Problem[] {
  const acts = actsOf(watches)
  const unknown = acts.filter((act) => !(act in procedure.acts))
  const names = unknown.map((act) =>
    problem(
      'rule-names-unknown',
      `监察规则“${id}”引用了程序“${procedure.id}”没有的行为“${act}”。`,
      `Rule '${id}' names '${act}', no act of ${procedure.id}.`,
    ),
  )
  const judged = 'acts' in watches ? acts : acts.slice(0, 1)
  const dead = judged.flatMap((act) => {
    const rule = procedure.acts[act]
    const why = rule && never(watches, rule)
    return why
      ? [
          problem(
            'rule-never-fires',
            `监察规则“${id}”永远不会触发：行为“${act}”${why.zh}。`,
            `Rule '${id}' can never fire: '${act}' ${why.en}.`,
          ),
        ]
      : []
  })
  return [...names, ...dead]
}

function ofRule(rule: SupervisionRule, catalogue: Catalogue): Problem[] {
  const { id, watches } = rule
  const unfounded =
    'basis' in rule || 'ownRule' in rule
      ? []
      : [
          problem(
            'rule-unfounded',
            `监察规则“${id}”没有依据，也没有说明自行设定的理由。`,
            `Rule '${id}' has no basis, and no reason of its own.`,
          ),
        ]
  const procedure = catalogue.procedures.find((one) => one.id === rule.procedure)
  if (procedure) return [...unfounded, ...onProcedure(rule, procedure)]
  const says =
    rule.procedure !== undefined
      ? problem(
          'rule-names-unknown',
          `监察规则“${id}”针对的程序“${rule.procedure}”不存在。`,
          `Rule '${id}' is about '${rule.procedure}', which is no procedure.`,
        )
      : actsOf(watches).length > 0
        ? problem(
            'rule-names-unknown',
            `监察规则“${id}”针对所有程序，不能引用行为。`,
            `Rule '${id}' watches every procedure and can name no act.`,
          )
        : undefined
  return says ? [...unfounded, says] : unfounded
}

/** The act that opens a card's case asks everything that the platform has to say about the card. */
function ofCards({ cards }: Supervision, catalogue: Catalogue): Problem[] {
  if (!cards) return []
  const raise = catalogue.procedures.find(({ id }) => id === cards.procedure)?.acts[cards.raise]
  const missing = raise ? cardQuestions.filter((question) => !(question in (raise.form ?? {}))) : ['—']
  return missing.map((question) =>
    problem(
      'card-unasked',
      `监察牌的程序“${cards.procedure}”没有列入，或者亮牌行为没有“${question}”一问。`,
      `'${cards.procedure}', by which cards are answered, is not listed, or the act that raises them does not ask '${question}'.`,
    ),
  )
}

/** Rules of supervision name only what is there, can fire, and rest on something; cards can be answered. */
export function checkRules(catalogue: Catalogue): Finding[] {
  const { supervision } = catalogue
  if (!supervision) return []
  return [...supervision.rules.flatMap((rule) => ofRule(rule, catalogue)), ...ofCards(supervision, catalogue)].map((one) => ({
    severity: 'error',
    ...one,
  }))
}

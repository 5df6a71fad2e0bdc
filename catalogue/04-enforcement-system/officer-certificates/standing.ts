import { all, answered, choice, date, days, defineProcedure, longText, not, type Role } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { letter } from '../../letter.ts'
import { clerk, head, theLaw } from '../../organs/case-roles.ts'

/** Whatever is no renewal takes something from the officer. */
const burden = not('renewal')
const plan = liaoningPlan.art('24')
const entry = { register: 'certificates', change: 'amend', key: '{subject}' } as const
const holder = { title: { zh: '持证人', en: 'Officer' }, kind: 'party' } as const satisfies Role
const roles = { clerk, head, holder } as const
const about = (state: string) => ({ register: 'certificates', where: { state }, holder: { role: 'holder', id: 'person', name: 'name' } }) as const
const reasons = (seenBy: 'case' | 'organ' = 'case') => ({ reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: plan, seenBy }) })

/**
 * Renewing, suspending and withdrawing a certificate that is valid. The officer is told and may answer first. A withdrawn certificate is not here:
 * who lost the qualification sits the examination again. The plan fixes no days; the day for the answer is set in the notice.
 */
export const certificateMeasures = defineProcedure({
  id: 'certificate-measures',
  title: { zh: '行政执法证件换发、暂扣、收回', en: 'Renewal, suspension and withdrawal of a certificate' },
  systems: ['24'],
  basis: plan,
  power: null,
  roles: { ...roles, law: theLaw, supervisor: { title: { zh: '执法监督人员', en: 'Supervisor' }, kind: 'outside', post: 'supervisor' } },
  about: about('valid'),
  facts: {
    renewal: { zh: '申请换证', en: 'Renewal', follows: [answered('open', 'measure', 'renewal')] },
    grave: { zh: '拟收回', en: 'Withdrawal', follows: [answered('open', 'measure', 'withdrawal')] },
  },
  outcomes: {
    renewed: { zh: '换证', en: 'Renewed' }, suspended: { zh: '暂扣', en: 'Suspended' }, withdrawn: { zh: '收回', en: 'Withdrawn' }, unchanged: { zh: '不作变动', en: 'Unchanged' },
  },
  acts: {
    open: {
      title: { zh: '提出换证、暂扣或者收回', en: 'Propose renewal, suspension or withdrawal' },
      by: ['clerk', 'supervisor'], basis: plan, starts: true,
      form: {
        measure: choice({
          ask: { zh: '拟采取的措施', en: 'Measure' }, because: plan,
          options: { renewal: { zh: '换证', en: 'Renewal' }, suspension: { zh: '暂扣', en: 'Suspension' }, withdrawal: { zh: '收回', en: 'Withdrawal' } },
        }),
        ...reasons(),
      },
    },
    tell: {
      title: { zh: '告知持证人', en: 'Tell the officer' },
      by: 'clerk', basis: plan, after: ['open'], when: burden, owedSince: 'open', issues: [letter('told', 'holder', ['执管', '暂扣（收回）执法证件告知书', 'Notice of the measure'], ['{open.reasons}你可以在{this.answerBy}前陈述、申辩。'])],
      form: { answerBy: date({ ask: { zh: '陈述、申辩截止日', en: 'Answer by' }, because: plan, notBefore: days(3) }) },
    },
    answer: {
      title: { zh: '陈述、申辩', en: 'Answer' },
      by: 'holder', basis: plan, after: ['tell'], when: burden, may: { until: { act: 'tell', field: 'answerBy' } }, closes: ['noAnswer'],
      form: { answer: longText({ ask: { zh: '陈述、申辩', en: 'Answer' }, because: plan }) },
    },
    noAnswer: {
      title: { zh: '逾期未陈述、申辩', en: 'No answer in time' },
      by: 'law', basis: plan, after: ['tell'], when: burden, bySilence: { until: { act: 'tell', field: 'answerBy' } }, closes: ['answer'],
    },
    renew: {
      title: { zh: '换证', en: 'Renew' },
      by: 'head', apart: ['open'], basis: [penaltyLaw.art('42(1)'), plan], after: ['open'], when: 'renewal', owedSince: 'open', outcome: 'renewed', ends: true,
      form: { validUntil: date({ ask: { zh: '有效期至', en: 'Valid until' }, because: plan, notBefore: days(1) }) }, effects: [{ ...entry, values: { validUntil: '{this.validUntil}' } }],
    },
    suspend: {
      title: { zh: '暂扣', en: 'Suspend' },
      by: 'head', apart: ['open'], basis: plan, after: ['tell', { anyOf: ['answer', 'noAnswer'] }], when: all(burden, not('grave')), owedSince: ['answer', 'noAnswer'],
      outcome: 'suspended', ends: true, form: reasons(), effects: [{ ...entry, values: { state: 'suspended' } }],
      issues: [letter('suspended', 'holder', ['执管', '暂扣执法证件通知书', 'Certificate suspended'], ['暂扣你的行政执法证（{subject.number}）。理由：{this.reasons}'])],
    },
    withdraw: {
      title: { zh: '收回', en: 'Withdraw' },
      by: 'head', apart: ['open'], basis: [plan, penaltyLaw.art('42(1)')], after: ['tell', { anyOf: ['answer', 'noAnswer'] }], when: all(burden, 'grave'), owedSince: ['answer', 'noAnswer'],
      outcome: 'withdrawn', ends: true, form: reasons(), effects: [{ ...entry, values: { state: 'withdrawn' } }],
      issues: [letter('withdrawn', 'holder', ['执管', '取消执法资格决定书', 'Qualification withdrawn'], ['收回你的行政执法证（{subject.number}）。理由：{this.reasons}'])],
    },
    leave: {
      title: { zh: '不作变动', en: 'Leave it as it is' },
      by: 'head', apart: ['open'], basis: plan, after: ['open'], outcome: 'unchanged', ends: true, form: reasons(),
    },
  },
})

/** A suspended certificate is given back, or withdrawn after all. */
export const certificateRestoration = defineProcedure({
  id: 'certificate-restoration',
  title: { zh: '暂扣的行政执法证件恢复或者收回', en: 'Restoration of a suspended certificate' },
  systems: ['24'],
  basis: plan,
  power: null,
  roles,
  about: about('suspended'),
  outcomes: { restored: { zh: '恢复', en: 'Restored' }, kept: { zh: '不予恢复', en: 'Not restored' } },
  acts: {
    open: {
      title: { zh: '提出恢复', en: 'Propose restoration' },
      by: 'clerk', basis: plan, starts: true, form: { mended: longText({ ask: { zh: '整改、培训情况', en: 'What was mended, training' }, because: plan }) },
    },
    restore: {
      title: { zh: '恢复', en: 'Restore' },
      by: 'head', apart: ['open'], basis: plan, after: ['open'], owedSince: 'open', closes: ['refuse'], outcome: 'restored', ends: true, effects: [{ ...entry, values: { state: 'valid' } }],
      issues: [letter('restored', 'holder', ['执管', '恢复执法证件通知书', 'Certificate restored'], ['恢复你的行政执法证（{subject.number}）。'])],
    },
    refuse: {
      title: { zh: '不予恢复', en: 'Do not restore' },
      by: 'head', apart: ['open'], basis: plan, after: ['open'], outcome: 'kept', ends: true, form: reasons(),
    },
  },
})

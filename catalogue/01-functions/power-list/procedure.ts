import { all, answered, defineProcedure, type Field, type Form, longText, not, workdays, yesNo } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { head, keeper, reviewer } from '../../organs/case-roles.ts'
import { powerColumns } from './register.ts'

const { organ, matter, ...described } = powerColumns

/** Asked only where the power is not taken off the list. */
const unlessRemoved = <F extends Form>(form: F): F =>
  Object.fromEntries(
    Object.entries(form).map(([name, field]): [string, Field] => [name, { ...field, onlyIf: { field: 'removal', is: false } }])
  ) as F

const values = columnsFrom(powerColumns, 'propose')
const entry = { register: 'powers', key: '{propose.organ}/{propose.matter}' } as const

/** Propose, review, approve, publish: a power is listed, changed or removed in no other way. It takes effect when it is published. */
export const powerListAdjustment = defineProcedure({
  id: 'power-list-adjustment',
  title: { zh: '权力和责任清单调整', en: 'Adjustment of the list of powers' },
  systems: ['1.1'],
  basis: liaoningPlan.art('1'),
  power: null,
  roles: { keeper, reviewer, head },
  facts: {
    removal: { zh: '取消', en: 'Removed from the list', follows: [answered('propose', 'removal', true)] },
    isNew: { zh: '新列入', en: 'New on the list', follows: [answered('propose', 'isNew', true)] },
    lawful: { zh: '合法性审核通过', en: 'Found lawful' },
  },
  outcomes: {
    approved: { zh: '批准调整', en: 'Approved' },
    rejected: { zh: '不予批准', en: 'Rejected' },
    abandoned: { zh: '撤回提议', en: 'Abandoned' },
  },
  acts: {
    propose: {
      title: { zh: '提出调整', en: 'Propose' },
      by: 'keeper', basis: liaoningPlan.art('1'), starts: true, often: true, usesUp: ['review'],
      form: {
        organ, matter,
        removal: yesNo({ ask: { zh: '取消该项职权', en: 'Remove the power' }, because: liaoningPlan.art('1') }),
        isNew: yesNo({
          ask: { zh: '属于新列入', en: 'New on the list' }, because: liaoningPlan.art('1'), onlyIf: { field: 'removal', is: false },
        }),
        ...unlessRemoved(described),
        reasons: longText({ ask: { zh: '调整理由', en: 'Reasons' }, because: liaoningPlan.art('1') }),
      },
    },
    review: {
      title: { zh: '合法性审核', en: 'Review legality' },
      // No power without law: whoever reviews compares the row with the texts it cites.
      by: 'reviewer', apart: ['propose'], basis: [licensingLaw.art('22(1)'), penaltyLaw.art('17(1)'), liaoningPlan.art('1')],
      after: ['propose'], owedSince: 'propose', settles: ['lawful'],
      form: { opinion: longText({ ask: { zh: '审核意见', en: 'Opinion' }, because: liaoningPlan.art('1') }) },
    },
    approve: {
      title: { zh: '批准', en: 'Approve' },
      by: 'head', apart: ['propose', 'review'], basis: liaoningPlan.art('1'), after: ['review'], owedSince: 'review', provided: 'lawful',
      outcome: 'approved', ends: true, keeps: ['publish'],
    },
    reject: {
      title: { zh: '不予批准', en: 'Reject' },
      by: 'head', apart: ['propose', 'review'], basis: liaoningPlan.art('1'), after: ['review'], outcome: 'rejected', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: liaoningPlan.art('1') }) },
    },
    publish: {
      title: { zh: '公布', en: 'Publish' },
      by: 'keeper',
      basis: [
        licensingLaw.art('30(1)'), penaltyLaw.art('39(1)'), governmentInformationRegulation.art('20(1)[5]'),
        governmentInformationRegulation.art('26(1)'),
      ],
      after: ['approve'], when: 'approved', must: workdays(20).since('approve'),
      effects: [
        { ...entry, change: 'enter', values, when: 'isNew' },
        { ...entry, change: 'amend', values, when: all(not('removal'), not('isNew')) },
        { ...entry, change: 'end', when: 'removal' },
      ],
      publishes: {
        kind: 'power-list', title: '权力和责任清单调整：{propose.organ} {propose.title}', basis: governmentInformationRegulation.art('20(1)[5]'),
        rows: {
          行使机关: '{propose.organ}', 职权: '{propose.matter} {propose.title}', 取消: '{propose.removal}', 理由: '{propose.reasons}', 生效日期: '{day}',
        },
      },
    },
    abandon: {
      title: { zh: '撤回提议', en: 'Abandon' },
      by: 'keeper', basis: liaoningPlan.art('1'), after: ['propose'], outcome: 'abandoned', ends: true,
    },
  },
})

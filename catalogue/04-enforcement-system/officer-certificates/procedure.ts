import { answered, defineProcedure, longText, not, number, yesNo } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { clerk, head } from '../../organs/case-roles.ts'
import { certificateColumns } from './register.ts'

const qualified = penaltyLaw.art('42(1)')
const plan = liaoningPlan.art('24')
const entry = { register: 'certificates', change: 'amend', key: '{this.person}' } as const
const issued = { ...columnsFrom(certificateColumns, 'enrol'), state: 'valid' }
const reasons = longText({ ask: { zh: '理由', en: 'Reasons' }, because: plan })

/**
 * Certificates of enforcement officers, kept by the justice department.
 *
 * National law demands only that officers be qualified (行政处罚法 42(1)); how certificates are issued, suspended and withdrawn is provincial
 * law. Liaoning's measures are not in the data, so these rows rest on the plan alone, and must be read again against the measures.
 */
export const officerCertificate = defineProcedure({
  id: 'officer-certificate',
  title: { zh: '行政执法证件管理', en: 'Enforcement certificates' },
  systems: ['24'],
  basis: qualified,
  power: null,
  roles: { clerk, head },
  facts: {
    onPayroll: { zh: '在编在岗，不是合同工、临时工', en: 'On the payroll, neither contract nor temporary staff' },
    passed: { zh: '执法资格考试合格', en: 'Passed the qualification examination' },
    renewal: { zh: '换证', en: 'Replaces a certificate', follows: [answered('enrol', 'renewal', true)] },
  },
  outcomes: {
    issued: { zh: '发证', en: 'Issued' },
    notQualified: { zh: '不予发证', en: 'Not issued' },
    suspended: { zh: '暂扣', en: 'Suspended' },
    restored: { zh: '恢复', en: 'Restored' },
    withdrawn: { zh: '收回', en: 'Withdrawn' },
  },
  acts: {
    enrol: {
      title: { zh: '核查资格', en: 'Check eligibility' },
      by: 'clerk', basis: [qualified, plan], starts: true, settles: ['onPayroll', 'passed'],
      form: {
        ...certificateColumns,
        mark: number({ ask: { zh: '考试成绩', en: 'Mark' }, because: plan, least: 0, most: 100, seenBy: 'organ', personal: true }),
        renewal: yesNo({ ask: { zh: '属于换证', en: 'Replaces a certificate' }, because: plan }),
      },
    },
    issue: {
      title: { zh: '发证', en: 'Issue' },
      by: 'head', apart: ['enrol'], basis: [qualified, plan], after: ['enrol'], owedSince: 'enrol',
      provided: { all: ['onPayroll', 'passed'] },
      outcome: 'issued', ends: true,
      effects: [
        { register: 'certificates', change: 'enter', key: '{enrol.person}', values: issued, when: not('renewal') },
        { register: 'certificates', change: 'amend', key: '{enrol.person}', values: issued, when: 'renewal' },
      ],
    },
    refuse: {
      title: { zh: '不予发证', en: 'Do not issue' },
      by: 'head', apart: ['enrol'], basis: [qualified, plan], after: ['enrol'], outcome: 'notQualified', ends: true, form: { reasons },
    },
    suspend: {
      title: { zh: '暂扣', en: 'Suspend' },
      by: 'head', basis: plan, starts: true, outcome: 'suspended', ends: true, form: { person: certificateColumns.person, reasons },
      effects: [{ ...entry, values: { state: 'suspended' } }],
    },
    restore: {
      title: { zh: '恢复', en: 'Restore' },
      by: 'head', basis: plan, starts: true, outcome: 'restored', ends: true, form: { person: certificateColumns.person, reasons },
      effects: [{ ...entry, values: { state: 'valid' } }],
    },
    withdraw: {
      title: { zh: '收回', en: 'Withdraw' },
      by: 'head', basis: plan, starts: true, outcome: 'withdrawn', ends: true, form: { person: certificateColumns.person, reasons },
      effects: [{ ...entry, values: { state: 'withdrawn' } }],
    },
  },
})

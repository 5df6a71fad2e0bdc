import { defineProcedure, longText, number } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { clerk, head } from '../../organs/case-roles.ts'
import { holderColumns } from './register.ts'

const qualified = penaltyLaw.art('42(1)')
const plan = liaoningPlan.art('24')
const reasons = longText({ ask: { zh: '理由', en: 'Reasons' }, because: plan })

/**
 * From candidate to certificate, kept by the justice department: eligible, trained, examined, issued.
 *
 * National law demands only that officers be qualified (行政处罚法 42(1)); how certificates are issued, suspended and withdrawn is provincial
 * law. Liaoning's measures are not in the data, and the regulations of Shandong, Henan and Zhejiang are models that bind nobody here; so these
 * rows rest on the plan alone, fix no figures, and must be read again against the measures.
 */
export const officerCertificate = defineProcedure({
  id: 'officer-certificate',
  title: { zh: '行政执法资格考试与发证', en: 'Qualification and certificate of an enforcement officer' },
  systems: ['24'],
  basis: qualified,
  power: null,
  roles: { clerk, head, candidate: { title: { zh: '拟持证人员', en: 'Candidate' }, kind: 'party' } },
  facts: {
    onPayroll: { zh: '在编在岗，不是合同工、临时工', en: 'On the payroll, neither contract nor temporary staff' },
    trained: { zh: '已完成培训', en: 'Trained' },
    passed: { zh: '执法资格考试合格', en: 'Passed the qualification examination' },
  },
  outcomes: { issued: { zh: '发证', en: 'Issued' }, notQualified: { zh: '不予发证', en: 'Not issued' } },
  acts: {
    enrol: {
      title: { zh: '核查资格', en: 'Check eligibility' },
      by: 'clerk', basis: [qualified, plan], starts: true, settles: ['onPayroll', 'trained'], form: holderColumns,
      joins: [{ role: 'candidate', field: 'person', name: 'name' }],
    },
    examine: {
      title: { zh: '登记资格考试成绩', en: 'Note the qualification examination' },
      // Who is not on the payroll, or untrained, does not sit it: contract and temporary staff cannot become officers by passing.
      by: 'clerk', basis: plan, after: ['enrol'], owedSince: 'enrol', provided: { all: ['onPayroll', 'trained'] }, settles: ['passed'],
      form: { mark: number({ ask: { zh: '考试成绩', en: 'Mark' }, because: plan, least: 0, most: 100, seenBy: 'organ', personal: true }) },
    },
    issue: {
      title: { zh: '发证', en: 'Issue' },
      by: 'head', apart: ['enrol', 'examine'], basis: [qualified, plan], after: ['examine'], owedSince: 'examine', provided: 'passed', outcome: 'issued', ends: true,
      issues: [{
        id: 'certificate', title: { zh: '行政执法证', en: 'Enforcement certificate' }, layout: 'certificate', series: '执证', to: 'candidate',
        body: ['持证人具有行政执法资格。'],
        rows: [['证号', '{number:this}'], ['姓名', '{enrol.name}'], ['执法机关', '{enrol.organ}'], ['有效期至', '{enrol.validUntil}']],
      }],
      effects: [{
        register: 'certificates', change: 'enter', key: '{enrol.person}',
        values: { ...columnsFrom(holderColumns, 'enrol'), number: '{number:certificate}', state: 'valid' },
      }],
    },
    refuse: {
      title: { zh: '不予发证', en: 'Do not issue' },
      by: 'head', apart: ['enrol', 'examine'], basis: [qualified, plan], after: ['enrol'], outcome: 'notQualified', ends: true, form: { reasons },
    },
  },
})

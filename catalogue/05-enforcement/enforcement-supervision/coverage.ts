import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 33) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'enforcement-supervision',
  procedures: ['enforcement-supervision'],
  steps: {
    'annual-plan': { not: '年度监督计划：山东规定，计划只作为启动来源记录' },
    'case-file-review': { not: '案卷评查（抽取、评分）尚未编制，评查结果可以启动监督' },
    appraisal: { not: '评议考核属于指标，尚未编制' },
    'accept-complaint': 'accept', investigate: 'investigate', opinion: 'opine', 'self-correct': 'selfCorrect', decision: 'decide',
    'report-execution': 'reportExecution', interview: 'interview',
    'competence-dispute': { not: '执法争议协调是另一程序（计划20），尚未编制' },
    'implementation-report': { not: '法律实施满一年报告：山东规定，辽宁无此依据' },
    accountability: 'refer',
    'superior-correct': { built: '上级机关撤销许可、处罚由各程序的撤销和复议承载' },
  },
  invariants: {
    0: 'selfCorrect',
    1: { not: '两名以上持证监督人员：山东规定，辽宁无此依据；国务院令第825号文本入库后再定' },
    2: { built: '监督决定可以责令立案' },
  },
} as const satisfies StepCoverage

import { date, defineRegister, type Form, longText, organ, text, words } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'

const because = liaoningPlan.art('34')
const hash = (zh: string, en: string) => text({ ask: { zh, en }, because })

/** Which declaration of which procedure. */
export const versionColumns = {
  procedure: text({ ask: { zh: '程序代号', en: 'Procedure' }, because }),
  version: hash('版本（程序声明的 SHA-256）', 'Version (SHA-256 of the declaration)'),
} satisfies Form

/** What the prover found on it. */
export const proofColumns = {
  proof: hash('检验报告（SHA-256）', 'Proof (SHA-256 of the report)'),
  prover: hash('检验程序（SHA-256）', 'Prover (SHA-256 of its code)'),
  asked: hash('适用规则（SHA-256）', 'Rules asked (SHA-256)'),
  broken: words({ ask: { zh: '不成立的规则', en: 'Rules found broken' }, because }),
} satisfies Form

/** The version with which new cases of each procedure begin (程序版本), from its day on. Key: the procedure's id. */
export const procedureVersionsRegister = defineRegister({
  id: 'procedure-versions',
  title: { zh: '程序版本公布清单', en: 'Published versions of procedures' },
  systems: ['28.1', '33.1', '34.1'],
  basis: because,
  holds: 'procedure-versions',
  columns: {
    ...versionColumns,
    proof: proofColumns.proof,
    organ: organ({ ask: { zh: '公布机关', en: 'Published by' }, because }),
    publishedBy: text({ ask: { zh: '公布人', en: 'Signed by' }, because }),
    reviewedBy: text({ ask: { zh: '合法性审查意见', en: 'Opinion on legality' }, because, optional: true }),
    publishedOn: date({ ask: { zh: '公布日期', en: 'Published on' }, because: governmentInformationRegulation.art('20(1)[5]') }),
    changes: longText({ ask: { zh: '修改说明', en: 'What changed, and why' }, because }),
    case: text({ ask: { zh: '案号', en: 'Case' }, because }),
  },
  shown: ['procedure', 'version', 'proof', 'organ', 'publishedBy', 'reviewedBy', 'publishedOn', 'changes', 'case'],
})

/** Every proof of a declaration that was proposed or adopted, also of those that were refused (检验记录). Key: the hash of the proof. */
export const procedureProofsRegister = defineRegister({
  id: 'procedure-proofs',
  title: { zh: '程序检验记录', en: 'Proofs of procedures' },
  systems: ['28.1', '33.1', '34.1'],
  basis: because,
  columns: {
    ...versionColumns, ...proofColumns,
    provedOn: date({ ask: { zh: '检验日期', en: 'Proved on' }, because }),
    case: text({ ask: { zh: '案号', en: 'Case' }, because }),
  },
  shown: ['procedure', 'version', 'proof', 'prover', 'asked', 'broken', 'provedOn', 'case'],
})

import { all, answered, date, defineProcedure, longText, yesNo } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { head, keeper, reviewer, theLaw } from '../../organs/case-roles.ts'
import { proofColumns, versionColumns } from './registers.ts'

const basis = liaoningPlan.art('34')
const published = { organ: '{case.organ}', publishedBy: '{actor}', publishedOn: '{day}', case: '{case.number}' } as const
const proved = { provedOn: '{day}', case: '{case.number}' } as const
const changes = longText({ ask: { zh: '修改说明', en: 'What changed, and why' }, because: basis })
const clean = yesNo({ ask: { zh: '检验通过', en: 'Nothing broken' }, because: basis })
const publicity = governmentInformationRegulation.art('20(1)[5]')
/**
 * A procedure is published before cases begin with it, and only once it is proved.
 *
 * No national provision orders this. The plan asks that subject, competence, manner, steps and periods of every kind of administrative act are
 * strictly regulated (task 34), that the steps of enforcement are drawn up (28, 33), and that they are public (40); the Regulation on
 * Government Information that the procedure of what organs do for the public is published (20(1)[5]). How a version comes to be published —
 * proposal, proof, review by somebody else, signature by a third — is this platform's own rule, kept as strictly as law.
 */
export const procedurePublication = defineProcedure({
  id: 'procedure-publication',
  title: { zh: '程序版本公布', en: 'Publication of a version of a procedure' },
  systems: ['28.1', '33.1', '34.1'],
  basis,
  power: null,
  roles: { law: theLaw, keeper, reviewer, head },
  facts: {
    clean: { zh: '检验通过', en: 'Nothing broken', follows: [answered('prove', 'clean', true)] },
    lawful: { zh: '合法性审查通过', en: 'Found lawful' },
  },
  outcomes: {
    published: { zh: '公布', en: 'Published' },
    refused: { zh: '不予公布', en: 'Not published' },
    abandoned: { zh: '撤回提议', en: 'Abandoned' },
  },
  acts: {
    adopt: {
      title: { zh: '随平台启用采用首版', en: 'Adopt a first version, as the platform is founded' },
      // Once for each procedure: an entry that is there cannot be entered again. Later versions pass through people.
      by: 'law', basis, starts: true, proves: { step: 'adopt' }, outcome: 'published', ends: true,
      form: { ...versionColumns, ...proofColumns, changes },
      effects: [
        {
          register: 'procedure-versions', change: 'enter', key: '{this.procedure}',
          values: { ...columnsFrom(versionColumns), proof: '{this.proof}', changes: '{this.changes}', ...published },
        },
        { register: 'procedure-proofs', change: 'set', key: '{this.proof}', values: { ...columnsFrom({ ...versionColumns, ...proofColumns }), ...proved } },
      ],
    },
    propose: {
      title: { zh: '提出版本', en: 'Propose a version' },
      by: 'keeper', basis: [basis, liaoningPlan.art('28'), liaoningPlan.art('33')], starts: true, often: true, usesUp: ['prove', 'review'],
      form: { ...versionColumns, changes },
    },
    prove: {
      title: { zh: '检验', en: 'Prove' },
      note: { zh: '由检验程序对该声明的全部可能情形逐一检验；任何人不得代为填写。', en: 'By the prover, over every case that the declaration allows; nobody answers in its place.' },
      by: 'law', basis, after: ['propose'], owedSince: 'propose', often: true, usesUp: ['review'], proves: { step: 'prove', proposed: 'propose' },
      form: { ...proofColumns, clean },
      effects: [{
        register: 'procedure-proofs', change: 'set', key: '{this.proof}',
        values: { ...columnsFrom(versionColumns, 'propose'), ...columnsFrom(proofColumns), ...proved },
      }],
    },
    review: {
      title: { zh: '合法性审查', en: 'Review legality' },
      // The proof asks the rules; whether rules and exceptions are the law's own, a person says who did not write them.
      by: 'reviewer', apart: ['propose'], basis: [basis, liaoningPlan.art('29')], after: ['prove'], owedSince: 'prove',
      examines: { act: 'prove', field: 'proof' }, settles: ['lawful'],
      form: { opinion: longText({ ask: { zh: '审查意见', en: 'Opinion' }, because: basis }) },
    },
    publish: {
      title: { zh: '公布', en: 'Publish' },
      by: 'head', apart: ['propose', 'review'], basis: [basis, liaoningPlan.art('40'), publicity], after: ['prove', 'review'], owedSince: 'review',
      provided: all('clean', 'lawful'), proves: { step: 'publish', proposed: 'propose', proved: 'prove' }, outcome: 'published', ends: true,
      form: { from: date({ ask: { zh: '自何日起适用于新案件', en: 'New cases begin with it from' }, because: basis, notBefore: 'today' }) },
      effects: [{
        register: 'procedure-versions', change: 'set', key: '{propose.procedure}', from: '{this.from}',
        values: {
          ...columnsFrom(versionColumns, 'propose'), proof: '{prove.proof}', changes: '{propose.changes}', reviewedBy: '{review.opinion}', ...published,
        },
      }],
      publishes: {
        kind: 'procedure-version', title: '程序版本公布：{propose.procedure}', basis: publicity,
        rows: {
          程序: '{propose.procedure}', 版本: '{propose.version}', 检验报告: '{prove.proof}', 修改说明: '{propose.changes}', 公布机关: '{organ.name}',
          自何日起适用: '{this.from}', 公布日期: '{day}',
        },
      },
    },
    refuse: {
      title: { zh: '不予公布', en: 'Refuse to publish' },
      by: 'head', apart: ['propose'], basis, after: ['prove'], outcome: 'refused', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: basis }) },
    },
    abandon: {
      title: { zh: '撤回提议', en: 'Abandon' },
      by: 'keeper', basis, after: ['propose'], outcome: 'abandoned', ends: true,
    },
  },
})

import { date, dateOf, days, defineProcedure, entryKeys, file, longText, number, until, words } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { head, officer, reviewer } from '../../organs/case-roles.ts'
import { cleanUpsRegister } from './register.ts'

const because = legislationLaw.art('116(1)')
const plan = liaoningPlan.art('13')
const { title, ground, candidates } = cleanUpsRegister.columns as Required<Pick<typeof cleanUpsRegister.columns, 'title' | 'ground' | 'candidates'>>

/** Every candidate is judged, once. */
const theCandidates = { act: 'launch', field: 'candidates' } as const

/** The organ's own documents in force: a campaign and a yearly list are about nothing else. */
const ownInForce = { register: 'normative-documents', organ: 'organ', title: 'title' } as const

/**
 * A campaign in which an organ looks through its documents: listed, judged one by one, decided, published. Carrying out a decision is an act
 * in each document's own case (withdraw, or a new document), so that nothing leaves the catalogue but by its own procedure.
 */
export const normativeCleanUp = defineProcedure({
  id: 'normative-clean-up',
  title: { zh: '规范性文件清理', en: 'Clean-up of normative documents' },
  systems: ['13'],
  basis: because,
  power: null,
  roles: { officer: { ...officer, title: { zh: '清理工作人员', en: 'Officer' } }, reviewer, head },
  outcomes: { concluded: { zh: '清理完成', en: 'Concluded' } },
  acts: {
    launch: {
      title: { zh: '启动清理', en: 'Launch' },
      by: 'officer', basis: [because, plan], starts: true,
      form: {
        title, ground,
        // Ninety days are the warning of the making (normative-documents/procedure.ts), the catalogue's own choice; changed higher law,
        // conflict and replacement are the grounds of 立法法 116 and plan task 13.
        candidates: entryKeys({
          ask: candidates.ask, because,
          of: {
            ...ownInForce,
            candidates: {
              ending: { column: 'validUntil', days: 90 }, replaced: { since: 'published' },
              text: { column: 'sha256', rank: 'normative-document', since: 'published' },
            },
          },
        }),
        until: date({ ask: { zh: '完成期限', en: 'To be finished by' }, because: plan, notBefore: days(1) }),
      },
      effects: [{
        register: 'clean-ups', change: 'enter', key: '{case.number}',
        values: { title: '{launch.title}', ground: '{launch.ground}', candidates: '{launch.candidates}', organ: '{organ.id}', opened: '{day}', state: 'open' },
      }],
    },
    judge: {
      title: { zh: '逐件提出清理意见', en: 'Judge each document' },
      by: 'officer', basis: because, after: ['launch'], owedSince: 'launch', often: true, usesUp: ['review'],
      form: {
        kept: words({ ask: { zh: '继续有效', en: 'Kept' }, because, optional: true, partOf: theCandidates, offered: '{launch.candidates}' }),
        amended: words({ ask: { zh: '修改', en: 'To be amended' }, because, optional: true, partOf: theCandidates }),
        withdrawn: words({ ask: { zh: '废止或者失效', en: 'Withdrawn' }, because, optional: true, partOf: theCandidates }),
        reasons: longText({ ask: { zh: '逐件理由', en: 'Reasons for each' }, because }),
      },
    },
    review: {
      title: { zh: '合法性审核', en: 'Review legality' },
      by: 'reviewer', apart: ['judge'], basis: because, after: ['judge'], owedSince: 'judge', often: true,
      form: { opinion: longText({ ask: { zh: '审核意见', en: 'Opinion' }, because }) },
    },
    conclude: {
      title: { zh: '决定并公布清理结果', en: 'Decide and publish the result' },
      by: 'head', apart: ['judge', 'review'], basis: [because, plan, governmentInformationRegulation.art('20(1)[1]')], after: ['review'],
      must: until(dateOf('launch', 'until')), outcome: 'concluded', ends: true,
      form: { report: longText({ ask: { zh: '清理结果', en: 'Result' }, because: plan, seenBy: 'public' }) },
      effects: [{
        register: 'clean-ups', change: 'amend', key: '{case.number}',
        values: { ...columnsFrom({ kept: candidates, amended: candidates, withdrawn: candidates }, 'judge'), report: '{conclude.report}', state: 'closed' },
      }],
      publishes: {
        kind: 'clean-up', title: '清理结果：{launch.title}', basis: plan,
        rows: { 继续有效: '{judge.kept}', 修改: '{judge.amended}', 废止或者失效: '{judge.withdrawn}', 清理结果: '{conclude.report}' },
      },
    },
  },
})

/** The yearly list of documents in force with their texts (plan task 13): each organ, every year. */
export const normativeCatalogue = defineProcedure({
  id: 'normative-catalogue',
  title: { zh: '现行有效规范性文件目录年度公布', en: 'Yearly catalogue of normative documents in force' },
  systems: ['13'],
  basis: plan,
  power: null,
  roles: { officer: { ...officer, title: { zh: '目录编制人员', en: 'Officer' } }, head },
  outcomes: { published: { zh: '已公布', en: 'Published' } },
  acts: {
    compile: {
      title: { zh: '编制目录', en: 'Compile' },
      by: 'officer', basis: plan, starts: true,
      form: {
        year: number({ ask: { zh: '年度', en: 'Year' }, because: plan, least: 2016, most: 2999 }),
        documents: entryKeys({ ask: { zh: '现行有效文件', en: 'Documents in force' }, because: plan, of: { ...ownInForce, complete: true } }),
        texts: file({ ask: { zh: '目录和文本汇编', en: 'Catalogue and texts' }, because: plan }),
        until: date({ ask: { zh: '公布期限', en: 'To be published by' }, because: plan, notBefore: days(1) }),
      },
    },
    publish: {
      title: { zh: '公布目录', en: 'Publish' },
      by: 'head', apart: ['compile'], basis: [plan, governmentInformationRegulation.art('20(1)[1]')], after: ['compile'],
      must: until(dateOf('compile', 'until')), outcome: 'published', ends: true,
      publishes: {
        kind: 'normative-catalogue', title: '{compile.year}年现行有效规范性文件目录', basis: plan,
        rows: { 制定机关: '{organ.name}', 现行有效文件: '{compile.documents}', 目录和文本: '{compile.texts}' },
      },
    },
  },
})

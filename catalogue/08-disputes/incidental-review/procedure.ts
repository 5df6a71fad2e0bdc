import { all, date, days, defineProcedure, longText, mount, not, ofSubject, organ, rolling, workdays } from '../../../src/kernel/define.ts'
import { serviceOnRecipient } from '../../05-enforcement/parts/service-of-documents.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { letter } from '../../letter.ts'
import { reconsiderationRoles as roles } from '../reconsideration/names.ts'

const key = '{subject}'
const over = [{ register: 'document-reviews', change: 'end', key }] as const
/** From the request, and owed once the review is open. */
const sinceRequest = <T extends object>(within: T) => ({ ...within, since: ['open'] as const })
const named = '{subject.document}{subject.clause}'

/**
 * Review of the normative document on which a contested act rests (行政复议法 56–60). The case on the act is suspended meanwhile and cannot be
 * decided while this one's entry runs. The Law does not say from which day the thirty or seven days run: from the request, strictly.
 */
export const incidentalReview = defineProcedure({
  id: 'reconsideration-incidental-review',
  title: { zh: '行政复议附带审查规范性文件', en: 'Incidental review of a normative document' },
  systems: ['12.2', '43'],
  basis: law.art('56(1)'),
  power: null,
  about: { register: 'document-reviews', same: { organ: 'authority' } },
  roles: {
    handler: roles.handler, head: roles.head,
    maker: { title: { zh: '制定机关', en: 'Maker' }, kind: 'party' },
    makerStaff: { title: { zh: '制定机关工作人员', en: 'Staff of the maker' }, kind: 'staff', post: 'reviewer', of: 'maker' },
    competent: { title: { zh: '有权处理机关', en: 'Competent organ' }, kind: 'party' },
    competentStaff: { title: { zh: '有权处理机关工作人员', en: 'Staff of the competent organ' }, kind: 'staff', post: 'reviewer', of: 'competent' },
  },
  facts: {
    withinPower: { zh: '本机关有权处理该文件', en: 'This authority may deal with the document' },
    unlawful: { zh: '条款超越权限或者违反上位法', en: 'The clause is beyond power or against higher law' },
  },
  outcomes: {
    lawful: { zh: '条款合法', en: 'Lawful' },
    stopped: { zh: '停止执行条款', en: 'The clause is stopped' },
    answered: { zh: '有权机关已回复', en: 'Answered by the competent organ' },
    dropped: { zh: '复议案件已经结束', en: 'The reconsideration has ended' },
  },
  // Maker and competent organ answer within so many days of receipt (58, 60): the day on which the letter came is put on record.
  parts: [
    mount('toMaker', serviceOnRecipient(law.art('58(1)')), { and: { serve: { after: ['askMaker'], when: 'withinPower', owedSince: 'askMaker' } } }),
    mount('toCompetent', serviceOnRecipient(law.art('60(1)')), { and: { serve: { after: ['transfer'], when: not('withinPower'), owedSince: 'transfer' } } }),
  ],
  acts: {
    open: {
      title: { zh: '启动附带审查', en: 'Begin the review' },
      by: 'handler', basis: [law.art('56(1)'), law.art('57(1)'), law.art('39(1)')], starts: true, settles: ['withinPower'], countsFrom: 'suspendedOn',
      joins: [{ role: 'maker', field: 'maker' }],
      form: {
        suspendedOn: date({ ask: { zh: '复议案件中止之日', en: 'Day on which the case was suspended' }, because: law.art('58(1)') }),
        maker: organ({ ask: { zh: '制定机关', en: 'Maker' }, because: law.art('58(1)'), offered: '{subject.maker}' }),
      },
    },
    askMaker: {
      title: { zh: '通知制定机关书面答复', en: 'Ask the maker to answer' },
      by: 'handler', basis: law.art('58(1)'), after: ['open'], when: 'withinPower', must: workdays(3).since('open'),
      issues: [letter('ask-maker', 'maker', ['复审', '规范性文件书面答复通知书', 'Notice to answer on a document'], [`请自收到本通知之日起十个工作日内就${named}的合法性提出书面答复。`, '审查理由：{subject.reasons}'])],
    },
    makerReplies: {
      title: { zh: '制定机关书面答复', en: 'The maker answers' },
      by: 'makerStaff', basis: law.art('58(1)'), after: ['askMaker'], when: 'withinPower', must: workdays(10).since('toMaker.serve'), closes: ['toMaker.serve'],
      form: { answer: longText({ ask: { zh: '合法性说明', en: 'On its legality' }, because: law.art('58(1)') }) },
    },
    handle: {
      // A maker that keeps silent does not hold the authority up: its own thirty days run.
      title: { zh: '依法处理', en: 'Deal with the document' },
      by: 'handler', basis: [law.art('56(1)'), law.art('57(1)')], after: ['askMaker'], when: 'withinPower',
      must: rolling(sinceRequest(days(30).from(ofSubject('requested')))), settles: ['unlawful'],
      form: { findings: longText({ ask: { zh: '处理意见：是否超越权限、违反上位法', en: 'Findings: beyond power, against higher law?' }, because: law.art('59(1)') }) },
    },
    stopClause: {
      title: { zh: '停止执行条款，责令纠正', en: 'Stop the clause and order its correction' },
      by: 'head', apart: ['handle'], basis: law.art('59(1)'), after: ['handle'], when: 'unlawful', owedSince: 'handle', outcome: 'stopped', ends: true,
      issues: [letter('stop-clause', 'maker', ['复纠', '停止执行规范性文件条款决定书', 'A clause is stopped'], [`${named}停止执行，责令予以纠正。理由：{handle.findings}`])],
      // 59 gives the correction no number of days; sixty are taken from the opinion letter (76). A handler takes the order up (`order-compliance`).
      effects: [...over, {
        register: 'reconsideration-orders', change: 'enter', key: '{subject.case}/clause',
        values: {
          case: '{subject.case}', kind: 'clause', authority: '{organ.id}', respondent: '{subject.maker}', respondentName: '{party.maker.name}',
          act: named, must: '纠正停止执行的条款', until: '{day+60d}', state: 'open',
        },
      }],
    },
    findLawful: {
      title: { zh: '认为合法，在决定书中一并告知', en: 'Found lawful: told in the decision' },
      by: 'head', apart: ['handle'], basis: law.art('59(1)'), after: ['handle'], when: all('withinPower', not('unlawful')), owedSince: 'handle', outcome: 'lawful', ends: true,
      effects: over,
    },
    transfer: {
      title: { zh: '转送有权机关', en: 'Pass on to the competent organ' },
      by: 'handler', basis: [law.art('56(1)'), law.art('57(1)')], after: ['open'], when: not('withinPower'),
      must: sinceRequest(workdays(7).from(ofSubject('requested'))), joins: [{ role: 'competent', field: 'competent' }],
      form: { competent: organ({ ask: { zh: '有权处理机关', en: 'Competent organ' }, because: law.art('56(1)') }) },
      issues: [letter('transfer', 'competent', ['复转送', '规范性文件转送函', 'A document passed on'], [`转送${named}，请自收到之日起六十日内回复处理意见。审查理由：{subject.reasons}`])],
    },
    competentReplies: {
      title: { zh: '有权机关回复处理意见', en: 'The competent organ answers' },
      by: 'competentStaff', basis: law.art('60(1)'), after: ['transfer'], when: not('withinPower'), must: rolling(days(60).since('toCompetent.serve')), outcome: 'answered', ends: true, effects: over,
      form: { opinion: longText({ ask: { zh: '处理意见', en: 'Opinion' }, because: law.art('60(1)') }) },
    },
    drop: {
      title: { zh: '复议案件已经结束，终止审查', en: 'End: the reconsideration is over' },
      by: 'head', basis: law.art('41(1)'), after: ['open'], outcome: 'dropped', ends: true, effects: over,
      form: { why: longText({ ask: { zh: '案件如何结束', en: 'How it ended' }, because: law.art('41(1)') }) },
    },
  },
})

import { defineProperties } from '../../src/kernel/define.ts'
import { liaoningPlan } from '../law/liaoning-plan.ts'
import { licensingLaw } from '../law/licensing-law.ts'
import { penaltyLaw as law } from '../law/penalty-law.ts'

const penalties = { where: ['penalty'], appliesTo: { zh: '行政处罚程序', en: 'penalty procedures' } } as const
const deciding = ['decision', 'penalty', 'burden'] as const

/** Being heard, review and separation of duties, and what holds for penalties alone. */
export const penaltyProperties = defineProperties([
  {
    id: 'P02', ...penalties, tasks: [28], basis: [law.art('44(1)'), law.art('62(1)')],
    says: { zh: '作出处罚决定前，必须告知事实、理由、依据和权利', en: 'No penalty before notice of facts, reasons, basis and rights' },
    tests: [{ never: ['penalty'], without: ['notice'] }],
  },
  {
    id: 'P03', where: ['hearingDemand'], tasks: [28], basis: [law.art('63(1)'), law.art('64(1)'), licensingLaw.art('47(1)')],
    appliesTo: { zh: '可以要求听证的程序', en: 'procedures in which a hearing can be asked for' },
    says: { zh: '要求听证的，必须举行听证（或者当事人放弃）', en: 'If a hearing was asked for in time, it was held, or given up by the party' },
    tests: [{ never: deciding, after: ['hearingDemand'], without: ['hearing', 'hearingForgone'] }],
  },
  {
    id: 'P04', where: ['review'], tasks: [17, 29], basis: [law.art('58(1)')],
    appliesTo: { zh: '须经法制审核、合法性审查的程序', en: 'procedures with a legality review' },
    says: { zh: '须经审核的，未经对该文本的审核通过，不得作出决定', en: 'No decision before the review has passed this very draft' },
    tests: [{ never: deciding, without: ['review'], since: ['draft'] }],
  },
  {
    id: 'P05', where: ['collective'], tasks: [18, 29], basis: [law.art('57(2)')],
    appliesTo: { zh: '须集体讨论的程序', en: 'procedures with collective discussion' },
    says: { zh: '情节复杂或者重大的，未经集体讨论不得作出决定', en: 'A complicated or serious case is not decided before it was discussed collectively' },
    tests: [{ never: deciding, without: ['collective'] }],
  },
  {
    id: 'P06', where: ['review', 'penalty', 'seizure'], tasks: [29, 34], basis: [law.art('58(1)'), liaoningPlan.art('34')],
    appliesTo: { zh: '有调查和审核、决定的程序', en: 'procedures with investigation and review or penalty' },
    says: { zh: '调查、审核、决定不由同一人作出', en: 'Who investigated does not review, and who reviewed does not decide' },
    tests: [{ apart: ['investigation', 'review'] }, { apart: ['draft', 'review'] }, { apart: ['review', 'penalty'] }],
  },
  {
    id: 'P07', where: ['hearing'], tasks: [28], basis: [law.art('64(1)[4]'), law.art('43(1)'), licensingLaw.art('48(1)[3]')],
    appliesTo: { zh: '有听证的程序', en: 'procedures with a hearing' },
    says: { zh: '听证主持人未参与调查、审查；被决定回避的人不得再有任何行为', en: 'The chair did not investigate; who was recused does nothing further' },
    tests: [
      { apart: ['investigation', 'hearing'] },
      {
        built: { zh: '人员校验：被回避者的任何行为均被拒绝', en: 'The check of persons refuses every act of who was recused' },
        tests: ['catalogue/05-enforcement/penalty-ordinary/story.test.ts › whoever was recused does nothing further'],
      },
    ],
  },
  {
    id: 'P08', where: ['onSite'], tasks: [24], basis: [law.art('42(1)'), law.art('55(1)'), licensingLaw.art('34(3)')],
    appliesTo: { zh: '有现场检查、核查的程序', en: 'procedures with an act on site' },
    says: { zh: '现场行为由两名以上持有效证件的人员作出', en: 'Every act on site is signed by two officers with valid certificates' },
    tests: [{ officers: 2, of: 'onSite' }],
  },
  {
    id: 'P09', ...penalties, tasks: [28, 31], basis: [law.art('45(2)')],
    says: { zh: '不因陈述申辩而加重处罚', en: 'A defence never leads to a heavier penalty' },
    tests: [{ bounded: 'penalty', by: 'notice' }],
  },
  {
    id: 'P15', ...penalties, tasks: [31], basis: [law.art('34(1)')],
    says: { zh: '罚款数额在裁量基准幅度内，偏离须说明理由并经批准', en: 'The amount is inside the band, or the deviation is reasoned and approved' },
    tests: [{ bounded: 'penalty', by: 'register' }],
  },
  {
    id: 'P16', where: ['collection'], tasks: [25], basis: [law.art('67(1)'), law.art('74(2)')],
    appliesTo: { zh: '有罚款、收费的程序', en: 'procedures in which money is paid' },
    says: { zh: '决定罚款的机关与收缴罚款的机构分离', en: 'Who decides a fine does not receive it' },
    tests: [{ outside: 'collection' }],
  },
  {
    id: 'P17', ...penalties, tasks: [27], basis: [law.art('29(1)')],
    says: { zh: '同一违法行为不给予两次以上罚款', en: 'One act is not fined twice' },
    tests: [{ unsaid: { zh: '须跨案件比对违法行为，文法只管一案', en: 'It compares cases; a procedure speaks of one' } }],
  },
  {
    id: 'P18', where: ['transfer'], tasks: [26], basis: [law.art('27(1)'), law.art('57(1)[4]')],
    appliesTo: { zh: '可能涉嫌犯罪的程序', en: 'procedures in which a crime may be suspected' },
    says: { zh: '涉嫌犯罪的必须移送，不得以罚代刑', en: 'A suspected crime is transferred, never settled by a penalty' },
    tests: [{ never: ['penalty'], without: ['transfer'] }],
  },
  {
    id: 'P13', where: ['overturned'], tasks: [40], basis: [law.art('48(2)')],
    appliesTo: { zh: '处罚决定被变更、撤销的程序', en: 'procedures in which a published penalty is overturned' },
    says: { zh: '公开的处罚决定被变更、撤销的，撤回公开信息并说明理由', en: 'What was published is withdrawn when the decision is overturned' },
    tests: [{ never: 'closed', after: ['overturned'], without: ['publicationWithdrawn'] }],
  },
  {
    id: 'P27', where: ['lateFine'], tasks: [43, 44], basis: [law.art('73(1)'), law.art('73(3)')],
    appliesTo: { zh: '可以加处罚款的程序', en: 'procedures with a fine for lateness' },
    says: { zh: '复议、诉讼期间不加处罚款', en: 'While a remedy is sought no extra fine is added' },
    tests: [{ never: ['lateFine'], after: ['remedySought'], without: [] }],
  },
  {
    id: 'E1', where: ['notice'], tasks: [28], basis: [law.art('45(1)'), licensingLaw.art('7(1)')],
    appliesTo: { zh: '作出不利决定的程序', en: 'procedures with a decision against someone' },
    says: { zh: '从告知到决定，当事人都能陈述、申辩', en: 'The party can be heard from notice to decision' },
    tests: [{ open: 'defence', from: ['notice'], until: [...deciding, 'noPenalty', 'transfer'], orElse: ['defenceForgone'] }],
  },
  {
    id: 'E2', where: ['reviewRefusal'], tasks: [17, 29], basis: [law.art('58(1)')],
    appliesTo: { zh: '有法制审核、合法性审查的程序', en: 'procedures with a legality review' },
    says: { zh: '审核人能够不予通过，不予通过即不能作出决定', en: 'The reviewer can refuse, and a refusal stops the case' },
    tests: [
      { wherever: 'review', canAlso: 'reviewRefusal' },
      { never: deciding, after: ['reviewRefusal'], without: ['review'] },
    ],
  },
  {
    id: 'E4', ...penalties, tasks: [30], basis: [law.art('33(1)'), law.art('57(1)[2]')],
    says: { zh: '凡能处罚之处，都能不予处罚', en: 'Wherever a penalty is possible, so is none' },
    tests: [{ wherever: 'penalty', canAlso: 'noPenalty' }],
  },
  {
    id: 'E5', where: ['application'], tasks: [2, 41], basis: [licensingLaw.art('32(1)[4]'), licensingLaw.art('29(1)')],
    appliesTo: { zh: '依申请的程序', en: 'procedures on application' },
    says: { zh: '申请人可以补正、撤回；应当补正的一次告知', en: 'The applicant can complete or withdraw; what is missing is told once' },
    tests: [
      { open: 'withdrawal', from: ['application'], until: [...deciding] },
      { never: ['supplementRequest'], after: ['supplementRequest'], without: [] },
    ],
  },
])

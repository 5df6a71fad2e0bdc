import { anyOf, choice, date, dateOf, defineProcedure, longText, phone, text, workdays, years } from '../../../src/kernel/define.ts'
import { complaintReportMeasures as law } from '../../law/complaint-report-measures.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { clerk, head, officer } from '../../organs/case-roles.ts'

const dispute = law.art('3(1)')
const told = longText({ ask: { zh: '告知内容', en: 'What was told' }, because: law.art('14(1)') })

/** Complaints of consumers about a dispute with a business: accepted or not within seven working days, mediated where both agree, and told. */
export const complaintHandling = defineProcedure({
  id: 'complaint-handling',
  title: { zh: '投诉处理', en: 'Handling of complaints' },
  systems: ['34.4', '33.2'],
  basis: dispute,
  power: null,
  roles: { complainant: { title: { zh: '投诉人', en: 'Complainant' }, kind: 'party' }, clerk, handler: officer, head },
  outcomes: {
    notAccepted: { zh: '不予受理', en: 'Not accepted' },
    settled: { zh: '调解达成协议', en: 'Settled' },
    ended: { zh: '终止调解', en: 'Mediation ended' },
    withdrawn: { zh: '撤回', en: 'Withdrawn' },
  },
  acts: {
    complain: {
      title: { zh: '投诉', en: 'Complain' },
      // 15(1)[4]: what is older than three years is not accepted; the door says so at once, with the provision, and keeps the attempt on record.
      by: 'complainant', basis: [dispute, law.art('8(1)'), law.art('15(1)[4]'), liaoningPlan.art('34')], starts: true, may: years(3).from(dateOf('complain', 'knewOn')),
      form: {
        name: text({ ask: { zh: '姓名', en: 'Name' }, because: dispute, personal: true }),
        phone: phone({ ask: { zh: '电话', en: 'Phone' }, because: dispute, personal: true }),
        respondent: text({ ask: { zh: '被投诉人', en: 'Against whom' }, because: dispute }),
        demand: longText({ ask: { zh: '投诉请求和事实', en: 'What is asked, and the facts' }, because: dispute }),
        knewOn: date({ ask: { zh: '知道权益受侵害之日', en: 'Day on which you knew' }, because: law.art('15(1)[4]') }),
      },
    },
    accept: {
      title: { zh: '受理并告知', en: 'Accept, and tell' },
      by: 'clerk', basis: law.art('14(1)'), after: ['complain'], must: workdays(7).since('complain'), closes: ['decline'],
      issues: [{
        id: 'accepted', title: { zh: '投诉受理决定书', en: 'Complaint accepted' }, layout: 'letter', series: '诉受', to: 'complainant',
        body: ['你对{complain.respondent}的投诉，决定受理。'],
      }],
    },
    decline: {
      title: { zh: '不予受理并告知', en: 'Do not accept, and tell' },
      by: 'clerk', basis: [law.art('14(1)'), law.art('15(1)')], after: ['complain'], outcome: 'notAccepted', ends: true,
      form: {
        ground: choice({
          ask: { zh: '不予受理的情形', en: 'Ground' }, because: law.art('15(1)'),
          options: {
            competence: { zh: '不属于职责或者无处理权限', en: 'Not competent' }, handled: { zh: '已由其他机关、组织受理或者处理', en: 'Handled elsewhere' },
            noDispute: { zh: '不是为生活消费需要或者不能证明争议', en: 'No consumer dispute' }, materials: { zh: '未提供规定材料', en: 'Materials missing' },
            other: { zh: '法律、法规、规章规定的其他情形', en: 'Other ground of law' },
          },
        }),
        told,
      },
      issues: [{
        id: 'declined', title: { zh: '投诉不予受理决定书', en: 'Complaint not accepted' }, layout: 'letter', series: '诉不受', to: 'complainant',
        body: ['你对{complain.respondent}的投诉，因“{this.ground}”，决定不予受理。{this.told}'],
      }],
    },
    mediate: {
      title: { zh: '调解达成协议', en: 'Mediate: agreement' },
      by: 'handler', basis: law.art('16(1)'), after: ['accept'], outcome: 'settled', closes: ['endMediation', 'tellEnd', 'withdraw'],
      form: { agreement: longText({ ask: { zh: '调解协议', en: 'Agreement' }, because: law.art('16(1)') }) },
    },
    endMediation: {
      title: { zh: '终止调解', en: 'End the mediation' },
      by: 'handler', basis: [law.art('16(1)'), law.art('21(1)[5]')], after: ['accept'], must: workdays(45).since('accept'), outcome: 'ended', closes: ['mediate', 'withdraw'],
      form: { reasons: longText({ ask: { zh: '终止调解的情形', en: 'Why' }, because: law.art('21(1)[5]') }) },
    },
    tellEnd: {
      title: { zh: '告知终止调解', en: 'Tell that it ended' },
      by: 'handler', basis: law.art('21(2)'), after: ['endMediation'], must: workdays(7).since('endMediation'), form: { told },
    },
    rate: {
      title: { zh: '评价', en: 'Rate' },
      by: 'complainant', basis: liaoningPlan.art('34'), after: [anyOf('mediate', 'endMediation')],
      form: {
        satisfied: choice({
          ask: { zh: '是否满意', en: 'Satisfied?' }, because: liaoningPlan.art('34'), options: { yes: { zh: '满意', en: 'Yes' }, no: { zh: '不满意', en: 'No' } },
        }),
      },
    },
    withdraw: {
      title: { zh: '撤回投诉', en: 'Withdraw' },
      by: 'complainant', basis: law.art('16(1)'), after: ['complain'], outcome: 'withdrawn', ends: true,
    },
  },
})

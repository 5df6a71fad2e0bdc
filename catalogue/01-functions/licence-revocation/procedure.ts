import { all, answered, choice, date, defineProcedure, longText, money, not, yesNo } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { clerk, head, holder, interested, officer } from '../../organs/case-roles.ts'
import { barForThreeYears } from '../administrative-licence/bars.ts'
import { aboutLicence } from '../administrative-licence/registers.ts'
import { remedies } from '../administrative-licence/remedies.ts'
import { staffForms } from '../administrative-licence/staff-forms.ts'
import { hearingTheHolder } from '../licence-withdrawal/being-heard.ts'

const [may, must, harm, loss] = [licensingLaw.art('69(1)'), licensingLaw.art('69(2)'), licensingLaw.art('69(3)'), licensingLaw.art('69(4)')]

const heard = hearingTheHolder({ intended: '撤销', found: 'find', begun: ['request', 'open'] })

/**
 * Revoking a licence that should not have been granted (行政许可法 69): may be revoked for the organ's own fault, must be for deceit or bribery,
 * is not where that would greatly harm the public interest.
 */
export const licenceRevocation = defineProcedure({
  id: 'licence-revocation',
  title: { zh: '行政许可撤销', en: 'Revocation of a licence' },
  systems: ['28.1'],
  basis: may,
  power: 'licence',
  about: aboutLicence('holder'),
  roles: { interested, holder, clerk, officer, head },
  facts: {
    safety: { zh: '直接关系公共安全、人身健康、生命财产安全的事项', en: 'Bears directly on safety, health, life or property' },
    deceit: { zh: '以欺骗、贿赂等不正当手段取得', en: 'Got by deceit or bribery', follows: [answered('find', 'ground', 'deceit')] },
    unfounded: { zh: '不存在可以撤销的情形', en: 'No ground to revoke', follows: [answered('find', 'ground', 'none')] },
    loss: { zh: '被许可人的合法权益受到损害', en: "The holder's lawful interests are harmed", follows: [answered('revoke', 'loss', true)] },
  },
  outcomes: {
    revoked: { zh: '撤销', en: 'Revoked' },
    keptForPublic: { zh: '为公共利益不予撤销', en: 'Kept for the public interest' },
    notRevoked: { zh: '不予撤销', en: 'Not revoked' },
    dropped: { zh: '终止', en: 'Dropped' },
  },
  remedies,
  acts: {
    request: {
      title: { zh: '请求撤销', en: 'Ask for the revocation' },
      by: 'interested', basis: may, starts: true,
      form: { reasons: longText({ ask: { zh: '请求和理由', en: 'Request and reasons' }, because: may }) },
    },
    open: {
      title: { zh: '立案审查', en: 'Open the examination' },
      // Of its own motion, or on a request.
      by: 'officer', basis: [may, must], starts: true, often: 1, owedSince: 'request',
      form: { reasons: longText({ ask: { zh: '线索和立案理由', en: 'What gave cause' }, because: may }) },
    },
    find: {
      title: { zh: '认定情形', en: 'Find whether there is a ground' },
      // What set the case going may prove untrue, also once the holder was heard; a new finding is told anew.
      by: 'officer', basis: [may, must], after: ['open'], owedSince: 'open', awaits: ['hear'], often: true, undoes: ['tell'],
      form: {
        ground: choice({
          ask: { zh: '情形', en: 'Ground' }, because: may,
          options: {
            abuse: { zh: '滥用职权、玩忽职守作出', en: 'Granted by abuse or neglect of office' },
            beyondPower: { zh: '超越法定职权作出', en: 'Granted beyond power' },
            procedure: { zh: '违反法定程序作出', en: 'Granted against procedure' },
            unqualified: { zh: '对不具备资格或者不符合条件的申请人准予', en: 'Granted to someone not qualified' },
            other: { zh: '依法可以撤销的其他情形', en: 'Other cases fixed by law' },
            deceit: { zh: '以欺骗、贿赂等不正当手段取得', en: 'Got by deceit, bribery or the like' },
            none: { zh: '不存在可以撤销的情形', en: 'No ground to revoke' },
          },
        }),
        reasons: longText({ ask: { zh: '事实和理由', en: 'Facts and reasons' }, because: may }),
      },
    },
    ...heard,
    // Nothing is intended against who did nothing wrong.
    tell: { ...heard.tell, when: not('unfounded') },
    revoke: {
      title: { zh: '撤销许可', en: 'Revoke' },
      by: 'head', basis: [may, must], after: ['find', 'tell'], owedSince: 'tell', awaits: ['hear'], when: not('unfounded'),
      outcome: 'revoked', ends: true, keeps: ['serve', 'compensate'],
      form: {
        reasons: longText({ ask: { zh: '撤销理由', en: 'Reasons' }, because: may }),
        loss: yesNo({ ask: { zh: '被许可人的合法权益受到损害', en: "The holder's lawful interests are harmed" }, because: loss }),
      },
      issues: [
        {
          id: 'decision', title: { zh: '撤销行政许可决定书', en: 'Decision to revoke' }, layout: 'letter', series: '许撤销', to: 'holder',
          remedies: true,
          body: ['本机关决定撤销你（单位）的{subject.title}（证号{subject}）。情形：{find.ground}。理由：{this.reasons}'],
        },
      ],
      effects: [{ register: 'licences', change: 'amend', key: '{subject}', values: { state: 'revoked' } }, barForThreeYears],
    },
    keepDespite: {
      title: { zh: '为公共利益不予撤销', en: 'Keep it for the public interest' },
      by: 'head', basis: harm, after: ['find', 'tell'], awaits: ['hear'], when: not('unfounded'), outcome: 'keptForPublic',
      ends: true,
      form: { harm: longText({ ask: { zh: '撤销可能对公共利益造成的重大损害', en: 'The great harm that revoking would do' }, because: harm }) },
    },
    doNotRevoke: {
      title: { zh: '不予撤销', en: 'Do not revoke' },
      // Where deceit is found the law leaves no choice (69(2)).
      by: 'head', basis: may, after: ['find', 'tell'], awaits: ['hear'], when: not('unfounded'), provided: not('deceit'),
      outcome: 'notRevoked', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: may }) },
    },
    dismiss: {
      title: { zh: '撤销理由不成立', en: 'Dismiss as unfounded' },
      by: 'head', basis: may, after: ['find'], awaits: ['hear'], when: 'unfounded', owedSince: 'find', outcome: 'notRevoked', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: may }) },
    },
    serve: {
      title: { zh: '送达决定', en: 'Serve the decision' },
      by: 'clerk', basis: may, power: 'not-needed', when: 'revoked', owedSince: 'revoke', form: staffForms.delivery,
    },
    compensate: {
      title: { zh: '给予赔偿', en: 'Compensate' },
      // What was got by deceit is not protected (69(4)).
      by: 'officer', basis: loss, power: 'not-needed', after: ['revoke'], when: all('loss', not('deceit')),
      owedSince: 'revoke',
      form: {
        amount: money({ ask: { zh: '赔偿金额', en: 'Amount' }, because: loss, least: 1 }),
        paidOn: date({ ask: { zh: '支付日期', en: 'Paid on' }, because: loss }),
      },
    },
  },
})

import { answered, anyOf, choice, defineProcedure, longText, not, ofSubject, until } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { clerk, head, holder } from '../../organs/case-roles.ts'
import { aboutLicence } from '../administrative-licence/registers.ts'
import { remedies } from '../administrative-licence/remedies.ts'
import { staffForms } from '../administrative-licence/staff-forms.ts'

const basis = licensingLaw.art('70(1)')

const cancellation = {
  by: 'head', apart: ['open'], basis, power: 'not-needed', after: ['open'], owedSince: 'open', outcome: 'cancelled', ends: true,
  keeps: ['serve'],
  issues: [
    {
      id: 'decision', title: { zh: '注销行政许可决定书', en: 'Decision to cancel' }, layout: 'letter', series: '许注', to: 'holder',
      remedies: true,
      body: ['你（单位）的{subject.title}（证号{subject}），因{open.ground}，本机关依法予以注销。'],
    },
  ],
  effects: [{ register: 'licences', change: 'end', key: '{subject}' }],
  publishes: {
    kind: 'licence', title: '注销：{subject.title}（证号{subject}）', basis,
    rows: { 证号: '{subject}', 被许可人: '{subject.holder}', 情形: '{open.ground}', 注销日期: '{day}' },
  },
} as const

/**
 * Striking a licence off the register once it has lost its force for one of the reasons of 行政许可法 70.
 *
 * It is a duty of the organ that granted the licence (`about`), not a use of its power: the licence is gone already. So it rests on
 * article 70 alone, and what was withdrawn because its law was repealed can still be struck off.
 */
export const licenceCancellation = defineProcedure({
  id: 'licence-cancellation',
  title: { zh: '行政许可注销', en: 'Cancellation of a licence' },
  systems: ['28.1'],
  basis,
  power: 'licence',
  about: aboutLicence('holder'),
  roles: { holder, clerk, head },
  facts: {
    fiveYears: { zh: '法定有效期五年', en: 'Valid five years by law' },
    expired: { zh: '有效期届满未延续', en: 'Expired and not renewed', follows: [answered('open', 'ground', 'expired')] },
  },
  outcomes: {
    cancelled: { zh: '注销', en: 'Cancelled' },
    notCancelled: { zh: '不予注销', en: 'Not cancelled' },
  },
  remedies,
  acts: {
    open: {
      title: { zh: '提请注销', en: 'Propose the cancellation' },
      by: 'clerk', basis, power: 'not-needed', starts: true,
      form: {
        ground: choice({
          ask: { zh: '情形', en: 'Ground' }, because: basis,
          options: {
            expired: { zh: '有效期届满未延续', en: 'Expired and not renewed' },
            personGone: { zh: '公民死亡或者丧失行为能力', en: 'The holder died or lost capacity' },
            dissolved: { zh: '法人或者其他组织依法终止', en: 'The organisation ended' },
            takenAway: { zh: '许可被撤销、撤回，或者证件被吊销', en: 'Revoked, withdrawn or forfeited' },
            impossible: { zh: '因不可抗力无法实施', en: 'Made impossible by force majeure' },
            other: { zh: '法律、法规规定的其他情形', en: 'Other cases fixed by law' },
          },
        }),
        reasons: longText({ ask: { zh: '事实和证明', en: 'Facts and proof' }, because: basis }),
      },
    },
    cancel: { title: { zh: '注销许可', en: 'Cancel' }, ...cancellation, when: not('expired') },
    cancelAsExpired: {
      title: { zh: '因期满注销许可', en: 'Cancel what has expired' },
      // The register says when it ends, not the clerk; and what the law gives no term cannot expire.
      ...cancellation, basis: licensingLaw.art('70(1)[1]'), when: 'expired', provided: 'fiveYears',
      notBefore: until(ofSubject('validUntil')),
    },
    doNotCancel: {
      title: { zh: '不予注销', en: 'Do not cancel' },
      by: ['head', 'clerk'], basis, power: 'not-needed', after: ['open'], outcome: 'notCancelled', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: basis }) },
    },
    serve: {
      title: { zh: '送达决定', en: 'Serve the decision' },
      by: 'clerk', basis, power: 'not-needed', after: [anyOf('cancel', 'cancelAsExpired')], owedSince: ['cancel', 'cancelAsExpired'], form: staffForms.delivery,
    },
  },
})

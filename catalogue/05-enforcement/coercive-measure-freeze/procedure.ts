import { answerOf, anyOf, days, defineProcedure, did, workdays } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'
import { decisionRemedies } from '../decision-remedies.ts'
import { partyJoins } from '../party-questions.ts'
import { documents } from './documents.ts'
import { questions } from './questions.ts'

const entry = { register: 'frozen-funds', key: '{propose.bank}/{propose.account}' } as const
const nowSays = (state: string) => ({ ...entry, change: 'amend', values: { state } }) as const
const letsGo = { ...entry, change: 'end' } as const
/** What becomes of the money is the bank's to do, and the party is told even after the case is over. */
const afterwards = ['deliverDecision', 'bankReleases', 'bankTransfers'] as const

/**
 * Freezing deposits and remittances (行政强制法 29 to 33), for an organ whose power to freeze a law gives: a power to seal is none. The party comes into
 * the case only once the account is frozen, so that the platform, like the bank, warns nobody. Freezing on the spot before approval (19) is not
 * declared: 30(1) asks for the approval, and the reading that burdens nobody is taken.
 */
export const coerciveMeasureFreeze = defineProcedure({
  id: 'coercive-measure-freeze',
  title: { zh: '冻结存款、汇款', en: 'Freezing deposits and remittances' },
  systems: ['28.1', '28.2'],
  basis: law.art('29(1)'),
  power: 'freeze',
  roles: {
    handler: officer,
    head,
    bank: { title: { zh: '金融机构', en: 'Bank' }, kind: 'outside', post: 'financial-institution' },
    party: { title: { zh: '当事人', en: 'Party' }, kind: 'party' },
    law: theLaw,
  },
  outcomes: {
    notTaken: { zh: '未采取措施', en: 'No measure was taken' },
    refusedByBank: { zh: '金融机构依法拒绝', en: 'Refused by the bank' },
    released: { zh: '解除冻结', en: 'Released' },
    lapsed: { zh: '期满解冻', en: 'Released at the end' },
    transferred: { zh: '划拨', en: 'Transferred' },
    handedOver: { zh: '随案移送', en: 'Handed over with the case' },
  },
  remedies: decisionRemedies,
  acts: {
    // ── Approval 批准 ──
    propose: {
      title: { zh: '报告并提请批准冻结', en: 'Report and propose' },
      by: 'handler', basis: [law.art('30(1)'), law.art('18(1)[1]'), law.art('5(1)')], starts: true, form: questions.propose,
      bounds: [{ field: 'frozenElsewhere', most: 0, basis: law.art('29(2)') }],
      unlessListed: [{ register: 'frozen-funds', key: '{this.bank}/{this.account}', basis: law.art('29(2)') }],
    },
    approve: {
      title: { zh: '批准冻结', en: 'Approve' },
      by: 'head', apart: ['propose'], basis: [law.art('30(1)'), law.art('18(1)[1]'), law.art('29(2)')], after: ['propose'], owedSince: 'propose',
      form: questions.approve, bounds: [{ field: 'amount', most: answerOf('propose', 'involved'), basis: law.art('29(2)') }], issues: [documents.approval],
    },
    giveUp: {
      title: { zh: '不采取冻结措施', en: 'Do not freeze' },
      by: 'head', basis: [law.art('5(1)'), law.art('18(1)[1]')], power: 'not-needed', after: ['propose'], outcome: 'notTaken', ends: true, form: questions.giveUp,
    },

    // ── At the bank 金融机构协助 ──
    notifyBank: {
      title: { zh: '向金融机构交付冻结通知书', en: 'Hand the notice to the bank' },
      by: 'handler', officers: 2, basis: [law.art('30(1)'), law.art('18(1)[2]'), law.art('18(1)[3]'), law.art('18(1)[7]')], after: ['approve'], owedSince: 'approve',
      closes: ['giveUp'], form: questions.notifyBank, issues: [documents.notice],
    },
    freezeNow: {
      title: { zh: '立即冻结', en: 'Freeze at once' },
      by: 'bank', basis: law.art('30(2)'), after: ['notifyBank'], owedSince: 'notifyBank', closes: ['refuseToFreeze'],
      unlessListed: [{ register: 'frozen-funds', key: '{propose.bank}/{propose.account}', basis: law.art('29(2)') }],
      effects: [{
        ...entry, change: 'enter',
        values: {
          number: '{case.number}', organ: '{organ.id}', matter: '{case.matter}', bank: '{propose.bank}', account: '{propose.account}', partyName: '{propose.name}',
          amount: '{approve.amount}', begun: '{day}', until: '{due:expires}', state: 'frozen',
        },
      }],
    },
    refuseToFreeze: {
      title: { zh: '拒绝没有法律授权的冻结要求', en: 'Refuse a request that no law allows' },
      by: 'bank', basis: [law.art('30(3)'), law.art('29(2)')], after: ['notifyBank'], outcome: 'refusedByBank', ends: true, form: questions.refuseToFreeze,
    },
    deliverDecision: {
      title: { zh: '向当事人交付冻结决定书', en: 'Deliver the decision to the party' },
      by: 'handler', basis: [law.art('31(1)'), law.art('30(2)')], power: 'not-needed', after: ['freezeNow'], when: did('freezeNow'), must: workdays(3).since('notifyBank'),
      form: questions.deliverDecision, joins: partyJoins, issues: [documents.decision],
    },

    // ── How long, and the end 延长、处理、解除 ──
    extend: {
      title: { zh: '延长冻结期限', en: 'Extend' },
      by: 'head', apart: ['propose'], basis: [law.art('32(1)'), law.art('32(2)')], after: ['freezeNow', 'deliverDecision'],
      extends: { clock: 'expires', by: days(30), atMost: true }, form: questions.extend, issues: [documents.extension],
      effects: [{ ...entry, change: 'amend', values: { until: '{due:expires}' } }],
    },
    decide: {
      title: { zh: '作出处理决定，通知划拨', en: 'Decide: transfer' },
      by: 'head', apart: ['propose'], basis: [law.art('32(1)'), law.art('47(1)')], after: ['freezeNow', 'deliverDecision'], owedSince: 'freezeNow', outcome: 'transferred', ends: true,
      keeps: afterwards, form: questions.decide, effects: [nowSays('decided')],
    },
    release: {
      title: { zh: '决定解除冻结', en: 'Release' },
      by: 'head', basis: [law.art('33(1)'), law.art('33(2)')], power: 'not-needed', after: ['freezeNow'], outcome: 'released', ends: true, keeps: afterwards,
      form: questions.release, issues: [documents.lifting, documents.liftingToBank], effects: [nowSays('lifted')],
    },
    handOver: {
      title: { zh: '随案移送司法机关', en: 'Hand over with a suspected crime' },
      by: 'head', basis: law.art('21(1)'), after: ['freezeNow', 'deliverDecision'], outcome: 'handedOver', ends: true, keeps: afterwards, form: questions.handOver,
      issues: [documents.handOver], effects: [letsGo],
    },
    expires: {
      // From the notice, though the bank may be slower: the earlier day burdens nobody.
      title: { zh: '冻结期限届满', en: 'The period is over' },
      by: 'law', basis: [law.art('32(1)'), law.art('33(3)')], bySilence: days(30).since('notifyBank'), outcome: 'lapsed', ends: true, keeps: afterwards,
      effects: [{ ...nowSays('over'), when: did('freezeNow') }],
    },
    bankReleases: {
      title: { zh: '金融机构解除冻结', en: 'The bank lets go' },
      by: 'bank', basis: [law.art('33(2)'), law.art('33(3)')], after: [anyOf('release', 'expires')], when: did('freezeNow'), owedSince: ['release', 'expires'], effects: [letsGo],
    },
    bankTransfers: {
      title: { zh: '金融机构划拨，款项上缴国库', en: 'The bank transfers to the treasury' },
      by: 'bank', basis: [law.art('47(1)'), law.art('49(1)')], after: ['decide'], owedSince: 'decide', effects: [letsGo],
    },
  },
})

import { fromTheStart, workdays } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { acceptanceDocuments } from './acceptance-documents.ts'
import { barForOneYear } from './bars.ts'
import { staffForms } from './staff-forms.ts'

/**
 * Receiving an application (行政许可法 32), and the two ways in which it may end without a decision. The same for a new licence, a change and a
 * renewal; each procedure adds its own `apply` and `decide`.
 * @param what how the application is called in documents, for example `{item.title}申请`
 */
export function receivingActs(what: string) {
  const documents = acceptanceDocuments(what)
  return {
    correctOnTheSpot: {
      title: { zh: '当场更正', en: 'Correct on the spot' },
      by: 'applicant', basis: licensingLaw.art('32(1)[3]'), after: ['apply'], often: true, form: staffForms.correction,
    },
    tellNoLicenceNeeded: {
      title: { zh: '告知不需要许可', en: 'Tell that no licence is needed' },
      by: 'clerk', basis: [licensingLaw.art('32(1)[1]'), licensingLaw.art('32(2)')], power: 'not-needed', after: ['apply'],
      outcome: 'noLicenceNeeded', ends: true, form: staffForms.noLicenceNeeded, issues: [documents.noLicenceNeeded],
    },
    refuseAcceptance: {
      title: { zh: '不予受理', en: 'Refuse to accept' },
      // An organ outside its competence has no power for the matter, and must still say so.
      by: 'clerk', basis: [licensingLaw.art('32(1)[2]'), licensingLaw.art('32(2)')], power: 'not-needed', after: ['apply'],
      outcome: 'notAccepted', ends: true, form: staffForms.notAccepted, issues: [documents.notAccepted], effects: [barForOneYear],
    },
    requestSupplement: {
      title: { zh: '一次性告知补正', en: 'Tell once everything that is missing' },
      by: 'clerk', basis: licensingLaw.art('32(1)[4]'), after: ['apply'], may: workdays(5).since('apply'),
      closes: ['deemedAcceptance'], opens: ['supplement'], form: staffForms.supplementRequest, issues: [documents.supplement],
    },
    supplement: {
      title: { zh: '补正材料', en: 'Hand in what was missing' },
      by: 'applicant', basis: licensingLaw.art('32(1)[5]'), begins: 'closed', after: ['requestSupplement'], opens: ['deemedAcceptance'],
      form: staffForms.supplement,
    },
    accept: {
      title: { zh: '受理', en: 'Accept' },
      by: 'clerk', basis: [licensingLaw.art('32(1)[5]'), licensingLaw.art('32(2)')], after: ['apply', 'supplement'],
      owedSince: 'supplement',
      closes: ['deemedAcceptance', 'requestSupplement', 'correctOnTheSpot', 'tellNoLicenceNeeded', 'refuseAcceptance'],
      issues: [documents.accepted],
    },
    deemedAcceptance: {
      title: { zh: '逾期视为受理', en: 'Accepted by silence' },
      // The law speaks of silence after the first receipt. After a supplement the same five days run again, in the applicant's favour:
      // nothing more may be asked for, and an organ that is silent then must not fare better than one that was silent at once.
      by: 'law', basis: licensingLaw.art('32(1)[4]'), after: ['apply'], bySilence: fromTheStart(workdays(5).since('apply', 'supplement')),
      closes: ['accept', 'requestSupplement', 'correctOnTheSpot', 'tellNoLicenceNeeded', 'refuseAcceptance'],
      issues: [documents.acceptedBySilence],
    },
    withdraw: {
      title: { zh: '撤回申请', en: 'Withdraw the application' },
      by: 'applicant', basis: licensingLaw.art('29(1)'), after: ['apply'], outcome: 'withdrawn', ends: true, issues: [documents.withdrawn],
      note: { zh: '许可依申请启动，决定作出前申请人可以撤回。', en: 'A licence begins on application; until the decision the applicant may take it back.' },
    },
    handOver: {
      title: { zh: '移送有权机关', en: 'Hand over to the competent organ' },
      by: ['clerk', 'officer', 'head'], basis: licensingLaw.art('32(1)[2]'), power: 'lost', after: ['apply'], outcome: 'handedOver',
      ends: true, form: staffForms.handOver, issues: [documents.handedOver],
      note: {
        zh: '办理中职权被取消、下放或者划转的，由此结案，不使申请人落空；仍有职权的，应当自己办理。',
        en: 'For when the power was taken away, handed down or moved while the case ran; who still holds it must deal with the case.',
      },
    },
  } as const
}

/** How a case about an application may end without a decision. */
export const endingsWithoutDecision = {
  notAccepted: { zh: '不予受理', en: 'Not accepted' },
  noLicenceNeeded: { zh: '不需要许可', en: 'No licence needed' },
  withdrawn: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
  handedOver: { zh: '移送有权机关', en: 'Handed over' },
} as const

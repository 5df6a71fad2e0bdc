import { did, workdays } from '../../../src/kernel/define.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'

const accepted = ['accept', 'deemedAcceptance'] as const

const judged = (zh: string, en: string) => ({ otherwise: { when: { keptBy: { zh, en } } } })
const byTheClerk = judged('窗口按法定五种情形之一处理，理由是文书的必填项', 'The window clerk takes one of the five ways of art. 32; the letter must say why')

/** Steps of receiving an application (行政许可法 32), the same for a licence, its change and its renewal. */
export const receivingSteps = {
  'tell-no-licence-needed': { acts: ['tellNoLicenceNeeded'], by: ['clerk'], notAfter: accepted, ...byTheClerk },
  'refuse-acceptance': { acts: ['refuseAcceptance'], by: ['clerk'], notAfter: accepted, ...byTheClerk },
  'correct-on-the-spot': {
    acts: ['correctOnTheSpot'], by: ['applicant'], notAfter: accepted,
    ...judged('申请人受理前随时可以更正，更正什么由其填写', 'The applicant may correct at any time before acceptance, and says what'),
  },
  'request-supplement': {
    // After the fifth day the law has accepted: what the office may ask for lapses.
    acts: ['requestSupplement'], by: ['clerk'], notAfter: accepted, clocks: [{ kind: 'lapses', term: workdays(5), since: ['apply'] }], ...byTheClerk,
  },
  'deemed-acceptance': {
    acts: ['deemedAcceptance'], by: ['law'], notAfter: ['accept', 'requestSupplement'], again: ['supplement'],
    clocks: [{ kind: 'silence', term: workdays(5), since: ['apply', 'supplement'] }],
    ...judged('notAfter：已告知补正的不视为受理，补正后重新计算', 'notAfter: not once completion was asked for, until it was completed'),
  },
  accept: {
    acts: ['accept'], by: ['clerk'], requires: ['apply', { if: did('requestSupplement'), first: 'supplement' }], notAfter: ['deemedAcceptance'],
    clocks: [{ kind: 'owed', since: ['supplement'] }],
  },
} as const

const onArticle32 = <S extends object>(step: S) => ({ ...step, basis: law.art('32(1)') })

/** The same steps where the fact base lists them under the licence alone: a change and a renewal are received as any application. */
export const receivedAlike = {
  tellNoLicenceNeeded: onArticle32(receivingSteps['tell-no-licence-needed']),
  refuseAcceptance: onArticle32(receivingSteps['refuse-acceptance']),
  correctOnTheSpot: onArticle32(receivingSteps['correct-on-the-spot']),
  requestSupplement: onArticle32(receivingSteps['request-supplement']),
  deemedAcceptance: onArticle32(receivingSteps['deemed-acceptance']),
  accept: onArticle32(receivingSteps.accept),
} as const

/** What follows from the same article though the fact base does not list it. */
export const receivingFurther = {
  supplement: { acts: ['supplement'], by: ['applicant'], requires: ['requestSupplement'], basis: law.art('32(1)[5]') },
  withdraw: { acts: ['withdraw'], by: ['applicant'], requires: ['apply'], basis: law.art('29(1)') },
  handOver: { acts: ['handOver'], by: ['clerk', 'officer', 'head'], requires: ['apply'], basis: law.art('32(1)[2]') },
} as const

/** Meanings of these acts. */
export const receivingMeans = {
  application: ['apply'],
  acceptance: accepted,
  supplementRequest: ['requestSupplement'],
  supplement: ['supplement'],
  withdrawal: ['withdraw'],
} as const

/** A wait for what the applicant must hand in has no clock: the law sets none. */
export const waitsForTheApplicant = {
  zh: '等待申请人补正：行政许可法未规定补正期限，申请人可以随时撤回',
  en: 'It waits for the applicant to complete the file: the law sets no period, and the applicant may withdraw at any time',
} as const


/** Article 40 has what was granted published; of later decisions on a licence it says nothing. */
export const notPublished = {
  zh: '行政许可法 40 只要求公开准予许可的决定，对其后的决定未作规定',
  en: 'Art. 40 of the Licensing Law has grants published, and says nothing of later decisions',
} as const

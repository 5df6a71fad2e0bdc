import { all, any, anyOf, carry, days, defineDemands, not, workdays } from '../../../src/kernel/define.ts'
import { by, kept } from '../../kept-where.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { normativeDocumentMakingFacts } from '../../law/statutory/normative-document-making.ts'
import { normativeDocumentMaking } from './procedure.ts'

const byTheDraftChecker = { keptBy: { zh: '草案校验', en: 'the checker of drafts' } } as const
const [issuing, lasting] = [liaoningPlan.art('12'), liaoningPlan.art('13')]

const competition = anyOf('competition', 'competitionByMarket')
const published = ['publish'] as const
const ended = ['expire', 'expireRenewed', 'withdraw', 'noteRevocation', 'drop'] as const
/** Reviews and discussion are of the very draft: a new text undoes them. */
const ofThisDraft = { anewAfter: ['draft'] } as const

/** Opinions are taken until the day that was made public; which of the two was given depends on how long it is. */
const untilTheDay = [
  { kind: 'lapses', since: ['consult'], field: 'until' }, { kind: 'lapses', since: ['consult'], field: 'shortUntil' },
] as const

/** What the law demands of making a normative document (地方组织法 75, 规划 11–13). */
export const normativeDocumentMakingDemands = defineDemands(normativeDocumentMaking, {
  means: {
    investigation: ['assess'], draft: ['draft'], consultation: ['consult'], opinion: ['comment'], opinionsAnswered: ['feedback'], competition: ['competition', 'competitionByMarket'],
    review: [{ act: 'legality', giving: 'lawful' }], reviewRefusal: [{ act: 'legality', giving: not('lawful') }], collective: ['discuss'],
    numbering: ['register'], publication: ['publish'], filing: ['file'],
  },
  neededIf: { opinionsAnswered: not('secret'), consultation: not('secret') },
  carries: [
    carry(
      normativeDocumentMakingFacts,
      {
        assess: { acts: ['assess'], by: ['drafter'] },
        draft: { acts: ['draft'], by: ['drafter'], requires: ['assess'], notAfter: published, clocks: [{ kind: 'owed', since: ['assess'] }] },
        'hear-business': { acts: ['hearBusiness'], by: ['drafter'], onlyIf: 'business' },
        consult: {
          acts: ['consult'], by: ['drafter'], onlyIf: not('secret'), clocks: [],
          otherwise: { '30 day from consult': kept('截止日期至少在三十日之后，缩短的须说明理由；期满方可反馈', 'The last day asked is thirty days off, unless why it is sooner is said; the answer waits for it') },
        },
        feedback: {
          acts: ['feedback'], by: ['drafter'], onlyIf: not('secret'), clocks: [{ kind: 'owed', since: ['consult'] }, { kind: 'waits', since: ['consult'] }],
        },
        'fair-competition': { acts: ['competition'], by: ['drafter'], onlyIf: all('economic', not('byGovernment')) },
        'legality-review': {
          acts: ['legality'], by: ['reviewer'], apart: ['assess', 'draft'], clocks: [{ kind: 'owed', since: ['draft'] }],
          requires: ['draft', { if: 'business', first: 'hearBusiness' }, { if: not('secret'), first: 'feedback' }],
          otherwise: { consult: kept('依法保密的除外；反馈之前必已征求意见', 'Unless it is secret; before the answer the public was asked', 'P22') },
        },
        'collective-decision': {
          acts: ['discuss'], by: ['head'], apart: ['draft'], requires: ['legality'], ...ofThisDraft, onlyIf: all('lawful', any(not('economic'), 'fair')),
          clocks: [{ kind: 'owed', since: ['legality'] }],
        },
        'register-number': {
          acts: ['register'], by: ['clerk'], requires: ['discuss'], ...ofThisDraft, onlyIf: 'passed', notAfter: published, clocks: [{ kind: 'owed', since: ['discuss'] }],
        },
        publish: { acts: ['publish'], by: ['clerk'], requires: ['register'], ...ofThisDraft, clocks: [{ kind: 'owed', term: workdays(20), since: ['register'] }] },
        adaptation: { notHere: { zh: '过渡期由施行日期表达', en: 'The time to adapt is said by the day of entry into force' } },
        file: { acts: ['file'], by: ['clerk'], owedAfter: published, clocks: [{ kind: 'owed', term: days(30), since: ['publish'] }] },
      },
      {
        'inv-01': by('P22'), 'inv-02': byTheDraftChecker, 'inv-03': byTheDraftChecker, 'inv-04': by('P21'),
        'inv-05': { keptBy: { zh: '步骤 competitionFirst', en: 'the step competitionFirst' } }, 'inv-06': byTheDraftChecker, 'inv-07': byTheDraftChecker,
      },
    ),
  ],
  further: {
    comment: { acts: ['comment'], by: ['public'], requires: ['consult'], notAfter: ['feedback'], onlyIf: not('secret'), clocks: untilTheDay, basis: localOrganicLaw.art('75(1)') },
    competitionByMarket: { acts: ['competitionByMarket'], by: ['market'], requires: ['draft'], onlyIf: all('economic', 'byGovernment'), basis: localOrganicLaw.art('75(1)') },
    competitionFirst: { acts: ['legality'], requires: [{ if: 'economic', first: competition }], ...ofThisDraft, basis: localOrganicLaw.art('75(1)') },
    evaluate: {
      acts: ['evaluate'], by: ['drafter'], requires: ['publish'], basis: lasting, clocks: [{ kind: 'owed', term: days(90), since: ['publish'] }],
    },
    evaluateAgain: {
      acts: ['evaluateAgain'], by: ['drafter'], requires: ['renew'], basis: lasting, clocks: [{ kind: 'owed', term: days(90), since: ['renew'] }],
    },
    renew: {
      acts: ['renew'], by: ['head'], apart: ['evaluate', 'evaluateAgain'], requires: [anyOf('evaluate', 'evaluateAgain')], anewAfter: ['renew'],
      onlyIf: 'keepOn', basis: lasting,
    },
    expire: { acts: ['expire'], by: ['law'], requires: ['publish'], notAfter: ['renew'], basis: lasting, clocks: [{ kind: 'silence', since: ['publish'] }] },
    expireRenewed: { acts: ['expireRenewed'], by: ['law'], requires: ['renew'], basis: lasting, clocks: [{ kind: 'silence', since: ['renew'] }] },
    withdraw: { acts: ['withdraw'], by: ['head'], requires: ['publish'], basis: legislationLaw.art('116(1)') },
    noteRevocation: { acts: ['noteRevocation'], by: ['clerk'], requires: ['publish'], basis: localOrganicLaw.art('73(1)[3]') },
    drop: { acts: ['drop'], by: ['head'], requires: ['assess'], notAfter: published, basis: issuing },
    over: { acts: ['draft', 'discuss', 'register', 'publish'], notAfter: [...ended], basis: issuing },
  },
})

import { all, any, carry, days, defineDemands, did, not, years } from '../../../src/kernel/define.ts'
import { by, bySteps, elsewhere, kept } from '../../kept-where.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { ruleMakingRegulation as law } from '../../law/rule-making-regulation.ts'
import { ruleMakingProvincialFacts } from '../../law/statutory/rule-making-provincial.ts'
import { ruleMaking } from './procedure.ts'

const yearly = elsewhere('法制机构每年一次的工作，不是某一件规章的步骤', 'Done once a year by the legal office, not a step of one rule')
const above = elsewhere('由国务院备案审查工作机构启动，该机构不在本平台', 'Begun by the State Council’s filing office, which is not on this platform')
const byReview = kept('审查结论 lawful：不合法的不得提交会议', 'The finding `lawful` of the review: what fails is not put to the meeting', 'P04', 'E2')

const open = not('secret')
const over = ['decline', 'drop'] as const
/** Reviews, votes and decision are of the very draft: a new text undoes them. */
const ofThisDraft = { anewAfter: ['draft'] } as const
const owed = <A extends string>(...since: readonly A[]) => [{ kind: 'owed', since }] as const
/** Once the draft has been reviewed, only a new one is sent back or disputed. */
const beforeReview = { notAfter: ['review'], again: ['draft'] } as const
/** Once the meeting has decided, only a new meeting is attended and voted in. */
const beforeDecision = { notAfter: ['deliberate'], again: ['convene'] } as const
const filed = { by: ['legal'], requires: ['sign'], owedAfter: ['sign'], clocks: [{ kind: 'owed', term: days(30), since: ['sign'] }] } as const

/** What the law demands of making a government rule (规章制定程序条例, 立法法 93–96, 109). */
export const ruleMakingDemands = defineDemands(ruleMaking, {
  means: {
    draft: ['draft'], consultation: ['consult'], opinion: ['comment'], opinionsAnswered: ['reply'], competition: ['competition'],
    review: [{ act: 'review', giving: 'lawful' }], reviewRefusal: [{ act: 'review', giving: not('lawful') }], collective: ['deliberate'], decision: ['sign'],
    publication: ['sign', 'gazette'], filing: ['fileStateCouncil'],
  },
  neededIf: { consultation: open, opinionsAnswered: open },
  carries: [
    carry(
      ruleMakingProvincialFacts,
      {
        solicit: yearly,
        propose: { acts: ['propose'], by: ['proposer'], notAfter: ['plan', ...over] },
        'evaluate-project': { acts: ['plan'], by: ['head'], requires: ['propose'], notAfter: over, clocks: owed('propose') },
        'annual-plan': { acts: ['plan'], by: ['head'], requires: ['propose'] },
        'assign-drafting': { acts: ['plan'], by: ['head'], requires: ['propose'] },
        draft: { acts: ['draft'], by: ['drafter'], requires: ['plan'], notAfter: ['sign', ...over] },
        consult: {
          acts: ['consult'], by: ['drafter'], onlyIf: open, clocks: owed('plan'),
          otherwise: { '30 day from consult': kept('截止日期至少在三十日之后，期满方可公布采纳情况', 'The last day asked is thirty days off at least, and the answer waits for it') },
        },
        'argue-interests': { acts: ['argue'], by: ['drafter'], onlyIf: 'majorInterests' },
        'licence-explanation': elsewhere('规划11不允许新设许可，审查不予通过（lawful）', 'Plan task 11 allows no new licence; the review refuses it (`lawful`)'),
        'hearing-notice': { acts: ['announceHearing'], by: ['drafter'], onlyIf: 'majorInterests', clocks: [] },
        hearing: {
          acts: ['hear'], by: ['drafter'], onlyIf: 'majorInterests', requires: ['announceHearing', 'argue'],
          clocks: [{ kind: 'waits', term: days(30), since: ['announceHearing'] }, { kind: 'waits', since: ['announceHearing'] }, ...owed('announceHearing')],
        },
        negotiate: { acts: ['negotiate'], by: ['drafter'], clocks: owed('plan') },
        'fair-competition': { acts: ['competition'], by: ['drafter'], onlyIf: 'economic', notAfter: ['sign'] },
        submit: {
          acts: ['submit'], by: ['principal'], onlyIf: any(not('economic'), 'fair'), clocks: owed('draft', 'returnIt'),
          requires: [
            'draft', 'negotiate', { if: open, first: 'consult' }, { if: open, first: 'reply' }, { if: 'majorInterests', first: 'argue' }, { if: 'majorInterests', first: 'hear' },
            { if: 'economic', first: 'competition' },
          ],
        },
        return: { acts: ['returnIt'], by: ['legal'], ...beforeReview },
        review: {
          acts: ['review'], by: ['legal'], apart: ['draft'], requires: ['draft', 'submit', { if: did('raiseDispute'), first: 'settleDispute' }], clocks: owed('submit'),
        },
        'review-consult': {
          acts: ['review'], requires: ['submit'],
          otherwise: { '30 day from review-consult': elsewhere('审查时再次公布由法制机构斟酌；向谁征求过意见是审查必须回答的问题', 'A second publication is for the office to choose; who was asked the review must answer') },
        },
        grassroots: { acts: ['review'], requires: ['submit'] },
        coordinate: { acts: ['settleDispute'], by: ['head'], requires: ['raiseDispute', 'assessDispute'], clocks: owed('raiseDispute') },
        'form-draft': { acts: ['review'], requires: ['submit'] },
        'report-party': { acts: ['reportParty'], by: ['legal'], requires: ['review'], ...ofThisDraft, onlyIf: all('weighty', 'lawful'), clocks: owed('review') },
        deliberate: { acts: ['deliberate'], by: ['head'], requires: ['review', 'convene', 'vote', { if: 'weighty', first: 'reportParty' }], ...ofThisDraft, onlyIf: 'lawful', clocks: owed('review', 'convene') },
        sign: { acts: ['sign'], by: ['head'], requires: ['deliberate'], ...ofThisDraft, onlyIf: 'passed', clocks: owed('deliberate') },
        gazette: { acts: ['gazette'], by: ['clerk'], owedAfter: ['sign'], clocks: owed('sign') },
        'enter-into-force': {
          acts: ['sign'], clocks: [], requires: ['deliberate'],
          otherwise: { '30 day from sign': kept('施行日期最早为公布后第三十一日，是签署必须回答的问题', 'The day of entry into force, asked when it is signed, is the thirty-first day at the earliest') },
        },
        file: { acts: ['fileStateCouncil', 'fileCongress'], ...filed },
        'supplement-filing': above, 'active-review': above, 'report-handling': above, 'annual-list': yearly,
        interpret: elsewhere('规章解释另有程序，尚未声明', 'Interpreting a rule is a procedure of its own; not declared yet'),
        'post-evaluation': { acts: ['evaluate'], by: ['legal'], requires: ['sign'], owedAfter: ['sign'], clocks: [{ kind: 'owed', term: years(3), since: ['sign'] }] },
      },
      {
        'inv-01': elsewhere('由法院和备案审查机关认定', 'For courts and filing reviewers to find'),
        'inv-02': byReview, 'inv-03': byReview, 'inv-04': byReview, 'inv-05': byReview,
        'inv-06': kept('名称由“规定”“办法”二者选一构成', 'The name is made of a subject and one of the two words'),
        'inv-07': bySteps('submit', 'return'), 'inv-08': by('P05'), 'inv-09': above,
      },
    ),
  ],
  further: {
    decline: { acts: ['decline'], by: ['head'], requires: ['propose'], notAfter: ['plan'], basis: law.art('12(1)') },
    drop: { acts: ['drop'], by: ['head'], requires: ['plan'], notAfter: ['sign'], basis: law.art('12(1)') },
    comment: { acts: ['comment'], by: ['public'], requires: ['consult'], onlyIf: open, notAfter: ['reply', 'sign'], clocks: [{ kind: 'lapses', since: ['consult'] }], basis: law.art('15(2)') },
    reply: {
      acts: ['reply'], by: ['drafter'], requires: ['consult'], onlyIf: open, basis: liaoningPlan.art('8'),
      clocks: [{ kind: 'waits', since: ['consult'] }, ...owed('consult')],
    },
    competitionOfThisDraft: { acts: ['submit'], requires: [{ if: 'economic', first: 'competition' }], ...ofThisDraft, basis: law.art('18(1)') },
    submittedAnew: { acts: ['review'], requires: ['submit'], anewAfter: ['draft', 'returnIt'], basis: law.art('18(1)') },
    raiseDispute: { acts: ['raiseDispute'], by: ['legal'], requires: ['submit'], ...beforeReview, basis: law.art('24(1)') },
    assessDispute: { acts: ['assessDispute'], by: ['legal'], requires: ['raiseDispute'], notAfter: ['sign'], clocks: owed('raiseDispute'), basis: law.art('24(1)') },
    convene: { acts: ['convene'], by: ['clerk'], requires: ['review'], ...ofThisDraft, onlyIf: 'lawful', notAfter: ['sign'], basis: law.art('27(2)') },
    attend: {
      acts: ['attend'], by: ['member', 'head'], requires: ['convene'], anewAfter: ['convene', 'draft'], ...beforeDecision,
      clocks: [{ kind: 'waits', since: ['convene'] }], basis: localOrganicLaw.art('78(1)'),
    },
    vote: { acts: ['vote'], by: ['member'], notBy: ['head'], requires: ['attend'], anewAfter: ['convene', 'draft'], ...beforeDecision, basis: law.art('27(2)') },
    votedAnew: { acts: ['deliberate'], requires: ['attend', 'vote'], anewAfter: ['convene'], basis: law.art('27(2)') },
    signedAnew: { acts: ['sign'], requires: ['deliberate'], anewAfter: ['convene'], basis: law.art('27(2)') },
    filedByCities: { acts: ['fileProvince', 'fileProvinceCongress'], ...filed, onlyIf: 'ofCity', basis: legislationLaw.art('109(1)[4]') },
  },
  exceptions: {
    P11: { zh: '规章不是行政决定，没有救济期限；认为规章违法的，可以提出审查建议（规章制定程序条例 35）', en: 'A rule is no decision against someone; its review can be proposed (35)' },
    L3: { zh: '规章公布生效，不向特定人送达', en: 'A rule takes effect by promulgation, and is served on nobody' },
  },
})

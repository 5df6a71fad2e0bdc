import { all, any, carry, days, defineDemands, did, not, workdays } from '../../../src/kernel/define.ts'
import { by, bySteps, elsewhere, kept } from '../../kept-where.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { majorDecisionFacts } from '../../law/statutory/major-decision.ts'
import { majorDecision } from './procedure.ts'

const inExecution = elsewhere('见重大行政决策执行和后评估程序（major-decision-execution）', 'See the execution of a decision (major-decision-execution)')

const open = not('secret')
const undecided = all(not('adopted'), not('rejected'))
const over = ['decline', 'abandon'] as const
const owed = <A extends string>(...since: readonly A[]) => [{ kind: 'owed', since }] as const
const waits = <A extends string>(since: A, field: string) => ({ kind: 'waits', since: [since], field }) as const
/** Reviews, votes and decision are of the very draft. */
const ofThisDraft = { anewAfter: ['draft'] } as const
/** Once the head has decided, only a new meeting is attended and spoken in. */
const thisMeeting = { anewAfter: ['convene', 'draft'], notAfter: ['decide'], again: ['convene'] } as const
const afterAbsorbing = { notAfter: ['absorb'] } as const
const drawing = { by: ['clerk'], notBy: ['unit'], onlyIf: 'technical', notAfter: ['absorbExperts'], basis: [law.art('20(1)'), law.art('21(1)')] } as const

/** Opinions are taken until the day that was made public; which of the two was given depends on how long it is. */
const untilTheDay = [
  { kind: 'lapses', since: ['consult'], field: 'until' }, { kind: 'lapses', since: ['consult'], field: 'shortUntil' },
] as const

/** What the law demands of a major decision (重大行政决策程序暂行条例 10–33), until it is issued and filed. */
export const majorDecisionDemands = defineDemands(majorDecision, {
  means: {
    draft: ['draft'], consultation: ['consult'], opinion: ['comment'], opinionsAnswered: ['absorb'], experts: ['absorbExperts'], risk: ['assess'], competition: ['competition'],
    review: [{ act: 'review', giving: 'lawful' }], reviewRefusal: [{ act: 'review', giving: not('lawful') }], submission: ['submit'], convening: ['convene'],
    memberSpeaks: ['speak'], headSpeaks: ['decide'], collective: ['speak'], decision: ['decide'], publication: ['publish'],
  },
  neededIf: { consultation: open, opinionsAnswered: open, experts: 'technical', risk: 'risky', publication: all(open, 'adopted') },
  carries: [
    carry(
      majorDecisionFacts,
      {
        catalogue: elsewhere('见目录管理程序（decision-catalogue）', 'See the catalogue of decisions (decision-catalogue)'),
        propose: { acts: ['propose'], by: ['citizen', 'clerk'] },
        start: { acts: ['start'], by: ['head'], requires: ['propose', 'study'], notAfter: over, clocks: owed('study') },
        draft: { acts: ['draft'], by: ['unit'], requires: ['start'], onlyIf: undecided, notAfter: over },
        coordinate: { acts: ['coordinate'], by: ['unit'], clocks: owed('start') },
        participate: { acts: ['openSurvey'], by: ['unit'], onlyIf: open, ...afterAbsorbing },
        consult: {
          acts: ['consult'], by: ['unit'], requires: ['draft', 'coordinate'], onlyIf: open, clocks: owed('start'),
          otherwise: { '30 day from consult': kept('截止日期至少在三十日之后，缩短的须说明理由；期满方可研究采纳', 'The last day asked is thirty days off, unless why it is sooner is said; taking opinions in waits for it') },
        },
        'hearing-materials': { acts: ['announceHearing'], by: ['unit'], requires: ['draft'], onlyIf: open, ...afterAbsorbing, clocks: [] },
        hearing: {
          acts: ['hear'], by: ['unit'], onlyIf: open,
          clocks: [{ kind: 'waits', term: days(7), since: ['announceHearing'] }, waits('announceHearing', 'heldOn'), ...owed('announceHearing')],
        },
        absorb: {
          acts: ['absorb'], by: ['unit'], onlyIf: open,
          requires: ['consult', { if: did('announceHearing'), first: 'hear' }, { if: did('openSurvey'), first: 'closeSurvey' }],
          clocks: [waits('consult', 'until'), waits('consult', 'shortUntil'), ...owed('consult')],
        },
        experts: { acts: ['argue'], by: ['expert'], requires: ['draft', 'drawExpert', 'drawDissenter'], onlyIf: 'technical', notAfter: ['absorbExperts'] },
        risk: { acts: ['assess'], by: ['riskUnit'], onlyIf: 'risky' },
        'fair-competition': { acts: ['competition'], by: ['unit'], onlyIf: 'economic' },
        'send-legality': {
          acts: ['sendReview'], by: ['unit'], onlyIf: undecided, clocks: owed('draft', 'returnForReview'),
          requires: [
            'draft', 'coordinate', { if: open, first: 'absorb' }, { if: 'technical', first: 'absorbExperts' }, { if: 'risky', first: 'assess' },
            { if: 'economic', first: 'competition' },
          ],
        },
        'legality-review': {
          acts: ['review'], by: ['reviewer'], apart: ['draft'], requires: ['sendReview'], anewAfter: ['draft', 'returnForReview'], clocks: owed('sendReview'),
          otherwise: { '7 workday from send-legality': kept('送审必须给出审查期限，至少七个工作日', 'Sending asks by when, seven working days off at least') },
        },
        'submit-meeting': {
          acts: ['submit'], by: ['unit'], requires: ['review'], ...ofThisDraft, onlyIf: all('lawful', any(not('economic'), 'fair'), undecided), clocks: owed('review'),
        },
        'collective-discussion': { acts: ['speak'], by: ['member'], notBy: ['head'], requires: ['attend'], ...thisMeeting },
        'report-party': { acts: ['reportParty'], by: ['clerk'], requires: ['decide', 'minutes'], anewAfter: ['convene'], onlyIf: 'adopted', clocks: owed('minutes') },
        'report-congress': { acts: ['reportCongress'], by: ['clerk'], requires: ['reportParty'], onlyIf: all('congressMatter', 'adopted'), clocks: owed('reportParty') },
        decide: {
          acts: ['decide'], by: ['head'], requires: ['submit', 'attend', 'speak'], ...ofThisDraft, onlyIf: any(not('risky'), 'controllable'), clocks: owed('submit', 'convene'),
        },
        publish: {
          acts: ['publish'], by: ['clerk'], requires: ['decide', 'reportParty', 'issue'], onlyIf: all(open, 'adopted'), owedAfter: ['issue'],
          clocks: [{ kind: 'owed', term: workdays(20), since: ['decide'] }],
        },
        archive: {
          acts: ['archive'], by: ['clerk'], onlyIf: any('adopted', 'rejected'), owedAfter: ['minutes'], clocks: owed('minutes'),
          requires: ['decide', 'minutes', { if: 'adopted', first: 'issue' }, { if: all(open, 'adopted'), first: 'publish' }],
        },
        execute: inExecution, 'report-problem': inExecution, suspend: inExecution, 'post-evaluate': inExecution, adjust: inExecution,
        accountability: elsewhere('见责任倒查程序（decision-responsibility）', 'See looking back for who answers (decision-responsibility)'),
      },
      {
        'inv-01': by('P23', 'E2'), 'inv-02': by('P04'), 'inv-03': by('P10'), 'inv-04': kept('发言、表态逐人记录（each、voices）', 'Each view stands as it was given (each, voices)'),
        'inv-05': kept('利害关系清单（unlessListed）和回避', 'The register of interests (unlessListed), and exclusion'), 'inv-06': bySteps('decide'),
        'inv-07': inExecution,
        'inv-08': kept('启动只能选择条例 3(1) 的五类事项；是否实为宏观调控、立法，表单无从知道', 'Only the five kinds of 3(1) can be started; what a matter is in truth no form can see'),
        'inv-09': inExecution,
      },
    ),
  ],
  further: {
    study: { acts: ['study'], by: ['clerk'], requires: ['propose'], clocks: owed('propose'), basis: law.art('10(1)') },
    decline: { acts: ['decline'], by: ['head'], requires: ['study'], notAfter: ['start'], basis: law.art('11(1)') },
    abandon: { acts: ['abandon'], by: ['head'], requires: ['start'], onlyIf: undecided, basis: law.art('11(1)') },
    comment: { acts: ['comment'], by: ['citizen'], requires: ['consult'], onlyIf: open, ...afterAbsorbing, clocks: untilTheDay, basis: law.art('14(1)') },
    answerSurvey: {
      acts: ['answerSurvey'], by: ['citizen'], requires: ['openSurvey'], onlyIf: open, clocks: [{ kind: 'lapses', since: ['openSurvey'] }], basis: law.art('14(2)'),
    },
    closeSurvey: {
      acts: ['closeSurvey'], by: ['unit'], requires: ['openSurvey'], onlyIf: open, clocks: [{ kind: 'waits', since: ['openSurvey'] }, ...owed('openSurvey')], basis: law.art('14(2)'),
    },
    drawExpert: { acts: ['drawExpert'], requires: ['draft'], ...drawing },
    drawDissenter: { acts: ['drawDissenter'], requires: ['drawExpert'], ...drawing },
    excludeExpert: { acts: ['excludeExpert'], by: ['clerk'], requires: ['drawExpert'], onlyIf: 'technical', notAfter: ['absorbExperts'], basis: law.art('20(1)') },
    absorbExperts: {
      acts: ['absorbExperts'], by: ['unit'], requires: ['argue'], anewAfter: ['excludeExpert'], onlyIf: 'technical', clocks: owed('argue'), basis: law.art('29(1)[3]'),
    },
    competitionOfThisDraft: { acts: ['sendReview', 'submit'], requires: [{ if: 'economic', first: 'competition' }], ...ofThisDraft, basis: law.art('29(1)[1]') },
    returnForReview: { acts: ['returnForReview'], by: ['reviewer'], requires: ['sendReview'], notAfter: ['review'], again: ['draft'], basis: law.art('26(1)') },
    convene: { acts: ['convene'], by: ['clerk'], requires: ['submit'], ...ofThisDraft, onlyIf: undecided, basis: law.art('30(1)') },
    attend: {
      acts: ['attend'], by: ['member', 'head'], requires: ['convene'], ...thisMeeting, clocks: [waits('convene', 'heldOn')], basis: localOrganicLaw.art('78(1)'),
    },
    decidedThere: { acts: ['decide'], requires: ['attend', 'speak'], anewAfter: ['convene'], basis: law.art('30(2)') },
    minutes: { acts: ['minutes'], by: ['clerk'], requires: ['decide'], anewAfter: ['convene'], clocks: owed('decide'), basis: law.art('30(3)') },
    minutesFirst: { acts: ['draft', 'convene'], requires: [{ if: did('decide'), first: 'minutes' }], anewAfter: ['decide'], basis: law.art('30(3)') },
    issue: {
      acts: ['issue'], by: ['head'], onlyIf: 'adopted', requires: ['decide', 'minutes', 'reportParty', { if: 'congressMatter', first: 'reportCongress' }], clocks: owed('reportParty'),
      basis: [law.art('31(1)'), law.art('34(1)'), liaoningPlan.art('18')],
    },
  },
  exceptions: {
    P11: { zh: '重大行政决策不针对特定人作出，没有救济期限', en: 'A major decision is made against nobody in particular, and no period of remedy runs' },
    L3: { zh: '重大行政决策向社会公布，不向特定人送达', en: 'A major decision is published, and served on nobody' },
  },
})

import {
  ahead, all, allHeard, among, any, dateOf, days, defineProcedure, did, not, on, quorum, until, withMajority, workdays,
} from '../../../src/kernel/define.ts'
import { fairCompetitionRegulation } from '../../law/fair-competition-regulation.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { archiveIndex, legalityOpinion } from './documents.ts'
import { facts, roles } from './names.ts'
import { questions } from './questions.ts'

const sitting = localOrganicLaw.art('78(1)')
const speaking = law.art('30(2)')
/** What is reviewed, discussed, voted on and decided: this very draft, and no other. */
const theDraft = { act: 'draft', field: 'text' } as const
const open = not('secret')
const undecided = all(not('adopted'), not('rejected'))
/** What a changed draft sets back beside the reviews and the votes, which examine it; what was owed of the old one is owed no more. */
const afterDraft = ['sendReview', 'convene', 'attend'] as const
/** A new meeting has its own attendance, views, decision and minutes. */
const round = ['attend', 'speak', 'decide', 'minutes'] as const
const decided = {
  number: '{case.number}', title: '{start.title}', organ: '{organ.id}', text: '{draft.text}', executor: '{this.executor}', undertaker: '{start.undertaker}',
  decided: '{day}', state: 'inForce',
} as const
const seats = { register: 'decision-meetings', key: '{case.organ}/{convene.meeting}', column: 'quorum' } as const
/** Only who is in the pool and has no interest in what the undertaking unit does. */
const drawing = {
  basis: [law.art('20(1)'), law.art('21(1)'), liaoningPlan.art('15')], when: 'technical', after: ['draft'], form: questions.drawExpert,
  joins: [{ role: 'expert', field: 'expert', name: 'name' }],
  unlessListed: [{ register: 'expert-interests', key: '{this.expert}/{start.undertaker}', basis: law.art('20(1)') }],
  effects: [{ register: 'decision-experts', change: 'amend', key: '{this.expert}', values: { drawn: '{case.number}' } }],
} as const

/** Opinions are taken until the day that was made public, and studied after it: one of the two was given. */
const lastDayToComment = [until(dateOf('consult', 'until')), until(dateOf('consult', 'shortUntil'))]

/**
 * A major administrative decision, from the proposal to its issue and the file. What comes of it stands in `major-decision-execution`.
 *
 * Consultation, experts and risk are asked about the matter and are not undone by a changed draft, because a draft is meant to change by
 * them (18, 24); fair competition, legality, the votes and the decision are about one text word for word.
 */
export const majorDecision = defineProcedure({
  id: 'major-decision',
  title: { zh: '重大行政决策', en: 'Major administrative decision' },
  systems: ['14', '15.1', '15.2', '16', '17', '18'],
  basis: law.art('11(1)'),
  power: null,
  roles,
  facts,
  outcomes: {
    notStarted: { zh: '不启动', en: 'Not started' },
    dropped: { zh: '终止', en: 'Dropped' },
    adopted: { zh: '通过', en: 'Adopted' },
    deferred: { zh: '暂缓', en: 'Deferred' },
    rejected: { zh: '不予通过', en: 'Rejected' },
  },
  acts: {
    // ── Starting 启动 ──
    propose: {
      title: { zh: '提出决策事项建议', en: 'Propose' },
      by: ['citizen', 'clerk'], basis: law.art('10(1)'), starts: true, form: questions.propose,
    },
    study: {
      title: { zh: '研究论证', en: 'Study the proposal' },
      by: 'clerk', basis: law.art('10(1)'), after: ['propose'], owedSince: 'propose', form: questions.study,
    },
    start: {
      title: { zh: '决定启动', en: 'Decide to start' },
      by: 'head', basis: [law.art('11(1)'), law.art('3(1)')], after: ['study'], owedSince: 'study', closes: ['decline'],
      settles: ['inCatalogue', 'secret', 'technical', 'risky', 'economic'], form: questions.start,
      joins: [
        { role: 'undertaker', field: 'undertaker' }, { role: 'legalOffice', field: 'legalOffice' }, { role: 'assessor', field: 'assessor' },
      ],
      effects: [{
        register: 'decision-matters', change: 'amend', key: '{this.code}', values: { state: 'started', case: '{case.number}' }, when: 'inCatalogue',
      }],
    },
    decline: {
      title: { zh: '决定不启动', en: 'Decide not to start' },
      by: 'head', basis: law.art('11(1)'), after: ['study'], outcome: 'notStarted', ends: true, form: questions.reasons,
    },
    abandon: {
      title: { zh: '终止决策', en: 'Drop the matter' },
      by: 'head', basis: law.art('11(1)'), after: ['start'], provided: undecided, outcome: 'dropped', ends: true, form: questions.reasons,
    },

    // ── Draft 草案 ──
    draft: {
      title: { zh: '拟订、修改决策草案', en: 'Draft, or change the draft' },
      by: 'unit', basis: [law.art('12(1)'), law.art('12(3)'), law.art('12(4)')], after: ['start'], awaits: ['minutes'], often: true,
      provided: undecided, usesUp: [...afterDraft], discharges: ['review', 'submit', 'decide'], form: questions.draft,
    },
    coordinate: {
      title: { zh: '与有关单位协商', en: 'Agree with other units' },
      by: 'unit', basis: law.art('13(1)'), after: ['draft'], owedSince: 'start', form: questions.coordinate,
    },

    // ── The public 公众参与 ──
    consult: {
      title: { zh: '公开征求意见', en: 'Consult the public' },
      by: 'unit', basis: [law.art('14(1)'), law.art('15(1)')], after: ['coordinate'], when: open, owedSince: 'start', form: questions.consult,
      publishes: {
        kind: 'draft-for-comment', title: '公开征求意见：{start.title}', basis: law.art('15(1)'),
        rows: { 草案: '{draft.text}', 说明: '{draft.explanation}', 截止日期: '{consult.until}{consult.shortUntil}', 缩短理由: '{consult.why}' },
      },
    },
    comment: {
      title: { zh: '提出意见', en: 'Comment' },
      by: 'citizen', basis: law.art('14(1)'), after: ['consult'], when: open, often: true, may: lastDayToComment, form: questions.comment,
    },
    announceHearing: {
      title: { zh: '公布听证会信息、送达材料', en: 'Announce the hearing, send the materials' },
      by: 'unit', basis: [law.art('16(2)'), law.art('16(3)')], after: ['draft'], when: open, form: questions.announceHearing,
      publishes: {
        kind: 'hearing', title: '听证会公告：{start.title}', basis: law.art('16(2)'),
        rows: { 时间: '{this.heldOn}', 地点: '{this.place}', 参加人: '{this.selection}', 草案: '{draft.text}' },
      },
    },
    hear: {
      title: { zh: '举行听证会', en: 'Hold the hearing' },
      by: 'unit', basis: [law.art('16(1)'), law.art('17(1)')], after: ['announceHearing'], when: open, owedSince: 'announceHearing',
      notBefore: [ahead(days(7).since('announceHearing')), on(dateOf('announceHearing', 'heldOn'))], form: questions.hear,
    },
    openSurvey: {
      title: { zh: '开展民意调查', en: 'Open a survey' },
      by: 'unit', basis: [law.art('14(2)'), liaoningPlan.art('15')], after: ['draft'], when: open, form: questions.openSurvey,
      publishes: {
        kind: 'survey', title: '民意调查：{start.title}', basis: law.art('14(2)'), rows: { 问题: '{this.question}', 截止日期: '{this.until}' },
      },
    },
    answerSurvey: {
      title: { zh: '参加调查（一人一次）', en: 'Answer the survey, once each' },
      by: 'citizen', basis: law.art('14(2)'), after: ['openSurvey'], when: open, often: true, each: 'choice', may: until(dateOf('openSurvey', 'until')),
      form: questions.answerSurvey,
    },
    closeSurvey: {
      title: { zh: '公布调查结果', en: 'Publish the result of the survey' },
      by: 'unit', basis: law.art('14(2)'), after: ['openSurvey'], when: open, owedSince: 'openSurvey', notBefore: until(dateOf('openSurvey', 'until')),
      form: questions.closeSurvey,
      publishes: { kind: 'survey-result', title: '民意调查结果：{start.title}', basis: law.art('14(2)'), rows: { 结果: '{this.result}' } },
    },
    absorb: {
      title: { zh: '研究采纳公众意见并公布', en: 'Study and adopt opinions, and publish it' },
      by: 'unit', basis: [law.art('18(1)'), liaoningPlan.art('15')], after: ['consult'], when: open, owedSince: 'consult', awaits: ['hear', 'closeSurvey'],
      notBefore: lastDayToComment,
      // What is closed keeps nothing waiting: with the notice of a hearing and the survey all that comes after them is closed.
      closes: ['comment', 'announceHearing', 'hear', 'openSurvey', 'answerSurvey', 'closeSurvey'], form: questions.absorb,
      publishes: { kind: 'comments-answered', title: '意见采纳情况：{start.title}', basis: law.art('18(1)'), rows: { 采纳情况: '{this.adopted}' } },
    },

    // ── Experts 专家论证: drawn by the office, not by the unit; at least one who holds another view ──
    drawExpert: {
      title: { zh: '抽取专家', en: 'Draw an expert' },
      by: 'clerk', notBy: 'unit', ...drawing, often: true,
    },
    drawDissenter: {
      title: { zh: '抽取持不同意见的专家', en: 'Draw an expert of another view' },
      by: 'clerk', notBy: 'unit', ...drawing, after: ['drawExpert'], often: true,
    },
    excludeExpert: {
      // The round of arguments begins anew, so that nothing said by who had an interest is counted.
      title: { zh: '决定专家回避', en: 'Exclude an expert with an interest' },
      by: 'clerk', basis: law.art('20(1)'), when: 'technical', after: ['drawExpert'], often: true, recuses: 'expert', usesUp: ['argue'],
      form: questions.excludeExpert,
    },
    argue: {
      title: { zh: '署名论证', en: 'Argue, and sign' },
      by: 'expert', basis: [law.art('19(1)'), law.art('19(2)')], when: 'technical', after: ['drawExpert', 'drawDissenter', 'draft'], often: true, each: true,
      form: questions.argue,
    },
    absorbExperts: {
      title: { zh: '研究采纳专家意见并公布', en: 'Study and adopt the opinions of experts' },
      by: 'unit', basis: [law.art('29(1)[3]'), liaoningPlan.art('15')], when: 'technical', after: ['argue'], owedSince: 'argue', closes: ['drawExpert', 'drawDissenter', 'excludeExpert', 'argue'],
      // The law gives no number; two who hold different views are the least that can be balanced.
      voices: [quorum('argue', 2, law.art('20(1)'))], form: questions.absorbExperts,
      publishes: { kind: 'expert-opinions', title: '专家论证意见：{start.title}', basis: liaoningPlan.art('15'), rows: { 意见和采纳情况: '{this.adopted}' }, when: open },
    },

    // ── Risk and fair competition 风险评估、公平竞争审查 ──
    assess: {
      title: { zh: '风险评估', en: 'Assess the risk' },
      by: 'riskUnit', basis: [law.art('22(1)'), law.art('23(2)'), liaoningPlan.art('16')], when: 'risky', after: ['draft'], often: true,
      form: questions.assess,
    },
    competition: {
      title: { zh: '公平竞争审查', en: 'Review fair competition' },
      by: 'unit', basis: [law.art('29(1)[1]'), fairCompetitionRegulation.art('13(1)')], when: 'economic', after: ['draft'], examines: theDraft,
      settles: ['fair'], form: questions.competition,
    },

    // ── Legality 合法性审查 ──
    sendReview: {
      title: { zh: '送请合法性审查', en: 'Send for legality review' },
      by: 'unit', basis: [law.art('26(1)'), law.art('26(2)')], owedSince: ['draft', 'returnForReview'], provided: undecided,
      after: ['draft', 'coordinate', 'absorb', 'absorbExperts', 'assess', 'competition'], form: questions.sendReview,
    },
    returnForReview: {
      title: { zh: '退回、要求补充材料', en: 'Send back for more' },
      by: 'reviewer', basis: law.art('26(1)'), after: ['sendReview'], provided: not(did('review')), often: true, usesUp: ['sendReview'], discharges: ['review'],
      form: questions.returnForReview,
    },
    review: {
      title: { zh: '合法性审查', en: 'Review legality' },
      by: 'reviewer', apart: ['draft'], basis: [law.art('25(1)'), law.art('27(1)'), law.art('28(1)')], after: ['draft', 'sendReview'], owedSince: 'sendReview',
      examines: theDraft, form: questions.review, issues: [legalityOpinion],
    },
    submit: {
      title: { zh: '提交会议讨论', en: 'Submit to the meeting' },
      by: 'unit', basis: [law.art('25(2)'), law.art('29(1)[1]'), law.art('29(1)[5]')], after: ['draft', 'review'], owedSince: 'review', examines: theDraft,
      provided: all('lawful', any(not('economic'), 'fair'), undecided), form: questions.submit,
    },

    // ── Collective discussion 集体讨论: each speaks and votes for oneself, the head last ──
    convene: {
      title: { zh: '召集会议', en: 'Call the meeting' },
      by: 'clerk', basis: [law.art('30(1)'), sitting], after: ['submit'], awaits: ['minutes'], often: true, provided: undecided, usesUp: [...round],
      form: questions.convene, note: { zh: '每次召集重新计算到会和表态；上次会议的记录先行入卷', en: 'Attendance and views begin anew with every meeting; the minutes of the last are filed first' },
    },
    attend: {
      title: { zh: '到会签到', en: 'Attend' },
      by: ['member', 'head'], basis: [law.art('30(1)'), sitting], after: ['convene'], provided: not(did('decide')), often: true, each: true,
      notBefore: on(dateOf('convene', 'heldOn')),
    },
    speak: {
      title: { zh: '会议组成人员发言、表态', en: 'A member speaks and votes' },
      by: 'member', notBy: 'head', basis: [speaking, law.art('30(3)')], after: ['draft', 'attend'], provided: not(did('decide')), often: true, each: 'view',
      examines: theDraft, voices: [among('attend', law.art('30(1)'))], form: questions.speak,
    },
    decide: {
      // The head's last word is the decision (30(1), 30(2)); the report to the Party committee comes before it is issued (31), not before it is made.
      title: { zh: '行政首长末位发言、作出决定', en: 'The head speaks last and decides' },
      by: 'head', basis: [law.art('30(1)'), speaking, law.art('24(1)'), liaoningPlan.art('18')], after: ['draft', 'submit', 'attend', 'speak'],
      owedSince: ['submit', 'convene'], provided: any(not('risky'), 'controllable'), examines: theDraft, outcomes: ['adopted', 'deferred', 'rejected'],
      voices: [
        among('attend', law.art('30(1)')), quorum('attend', seats, sitting), allHeard('speak', 'attend', speaking), withMajority('speak', 'outcome', 'why', speaking),
      ],
      form: questions.decide,
    },
    minutes: {
      title: { zh: '会议记录入卷', en: 'File the minutes' },
      by: 'clerk', basis: law.art('30(3)'), after: ['decide'], owedSince: 'decide', form: questions.minutes,
    },

    // ── Publication, file, execution 公布、归档、执行 ──
    reportParty: {
      title: { zh: '出台前请示报告', en: 'Report before issue' },
      by: 'clerk', basis: law.art('31(1)'), after: ['minutes'], when: 'adopted', owedSince: 'minutes', settles: ['congressMatter'], form: questions.reportParty,
    },
    reportCongress: {
      title: { zh: '向人大报告', en: 'Report to the congress' },
      by: 'clerk', basis: law.art('8(1)'), after: ['reportParty'], when: all('congressMatter', 'adopted'), owedSince: 'reportParty', form: questions.reportCongress,
    },
    issue: {
      title: { zh: '出台、明确执行单位', en: 'Issue, and name who carries it out' },
      by: 'head', basis: [law.art('31(1)'), law.art('34(1)')], after: ['decide', 'minutes', 'reportParty', 'reportCongress'], when: 'adopted',
      owedSince: 'reportParty', form: questions.issue,
      effects: [
        { register: 'major-decisions', change: 'enter', key: '{case.number}', when: 'risky', values: { ...decided, arguedBy: '{start.assessor}' } },
        { register: 'major-decisions', change: 'enter', key: '{case.number}', when: not('risky'), values: { ...decided, arguedBy: '{start.undertaker}' } },
      ],
    },
    publish: {
      title: { zh: '公布并解读', en: 'Publish and explain' },
      by: 'clerk', basis: [law.art('32(1)'), governmentInformationRegulation.art('26(1)')], after: ['issue'], when: all(open, 'adopted'), must: workdays(20).since('decide'),
      form: questions.publish,
      publishes: {
        kind: 'major-decision', title: '重大行政决策：{start.title}', basis: law.art('32(1)'),
        rows: { 决策: '{draft.text}', 公众意见采纳情况: '{absorb.adopted}', 专家意见采纳情况: '{absorbExperts.adopted}', 解读: '{this.explanation}', 载体: '{this.where}' },
      },
    },
    archive: {
      title: { zh: '立卷归档', en: 'Archive' },
      by: 'clerk', basis: [law.art('33(1)'), liaoningPlan.art('18')], after: ['minutes', 'issue', 'publish'], when: any('adopted', 'rejected'),
      owedSince: 'minutes', form: questions.archive, issues: [archiveIndex],
    },
  },
})

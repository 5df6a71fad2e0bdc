import { ahead, all, any, dateOf, days, defineProcedure, did, not, on, quorum, until, years } from '../../../src/kernel/define.ts'
import { fairCompetitionRegulation } from '../../law/fair-competition-regulation.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { ruleMakingRegulation as law } from '../../law/rule-making-regulation.ts'
import { clerk, head, officer, reviewer } from '../../organs/case-roles.ts'
import { questions } from './questions.ts'

const theDraft = { act: 'draft', field: 'text' } as const
const open = not('secret')
const unsigned = not(did('sign'))
const title = '{plan.subject}{plan.kind}'
const seats = { register: 'decision-meetings', key: '{case.organ}/{convene.meeting}', column: 'quorum' } as const
const filing = (zh: string, en: string) =>
  ({ title: { zh, en }, by: 'legal', basis: [law.art('34(1)'), legislationLaw.art('109(1)'), legislationLaw.art('109(1)[4]')], after: ['sign'], must: days(30).since('sign'), form: questions.file }) as const

/** A rule of a local government, from the project with its four assurances to the evaluation. The draft reviewed, voted on and signed is one text. */
export const ruleMaking = defineProcedure({
  id: 'rule-making-provincial',
  title: { zh: '政府规章制定', en: 'Making of a government rule' },
  systems: ['7', '8.1', '8.2'],
  basis: law.art('12(1)'),
  power: null,
  roles: {
    proposer: { title: { zh: '报请立项的部门', en: 'Department that proposes' }, kind: 'outside', post: 'officer' },
    public: { title: { zh: '社会公众', en: 'The public' }, kind: 'public' },
    drafter: { ...officer, of: 'department', title: { zh: '起草单位', en: 'Drafter' } },
    principal: { ...head, of: 'department', title: { zh: '起草单位主要负责人', en: 'Principal of the drafter' } },
    legal: { ...reviewer, of: 'legalOffice', title: { zh: '法制机构', en: 'Legal office' } },
    clerk,
    member: { title: { zh: '会议组成人员', en: 'Member of the meeting' }, kind: 'staff', post: 'meeting-member' },
    head: { ...head, title: { zh: '政府首长', en: 'Head of the government' } },
    department: { title: { zh: '起草单位', en: 'Drafter' }, kind: 'party' },
    legalOffice: { title: { zh: '法制机构', en: 'Legal office' }, kind: 'party' },
  },
  facts: {
    secret: { zh: '依法需要保密', en: 'Secret by law' },
    weighty: { zh: '重大经济社会方面的规章', en: 'On a major economic or social matter' },
    majorInterests: { zh: '涉及重大利益调整或者重大分歧，需要听证', en: 'Major interests or disagreement: to be heard' },
    economic: { zh: '涉及经营者经济活动', en: 'Concerns business' },
    ofCity: { zh: '设区的市的规章', en: 'Of a city' },
    fair: { zh: '公平竞争审查通过', en: 'Passed fair competition review' },
    lawful: { zh: '审查通过（无上位法依据不减权增义务、不设许可强制）', en: 'Passed review' },
    passed: { zh: '会议通过', en: 'Passed by the meeting' },
  },
  outcomes: { promulgated: { zh: '公布', en: 'Promulgated' }, declined: { zh: '不予立项', en: 'No project' }, dropped: { zh: '终止', en: 'Dropped' } },
  acts: {
    // ── Project 立项 ──
    propose: { title: { zh: '申请立项', en: 'Ask for a project' }, by: 'proposer', basis: [law.art('10(2)'), law.art('11(1)')], starts: true, form: questions.propose },
    plan: {
      title: { zh: '列入年度计划（任务、时间、人员、经费落实）', en: 'Enter the yearly plan, with its four assurances' },
      by: 'head', basis: [law.art('12(1)'), law.art('12(2)'), law.art('14(3)'), liaoningPlan.art('7')], after: ['propose'], owedSince: 'propose', closes: ['decline'],
      settles: ['secret', 'weighty', 'majorInterests', 'economic', 'ofCity'], form: questions.plan,
      joins: [{ role: 'department', field: 'department' }, { role: 'legalOffice', field: 'legal' }],
      publishes: { kind: 'rule-plan', title: `规章制定计划：${title}`, basis: law.art('12(1)'), rows: { 起草单位: '{plan.department}', 完成时间: '{plan.completeBy}' } },
    },
    decline: { title: { zh: '不予立项', en: 'No project' }, by: 'head', basis: law.art('12(1)'), after: ['propose'], outcome: 'declined', ends: true, form: questions.reasons },
    drop: { title: { zh: '终止', en: 'Drop' }, by: 'head', basis: law.art('12(1)'), after: ['plan'], provided: unsigned, outcome: 'dropped', ends: true, form: questions.reasons },

    // ── Drafting and the public 起草、征求意见、听证 ──
    draft: {
      title: { zh: '起草、修改', en: 'Draft, or change the draft' },
      by: 'drafter', basis: law.art('15(1)'), after: ['plan'], often: true, provided: unsigned, usesUp: ['convene', 'attend'],
      discharges: ['review', 'reportParty', 'deliberate', 'sign'], form: questions.draft,
    },
    consult: {
      title: { zh: '公开征求意见（三十日以上）', en: 'Consult in public for thirty days or more' },
      by: 'drafter', basis: [law.art('15(2)'), liaoningPlan.art('8')], after: ['draft'], when: open, owedSince: 'plan', form: questions.consult,
      publishes: { kind: 'draft-for-comment', title: `公开征求意见：${title}`, basis: law.art('15(2)'), rows: { 草案: '{draft.text}', 说明: '{draft.explanation}', 截止日期: '{consult.until}' } },
    },
    comment: { title: { zh: '逐条提出意见', en: 'Comment' }, by: 'public', basis: law.art('15(2)'), after: ['consult'], when: open, often: true, may: until(dateOf('consult', 'until')), form: questions.comment },
    reply: {
      title: { zh: '公布意见采纳情况', en: 'Answer the comments' },
      by: 'drafter', basis: liaoningPlan.art('8'), after: ['consult'], when: open, owedSince: 'consult', notBefore: until(dateOf('consult', 'until')), closes: ['comment'],
      form: questions.reply, publishes: { kind: 'comments-answered', title: `意见采纳情况：${title}`, basis: liaoningPlan.art('8'), rows: { 采纳情况: '{reply.answers}' } },
    },
    argue: { title: { zh: '重大利益论证咨询', en: 'Argue major interests' }, by: 'drafter', basis: law.art('16(1)'), after: ['draft'], when: 'majorInterests', form: questions.argue },
    announceHearing: {
      title: { zh: '公告听证（三十日前）', en: 'Announce the hearing, thirty days before' },
      by: 'drafter', basis: law.art('16(2)[1]'), after: ['argue'], when: 'majorInterests', form: questions.announceHearing,
      publishes: { kind: 'hearing', title: `立法听证公告：${title}`, basis: law.art('16(2)[1]'), rows: { 时间: '{this.heldOn}', 地点和内容: '{this.place}' } },
    },
    hear: {
      title: { zh: '举行听证会', en: 'Hold the hearing' },
      by: 'drafter', basis: [law.art('16(2)'), law.art('16(2)[3]')], after: ['announceHearing'], when: 'majorInterests', owedSince: 'announceHearing',
      notBefore: [ahead(days(30).since('announceHearing')), on(dateOf('announceHearing', 'heldOn'))], form: questions.hear,
    },
    negotiate: { title: { zh: '部门协商', en: 'Agree with departments' }, by: 'drafter', basis: law.art('17(2)'), after: ['draft'], owedSince: 'plan', form: questions.negotiate },
    competition: {
      title: { zh: '公平竞争审查', en: 'Review fair competition' },
      by: 'drafter', basis: fairCompetitionRegulation.art('14(1)'), after: ['draft'], when: 'economic', examines: theDraft, settles: ['fair'], form: questions.competition,
    },
    submit: {
      title: { zh: '主要负责人签署报送审查', en: 'The principal signs and submits' },
      by: 'principal', basis: [law.art('18(1)'), law.art('18(2)')], after: ['draft', 'negotiate', 'reply', 'hear', 'competition'], owedSince: ['draft', 'returnIt'],
      provided: any(not('economic'), 'fair'), examines: theDraft, form: questions.submit,
    },

    // ── Review 审查、协调 ──
    returnIt: {
      title: { zh: '缓办、退回', en: 'Postpone or return' },
      by: 'legal', basis: law.art('20(1)'), after: ['submit'], provided: not(did('review')), often: true, usesUp: ['submit'], discharges: ['review'], form: questions.returnIt,
    },
    raiseDispute: {
      title: { zh: '重大争议引入第三方评估', en: 'Send a dispute to third-party assessment' },
      by: 'legal', basis: [law.art('24(1)'), liaoningPlan.art('7')], after: ['submit'], provided: not(did('review')), form: questions.raiseDispute,
    },
    assessDispute: { title: { zh: '第三方评估', en: 'Assessment of the dispute' }, by: 'legal', basis: law.art('24(1)'), after: ['raiseDispute'], owedSince: 'raiseDispute', form: questions.assessDispute },
    settleDispute: {
      title: { zh: '限期决定争议', en: 'Decide the dispute in time' },
      by: 'head', basis: [law.art('24(2)'), liaoningPlan.art('7')], after: ['assessDispute'], must: until(dateOf('raiseDispute', 'by')), form: questions.settleDispute,
    },
    review: {
      title: { zh: '统一审查、形成草案', en: 'Review, and form the draft' },
      by: 'legal', apart: ['draft'], basis: [law.art('19(1)'), law.art('21(1)'), law.art('22(1)'), law.art('25(2)'), legislationLaw.art('93(6)'), licensingLaw.art('15(1)')],
      after: ['draft', 'submit'], awaits: ['settleDispute'], owedSince: 'submit', examines: theDraft, settles: ['lawful'], form: questions.review,
    },

    reportParty: {
      title: { zh: '报告同级党委', en: 'Report to the Party committee' },
      by: 'legal', basis: law.art('4(2)'), after: ['review'], when: all('weighty', 'lawful'), owedSince: 'review', form: questions.reportParty,
    },

    // ── Deliberation, signature, promulgation 审议、签署、公布 ──
    convene: {
      title: { zh: '召集会议', en: 'Call the meeting' },
      by: 'clerk', basis: [law.art('27(2)'), localOrganicLaw.art('78(1)')], after: ['review'], provided: all('lawful', unsigned), often: true, usesUp: ['attend', 'vote', 'deliberate'],
      discharges: ['sign'], form: questions.convene,
    },
    attend: {
      title: { zh: '到会签到', en: 'Attend' },
      by: ['member', 'head'], basis: localOrganicLaw.art('78(1)'), after: ['convene'], provided: not(did('deliberate')), notBefore: on(dateOf('convene', 'heldOn')), often: true, each: true,
    },
    vote: {
      title: { zh: '发表意见、表态', en: 'Speak and vote' },
      by: 'member', notBy: 'head', basis: law.art('27(2)'), after: ['draft', 'attend'], provided: not(did('deliberate')), often: true, each: 'view', examines: theDraft,
      voices: [{ of: 'attend', own: true, basis: law.art('27(2)') }], form: questions.vote,
    },
    deliberate: {
      title: { zh: '审议决定', en: 'Decide in the meeting' },
      by: 'head', basis: [law.art('27(2)'), localOrganicLaw.art('78(1)')], after: ['draft', 'vote'], awaits: ['reportParty'], owedSince: ['review', 'convene'], examines: theDraft, settles: ['passed'],
      voices: [quorum('attend', seats, localOrganicLaw.art('78(1)')), { of: 'vote', heard: 'attend', basis: law.art('27(2)') }], form: questions.deliberate,
    },
    sign: {
      title: { zh: '签署命令公布', en: 'Sign and promulgate' },
      by: 'head', basis: [law.art('29(1)'), law.art('30(1)'), law.art('32(1)'), legislationLaw.art('96(2)')], after: ['draft', 'deliberate'], provided: 'passed', owedSince: 'deliberate',
      examines: theDraft, outcome: 'promulgated', form: questions.sign,
      // What is closed keeps nothing waiting: the assessment of a dispute is closed with raising it.
      closes: ['comment', 'returnIt', 'raiseDispute', 'assessDispute', 'settleDispute', 'competition', 'attend', 'vote'],
      publishes: { kind: 'rule', title, basis: law.art('30(1)'), rows: { 序号: '{this.number}', 文本: '{draft.text}', 施行日期: '{this.inForce}', 立即施行的理由: '{this.whyAtOnce}' } },
    },
    gazette: {
      title: { zh: '公报、网站、报纸刊载', en: 'Print it' }, by: 'clerk', basis: law.art('31(2)'), after: ['sign'], owedSince: 'sign', form: questions.gazette,
    },

    // ── Filing and evaluation 备案、评估 ──
    fileStateCouncil: filing('报国务院备案', 'File with the State Council'),
    fileCongress: filing('报本级人大常委会备案', 'File with the standing committee'),
    fileProvince: { ...filing('报省政府备案', 'File with the province'), when: 'ofCity' },
    fileProvinceCongress: { ...filing('报省人大常委会备案', 'File with the province’s standing committee'), when: 'ofCity' },
    evaluate: {
      title: { zh: '立法后评估', en: 'Evaluate' },
      // The plan has it three years after the rule takes effect (8.2); counted from promulgation it falls due no later than that.
      by: 'legal', basis: [law.art('38(1)'), liaoningPlan.art('8')], after: ['sign'], must: years(3).since('sign'), form: questions.evaluate,
    },
  },
})

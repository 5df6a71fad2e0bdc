import { choice, date, defineRegister, file, number, organ, text } from '../../../src/kernel/define.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'

const listed = law.art('3(3)')
const sitting = localOrganicLaw.art('78(1)')

/** Kinds of meeting that may discuss a major decision (规划18: 常务会议、全体会议或者部门领导班子会议). */
export const meetings = {
  standing: { zh: '常务会议', en: 'Standing meeting' },
  plenary: { zh: '全体会议', en: 'Plenary meeting' },
  leadership: { zh: '部门领导班子会议', en: 'Meeting of a department’s leaders' },
} as const

/** The catalogue of matters that count as major decisions (重大行政决策事项目录). Key: the matter's code. */
export const decisionMattersRegister = defineRegister({
  id: 'decision-matters',
  title: { zh: '重大行政决策事项目录', en: 'Catalogue of major decisions' },
  systems: ['14'],
  basis: listed,
  columns: {
    code: text({ ask: { zh: '事项编码', en: 'Code' }, because: listed }),
    title: text({ ask: { zh: '决策事项', en: 'Matter' }, because: listed }),
    organ: organ({ ask: { zh: '决策机关', en: 'Deciding organ' }, because: listed }),
    standard: text({ ask: { zh: '标准', en: 'Standard' }, because: listed }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: listed,
      options: { listed: { zh: '列入', en: 'Listed' }, started: { zh: '已启动', en: 'Started' } },
    }),
    case: text({ ask: { zh: '决策案号', en: 'Case' }, because: law.art('11(1)'), optional: true }),
  },
  shown: ['code', 'title', 'organ', 'standard', 'state', 'case'],
})

/**
 * How many sit in an organ's meetings and how many must be there (议事规则). Key: `organ/meeting`. National law says who sits in a meeting and
 * gives no number (地方组织法 78(1)): the number is the organ's own, and without one no meeting can conclude anything.
 */
export const decisionMeetingsRegister = defineRegister({
  id: 'decision-meetings',
  title: { zh: '会议规则', en: 'Rules of meetings' },
  systems: ['18'],
  basis: sitting,
  columns: {
    organ: organ({ ask: { zh: '决策机关', en: 'Organ' }, because: sitting }),
    meeting: choice({ ask: { zh: '会议', en: 'Meeting' }, because: sitting, options: meetings }),
    members: number({ ask: { zh: '组成人员数', en: 'Members' }, because: sitting }),
    quorum: number({ ask: { zh: '应到人数', en: 'Quorum' }, because: sitting }),
    rules: text({ ask: { zh: '会议规则文号', en: 'Rules of the meeting' }, because: sitting }),
  },
  shown: ['organ', 'meeting', 'members', 'quorum', 'rules'],
})

/** Experts who may be drawn (决策咨询论证专家库). Key: the person. */
export const decisionExpertsRegister = defineRegister({
  id: 'decision-experts',
  title: { zh: '决策咨询论证专家库', en: 'Pool of experts' },
  systems: ['15.2'],
  basis: law.art('21(1)'),
  columns: {
    person: text({ ask: { zh: '账号', en: 'Person' }, because: law.art('21(1)') }),
    name: text({ ask: { zh: '姓名', en: 'Name' }, because: law.art('21(1)') }),
    field: text({ ask: { zh: '专业领域', en: 'Field' }, because: law.art('20(1)') }),
    unit: text({ ask: { zh: '工作单位', en: 'Works at' }, because: law.art('20(1)') }),
    drawn: text({ ask: { zh: '最近一次抽取', en: 'Last drawn' }, because: law.art('20(1)'), optional: true }),
    noted: text({ ask: { zh: '最近一次登记利害关系的单位', en: 'Interest last noted in' }, because: law.art('20(1)'), optional: true }),
  },
  // The plan has experts and their opinions made public step by step (规划15).
  shown: ['name', 'field', 'unit'],
})

/** Direct interests of experts (专家利害关系登记). Key: `person/organ`: never drawn for a decision that this organ prepares. */
export const expertInterestsRegister = defineRegister({
  id: 'expert-interests',
  title: { zh: '专家利害关系登记', en: 'Interests of experts' },
  systems: ['15.2'],
  basis: law.art('20(1)'),
  columns: {
    person: text({ ask: { zh: '账号', en: 'Person' }, because: law.art('20(1)') }),
    organ: organ({ ask: { zh: '与哪一单位有直接利害关系', en: 'Interest in which organ' }, because: law.art('20(1)') }),
    interest: text({ ask: { zh: '利害关系', en: 'Interest' }, because: law.art('20(1)') }),
  },
  shown: [],
})

/** Decisions that were adopted and issued (重大行政决策登记簿). Key: the number of the case. Entries never end: responsibility is lifelong. */
export const majorDecisionsRegister = defineRegister({
  id: 'major-decisions',
  title: { zh: '重大行政决策登记簿', en: 'Register of major decisions' },
  systems: ['14', '18'],
  basis: law.art('33(1)'),
  columns: {
    number: text({ ask: { zh: '案号', en: 'Case' }, because: law.art('33(1)') }),
    title: text({ ask: { zh: '决策事项', en: 'Matter' }, because: law.art('33(1)') }),
    organ: organ({ ask: { zh: '决策机关', en: 'Deciding organ' }, because: law.art('33(1)') }),
    text: file({ ask: { zh: '决策文本', en: 'Text' }, because: law.art('33(1)') }),
    executor: organ({ ask: { zh: '执行单位', en: 'Executing unit' }, because: law.art('34(1)') }),
    undertaker: organ({ ask: { zh: '承办单位', en: 'Undertaking unit' }, because: law.art('11(1)') }),
    arguedBy: organ({ ask: { zh: '承担主要论证评估工作的单位', en: 'Argued and assessed by' }, because: law.art('36(2)') }),
    decided: date({ ask: { zh: '出台日期', en: 'Issued' }, because: law.art('33(1)') }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: law.art('37(1)'),
      options: { inForce: { zh: '执行中', en: 'Being carried out' }, completed: { zh: '执行完毕', en: 'Carried out' }, adjusted: { zh: '已调整', en: 'Adjusted' } },
    }),
  },
  // Some decisions are not public by law; the register is for the organ and those who look back.
  shown: [],
})

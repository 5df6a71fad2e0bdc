import { answerOf, choice, defineProcedure, longText, not, number, organ, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { clerk, head } from '../../organs/case-roles.ts'
import { meetings } from '../major-decision/registers.ts'

const listed = law.art('3(3)')
const plan = liaoningPlan.art('14')
const sitting = localOrganicLaw.art('78(1)')
const code = text({ ask: { zh: '事项编码', en: 'Code' }, because: listed, seenBy: 'public' })

/** The catalogue of major decisions: proposed, consented to by the Party committee, fixed and published; taken off the same way. */
export const decisionCatalogue = defineProcedure({
  id: 'decision-catalogue',
  title: { zh: '重大行政决策事项目录管理', en: 'Catalogue of major decisions' },
  systems: ['14'],
  basis: listed,
  power: null,
  roles: { clerk, head },
  facts: { consented: { zh: '同级党委同意', en: 'The Party committee consents' } },
  outcomes: { entered: { zh: '列入目录', en: 'Entered' }, removed: { zh: '移出目录', en: 'Removed' }, dropped: { zh: '不予调整', en: 'Not changed' } },
  acts: {
    propose: {
      title: { zh: '拟列入事项', en: 'Propose a matter' },
      by: 'clerk', basis: [listed, plan], starts: true,
      form: {
        code,
        title: text({ ask: { zh: '决策事项', en: 'Matter' }, because: listed, seenBy: 'public' }),
        organ: organ({ ask: { zh: '决策机关', en: 'Deciding organ' }, because: listed, seenBy: 'public' }),
        standard: text({ ask: { zh: '标准', en: 'Standard' }, because: listed, seenBy: 'public' }),
      },
    },
    proposeRemoval: {
      title: { zh: '拟移出事项', en: 'Propose to remove a matter' },
      by: 'clerk', basis: [listed, plan], starts: true, closes: ['enter', 'revise'], form: { code },
    },
    reportParty: {
      title: { zh: '报同级党委', en: 'Report to the Party committee' },
      by: 'clerk', basis: listed, owedSince: ['propose', 'proposeRemoval'], settles: ['consented'],
      form: { reply: text({ ask: { zh: '批复文号', en: 'Reply' }, because: listed }) },
    },
    enter: {
      title: { zh: '确定并公布', en: 'Fix and publish' },
      by: 'head', basis: listed, after: ['propose', 'reportParty'], provided: 'consented', owedSince: 'propose', outcome: 'entered', ends: true,
      effects: [{
        register: 'decision-matters', change: 'enter', key: '{propose.code}',
        values: { code: '{propose.code}', title: '{propose.title}', organ: '{propose.organ}', standard: '{propose.standard}', state: 'listed' },
      }],
      publishes: {
        kind: 'decision-catalogue', title: '重大行政决策事项目录：{propose.title}', basis: listed,
        rows: { 事项: '{propose.title}', 决策机关: '{propose.organ}', 标准: '{propose.standard}' },
      },
    },
    revise: {
      // What is listed already cannot be entered: the consent is to its new content, so that it is amended (and nobody is left with a consent that nothing carries out).
      title: { zh: '修订目录中已有的事项并公布', en: 'Revise what is listed, and publish' },
      by: 'head', basis: listed, after: ['propose', 'reportParty'], provided: 'consented', outcome: 'entered', ends: true,
      effects: [{
        register: 'decision-matters', change: 'amend', key: '{propose.code}',
        values: { title: '{propose.title}', organ: '{propose.organ}', standard: '{propose.standard}' },
      }],
      publishes: {
        kind: 'decision-catalogue', title: '重大行政决策事项目录（修订）：{propose.title}', basis: listed,
        rows: { 事项: '{propose.title}', 决策机关: '{propose.organ}', 标准: '{propose.standard}' },
      },
    },
    remove: {
      title: { zh: '移出并公布', en: 'Remove and publish' },
      by: 'head', basis: listed, after: ['reportParty'], when: { did: 'proposeRemoval' }, provided: 'consented', owedSince: 'proposeRemoval', outcome: 'removed',
      ends: true,
      effects: [{ register: 'decision-matters', change: 'end', key: '{proposeRemoval.code}' }],
      publishes: { kind: 'decision-catalogue', title: '移出重大行政决策事项目录', basis: listed, rows: { 事项编码: '{proposeRemoval.code}' } },
    },
    gone: {
      title: { zh: '目录中已无该事项，终结', en: 'It is not listed any more: ended' },
      by: 'head', basis: listed, after: ['reportParty'], when: { did: 'proposeRemoval' }, outcome: 'dropped', ends: true,
      unlessListed: [{ register: 'decision-matters', key: '{proposeRemoval.code}', basis: listed }],
      form: { why: longText({ ask: { zh: '该事项如何已不在目录', en: 'How it came off the catalogue' }, because: listed }) },
    },
    drop: {
      title: { zh: '不予调整', en: 'Leave it' },
      by: 'head', basis: listed, after: ['reportParty'], when: not('consented'), outcome: 'dropped', ends: true,
    },
  },
})

/** How many sit in a meeting of the organ, and how many must be there: the organ's own rules of work, put on record. */
export const decisionMeetingRules = defineProcedure({
  id: 'decision-meeting-rules',
  title: { zh: '会议规则登记', en: 'Rules of meetings' },
  systems: ['18'],
  basis: sitting,
  power: null,
  roles: { head },
  outcomes: { set: { zh: '已登记', en: 'Set' } },
  acts: {
    set: {
      title: { zh: '登记会议规则', en: 'Set the rules of a meeting' },
      by: 'head', basis: sitting, starts: true, outcome: 'set', ends: true,
      form: {
        meeting: choice({ ask: { zh: '会议', en: 'Meeting' }, because: sitting, options: meetings }),
        members: number({ ask: { zh: '组成人员数', en: 'Members' }, because: sitting, least: 2, most: 200 }),
        // One person is no collective; how many are needed beyond that is for the organ's rules.
        quorum: number({ ask: { zh: '应到人数', en: 'Quorum' }, because: sitting, least: 2, most: 200 }),
        rules: text({ ask: { zh: '会议规则文号', en: 'Rules of the meeting' }, because: sitting }),
      },
      // More than sit in it can never be there: no decision could be made.
      bounds: [{ field: 'quorum', most: answerOf('set', 'members'), basis: sitting }],
      effects: [{ register: 'decision-meetings', change: 'set', key: '{organ.id}/{this.meeting}', copies: true, values: { organ: '{organ.id}' } }],
    },
  },
})

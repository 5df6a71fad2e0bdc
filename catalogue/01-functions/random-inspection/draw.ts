import { defineProcedure, longText, text } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { businessEnvironmentRegulation } from '../../law/business-environment-regulation.ts'
import { enterpriseInspectionProvisions as enterprise } from '../../law/enterprise-inspection-provisions.ts'
import { foodInspectionMeasures } from '../../law/food-inspection-measures.ts'
import { marketEntityRegulation } from '../../law/market-entity-regulation.ts'
import { head, officer } from '../../organs/case-roles.ts'
import { drawLists, drawOpened } from './registers.ts'

const because = businessEnvironmentRegulation.art('54(1)')
const entry = { register: 'inspection-draws', key: '{commit.number}' } as const

/**
 * Drawing objects and inspectors (双随机). The plan comes first and is public; then the organ commits to its lists and a secret, and only then is
 * it drawn. A plan is drawn from once: its number stands in the register for good, also when the draw was abandoned, and then with the reasons.
 */
export const inspectionDraw = defineProcedure({
  id: 'inspection-draw',
  title: { zh: '双随机抽取', en: 'Drawing objects and inspectors' },
  systems: ['3.4'],
  basis: because,
  power: null,
  roles: { handler: { ...officer, title: { zh: '组织抽取的人员', en: 'Who organises the draw' } }, head },
  outcomes: { drawn: { zh: '已抽取并派发', en: 'Drawn and handed out' }, abandoned: { zh: '未抽取而终止', en: 'Abandoned' } },
  acts: {
    plan: {
      title: { zh: '拟订抽查计划', en: 'Draw up the plan' },
      by: 'handler', basis: [enterprise.art('5(1)'), because], starts: true,
      form: {
        matter: longText({ ask: { zh: '抽查事项、依据、时间、对象范围', en: 'What is checked, basis, time, objects' }, because: enterprise.art('5(1)') }),
        merged: longText({ ask: { zh: '与其他部门合并、联合的情况', en: 'What is merged or joint with others' }, because, optional: true }),
      },
    },
    approve: {
      title: { zh: '批准并公开抽查计划', en: 'Approve and publish the plan' },
      by: 'head', apart: ['plan'], basis: [enterprise.art('5(1)'), because], after: ['plan'], owedSince: 'plan',
      publishes: { kind: 'inspection-plan', title: '随机抽查计划：{case.title}', basis: because, rows: { 检查机关: '{organ.name}', 抽查事项: '{plan.matter}', 公开日期: '{day}' } },
    },
    commit: {
      title: { zh: '建立两库，公布承诺值', en: 'Fix both lists and publish the commitment' },
      by: 'handler', basis: [because, marketEntityRegulation.art('38(2)'), foodInspectionMeasures.art('23(2)')], after: ['approve'], owedSince: 'approve', lots: { step: 'commit' },
      form: { number: text({ ask: { zh: '抽查计划编号', en: 'Number of the plan' }, because }), ...drawLists },
      effects: [{
        ...entry, change: 'enter', values: { ...columnsFrom(drawLists), number: '{this.number}', organ: '{organ.id}', matter: '{plan.matter}', state: 'committed' },
      }],
      publishes: {
        kind: 'inspection-commitment', title: '随机抽查承诺：{commit.number}', basis: because,
        rows: { 检查机关: '{organ.name}', 承诺值: '{commit.commitment}', 抽取对象数: '{commit.count}', 公共值取自日志条数: '{commit.size}' },
      },
    },
    draw: {
      title: { zh: '抽取并公布', en: 'Draw and publish' },
      by: 'handler', basis: [because, marketEntityRegulation.art('38(2)')], after: ['commit'], owedSince: 'commit', closes: ['abandon'],
      lots: { step: 'draw', committed: 'commit' }, form: drawOpened,
      effects: [{ ...entry, change: 'amend', values: { ...columnsFrom(drawOpened), state: 'drawn' } }],
      publishes: {
        kind: 'inspection-draw', title: '随机抽查抽取结果：{commit.number}', basis: because,
        rows: { 检查机关: '{organ.name}', 抽取结果: '{draw.result}', 承诺值: '{commit.commitment}', 密钥: '{draw.secret}', 公共值: '{draw.root}', 抽取日期: '{day}' },
      },
    },
    abandon: {
      title: { zh: '终止，不再抽取', en: 'Abandon: nothing is drawn' },
      by: 'head', basis: because, after: ['commit'], outcome: 'abandoned', ends: true,
      form: { reasons: longText({ ask: { zh: '终止的理由（向社会公开）', en: 'Why (made public)' }, because, seenBy: 'public' }) },
      effects: [{ ...entry, change: 'amend', values: { state: 'abandoned', reasons: '{this.reasons}' } }],
      publishes: { kind: 'inspection-abandoned', title: '随机抽查终止：{commit.number}', basis: because, rows: { 检查机关: '{organ.name}', 理由: '{abandon.reasons}' } },
    },
    hand: {
      title: { zh: '派发检查任务', en: 'Hand out an inspection' },
      by: 'handler', basis: because, after: ['draw'], owedSince: 'draw', often: true, lots: { step: 'hand', committed: 'commit', drawn: 'draw' },
      form: {
        entity: text({ ask: { zh: '检查对象代码', en: 'Code of the object' }, because }),
        name: text({ ask: { zh: '检查对象', en: 'Object' }, because }),
        first: text({ ask: { zh: '检查人员甲（执法证号）', en: 'First inspector (certificate)' }, because }),
        second: text({ ask: { zh: '检查人员乙（执法证号）', en: 'Second inspector (certificate)' }, because }),
      },
      effects: [{
        register: 'drawn-inspections', change: 'enter', key: '{commit.number}/{this.entity}',
        values: { plan: '{commit.number}', organ: '{organ.id}', entity: '{this.entity}', name: '{this.name}', first: '{this.first}', second: '{this.second}', state: 'drawn' },
      }],
    },
    finish: {
      title: { zh: '全部派发完毕', en: 'All are handed out' },
      by: 'handler', basis: because, after: ['hand'], owedSince: 'draw', outcome: 'drawn', ends: true,
    },
    drop: {
      title: { zh: '撤回计划', en: 'Withdraw the plan' },
      by: 'head', basis: enterprise.art('5(1)'), after: ['plan'], outcome: 'abandoned', ends: true, when: { not: { did: 'commit' } },
    },
  },
})

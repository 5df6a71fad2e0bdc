import { answered, answerOf, any, anyOf, choice, date, dateOf, days, defineProcedure, did, longText, not, ofSubject, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { businessEnvironmentRegulation } from '../../law/business-environment-regulation.ts'
import { enterpriseInspectionProvisions as enterprise } from '../../law/enterprise-inspection-provisions.ts'
import { foodInspectionMeasures as food } from '../../law/food-inspection-measures.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { specialEquipmentInspectionMeasures as equipment } from '../../law/special-equipment-inspection-measures.ts'
import { letter } from '../../letter.ts'
import { head, officer } from '../../organs/case-roles.ts'

const publicly = businessEnvironmentRegulation.art('54(1)')
const entry = { register: 'drawn-inspections', change: 'amend', key: '{subject}' } as const
const drawnOnly = { officers: 2, certificates: [ofSubject('first'), ofSubject('second'), answerOf('substitute', 'officer')] } as const

/**
 * Inspecting whom the lot fell on, by whom the lot fell on, and publishing what was found. The twenty working days for publishing and the ten for
 * checking again are rules of the food and special-equipment fields (statutory.md 34, note); other fields publish “promptly”, for which the
 * shorter known day serves.
 */
export const drawnInspection = defineProcedure({
  id: 'drawn-inspection',
  title: { zh: '随机抽查检查', en: 'Inspection by lot' },
  systems: ['3.4'],
  basis: publicly,
  power: null,
  roles: { inspector: { ...officer, title: { zh: '检查人员', en: 'Inspector' } }, head, entity: { title: { zh: '检查对象', en: 'Object of the inspection' }, kind: 'party' } },
  about: { register: 'drawn-inspections', same: { organ: 'organ' }, where: { state: 'drawn' }, holder: { role: 'entity', id: 'entity', name: 'name' } },
  facts: {
    sound: { zh: '未发现问题', en: 'No problem', follows: [answered('record', 'finding', 'sound')] },
    minor: { zh: '责令整改', en: 'Correction ordered', follows: [answered('record', 'finding', 'minor')] },
    grave: { zh: '依法立案或者移送', en: 'A case is due', follows: [answered('record', 'finding', 'grave'), answered('recheck', 'mended', false)] },
  },
  outcomes: { done: { zh: '结果已公开', en: 'Result published' }, dropped: { zh: '终止', en: 'Dropped' } },
  acts: {
    notice: {
      title: { zh: '出具检查通知书', en: 'Give notice of the inspection' },
      by: 'inspector', basis: enterprise.art('8(1)'), starts: true, issues: [letter('notice', 'entity', ['检通', '检查通知书', 'Inspection notice'], [
        '依据：{this.basis}', '检查内容：{this.content}', '检查时限：至{this.until}', '检查人员（执法证号）：{subject.first}、{subject.second}。检查不收取任何费用。',
      ])],
      form: {
        basis: text({ ask: { zh: '检查的法律、法规依据', en: 'Basis in law' }, because: enterprise.art('8(1)') }),
        content: longText({ ask: { zh: '检查内容', en: 'What is inspected' }, because: enterprise.art('8(1)') }),
        until: date({ ask: { zh: '检查时限至', en: 'Until' }, because: enterprise.art('8(1)') }),
      },
    },
    substitute: {
      // Illness or a conflict found later: one other officer, once, by the head and in public, so that the lot is not undone officer by officer.
      title: { zh: '更换一名检查人员', en: 'Replace one inspector' },
      by: 'head', basis: [food.art('23(2)'), penaltyLaw.art('43(1)')], after: ['notice'],
      form: {
        officer: text({ ask: { zh: '改由何人（执法证号）', en: 'By whom (certificate)' }, because: food.art('23(2)') }),
        why: longText({ ask: { zh: '回避或者不能履行职务的理由', en: 'Why' }, because: food.art('23(2)'), seenBy: 'public' }),
      },
      publishes: {
        kind: 'inspection-substitute', title: '随机抽查更换人员：{subject}', basis: publicly, rows: { 检查机关: '{organ.name}', 改由: '{substitute.officer}', 理由: '{substitute.why}' },
      },
    },
    inspect: {
      title: { zh: '实施检查', en: 'Inspect' },
      by: 'inspector', ...drawnOnly, basis: [food.art('23(1)'), food.art('24(1)'), equipment.art('19(1)')], after: ['notice'], must: { until: dateOf('notice', 'until'), since: ['notice'] }, closes: ['cannotContact'],
      issues: [letter('inspected', 'entity', ['检笔', '现场检查笔录', 'Record of the inspection on the spot'], ['时间：{day}。检查人员：{signers}。出示执法证件：{this.shown}。', '{this.seen}'])],
      form: {
        shown: yesNo({ ask: { zh: '已出示执法证件', en: 'Certificates were shown' }, because: food.art('24(1)') }),
        seen: longText({ ask: { zh: '现场检查情况', en: 'What was seen' }, because: equipment.art('21(1)') }),
      },
    },
    cannotContact: {
      title: { zh: '记录无法联系', en: 'Note that nobody can be contacted' },
      by: 'inspector', ...drawnOnly, basis: publicly, after: ['notice'], closes: ['inspect', 'record'],
      form: { tried: longText({ ask: { zh: '联系经过', en: 'How it was tried' }, because: publicly }) },
    },
    record: {
      title: { zh: '记录检查结果', en: 'Record the result' },
      by: 'inspector', ...drawnOnly, basis: [equipment.art('21(1)'), food.art('34(2)'), food.art('35(1)')], after: ['inspect'], owedSince: 'inspect', provided: did('inspect'),
      issues: [letter('record', 'entity', ['检记', '监督检查记录', 'Record of the inspection'], ['{this.result}', '签字情况：{this.signing}'])],
      form: {
        finding: choice({
          ask: { zh: '结论', en: 'Finding' }, because: food.art('32(1)'),
          options: { sound: { zh: '未发现问题', en: 'No problem' }, minor: { zh: '问题轻微，责令限期整改', en: 'Correct by a day' }, grave: { zh: '涉嫌违法，依法调查', en: 'A violation is suspected' } },
        }),
        result: longText({ ask: { zh: '检查结果', en: 'Result' }, because: food.art('35(1)') }),
        signing: choice({
          ask: { zh: '检查对象签字', en: 'Signed by the object' }, because: food.art('34(2)'),
          options: { signed: { zh: '已签字', en: 'Signed' }, refused: { zh: '拒绝签字，已注明原因', en: 'Refused, reasons noted' }, witnessed: { zh: '拒绝签字，由见证人签字或者录音录像', en: 'Refused, witnessed or recorded' } },
        }),
      },
    },
    orderCorrection: {
      title: { zh: '责令限期整改', en: 'Order correction' },
      by: 'inspector', basis: [food.art('33(2)'), equipment.art('23(1)'), penaltyLaw.art('28(1)')], after: ['record'], when: 'minor', owedSince: 'record',
      issues: [letter('correction', 'entity', ['检改', '责令改正通知书', 'Order to correct'], ['{this.what}', '改正期限：{this.by}'])],
      form: {
        what: longText({ ask: { zh: '整改要求', en: 'What to correct' }, because: food.art('33(2)') }),
        by: date({ ask: { zh: '改正期限', en: 'By' }, because: food.art('33(2)'), notBefore: days(1) }),
      },
    },
    reportCorrection: {
      title: { zh: '报告整改情况', en: 'Report the correction' },
      by: 'entity', basis: [food.art('33(2)'), equipment.art('29(2)')], after: ['orderCorrection'], when: 'minor', closes: ['noReport'],
      form: { done: longText({ ask: { zh: '整改情况', en: 'What was done' }, because: food.art('33(2)') }) },
    },
    noReport: {
      title: { zh: '记录逾期未报告整改', en: 'Note that no report came' },
      by: 'inspector', basis: food.art('33(2)'), after: ['orderCorrection'], when: 'minor', notBefore: { until: dateOf('orderCorrection', 'by') }, closes: ['reportCorrection'],
    },
    recheck: {
      title: { zh: '复查', en: 'Check again' },
      by: 'inspector', ...drawnOnly, basis: equipment.art('29(2)'), after: [anyOf('reportCorrection', 'noReport')], when: did('orderCorrection'), must: workdays(10).since('reportCorrection', 'noReport'),
      issues: [letter('recheck', 'entity', ['复查', '复查意见书', 'Opinion after checking again'], ['{this.opinion}'])],
      form: {
        mended: yesNo({ ask: { zh: '已经整改到位', en: 'Corrected' }, because: equipment.art('29(2)') }),
        opinion: longText({ ask: { zh: '复查意见', en: 'Opinion' }, because: equipment.art('29(2)') }),
      },
    },
    openCase: {
      title: { zh: '转立案或者移送', en: 'Open a case, or transfer' },
      by: 'inspector', basis: [food.art('32(1)'), penaltyLaw.art('54(2)'), penaltyLaw.art('76(2)')], after: ['record'], when: 'grave', owedSince: ['record', 'recheck'],
      form: {
        to: choice({
          ask: { zh: '去向', en: 'Where to' }, because: penaltyLaw.art('54(2)'),
          options: { penalty: { zh: '行政处罚', en: 'Penalty' }, lead: { zh: '涉嫌犯罪线索', en: 'Lead of a crime' }, other: { zh: '有管辖权的其他机关', en: 'Another organ' } },
        }),
        number: text({ ask: { zh: '案号（移送文号）', en: 'Number of the case' }, because: penaltyLaw.art('54(2)'), seenBy: 'organ' }),
      },
    },
    publish: {
      title: { zh: '公开检查结果', en: 'Publish the result' },
      by: 'inspector', basis: [food.art('39(1)'), publicly], after: [anyOf('record', 'cannotContact')], must: workdays(20).since('record', 'cannotContact'),
      publishes: { kind: 'inspection-result', title: '随机抽查结果：{subject.name}', basis: publicly, rows: { 检查机关: '{organ.name}', 检查对象: '{subject.name}', 结果: '{record.result}', 公开日期: '{day}' } },
      effects: [
        { ...entry, values: { state: 'sound', published: '{day}' }, when: 'sound' },
        { ...entry, values: { state: 'rectified', published: '{day}' }, when: { all: ['minor', not('grave')] } },
        { ...entry, values: { state: 'handed', published: '{day}' }, when: 'grave' },
        { ...entry, values: { state: 'absent', published: '{day}' }, when: did('cannotContact') },
      ],
    },
    close: {
      title: { zh: '检查终结', en: 'Close the inspection' },
      by: 'inspector', basis: publicly, after: ['publish', 'orderCorrection', 'recheck', 'openCase'], owedSince: 'publish', outcome: 'done', ends: true, provided: any(did('record'), did('cannotContact')),
    },
  },
})

import { anyOf, choice, creditCode, date, days, type Form, longText, number, organ, person, phone, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { petitionRegulation as law } from '../../law/petition-regulation.ts'
import { letter } from '../../letter.ts'
import { channels, starts } from './names.ts'

const begun = anyOf(...starts)
const because = law.art('19(1)')

const content = {
  kind: choice({
    ask: { zh: '信访目的', en: 'What you want' }, because: law.art('17(1)'),
    options: {
      suggestion: { zh: '建议意见', en: 'To suggest' }, accusation: { zh: '检举控告', en: 'To accuse' }, request: { zh: '申诉求决', en: 'To have something put right' },
    },
  }),
  request: longText({ ask: { zh: '请求、事实、理由', en: 'Request, facts and reasons' }, because, seenBy: 'organ' }),
  joint: yesNo({ ask: { zh: '多人共同提出', en: 'Several people together' }, because: law.art('20(3)') }),
  persons: number({ ask: { zh: '共同提出的人数', en: 'How many people' }, because: law.art('20(3)'), least: 2, onlyIf: { field: 'joint', is: true } }),
  representatives: number({
    ask: { zh: '推选的代表人数（不超过五人）', en: 'How many representatives you chose (five at most)' }, because: law.art('20(3)'), least: 1, onlyIf: { field: 'joint', is: true },
  }),
} satisfies Form
const fivePersons = [{ field: 'representatives', most: 5, basis: law.art('20(3)') }] as const

/** 诉访分离: the channel and where to turn are named, and it is no petition any more. */
export const leadingOff = {
  outcome: 'diverted', ends: true, keeps: ['answerRetaliation'],
  form: {
    channel: choice({ ask: { zh: '法定途径', en: 'Lawful channel' }, because: law.art('31(1)'), options: channels }),
    where: text({ ask: { zh: '受理机关、机构', en: 'Where to turn' }, because: law.art('23(1)') }),
    why: longText({ ask: { zh: '理由、依据、期限提示', en: 'Why, on which basis, until when' }, because: law.art('28(2)') }),
  },
  issues: [letter('diverted', 'petitioner', ['信导', '信访事项依法导入告知书', 'Your matter has a lawful channel'], ['你（单位）反映的事项应当通过{this.channel}解决，请向{this.where}提出。{this.why}'])],
} as const

/** Registering a petition, and leading it where it belongs, within fifteen days (22, 23). The Regulation rolls no last day. */
export const receivingActs = {
  submit: {
    title: { zh: '提出信访事项', en: 'Submit a petition' },
    by: 'petitioner', basis: [law.art('17(1)'), because], starts: true, bounds: fivePersons,
    form: {
      applicantKind: choice({
        ask: { zh: '信访人类型', en: 'Kind of petitioner' }, because,
        options: { person: { zh: '公民', en: 'Citizen' }, enterprise: { zh: '法人或者其他组织', en: 'Legal person or other organisation' } },
      }),
      creditCode: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because, onlyIf: { field: 'applicantKind', is: 'enterprise' }, behalf: true }),
      address: text({ ask: { zh: '住址', en: 'Address' }, because, personal: true, seenBy: 'organ' }),
      phone: phone({ ask: { zh: '联系电话', en: 'Telephone' }, because, personal: true, seenBy: 'organ' }),
      ...content,
    },
  },
  registerVisit: {
    title: { zh: '登记来信、来访、来电', en: 'Register a letter, visit or call' },
    by: 'office', basis: [law.art('21(2)'), law.art('22(1)'), because], starts: true, countsFrom: 'receivedOn', bounds: fivePersons, closes: ['register'],
    joins: [{ role: 'petitioner', field: 'petitioner', name: 'name' }],
    form: {
      how: choice({
        ask: { zh: '方式', en: 'How' }, because: law.art('17(1)'),
        options: { letter: { zh: '书信', en: 'Letter' }, visit: { zh: '走访', en: 'Visit' }, call: { zh: '电话', en: 'Call' }, fax: { zh: '传真', en: 'Fax' } },
      }),
      receivedOn: date({ ask: { zh: '收到日期', en: 'Day of receipt' }, because: law.art('22(1)') }),
      petitioner: person({ ask: { zh: '信访人账号', en: 'Account' }, because, personal: true }),
      name: text({ ask: { zh: '姓名（名称）', en: 'Name' }, because, personal: true }),
      ...content,
    },
  },
  register: {
    title: { zh: '登记', en: 'Register' },
    by: 'office', basis: [law.art('22(1)'), law.art('21(2)')], after: ['submit'], must: days(15).since('submit'),
    issues: [letter('registered', 'petitioner', ['信登', '信访事项登记单', 'Registered'], ['你（单位）的信访事项已登记，编号{case.number}。可以凭编号查询办理情况。'])],
  },
  forward: {
    // To the unit that may handle it, which may be the organ that received it. Once the unit's objection is agreed to, to another.
    title: { zh: '转送、交办或者本机关办理', en: 'Forward, assign or take up' },
    by: 'office', basis: [law.art('22(1)'), law.art('23(1)')], after: [begun, 'register'], must: days(15).since(...starts), joins: [{ role: 'unit', field: 'unit' }],
    opens: ['object'], closes: ['divert', 'passAccusation', 'decline'],
    form: {
      unit: organ({ ask: { zh: '有权处理的机关、单位', en: 'Competent unit' }, because: law.art('22(1)') }),
      note: longText({ ask: { zh: '转送意见', en: 'Note' }, because: law.art('22(1)'), optional: true }),
    },
    issues: [letter('forwarded', 'petitioner', ['信转', '信访事项转送告知书', 'Where your petition went'], ['你（单位）的信访事项由{this.unit}办理。'])],
  },
  divert: {
    title: { zh: '诉访分离，告知法定途径', en: 'Lead to the lawful channel' },
    by: 'office', basis: [law.art('22(2)'), law.art('28(2)'), law.art('20(2)'), law.art('31(1)[1]'), law.art('31(1)[2]'), law.art('31(1)[4]')], after: [begun, 'register'],
    ...leadingOff,
  },
  passAccusation: {
    title: { zh: '检举控告转送纪检监察机关', en: 'Pass an accusation to the discipline organs' },
    by: 'office', basis: [law.art('22(2)'), law.art('30(1)'), law.art('30(3)')], after: [begun, 'register'], outcome: 'accusation', ends: true, keeps: ['answerRetaliation'],
    form: {
      to: text({ ask: { zh: '有管理权限的纪检监察机关', en: 'Discipline organ' }, because: law.art('22(2)') }),
      notAccused: choice({
        ask: { zh: '接收机关不是被检举、揭发的人员或者单位', en: 'It is not the accused person or unit' }, because: law.art('30(3)'),
        options: { checked: { zh: '已核对', en: 'Checked' } },
      }),
    },
    issues: [letter('accusation', 'petitioner', ['信纪', '检举控告转送告知书', 'Your accusation was passed on'], ['你（单位）的检举控告已转送{this.to}依规依纪依法处理。'])],
  },
  decline: {
    title: { zh: '不予受理', en: 'Not accept' },
    by: 'office', basis: [law.art('23(1)'), law.art('19(3)'), law.art('36(3)')], after: [begun, 'register'], outcome: 'notAccepted', ends: true, keeps: ['answerRetaliation'],
    form: {
      ground: choice({
        ask: { zh: '情形', en: 'Ground' }, because: law.art('23(1)'),
        options: {
          elsewhere: { zh: '不属于本机关或者本系统职权', en: 'Not for this organ' }, running: { zh: '已受理或者正在办理，又向上级提出', en: 'Being handled below' },
          ended: { zh: '已复核终结，同一事实和理由', en: 'Ended after re-review, on the same facts' },
        },
      }),
      where: text({ ask: { zh: '有权处理的机关、单位', en: 'Where to turn' }, because: law.art('23(1)') }),
      why: longText({ ask: { zh: '理由', en: 'Why' }, because: law.art('23(1)') }),
    },
    issues: [letter('declined', 'petitioner', ['信不受', '不予受理告知书', 'Not accepted'], ['{this.ground}。{this.why}', '请向{this.where}提出。'])],
  },
  object: {
    title: { zh: '无权处理，提出异议', en: 'Object: not for this unit' },
    by: 'unitStaff', basis: law.art('23(3)'), begins: 'closed', after: ['forward'], may: workdays(5).since('forward'), opens: ['agreeObjection', 'rejectObjection'], closes: ['object'],
    form: { why: longText({ ask: { zh: '理由', en: 'Why' }, because: law.art('23(3)') }) },
  },
  agreeObjection: {
    title: { zh: '核实同意异议，重新转送', en: 'Agree and forward anew' },
    by: 'office', basis: [law.art('23(3)'), law.art('24(1)')], begins: 'closed', after: ['object'], owedSince: 'object', closes: ['agreeObjection', 'rejectObjection'], undoes: ['forward'],
    opens: ['divert', 'passAccusation', 'decline'],
  },
  rejectObjection: {
    title: { zh: '不同意异议', en: 'Reject the objection' },
    by: 'office', basis: [law.art('23(3)'), law.art('24(1)')], begins: 'closed', after: ['object'], closes: ['agreeObjection', 'rejectObjection'], discharges: ['agreeObjection'],
    form: { why: longText({ ask: { zh: '理由（有争议的，共同上级或者联席会议的决定）', en: 'Why (in a dispute: what the common superior or joint conference decided)' }, because: law.art('24(1)') }) },
  },
} as const

import { choice, choices, citations, date, days, type Field, file, longText, money, number, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'
import { partyQuestions } from '../party-questions.ts'

const reasons = (because: Field['because']) => ({ reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because }) })

/** Households whose water, power, heat or gas is cut: must be none, and the bound says so with its article. */
const householdsCut = number({
  ask: { zh: '因此停止供水、供电、供热、供燃气的居民户数', en: 'Households whose water, power, heat or gas is cut' }, because: law.art('43(2)'), least: 0,
})

/** The party has until this day; execution takes place on the first working day after it, so never on a holiday (43(1)). */
const lastDay = (because: Field['because'], notBefore: NonNullable<Field['notBefore']>): Field =>
  date({
    ask: { zh: '当事人仍可自行履行的最后一日', en: 'Last day on which the party may still perform' }, because, notBefore,
    help: { zh: '强制执行于该日之后的第一个工作日进行。', en: 'Execution takes place on the first working day after it.' },
  })

const onTheSpot = {
  hour: number({ ask: { zh: '开始执行的时刻（0至23时）', en: 'Hour at which it begins (0 to 23)' }, because: law.art('43(1)'), least: 0, most: 23 }),
  what: longText({ ask: { zh: '执行情况', en: 'What was done' }, because: law.art('37(2)') }),
  householdsCut,
  footage: file({ ask: { zh: '音像记录', en: 'Sound or video' }, because: law.art('37(2)'), optional: true }),
} as const

/** What each act of execution asks. */
export const questions = {
  reasons,
  onTheSpot,
  open: {
    ...partyQuestions(law.art('34(1)'), law.art('37(2)')),
    decision: text({ ask: { zh: '所执行的行政决定文号', en: 'Decision to be executed' }, because: law.art('34(1)') }),
    content: longText({ ask: { zh: '应当履行的义务', en: 'What is to be done' }, because: law.art('35(1)') }),
    obligation: choice({
      ask: { zh: '义务种类', en: 'Kind of obligation' }, because: law.art('35(1)'),
      options: {
        money: { zh: '金钱给付', en: 'Payment of money' },
        restore: { zh: '排除妨碍、恢复原状', en: 'Removing or restoring' },
        demolition: { zh: '拆除违法的建筑物、构筑物、设施', en: 'Demolishing an unlawful structure' },
        other: { zh: '其他义务', en: 'Another obligation' },
      },
    }),
    amount: money({ ask: { zh: '应付金额', en: 'Sum due' }, because: law.art('45(2)'), onlyIf: { field: 'obligation', is: 'money' }, least: 1 }),
    servedOn: date({ ask: { zh: '当事人收到决定之日', en: 'Day on which the decision was received' }, because: law.art('44(1)') }),
    performBy: date({ ask: { zh: '决定规定的履行期限', en: 'Last day the decision gave' }, because: law.art('34(1)') }),
    told: yesNo({ ask: { zh: '决定已告知复议、诉讼的途径和期限', en: 'The decision told the remedies and their periods' }, because: reconsiderationLaw.art('20(3)') }),
  },
  clearAtOnce: {
    where: choice({
      ask: { zh: '地点', en: 'Where' }, because: law.art('52(1)'),
      options: { road: { zh: '道路', en: 'Road' }, river: { zh: '河道', en: 'River' }, channel: { zh: '航道', en: 'Fairway' }, public: { zh: '公共场所', en: 'Public place' } },
    }),
    what: longText({ ask: { zh: '遗洒物、障碍物或者污染物，当事人不能清除的情况', en: 'What lies there, and why the party cannot clear it' }, because: law.art('52(1)') }),
    absent: yesNo({ ask: { zh: '当事人不在场', en: 'The party is absent' }, because: law.art('52(1)') }),
  },
  tellAfter: { how: longText({ ask: { zh: '通知当事人的情况和依法作出的处理', en: 'How the party was told, and what followed' }, because: law.art('52(1)') }) },
  performed: { how: longText({ ask: { zh: '当事人履行情况', en: 'How it was performed' }, because: law.art('34(1)') }) },
  tellLateFine: { rate: text({ ask: { zh: '加处罚款或者滞纳金的标准', en: 'Rate of the late fine or surcharge' }, because: law.art('45(1)') }) },
  countLateFine: {
    days: text({ ask: { zh: '逾期天数及扣除的期间', en: 'Days late, less what is not counted' }, because: law.art('45(1)') }),
    amount: money({ ask: { zh: '加处罚款或者滞纳金总额', en: 'Late fine or surcharge in all' }, because: law.art('45(2)'), least: 0 }),
  },
  demand: {
    // No text says how long the demand must give, except before the court (statutory.md 14, doubt): the organ sets a day, and at least one whole day.
    performBy: date({ ask: { zh: '履行义务的期限', en: 'To be performed by' }, because: law.art('35(1)'), notBefore: days(1) }),
    manner: longText({ ask: { zh: '履行方式；涉及金钱的，金额和给付方式', en: 'How; the sum and how to pay it' }, because: law.art('35(1)') }),
  },
  stateDefence: { statement: longText({ ask: { zh: '陈述申辩意见', en: 'Statement' }, because: law.art('36(1)') }) },
  hearDefence: {
    adopted: yesNo({ ask: { zh: '事实、理由或者证据成立，予以采纳', en: 'Right, and adopted' }, because: law.art('36(1)') }),
    result: longText({ ask: { zh: '记录、复核意见', en: 'Record and what was found' }, because: law.art('36(1)') }),
  },
  announce: { by: date({ ask: { zh: '限期自行拆除的截止日', en: 'To be pulled down by' }, because: law.art('44(1)'), notBefore: days(1) }) },
  decide: {
    ...reasons(law.art('37(1)')),
    means: choices({
      ask: { zh: '强制执行的方式', en: 'How' }, because: law.art('37(2)'),
      options: {
        transfer: { zh: '划拨存款、汇款', en: 'Transfer of deposits' }, auction: { zh: '拍卖或者依法处理财物', en: 'Auction' },
        restore: { zh: '排除妨碍、恢复原状', en: 'Removing or restoring' }, demolition: { zh: '强制拆除', en: 'Demolition' }, other: { zh: '法律规定的其他方式', en: 'Other means that a law gives' },
      },
    }),
    when: text({ ask: { zh: '强制执行的时间', en: 'When' }, because: law.art('37(2)') }),
    householdsCut,
  },
  fixDay: { lastDay: lastDay(law.art('37(2)'), days(1)) },
  decideAtOnce: { evidence: longText({ ask: { zh: '转移或者隐匿财物迹象的证据', en: 'Evidence that property is being moved or hidden' }, because: law.art('37(3)') }) },
  transfer: {
    law: citations({ ask: { zh: '授权划拨的法律规定', en: 'The law that gives the power to transfer' }, because: law.art('47(1)') }),
    bank: text({ ask: { zh: '金融机构和账号', en: 'Bank and account' }, because: law.art('47(1)'), personal: true }),
    principal: money({ ask: { zh: '划拨本金', en: 'Principal' }, because: law.art('45(2)'), least: 0 }),
    late: money({ ask: { zh: '划拨加处罚款或者滞纳金', en: 'Late fine or surcharge' }, because: law.art('45(2)'), least: 0 }),
  },
  auction: {
    house: text({ ask: { zh: '拍卖机构', en: 'Auction house' }, because: law.art('48(1)') }),
    proceeds: money({ ask: { zh: '所得款项', en: 'Proceeds' }, because: law.art('49(1)') }),
  },
  toTreasury: { receipt: text({ ask: { zh: '入库凭证', en: 'Voucher of the treasury' }, because: law.art('49(1)') }) },
  substituteDecide: {
    harm: choice({
      ask: { zh: '已经或者将要造成的后果', en: 'What it endangers' }, because: law.art('50(1)'),
      options: {
        traffic: { zh: '危害交通安全', en: 'Traffic' }, pollution: { zh: '造成环境污染', en: 'The environment' }, resources: { zh: '破坏自然资源', en: 'Natural resources' },
      },
    }),
    ...reasons(law.art('51(1)[1]')),
    what: longText({ ask: { zh: '代履行的标的、方式和时间', en: 'What, how and when' }, because: law.art('51(1)[1]') }),
    substitute: text({ ask: { zh: '代履行人（没有利害关系）', en: 'Who performs, without interest in it' }, because: law.art('50(1)') }),
    budget: money({ ask: { zh: '费用预算', en: 'Estimated cost' }, because: law.art('51(1)[1]') }),
    householdsCut,
  },
  substituteDemand: { lastDay: lastDay(law.art('51(1)[2]'), workdays(3)) },
  substitutePerform: {
    ...onTheSpot,
    supervisor: text({ ask: { zh: '到场监督的工作人员', en: 'Who watched for the organ' }, because: law.art('51(1)[3]') }),
    signed: text({ ask: { zh: '签名：监督人员、代履行人、当事人或者见证人', en: 'Signed: watcher, substitute, party or witness' }, because: law.art('51(1)[4]') }),
    cost: money({ ask: { zh: '费用（按成本合理确定）', en: 'Cost, at what it reasonably took' }, because: law.art('51(2)') }),
  },
  offerAgreement: {
    terms: longText({ ask: { zh: '分阶段履行的约定', en: 'Stages of performance' }, because: law.art('42(1)') }),
    until: date({ ask: { zh: '全部履行的期限', en: 'All performed by' }, because: law.art('42(1)'), notBefore: days(1) }),
    harmless: longText({ ask: { zh: '不损害公共利益和他人合法权益的说明', en: 'Why it harms neither the public nor others' }, because: law.art('42(1)') }),
    mended: longText({ ask: { zh: '当事人采取的补救措施', en: 'What the party mended' }, because: law.art('42(1)'), optional: true }),
    reduction: money({ ask: { zh: '减免的加处罚款或者滞纳金', en: 'Late fine or surcharge waived' }, because: law.art('42(1)'), least: 0 }),
  },
  suspend: {
    ground: choice({
      ask: { zh: '中止情形', en: 'Ground' }, because: law.art('39(1)'),
      options: {
        difficulty: { zh: '履行确有困难或者暂无履行能力', en: 'Difficulty, or inability for now' }, thirdParty: { zh: '第三人主张权利，确有理由', en: 'A third party’s good claim' },
        irreparable: { zh: '可能造成难以弥补的损失，且中止不损害公共利益', en: 'Loss that could not be made good' }, other: { zh: '需要中止的其他情形', en: 'Other need to suspend' },
      },
    }),
    ...reasons(law.art('39(1)')),
  },
  terminate: {
    ground: choice({
      ask: { zh: '终结情形', en: 'Ground' }, because: law.art('40(1)'),
      options: {
        death: { zh: '公民死亡，无遗产又无义务承受人', en: 'Death without estate or successor' }, dissolved: { zh: '组织终止，无财产又无义务承受人', en: 'Organisation ended without assets or successor' },
        gone: { zh: '执行标的灭失', en: 'The object is gone' }, other: { zh: '需要终结的其他情形', en: 'Other need to terminate' },
      },
    }),
    ...reasons(law.art('40(1)')),
  },
  annulled: {
    carriedOut: yesNo({ ask: { zh: '已经执行全部或者部分', en: 'Executed in whole or in part' }, because: law.art('41(1)') }),
    by: longText({ ask: { zh: '撤销、变更决定的文书，或者执行错误的认定', en: 'What annulled or varied it, or found the error' }, because: law.art('41(1)') }),
  },
  restore: { how: longText({ ask: { zh: '恢复原状、退还财物；不能的，赔偿情况', en: 'Restored or returned, else compensated' }, because: law.art('41(1)') }) },
} as const

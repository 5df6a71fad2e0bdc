import { businessEnvironmentRegulation } from '../../law/business-environment-regulation.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'

const nothing = 'nothing' as const
const onCondition = 'on-condition' as const

/** 行政许可法 14–17; the plan's task 11 goes further: no temporary licence by rule, as a rule none by local regulation. */
const licence = [
  { rank: 'normative-document', may: nothing, basis: [licensingLaw.art('17(1)'), liaoningPlan.art('11')] },
  { rank: 'city-rule', may: nothing, basis: [licensingLaw.art('17(1)'), liaoningPlan.art('11')] },
  {
    rank: 'departmental-rule', may: onCondition, basis: [licensingLaw.art('17(1)'), licensingLaw.art('16(3)'), licensingLaw.art('16(4)')],
    mayIf: { zh: '仅可对上位法已设定的许可作具体规定，不得新设', en: 'Only to detail a licence that higher law has created; none may be created' },
  },
  {
    rank: 'provincial-rule', may: onCondition,
    basis: [licensingLaw.art('15(1)'), licensingLaw.art('15(2)'), licensingLaw.art('16(3)'), licensingLaw.art('16(4)'), liaoningPlan.art('11')],
    mayIf: {
      zh: '法律允许尚无上位法且确需立即实施时设一年期临时许可；规划一律不设，只可具体化上位法的许可',
      en: 'The law allows a temporary licence of one year where no higher law exists and need is immediate; the plan allows none, only detail',
    },
  },
  {
    rank: 'local-regulation', may: onCondition,
    basis: [licensingLaw.art('15(1)'), licensingLaw.art('15(2)'), licensingLaw.art('19(1)'), liaoningPlan.art('11')],
    mayIf: {
      zh: '尚无法律、行政法规，且经听证论证并说明必要性；规划要求一般不新设',
      en: 'Where no law and no administrative regulation exists, after hearing or argument with reasons; the plan: as a rule none',
    },
  },
  {
    rank: 'administrative-regulation', may: onCondition, basis: [licensingLaw.art('14(1)'), licensingLaw.art('19(1)')],
    mayIf: { zh: '尚未制定法律，且属于可设许可的事项', en: 'Where no law exists, on matters open to licensing' },
  },
  {
    rank: 'state-council-decision', may: onCondition, basis: [licensingLaw.art('14(2)')],
    mayIf: { zh: '必要时；实施后除临时许可外应及时提请立法', en: 'When necessary; then propose a law or make a regulation, unless temporary' },
  },
] as const

/** 优化营商环境条例 39 forbids disguised licences whatever the rank of the local text. */
const disguised = (['normative-document', 'city-rule', 'provincial-rule', 'departmental-rule', 'local-regulation'] as const).map((rank) => ({
  rank, may: nothing, basis: [businessEnvironmentRegulation.art('39(1)'), liaoningPlan.art('11')],
}))

const mild = ['warning', 'criticism', 'fine']
const detailOnly = {
  zh: '仅可在上位法规定的行为、种类和幅度内作具体规定', en: 'Only to detail what higher law punishes, within its acts, kinds and range',
} as const

/** 行政处罚法 10–16. */
const penalty = [
  { rank: 'normative-document', may: nothing, basis: [penaltyLaw.art('16(1)'), liaoningPlan.art('11')] },
  {
    rank: 'departmental-rule', forms: mild, may: onCondition, basis: [penaltyLaw.art('13(1)'), penaltyLaw.art('13(2)')],
    mayIf: {
      zh: '尚未制定法律、行政法规，且罚款不超过国务院规定的限额；否则只可具体化',
      en: 'Where no law and no administrative regulation exists, fines within the cap of the State Council; else detail only',
    },
  },
  ...(['provincial-rule', 'city-rule'] as const).map((rank) => ({
    rank, forms: mild, may: onCondition, basis: [penaltyLaw.art('14(1)'), penaltyLaw.art('14(2)')],
    mayIf: {
      zh: '尚未制定法律、法规，且罚款不超过省人大常委会规定的限额；否则只可具体化',
      en: 'Where no law and no regulation exists, fines within the cap of the provincial standing committee; else detail only',
    },
  })),
  { rank: 'departmental-rule', may: onCondition, mayIf: detailOnly, basis: [penaltyLaw.art('13(1)')] },
  { rank: 'provincial-rule', may: onCondition, mayIf: detailOnly, basis: [penaltyLaw.art('14(1)')] },
  { rank: 'city-rule', may: onCondition, mayIf: detailOnly, basis: [penaltyLaw.art('14(1)')] },
  { rank: 'local-regulation', forms: ['detention'], may: nothing, basis: [penaltyLaw.art('12(1)'), penaltyLaw.art('10(2)')] },
  {
    rank: 'local-regulation', may: onCondition, basis: [penaltyLaw.art('12(1)'), penaltyLaw.art('12(2)'), penaltyLaw.art('12(3)')],
    mayIf: {
      zh: '不得限制人身自由、吊销营业执照；上位法已有处罚的只可具体化，补充设定须听证论证并说明',
      en: 'Not liberty, not the business licence; detail where higher law punishes; to supplement needs hearing or argument and a statement',
    },
  },
  { rank: 'administrative-regulation', forms: ['detention'], may: nothing, basis: [penaltyLaw.art('11(1)'), penaltyLaw.art('10(2)')] },
  {
    rank: 'administrative-regulation', may: onCondition, basis: [penaltyLaw.art('11(2)'), penaltyLaw.art('11(3)')],
    mayIf: { zh: '法律已有处罚的只可具体化；补充设定须听证论证并说明', en: 'Detail where a law punishes; to supplement needs hearing or argument' },
  },
] as const

/** 行政强制法 10–13. Compulsory execution may be created by law alone. */
const coercion = [
  ...(['normative-document', 'city-rule', 'provincial-rule', 'departmental-rule'] as const).map((rank) => ({
    rank, may: nothing, basis: [compulsionLaw.art('10(4)'), compulsionLaw.art('13(1)')],
  })),
  {
    rank: 'local-regulation', forms: ['sealing'], may: onCondition, basis: [compulsionLaw.art('10(3)'), compulsionLaw.art('11(1)')],
    mayIf: { zh: '尚无法律、行政法规且属地方性事务', en: 'Where no law and no administrative regulation exists, on local matters' },
  },
  { rank: 'local-regulation', may: nothing, basis: [compulsionLaw.art('10(3)'), compulsionLaw.art('13(1)')] },
  { rank: 'administrative-regulation', forms: ['execution', 'liberty', 'freezing'], may: nothing,
    basis: [compulsionLaw.art('10(2)'), compulsionLaw.art('13(1)')] },
  {
    rank: 'administrative-regulation', may: onCondition, basis: [compulsionLaw.art('10(2)'), compulsionLaw.art('11(2)')],
    mayIf: { zh: '尚未制定法律且属国务院职权事项，或法律授权规定具体措施', en: 'Where no law exists and the State Council is competent, or a law leaves it' },
  },
] as const

const needsHigherBasis = { zh: '须有法律、行政法规或者国务院批准作为依据，并列入公布的目录', en: 'Needs a law, administrative regulation or State Council approval, and the published list' } as const
const localRanks = ['city-rule', 'provincial-rule', 'departmental-rule', 'local-regulation'] as const

const fee = [
  { rank: 'normative-document', may: nothing, basis: [businessEnvironmentRegulation.art('25(1)'), businessEnvironmentRegulation.art('64(1)')] },
  ...localRanks.map((rank) => ({ rank, may: onCondition, mayIf: needsHigherBasis, basis: [businessEnvironmentRegulation.art('25(1)')] })),
] as const

const rulesNeed = { zh: '须有法律、法规或者国务院决定作为依据', en: 'Needs a law, a regulation or a State Council decision' } as const

const proof = (['normative-document', 'city-rule', 'provincial-rule', 'departmental-rule'] as const).map((rank) => ({
  rank, may: onCondition, mayIf: rulesNeed, basis: [businessEnvironmentRegulation.art('44(1)')],
}))

const intermediary = (['normative-document', 'city-rule', 'provincial-rule', 'departmental-rule'] as const).map((rank) => ({
  rank, may: onCondition, mayIf: rulesNeed, basis: [businessEnvironmentRegulation.art('43(1)'), liaoningPlan.art('11')],
}))

const filing = [
  { rank: 'normative-document', may: onCondition, mayIf: rulesNeed, basis: [businessEnvironmentRegulation.art('64(1)'), businessEnvironmentRegulation.art('39(1)')] },
  { rank: 'city-rule', may: onCondition, mayIf: rulesNeed, basis: [legislationLaw.art('93(6)')] },
  { rank: 'provincial-rule', may: onCondition, mayIf: rulesNeed, basis: [legislationLaw.art('93(6)')] },
  { rank: 'departmental-rule', may: onCondition, mayIf: rulesNeed, basis: [legislationLaw.art('91(2)')] },
] as const

/** What each rank may create, after the tables of rules.json (hierarchy of norms) and tasks 11 to 13 of the plan. */
export const draftKinds = {
  licence: {
    title: { zh: '设定行政许可', en: 'Creates a licence' },
    why: { zh: '要求公民、法人从事活动须先经准许', en: 'Makes an activity wait for permission' },
    instead: { zh: '删去准许；确属上位法已设的许可，写明该法条并只作具体规定，其余改为事中事后监管', en: 'Drop the permission; where higher law created it, cite that article and only detail it; else supervise afterwards' },
    table: licence,
  },
  'disguised-licence': {
    title: { zh: '变相设定行政许可', en: 'Disguised licence' },
    why: { zh: '以备案、登记、认证、指定等作为从事活动或者办理事项的条件', en: 'Makes filing, registration, certification, designation or the like a condition' },
    instead: { zh: '改为自愿告知或者共享数据核验，不作为办理、经营、申领的条件', en: 'Make it voluntary, or check it by shared data; never a condition of doing business or of being served' },
    table: disguised,
  },
  penalty: {
    title: { zh: '设定行政处罚', en: 'Creates a penalty' },
    why: { zh: '以减损权益或者增加义务惩戒违法行为', en: 'Punishes by taking rights or adding duties' },
    instead: { zh: '删去；写明“依照《…法》第…条处理”，不增加行为、种类、幅度', en: 'Drop it; write that the matter is dealt with under the article of the law, adding no act, kind or amount' },
    table: penalty,
  },
  coercion: {
    title: { zh: '设定行政强制', en: 'Creates compulsion' },
    why: { zh: '对人身、财产暂时控制，或者强制履行', en: 'Controls persons or things, or forces performance' },
    instead: { zh: '删去；确需采取的，写明所依法律条款，由法定机关依照法定程序实施', en: 'Drop it; where needed, cite the article of the law and leave it to the organ and procedure that law names' },
    table: coercion,
  },
  fee: {
    title: { zh: '设定收费、基金、保证金', en: 'Creates a fee, fund or deposit' },
    why: { zh: '要求向行政机关或者其指定方缴钱', en: 'Makes people pay the administration or whom it names' },
    instead: { zh: '删去；有法定收费依据的，引用依据并以公布的目录为准', en: 'Drop it; where a lawful fee exists, cite its basis and the published list' },
    table: fee,
  },
  'filing-duty': {
    title: { zh: '增加备案、登记义务', en: 'Adds a duty to file or register' },
    why: { zh: '增加义务；若以此为条件即为变相许可', en: 'Adds a duty; made a condition, it is a disguised licence' },
    instead: { zh: '能由机关共享取得的不要求报送；确需的，引用法律、法规依据并写明不影响办理', en: 'Do not ask for what organs can share; where needed, cite the law or regulation and say that nothing depends on it' },
    table: filing,
  },
  proof: {
    title: { zh: '设定证明事项', en: 'Demands a proof' },
    why: { zh: '要求提交由他人出具的证明', en: 'Demands a paper that others must issue' },
    instead: { zh: '改为申请人书面承诺或者机关之间核验', en: 'Let the applicant declare in writing, or let organs check with one another' },
    table: proof,
  },
  intermediary: {
    title: { zh: '强制中介服务', en: 'Demands an intermediary service' },
    why: { zh: '以中介机构的报告作为办理条件', en: 'Makes the report of an intermediary a condition' },
    instead: { zh: '改为由申请人自行选择是否委托，机关自行组织技术审查并承担费用', en: 'Leave it to the applicant whether to commission one; the organ arranges and pays for its own technical review' },
    table: intermediary,
  },
} as const

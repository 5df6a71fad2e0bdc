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
    instead: { zh: '写明该许可由哪部法律、法规设定（引用条款），只就其程序作具体规定；没有上位法的，改用事后监管、标准或者信息公示', en: 'Name the law that creates the licence and detail only its procedure; where none does, use supervision afterwards, standards or publication' },
    table: licence,
  },
  'disguised-licence': {
    title: { zh: '变相设定行政许可', en: 'Disguised licence' },
    why: { zh: '以备案、登记、认证、指定等作为从事活动或者办理事项的条件', en: 'Makes filing, registration, certification, designation or the like a condition' },
    instead: { zh: '不作为条件：改为自愿、事后告知，或者由机关自行查询、共享信息；删去“方可”“不得”“不予”和指定的单位', en: 'Make it no condition: voluntary, told afterwards, or looked up by the organ itself; strike ’only then’, ’may not’, ’refused’ and the designated body' },
    table: disguised,
  },
  penalty: {
    title: { zh: '设定行政处罚', en: 'Creates a penalty' },
    why: { zh: '以减损权益或者增加义务惩戒违法行为', en: 'Punishes by taking rights or adding duties' },
    instead: { zh: '改为“依照《…法》第…条的规定处理”，或者责令改正、约谈、提示', en: 'Write ’is dealt with under article … of the … Law’, or order to correct, talk to, remind' },
    table: penalty,
  },
  coercion: {
    title: { zh: '设定行政强制', en: 'Creates compulsion' },
    why: { zh: '对人身、财产暂时控制，或者强制履行', en: 'Controls persons or things, or forces performance' },
    instead: { zh: '改为“依照《…法》第…条采取措施”或者“依法申请人民法院强制执行”', en: 'Write ’measures are taken under article … of the … Law’, or apply to the court for enforcement' },
    table: coercion,
  },
  fee: {
    title: { zh: '设定收费、基金、保证金', en: 'Creates a fee, fund or deposit' },
    why: { zh: '要求向行政机关或者其指定方缴钱', en: 'Makes people pay the administration or whom it names' },
    instead: { zh: '删去，或者写明收费依据的法律、法规、国务院批准文件和公布的目录清单', en: 'Strike it, or name the law, regulation or State Council approval and the published list it rests on' },
    table: fee,
  },
  'filing-duty': {
    title: { zh: '增加备案、登记义务', en: 'Adds a duty to file or register' },
    why: { zh: '增加义务；若以此为条件即为变相许可', en: 'Adds a duty; made a condition, it is a disguised licence' },
    instead: { zh: '改为自愿告知或者由机关共享已有信息；确有依据的，写明条款，并写明不备案不影响办理', en: 'Make it voluntary, or share what organs know already; where a basis exists cite it, and say that nothing waits for it' },
    table: filing,
  },
  proof: {
    title: { zh: '设定证明事项', en: 'Demands a proof' },
    why: { zh: '要求提交由他人出具的证明', en: 'Demands a paper that others must issue' },
    instead: { zh: '改为书面承诺，或者由机关自行核验；确有依据的，写明条款', en: 'Accept a written promise or verify it yourself; where a basis exists, cite it' },
    table: proof,
  },
  intermediary: {
    title: { zh: '强制中介服务', en: 'Demands an intermediary service' },
    why: { zh: '以中介机构的报告作为办理条件', en: 'Makes the report of an intermediary a condition' },
    instead: { zh: '改为申请人可以自行编制或者自行选择机构；由机关委托的，费用由机关承担', en: 'Let the applicant do it or choose freely; where the organ commissions it, the organ pays' },
    table: intermediary,
  },
} as const

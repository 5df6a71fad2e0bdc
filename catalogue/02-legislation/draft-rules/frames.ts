/** Words for permission, and the papers that stand for it. */
const permission = '(?:批准|许可|同意|核准|审批|准许|许可证|资格证书|资格|资质|执照|认可)'
/** What task 11 of the plan and 优化营商环境条例 39 name as disguises. */
const disguise = '(?:备案|登记|注册|年检|年审|年度检验|检定|监制|认证|认定|检验|检疫|审定|论证|配号|编号|换证|标志)(?!机关|机构|部门|管理|国|证|会计|文号|标准|所)'
const must = '(?:应当|(?<![不无])(?:必须|须|需要?))'
/** Up to n signs within one clause, commas allowed. */
const within = (n: number) => `[^。；]{0,${n}}?`
/** Up to n signs without a comma. */
const near = (n: number) => `[^。；，：]{0,${n}}?`
const paper = '(?:证件|证书|证明|许可证|登记证|介绍信|批准文件|合格证|文件|通知书|单据|资格证)'

const punishing = '责令|罚款|没收|吊销|警告|取缔'

/** Patterns that create something, tried sentence by sentence after look-alikes are covered. Each is a lawyer's phrase, not a word list. */
export const draftFrames = [
  { id: 'without-permission-not', kind: 'licence', pattern: `(?:未(?:经|取得|获得|获|按)|非经)${near(45)}${permission}${within(30)}(?:不得|禁止|不准|不许)` },
  {
    id: 'must-be-permitted', kind: 'licence', unless: punishing,
    pattern: `${must}${near(24)}(?:经|报|取得|获得|领取|持有|申请|征得|办理)${near(40)}(?:批准|审批|许可|核准|同意|许可证|资格证书|资质|执照|营运证件|经营权证)(?!的[^，])`,
  },
  { id: 'apply-for-a-paper', kind: 'licence', unless: punishing, pattern: `${must}(?:依照${near(30)})?向${near(60)}申请(?:取得|领取|办理|核发)?${near(20)}(?:许可证|执照|资格|许可|证(?![明人据件]))` },
  { id: 'nothing-without-approval-number', kind: 'licence', unless: punishing, pattern: `(?:禁止|不得)${near(12)}(?:经营|使用|销售|生产)${near(6)}(?:无|未)${near(30)}(?:文号|许可证)` },
  { id: 'plan-for-approval', kind: 'licence', unless: punishing, pattern: `(?:方案|设计)，?报${near(30)}(?:部门|机关|政府)(?:审核|审查|审批|批准)` },
  { id: 'found-fit-and-given', kind: 'licence', unless: punishing, pattern: `审查合格的?，?(?:由${near(20)})?发给${near(12)}证` },
  { id: 'must-take-a-licence', kind: 'licence', unless: punishing, pattern: `${must}${within(140)}领取${near(12)}许可证` },
  { id: 'only-after-permission', kind: 'licence', unless: punishing, pattern: `(?:经|取得|获得|符合)${within(50)}${permission}${within(45)}(?:方可|方能|才能|始得|可以(?!自))` },
  { id: 'only-with-paper', kind: 'licence', unless: punishing, pattern: `(?:取得|领取|颁发|持有)${near(30)}证(?:书|件)?(?:后|的)?，?${near(16)}(?:方可|方能|才能)` },
  { id: 'only-approved-bodies', kind: 'licence', unless: punishing, pattern: `${must}由${near(24)}(?:核准|认可|许可|批准)的${near(20)}(?:机构|单位|企业)` },
  { id: 'permitted-by', kind: 'licence', unless: punishing, pattern: `(?:的，|，|应当|必须|须)由${near(45)}(?:部门|机关|机构|政府)${near(8)}(?:批准|审批|核准)` },
  { id: 'after-permission-then', kind: 'licence', unless: punishing, pattern: `(?:^|，)经${near(30)}(?:批准|许可|核准|同意)后?，(?:可以|按照|方|由)` },
  { id: 'apply-again', kind: 'licence', unless: punishing, pattern: `(?:应当|必须)${within(60)}申请${near(6)}许可(?!证件)` },
  { id: 'licence-system', kind: 'licence', pattern: `实行${near(8)}(?:许可证?|审批|核准|资格)(?:管理|制度)` },
  { id: 'only-on-these-conditions', kind: 'licence', unless: punishing, pattern: '符合下列条件的，?(?:方可|方能|才能)' },
  {
    id: 'hand-in-for-approval', kind: 'licence', unless: punishing,
    pattern: `${must}(?:提出|编制|制定|提交)${near(30)}，并?(?:按照${near(12)})?报请?${near(30)}(?:批准|审批)`,
  },
  { id: 'applying-for-a-licence', kind: 'licence', unless: punishing, pattern: `申请${near(24)}(?:许可证|资格|资质|执照)的?，?${must}${near(20)}(?:具备|符合|满足|征得)` },
  {
    id: 'unfiled-not', kind: 'disguised-licence', unless: punishing,
    pattern: `未(?:经|办理|按|取得|进行|依照|领取|通过|参加)${within(45)}${disguise}${within(35)}(?:不得|禁止|不准|不予|不许)`,
  },
  { id: 'filed-then', kind: 'disguised-licence', unless: punishing, pattern: `${disguise}${within(30)}(?:方可|方能|才能|始得)` },
  { id: 'must-be-certified', kind: 'disguised-licence', unless: punishing, pattern: `${must}(?:经|通过|取得)${near(40)}(?:认证|审定|年检|认定)(?!的|书)` },
  { id: 'tested-then', kind: 'disguised-licence', unless: punishing, pattern: `(?:鉴定|检测|评估|评审|考核)${within(30)}(?:方可|方能|才能)` },
  { id: 'nothing-without-mark', kind: 'disguised-licence', unless: punishing, pattern: `(?:禁止|不得)${near(12)}(?:经营|使用|销售|生产)${near(6)}(?:无|未)${near(30)}(?:代码|标志|编号|标识)` },
  { id: 'on-showing', kind: 'disguised-licence', unless: punishing, pattern: `凭(?!证)${near(50)}${paper}${within(45)}(?:办理|申请|领取|购买|开立|报检|报名|入场|进入|经营|承运|收寄|购票|通行|出售|承接)` },
  { id: 'founding-registered', kind: 'disguised-licence', unless: punishing, pattern: `(?:设立|成立|开办)(?!的|之日)${within(35)}${must}${within(30)}登记` },
  { id: 'designated-only', kind: 'disguised-licence', unless: punishing, pattern: `(?:${must}|由)${near(40)}(?:指定|认定)的?(?:通道|企业|单位|场所|地点|机构|市场|经营者|供应商|产品)` },
  { id: 'certificate-exchanged', kind: 'disguised-licence', unless: punishing, pattern: `(?:${must}${within(60)})(?:换发|换领|换证|重新核发)` },
  {
    id: 'must-file', kind: 'filing-duty', unless: `${punishing}|不得|方可|凭(?!证)|(?:设立|成立)(?!的|之日)|予以登记|登记，(?:写明|并妥善)|登记造册`,
    pattern: `${must}${within(60)}(?:备案(?!文号|的)|登记(?!证|机关|管理|部门|的)|注册(?!会计|地|的|人|或者)|年检|年审|接受年度检查)`,
  },
  { id: 'must-be-tested-again', kind: 'filing-duty', unless: punishing, pattern: `${must}${within(60)}申请(?:下列|周期|定期|法定)?${near(6)}(?:检定|检验|年检)` },
  { id: 'registration-system', kind: 'filing-duty', pattern: `实行${near(8)}(?:备案|登记|注册|年检|检验|认证)(?:管理|制度)` },
  { id: 'report-for-filing', kind: 'filing-duty', unless: punishing, pattern: `[，并]报${near(35)}备案` },
  { id: 'names-for-filing', kind: 'filing-duty', unless: punishing, pattern: `报(?:审批机关|登记机关|主管机关|[^。；，：]{2,20}部门)备案` },
  { id: 'yearly-report', kind: 'filing-duty', unless: punishing, pattern: `${must}${within(15)}每年${within(40)}(?:报告|报送|备案)` },
  { id: 'fine', kind: 'penalty', form: 'fine', pattern: `(?:处|并处|处以|罚)${within(60)}罚款|并?(?:可以|可)?处以?罚款` },
  { id: 'warning', kind: 'penalty', form: 'warning', pattern: `(?:给予|予以|处以?|并处|单处)${near(6)}警告` },
  { id: 'criticism', kind: 'penalty', form: 'criticism', pattern: '(?:给予|予以|，)(?:警告或者)?通报批评' },
  { id: 'confiscation', kind: 'penalty', form: 'confiscation', pattern: '没收(?!的)' },
  { id: 'revocation', kind: 'penalty', form: 'revocation', pattern: `吊销|暂扣${near(8)}(?:证|照)|(?:责令|予以|可以|应当|的，|由${near(40)})撤销其?${near(12)}(?:资格|证书|许可|认证)` },
  { id: 'closure', kind: 'penalty', form: 'closure', pattern: `责令${near(8)}(?:停产|停业|关闭|停止(?:生产|营业|经营|招生|办学|执业|执行业务|接受|参加|承办)|限制生产|暂停)` },
  { id: 'barred-from-trade', kind: 'penalty', form: 'ban', pattern: `(?:年内|终身|期限内)，?${near(20)}(?:不得|不再受理|禁止)|禁止其${near(20)}从事|限制其?${near(20)}(?:功能|入网)` },
  { id: 'detention', kind: 'penalty', form: 'detention', pattern: '处[^。；，]{0,16}拘留' },
  { id: 'punished-as-above', kind: 'penalty', form: 'other', pattern: '(?:给予|予以|按日连续)(?:相应|治安管理|行政)?处罚|依照(?:前款|本条|第[^。；，]{1,12}条)[^。；，]{0,12}处罚' },
  {
    id: 'seal-or-seize', kind: 'coercion', form: 'sealing',
    pattern: `(?:可以|有权|予以|进行|应当|采取|实施)${near(25)}(?:查封|扣押|扣留)(?!的|决定|清单|期限)`,
  },
  { id: 'seal-among-measures', kind: 'coercion', form: 'sealing', lead: '措施|有权|职权', pattern: '查封|扣押' },
  { id: 'freeze', kind: 'coercion', form: 'freezing', pattern: `(?:可以|有权|予以|应当)${near(12)}冻结` },
  { id: 'force', kind: 'coercion', form: 'execution', pattern: '强行拆除|强制(?:拆除|卸货|清除|清理|搬迁|带离|报废|其履行)|予以强制|强制执行' },
  { id: 'restrain', kind: 'coercion', form: 'liberty', pattern: `(?:可以|应当|有权|予以|实施|采取)${near(15)}强制(?:隔离|传唤|遣送|检测|治疗)|约束至|限制(?:其)?人身自由` },
  { id: 'measures-of-force', kind: 'coercion', form: 'other', pattern: `(?:必须|可以|应当|有权)${within(40)}采取${within(60)}强制性?措施` },
  {
    id: 'done-in-your-place', kind: 'coercion', form: 'execution',
    pattern: `代为(?:履行|组织|治理|处置|清除|恢复|复垦)|代履行|(?:组织|指定|帮助)[^。]{2,60}(?:所需|相关)?费用由${near(20)}(?:承担|负担)`,
  },
  { id: 'late-fine', kind: 'coercion', form: 'execution', unless: '是否加处', pattern: `(?:加收|加处|按日)${near(20)}(?:滞纳金|罚款)|滞纳金同时强制` },
  { id: 'taken-from-a-debtor', kind: 'coercion', form: 'execution', pattern: '从[^。；]{4,60}款项中，?(?:追缴|扣缴|划拨|扣划)' },
  { id: 'kept-in-the-country', kind: 'coercion', form: 'liberty', pattern: `(?:可以|有权|应当)${within(40)}(?:阻止其?出境|限制其?出境)` },
  { id: 'ban-business', kind: 'coercion', form: 'other', pattern: '(?:予以|依法|由[^。；]{2,40})取缔' },
  { id: 'take-over', kind: 'coercion', form: 'other', pattern: `(?:可以|有权)${within(60)}(?:接管|托管)` },
  { id: 'pay', kind: 'fee', unless: `${punishing}|不缴纳|不予`, pattern: `(?:${must}|由|依照本|按照下列)${within(70)}(?:缴纳|交纳|缴存|交存)${near(30)}(?:费|税|金|价款|押金)(?!前|款期限)` },
  { id: 'fee-must-be-paid', kind: 'fee', pattern: `(?:费用?|税|金|价款)，?${must}${near(30)}(?:缴纳|交纳)` },
  { id: 'levied', kind: 'fee', pattern: `(?:应当|可以)${within(40)}征收${near(30)}(?:费|金)` },
  { id: 'borne-in-advance', kind: 'fee', pattern: `(?:费|金|税)由${near(30)}(?:预交|缴纳|交纳)` },
  { id: 'pay-by-amount', kind: 'fee', pattern: `(?:每件|每次|每人|每户|每年|按[^。；，]{1,10})(?:交纳|缴纳|收取)${near(30)}元|按[^。；，]{1,16}[%％‰](?:交纳|缴纳|收取|提取)|每[^。；，]{1,8}(?:交纳|缴纳)${near(12)}费` },
  { id: 'collect', kind: 'fee', unless: '服务费|事务所|学费|通行费', pattern: `(?:可以|应当|统一|予以|负责|按规定)${near(25)}收取${near(20)}(?:费|金)` },
  { id: 'pay-or-not', kind: 'fee', pattern: `未${within(30)}(?:缴纳|交纳)${near(15)}(?:费|金)的?，${near(6)}不得` },
  { id: 'pay-listed', kind: 'fee', lead: '(?:缴纳|交纳|收取)', pattern: '(?:缴纳|交纳|收取)' },
  { id: 'cost-of-enforcement', kind: 'fee', pattern: `(?:遣送|遣返|处置|检验|鉴定|监测)${near(14)}费用由(?:本人|当事人|被[^。；，]{1,8}|经营者|企业)(?:承担|负担)` },
  {
    id: 'proof', kind: 'proof', unless: `${punishing}|无法提供|凭(?!证)`,
    pattern: `(?:提交|提供|出具|持|附)(?:以下|下列|由|新|其|本人|所在)?${near(25)}(?:(?<!身份)证明|介绍信)(?!材料的真实|责任)`,
  },
  { id: 'proof-listed', kind: 'proof', lead: '(?:提交|提供|交验)[^。]{0,30}(?:材料|文件|证明|凭证|资料)', pattern: '证明(?!文件的真实)' },
  { id: 'hire-an-intermediary', kind: 'intermediary', unless: punishing, pattern: `${must}(?:聘请|委托)${near(20)}(?:会计师|律师|评估机构|鉴定机构|检测机构|中介|第三方)` },
  {
    id: 'report-of-intermediary', kind: 'intermediary', unless: punishing,
    pattern: `(?:提交|提供|由|委托)${near(30)}(?:中介机构|第三方机构|会计师|事务所|评估机构|检测机构|鉴定机构)${near(12)}(?:出具|提供|编制)的?${near(10)}(?:报告|意见)`,
  },
] as const

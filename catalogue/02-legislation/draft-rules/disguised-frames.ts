import { disguise, must, near, not, only, ownStaff, paper, punishing, within } from './phrases.ts'

const unless = `${punishing}|${ownStaff}`
/** Up to n signs in which no licence is granted: where one is, it is the licence that people wait for. */
const unlicensed = (n: number) => `(?:(?!批准|许可|资格|适任证|执照)[^。；]){0,${n}}?`
const assessed = '(?:认证|审定|认定|年检|型式试验|定型鉴定|监督检验|法定检验|安全评估|安全评价|安全审查|检疫|检验合格|检测合格|鉴定合格|验收合格|检定合格|考试合格)'
const handled = '(?:办理|申请|领取|购买|开立|报检|报关|报名|入场|进入|经营|承运|托运|运递|收寄|购票|通行|出售|承接|放行|验放|刻制|加油|提货|登陆|住宿)'

/** Words that make filing, registration, a test, a paper or a designation the condition of an activity, or of having something handled. */
export const disguisedFrames = [
  {
    id: 'unfiled-not', kind: 'disguised-licence', unless, example: '未办理备案的，不得开业。',
    pattern: `未(?:经|办理|按|取得|进行|依照|领取|通过|参加|履行|完成|申请|报)(?:(?!许可|批准|准许|同意|报销)[^。；，]){0,60}?${disguise}(?!查验)${within(40)}${not}`,
  },
  { id: 'failed-not', kind: 'disguised-licence', unless, example: '灶具检验不合格的，不得使用。', pattern: `${disguise}(?:不合格|未通过|不符合)${near(15)}，?${near(20)}${not}` },
  { id: 'nothing-untested', kind: 'disguised-licence', unless, example: '禁止出售未经检疫的活禽。', pattern: `${not}${near(25)}未(?:经|按|办理|取得|依法)${near(20)}${disguise}` },
  { id: 'filed-then', kind: 'disguised-licence', unless, example: '摊位登记后方可经营。', pattern: `${disguise}${unlicensed(40)}(?:${only}|后即可)` },
  { id: 'found-fit-then', kind: 'disguised-licence', unless, example: '活禽经检疫合格的，准予出市。', pattern: `${disguise}合格(?:或者${near(14)}合格)?的?后?，?(?:准予|准许|予以放行|可以|发给)` },
  { id: 'checked-then', kind: 'disguised-licence', unless: `${unless}|自查|授权的`, example: '车辆经门岗查验确认后方可入市。', pattern: `经${within(30)}(?:查验|确认|审核|签证|检查)${near(4)}，?${near(8)}${only}` },
  { id: 'assessed-then', kind: 'disguised-licence', unless, example: '配方经专家评审公布后方可使用。', pattern: `(?:鉴定|检测|评估|评审|考核)${unlicensed(30)}(?:${only}|公告后)` },
  { id: 'registered-then', kind: 'disguised-licence', unless, example: '推车经登记，取得登记证书后，方可上街。', pattern: `登记${near(8)}，?并?取得${near(24)}证书?后?，?${only}|登记${within(40)}领取${near(14)}营业执照${near(4)}，?${near(4)}${only}` },
  {
    id: 'must-be-assessed', kind: 'disguised-licence', unless, example: '餐车必须经检测机构监督检验。',
    pattern: `${must}${near(40)}(?:经|经过|通过|取得|接受|实施|申请)${near(45)}${assessed}(?!的[^，]|书|标志|人员|情况|结果|费|机关|机构|部门|锚地|证书|单位)`,
  },
  { id: 'must-be-tested-by', kind: 'disguised-licence', unless, example: '秤具必须经过检定。', pattern: '必须(?:经过|进行)[^。；，]{0,14}(?:检疫|鉴定|检验|检定|评估|审定|论证)(?!的)' },
  { id: 'no-assessment-no-approval', kind: 'disguised-licence', example: '方案未附风险评估报告的，不得批准。', pattern: '未(?:包含|附|提交|提供)[^。；]{0,30}(?:评估|评价|论证|鉴定|检测)[^。；]{0,20}(?:不得|不予)' },
  { id: 'nothing-without-mark', kind: 'disguised-licence', unless, example: '禁止销售无统一编号的推车。', pattern: `(?:禁止|不得)${near(12)}(?:经营|使用|销售|生产)${near(6)}(?:无|未)${near(30)}(?:代码|标志|编号|标识)` },
  { id: 'on-showing', kind: 'disguised-licence', unless, example: '凭区里核发的登记证办理供电手续。', pattern: `凭(?!证|借|条)${near(50)}${paper}${within(45)}${handled}|凭单(?:运递|承运|提货)` },
  { id: 'with-paper-to-office', kind: 'disguised-licence', unless, example: '摊主应当持健康合格证明，到街道办事处办理摊位手续。', pattern: `${must}${near(16)}持(?!有|下列)${near(30)}${paper}${near(24)}，?${within(50)}(?:办理(?![^。；]{0,20}注销)|申请|换发)` },
  { id: 'let-in-on-paper', kind: 'disguised-licence', unless, example: '进入夜市的车辆凭区里的通行证方可通行。', pattern: `凭(?!证|借|条)${near(24)}${paper}${within(45)}${only}` },
  {
    id: 'founding-registered', kind: 'disguised-licence', unless, example: '设立夜市协会，应当向民政局申请登记。',
    pattern: `(?:设立|成立|开办|举办)(?!的决定|之日|后)${within(45)}${must}${within(40)}(?:申请|办理|进行|依法|依照${near(24)})${near(20)}登记(?!之日|后|机关|完毕)`,
  },
  { id: 'founding-papers', kind: 'disguised-licence', unless, example: '申请设立夜市合作社，应当向登记机关提交下列文件：', pattern: `申请设立(?:登记)?${near(30)}，${must}${near(40)}向${near(12)}登记机关提交` },
  { id: 'business-registered', kind: 'disguised-licence', unless, example: '申请人向工商局办理登记，领取营业执照。', pattern: `办理${near(8)}登记${near(6)}，?领取${near(8)}营业执照` },
  {
    id: 'designated-only', kind: 'disguised-licence', unless, example: '应当到指定的单位购买灶具。',
    pattern: `(?:${must}${within(80)}|(?:由|从|只能|限于|凡)${near(50)})(?:(?<!其)指定|认定|核准登记)的${near(6)}(?:企业|单位|(?:检测|检验|科研|代理|鉴定|评估)机构|市场|经营者|供应商|产品|口岸|港口|机场|${near(4)}机场|银行|商店|集贸市场|刊物|媒体)(?!受理|负责|不)|(?:${must}|从|由)${near(40)}指定(?:通道|口岸)`,
  },
  { id: 'nowhere-but-designated', kind: 'disguised-licence', unless, example: '禁止在未经指定的码头停靠、装卸。', pattern: `${not}${within(30)}(?:未经|非)指定的|未经${near(30)}指定，?${not}|(?:买卖|交易|销售|出售|收购)${within(30)}应当在${near(30)}指定的(?:场所|地点)` },
  { id: 'certificate-exchanged', kind: 'disguised-licence', unless: `${unless}|作出[^。；]{0,20}决定|不需要`, example: '摊位证期满应当申请换证。', pattern: `(?:${must}${within(60)}|申请|办理${near(12)})(?:换发|换领|换证|重新核发)` },
  { id: 'registration-renewed', kind: 'disguised-licence', unless, example: '有效期届满的，应当在期满前办理再注册手续。', pattern: `(?:届满|期满)${within(60)}(?:办理|申请)${near(10)}(?:再注册|重新登记|注册|换证)` },
  { id: 'no-paper-no-service', kind: 'disguised-licence', unless, example: '未领取登记证的摊主，银行不得为其开户。', pattern: `未(?:按规定|按照规定)?(?:领取|取得|办理)${near(24)}(?:证|登记)》?的?${near(12)}，${near(12)}(?:不得为其|不予(?:办理|受理))` },
  { id: 'trade-registered', kind: 'disguised-licence', unless, example: '经营夜宵业务，应当向街道办事处办理摊位登记。', pattern: `(?:^|。)(?:经营|从事)${near(40)}，应当向${near(40)}(?:办理|申请)${near(10)}登记` },
  { id: 'no-change-unregistered', kind: 'disguised-licence', unless, example: '未经变更登记，摊主不得改变品种。', pattern: `未经${near(8)}登记，${near(24)}${not}` },
] as const

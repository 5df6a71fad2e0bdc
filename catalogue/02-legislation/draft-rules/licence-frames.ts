import { must, near, noOrganBefore, not, only, organ, permission, punishing, within } from './phrases.ts'

const unless = punishing
const granted = '(?<!换发[^。；，]{0,16})(?:批准(?!证书)|审批|许可|核准(?!登记)|批准文号|同意|许可证|资格证书|(?<!法人)资格(?!认定)|资质|执照|营运证件|经营权证)'

/** Words that make an activity wait for permission. */
export const licenceFrames = [
  {
    id: 'without-permission-not', kind: 'licence', example: '未经区市场监管局批准，不得开办早餐摊点。',
    pattern: `(?:未(?:经|取得|获得|获|按|领取|持有)|非经)${near(45)}${permission}(?!范围)${within(40)}(?:不得|禁止|不准|不许|严禁)`,
  },
  { id: 'no-paper-no-trade', kind: 'licence', example: '未取得摊贩证的，不得上街经营。', pattern: `未(?:取得|获得|领取|持有)${near(30)}(?<!登记|合格)(?:证书|证件|证)的?，?${near(24)}(?:不得|禁止|不准)` },
  { id: 'not-what-is-not-permitted', kind: 'licence', unless, example: '摊贩不得经营串烧、活禽和其他未经批准的品种。', pattern: `(?:不得|禁止)${within(60)}未经(?:批准|许可|核准)的` },
  {
    id: 'must-be-permitted', kind: 'licence', unless, example: '改变摊位用途的，应当报街道办事处批准。',
    pattern: `(?:${must}|，依法)(?:[按依]照${near(20)}规定，)?${near(24)}(?:经|报|取得|获得|领取|持有|具有|具备|申请|征得|办理)${near(40)}${granted}(?!的[^，]|条件|等级|范围|或者[^，。；]{1,6}的|之日)`,
  },
  { id: 'apply-for-a-paper', kind: 'licence', unless, example: '摊主应当向城管局申请领取经营许可证。', pattern: `${must}(?:依照${near(30)})?向${near(60)}申请(?:取得|领取|办理|核发)?${near(20)}(?<!换发?[^，。；]{0,16})(?:许可证|执照|资格|许可|(?<!保|换)证(?![明人据件书])|合格证)` },
  { id: 'nothing-without-approval-number', kind: 'licence', unless, example: '禁止销售无批准文号的卤料。', pattern: `(?:禁止|不得)${near(12)}(?:经营|使用|销售|生产)${near(6)}(?:无|未)${near(30)}(?:文号|许可证)` },
  { id: 'not-to-the-unlicensed', kind: 'licence', unless, example: '不得将废油交给无许可证的单位。', pattern: `(?:不得|禁止|严禁)${within(40)}(?:无|未取得|没有)${near(24)}(?:许可证|资质|资格|执照)的?(?:单位|企业|个人|人员|机构)` },
  { id: 'plan-for-approval', kind: 'licence', unless, example: '摊区改造方案报城管部门审查。', pattern: `(?:方案|设计|计划)，?报${near(30)}(?:部门|机关|政府)(?:审核|审查|审批|批准)` },
  { id: 'sent-for-examination', kind: 'licence', unless, example: '摊位图变动的，应当报原审批部门重新审核。', pattern: `${must}${within(30)}(?:报|送)${near(24)}(?:部门|机关|机构|政府)(?:重新)?(?:审核|审查)(?!汇总)` },
  {
    id: 'apply-and-be-approved', kind: 'licence', unless, example: '需要占道的，向街道办事处提出申请，经其批准。',
    pattern: `(?:提出|递交|提交)${near(14)}(?:申请|申请书|方案|计划)${within(60)}(?:经|报)${near(40)}(?:批准|审批|核准|同意)(?!的[^，])`,
  },
  { id: 'apply-beforehand', kind: 'licence', unless, example: '搭台演出之前，主办人应当向文化局提出演出申请。', pattern: `(?:之前|事先|前，)${within(60)}${must}${within(100)}提出${near(8)}申请` },
  { id: 'found-fit-and-given', kind: 'licence', unless, example: '经审查合格，由城管局发给摊位证。', pattern: `(?:审查|审核)(?:合格|同意)的?后?，?(?:由${near(24)})?(?:登记，)?(?:发给|颁发|核发)${near(12)}(?:证|执照)(?![^。]{0,24}不合格)` },
  { id: 'must-take-a-licence', kind: 'licence', unless, example: '摊主应当填表、缴验健康证、领取摊贩许可证。', pattern: `${must}${within(140)}领取${near(12)}许可证` },
  { id: 'only-after-permission', kind: 'licence', unless, example: '夜市经街道办事处核准后方可开市。', pattern: `(?:经|取得|获得|符合)${within(60)}${permission}(?!的[^，。；])(?:(?!${organ})[^。；]){0,45}?(?:${only}|可以(?!自|免))` },
  { id: 'only-with-paper', kind: 'licence', unless, example: '厨师取得健康证后，方可上岗。', pattern: `(?:取得|领取|颁发|持有)${near(30)}(?<!登记|国籍)证(?:书|件)?(?:后|的)?，?${near(16)}${only}` },
  { id: 'only-after-decision', kind: 'licence', unless, example: '审查期间，经营者不得开市。', pattern: '(?:审查|审批|审核|核准)期间，?(?:申请人|经营者|当事人|建设单位|企业)不得' },
  { id: 'only-approved-bodies', kind: 'licence', unless, example: '清运应当由经核准的单位进行。', pattern: `${must}由${near(24)}(?:核准|认可|许可|批准)的${near(20)}(?:机构|单位|企业)` },
  { id: 'only-qualified-bodies', kind: 'licence', unless, example: '排烟设计应当由具有设计资质的单位承担。', pattern: `${must}由${within(24)}(?:取得|具有|具备|持有)${near(24)}(?:资质|资格|许可证|执业证书)(?:等级|证书)?的${near(20)}(?:单位|机构|企业|人员|医师)` },
  { id: 'permitted-by', kind: 'licence', unless, example: '占用广场的，由区政府批准。', pattern: `(?:的，|，|应当|必须|须)由${near(45)}(?:部门|机关|机构|政府|局|署)(?:(?!负责)[^。；，：]){0,8}?(?:批准|审批|核准)(?!、|机关|公布|[^。；，]{0,6}的)` },
  { id: 'licensed-by', kind: 'licence', unless, example: '临街改建的，由规划部门实施改建许可。', pattern: `由${near(30)}${organ}${near(6)}(?:实施|实行)${near(24)}许可` },
  { id: 'after-permission-then', kind: 'licence', unless, example: '经街道办事处同意，可以延长营业。', pattern: `(?:^|，)经${near(30)}(?:批准|许可|核准|同意)后?，(?:(?!${organ})[^。；，]){0,12}?(?:可以|按照|方|由(?!${near(8)}政府))` },
  { id: 'apply-again', kind: 'licence', unless, example: '变更品种的，应当重新申请许可。', pattern: `(?:应当|必须)${within(60)}申请(?!换发)${near(8)}(?:许可(?!证件)|地址变更|许可变更)|${must}申请变更${near(16)}许可证` },
  { id: 'ask-to-go-on', kind: 'licence', unless, example: '摊位证有效期届满的，应当在届满前三十日提出延续申请。', pattern: `(?:有效期|期限)${near(10)}(?:届满|期满|前)${within(80)}(?:提出|申请|办理)${near(20)}(?:延续|续展|延期|续期)` },
  { id: 'licence-system', kind: 'licence', example: '夜市实行许可管理。', pattern: `实行${near(8)}(?:许可证?|审批|核准|资格)(?:管理|制度)(?!的)` },
  { id: 'only-on-these-conditions', kind: 'licence', unless, example: '符合下列条件的，方可办理摊位证：', pattern: `符合下列条件的，?${only}` },
  { id: 'hand-in-for-approval', kind: 'licence', unless, example: '主办单位应当编制疏散方案，报街道办事处批准。', pattern: `${must}(?:提出|编制|制定|提交)${near(30)}，并?(?:按照${near(12)})?报请?${near(30)}(?:批准|审批)` },
  { id: 'applying-for-a-licence', kind: 'licence', unless, example: '申请摊贩资格的，应当具备下列条件：', pattern: `(?:申请|取得)${near(30)}(?:许可证|资格|资质|执照|许可)的?，?${must}${near(20)}(?:具备|符合|满足|征得)` },
  { id: 'unreviewed-not', kind: 'licence', unless, example: '未经审查，不得张贴。', pattern: `未经审(?:查|核)(?:同意|合格)?的?，?${near(12)}${not}` },
  { id: 'none-but-approved', kind: 'licence', unless, example: '除经批准的商店外，其他单位不得售卖烟花。', pattern: `除经?${near(16)}(?:批准|许可)的${within(40)}外，${within(24)}不得` },
  { id: 'not-hire-unlicensed', kind: 'licence', unless, example: '不得雇用未取得上岗资格的人员。', pattern: `${not}(?:聘用|雇用|使用|录用|招用)${near(10)}未取得${near(20)}(?:许可|资格|执业证)` },
  { id: 'passed-up-for-approval', kind: 'licence', unless, example: '合作社分立的，经街道审核后，报区里批准。', pattern: `${noOrganBefore}经${near(30)}审核后?，报${near(30)}(?:批准|审批)` },
  { id: 'no-change-without', kind: 'licence', unless, example: '原址须经原批准机关核准，不准另迁。', pattern: `须经${near(40)}(?:核准|批准)，${near(20)}${not}` },
] as const

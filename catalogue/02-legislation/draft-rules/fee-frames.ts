import { must, near, punishing, within } from './phrases.ts'

const money = '(?:费|税|税款|(?<!滞纳)金|价款|押金|保证金|备用金|准备金|补偿费)'
const pay = '(?:(?<!方式)缴纳|存入|增存|交纳|缴存|交存|预交|预缴|补缴|缴入)(?!的)'

/** Words that make people pay the administration, or whom it names. */
export const feeFrames = [
  { id: 'pay', kind: 'fee', unless: `${punishing}|不缴纳|不予|免予|免征|延期缴纳|分期缴纳`, example: '摊主应当缴纳卫生保证金。', pattern: `(?:${must}|由|依照本|按照下列|分别)${within(80)}${pay}${near(36)}${money}(?!前|款期限|期限|额的|的|情况)` },
  { id: 'pay-into', kind: 'fee', example: '代收的清扫费，应当在次月缴入区财政。', pattern: `(?:费|税款|金)，?${must}${near(30)}(?:缴入|上缴|交存)` },
  { id: 'paid-in', kind: 'fee', unless: punishing, example: '经营者应当按时缴存押金。', pattern: `(?:单位|企业|人|者|经营者)${must}${near(20)}(?:缴存|缴纳|交纳)(?!的)${near(16)}(?:金|费)` },
  { id: 'fee-must-be-paid', kind: 'fee', example: '管理费应当按季缴纳。', pattern: `(?:费用?|税|金|价款)，?${must}(?!向)${near(30)}${pay}|费，${within(24)}(?:逐年|按年|按季|按月|一次性?)${near(6)}缴纳|提出${near(10)}申请，并缴纳${near(6)}费` },
  { id: 'levied', kind: 'fee', example: '对超时占道的，可以征收占道费。', pattern: `(?:应当|可以|试点|追溯)(?:(?!不得)[^。；]){0,40}?(?<!依法[^。；，]{0,10})征收(?!农用地|土地(?!闲置)|房屋)${near(36)}(?:费|金|税)(?!的)|由${near(12)}征收${near(6)}(?:金|费)(?!的)` },
  { id: 'borne-in-advance', kind: 'fee', example: '检测费由申请人预交。', pattern: `(?:费|金|税)由${near(30)}(?:预交|缴纳|交纳)|申请费由${near(12)}(?:承担|负担)|费${near(16)}，由${near(20)}预交` },
  { id: 'pay-by-amount', kind: 'fee', example: '每户交纳清扫费三十元。', pattern: `(?:每件|每次|每人|每户|每年|按[^。；，]{1,10})(?:交纳|缴纳|收取)${near(30)}元|按[^。；，]{1,16}[%％‰](?:交纳|缴纳|收取|提取)|每[^。；，]{1,8}(?:交纳|缴纳)${near(12)}费` },
  { id: 'collect', kind: 'fee', unless: '服务费|律师|学校|违约金|事务所|学费|通行费|物业|保育费|代表机构', example: '街道办事处可以收取管理费。', pattern: `(?:可以|应当|统一|予以|负责|按规定|有权)${near(25)}收取(?!的)${near(20)}(?:费|金)|(?:机关|机构)按照${near(10)}规定收取${near(12)}费` },
  { id: 'pay-then', kind: 'fee', example: '在缴纳宽限费后，可以延长三日。', pattern: `(?:缴纳|交纳|缴清)${near(12)}(?:费|金|税款?)后，?(?:${near(6)})(?:可以|方可|予以|办理)` },
  { id: 'pay-or-not', kind: 'fee', example: '未缴纳保证金的，不得入场。', pattern: `未${within(30)}(?:缴纳|交纳|缴清|结清)${near(15)}(?:费|金|税款?)?的?，${near(24)}(?<!期限)(?:不得|不予)` },
  { id: 'ordered-to-pay', kind: 'fee', example: '不恢复原状的，责令缴纳恢复费。', pattern: `责令其?(?:缴纳|交纳)${near(12)}费` },
  { id: 'pay-listed', kind: 'fee', lead: '(?:缴纳|交纳|收取)', example: '摊位费按照下列标准缴纳：\n（一）熟食摊每日缴纳十元；', pattern: '(?:缴纳|交纳|收取)(?!的)' },
  { id: 'deposit-set-aside', kind: 'fee', example: '主办人应当提取票款的一成作为保证金。', pattern: `${must}${within(40)}提取${near(20)}保证金` },
  { id: 'cost-of-enforcement', kind: 'fee', example: '检验费用由经营者承担。', pattern: `(?:遣送|遣返|检验|鉴定|监测)${near(14)}费用由(?:本人|当事人|被[^。；，]{1,8}|经营者|企业)(?:承担|负担)|遣返，?并?承担${near(10)}费用` },
] as const

import { must, near, noOrganBefore, ownStaff, punishing, within } from './phrases.ts'

const condition = `${punishing}|${ownStaff}|不得|方可|凭(?!证)|(?:设立|成立)(?!的|之日)|予以登记|登记，(?:写明|并妥善)|登记造册|登记决定`

/** Duties to file and report, papers others must issue, and services of intermediaries. */
export const paperFrames = [
  {
    id: 'must-file', kind: 'filing-duty', unless: condition, example: '摊主应当在开业后十日内向街道办事处备案。',
    pattern: `${must}${within(120)}(?:备案(?!审查|文号|的|机构|机关|管理|信息|事项|资料|人|证明|或者)|年检|年审|接受年度检(?:查|验))`,
  },
  {
    id: 'must-register', kind: 'filing-duty', unless: `${condition}|届满|期满|换发|有权|持[^。；，]{0,16}(?:证|凭证)和?`, example: '摊主变更的，应当向街道办事处办理变更登记。',
    pattern: `(?:${must}${within(120)}(?:向|到|在|办理|申请|履行)|由本人${near(30)}|依法向${near(20)})${within(50)}(?:登记|注册)(?!证|机关|管理|部门|的|后|之日|会计|地|人|或者|造册|表|簿|卡|、(?!纳税)|事项|申请)`,
  },
  { id: 'must-be-tested-again', kind: 'filing-duty', unless: punishing, example: '推车应当每年申请定期检验。', pattern: `(?:${must}${within(60)}|的，[^。；]{0,50})申请(?:下列|周期|定期|法定)?${near(6)}(?:检定|检验|年检)|${must}每(?:半年|年|[两三]年)${near(12)}(?:检验|检测|检定)` },
  { id: 'registration-system', kind: 'filing-duty', example: '摊位实行登记管理。', pattern: `实行${near(8)}(?:备案|登记|注册|年检|检验|认证)(?:管理|制度)` },
  { id: 'report-for-filing', kind: 'filing-duty', unless: `${punishing}|${ownStaff}|不得`, example: '摊区章程由摊主大会通过，报街道办事处备案。', pattern: `${noOrganBefore}[，并]报${near(35)}备案` },
  { id: 'names-for-filing', kind: 'filing-duty', unless: `${punishing}|不得`, example: '值班名单报主管部门备案。', pattern: `${noOrganBefore}报(?:审批机关|登记机关|主管机关|原${near(8)}机关|[^。；，：]{2,20}部门)备案` },
  { id: 'yearly-report', kind: 'filing-duty', unless: punishing, example: '摊主应当每年向街道办事处报送经营情况。', pattern: `${must}${within(15)}每年${within(40)}(?:报告|报送|备案)` },
  {
    id: 'proof', kind: 'proof', unless: `${punishing}|无法提供|凭(?!证)|${ownStaff}`, example: '摊主应当提交居住证明。',
    pattern: `(?:${must}${within(60)}|并|要求其)(?<!如实反映情况，)(?:提交|提供|交验|附送|附具|附|持)(?:以下|下列|由|新|其|本人|所在)?${within(30)}(?<!身份|学历|合格|符合[^。；，]{0,24}的)(?:证明(?!材料的真实|责任|能力|[^。；，]{1,12}的[^。；，]{0,6}材料)|介绍信)`,
  },
  { id: 'proof-listed', kind: 'proof', lead: '(?:提交|提供|交验|报送)[^。]{0,30}(?:材料|文件|证明|凭证|资料)|下列(?:材料|文件|资料)[^。]{0,10}报', example: '申请摊位应当提交下列材料：\n（一）居委会出具的居住证明。', pattern: '(?<!身份|学历)证明(?!文件的真实|[^。；，]{1,12}的[^。；，]{0,6}材料)' },
  { id: 'hire-an-intermediary', kind: 'intermediary', unless: punishing, example: '摊主应当委托第三方检测油烟。', pattern: `${must}(?:聘请|委托)${near(30)}(?:会计师|律师|评估机构|鉴定机构|检测机构|中介|第三方|资质${near(6)}的[^。；，]{0,12}(?:单位|机构))` },
  {
    id: 'report-of-intermediary', kind: 'intermediary', unless: punishing, example: '申请时应当提交检测机构出具的报告。',
    pattern: `(?:提交|提供|由|委托)${near(30)}(?:中介机构|第三方机构|会计师|事务所|评估机构|检测机构|鉴定机构)${near(12)}(?:出具|提供|编制)的?${near(10)}(?:报告|意见)`,
  },
] as const

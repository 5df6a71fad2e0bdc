/** Pieces of which the patterns are made: each is a class of words that lawyers use alike. */

/** Permission, and the papers that stand for it. */
export const permission =
  '(?:批准|许可|同意|核准|审批|准许|特许|认可|许可证|批准书|同意书|批准文件|资格证书|资格证|资格|资质|(?<!营业)执照)'
/** What task 11 of the plan and 优化营商环境条例 39 name as disguises, with what passes for them in the texts. */
export const disguise =
  '(?:备案|登记|注册|年检|年审|年度检验|检定|监制|认证|认定|检验|检测|检疫|审定|论证|鉴定|评估|评审|型式试验|验收|考核|考试|配号|编号|换证|标志)(?!机关|机构|部门|管理|国|证|会计|文号|标准|所|人员|单位|试验|权利人)'
export const must = '(?:应当|应(?=[经在向报先按])|(?<![不无])(?:必须|须|需要|需(?=经|报|由|向|取得|办理)))'
export const only = '(?:方可|方能|方准|方得|才能|才可以?|才准|始得)'
export const not = '(?:不得|禁止|不准|不予|不许|严禁)'
/** Up to n signs within one clause, commas allowed. */
export const within = (n: number) => `[^。；]{0,${n}}?`
/** Up to n signs without a comma. */
export const near = (n: number) => `[^。；，：]{0,${n}}?`
/** Papers that an organ, or a body it appoints, hands out. */
export const paper =
  '(?:证件|证书|证明|许可证|登记证|准运证|通行证|批准书|介绍信|批准文件|合格证|核准文件|批件|文件|通知书|检疫单证|完税凭证|资格证|单据)'
export const organ =
  '(?:政府|部门|机关|(?:管理|监督|执法|经办|检疫|监察|派出|主管|工作|登记|征收|审批|监管|普查|编制)机构|委员会|领导小组|办公室|法院|检察院|海关|总署|管理局|总局|税务局|国务院|中国人民银行|商务部|财政部|公安部|外交部|民政部|教育部|证监会|管理所|登记处|派出所|公安厅)'
/** Words of a sanction: a clause that holds them punishes, it does not ask for permission. */
export const punishing = '责令|罚款|没收|吊销|警告|取缔|处罚|给予处分|追究'
/** No organ acts in the clause before the match. */
export const noOrganBefore = `(?<!${organ}[^。；，]{0,10}(?:应当|可以|负责|制定|划定|提出|决定|批准|确定|编制|拟订|根据|会同|颁发|审核)[^。；]{0,100})`
/** Persons and bodies of the administration itself. */
export const ownStaff = '人民警察|公务员|执法人员|监督检查人员|监察员|检察官|法官|军官|士官|文职人员|预备役|国家机关工作人员|行政机关工作人员|国家工作人员|现役军人|人民武装警察|(?:机关|部门|机构|商检|检疫)(?:及其)?工作人员'

const organ = '(?:政府|部门|机关|(?:管理|监督|执法|经办|检疫|监察|派出|主管|工作)机构|委员会|法院|检察院|海关|管理局|国务院|中国人民银行|管理所|公安派出所|登记机关|银行)'
/** Nouns for texts and decisions of the administration itself, which are approved or filed within it. */
const ownPaper = '(?:标准|规划|计划|目录|名录|办法|规章|规定|预案|任命和免职|概算|预算|成果|细则|章程草案|区划)'

/** What reads like a breach and is none; covered before frames are tried, so that the reviewer is not drowned. */
export const draftLookAlikes = [
  {
    id: 'title', why: { zh: '书名号内是文件名称', en: 'A title in brackets' }, covers: 'words',
    pattern: '《[^》]*(?:法|条例|规定|办法|细则|通知书)》', kinds: ['licence', 'disguised-licence', 'filing-duty', 'penalty', 'coercion', 'fee'],
  },
  { id: 'definition', why: { zh: '定义', en: 'A definition' }, covers: 'sentence', pattern: '(?:本|前款|[^。]{2,20}条)(?:所称|规定所称|所称的)|，是指' },
  {
    id: 'act-in-a-list', why: { zh: '列举的行为或者情形，后果在列举之前的那句', en: 'An act or case in a list; what follows from it stands before the list' },
    covers: 'sentence', pattern: '^[（(][一二三四五六七八九十]+[)）].*的[；。]$',
  },
  {
    id: 'civil-registration', why: { zh: '物权登记', en: 'Registration of rights in things' }, covers: 'clause',
    pattern: '(?:过户|抵押权?|质押|产权|不动产)登记|不得对抗', kinds: ['disguised-licence', 'filing-duty'],
  },
  {
    id: 'criminal-procedure', why: { zh: '刑事侦查', en: 'Criminal investigation' }, covers: 'sentence', pattern: '侦查措施|侦查终结|犯罪嫌疑人|被调查人', kinds: ['licence', 'coercion', 'fee'],
  },
  { id: 'crime', why: { zh: '刑事责任由法律规定', en: 'Criminal liability rests on law' }, covers: 'words', pattern: '(?<!不)构成犯罪的，[^；。]*' },
  {
    id: 'discipline', why: { zh: '对公职人员的处分', en: 'Discipline of public servants' }, covers: 'clause',
    pattern: '给予(?:[^。；，]{0,10})处分|政务处分|(?:行政|纪律)处分|国家机关工作人员|由其所在单位',
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'fee', 'proof'],
  },
  {
    id: 'refers-to-law', why: { zh: '援引法律、法规的处罚或者强制', en: 'Refers to the penalty or compulsion of higher law' }, covers: 'words',
    pattern:
      '(?:依照|按照)(?!本)[^。；，]{0,40}法》?的规定[^。；，]{0,6}(?:采取|实施)[^。；，]{0,8}(?:措施|强制)|依法协助强制执行|依照[^。；，]{0,30}规定查处取缔|(?:依照|按照|依据|根据)(?!本)[^。；，]{0,40}(?:法|条例)》?的?(?:有关)?规定(?:给予|予以|处以?|进行)?(?:行政|治安管理)?处罚|(?:依照|按照|依据|根据)[^。；]{0,40}(?:法律|法规|国务院[^。；]{0,10}规定)[^。；]{0,30}(?:处罚|强制|执行|查封|扣押|缴纳|拘留)|依法(?:给予|予以|处以|作出|实施|采取)?(?:治安管理|行政|相应)?(?:处罚|强制执行|强制措施|暂扣|吊销|没收|扣押|查封|拘留)(?:或者(?:吊销|扣押))?[^。；，]{0,8}',
    kinds: ['penalty', 'coercion'],
  },
  {
    id: 'referred-to-police', why: { zh: '移交公安机关依治安管理处罚法处理', en: 'Left to the police under the law on public order' }, covers: 'words',
    pattern: '构成违反治安管理行为的，[^；。]*|违反治安管理法律、法规的，[^；。]*', kinds: ['penalty'],
  },
  {
    id: 'refers-to-levy', why: { zh: '援引法律规定的税费', en: 'Refers to taxes and fees set by higher law' }, covers: 'clause',
    pattern: '(?:依法|依照[^。；，]{0,6}法律[^。；，]{0,10}规定，?|按照国家有关规定|依照《[^》]*》的规定|按照国家规定|按照国务院[^。；，]{0,8}规定)[^。；]{0,30}(?:缴纳|交纳|收取)|申报缴纳', kinds: ['fee'],
  },
  {
    id: 'refers-to-licence', why: { zh: '援引法律规定的许可、登记', en: 'Refers to a licence or registration of higher law' }, covers: 'words',
    pattern: '(?:法律|行政法规|国家|国务院|依法)[^。；]{0,20}(?:规定|须经批准|办理)[^。；]{0,25}(?:批准的|许可的|审批手续|申领手续|须经批准|登记手续)',
    kinds: ['licence', 'disguised-licence', 'filing-duty'],
  },
  {
    id: 'court', why: { zh: '申请人民法院强制执行', en: 'Application to the court' }, covers: 'words',
    pattern: '(?:提请|申请)人民法院[^。；，]{0,4}(?:冻结|查封|扣押)|向人民法院申请强制执行|(?:依法)?(?:申请|请求|由)[^。；，]{0,6}人民法院[^。；，]{0,6}强制执行', kinds: ['coercion'],
  },
  {
    id: 'past-sanction', why: { zh: '已受处罚、已被采取措施的事实', en: 'A sanction or measure that is a fact of the past' }, covers: 'words',
    pattern:
      '是否受过[^。；]*|因[^。；，]{0,8}吊销|(?:被|受过|受到|经)(?:依法)?[^。；，]{0,6}(?:罚款|吊销|警告|拘留|没收|查封|扣押|冻结|强制隔离戒毒|责令[^。；，]{0,6}|行政处罚|治安管理处罚)|依法没收的|退还被?扣押的?|退还扣押的?|解除(?:查封|扣押|冻结)',
    kinds: ['penalty', 'coercion'],
  },
  {
    id: 'how-to-seize', why: { zh: '规范行政机关如何实施查封、扣押', en: 'Binds the organ in how it seizes' }, covers: 'clause',
    pattern: '(?:实施|采取|作出|需要)[^。；，]{0,8}(?:查封|扣押|冻结|强制措施)[^。；，]{0,20}的?，[^。；]{0,15}(?:应当|不得)|代履行应当遵守|依照法律规定(?:冻结|查封|扣押)|强制措施(?:前|时)，', kinds: ['coercion'],
  },
  {
    id: 'must-not-seize', why: { zh: '禁止查封、扣押、收费', en: 'Forbids seizing or charging' }, covers: 'words',
    pattern: '不得被[^。；]*|不得(?:[^。；，]{0,30})(?:查封|扣押|冻结|收取|收费|没收|处罚|罚款)|不(?:立即)?予以取缔|(?:拒绝|擅自)[^。；，]{0,10}(?:查询、冻结|查封|扣押)', kinds: ['penalty', 'coercion', 'fee'],
  },
  {
    id: 'penalty-of-office', why: { zh: '处罚的管辖、程序或者受教育原则', en: 'Competence or procedure of penalties' }, covers: 'clause',
    pattern: '实施行政处罚|(?:处罚|罚款)(?:决定(?:书|被)|由|的管辖|程序)|处罚的决定|缴纳罚款|作出不予行政处罚|行政处罚(?:的)?(?:权|案件|裁量)|执行其中最重|处罚决定(?:未在|又不)|应当给予[^。；，]{0,6}处罚的|不得给予[^。；，]{0,6}处罚|停产停业的，赔偿', kinds: ['penalty'],
  },
  {
    id: 'organ-duty', why: { zh: '规范行政机关自身的职责', en: 'A duty of the administration itself' }, covers: 'clause',
    pattern:
      `^(?:国家机关|行政机关|各级人民政府)[^。；]*应当|(?:^|；)(?:[（(][一二三四五六七八九十]+[)）])?[^，。；]{0,60}${organ}(?:[（(][^）)]*[)）])?(?:应当|可以|不得|负责|依照|会同|自收到|自受理|收到|在颁发|在批准|经过|作出|依法|根据|和[^，。；]{2,20}${organ}应当)[^。；]*`,
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'fee', 'proof', 'intermediary'],
  },
  {
    id: 'own-paper', why: { zh: '行政机关自身文件的批准、备案', en: 'Approval or filing of the administration’s own texts' }, covers: 'clause',
    pattern: `(?:^|；)[^，。；]{0,60}${ownPaper}(?:须|应当|等|，|由|报|的制定|拟订)[^。；]{0,60}(?:批准|备案|公布|核准|审批)`,
    kinds: ['licence', 'disguised-licence', 'filing-duty'],
  },
  {
    id: 'fees-within', why: { zh: '民事费用或者行政机关内部经费', en: 'Costs between private persons or within the administration' }, covers: 'clause',
    pattern: '核定其应当缴纳|(?:消费者|经营者|投保人|用户|购买方|会员)[^。；]{0,60}(?:缴纳|交纳|收取|费用)|合理收取|(?:用于|列入|退还)[^。；]{0,40}', kinds: ['fee'],
  },
  {
    id: 'encouraging', why: { zh: '鼓励、支持、可以享受', en: 'Encourages, supports or grants a benefit' }, covers: 'clause',
    pattern: '(?:鼓励|支持|引导|倡导|扶持)|享受[^。；]{0,20}(?:优惠|优先|优待|减免|减税|免税|待遇)|减征|减半征收|免予提交|不需要',
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'proof', 'intermediary'],
  },
  {
    id: 'right-of-the-party', why: { zh: '当事人的权利', en: 'A right of the person' }, covers: 'clause',
    pattern: '(?:有权|可以)凭|可以(?:向|参加|自)', kinds: ['disguised-licence', 'filing-duty', 'licence'],
  },
  {
    id: 'approved-within', why: { zh: '机关内部批准', en: 'Approval within the organ' }, covers: 'words',
    pattern: '经[^。；，]{0,40}(?:负责人|本级人民政府|同级党委|中央军事委员会)批准|负责人报告[^。；，]{0,4}并经批准', kinds: ['licence'],
  },
  {
    id: 'organ-to-organ', why: { zh: '下级行政机关报上级批准', en: 'One organ reporting to a higher one' }, covers: 'words',
    pattern: '(?:政府|部门|机关|国务院[^。；，]{0,10})(?:审核后)?，?报(?:经)?(?:国务院|上级|本级|省|同级|全国)[^。；，]{0,30}(?:批准|备案)|报国务院批准后(?:公布|执行)|报[^。；，]{0,20}(?:国务院和[^。；，]{2,20}|全国人民代表大会[^。；，]{0,30}|中央军事委员会)备案|报国务院备案',
    kinds: ['licence', 'filing-duty'],
  },
] as const

import { organ, ownStaff } from './phrases.ts'

/** Nouns for texts and decisions of the administration itself, which are approved or filed within it. */
const ownPaper =
  '(?:标准|规划|计划|目录|名录|办法|规章|规定|预案|任命和免职|概算|预算|决算|成果|细则|章程草案|区划|行政机构|编制|限额|收费标准|利率|税率|费率|保护区|风景名胜区|军衔|警衔|衔级|职务等级|实施方案|应急方案|清单|名称和范围|定额|法规、规章|决算|测绘基准)'

/** What reads like a breach and is none; covered before frames are tried, so that the reviewer is not drowned. */
export const draftLookAlikes = [
  {
    id: 'title', why: { zh: '书名号内是文件名称', en: 'A title in brackets' }, covers: 'words',
    pattern: '《[^》]*(?:法|条例|规定|办法|细则|通知书)》', kinds: ['licence', 'disguised-licence', 'filing-duty', 'penalty', 'coercion', 'fee'],
  },
  { id: 'definition', why: { zh: '定义', en: 'A definition' }, covers: 'sentence', pattern: '(?:本|前款|条)[^。，]{0,14}所称[^。]{1,80}(?:，?是?指|，?包括|，为)|，是指|(?:包括|定义|是指)：$|^[^。]{2,20}条(?:规定)?所称[^。]{2,40}(?:为|包括)' },
  {
    id: 'list-of-contents', why: { zh: '列举内容、权利、情形', en: 'An item of a list of contents, rights or cases' }, covers: 'sentence',
    lead: '(?:载明|包括|享有)[^。]{0,12}(?:内容|事项|权利|要求)|(?:主要内容|权利)：$|下列(?:情形|行为|条件)(?:之一)?[^。]{0,40}：$',
    pattern: '^[（(][一二三四五六七八九十]+[)）](?![^。]*(?:；但是|。但))', kinds: ['licence', 'disguised-licence', 'filing-duty', 'fee', 'coercion'],
  },
  {
    id: 'act-in-a-list', why: { zh: '列举的行为或者情形，后果在列举之前的那句', en: 'An act or case in a list; what follows from it stands before the list' },
    covers: 'sentence', pattern: '^[（(][一二三四五六七八九十]+[)）].*的[；。]$',
  },
  {
    id: 'heard-before', why: { zh: '应当听证的处罚种类', en: 'Penalties before which a hearing is due' }, covers: 'sentence', lead: '听证', pattern: '^[（(]', kinds: ['penalty'],
  },
  {
    id: 'no-need', why: { zh: '不需要、免予', en: 'What is not needed' }, covers: 'words', pattern: '(?:不需要|无需|免予(?:办理|提交))[^。；，]*', kinds: ['licence', 'disguised-licence', 'filing-duty', 'proof'],
  },
  {
    id: 'civil-registration', why: { zh: '物权登记', en: 'Registration of rights in things' }, covers: 'clause',
    pattern: '(?:过户|抵押权?|质押|产权|不动产)(?:转移|变更|注销)?登记|不得对抗', kinds: ['disguised-licence', 'filing-duty'],
  },
  {
    id: 'criminal-procedure', why: { zh: '刑事侦查', en: 'Criminal investigation' }, covers: 'sentence', pattern: '侦查措施|侦查终结|犯罪嫌疑人|被调查人', kinds: ['licence', 'coercion', 'fee'],
  },
  { id: 'crime', why: { zh: '刑事责任由法律规定', en: 'Criminal liability rests on law' }, covers: 'words', pattern: '(?<!不|未)构成犯罪的，[^；。]*|触犯刑律的，[^；。]*' },
  {
    id: 'discipline', why: { zh: '对公职人员的处分', en: 'Discipline of public servants' }, covers: 'clause',
    pattern: '给予(?:[^。；，]{0,10})处分|政务处分|(?:行政|纪律)处分|国家机关工作人员|由其所在单位',
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'fee', 'proof'],
  },
  {
    id: 'sanction-within', why: { zh: '机关内部的处分、通报', en: 'Discipline and criticism between organs' }, covers: 'words',
    pattern:
      '由(?:本级|同级|上级|上一级|其上级)[^。；]{0,80}(?:通报批评|警告)|给予警告、[^。；]{0,40}处分|(?:予以|给予)警告、?(?:或者)?记[^。；]*|^(?:国家行政机关|国有企业管理|审计|海关)工?作?人员[^。]*|^[^。，]{0,60}(?:人民政府|主管部门|行政部门|各部门)(?:及其(?:工作人员|有关部门|所属部门))*违反[^。；]{0,60}(?:通报批评|给予警告)',
    kinds: ['penalty'],
  },
  {
    id: 'own-staff', why: { zh: '机关自己的人员', en: 'The administration’s own staff' }, covers: 'clause',
    pattern: `^[^。；，]{0,40}(?:${ownStaff})[^。；，]{0,20}(?:应当|必须|经|未经|不得|，)|晋升|授予[^。；，]{0,6}衔|任职、`,
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'proof'],
  },
  {
    id: 'private-consent', why: { zh: '私权利人的同意、许可', en: 'Consent of a private holder of rights' }, covers: 'words',
    pattern:
      '(?:未经|经|取得|征得|征求)(?:个人|[^。；，]{0,30}(?:独占权人|工会(?:委员会)?|股东会|股东大会|对方|承包方|权利人|著作权人|监护人|父母|本人|对象|业主|股东|当事人|消费者|单独|职工|职工代表大会|出租方|承租人|债权人|患者|近亲属|亲属|家属|主持人|所有人|合伙人|托运人|承运人|双方|协商|村民|会员|学位授予单位|用户|投保人|持有人|专利权人|委托人|受益人|配偶|被采访[^。；，]{0,10}|作者))(?:书面|一致|讨论|表决|的|明示|单独)*(?:同意|许可)',
    kinds: ['licence'],
  },
  {
    id: 'refers-to-law', why: { zh: '援引法律、法规的处罚或者强制', en: 'Refers to the penalty or compulsion of higher law' }, covers: 'words',
    pattern: [
      '(?:依照|按照)(?!本)[^。；，]{0,40}法》?的规定[^。；，]{0,6}(?:采取|实施)[^。；，]{0,8}(?:措施|强制)',
      '依法协助强制执行',
      '依照[^。；，]{0,30}规定查处取缔',
      '(?:依照|按照|依据|根据)(?!本|前款|第)[^。；，]{0,50}(?:法|条例)》?(?:第[^。；，]{1,12}条)?的?(?:有关)?(?:规定)?，?(?:可以)?(?:给予|予以|处以?|进行)?(?:行政|治安管理)?处罚',
      '(?:依照|按照|依据|根据)(?:国家)?(?:有关|其他|相关|劳动|企业登记|环境保护)[^。；]{0,30}(?:法律|法规|规定)[^。；]{0,30}(?:处罚|责令|吊销|强制|执行|查封|扣押|拘留)',
      '(?:依照|按照|依据|根据)[^。；]{0,40}(?:法律|法规|国务院[^。；]{0,10}规定)[^。；]{0,30}(?:处罚|强制|执行|查封|扣押|缴纳|拘留)',
      '依法(?:给予|予以|处以|作出)(?:治安管理|行政|相应)*(?:处罚|制裁)',
      '依法(?:治安管理|行政|相应)?(?:处罚|强制执行|强制措施)[^。；，]{0,8}',
      '依法(?:暂扣|吊销|没收|扣押|查封|拘留)(?:或者(?:吊销|扣押))?的[^。；，]{0,8}',
    ].join('|'),
    kinds: ['penalty', 'coercion'],
  },
  {
    id: 'referred-to-police', why: { zh: '移交公安机关依治安管理处罚法处理', en: 'Left to the police under the law on public order' }, covers: 'words',
    pattern: '构成违反治安管理行为的，[^；。]*|违反治安管理[^。；，]{0,12}的，[^；。]*|给予治安管理处罚', kinds: ['penalty'],
  },
  {
    id: 'refers-to-levy', why: { zh: '援引法律规定的税费', en: 'Refers to taxes and fees set by higher law' }, covers: 'clause',
    pattern: '(?:依法|依照[^。；，]{0,6}法律[^。；，]{0,10}规定，?|按照国家有关规定|依照《[^》]*》的规定|按照国家规定|依照中国税法|按照国务院[^。；，]{0,8}规定|依照[^。；，]{1,10}税法规定)[^。；]{0,30}(?:缴纳|交纳|收取|缴库)|申报缴纳|[依按]照《[^》]*》缴纳', kinds: ['fee'],
  },
  {
    id: 'refers-to-licence', why: { zh: '援引法律规定的许可、登记', en: 'Refers to a licence or registration of higher law' }, covers: 'words',
    pattern: '(?:法律|行政法规|国家|国务院|依法)[^。；]{0,20}(?:规定|须经批准|办理)[^。；]{0,25}(?:批准的|许可的|审批手续|申领手续|须经批准)',
    kinds: ['licence', 'disguised-licence', 'filing-duty'],
  },
  {
    id: 'court', why: { zh: '申请人民法院强制执行', en: 'Application to the court' }, covers: 'words',
    pattern: '(?:提请|申请)人民法院[^。；，]{0,4}(?:冻结|查封|扣押)|向人民法院申请强制执行|(?:依法)?(?:申请|请求|由)[^。；，]{0,6}人民法院[^。；，]{0,6}强制执行|人民法院[^。；，]{0,30}强制执行|(?:终结|中止)强制执行|法律规定由[^。；，]{0,12}强制执行的[^。；]*|人民法院强制执行，费用由[^。；]*', kinds: ['coercion'],
  },
  {
    id: 'past-sanction', why: { zh: '已受处罚、已被采取措施的事实', en: 'A sanction or measure that is a fact of the past' }, covers: 'words',
    pattern:
      '是否受过[^。；]*|因[^。；，]{0,8}吊销|(?:被|受过|受到|经)(?:依法)?[^。；，]{0,6}(?:罚款|吊销|警告|拘留|没收|查封|扣押|冻结|强制隔离戒毒|责令[^。；，]{0,6}|行政处罚|治安管理处罚)|依法没收的|退还被?扣押的?|退还扣押的?|解除(?:查封|扣押|冻结)|(?:提出|请求)[^。；，]{0,6}(?:扣留|扣押)|不采取[^。；，]{0,20}强制措施|无[^。；，]{0,20}之权|非法限制人身自由|(?:机关|部门)(?:依法)?(?:吊销|撤销|没收)[^。；，]{0,40}的，应当|依法扣(?:留|押)[^。；，]{0,8}的，应当|(?:吊销|暂扣|扣留)[^。；，]{0,40}的，应当|被?采取查封、扣押、冻结等强制措施的',
    kinds: ['penalty', 'coercion'],
  },
  {
    id: 'how-to-seize', why: { zh: '规范行政机关如何实施查封、扣押', en: 'Binds the organ in how it seizes' }, covers: 'clause',
    pattern: '(?:实施|采取|作出|需要)[^。；，]{0,8}(?:查封|扣押|冻结|强制措施)[^。；，]{0,20}的?，[^。；]{0,15}(?:应当|不得)|代履行应当遵守|(?:查封|扣押|冻结|扣留)[^。；，]{0,12}的?期(?:限|间)|对(?:于)?依法(?:查封|扣押|冻结|扣留|收缴)|依法扣留的|(?:执行|延长)(?:查封|扣押|冻结)|督察|规范用语|扣留[^。；，]{0,6}后|解除封存|对查封、扣押[^。；]{0,24}处理|制发[^。；]{0,10}(?:凭单|清单)|单位应当[^。；]{0,90}采取封存|采取[^。；，]{0,30}强制措施的，应当|依照法律规定(?:冻结|查封|扣押)|强制措施(?:前|时)，', kinds: ['coercion'],
  },
  {
    id: 'must-not-seize', why: { zh: '禁止查封、扣押、收费', en: 'Forbids seizing or charging' }, covers: 'words',
    pattern: '不得被[^。；]*|不得(?:[^。；，]{0,30})(?:查封|扣押|冻结|收取|收费|没收|处罚|罚款)|不(?:立即)?予以取缔|不得扣留[^。；]*|禁止[^。；]{0,60}(?:收取|加收|收费)[^。；]*|不收取[^。；，]*|(?:拒绝|擅自)[^。；，]{0,10}(?:查询、冻结|查封|扣押)', kinds: ['penalty', 'coercion', 'fee'],
  },
  {
    id: 'penalty-of-office', why: { zh: '处罚的管辖、程序或者受教育原则', en: 'Competence or procedure of penalties' }, covers: 'clause',
    pattern: '实施行政处罚|(?:处罚|罚款)(?:决定(?:书|被)|由|的管辖|程序)|处罚的决定|缴纳罚款|作出不予行政处罚|行政处罚(?:的)?(?:权|案件|裁量)|执行其中最重|处罚决定(?:未在|又不)|应当给予[^。；，]{0,6}处罚的|不得给予[^。；，]{0,6}处罚|停产停业的，赔偿|罚款(?:及没收|决定与罚款收缴|的(?:收取|收缴))|罚没|上[缴交]国库|收缴的罚款|有权作出[^。；]*处罚|(?:作出|做出)[^。；]{0,60}决定，应当|^责令[^，。]{0,20}，由[^。]*决定|处罚[^。；，]{0,8}(?:信息|公示)', kinds: ['penalty'],
  },
  {
    id: 'organ-duty', why: { zh: '规范行政机关自身的职责', en: 'A duty of the administration itself' }, covers: 'clause',
    pattern:
      `^(?:国家机关|行政机关|各级人民政府)[^。；]*应当|(?:^|；)(?:[（(][一二三四五六七八九十]+[)）])?(?:(?!经(?![济营办贸费])|由|报(?!告|废)|向|凭|自(?![然治行]))[^，。；]){0,60}${organ}(?:[（(][^）)]*[)）])?(?:应当|可以|不得|负责|依照|会同|自收到|自受理|收到|在颁发|在批准|经过|作出|依法|根据|凭(?![^。；]*(?:验放|放行))|发现|对|在|必须|和[^，。；]{2,20}${organ}应当)[^。；]*`,
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'proof', 'intermediary'],
  },
  {
    id: 'organ-reports', why: { zh: '机关之间的报送备案', en: 'One organ filing with another' }, covers: 'sentence',
    pattern: '^(?:(?!单位|企业|经营)[^，。；]){0,40}(?:政府|部门|机关|委员会)(?:应当|必须)', kinds: ['filing-duty'],
  },
  {
    id: 'organ-duty-then', why: { zh: '机关收到、发现之后的职责', en: 'What the organ must do when something happens' }, covers: 'words',
    pattern: `，[^，。；]{0,40}(?<![由向经报到][^，。；]{0,40})${organ}(?:[（(][^）)]*[)）])?(?:及其工作人员)?(?:应当|负责|必须)[^。；]*|(?:作出|受理|审查)[^。；]{0,40}决定的，应当[^。；]*|(?:准予|同意|批准)的?，应当[^。；]*`,
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'proof', 'intermediary'],
  },
  {
    id: 'already-needed', why: { zh: '依法已须许可、认证的', en: 'Those whom the law already obliges' }, covers: 'clause',
    pattern: '依法(?:应当|须|必须)[^。；，]{0,24}的，', kinds: ['licence', 'disguised-licence', 'filing-duty'],
  },
  {
    id: 'own-business', why: { zh: '企业自行检验、培训', en: 'A firm testing its own product or training its own staff' }, covers: 'words',
    pattern: '(?:进行|开展|组织)[^。；]{0,60}(?:培训|教育)[^。；]{0,20}考核，?[^。；]{0,20}合格[^。；]{0,6}方可[^。；]*|未(?:进行|经)[^。；，]{0,12}(?:教育|培训)[^。；]*|出厂检验合格[^。；]*|(?:本单位|本企业)[^。；，]{0,12}(?:检验|考核)[^。；]*|(?:工人|从业人员|职工|员工|工作人员)[^。；]{0,90}考核[^。；]{0,8}合格[^。；]*|(?:生产者|企业|单位)应当[^。；]{0,60}(?:进行|逐批)[^。；，]{0,6}检验[^。]*',
    kinds: ['licence', 'disguised-licence'],
  },
  {
    id: 'own-records', why: { zh: '自行登记、记录', en: 'Records kept by oneself' }, covers: 'words',
    pattern: '登记造册|清点、登记|做[^。；，]{0,6}登记|如实登记|实名登记|登记[^。；，]{0,10}(?:身份信息|明细|台账)|建立[^。；，]{0,20}登记|登记、(?:妥善)?保管|进行核验、登记', kinds: ['filing-duty', 'disguised-licence'],
  },
  {
    id: 'own-paper', why: { zh: '行政机关自身文件的批准、备案', en: 'Approval or filing of the administration’s own texts' }, covers: 'clause',
    pattern: `(?:^|；)(?:(?!单位|企业|经营|医疗机构|学校)[^，。；]){0,60}${ownPaper}(?:须|应当|等|，|由|报|的制定|拟订|公布后)[^。；]{0,60}(?:批准|备案|公布|核准|审批)`,
    kinds: ['licence', 'disguised-licence', 'filing-duty'],
  },
  {
    id: 'fees-within', why: { zh: '民事费用、机关内部经费、税费计算', en: 'Costs between private persons, within the administration, or how a levy is reckoned' }, covers: 'clause',
    pattern:
      '核定其应当缴纳|(?:消费者|投保人|用户|购买方|会员|业主|住户)[^。；]{0,60}(?:缴纳|交纳|收取|费用)|合理收取|物业|服务合同|交易者|卖方|买方|应纳税额为|(?:计算|确定)应当?缴纳|(?:管理|征收)办法|清偿', kinds: ['fee'],
  },
  { id: 'spent-on', why: { zh: '资金用途', en: 'What money is spent on' }, covers: 'words', pattern: '(?:用于|列入|退还)[^。；，]{0,40}|(?:缴纳|收缴)罚款|罚款[^。；，]{0,6}(?:缴纳|收取)', kinds: ['fee'] },
  {
    id: 'encouraging', why: { zh: '鼓励、支持、可以享受', en: 'Encourages, supports or grants a benefit' }, covers: 'clause',
    pattern: '(?:鼓励|支持|引导|倡导|扶持)|享受[^。；]{0,20}(?:优惠|优先|优待|减免|减税|免税|待遇)|减征|减半征收|可以(?:延期|分期|暂缓|缓)',
    kinds: ['licence', 'disguised-licence', 'filing-duty', 'proof', 'intermediary'],
  },
  {
    id: 'right-of-the-party', why: { zh: '当事人的权利', en: 'A right of the person' }, covers: 'clause',
    pattern: '(?:有权|可以)(?:凭|持)|可以(?:向|参加|自)|免除|享受[^。；，]{0,16}(?:待遇|优待|优惠)', kinds: ['disguised-licence', 'filing-duty'],
  },
  {
    id: 'approved-within', why: { zh: '机关内部批准', en: 'Approval within the organ' }, covers: 'words',
    pattern: '(?<!未)经[^。；，]{0,40}(?:负责人|所长|本级人民政府|同级党委|中央军事委员会|工作机构)(?:书面)?(?:批准|同意)|负责人报告[^。；，]{0,4}并经批准', kinds: ['licence'],
  },
  {
    id: 'organ-to-organ', why: { zh: '下级行政机关报上级批准', en: 'One organ reporting to a higher one' }, covers: 'words',
    pattern: '(?:政府|部门|机关|厅、局|国务院[^。；，]{0,10})(?:审核|审查|制定|制订|拟订|编制|划定|提出(?!申请)[^。；，]{0,10})?(?:后)?，?并?报(?:经)?(?:国务院|上级|本级|省|同级|全国)[^。；，]{0,30}(?:批准|备案)|报国务院批准后(?:公布|执行)|报[^。；，]{0,20}(?:国务院和[^。；，]{2,20}|全国人民代表大会[^。；，]{0,30}|中央军事委员会)备案|报国务院备案',
    kinds: ['licence', 'filing-duty'],
  },
] as const

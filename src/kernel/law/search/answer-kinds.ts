/**
 * What kind of answer a question wants, and by what an article that gives it is known. Statutes fix periods, fines and conditions in set
 * phrases (立法技术规范（试行）（一） 12–21), so the same mark can be put on the question and on the article.
 */
export interface AnswerKind {
  /** The term under which it is kept; no text can hold it by chance. */
  readonly mark: string
  readonly asked: RegExp
  readonly answered: RegExp
}

const number = '[一二两三四五六七八九十百千\\d]+'

const answerKinds: readonly AnswerKind[] = [
  {
    mark: '#period',
    asked:
      /多久|多长|几天|几日|几个?月|几年|多少[天日年]|多少个?月|何时|啥时候|什么时候|期限|时限|时效|最长|最短|最晚|最迟|之?内.{0,6}(吗|多少|几)|过期|逾期/,
    answered: new RegExp(`${number}(?:个工作)?(?:日|个月|年|小时)(?:内|以内|前|以前|之内|以上|以下|届满|为限)?`),
  },
  { mark: '#fine', asked: /罚|处罚|后果|追责|责任/, answered: /罚款|没收违法所得|责令|警告/ },
  {
    mark: '#amount',
    asked: /多少钱|多少倍|几倍|赔多少|罚多少|罚几|罚款.{0,2}多少|金额|数额|标准|比例|上限|下限|最高|最低/,
    answered: new RegExp(`${number}万?元|${number}倍|百分之`),
  },
  {
    mark: '#crime',
    asked: /坐牢|判刑|判几|判多|判什么|刑事|犯罪|构成.{0,6}罪|入刑|蹲监狱|怎么判|量刑/,
    answered: /有期徒刑|拘役|管制|无期徒刑/,
  },
  {
    mark: '#cases',
    asked: /哪些情[况形]|什么情[况形]|哪些|哪种|什么时候可以|何种情[况形]|情形|范围/,
    answered: /下列情形|情形之一|下列[^。]{0,12}[：:]/,
  },
  { mark: '#conditions', asked: /条件|资格|要求|满足|符合/, answered: /下列条件|条件[：:]|具备|符合/ },
  {
    mark: '#papers',
    asked: /材料|文件|证件|手续|带什么|交什么|提供什么|准备什么|怎么申请|如何申请|怎么办理/,
    answered: /下列材料|下列文件|提交|材料[：:]/,
  },
  { mark: '#meaning', asked: /什么是|是什么|是指|定义|什么叫|算不算|算.{1,8}吗|含义/, answered: /是指|本法所称|本条例所称|所称|视为/ },
  { mark: '#forbidden', asked: /能不能|可不可以|可以.*吗|能.*吗|违法吗|犯法|允许|让不让|禁止|合法吗/, answered: /不得|禁止|严禁/ },
  {
    mark: '#who',
    asked: /谁(来)?(管|负责|证明|举证|承担|赔|出钱|审批|批)|哪个部门|找谁|归谁|什么部门|哪里投诉|向谁|由谁|职责/,
    answered: /主管部门|负责|由[^，。]{2,14}(?:承担|负责|管理|决定|批准)|承担/,
  },
]

/** Marks of the answers an article gives. */
export const marksOf = (article: string): string[] => answerKinds.flatMap(({ mark, answered }) => (answered.test(article) ? [mark] : []))

/** Marks of the answers a question wants. */
export const marksAsked = (question: string): string[] => answerKinds.flatMap(({ mark, asked }) => (asked.test(question) ? [mark] : []))

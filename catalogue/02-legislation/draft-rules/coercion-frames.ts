import { near, within } from './phrases.ts'

/** Words that control persons or things, or force performance, by form of compulsion. */
export const coercionFrames = [
  {
    id: 'seal-or-seize', kind: 'coercion', form: 'sealing', example: '执法人员可以扣押占道经营的工具。',
    pattern: `(?:可以|有权|予以|进行|应当|采取|实施|直接)${within(40)}(?:查封|扣押|扣留|暂扣(?!${near(8)}(?<!保)证)|封存)(?!的|决定|清单|期限|期间|措施的|财物的|侵权嫌疑货物的申请|后|[^。；，]{0,6}后)|，并?封存(?!的)|由${near(40)}(?:扣留|扣押|查封)(?!的|决定)`,
  },
  { id: 'seal-among-measures', kind: 'coercion', form: 'sealing', lead: '措施|有权|职权', example: '城管局可以采取下列措施：\n（一）查封违法摊位；', pattern: '查封|扣押|扣留|封存' },
  { id: 'evidence-kept', kind: 'coercion', form: 'sealing', example: '证据可能灭失的，可以先行登记保存。', pattern: '(?:可以|应当|予以|有权)[^。；]{0,50}登记保存(?!的)|(?:可以|应当|有权)(?:依法)?采取[^。；，]{0,12}(?:证据保全|行政强制)' },
  { id: 'freeze', kind: 'coercion', form: 'freezing', example: '可以冻结摊主的账户。', pattern: `(?:可以|有权|予以|应当)${near(12)}冻结(?!的|决定)` },
  { id: 'force', kind: 'coercion', form: 'execution', example: '逾期不拆的，强制拆除。', pattern: '强行(?:拆除|清除|带离)|强制(?:拆除|卸货|卸载|清除|清理|搬迁|带离|报废|其?履行|收购)|予以强制|强制执行(?!的)' },
  { id: 'restrain', kind: 'coercion', form: 'liberty', example: '拒不离场的，可以强制传唤。', pattern: `(?:可以|应当|有权|予以|实施|采取)${near(15)}强制(?:隔离|传唤|遣送|检测|检查|治疗)|强制约束|约束至|(?:采取|实施)[^。；，]{0,16}约束性?措施(?!，应当|时)|(?<!非法|以其他方式[^。；]{0,12}|并|或者)限制(?:其)?人身自由(?!的)` },
  { id: 'restrained-among-measures', kind: 'coercion', form: 'liberty', lead: '(?:可以|有权|应当)[^。]{0,20}(?:采取|实施)(?:下列|以下)?[^。]{0,16}措施|下列[^。]{0,8}强制措施[^。]{0,8}：', example: '可以采取下列强制措施：\n（一）强制传唤；', pattern: '强制|约束|带离|责令(?:暂停|停止)|限制[^。；，]{0,14}(?:权利|业务|转让|分配|出境)' },
  { id: 'measures-of-force', kind: 'coercion', form: 'other', example: '可以采取停水停电等强制性措施。', pattern: `(?:必须|可以|应当|有权)${within(40)}采取${within(60)}强制性?(?:处置|处理)?措施` },
  { id: 'halted', kind: 'coercion', form: 'other', unless: '罚款|警告|吊销', example: '可以责令暂停招租。', pattern: `(?:可以|有权)${near(16)}(?:责令|采取)(?!反制)${within(20)}(?:暂停(?!其|营业)|临时停航|禁止进港|禁止离港|停靠)|(?:可以|有权)[^。；]{0,80}指令[^。；]{0,30}不得` },
  {
    id: 'done-in-your-place', kind: 'coercion', form: 'execution', example: '拒不清理的，由街道办事处代为清除，费用由摊主承担。',
    pattern: `代为(?:履行|组织|治理|处置|清除|恢复|复垦|补种|除治|拆除|贮存|修复|采取|实施|处理|清理|捕回|改正|补救|封堵)|(?:实施|进行|可以)代履行|(?:组织|指定|帮助|监督销毁)[^。]{2,60}费用由(?!中央|财政|国家|政府|地方)${near(24)}(?:承担|负担)|费用由(?:违法(?:行为)?[人者]|违法单位|设障者|责任者)${near(12)}(?:承担|负担)`,
  },
  { id: 'late-fine', kind: 'coercion', form: 'execution', unless: '是否加处|承运人|托运人|异议', example: '逾期不缴的，按日加收百分之三的滞纳金。', pattern: `(?:加收|加处|加缴|按日|加征|同时缴纳)${near(40)}滞纳金(?!额|之日|的起止)|(?:加收|加处|按日)${near(20)}罚款|滞纳金同时强制` },
  { id: 'taken-from-a-debtor', kind: 'coercion', form: 'execution', example: '从摊主的其他款项中划拨。', pattern: '从[^。；]{4,60}款项中，?(?:追缴|扣缴|划拨|扣划)|(?:拍卖|变卖)[^。；]{0,40}(?:抵缴|抵扣)' },
  { id: 'kept-in-the-country', kind: 'coercion', form: 'liberty', example: '可以通知口岸阻止其出境。', pattern: `(?:可以|有权|应当)${within(40)}(?:阻止其?出境|限制其?出境)|采取限制出境|(?:决定|可以)[^。；]{0,50}不准其?出境` },
  { id: 'ban-business', kind: 'coercion', form: 'other', example: '无证摊点予以取缔。', pattern: '(?:予以|依法|由[^。；]{2,60})取缔' },
  { id: 'take-over', kind: 'coercion', form: 'other', example: '区政府可以接管市场。', pattern: `(?:可以|有权)${within(80)}(?:接管(?!期限)|托管)` },
] as const

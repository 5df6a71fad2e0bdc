import { near, within } from './phrases.ts'

/** Words that punish people outside the administration, by form of penalty. */
export const penaltyFrames = [
  { id: 'fine', kind: 'penalty', form: 'fine', example: '油烟超标的，处五百元以上二千元以下罚款。', pattern: `(?<!加|被)(?:处(?!罚)|并处|处以)${within(60)}(?<!收缴的)罚款|并?(?:可以|可)?处以?罚款|加(?:一倍|倍)罚款|(?:警告|可以|有权)[^。；，]{0,8}[、或]者?罚款` },
  { id: 'warning', kind: 'penalty', form: 'warning', example: '占道的，给予警告。', pattern: `(?:给予|予以|处以?|并处|单处)${near(6)}警告(?!、(?:严重警告|记过|记大过)|或者?记|直至)` },
  { id: 'criticism', kind: 'penalty', form: 'criticism', example: '再犯的，予以通报批评。', pattern: '(?:给予|予以|，)(?:警告或者)?通报批评' },
  { id: 'confiscation', kind: 'penalty', form: 'confiscation', example: '没收占道经营的推车。', pattern: '没收(?!的|、追缴|保证金|财物的|决定)' },
  { id: 'taken-in', kind: 'penalty', form: 'confiscation', example: '假摊位证由城管局予以收缴。', pattern: `(?:予以|，|机关|部门|有权|应当)收缴(?!的|分离|、|罚款)(?!${near(4)}(?:税|罚))` },
  {
    id: 'revocation', kind: 'penalty', form: 'revocation', example: '出租摊位证的，吊销摊位证。',
    pattern: `吊销|暂扣${near(8)}(?:(?<!保)证|照)|(?:责令|予以|可以|应当|的，|直至|并|由${near(40)})撤销其?${near(16)}(?:资格|资质|证书|许可|认证|登记|注册|批准)(?!的决定)|(?:取消|停止|暂停)其?${near(14)}(?:资格|资质|执业)(?!的)|降低${near(6)}资质|撤销指定`,
  },
  {
    id: 'closure', kind: 'penalty', form: 'closure', example: '责令停业整顿。',
    pattern: `责令${near(8)}(?:停产|停业|关闭|停止(?:生产|营业|经营|招生|办学|执业|执行业务|接受|参加|承办)|限制生产)|(?:暂停|停止)其?${near(6)}(?:业务活动|营业|进口其|受理其)`,
  },
  {
    id: 'barred-from-trade', kind: 'penalty', form: 'ban', example: '三年内不得申请摊位。',
    pattern: `(?:年内|终身|期限内|个月内|未满[一二三五十]年的)，?${within(60)}(?:不得|不再受理|不受理|禁止(?!决定))|终身(?:不得|禁止)|禁止其${near(20)}从事|不得再${near(30)}(?:申请|从事|担任)|限制其?${near(20)}(?:功能|入网)`,
  },
  { id: 'blacklisted', kind: 'penalty', form: 'ban', example: '列入黑名单，限制其申请补贴。', pattern: `列入${near(16)}(?:黑名单|失信${near(6)}名单|严重违法${near(8)}名单)${within(60)}(?:限制|禁止|不得|惩戒|不予)` },
  { id: 'detention', kind: 'penalty', form: 'detention', example: '处五日以下拘留。', pattern: '(?<!被)处(?!罚)[^。；，]{0,16}拘留(?!处罚)' },
  { id: 'punished-as-above', kind: 'penalty', form: 'other', example: '雇人占道的，依照前款规定处罚。', pattern: '(?:给予|予以|按日连续)(?:相应|行政)?处罚|依照(?:前款|本条|本办法|本规定|第[^。；，]{1,12}条)[^。；，]{0,12}(?:处罚|罚款)' },
  { id: 'penalty-in-a-list', kind: 'penalty', form: 'other', lead: '处罚|罚款', example: '对摊主可以给予下列处罚：\n（一）停业整顿；', pattern: '停业整顿|处其?[^。；，]{0,30}罚款|^[（(][一二三四五六七八九十]+[)）](?:警告|罚款|通报批评|没收|暂扣|撤销|取消|降低)' },
] as const

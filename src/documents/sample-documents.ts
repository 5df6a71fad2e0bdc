import { localDate } from '../kernel/time/local-date.ts'
import type { CertificateDocument, LetterDocument } from './official-document.ts'

/** A short notice on one page. Places, people and numbers are invented. */
export const sampleNotice: LetterDocument = {
  kind: 'letter',
  form: 'correspondence',
  organ: '沈河区市场监督管理局',
  number: '沈和市监许受〔2026〕12号',
  title: '食品经营许可申请受理通知书',
  addressee: '沈阳市沈河区青年大街家常菜馆',
  paragraphs: [
    '你单位于2026年3月2日提出的食品经营许可（新办）申请及所附材料收悉。经审查，申请事项属于本机关职权范围，申请材料齐全、符合法定形式。依照《中华人民共和国行政许可法》第三十二条第一款第五项的规定，本机关决定予以受理。',
    '本机关自受理之日起20个工作日内作出决定；现场核查、检验所需时间不计入该期限，另行书面告知。',
  ],
  attachments: ['申请材料接收清单'],
  signedBy: '沈河区市场监督管理局',
  date: localDate('2026-03-04'),
  note: '联系人：张某，电话：024-00000000',
  qr: { url: 'https://yifa.example/verify/210103-2026-000012-4f9c', caption: '扫码核验本文书' },
}

/** A licence, landscape. */
export const sampleLicence: CertificateDocument = {
  kind: 'certificate',
  number: 'JY22101030000012',
  title: '食品经营许可证',
  copy: '正本',
  fields: [
    { label: '经营者名称', value: '沈阳市沈河区青年大街家常菜馆' },
    { label: '统一社会信用代码', value: '92210103MA0TEST01X' },
    { label: '法定代表人（负责人）', value: '䶮某' },
    { label: '住所', value: '辽宁省沈阳市沈河区青年大街100号1—3层' },
    { label: '经营场所', value: '辽宁省沈阳市沈河区青年大街100号1—3层（含地下一层库房）' },
    { label: '主体业态', value: '餐饮服务经营者（中型餐馆，含网络经营）' },
    { label: '经营项目', value: '热食类食品制售，冷食类食品制售（不含裱花蛋糕），自制饮品制售（不含自酿酒）' },
    { label: '有效期至', value: '2031年3月19日' },
  ],
  signedBy: '沈河区市场监督管理局',
  date: localDate('2026-03-20'),
  qr: { url: 'https://yifa.example/verify/210103-2026-000012-9a1e', caption: '扫码核验许可证' },
  note: '经营者应当在经营场所的显著位置悬挂或者摆放许可证正本。',
}

/** A decision with everything a letter can hold: headings, table, list, several attachments, copies. */
export const sampleDecision: LetterDocument = {
  ...sampleNotice,
  form: 'document',
  number: '沈和市监罚〔2026〕3号',
  title: '行政处罚决定书',
  paragraphs: [
    { heading: '一、违法事实', level: 1 },
    '当事人于2026年3月2日未取得许可从事经营活动。',
    { heading: '（一）证据', level: 2 },
    {
      table: [
        ['序号', '证据', '取得方式'],
        ['1', '现场照片6张', '现场检查'],
        ['2', '询问笔录1份', '询问当事人'],
      ],
      widths: [1, 4, 3],
    },
    { heading: '二、处罚内容', level: 1 },
    { list: ['没收违法所得；', '罚款人民币贰仟元。'] },
  ],
  attachments: ['证据目录', '物品清单'],
  copies: ['沈河区司法局', '沈河区人民检察院'],
}

/** What people type into forms when they mean harm: markup, control characters, halves of pairs, one word without end. */
export const hostileNotice: LetterDocument = {
  ...sampleNotice,
  addressee: '<w:p/>&amp;\u0000\u0007张三"\'',
  paragraphs: [
    '第一行\n第二行\r\n<script>alert(1)</script> ]]> <!-- & --> {{x}}',
    `\ud800\u000b\u001b[31m${'长'.repeat(3000)}`,
    'a'.repeat(2000),
  ],
}

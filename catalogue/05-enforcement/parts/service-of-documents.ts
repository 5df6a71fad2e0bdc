import { choice, date, days, definePart, text } from '../../../src/kernel/define.ts'
import { civilProcedureLaw as civil } from '../../law/civil-procedure-law.ts'
import { letter } from '../../letter.ts'

/** Service of a document on one recipient; thirty days of public notice serve it without them. */
export const serviceOfDocuments = definePart({
  acts: {
    serve: {
      title: { zh: '送达', en: 'Serve' },
      by: 'handler', basis: civil.art('87(2)'), countsFrom: 'receivedOn', closes: ['publicNotice', 'deemedServed'],
      form: {
        how: choice({
          ask: { zh: '送达方式', en: 'How it was served' },
          because: civil.art('87(2)'),
          options: {
            direct: { zh: '直接送达', en: 'Handed over' },
            left: { zh: '留置送达', en: 'Left behind' },
            electronic: { zh: '电子送达', en: 'Electronically' },
            mail: { zh: '邮寄送达', en: 'By mail' },
          },
        }),
        receivedOn: date({ ask: { zh: '收到日期', en: 'Day of receipt' }, because: civil.art('91(1)') }),
      },
      issues: [letter('receipt', 'handler', ['送回', '送达回证', 'Return of service'], ['送达方式：{this.how}。收到日期：{this.receivedOn}。', '送达人：{actor}。'])],
    },
    publicNotice: {
      title: { zh: '公告送达', en: 'Serve by public notice' },
      by: 'handler', basis: civil.art('95(1)'),
      form: { why: text({ ask: { zh: '采用公告送达的原因', en: 'Why by public notice' }, because: civil.art('95(1)') }) },
    },
    deemedServed: {
      title: { zh: '公告期满视为送达', en: 'Served by lapse of the notice' },
      by: 'law', basis: civil.art('95(1)'), bySilence: days(30).since('publicNotice'), closes: ['serve'],
    },
  },
})

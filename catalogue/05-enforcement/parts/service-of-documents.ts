import { type Citation, choice, date, days, definePart, text } from '../../../src/kernel/define.ts'
import { civilProcedureLaw as civil } from '../../law/civil-procedure-law.ts'
import { letter } from '../../letter.ts'

/** How a document reached whom it is for, and the day of receipt from which periods run; the slip is the proof. */
const serving = (how: Citation, receipt: Citation) =>
  ({
    title: { zh: '送达', en: 'Serve' },
    by: 'handler', basis: how, countsFrom: 'receivedOn',
    form: {
      how: choice({
        ask: { zh: '送达方式', en: 'How it was served' },
        because: how,
        options: {
          direct: { zh: '直接送达', en: 'Handed over' },
          left: { zh: '留置送达', en: 'Left behind' },
          electronic: { zh: '电子送达', en: 'Electronically' },
          mail: { zh: '邮寄送达', en: 'By mail' },
        },
      }),
      receivedOn: date({ ask: { zh: '收到日期', en: 'Day of receipt' }, because: receipt }),
    },
    issues: [letter('receipt', 'handler', ['送回', '送达回证', 'Return of service'], ['送达方式：{this.how}。收到日期：{this.receivedOn}。', '送达人：{actor}。'])],
  }) as const

/** Service of a document on one recipient; thirty days of public notice serve it without them. */
export const serviceOfDocuments = definePart({
  acts: {
    serve: { ...serving(civil.art('87(2)'), civil.art('91(1)')), closes: ['publicNotice', 'deemedServed'] },
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

/**
 * Service where no law allows public notice: on an organ, or on whoever an organ asks in writing.
 *
 * @param because the provision that counts a period from receipt
 */
export const serviceOnRecipient = (because: Citation) => definePart({ acts: { serve: serving(because, because) } })

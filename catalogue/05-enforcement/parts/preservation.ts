import { choice, definePart, longText, workdays } from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { letter } from '../../letter.ts'

const because = penaltyLaw.art('56(1)')

/** Registering and keeping evidence that may be lost. */
export const preservation = definePart({
  acts: {
    approve: {
      title: { zh: '批准先行登记保存', en: 'Approve the keeping of evidence' },
      by: 'head', basis: because, after: ['propose'], owedSince: 'propose', often: true,
    },
    propose: {
      title: { zh: '提请先行登记保存', en: 'Propose to keep evidence' },
      by: 'handler', basis: because, often: true, form: { why: longText({ ask: { zh: '证据可能灭失的情形', en: 'Why it may be lost' }, because }) },
    },
    keep: {
      title: { zh: '先行登记保存', en: 'Keep evidence' },
      by: 'handler', officers: 2, basis: because, after: ['approve'], usesUp: ['approve'], often: true,
      form: { list: longText({ ask: { zh: '物品清单', en: 'What is kept' }, because }) },
      issues: [
        {
          id: 'kept',
          title: { zh: '先行登记保存证据通知书', en: 'Notice of evidence kept' },
          layout: 'letter',
          series: '登保',
          to: 'party',
          body: ['对下列物品先行登记保存：{own.keep.list}。应当于{due:preservation.dispose}前作出处理决定。'],
        },
        letter('kept-list', 'party', ['登清', '物品清单', 'List of things'], ['{own.keep.list}', '执法人员：{signers}。本清单一式二份，当事人和本机关各存一份。']),
      ],
    },
    dispose: {
      title: { zh: '处理保存物', en: 'Decide on what is kept' },
      by: 'head', basis: because, power: 'not-needed', after: ['keep'], must: workdays(7).since('keep'), often: true,
      form: {
        what: choice({
          ask: { zh: '处理方式', en: 'What becomes of it' },
          because,
          options: { returned: { zh: '解除保存', en: 'Returned' }, seized: { zh: '转为查封扣押', en: 'Seized' } },
        }),
      },
      issues: [letter('disposal', 'party', ['登处', '先行登记保存物品处理决定书', 'Decision on things kept'], ['先行登记保存的物品：{own.keep.list}', '处理：{this.what}。'])],
    },
  },
})

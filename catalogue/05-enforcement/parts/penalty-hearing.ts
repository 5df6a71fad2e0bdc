import { ahead, date, dateOf, definePart, longText, on, text, workdays } from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { letter } from '../../letter.ts'

/** The hearing before a heavier penalty. The procedure that mounts it says who told, who investigated and when it is due. */
export const penaltyHearing = definePart({
  acts: {
    tell: {
      title: { zh: '告知听证权', en: 'Tell the right to a hearing' },
      by: 'handler', basis: penaltyLaw.art('63(1)'),
      issues: [
        {
          id: 'hearing-right',
          title: { zh: '听证告知书', en: 'Notice of the right to a hearing' },
          layout: 'letter',
          series: '听告',
          to: 'party',
          body: ['你（单位）可以在收到本告知书之日起五个工作日内要求听证。'],
        },
      ],
    },
    ask: {
      title: { zh: '要求听证', en: 'Ask for a hearing' },
      by: 'party', basis: penaltyLaw.art('64(1)[1]'), after: ['tell'], may: workdays(5).since('tell'), closes: ['lapse'],
      issues: [letter('hearing-request', 'party', ['听申', '听证申请书', 'Request for a hearing'], ['{actor}于{day}要求举行听证。'])],
    },
    lapse: {
      title: { zh: '逾期未要求听证', en: 'No hearing was asked for in time' },
      by: 'law', basis: penaltyLaw.art('64(1)[1]'), after: ['tell'], bySilence: workdays(5).since('tell'), closes: ['ask', 'notify', 'hold', 'absent'],
    },
    notify: {
      title: { zh: '通知听证时间地点', en: 'Notify of the hearing' },
      by: 'handler', basis: penaltyLaw.art('64(1)[2]'), after: ['ask'], owedSince: 'ask',
      form: {
        heldOn: date({ ask: { zh: '听证日期', en: 'Day of the hearing' }, because: penaltyLaw.art('64(1)[2]') }),
        place: text({ ask: { zh: '地点', en: 'Place' }, because: penaltyLaw.art('64(1)[2]') }),
      },
      issues: [
        {
          id: 'hearing-notice',
          title: { zh: '听证通知书', en: 'Notice of the hearing' },
          layout: 'letter',
          series: '听通',
          to: 'party',
          body: ['听证定于{own.notify.heldOn}在{own.notify.place}举行。'],
        },
      ],
    },
    hold: {
      title: { zh: '举行听证', en: 'Hold the hearing' },
      by: 'chair', basis: [penaltyLaw.art('64(1)[4]'), penaltyLaw.art('64(1)[8]')], after: ['notify'], owedSince: 'ask',
      notBefore: [ahead(workdays(7).since('notify')), on(dateOf('notify', 'heldOn'))], closes: ['absent'],
      form: { transcript: longText({ ask: { zh: '听证笔录', en: 'Transcript' }, because: penaltyLaw.art('64(1)[8]') }) },
      issues: [letter('hearing-record', 'party', ['听笔', '听证笔录', 'Record of the hearing'], ['时间：{day}。地点：{own.notify.place}。主持人：{actor}。', '{this.transcript}'])],
    },
    absent: {
      title: { zh: '当事人缺席，终止听证', en: 'The party stays away' },
      by: 'chair', basis: penaltyLaw.art('64(1)[6]'), after: ['notify'],
      notBefore: [ahead(workdays(7).since('notify')), on(dateOf('notify', 'heldOn'))], closes: ['hold'],
    },
  },
})

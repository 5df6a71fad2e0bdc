import { anyOf, carry, days, defineDemands, did, not } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { foodSafetyRegulation } from '../../law/food-safety-regulation.ts'
import { coerciveMeasureSealSeizeFacts } from '../../law/statutory/coercive-measure-seal-seize.ts'
import { evidenceDemands } from '../evidence/demands.ts'
import { coerciveMeasureSealSeize } from './procedure.ts'

const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const allowed = anyOf('approve', 'actAtOnce')
const urgent = did('actAtOnce')
/** What was done in urgency stands only once the head has approved it. */
const confirmed = { if: urgent, first: 'confirm' } as const
const byAnother = ['propose', 'actAtOnce'] as const

/** What the law demands of sealing and seizure (行政强制法 17 to 28). */
export const coerciveMeasureSealSeizeDemands = defineDemands(coerciveMeasureSealSeize, {
  means: { seizure: ['seal'], extension: ['extend', 'extendFood'], release: ['dispose', 'handOver', 'giveBack'], onSite: ['spot.appear', 'seal'], transfer: ['handOver'], defenceWeighed: ['spot.hear'] },
  carries: [
    carry(
      coerciveMeasureSealSeizeFacts,
      {
        'check-power': { notHere: { zh: '由唯一入口的职权校验和依据校验承担', en: 'Kept by the checks of power and basis at the one door' } },
        approve: { acts: ['approve'], by: ['head'], requires: ['propose'], apart: ['propose'], clocks: [{ kind: 'owed', since: ['propose'] }] },
        // Twenty-four hours, told in days: a case knows no hours.
        'urgent-report': {
          acts: ['confirm'], by: ['head'], apart: ['actAtOnce', 'seal'], requires: ['seal'], onlyIf: urgent, clocks: [{ kind: 'owed', term: days(1), since: ['seal'] }],
          otherwise: { '24 hour from execute': kept('次日结束前批准（以日计：案件不记钟点），晚到的同样留痕', 'By the end of the next day: a case knows no hours; lateness is recorded') },
        },
        execute: { acts: ['seal'], by: ['handler'], requires: [allowed, 'spot.appear', 'spot.hear'], signers: 2, basis: [law.art('17(3)'), law.art('18(1)[2]'), law.art('24(1)')] },
        'site-record': { acts: ['seal'], by: ['handler'], requires: [allowed] },
        'deliver-decision': { acts: ['seal'], by: ['handler'], requires: [allowed], basis: law.art('24(1)') },
        custody: { acts: ['entrust'], by: ['handler'], requires: ['seal'], onlyIf: 'sealing', notAfter: ['expires'], basis: [law.art('26(2)'), law.art('26(3)')] },
        test: { acts: ['test'], by: ['handler'], requires: ['seal'], stops: ['expires'] },
        extend: { acts: ['extend'], by: ['head'], apart: byAnother, requires: ['seal', confirmed], onlyIf: not('food'), extends: { clock: 'expires', by: days(30) } },
        dispose: {
          relies: ['evidence'], acts: ['dispose'], by: ['head'], apart: byAnother, requires: ['seal', confirmed], notAfter: ['expires'], clocks: [{ kind: 'owed', since: ['seal'] }],
          basis: law.art('27(1)'),
        },
        lift: { acts: ['lift'], by: ['head'], requires: ['seal'], owedAfter: ['expires'], orElse: ['disapprove'], basis: law.art('28(1)'), otherwise: { when: kept('解除的情形是必填项；期满的由法律作出', 'On which ground must be answered; expiry the law itself sees to') } },
        'hand-over-criminal': { acts: ['handOver'], by: ['head'], requires: ['seal'], notAfter: ['expires'], otherwise: { when: kept('由负责人判断并移送，不受其他条件限制', 'For the head to judge; nothing else stands in the way') } },
      },
      {
        'inv-01': kept('唯一入口：本机关清单上的职权，两名持证人员；没有委托这一行为', 'The one door: a listed power of the organ itself, two certified officers; there is no act to delegate'),
        'inv-02': kept('实施行为的数值界限（bounds）：无关件数、生活必需品件数为零', 'Bounds of the act: nothing unrelated, no daily necessity'),
        'inv-03': kept('实施行为的数值界限（bounds）：他机关已查封件数为零', 'Bounds of the act: nothing sealed already'),
        'inv-04': kept('法定期限届满由法律作出，此后只能解除并退还', 'The law says that it is over, and then only lifting and giving back is left'),
        'inv-05': kept('没有收取费用的行为，文书写明由机关承担', 'No act asks for money, and the papers say who pays'),
        'inv-06': { notHere: { zh: '使用、损毁是事实行为，由国家赔偿程序处理', en: 'Use and damage are facts, for State compensation to answer' } },
        'inv-07': kept('提请和紧急决定必须写明非强制手段为何不足', 'What is proposed must say why gentler means do not suffice'),
        'inv-08': kept('不同意紧急措施的行为即解除，并应立即退还', 'To disapprove is to lift, and giving back is owed at once'),
      },
    ),
  ],
  further: {
    ...evidenceDemands({
      by: 'handler', beforeTake: 'spot.appear', beforeHandIn: anyOf('propose', 'actAtOnce'), take: [law.art('17(3)'), law.art('18(1)[2]')], keep: law.art('26(1)'), end: law.art('18(1)[2]'),
    }),
    extendFood: { acts: ['extendFood'], by: ['head'], apart: byAnother, requires: ['seal', confirmed], onlyIf: 'food', extends: { clock: 'expires', by: days(45) }, basis: foodSafetyRegulation.art('61(1)') },
    expires: { acts: ['expires'], by: ['law'], requires: ['seal'], clocks: [{ kind: 'silence', term: days(30), since: ['seal'] }], basis: law.art('28(1)[4]') },
    giveBack: { acts: ['giveBack'], by: ['handler'], requires: [anyOf('lift', 'disapprove')], owedAfter: ['lift', 'disapprove'], basis: law.art('28(2)') },
    testDone: { acts: ['testDone'], by: ['handler'], requires: ['test'], restarts: ['test'], basis: law.art('25(3)') },
    testTimeOver: {
      acts: ['testTimeOver'], by: ['law'], requires: ['test'], restarts: ['test'], clocks: [{ kind: 'silence', since: ['test'] }], basis: law.art('25(3)'),
    },
    propose: { acts: ['propose'], by: ['handler'], basis: law.art('18(1)[1]') },
    actAtOnce: { acts: ['actAtOnce'], by: ['handler'], signers: 2, basis: law.art('19(1)') },
    giveUp: { acts: ['giveUp'], by: ['head'], requires: [anyOf('propose', 'actAtOnce')], notAfter: ['seal'], basis: law.art('5(1)') },
    appear: {
      acts: ['spot.appear'], by: ['handler'], signers: 2, requires: [allowed], clocks: [{ kind: 'owed', since: ['approve', 'actAtOnce'] }],
      basis: [law.art('18(1)[2]'), law.art('18(1)[3]'), law.art('18(1)[5]')],
    },
    hear: { acts: ['spot.hear'], by: ['handler'], requires: ['spot.appear'], clocks: [{ kind: 'owed', since: ['spot.appear'] }], basis: law.art('18(1)[6]') },
    disapprove: { acts: ['disapprove'], by: ['head'], requires: ['seal'], onlyIf: urgent, notAfter: ['confirm'], basis: law.art('19(1)') },
    sell: { acts: ['sell'], by: ['head'], requires: ['seal', confirmed], notAfter: ['expires'], basis: law.art('28(2)') },
  },
})

import { carry, days, defineDemands, not } from '../../../src/kernel/define.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { penaltySummaryFacts } from '../../law/statutory/penalty-summary.ts'
import { evidenceDemands } from '../evidence/demands.ts'
import { penaltySummary } from './procedure.ts'

const by = (...properties: string[]) => ({ keptBy: { zh: `属性 ${properties.join('、')}`, en: `properties ${properties.join(', ')}` }, properties })
const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const over = ['refrain', 'move', 'handOver'] as const

/** What the law demands of a penalty on the spot (处罚法 51–53, 67–71). */
export const penaltySummaryDemands = defineDemands(penaltySummary, {
  means: {
    onSite: ['show', 'decide', 'collectHere'], notice: ['tell'], defence: ['hear'], penalty: ['decide'], noPenalty: ['refrain'], service: ['decide'],
    collection: ['pay', 'collectHere'],
  },
  against: ['warned', 'fine'],
  exceptions: {
    P12: { zh: '当场处罚限于警告和小额罚款，公开的是具有一定社会影响的决定（处罚法 48）', en: 'Only decisions of social effect are published (48); a warning or a small fine on the spot is not one' },
    P15: { zh: '当场处罚不选裁量档次，数额以第五十一条限额和告知的数额为限', en: 'On the spot no tier is chosen: article 51 and what was told bound the sum' },
    P16: { zh: '第六十八条准许当场收缴，两日内交至机关、两日内缴付银行', en: 'Article 68 allows taking the money on the spot; it is in the bank within two and two working days' },
  },
  carries: [
    carry(
      penaltySummaryFacts,
      {
        'check-limit': { acts: ['decide'], by: ['officer'], onlyIf: not('unclear') },
        'show-certificate': { acts: ['show'], by: ['officer'], signers: 2, requires: [], otherwise: { 'check-limit': kept('适用条件在作出决定时校验：事实不清的不得当场决定，数额有上限', 'Checked at the decision: no unclear facts, and a ceiling on the sum') } },
        'tell-facts-rights': { acts: ['tell'], by: ['officer'], clocks: [{ kind: 'owed', since: ['show'] }], notAfter: over },
        'hear-statement': { acts: ['hear'], by: ['officer'], clocks: [{ kind: 'owed', since: ['tell'] }], notAfter: over },
        'issue-decision': { acts: ['decide'], by: ['officer'], signers: 2, relies: ['evidence'], clocks: [{ kind: 'owed', since: ['hear'] }], notAfter: over },
        'report-for-record': { acts: ['report'], by: ['officer'], owedAfter: ['decide'], clocks: [{ kind: 'owed', since: ['decide'] }], otherwise: { '24 hour from issue-decision': { notHere: { zh: '只适用于公安机关；处罚法未规定期限', en: 'For the police alone; the Penalty Law sets no period' } } } },
        pay: {
          acts: ['pay'], by: ['bank'], onlyIf: 'fine', notAfter: ['collectHere'], clocks: [{ kind: 'owed', term: days(15), since: ['decide'] }],
        },
        'collect-on-the-spot': { acts: ['collectHere'], by: ['officer'], signers: 2, onlyIf: 'onTheSpot', notAfter: ['pay'] },
        'hand-in': { acts: ['handIn'], by: ['officer'], owedAfter: ['collectHere'] },
        bank: { acts: ['bankIn'], by: ['cashier'], apart: ['collectHere', 'handIn'], owedAfter: ['collectHere'] },
      },
      {
        'inv-01': kept('“作出决定”的数额上限（51 条）', 'The ceilings of article 51 on the decision'), 'inv-02': by('P08'),
        'inv-03': kept('财政统一票据号是“当场收缴”的必填项', 'The number of the fiscal receipt must be answered when collecting'), 'inv-04': by('P11'), 'inv-05': by('P09'),
        'inv-06': kept('当场处罚不进入处罚决定清单，公示程序无从开始', 'It enters no list of decisions, so that no publication can be opened'),
      },
    ),
  ],
  further: {
    ...evidenceDemands({ by: 'officer', beforeTake: 'show', beforeHandIn: 'show', take: law.art('42(1)'), keep: law.art('47(1)'), end: law.art('42(1)') }),
    paid: { acts: ['pay'], owedAfter: ['decide'], orElse: ['collectHere'], onlyIf: 'fine', basis: law.art('67(3)') },
    refrain: { acts: ['refrain'], by: ['officer'], requires: ['hear'], notAfter: ['decide', 'move', 'handOver'], basis: law.art('33(1)') },
    move: { acts: ['move'], by: ['officer'], requires: ['show'], notAfter: ['decide', 'refrain', 'handOver'], basis: law.art('54(1)') },
    handOver: { acts: ['handOver'], by: ['officer'], requires: ['show'], notAfter: ['decide', 'refrain', 'move'], basis: law.art('17(1)') },
  },
})

import { answered, answerOf, anyOf, dateOf, days, defineProcedure, did, mount, not, until } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { foodSafetyRegulation } from '../../law/food-safety-regulation.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'
import { decisionRemedies } from '../decision-remedies.ts'
import { evidence } from '../evidence/part.ts'
import { onTheSpot } from '../parts/on-the-spot.ts'
import { partyJoins } from '../party-questions.ts'
import { documents } from './documents.ts'
import { questions } from './questions.ts'

/** Evidence goes with the case, and is received and released after its end. */
const custody = ['evidence.handOver', 'evidence.receive', 'evidence.release'] as const
const allowed = anyOf('approve', 'actAtOnce')
const urgent = { when: did('actAtOnce') } as const
const entry = { register: 'seized-things', key: '{case.number}' } as const
const nowSays = (state: string) => ({ ...entry, change: 'amend', values: { state } }) as const
const runsUntil = { ...entry, change: 'amend', values: { state: 'held', until: '{due:expires}' } } as const
/** What can no longer be done once the period is over: the things go back (28(1)[4]). */
const whileHeld = ['dispose', 'extend', 'extendFood', 'test', 'testDone', 'testTimeOver', 'sell', 'entrust', 'handOver'] as const
const none = (field: string, basis: ReturnType<typeof law.art>) => ({ field, most: 0, basis })

/**
 * Sealing and seizure (行政强制法 18 to 28). The period is the law's own clock: when it is over, the law says so in the record and in the register,
 * and from then on nothing but lifting is left.
 */
export const coerciveMeasureSealSeize = defineProcedure({
  id: 'coercive-measure-seal-seize',
  title: { zh: '查封、扣押', en: 'Sealing and seizure' },
  systems: ['28.1', '28.2'],
  basis: law.art('22(1)'),
  power: 'coercion',
  roles: { handler: officer, head, party: { title: { zh: '当事人', en: 'Party' }, kind: 'party' }, law: theLaw },
  facts: {
    food: {
      zh: '食品安全查封扣押', en: 'Sealing or seizure for food safety',
      follows: [answered('propose', 'under', 'food'), answered('actAtOnce', 'under', 'food')],
    },
    sealing: { zh: '措施为查封', en: 'The measure is sealing', follows: [answered('propose', 'measure', 'seal'), answered('actAtOnce', 'measure', 'seal')] },
  },
  outcomes: {
    notTaken: { zh: '未采取措施', en: 'No measure was taken' },
    lifted: { zh: '解除', en: 'Lifted' },
    confiscated: { zh: '没收', en: 'Confiscated' },
    destroyed: { zh: '销毁', en: 'Destroyed' },
    transferred: { zh: '移送', en: 'Transferred' },
  },
  remedies: decisionRemedies,
  parts: [mount('evidence', evidence({ take: [law.art('17(3)'), law.art('18(1)[2]'), law.art('18(1)[7]')], keep: law.art('26(1)'), end: law.art('27(1)') }), {
    and: { take: { after: ['spot.appear'] }, handIn: { after: [anyOf('propose', 'actAtOnce')] } },
  }), mount('spot', onTheSpot, { and: { appear: { after: [allowed], owedSince: ['approve', 'actAtOnce'] } } })],
  acts: {
    // ── Approval 报告、批准 ──
    propose: {
      title: { zh: '报告并提请批准', en: 'Report and propose' },
      by: 'handler', basis: [law.art('18(1)[1]'), law.art('16(1)'), law.art('5(1)')], starts: true, form: questions.propose, joins: partyJoins,
    },
    approve: {
      title: { zh: '批准采取措施', en: 'Approve' },
      by: 'head', apart: ['propose'], basis: law.art('18(1)[1]'), after: ['propose'], owedSince: 'propose', issues: [documents.approval],
    },
    actAtOnce: {
      title: { zh: '紧急情况，决定当场实施', en: 'Act on the spot in urgency' },
      by: 'handler', officers: 2, basis: [law.art('19(1)'), law.art('5(1)')], starts: true, closes: ['approve'], form: questions.actAtOnce, joins: partyJoins,
    },
    giveUp: {
      title: { zh: '不采取措施', en: 'Take no measure' },
      by: 'head', basis: [law.art('5(1)'), law.art('18(1)[1]')], power: 'not-needed', after: [anyOf('propose', 'actAtOnce')], outcome: 'notTaken', ends: true,
      form: questions.reasons(law.art('5(1)')),
    },

    // ── On the spot 现场实施 ──
    seal: {
      title: { zh: '实施查封、扣押，当场交付决定书和清单', en: 'Seal or seize; hand over decision and list' },
      by: 'handler', officers: 2,
      basis: [law.art('24(1)'), law.art('17(1)'), law.art('17(3)'), law.art('18(1)[2]'), law.art('18(1)[7]'), law.art('18(1)[8]'), law.art('18(1)[9]')],
      after: [allowed, 'spot.appear', 'spot.hear'], owedSince: 'spot.hear', closes: ['giveUp'], form: questions.seal,
      bounds: [none('unrelated', law.art('23(1)')), none('necessities', law.art('23(1)')), none('sealedElsewhere', law.art('23(2)'))],
      issues: [documents.decision, documents.list, documents.record],
      effects: [{
        ...entry, change: 'enter',
        values: {
          number: '{case.number}', organ: '{organ.id}', matter: '{case.matter}', party: '{party:party.id}', partyName: '{party:party.name}',
          things: '{this.things}', place: '{this.place}', custodian: '{organ.name}', begun: '{day}', until: '{due:expires}', state: 'held',
        },
      }],
    },
    confirm: {
      // 24 hours run by the clock from the measure. A case knows days only: the duty is late from the second day on, and the hour stands in the record.
      title: { zh: '补办批准手续', en: 'Approve afterwards' },
      by: 'head', apart: ['actAtOnce', 'seal'], basis: law.art('19(1)'), ...urgent, after: ['seal'], must: days(1).since('seal'), closes: ['disapprove'],
      issues: [documents.confirmation],
    },
    disapprove: {
      title: { zh: '不同意紧急措施，立即解除', en: 'Disapprove: lift at once' },
      by: 'head', basis: law.art('19(1)'), power: 'not-needed', ...urgent, after: ['seal'], outcome: 'lifted', ends: true, keeps: ['giveBack'],
      form: questions.reasons(law.art('19(1)')), issues: [documents.lifting], effects: [nowSays('lifted')],
    },

    // ── While it lasts 保管、检测、延长 ──
    entrust: {
      title: { zh: '委托第三人保管查封的财物', en: 'Entrust sealed things to a third person' },
      by: 'handler', basis: [law.art('26(2)'), law.art('26(3)')], when: 'sealing', after: ['seal'], often: true, form: questions.entrust,
      effects: [{ ...entry, change: 'amend', values: { custodian: '{this.custodian}' } }],
    },
    test: {
      title: { zh: '送检并书面告知检测期间', en: 'Have things tested, and tell for how long' },
      by: 'handler', basis: law.art('25(3)'), after: ['seal'], often: true, form: questions.test, issues: [documents.test],
      pauses: {
        clocks: ['expires'],
        grounds: {
          testing: { title: { zh: '检测', en: 'Testing' }, basis: law.art('25(3)') },
          inspection: { title: { zh: '检验', en: 'Inspection' }, basis: law.art('25(3)') },
          quarantine: { title: { zh: '检疫', en: 'Quarantine' }, basis: law.art('25(3)') },
          appraisal: { title: { zh: '技术鉴定', en: 'Technical appraisal' }, basis: law.art('25(3)') },
        },
      },
      effects: [nowSays('testing')],
    },
    testDone: {
      title: { zh: '收到检测结果', en: 'The result is in' },
      by: 'handler', basis: law.art('25(3)'), after: ['test'], often: true, resumes: ['test'], form: questions.testDone, effects: [runsUntil],
    },
    testTimeOver: {
      title: { zh: '告知的检测期间届满', en: 'The time told for testing is over' },
      by: 'law', basis: law.art('25(3)'), after: ['test'], bySilence: until(dateOf('test', 'until')), resumes: ['test'], often: true, effects: [runsUntil],
    },
    extend: {
      title: { zh: '延长查封、扣押期限', en: 'Extend' },
      by: 'head', apart: ['propose', 'actAtOnce'], basis: [law.art('25(1)'), law.art('25(2)')], when: not('food'), after: ['seal'], awaits: ['confirm'],
      extends: { clock: 'expires', by: days(30), atMost: true }, form: questions.reasons(law.art('25(2)')), issues: [documents.extension], effects: [runsUntil],
    },
    extendFood: {
      // 25(1) leaves room for other laws and administrative regulations; this is the one that the food matter has.
      title: { zh: '延长查封、扣押期限（食品安全）', en: 'Extend, for food safety' },
      by: 'head', apart: ['propose', 'actAtOnce'], basis: [foodSafetyRegulation.art('61(1)'), law.art('25(2)')], when: 'food', after: ['seal'], awaits: ['confirm'],
      extends: { clock: 'expires', by: days(45), atMost: true }, form: questions.reasons(law.art('25(2)')), issues: [documents.extension], effects: [runsUntil],
    },
    sell: {
      title: { zh: '拍卖、变卖不易保管的财物', en: 'Sell what does not keep' },
      by: 'head', basis: law.art('28(2)'), after: ['seal'], awaits: ['confirm'], often: true, form: questions.sell,
      effects: [{ ...entry, change: 'amend', values: { proceeds: '{this.proceeds}' } }],
    },

    // ── The end 处理、解除、移送 ──
    dispose: {
      title: { zh: '作出处理决定', en: 'Decide on the things' },
      by: 'head', apart: ['propose', 'actAtOnce'], basis: law.art('27(1)'), after: ['seal'], awaits: ['confirm'], owedSince: 'seal', outcomes: ['confiscated', 'destroyed'],
      ends: true, form: questions.dispose, relies: [answerOf('dispose', 'evidence')], keeps: custody, issues: [documents.disposal],
      effects: [{ ...nowSays('confiscated'), when: 'confiscated' }, { ...nowSays('destroyed'), when: 'destroyed' }],
    },
    handOver: {
      title: { zh: '随案移送司法机关', en: 'Hand over with a suspected crime' },
      by: 'head', basis: law.art('21(1)'), after: ['seal'], outcome: 'transferred', ends: true, keeps: custody, form: questions.handOver, issues: [documents.handOver],
      effects: [nowSays('handedOver')],
    },
    expires: {
      title: { zh: '查封、扣押期限届满', en: 'The period is over' },
      by: 'law', basis: [law.art('25(1)'), law.art('28(1)[4]')], bySilence: days(30).since('seal'), closes: whileHeld, effects: [nowSays('over')],
    },
    lift: {
      title: { zh: '解除查封、扣押', en: 'Lift' },
      by: 'head', basis: law.art('28(1)'), power: 'not-needed', after: ['seal'], owedSince: 'expires', outcome: 'lifted', ends: true, keeps: ['giveBack'],
      form: questions.lift, issues: [documents.lifting], effects: [nowSays('lifted')],
    },
    giveBack: {
      title: { zh: '立即退还财物', en: 'Give the things back' },
      by: 'handler', basis: [law.art('28(2)'), law.art('26(3)')], power: 'not-needed', after: [anyOf('lift', 'disapprove')], owedSince: ['lift', 'disapprove'],
      form: questions.giveBack, effects: [nowSays('returned')],
    },
  },
})

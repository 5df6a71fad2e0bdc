import {
  all, answered, answerOf, any, anyOf, dateOf, days, defineProcedure, did, longText, mount, not, organ, until, workdays, years,
} from '../../../src/kernel/define.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { decisionRemedies } from '../decision-remedies.ts'
import { evidence } from '../evidence/part.ts'
import { penaltyHearing } from '../parts/penalty-hearing.ts'
import { preservation } from '../parts/preservation.ts'
import { recusal } from '../parts/recusal.ts'
import { serviceOfDocuments } from '../parts/service-of-documents.ts'
import { partyJoins } from '../party-questions.ts'
import { heard, penaltyRoles, reviewGrounds } from '../penalty-names.ts'
import { documents } from './documents.ts'
import { questions } from './questions.ts'

/** Evidence goes with the case, and is received and released after its end. */
const custody = ['evidence.handOver', 'evidence.receive', 'evidence.release'] as const
const eligible = { when: 'hearingEligible' } as const
/** A hearing counts for the review even where nothing else calls for one (58(1)[2]). */
const needsReview = any('major', did('hearing.hold'))
const filed = anyOf('file', 'fileGrave')
const served = anyOf('service.serve', 'service.deemedServed')
const hearingOver = anyOf('hearing.hold', 'hearing.absent', 'hearing.lapse')
const defended = anyOf('stateDefence', 'waiveDefence', 'defenceLapses')
const inquirers = ['file', 'fileGrave', 'investigate', 'conclude', 'draft'] as const
/** Review, discussion and decision are of this very text. */
const asDrafted = { act: 'draft', field: 'content' } as const
/** Facts rest on evidence that is verified (46(2)), when the inquiry is concluded and again when the decision is made. */
const onEvidence = [answerOf('conclude', 'evidence')] as const
const asFiled = { register: 'discretion-tiers', key: '{case.matter}/{conclude.tier}' } as const

/** The fine keeps within its tier unless a departure was approved, and a defence never makes it heavier than was proposed. */
const fineBounds = [
  {
    field: 'fine', when: 'fined', unless: 'approveDeparture', basis: law.art('34(1)'),
    least: { ...asFiled, column: 'least' }, most: { ...asFiled, column: 'most' },
  },
  { field: 'fine', most: answerOf('notify', 'fine'), basis: law.art('45(2)') },
] as const

export const penaltyOrdinary = defineProcedure({
  id: 'penalty-ordinary',
  title: { zh: '行政处罚普通程序', en: 'Administrative penalty, ordinary procedure' },
  systems: ['28.1', '28.2', '29', '31'],
  basis: law.art('54(1)'),
  power: 'penalty',
  roles: penaltyRoles,
  facts: {
    grave: { zh: '追责时效为五年', en: 'Five years’ limitation', follows: [answered('discover', 'grave', true)] },
    hearingEligible: { zh: '拟作出的处罚属于听证范围', en: 'The proposed penalty is of a kind that is heard', follows: heard('conclude') },
    major: {
      zh: '属于应当法制审核的情形', en: 'Legality review is required',
      follows: Object.keys(reviewGrounds).map((ground) => answered('conclude', 'reviewGrounds', ground)),
    },
    complex: { zh: '情节复杂或者重大违法', en: 'Complicated facts or a serious violation' },
    crime: { zh: '涉嫌犯罪', en: 'A crime is suspected' },
    lawful: { zh: '法制审核通过', en: 'Found lawful' },
    fined: { zh: '处以罚款', en: 'A fine is imposed', follows: [answered('draft', 'fined', true)] },
    ofPublicInterest: { zh: '具有一定社会影响', en: 'Of certain social effect', follows: [answered('penalise', 'ofPublicInterest', true)] },
  },
  outcomes: {
    notFiled: { zh: '不予立案', en: 'Not filed' },
    penalised: { zh: '给予处罚', en: 'Penalised' },
    notPunished: { zh: '不予处罚', en: 'No penalty' },
    notProven: { zh: '违法事实不成立', en: 'Not proven' },
    transferred: { zh: '移送司法机关', en: 'Transferred' },
    handedOver: { zh: '移送有管辖权的机关', en: 'Handed over' },
  },
  remedies: decisionRemedies,
  parts: [
    mount('recusal', recusal, { and: { ask: { after: [filed] }, order: { after: [filed] } } }),
    mount('evidence', evidence({ take: [law.art('42(1)'), law.art('54(1)'), law.art('46(1)')], keep: law.art('47(1)'), end: law.art('47(1)') }), {
      and: { take: { after: ['discover'] }, handIn: { after: ['discover'] } },
    }),
    mount('preservation', preservation, { and: { propose: { after: [filed] } } }),
    mount('hearing', penaltyHearing, {
      and: {
        tell: { ...eligible, after: ['notify'], owedSince: 'notify' }, ask: eligible, lapse: eligible, notify: eligible, absent: eligible,
        hold: { ...eligible, apart: ['file', 'fileGrave', 'investigate', 'conclude'] },
      },
    }),
    mount('service', serviceOfDocuments, {
      and: {
        serve: { power: 'not-needed', after: [anyOf('penalise', 'dismiss')], must: workdays(7).since('penalise', 'dismiss') },
        publicNotice: { power: 'not-needed', after: [anyOf('penalise', 'dismiss')] },
      },
    }),
  ],
  acts: {
    // ── Filing 立案 ──
    discover: {
      title: { zh: '登记案件线索', en: 'Note the clue' },
      by: 'handler', basis: law.art('54(1)'), starts: true, form: questions.discover, issues: [documents.source],
    },
    file: {
      title: { zh: '立案', en: 'File the case' },
      by: 'handler', basis: [law.art('54(2)'), law.art('36(1)'), law.art('22(1)')], after: ['discover'], when: not('grave'),
      owedSince: 'discover', may: years(2).from(dateOf('discover', 'endedOn')), closes: ['doNotFile'], form: questions.file,
      joins: partyJoins, issues: [documents.filing],
    },
    fileGrave: {
      title: { zh: '立案（五年时效）', en: 'File the case (five years)' },
      by: 'handler', basis: [law.art('54(2)'), law.art('36(1)'), law.art('22(1)')], after: ['discover'], when: 'grave',
      owedSince: 'discover', may: years(5).from(dateOf('discover', 'endedOn')), closes: ['doNotFile'], form: questions.file,
      joins: partyJoins, issues: [documents.filing],
    },
    doNotFile: {
      title: { zh: '不予立案', en: 'Do not file' },
      by: 'head', basis: [law.art('54(2)'), law.art('36(1)')], after: ['discover'], outcome: 'notFiled', ends: true, form: questions.reasons,
    },

    // ── Inquiry 调查 ──
    investigate: {
      title: { zh: '调查取证', en: 'Investigate' },
      by: 'handler', officers: 2, basis: [law.art('42(1)'), law.art('55(1)'), law.art('54(1)')], after: [filed], often: true, form: questions.investigate,
      issues: [documents.record],
    },
    orderCorrection: {
      title: { zh: '责令改正', en: 'Order correction' },
      by: 'handler', basis: law.art('28(1)'), after: ['investigate'], form: questions.orderCorrection, issues: [documents.correction],
    },
    conclude: {
      title: { zh: '调查终结', en: 'Conclude the inquiry' },
      by: 'handler', basis: [law.art('57(1)'), law.art('40(1)')], after: ['investigate'], settles: ['complex', 'crime'], form: questions.conclude,
      relies: onEvidence, issues: [documents.evidenceList, documents.report],
    },
    transfer: {
      title: { zh: '移送涉嫌犯罪案件', en: 'Transfer a suspected crime' },
      by: 'head', basis: [law.art('27(1)'), law.art('57(1)[4]')], after: ['conclude'], when: 'crime', outcome: 'transferred', ends: true,
      owedSince: 'conclude', keeps: ['preservation.dispose', ...custody],
      effects: [{
        register: 'criminal-transfers', change: 'enter', key: '{case.number}',
        values: { number: '{case.number}', organ: '{organ.id}', suspectName: '{file.name}{fileGrave.name}', facts: '{conclude.facts}', found: '{day}', state: 'due' },
      }],
    },

    handOver: {
      title: { zh: '移送有管辖权的机关', en: 'Hand over to the organ that has the power' },
      by: 'head', basis: law.art('17(1)'), power: 'lost', after: ['discover'], outcome: 'handedOver', ends: true,
      // What was decided while the power was held is served, published and filed all the same.
      keeps: ['preservation.dispose', 'service.serve', 'publish', 'archive', ...custody],
      form: { to: organ({ ask: { zh: '移送至', en: 'Handed over to' }, because: law.art('17(1)') }) },
    },

    // ── Notice and defence 告知、陈述申辩 ──
    notify: {
      title: { zh: '事先告知', en: 'Tell what is proposed' },
      by: 'handler', basis: [law.art('44(1)'), law.art('62(1)')], after: ['conclude'], provided: not('crime'), form: questions.notify,
      issues: [documents.proposal],
    },
    stateDefence: {
      title: { zh: '陈述申辩', en: 'Defend oneself' },
      by: 'party', basis: law.art('45(1)'), after: ['notify'], may: until(dateOf('notify', 'answerBy')), often: true,
      closes: ['defenceLapses', 'waiveDefence'], form: questions.stateDefence, issues: [documents.defence],
    },
    waiveDefence: {
      title: { zh: '明确放弃陈述申辩', en: 'Waive the defence' },
      by: 'party', basis: law.art('62(1)'), after: ['notify'], closes: ['defenceLapses'],
    },
    defenceLapses: {
      title: { zh: '逾期未陈述申辩', en: 'No defence was made in time' },
      by: 'law', basis: law.art('45(1)'), after: ['notify'], bySilence: until(dateOf('notify', 'answerBy')), closes: ['waiveDefence'],
    },
    weighDefence: {
      title: { zh: '复核陈述申辩意见', en: 'Weigh the defence' },
      by: 'handler', basis: law.art('45(1)'), after: ['stateDefence'], owedSince: 'stateDefence', often: true, form: questions.weighDefence,
      issues: [documents.weighing],
    },

    // ── The draft and its review 拟定、法制审核、集体讨论 ──
    draft: {
      title: { zh: '拟定处罚决定', en: 'Draft the decision' },
      by: 'handler', basis: law.art('57(1)'), after: ['conclude', 'notify', defended, hearingOver], awaits: ['weighDefence', 'hearing.hold'],
      often: true, provided: not('crime'), usesUp: ['askDeparture', 'approveDeparture'], form: questions.draft, bounds: [fineBounds[1]],
    },
    review: {
      // A draft found unlawful is drafted anew, within what was told to the party, or the case is dismissed. Facts that would make the penalty
      // heavier need a case of their own: taking the whole notice back is not declared, since it would let an office restart its clocks.
      title: { zh: '法制审核', en: 'Review legality' },
      by: 'reviewer', apart: inquirers, basis: [law.art('58(1)'), law.art('58(2)')], when: needsReview, after: ['draft'], examines: asDrafted,
      onlyListed: [{ register: 'posts', key: '{actor.id}/{organ.id}/reviewer', column: 'qualification', basis: law.art('58(2)') }],
      owedSince: 'draft', settles: ['lawful'], form: questions.review, issues: [documents.opinion],
    },
    askDeparture: {
      title: { zh: '提请偏离裁量权基准', en: 'Ask to depart from the benchmark' },
      by: 'handler', basis: law.art('34(1)'), after: ['draft'], often: true, usesUp: ['approveDeparture'], form: questions.askDeparture,
    },
    approveDeparture: {
      title: { zh: '批准偏离裁量权基准', en: 'Approve the departure' },
      by: 'head', apart: ['askDeparture'], basis: law.art('34(1)'), after: ['askDeparture'],
      form: { why: longText({ ask: { zh: '批准的理由', en: 'Why it is approved' }, because: law.art('34(1)') }) },
    },
    discuss: {
      title: { zh: '负责人集体讨论', en: 'Discuss collectively' },
      by: 'head', signers: 2, basis: law.art('57(2)'), when: 'complex', after: ['draft', 'review'], examines: asDrafted, owedSince: 'draft',
      form: questions.discuss, issues: [documents.discussion],
    },

    // ── Decision 决定 ──
    penalise: {
      title: { zh: '作出处罚决定', en: 'Decide to penalise' },
      by: 'head', apart: ['investigate', 'draft', 'review'], basis: [law.art('57(1)[1]'), law.art('60(1)'), law.art('62(1)'), law.art('59(1)')],
      must: days(90).since('file', 'fileGrave'), after: ['draft', 'review', 'discuss'], examines: asDrafted,
      // Refused, and not absent: what waits for an act that is absent waits for nothing, and a suspected crime would be defended and served.
      provided: all(not('crime'), any('lawful', not(needsReview))),
      awaits: ['weighDefence', 'hearing.hold', 'preservation.dispose', 'conclude'], outcome: 'penalised',
      closes: [
        'dismiss', 'transfer', 'investigate', 'conclude', 'notify', 'draft', 'review', 'discuss', 'askDeparture', 'approveDeparture', 'hearing.notify',
        'stateDefence', 'waiveDefence', 'weighDefence',
      ],
      form: questions.penalise, relies: onEvidence, issues: [documents.decision, documents.decisionWithFine],
      bounds: [...fineBounds, { field: 'fine', least: answerOf('draft', 'fine'), most: answerOf('draft', 'fine'), basis: law.art('57(1)') }],
      effects: [{
        register: 'penalty-decisions', change: 'enter', key: '{case.number}',
        values: {
          number: '{case.number}', organ: '{organ.id}', matter: '{case.matter}', party: '{party:party.id}', partyName: '{file.name}{fileGrave.name}',
          kinds: '{conclude.kinds}', content: '{draft.content}', basis: '{draft.provisions}', decided: '{day}',
        },
      }, {
        register: 'fines', change: 'enter', key: '{number:decisionWithFine}', when: 'fined',
        values: {
          number: '{number:decisionWithFine}', organ: '{organ.id}', matter: '{case.matter}', payer: '{party:party.id}', payerName: '{file.name}{fileGrave.name}',
          amount: '{draft.fine}', collector: '{draft.collector}', decided: '{day}', state: 'due',
        },
      }],
    },
    dismiss: {
      title: { zh: '决定不予处罚', en: 'Decide not to penalise' },
      by: 'head', apart: ['investigate'], basis: [law.art('57(1)[2]'), law.art('57(1)[3]'), law.art('33(1)'), law.art('60(1)')],
      must: days(90).since('file', 'fileGrave'), after: ['conclude'], awaits: ['preservation.dispose'], outcomes: ['notPunished', 'notProven'], provided: not('crime'),
      closes: [
        'penalise', 'transfer', 'investigate', 'conclude', 'notify', 'draft', 'review', 'discuss', 'askDeparture', 'approveDeparture',
        'hearing.tell', 'hearing.ask', 'hearing.lapse', 'hearing.notify', 'hearing.hold', 'hearing.absent', 'stateDefence', 'waiveDefence', 'weighDefence',
      ],
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('57(1)') }) }, issues: [documents.dismissal],
    },
    // ── Afterwards 公开、归档 ──
    publish: {
      title: { zh: '公开处罚决定', en: 'Publish the decision' },
      by: 'handler', basis: law.art('48(1)'), power: 'not-needed', after: [served], when: all('ofPublicInterest', did('penalise')),
      owedSince: ['service.serve', 'service.deemedServed'], bulk: true,
      publishes: {
        kind: 'penalty', title: '行政处罚决定：{case.title}', basis: law.art('48(1)'),
        rows: { 案号: '{case.number}', 处罚机关: '{organ.name}', 处罚内容: '{draft.content}', 依据: '{draft.provisions}', 公开日期: '{day}' },
      },
    },
    archive: {
      title: { zh: '归档', en: 'Archive' },
      by: 'handler', basis: law.art('47(1)'), power: 'not-needed', after: [served], owedSince: ['service.serve', 'service.deemedServed'],
    },
  },
})

import { any, anyOf, carry, days, defineDemands, did, not } from '../../../src/kernel/define.ts'
import { criminalTransferProvisions as law } from '../../law/criminal-transfer-provisions.ts'
import { criminalCaseTransferFacts as facts } from '../../law/statutory/criminal-case-transfer.ts'
import { criminalLead } from './lead.ts'
import { criminalCaseTransfer } from './procedure.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const inTransfer = elsewhere('见移送程序（criminal-case-transfer）', 'See the transfer itself (criminal-case-transfer)')
const inLead = elsewhere('见线索研判程序（criminal-lead），其结果是本案所依的台账记录', 'See criminal-lead, whose result is the entry that the case is about')
const byTheDay = kept('二十四小时以日计，次日为最后一日', 'Twenty-four hours kept to the day: the next day is the last')
/** 移送规定 sets no clock here: how long criminal proceedings take is for another law, and every organ of them can end the wait. */
const criminalProceedings = {
  zh: '立案后等待刑事程序的结果：其期限由刑事诉讼法规定，不归本程序计算',
  en: 'Once filed it waits for the criminal proceedings, whose periods are those of the law of criminal procedure',
} as const
const filed = any(did('file'), did('fileOnReview'), did('fileAsTold'))
const notFiled = did('doNotFile')

const rules = {
  'inv-01': kept('达到追诉标准的线索只能列入移送台账；普通程序涉嫌犯罪的没有告知、拟定和决定', 'A lead that reaches the standard can only be entered; under suspicion of crime no penalty is noticed, drafted or decided'),
  'inv-02': kept('移送程序没有触及原处罚、许可的行为，原决定照常执行', 'No act here touches a penalty or licence decision already made'),
  'inv-03': elsewhere('判决由法院作出，程序只记录结果；跨案件的“一事不再罚”尚不能由系统判定（P17）', 'The court decides; that one fact is not fined twice compares cases (P17)'),
  'inv-04': kept('逾期由期限规则出牌；处分属于公务员处分程序', 'Lateness is carded; the sanction is a procedure of its own'),
  'inv-05': kept('步骤 hand-over，告知当事人是必填项', 'the step hand-over; that the party was told must be answered'),
  'inv-06': kept('步骤 approve：正职负责人', 'the step approve: the principal'),
} as const

/** What the law demands of comparing facts with the standard of prosecution (移送规定 3, 14). */
export const criminalLeadDemands = defineDemands(criminalLead, {
  means: { investigation: ['assess'] },
  carries: [
    carry(
      facts,
      {
        detect: { acts: ['detect'], by: ['handler'] }, preserve: inTransfer, 'task-force': inTransfer, approve: inTransfer, transfer: inTransfer,
        receipt: inTransfer, forward: inTransfer, examine: inTransfer, 'hand-over': inTransfer, 'ask-review': inTransfer, review: inTransfer,
        'ask-prosecutor': inTransfer, 'administrative-handling': inTransfer, 'reverse-transfer': inTransfer, 'duty-crime': inTransfer, offset: inTransfer,
      },
      rules,
    ),
  ],
  further: {
    report: { acts: ['report'], by: ['anyone'], basis: law.art('14(2)') },
    suggest: { acts: ['suggest'], by: ['procuratorate'], basis: law.art('14(1)') },
    assess: {
      acts: ['assess'], by: ['handler'], signers: 2, requires: [anyOf('detect', 'report', 'suggest')],
      clocks: [{ kind: 'owed', since: ['detect', 'report', 'suggest'] }], basis: law.art('3(1)'),
    },
    enter: {
      acts: ['enter'], by: ['handler'], requires: ['assess'], onlyIf: 'reaches', owedAfter: ['assess'], clocks: [{ kind: 'owed', since: ['assess'] }],
      basis: [law.art('3(1)'), law.art('11(1)')],
    },
    closeBelow: {
      acts: ['closeBelow'], by: ['head'], apart: ['assess'], requires: ['assess'], onlyIf: not('reaches'), clocks: [{ kind: 'owed', since: ['assess'] }],
      basis: law.art('3(1)'),
    },
  },
})

/** What the law demands of a transfer (移送规定 4–13, 19). */
export const criminalCaseTransferDemands = defineDemands(criminalCaseTransfer, {
  means: { investigation: ['list', 'report'], transfer: ['transfer'] },
  carries: [
    carry(
      facts,
      {
        detect: inLead,
        preserve: { acts: ['list'], by: ['handler'], requires: ['nameTaskForce'], clocks: [{ kind: 'owed', since: ['nameTaskForce'] }] },
        'task-force': { acts: ['nameTaskForce'], by: ['head'] },
        approve: {
          acts: ['approve'], by: ['head'], apart: ['report'], requires: ['report'], clocks: [{ kind: 'owed', term: days(3), since: ['report'] }],
        },
        transfer: {
          acts: ['transfer'], by: ['handler'], owedAfter: ['approve'], clocks: [{ kind: 'owed', term: days(1), since: ['approve'] }],
          otherwise: { '24 hour from approve': byTheDay },
        },
        receipt: { acts: ['sign'], by: ['police'], clocks: [{ kind: 'owed', since: ['transfer'] }] },
        forward: {
          acts: ['forward'], by: ['police'], onlyIf: not('competent'), clocks: [{ kind: 'owed', term: days(1), since: ['sign'] }],
          otherwise: { '24 hour from receipt': byTheDay },
        },
        examine: { acts: ['file', 'doNotFile'], by: ['police'], requires: ['sign', { if: not('competent'), first: 'accept' }], clocks: [] },
        'hand-over': {
          acts: ['handOver'], by: ['handler'], onlyIf: filed, clocks: [{ kind: 'owed', term: days(3), since: ['file', 'fileOnReview', 'fileAsTold'] }],
        },
        'ask-review': {
          acts: ['askReview'], by: ['head'], requires: ['doNotFile'], onlyIf: notFiled, notAfter: ['tellToFile'],
          clocks: [{ kind: 'lapses', term: days(3), since: ['doNotFile'] }],
        },
        review: { acts: ['fileOnReview', 'uphold'], by: ['police'], requires: ['askReview'], notAfter: ['tellToFile'], clocks: [] },
        'ask-prosecutor': {
          acts: ['askProcuratorate'], by: ['head'], requires: ['doNotFile'], onlyIf: notFiled, notAfter: ['fileOnReview', 'tellToFile'],
          clocks: [{ kind: 'lapses', term: days(3), since: ['doNotFile', 'uphold'] }],
          otherwise: { review: elsewhere('第九条第一款：也可以不经复议直接建议立案监督', 'Art. 9(1): it may also be asked at once, without a review') },
        },
        'administrative-handling': {
          acts: ['handle'], by: ['head'], requires: [anyOf('doNotFile', 'giveBack'), { if: did('askWhy'), first: 'explain' }],
          onlyIf: any(notFiled, did('giveBack')), notAfter: ['fileOnReview', 'tellToFile'], again: ['giveBack'],
          clocks: [{ kind: 'owed', since: ['doNotFile', 'giveBack'] }],
        },
        'reverse-transfer': { acts: ['giveBack'], by: ['police'], requires: ['handOver'], onlyIf: filed },
        'duty-crime': { acts: ['reportClue'], by: ['handler'], requires: ['nameTaskForce'] },
        offset: { acts: ['conclude'], by: ['police'], requires: ['handOver'], onlyIf: filed, notAfter: ['giveBack'] },
      },
      rules,
    ),
  ],
  further: {
    report: {
      acts: ['report'], by: ['handler'], signers: 2, requires: ['list'], clocks: [{ kind: 'owed', since: ['nameTaskForce'] }], basis: law.art('5(1)'),
    },
    disapprove: { acts: ['disapprove'], by: ['head'], apart: ['report'], requires: ['report'], notAfter: ['approve'], basis: law.art('5(2)') },
    accept: {
      acts: ['accept'], by: ['police'], requires: ['forward'], onlyIf: not('competent'), clocks: [{ kind: 'owed', since: ['forward'] }], basis: law.art('8(1)'),
    },
    filedInTime: {
      acts: ['file'], notAfter: ['doNotFile'], clocks: [{ kind: 'owed', term: days(3), since: ['sign', 'accept'] }], basis: law.art('8(1)'),
    },
    notFiledOnce: { acts: ['doNotFile'], notAfter: ['file'], basis: law.art('8(1)') },
    reviewedInTime: {
      acts: ['fileOnReview'], notAfter: ['uphold'], clocks: [{ kind: 'owed', term: days(3), since: ['askReview'] }], basis: law.art('9(2)'),
    },
    upheldOnce: { acts: ['uphold'], notAfter: ['fileOnReview'], basis: law.art('9(2)') },
    reviewFirst: {
      acts: ['handle'], requires: [{ if: did('askReview'), first: anyOf('fileOnReview', 'uphold', 'tellToFile') }], basis: law.art('9(2)'),
    },
    askWhy: { acts: ['askWhy'], by: ['procuratorate'], onlyIf: notFiled, notAfter: ['fileOnReview'], basis: [law.art('9(3)'), law.art('14(1)')] },
    explain: { acts: ['explain'], by: ['police'], onlyIf: did('askWhy'), clocks: [{ kind: 'owed', since: ['askWhy'] }], basis: law.art('9(3)') },
    tellToFile: { acts: ['tellToFile'], by: ['procuratorate'], onlyIf: did('explain'), notAfter: ['fileOnReview'], basis: law.art('9(3)') },
    fileAsTold: {
      acts: ['fileAsTold'], by: ['police'], onlyIf: did('tellToFile'), clocks: [{ kind: 'owed', since: ['tellToFile'] }], basis: law.art('9(3)'),
    },
  },
  exceptions: { L1: criminalProceedings, E6: criminalProceedings },
})

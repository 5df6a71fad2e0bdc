import { carry, days, defineDemands } from '../../../src/kernel/define.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { fineCollectionFacts } from '../../law/statutory/fine-collection.ts'
import { fineCollectionAgreement } from './agreement.ts'
import { fineCollection } from './procedure.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const kept = (zh: string, en: string, ...properties: string[]) => ({ keptBy: { zh, en }, properties })
const inAgreement = elsewhere('见代收罚款协议程序（fine-collection-agreement）', 'See the agreement (fine-collection-agreement)')
const inCollection = elsewhere('见罚款收缴程序（fine-collection）', 'See the collection (fine-collection)')
/** Rules for organs of finance and for discipline, kept by no single case. */
const notACase = elsewhere('属财政管理和纪律要求，不在个案中', 'For finance and discipline; no case keeps it')
const over = ['confirm', 'annul'] as const
const answered = { owedAfter: ['askTime'], clocks: [{ kind: 'owed', since: ['askTime'] }], requires: ['askTime'], notAfter: over } as const

/** What the law demands of collecting a fine (处罚法 66–74, 罚缴分离办法). */
export const fineCollectionDemands = defineDemands(fineCollection, {
  means: { collection: ['collect', 'remit', 'confirm'], lateFine: ['addLateFine'] },
  carries: [
    carry(
      fineCollectionFacts,
      {
        'choose-bank': inAgreement,
        'sign-agreement': inAgreement,
        'file-agreement': inAgreement,
        'decision-names-bank': { acts: ['register'], by: ['handler'], note: { zh: '决定书载明代收机构，登记其应缴', en: 'The decision names the collector; it is noted as due' } },
        collect: { acts: ['collect'], by: ['bank'], notAfter: over, clocks: [{ kind: 'owed', term: days(15), since: ['register'] }] },
        'report-collection': { acts: ['collect'], by: ['bank'], requires: ['register'], note: { zh: '收款即告知行政机关', en: 'What is received is told to the organ at once' } },
        remit: { acts: ['remit'], by: ['bank'], clocks: [{ kind: 'owed', since: ['collect'] }], owedAfter: ['collect'], orElse: ['annul'], notAfter: over },
        reconcile: {
          acts: ['confirm'], by: ['treasury'], clocks: [{ kind: 'owed', since: ['collect'] }], onlyIf: 'full', anewAfter: ['collect'], notAfter: ['annul'],
        },
      },
      {
        'inv-01': kept('收款、入库、退库的行为只属于银行和国库', 'Only bank and treasury receive, remit and refund', 'P16'), 'inv-02': notACase,
        'inv-03': kept('收据号是“代收罚款”的必填项', 'The number of the receipt must be answered when collecting'), 'inv-04': kept('程序没有向行政机关返还的行为', 'No act returns money to the organ'), 'inv-05': notACase,
      },
    ),
  ],
  further: {
    giveTime: { acts: ['giveTime'], by: ['head'], ...answered, notAfter: ['refuseTime', ...over], again: ['askTime'], orElse: ['refuseTime', ...over], stops: ['collect'], basis: law.art('66(2)') },
    refuseTime: { acts: ['refuseTime'], by: ['head'], ...answered, notAfter: ['giveTime', ...over], again: ['askTime'], orElse: ['giveTime', ...over], basis: law.art('66(2)') },
    askTime: { acts: ['askTime'], by: ['payer'], requires: ['register'], notAfter: over, basis: law.art('66(2)') },
    timeOver: {
      acts: ['timeOver'], by: ['law'], requires: ['giveTime'], restarts: ['giveTime'], clocks: [{ kind: 'silence', since: ['giveTime'] }], basis: law.art('66(2)'),
    },
    addLateFine: { acts: ['addLateFine'], by: ['head'], requires: ['register'], overdue: 'collect', notAfter: over, basis: law.art('72(1)[1]') },
    annul: { acts: ['annul'], by: ['head'], requires: ['register'], notAfter: ['confirm'], basis: law.art('74(3)') },
    refund: {
      acts: ['refund'], by: ['treasury'], requires: ['annul'], onlyIf: 'received', owedAfter: ['annul'], clocks: [{ kind: 'owed', since: ['annul'] }], basis: law.art('74(3)'),
    },
  },
})

/** What the law demands of the agreement with who collects (罚缴分离办法 5, 6). */
export const fineCollectionAgreementDemands = defineDemands(fineCollectionAgreement, {
  means: { filing: ['fileIt'] },
  carries: [
    carry(
      fineCollectionFacts,
      {
        'choose-bank': { acts: ['choose'], by: ['officer'], notAfter: ['sign'], note: { zh: '确定代收机构（由财政等部门共同确定，此处记录）', en: 'Who collects is chosen with finance; noted here' } },
        'sign-agreement': { acts: ['sign'], by: ['head'], clocks: [{ kind: 'owed', since: ['choose'] }] },
        'file-agreement': { acts: ['fileIt'], by: ['officer'], owedAfter: ['choose'] },
        'decision-names-bank': inCollection,
        collect: inCollection,
        'report-collection': inCollection,
        remit: inCollection,
        reconcile: inCollection,
      },
      { 'inv-01': inCollection, 'inv-02': notACase, 'inv-03': inCollection, 'inv-04': inCollection, 'inv-05': notACase },
    ),
  ],
})

import { all, anyOf, carry, defineDemands, did, not } from '../../../src/kernel/define.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'
import { laterFacts, laterRules, laterSteps } from '../administrative-licence/later-steps.ts'
import { notPublished } from '../administrative-licence/receiving-demands.ts'
import { licenceWithdrawal } from './procedure.ts'

const decisions = ['decide', 'decideAsLawChanged'] as const

/** What the law demands of withdrawing a licence (行政许可法 8(2), 7). */
export const licenceWithdrawalDemands = defineDemands(licenceWithdrawal, {
  means: {
    notice: ['tell'], defence: ['state'], defenceWeighed: ['hear'], decision: [...decisions],
    burden: decisions.map((act) => ({ act, giving: 'withdrawn' as const })), service: ['serve'],
  },
  neededIf: { service: 'withdrawn' },
  against: ['withdrawn'],
  carries: [
    carry(
      laterFacts,
      { ...laterSteps, withdraw: { acts: [...decisions], by: ['head'], requires: ['open', 'tell'], clocks: [{ kind: 'owed', since: ['tell'] }], otherwise: { when: { keptBy: { zh: '步骤 asFactsChanged、asLawChanged', en: 'the steps asFactsChanged and asLawChanged' } } } } },
      { ...laterRules, 'inv-04': { keptBy: { zh: '步骤 compensate', en: 'the step compensate' } } },
    ),
  ],
  further: {
    open: { acts: ['open'], by: ['officer'], basis: law.art('8(2)') },
    asFactsChanged: { acts: ['decide'], onlyIf: not('lawChanged'), basis: law.art('8(2)') },
    asLawChanged: { acts: ['decideAsLawChanged'], onlyIf: 'lawChanged', basis: law.art('8(2)') },
    tell: { acts: ['tell'], by: ['officer'], requires: ['open'], basis: law.art('7(1)'), clocks: [{ kind: 'owed', since: ['open'] }] },
    state: { acts: ['state'], by: ['holder'], requires: ['tell'], basis: law.art('7(1)') },
    hear: { acts: ['hear'], by: ['officer'], requires: ['state'], basis: law.art('7(1)'), clocks: [{ kind: 'owed', since: ['state'] }] },
    serve: {
      acts: ['serve'], by: ['clerk'], requires: [anyOf(...decisions)], onlyIf: 'withdrawn', owedAfter: decisions, basis: law.art('8(2)'),
      clocks: [{ kind: 'owed', since: decisions }],
    },
    compensate: {
      acts: ['compensate'], by: ['officer'], requires: [anyOf(...decisions)], onlyIf: all('withdrawn', 'loss'), owedAfter: decisions,
      basis: law.art('8(2)'), clocks: [{ kind: 'owed', since: decisions }],
    },
    heardFirst: { acts: [...decisions], requires: [{ if: did('state'), first: 'hear' }], anewAfter: ['state'], basis: law.art('7(1)') },
    drop: { acts: ['drop'], by: ['officer', 'head'], requires: ['open'], basis: law.art('8(1)') },
  },
  exceptions: { P12: notPublished },
})

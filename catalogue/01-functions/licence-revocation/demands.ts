import { all, carry, defineDemands, did, not } from '../../../src/kernel/define.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'
import { laterFacts, laterRules, laterSteps } from '../administrative-licence/later-steps.ts'
import { notPublished } from '../administrative-licence/receiving-demands.ts'
import { licenceRevocation } from './procedure.ts'

const heard = { if: did('state'), first: 'hear' } as const
const founded = not('unfounded')
const step = { acts: ['revoke'], by: ['head'], requires: ['find', 'tell'], anewAfter: ['find'], onlyIf: founded } as const

/** What the law demands of revoking a licence (行政许可法 69, 7). */
export const licenceRevocationDemands = defineDemands(licenceRevocation, {
  means: {
    investigation: ['find'], notice: ['tell'], defence: ['state'], defenceWeighed: ['hear'], decision: ['revoke', 'keepDespite', 'doNotRevoke', 'dismiss'],
    burden: ['revoke'], service: ['serve'],
  },
  neededIf: { service: 'revoked' },
  against: ['revoked'],
  carries: [
    carry(
      laterFacts,
      {
        ...laterSteps,
        'revoke-discretionary': { ...step, clocks: [{ kind: 'owed', since: ['tell'] }] },
        'revoke-mandatory': { acts: ['doNotRevoke'], by: ['head'], requires: ['find', 'tell'], anewAfter: ['find'], onlyIf: all(founded, not('deceit')) },
        'keep-despite': { ...step, acts: ['keepDespite'] },
      },
      { ...laterRules, 'inv-02': { keptBy: { zh: '步骤 compensate', en: 'the step compensate' } } },
    ),
  ],
  further: {
    request: { acts: ['request'], by: ['interested'], basis: law.art('69(1)') },
    open: { acts: ['open'], by: ['officer'], basis: law.art('69(1)'), clocks: [{ kind: 'owed', since: ['request'] }] },
    find: { acts: ['find'], by: ['officer'], requires: ['open'], basis: law.art('69(1)'), clocks: [{ kind: 'owed', since: ['open'] }] },
    tell: { acts: ['tell'], by: ['officer'], requires: ['find'], onlyIf: founded, basis: law.art('7(1)'), clocks: [{ kind: 'owed', since: ['find'] }] },
    state: { acts: ['state'], by: ['holder'], requires: [{ if: founded, first: 'tell' }], basis: law.art('7(1)') },
    hear: { acts: ['hear'], by: ['officer'], requires: ['state'], basis: law.art('7(1)'), clocks: [{ kind: 'owed', since: ['state'] }] },
    heardFirst: { acts: ['find', 'revoke', 'keepDespite', 'doNotRevoke', 'dismiss'], requires: [heard], anewAfter: ['state'], basis: law.art('7(1)') },
    dismiss: { acts: ['dismiss'], by: ['head'], requires: ['find'], onlyIf: 'unfounded', basis: law.art('69(1)'), clocks: [{ kind: 'owed', since: ['find'] }] },
    serve: { acts: ['serve'], by: ['clerk'], requires: ['revoke'], owedAfter: ['revoke'], basis: law.art('69(1)'), clocks: [{ kind: 'owed', since: ['revoke'] }] },
    compensate: {
      acts: ['compensate'], by: ['officer'], requires: ['revoke'], onlyIf: all('loss', not('deceit')), owedAfter: ['revoke'], basis: law.art('69(4)'),
      clocks: [{ kind: 'owed', since: ['revoke'] }],
    },
    drop: { acts: ['drop'], by: ['officer', 'head'], basis: law.art('8(1)') },
  },
  exceptions: {
    P12: notPublished,
    E1: {
      zh: '重新认定情形后，先前的告知即告失效；重新告知后方可陈述申辩，也方可决定',
      en: 'A new finding undoes the notice; until it is told anew nothing can be said to it, and nothing decided',
    },
  },
})

import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 许可变更、延续、撤回、撤销、注销. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const licenceChangeRenewalRevocationFacts = {
  id: 'licence-change-renewal-revocation',
  steps: {
    'apply-change': { actor: 'licensee', requires: [], at: ['licensing-law:49(1)'] },
    'apply-renewal': { actor: 'licensee', requires: [], at: ['licensing-law:50(1)'], clock: { count: 30, unit: 'day', from: 'apply-renewal', kind: 'right-expires' } },
    'decide-renewal': { actor: 'authority', requires: ['apply-renewal'], at: ['licensing-law:50(2)'] },
    'deemed-renewal': { actor: 'system', requires: ['apply-renewal'], at: ['licensing-law:50(2)'] },
    withdraw: { actor: 'authority', requires: [], at: ['licensing-law:8(2)'], when: 'legal basis changed or circumstances changed greatly' },
    'revoke-discretionary': { actor: 'authority', requires: [], at: ['licensing-law:69(1)'] },
    'revoke-mandatory': { actor: 'authority', requires: [], at: ['licensing-law:69(2)'] },
    'keep-despite': { actor: 'authority', requires: [], at: ['licensing-law:69(3)'] },
    cancel: { actor: 'authority', requires: [], at: ['licensing-law:70(1)'] },
    'bar-false-materials': { actor: 'system', requires: [], at: ['licensing-law:78(1)'], clock: { count: 1, unit: 'year', from: 'event:refused-for-false-materials', kind: 'must-wait-at-least' } },
    'bar-fraud': { actor: 'system', requires: [], at: ['licensing-law:79(1)'], clock: { count: 3, unit: 'year', from: 'event:revoked-for-fraud', kind: 'must-wait-at-least' } },
    'copy-out-of-area': { actor: 'authority', requires: [], at: ['licensing-law:64(1)'], when: 'violation outside the issuing authority’s area' },
  },
  invariants: {
    'inv-01': 'No decision on renewal before expiry = renewed.',
    'inv-02': 'Damage from revocation for the authority’s fault is compensated; gains from fraud are not protected.',
    'inv-03': 'Cancellation follows expiry, death, dissolution, revocation, withdrawal, revoked certificate or impossibility.',
    'inv-04': 'Withdrawal without compensation for property loss must not close.',
  },
} as const satisfies StatutoryFacts

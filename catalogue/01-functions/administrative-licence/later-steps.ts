import { licenceChangeRenewalRevocationFacts } from '../../law/statutory/licence-change-renewal-revocation.ts'

const inProcedure = (zh: string, en: string) => ({ notHere: { zh: `见${zh}程序`, en: `see the procedure of ${en}` } })
const byTheRegister = { notHere: { zh: '由限制清单（unlessListed）承担', en: 'Kept by the register of bars (unlessListed)' } } as const

export const laterFacts = licenceChangeRenewalRevocationFacts

/** What the law knows of a licence after it was granted, each carried by another procedure; a procedure puts its own in their place. */
export const laterSteps = {
  'apply-change': inProcedure('变更', 'change'),
  'apply-renewal': inProcedure('延续', 'renewal'),
  'decide-renewal': inProcedure('延续', 'renewal'),
  'deemed-renewal': inProcedure('延续', 'renewal'),
  withdraw: inProcedure('撤回', 'withdrawal'),
  'revoke-discretionary': inProcedure('撤销', 'revocation'),
  'revoke-mandatory': inProcedure('撤销', 'revocation'),
  'keep-despite': inProcedure('撤销', 'revocation'),
  cancel: inProcedure('注销', 'cancellation'),
  'bar-false-materials': byTheRegister,
  'bar-fraud': byTheRegister,
  'copy-out-of-area': { notHere: { zh: '尚未声明', en: 'Not declared yet' } },
} as const

export const laterRules = {
  'inv-01': inProcedure('延续', 'renewal'),
  'inv-02': inProcedure('撤销', 'revocation'),
  'inv-03': inProcedure('注销', 'cancellation'),
  'inv-04': inProcedure('撤回', 'withdrawal'),
} as const

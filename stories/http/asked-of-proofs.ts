/** What operations on versions of procedures are asked with, where none was ever proved. */
export const askedOfProofs = {
  'list-versions': { id: 'library-card' },
  'read-proof': { id: 'library-card', proof: 'a'.repeat(64) },
  'proof-file': { id: 'library-card', proof: 'a'.repeat(64) },
  counterexample: { id: 'library-card', proof: 'a'.repeat(64), rule: 'S1' },
  'propose-version': { id: 'library-card', organ: 'library', changes: '修改' },
} as const

/** What operations on versions of procedures are asked with, where none was ever proved. */
export const askedOfProofs = {
  'list-versions': { id: 'library-card' },
  'read-proof': { id: 'library-card', proof: 'a'.repeat(64) },
  'proof-file': { id: 'library-card', proof: 'a'.repeat(64) },
  counterexample: { id: 'library-card', proof: 'a'.repeat(64), rule: 'S1' },
  'propose-version': { id: 'library-card', organ: 'library', changes: '修改' },
} as const

/** Who may, one letter for each kind of caller, in the order of the table of permissions. */
export const mayOnProofs = {
  'current-versions': 'y   y   y   y   y   y   y   y',
  'list-versions': 'y   y   y   y   y   y   y   y',
  'read-proof': 'n   n   n   n   n   n   n   n', // the toy publishes no versions: nobody finds a proof
  'proof-file': 'n   n   n   n   n   n   n   n',
  counterexample: 'n   n   n   n   n   n   n   n',
  'propose-version': 'n   n   n   n   n   n   n   n',
} as const

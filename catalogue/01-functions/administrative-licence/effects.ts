const licence = {
  number: '{number:licence}', title: '{item.title}', item: '{item.id}', matter: '{case.matter}', organ: '{case.organ}',
  holder: '{apply.name}', holderId: '{party.applicant.id}', place: '{apply.address}', scope: '{apply.scope}', validFrom: '{day}',
  state: 'valid',
} as const

const entered = { register: 'licences', change: 'enter', key: '{number:licence}' } as const

/**
 * Register entries that follow from a decision to grant. An entry has no last day of its own: what has expired must still be cancelled
 * (行政许可法 70(1)[1]), so the end of validity is a column.
 */
export const grantEntries = [
  { ...entered, values: { ...licence, validUntil: '{day+5y-1d}' }, when: { all: ['granted', 'fiveYears'] } },
  { ...entered, values: licence, when: { all: ['granted', { not: 'fiveYears' }] } },
] as const

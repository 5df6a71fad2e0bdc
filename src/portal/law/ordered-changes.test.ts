import { expect, test } from 'vitest'
import { orderedChanges } from './ordered-changes.ts'

test('changes stand in the order of the newer text, unchanged articles between them are one stretch', () => {
  const entries = orderedChanges({
    changes: [
      { kind: 'added', to: '2-1', after: '新' },
      { kind: 'changed', from: '5', to: '6', before: '旧', after: '新' },
      { kind: 'removed', from: '4', before: '旧' },
    ],
    unchanged: ['1', '2', '3', '10'],
  })
  expect(
    entries.map((entry) => (entry.kind === 'same' ? entry.numbers.join() : `${entry.change.kind} ${entry.change.to ?? entry.change.from}`)),
  ).toEqual(['1,2', 'added 2-1', '3', 'removed 4', 'changed 6', '10'])
})

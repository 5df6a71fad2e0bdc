import { expect, test } from 'vitest'
import { documentsIn, pinsIn } from './receipt.ts'

const reviewed = 'ab'.repeat(32)

test.each([
  [
    'each provision with the hash of its text',
    { basis: ['x-law:1', 'x-law:2(1)'], texts: [reviewed, ''] },
    [
      ['x-law:1', reviewed],
      ['x-law:2(1)', ''],
    ],
  ],
  ['in leaves of version 1, without texts', { basis: ['x-law:1'] }, [['x-law:1', '']]],
  [
    'where there are fewer texts than provisions',
    { basis: ['x-law:1', 'x-law:2'], texts: [reviewed] },
    [
      ['x-law:1', reviewed],
      ['x-law:2', ''],
    ],
  ],
  ['no more provisions than there are', { basis: ['x-law:1'], texts: ['', reviewed] }, [['x-law:1', '']]],
  ['nothing where nothing was relied on', {}, []],
  ['nothing where the list is none', { basis: 'x-law:1' }, []],
  ['nothing where something in it is no provision', { basis: ['x-law:1', 2] }, []],
  ['no text where something in them is none', { basis: ['x-law:1'], texts: [1] }, [['x-law:1', '']]],
])('what a leaf relied on is read: %s', (_, leaf, pins) => {
  expect(pinsIn(leaf)).toEqual(pins.map(([provision, text]) => ({ provision, text })))
})

const one = { number: '清河罚字〔2026〕7号', sha256: reviewed }

test.each<[string, Record<string, unknown>, unknown[]]>([
  ['each with the hash of what was sealed', { documents: [one, { ...one, number: '8' }] }, [one, { ...one, number: '8' }]],
  ['and nothing else that is said of it', { documents: [{ ...one, title: '决定书' }] }, [one]],
  ['none where none was issued', {}, []],
  ['none where the list is none', { documents: one }, []],
  ['not one without a number, beside one that has', { documents: [{ sha256: reviewed }, one] }, [one]],
  ['not one without a hash', { documents: [{ number: '7' }] }, []],
  ['not one that is null', { documents: [null, 7, one] }, [one]],
])('the documents that a leaf says were issued are read: %s', (_, leaf, documents) => {
  expect(documentsIn(leaf)).toEqual(documents)
})

import { expect, test } from 'vitest'
import { type CustodyVersion, custodyOf } from './custody.ts'

const by = (step: string, more: Record<string, string | string[]> = {}): CustodyVersion => ({
  values: {
    case: '1',
    file: 'a'.repeat(64),
    step,
    signers: ['赵', '钱'],
    holder: 'zhao',
    holderName: '赵',
    to: '',
    by: '赵',
    why: '',
    ...more,
  },
  from: '2026-03-02',
  event: '7',
})
const taken = by('taken')
const codes = (versions: readonly CustodyVersion[], altered = false) => custodyOf(versions, altered).breaks.map(({ code }) => code)

test('taken by two, handed over, received, shown: unbroken, and every link says who did what when', () => {
  const chain = [
    taken,
    by('handedOver', { to: 'qian' }),
    by('received', { holder: 'qian', holderName: '钱' }),
    by('shown', { holder: 'qian', holderName: '钱', why: '阅卷' }),
  ]
  expect(codes(chain)).toEqual([])
  expect(custodyOf(chain, false).links.at(-1)).toEqual({
    step: 'shown',
    day: '2026-03-02',
    event: '7',
    by: '赵',
    holder: '钱',
    why: '阅卷',
  })
})

test.each<[string, readonly CustodyVersion[], string[]]>([
  ['nothing on record', [], ['beginning-missing']],
  ['a chain without its beginning', [by('received')], ['beginning-missing']],
  ['one signature', [by('taken', { signers: ['赵'] })], ['one-signature']],
  ['the same officer twice', [by('taken', { signers: ['赵', '赵'] })], ['one-signature']],
  ['handed over and not received', [taken, by('handedOver', { to: 'qian' })], ['not-received']],
  ['received by somebody else', [taken, by('handedOver', { to: 'qian' }), by('received', { holder: 'sun' })], ['gap']],
  ['shown while it was on its way', [taken, by('handedOver', { to: 'qian' }), by('shown')], ['gap']],
  ['a holder who appears from nowhere', [taken, by('shown', { holder: 'sun' })], ['gap']],
  ['another file in its place', [taken, by('shown', { file: 'b'.repeat(64) })], ['gap']],
  ['taken twice', [taken, taken], ['gap']],
  ['a seal reported broken, however well it went on', [taken, by('reported'), by('shown')], ['reported']],
  ['returned', [taken, by('returned')], ['ended']],
])('%s is a break', (_, versions, expected) => {
  expect(codes(versions)).toEqual(expected)
})

test('what a party hands in needs no two officers; an altered file breaks every chain', () => {
  expect(codes([by('handedIn', { signers: ['赵'] })])).toEqual([])
  expect(codes([taken], true)).toEqual(['altered'])
})

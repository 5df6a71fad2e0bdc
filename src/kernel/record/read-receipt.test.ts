import { expect, test } from 'vitest'
import { isOpen, readReceipt } from './read-receipt.ts'

const hash = 'ab'.repeat(32)
const open = { index: 0, leaf: '{}', proof: [hash] }
const closed = { index: 1, hash, proof: [] }
const checkpoint = { origin: 'yifa.log/1', size: 2, root: hash }
const sound = { format: 'yifa-receipt/1', log: 'yifa.log/1', case: 'c', events: [open, closed], checkpoint }
const found = (given: unknown): string[] => {
  const read = readReceipt(given)
  return 'events' in read ? [] : read.map(({ code, says }) => `${code} ${says.en}`)
}
const signed = (signatures: unknown) => ({ ...sound, checkpoint: { ...checkpoint, signatures } })

test('what has the form of a receipt is handed on as it is, signed or not', () => {
  expect(readReceipt(sound)).toBe(sound)
  for (const signatures of [[], ['— yifa.log/1 AAAAAAA=']]) expect(found(signed(signatures))).toEqual([])
  expect([open, closed].map(isOpen)).toEqual([true, false])
})

const form = (fact: string): string => `not-a-receipt The content does not have the form of a receipt (${fact}).`
const eventForm = (fact: string): string => `not-a-receipt Event 1: The content does not have the form of a receipt (${fact}).`
const malformed = (fact: string): string => `hash-malformed A hash is not 64 lower-case hexadecimal digits (${fact}).`
const with1 = (event: unknown) => ({ ...sound, events: [event, closed] })
const at = (patch: Record<string, unknown>) => ({ ...sound, checkpoint: { ...checkpoint, ...patch } })
const { leaf: _, ...bare } = open

test.each<[string, unknown, string[]]>([
  ['nothing', undefined, [form('$')]],
  ['null', null, [form('$')]],
  ['a list', [sound], [form('$')]],
  ['a text', 'receipt', [form('$')]],
  ['a field too many', { ...sound, note: '' }, [form('$.note')]],
  ['a log that no log is called', { ...sound, log: 'a b' }, [form('$.log')]],
  ['a log that is a number', { ...sound, log: 1 }, [form('$.log')]],
  ['a case without a name', { ...sound, case: '' }, [form('$.case')]],
  ['a case that is a number', { ...sound, case: 7 }, [form('$.case')]],
  ['events that are no list', { ...sound, events: {} }, [form('$.events')]],
  ['an event that is none', with1(null), [eventForm('null')]],
  ['an event with a field too many', with1({ ...open, day: '' }), [eventForm('day')]],
  ['an event before the first place', with1({ ...open, index: -1 }), [eventForm('index')]],
  ['an event beyond 2^53', with1({ ...open, index: 2 ** 53 }), [eventForm('index')]],
  ['an event with neither leaf nor hash', with1(bare), [eventForm('leaf, hash')]],
  ['an event with both', with1({ ...open, hash }), [eventForm('leaf, hash')]],
  ['a leaf that is no text', with1({ ...open, leaf: {} }), [eventForm('leaf')]],
  ['a hash of 31 bytes', with1({ ...bare, hash: hash.slice(2) }), [`hash-malformed Event 1: ${malformed('hash').slice(15)}`]],
  ['a hash that is no text', with1({ ...bare, hash: 1 }), [`hash-malformed Event 1: ${malformed('hash').slice(15)}`]],
  ['a proof that is no list', with1({ ...open, proof: hash }), [eventForm('proof')]],
  ['a proof with a number in it', with1({ ...open, proof: [1] }), [`hash-malformed Event 1: ${malformed('proof').slice(15)}`]],
  [
    'a checkpoint that is a list',
    { ...sound, checkpoint: [] },
    ['no-checkpoint The checkpoint is missing, so there is nothing to check against.'],
  ],
  ['a checkpoint with a field too many', at({ time: 1 }), [form('$.checkpoint.time')]],
  ['a checkpoint of no log', at({ origin: '' }), [form('$.checkpoint.origin')]],
  ['a checkpoint whose log is a number', at({ origin: 1 }), [form('$.checkpoint.origin')]],
  ['a checkpoint of half an entry', at({ size: 0.5 }), [form('$.checkpoint.size')]],
  ['a checkpoint of too few entries', at({ size: -1 }), [form('$.checkpoint.size')]],
  ['a root in capitals', at({ root: hash.toUpperCase() }), [malformed('$.checkpoint.root')]],
  ['signatures that are no list', signed('—'), [form('$.checkpoint.signatures')]],
  ['a signature that is no text', signed(['—', 1]), [form('$.checkpoint.signatures')]],
  ['signatures that are there and undefined', signed(undefined), [form('$.checkpoint.signatures')]],
  [
    'several things at once, each told',
    { ...sound, log: 1, events: [{ ...open, index: -1 }, closed], checkpoint: null },
    [form('$.log'), eventForm('index'), 'no-checkpoint The checkpoint is missing, so there is nothing to check against.'],
  ],
])('what is wrong is named by its field: %s', (_, given, problems) => {
  expect(found(given)).toEqual(problems)
})

const cycle: unknown[] = []
cycle.push(cycle)
let deep: unknown = []
for (let i = 0; i < 200_000; i++) deep = [deep]

test.each<[string, unknown, string]>([
  ['a text', 'yifa-receipt/2', '"yifa-receipt/2"'],
  ['a text as long as may be shown', 'x'.repeat(38), `"${'x'.repeat(38)}"`],
  ['a longer one, cut', 'x'.repeat(39), `"${'x'.repeat(38)}…`],
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a number', 1.5, '1.5'],
  // What cannot be written as JSON, or only at any depth, must not stop the verifier.
  ['a big integer', 1n, '1'],
  ['a list that holds itself', cycle, '[…]'],
  ['a list of any depth', deep, '[…]'],
  ['an object', { toJSON: 1 }, '{…}'],
])('a foreign format is shown in the message, short: %s', (_, format, fact) => {
  expect(found({ ...sound, format })).toEqual([`other-format The format is not yifa-receipt/1 (${fact}).`])
})

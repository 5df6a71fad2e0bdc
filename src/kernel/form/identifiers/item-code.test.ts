import { expect, test } from 'vitest'
import { checkBasicCode, checkImplementationCode, parseItemCode } from './item-code.ts'

const implementation = '12441500196720244T3442199806003'

test('a basic code is region, type, main item and sub-item', () => {
  expect(checkBasicCode('210199806003')).toEqual({ ok: true, code: '210199806003', region: '21', type: '01', main: '99806', sub: '003' })
  expect(checkBasicCode('21019980600')).toMatchObject({ ok: false, problem: 'shape' })
})

test('an implementation code is credit code, level and basic code, and agrees with organ and item', () => {
  const expected = { creditCode: '12441500196720244T', basicCode: '442199806003' }
  expect(checkImplementationCode(implementation, expected)).toMatchObject({
    ok: true,
    body: expected.creditCode,
    level: '3',
    catalogue: expected.basicCode,
  })
})

test.each([
  ['12441500196720244T344019980600', {}, 'shape'],
  ['12441500196720245T3442199806003', {}, 'body'],
  ['12441500196720244T3442199806003', { creditCode: '115113016823646795' }, 'body-other'],
  ['12441500196720244T3442199806003', { basicCode: '442199806004' }, 'basic-other'],
])('%s with %o is refused: %s', (code, expected, problem) => {
  expect(checkImplementationCode(code, expected)).toMatchObject({ ok: false, problem })
})

test.each([
  ['511A0138000000-511602000000-000-115113010833722043-1-00', '511A0138000000', '115113010833722043', 'credit-code'],
  ['511Z07001006-511602000000-000-11511301008778183N-1-00', '511Z07001006', '11511301008778183N', 'credit-code'],
  ['G-000007-001-511602000000-000-115113010833722043-1-00', 'G-000007-001', '115113010833722043', 'credit-code'],
  ['1J-5100-00027-511602000000-000-11511301008778386B-1-00', '1J-5100-00027', '11511301008778386B', 'credit-code'],
  ['512B0053300006-511602000000-000-083372204-1-00', '512B0053300006', '083372204', 'organisation-code'],
  ['511A17033003-511602000000-000-00877868-5-2-00', '511A17033003', '008778685', 'organisation-code'],
])('%s is read', (code, catalogue, body, bodyIs) => {
  expect(parseItemCode(code)).toMatchObject({ ok: true, form: 'segmented', catalogue, area: '511602000000', body, bodyIs, situation: '00' })
})

test.each([
  ['E-000021-001-1111111111111111', 'shape'],
  ['A-005818-5818-511602000000-000-115113010087783353-1-00', 'shape'],
  ['511A0138000000-511602000000-000-115113010833722044-1-00', 'body'],
  ['511A0138000000-511602000000-000-2222222222222-1-00', 'body'],
  ['511A0138000000-511602000000-000-11511301452259996u-1-00', 'body'],
  ['511A0138000000-511602000000-000-083372205-1-00', 'body'],
  ['', 'shape'],
])("'%s' is refused: %s", (code, problem) => {
  expect(parseItemCode(code)).toMatchObject({ ok: false, problem })
})

test('a body that is confirmed to be as printed is accepted, one of wrong shape is not', () => {
  const code = (body: string): string => `511A0138000000-511602000000-000-${body}-1-00`
  expect(parseItemCode(code('TE5116020105116050')).ok).toBe(false)
  expect(parseItemCode(code('TE5116020105116050'), ['TE5116020105116050']).ok).toBe(true)
  expect(parseItemCode(code('2222222222222'), ['2222222222222']).ok).toBe(false)
})

import { expect, test } from 'vitest'
import { checkCreditCode, checkOrganisationCode, makeCreditCode, makeOrganisationCode } from './credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organs = [
  '115113016823646795',
  '11511301008778386B',
  '11511301MB1549994W',
  '12511301452260997J',
  '1251130145226113XA',
  '12441500196720244T',
]
const organisations = ['68236467-9', '00877836X', '083372204', '74468656X', '76726532-X']

test.each(organs)('the credit code %s of a real organ is accepted', (code) => {
  expect(checkCreditCode(code)).toMatchObject({
    ok: true,
    code,
    kind: code.slice(0, 2),
    division: code.slice(2, 8),
    subject: code.slice(8, 17),
  })
})

test('an issued licence that fails the check is to be confirmed, not a dead end', () => {
  expect(checkCreditCode('91350203M0001QAY9B')).toMatchObject({ ok: false, problem: 'check-digit', confirmable: true })
})

test.each([
  '',
  '1151130108778239R',
  '11511301008778386BB',
  '1I511301008778386B',
  '11511301O08778386B',
  '1151A301008778386B',
  '11511301008778386-',
])("'%s' is not shaped as a credit code and cannot be confirmed", (code) => {
  const checked = checkCreditCode(code)
  expect(checked).toMatchObject({ ok: false, problem: 'shape' })
  expect(checked).not.toHaveProperty('confirmable')
})

test('small letters and spaces are forgiven, and the canonical writing is given back', () => {
  expect(checkCreditCode(' 11511301 0087 78386b ')).toMatchObject({ ok: true, code: '11511301008778386B' })
})

test('of all codes with a wrong inner check character, the one with a right outer one is found too', () => {
  const inner = makeOrganisationCode('YF010102').charAt(8) === '7' ? '8' : '7'
  const problems = Array.from(alphabet, (last) => checkCreditCode(`11210102YF010102${inner}${last}`)).map((checked) =>
    checked.ok ? 'none' : checked.problem,
  )
  expect(problems.filter((found) => found === 'inner-check-digit')).toHaveLength(1)
  expect(problems.filter((found) => found === 'check-digit')).toHaveLength(30)
})

test.each(organs)('every single-character error in %s is detected', (code) => {
  const slips = Array.from(code).flatMap((right, i) =>
    Array.from(alphabet)
      .filter((c) => c !== right)
      .map((c) => code.slice(0, i) + c + code.slice(i + 1)),
  )
  expect(slips).toHaveLength(18 * 30)
  expect(slips.filter((slip) => checkCreditCode(slip).ok)).toEqual([])
})

test.each(organs)('every exchange of two neighbours in %s is detected', (code) => {
  const swaps = Array.from({ length: 17 }, (_, i) => code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2)).filter(
    (swap) => swap !== code,
  )
  expect(swaps.filter((swap) => checkCreditCode(swap).ok)).toEqual([])
})

test.each(organisations)('the organisation code %s is accepted with or without hyphen', (code) => {
  expect(checkOrganisationCode(code)).toEqual({ ok: true, code: code.replace('-', '') })
})

test('an organisation code with a wrong check character, or of ten characters, is refused', () => {
  expect(checkOrganisationCode('130501003')).toMatchObject({ ok: false, problem: 'check-digit' })
  expect(checkOrganisationCode('0087790701')).toMatchObject({ ok: false, problem: 'shape' })
})

test('codes made for demonstrations are valid, and a bad part is a broken promise', () => {
  const made = makeCreditCode('11210102', makeOrganisationCode('YF010102'))
  expect(checkCreditCode(made)).toMatchObject({ ok: true, code: made, division: '210102' })
  expect(() => makeOrganisationCode('IOSVZ000')).toThrow(RangeError)
  expect(() => makeCreditCode('1121010', makeOrganisationCode('YF010102'))).toThrow(RangeError)
  expect(() => makeCreditCode('11210102', '123456789')).toThrow(RangeError)
})

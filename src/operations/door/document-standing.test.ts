import { expect, test } from 'vitest'
import type { Answer } from '../../kernel/form/field.ts'
import { readCitation, writeCitation } from '../../kernel/law/written-citation.ts'
import type { Holds } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { EntryRow } from '../../store/rows.ts'
import { citationWords, showCitation } from '../shown/show-citation.ts'
import { documentStanding, normativeDocument } from './document-standing.ts'

const number = '沈和市监规〔2026〕3号'
const day = (text: string) => text as LocalDate
interface Version {
  readonly from: string
  readonly to?: string
  readonly values?: Readonly<Record<string, Answer>>
}

function held(given: { numbers?: readonly Version[]; inForce?: readonly Version[] }) {
  const rows = (versions: readonly Version[] = []): EntryRow[] =>
    versions.map(({ from, to, values }, seq) => ({
      ...{ register: 'r', key: number, seq, part: 0, event: String(seq), from: day(from) },
      ...(to !== undefined && { to: day(to) }),
      values: { organ: 'mr-210102', title: '餐饮油烟治理办法', ...values },
    }))
  return {
    versions: (holding: Holds, key: string) =>
      key !== number
        ? []
        : holding === 'normative-document-numbers'
          ? rows(given.numbers)
          : holding === 'normative-documents'
            ? rows(given.inForce)
            : [],
    keys: () => [],
    listed: () => undefined,
    holding: () => undefined,
    changes: () => 0,
  }
}
const registered = [{ from: '2026-04-14' }]
const standing = (given: Parameters<typeof held>[0], on: string) => documentStanding(held(given), number, day(on))
const document = (why: string) => ({ why, organ: 'mr-210102' })

test('a document that no register knows is not known; one with a number only is not published', () => {
  expect(standing({}, '2026-05-01')).toEqual({ inForce: false, known: false })
  expect(standing({ numbers: registered }, '2026-05-01')).toEqual({ inForce: false, known: true, document: document('not-published') })
})

test('it is a basis from its first day to its last, and the day after it is not, whether or not a machine has looked', () => {
  const living = { numbers: registered, inForce: [{ from: '2026-05-01', to: '2028-07-01', values: { state: 'inForce' } }] }
  expect(standing(living, '2026-04-30')).toEqual({ inForce: false, known: true, since: '2026-05-01', document: document('not-yet') })
  expect(standing(living, '2026-05-01')).toEqual({ inForce: true })
  expect(standing(living, '2028-06-30')).toEqual({ inForce: true })
  expect(standing(living, '2028-07-01')).toEqual({ inForce: false, known: true, since: '2028-07-01', document: document('expired') })
})

test('renewed, its new entry runs on; withdrawn or revoked, its number says when; suspended, it is none meanwhile', () => {
  const renewed = [
    { from: '2026-05-01', to: '2028-04-01' },
    { from: '2028-04-01', to: '2030-07-01' },
  ]
  expect(standing({ numbers: registered, inForce: renewed }, '2028-07-01')).toEqual({ inForce: true })
  for (const why of ['withdrawn', 'revoked']) {
    const numbers = [
      { from: '2026-04-14', to: '2027-01-05' },
      { from: '2027-01-05', values: { [why]: '2027-01-05' } },
    ]
    const over = { numbers, inForce: [{ from: '2026-05-01', to: '2027-01-05' }] }
    expect(standing(over, '2027-01-04')).toEqual({ inForce: true })
    expect(standing(over, '2027-01-05')).toEqual({ inForce: false, known: true, since: '2027-01-05', document: document(why) })
  }
  const suspended = [
    { from: '2026-05-01', to: '2026-06-01' },
    { from: '2026-06-01', values: { state: 'suspended' } },
  ]
  expect(standing({ numbers: registered, inForce: suspended }, '2026-06-02')).toMatchObject({
    inForce: false,
    document: document('suspended'),
  })
})

test('a citation of a document is read, written and shown as documents are cited', () => {
  const whole = readCitation(`nd:${number}`)
  const article = readCitation(`nd:${number}:5(1)`)
  expect([whole, article]).toEqual([
    { law: `nd:${number}`, at: '' },
    { law: `nd:${number}`, at: '5(1)' },
  ])
  expect([whole, article].map(writeCitation)).toEqual([`nd:${number}`, `nd:${number}:5(1)`])
  const known = normativeDocument(held({ numbers: registered }), number, day('2026-05-01'))
  const texts = { get: () => known && { title: { zh: known.title, en: known.title }, rank: 'normative-document' as const } }
  const authority = { normativeDocument: () => known }
  expect(showCitation({ platform: { library: new Map() }, day: day('2026-05-01'), authority }, article)).toMatchObject({
    title: `《餐饮油烟治理办法》（${number}）`,
    place: '第五条第一款',
  })
  expect(citationWords(texts, [whole, article]).zh).toBe(`《餐饮油烟治理办法》（${number}）、《餐饮油烟治理办法》（${number}）第五条第一款`)
  expect(citationWords({ get: () => undefined }, [whole]).zh).toBe(number)
})

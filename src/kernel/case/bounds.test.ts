import { expect, test } from 'vitest'
import { rules } from '../../../stories/fixtures/library-card/reading-room-rules.ts'
import { answerOf, defineProcedure, longText, number, text } from '../define.ts'
import { calendar, officers } from '../testing/invented-town.ts'
import { tell } from '../testing/story.ts'

const because = rules.art('4')

/** A fine in a reading room: proposed, then imposed within a tier of the register, never above what was proposed. */
const lateBooks = defineProcedure({
  id: 'late-books',
  title: { zh: '逾期罚金', en: 'Late books' },
  systems: [],
  basis: because,
  power: null,
  roles: { librarian: { title: { zh: '馆员', en: 'Librarian' }, kind: 'public' } },
  acts: {
    propose: {
      title: { zh: '拟定', en: 'Propose' },
      by: 'librarian',
      basis: because,
      starts: true,
      form: {
        tier: text({ ask: { zh: '档次', en: 'Tier' }, because }),
        fine: number({ ask: { zh: '拟罚', en: 'Proposed' }, because, optional: true }),
      },
    },
    depart: {
      title: { zh: '批准偏离基准', en: 'Approve a departure' },
      by: 'librarian',
      basis: because,
      after: ['propose'],
      form: { why: longText({ ask: { zh: '理由', en: 'Reasons' }, because }) },
    },
    impose: {
      title: { zh: '决定', en: 'Impose' },
      by: 'librarian',
      basis: because,
      after: ['propose'],
      form: { fine: number({ ask: { zh: '罚金', en: 'Fine' }, because, optional: true }) },
      bounds: [
        {
          field: 'fine',
          unless: 'depart',
          basis: rules.art('3'),
          least: { register: 'tiers', key: '{propose.tier}', column: 'least' },
          most: { register: 'tiers', key: '{propose.tier}', column: 'most' },
        },
        { field: 'fine', most: answerOf('propose', 'fine'), basis: rules.art('2(1)') },
        { field: 'fine', most: 500, basis: rules.art('1') },
      ],
    },
  },
})

const authority = {
  ...officers({}),
  entry: (register: string, key: string) => (register === 'tiers' && key === 'minor' ? { least: 10, most: 50 } : undefined),
}
const proposed = (tier: string, fine?: number) =>
  tell({
    procedure: lateBooks,
    authority,
    calendar,
    case: { organ: 'library', place: '210102' },
    people: { li: { kind: 'party', person: 'li', name: '李' } },
  }).on('2026-03-02', 'li', 'propose', { tier, ...(fine !== undefined && { fine }) })
const bases = (fine: number | undefined, told: ReturnType<typeof proposed>): string[] => {
  const tried = told.tries('2026-03-03', 'li', 'impose', fine === undefined ? {} : { fine })
  return tried.kind === 'done' ? [] : tried.refusals.map(({ code, basis }) => `${code} ${basis[0]?.at}`)
}

test('an amount within its tier and not above what was proposed is lawful, at both ends', () => {
  expect(bases(10, proposed('minor', 50))).toEqual([])
  expect(bases(50, proposed('minor', 50))).toEqual([])
})

test('outside its tier it is refused under the provision of the tier, and the refusal says which act lifts it', () => {
  expect(bases(9, proposed('minor', 60))).toEqual(['out-of-bounds 3'])
  const tried = proposed('minor', 60).tries('2026-03-03', 'li', 'impose', { fine: 51 })
  expect(tried).toMatchObject({
    refusals: [
      { check: 'content', field: 'fine', facts: { amount: '51', least: '10', most: '50' }, cure: { how: 'do-first', act: 'depart' } },
    ],
  })
})

test('left blank it counts as nothing, which is below its tier; lawful only where the tier begins at nothing or was lifted', () => {
  expect(bases(undefined, proposed('minor', 60))).toEqual(['out-of-bounds 3'])
  expect(bases(undefined, proposed('minor', 60).on('2026-03-03', 'li', 'depart', { why: '主动归还' }))).toEqual([])
})

test('an approved departure lifts the tier, and nothing else', () => {
  const departed = proposed('minor', 60).on('2026-03-03', 'li', 'depart', { why: '主动归还' })
  expect(bases(60, departed)).toEqual([])
  expect(bases(61, departed)).toEqual(['out-of-bounds 2(1)'])
})

test('what was not proposed may not be imposed, and a fixed ceiling holds whatever was proposed', () => {
  expect(bases(20, proposed('minor'))).toEqual(['out-of-bounds 2(1)'])
  expect(bases(600, proposed('minor', 900).on('2026-03-03', 'li', 'depart', { why: '屡次' }))).toEqual(['out-of-bounds 1'])
})

test('a tier that is not on the list is no bound but a reason to refuse', () => {
  expect(bases(20, proposed('invented', 50))).toEqual(['entry-missing 3'])
})

import { expect, test } from 'vitest'
import { defineProcedure, workdays } from '../define.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { withoutWord } from './changed.ts'
import { calendar, officers, person } from './invented-town.ts'
import { tryLastDay } from './last-day.ts'
import { tryRefusals } from './refusals.ts'
import { type Story, tell } from './story.ts'
import { storyCoverage } from './story-coverage.ts'
import { hear, type Told } from './told.ts'

const say = (zh: string) => ({ zh, en: zh })
const basis = { law: 'rules', at: '1' }
const decided: Procedure = defineProcedure({
  id: 'toy',
  title: say('试办'),
  systems: [],
  basis,
  power: null,
  roles: { clerk: { title: say('办事员'), kind: 'staff', post: 'clerk' }, head: { title: say('负责人'), kind: 'staff', post: 'head' } },
  acts: {
    open: { title: say('立案'), by: 'clerk', basis, starts: true },
    draft: { title: say('拟定'), by: 'clerk', basis, after: ['open'] },
    decide: { title: say('决定'), by: 'head', apart: ['draft'], basis, after: ['draft'], must: workdays(3).since('open'), ends: true },
  },
})

const begin = (procedure: Procedure): Story =>
  tell({
    procedure,
    calendar,
    authority: officers({ jia: ['clerk'], yi: ['head', 'clerk'], bing: ['head'] }),
    people: { jia: person('jia'), yi: person('yi'), bing: person('bing') },
    case: { organ: 'market', place: '210102' },
  })
const lawful = (procedure: Procedure): Story =>
  begin(procedure).on('2026-03-02', 'jia', 'open').on('2026-03-03', 'yi', 'draft').on('2026-03-04', 'bing', 'decide')

/** What a measure that listens to these stories misses, of the procedure as it is declared. */
function missing(stories: () => void, then: (told: readonly Told[]) => void = () => undefined): readonly string[] {
  const coverage = storyCoverage([decided])
  const told: Told[] = []
  const end = hear((one) => {
    coverage.hear(one)
    told.push(one)
  })
  stories()
  then(told)
  end()
  return coverage.missing(decided)
}

test('where nothing is told everything is missing; a lawful story tells that its acts are done, and no refusal', () => {
  const all = missing(() => undefined)
  expect(all).toContain('decide: refused before draft')
  expect(all).toContain('decide: refused by who did what it is kept apart from')
  const left = missing(() => lawful(decided))
  expect(left).toHaveLength(all.length - 3)
  expect(left).not.toContain('decide: done')
})

test('a story of another declaration, in which a rule was taken out, tells nothing of this one', () => {
  expect(missing(() => lawful(withoutWord(decided, 'decide', 'after')))).toEqual(missing(() => undefined))
})

test('refusals are tried on what was told; a word that does not refuse is not counted', () => {
  const left = missing(
    () => lawful(decided),
    (told) => tryRefusals(decided, told),
  )
  expect(left.filter((point) => point.includes('refused'))).toEqual([])
  // The control: on the same story of a declaration that lost the word, the trial shows nothing.
  const open = withoutWord(decided, 'decide', 'apart')
  const coverage = storyCoverage([decided])
  const told: Told[] = []
  const end = hear((one) => void told.push(one))
  lawful(open)
  tryRefusals(decided, told)
  for (const one of told) coverage.hear(one)
  end()
  expect(coverage.missing(decided)).toContain('decide: refused by who did what it is kept apart from')
})

test('the last day and the day after are tried as a table says, and a wrong table is noticed', () => {
  const told: Told[] = []
  const end = hear((one) => void told.push(one))
  lawful(decided)
  end()
  const row = { act: 'decide', clock: 'duty', since: ['open', '2026-03-02'], last: '2026-03-05' } as const
  expect(tryLastDay(told, row)).toEqual({ came: ['done', 'done'], expected: ['done', 'done'] })
  expect(tryLastDay(told, { ...row, clock: 'right' })).toEqual({ came: ['done', 'done'], expected: ['done', 'right-lapsed'] })
  expect(() => tryLastDay(told, { ...row, since: ['open', '2026-03-01'] })).toThrow(/No story does 'decide'/)
})

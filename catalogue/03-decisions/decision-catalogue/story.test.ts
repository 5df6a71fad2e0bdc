import { describe, expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { government, setting } from '../../testing/decisions.ts'
import { decisionCatalogue, decisionMeetingRules } from './procedure.ts'

const here = { organ: government, place: '210102' }
const begun = () => tell({ procedure: decisionCatalogue, ...setting, case: here })
const matter = { code: 'M2', title: '老旧小区改造', organ: government, standard: '投资五千万元以上' }
const proposed = () => begun().on('2026-01-12', 'office', 'propose', matter)
/** M1, the rebuilding of markets, stands in the catalogue of the story. */
const toRemove = () => begun().on('2026-01-12', 'office', 'proposeRemoval', { code: 'M1' })
const reply = (consented: boolean) => ({ reply: '和委〔2026〕1号', consented })

describe('the catalogue of major decisions (3(3))', () => {
  test('a matter is proposed, consented to by the Party committee, fixed and published', () => {
    expect(proposed().refuses('2026-01-13', 'mayor', 'enter')).toContain('awaits-act')
    expect(proposed().refuses('2026-01-13', 'mayor', 'reportParty', reply(true))).toContain('post-not-held')
    const reported = proposed().on('2026-01-14', 'office', 'reportParty', reply(true))
    expect(reported.refuses('2026-01-15', 'office', 'enter')).toEqual(['post-not-held'])
    const entered = reported.on('2026-01-15', 'mayor', 'enter').last
    expect(entered?.entries).toMatchObject([{ register: 'decision-matters', change: 'enter', key: 'M2', values: { ...matter, state: 'listed' } }])
    expect(entered?.publications[0]).toMatchObject({ title: '重大行政决策事项目录：老旧小区改造', rows: { 标准: '投资五千万元以上' } })
    expect(entered?.finished).toBe(true)
  })

  test('what the Party committee does not consent to is neither entered nor removed: it is left', () => {
    const withheld = proposed().on('2026-01-14', 'office', 'reportParty', reply(false))
    expect(withheld.refuses('2026-01-15', 'mayor', 'enter')).toEqual(['not-provided'])
    expect(withheld.on('2026-01-15', 'mayor', 'drop').last).toMatchObject({ entries: [], publications: [], finished: true })
    const kept = toRemove().on('2026-01-14', 'office', 'reportParty', reply(false))
    expect(kept.refuses('2026-01-15', 'mayor', 'remove')).toEqual(['not-provided'])
    expect(kept.tries('2026-01-15', 'mayor', 'drop').kind).toBe('done')
  })

  test('what was consented to is not left', () => {
    expect(proposed().refuses('2026-01-13', 'mayor', 'drop')).toEqual(['awaits-act'])
    expect(proposed().on('2026-01-14', 'office', 'reportParty', reply(true)).refuses('2026-01-15', 'mayor', 'drop')).toEqual(['not-in-this-case'])
  })

  test('a matter is taken off the same way', () => {
    expect(toRemove().refuses('2026-01-13', 'mayor', 'remove')).toContain('awaits-act')
    const reported = toRemove().on('2026-01-14', 'office', 'reportParty', reply(true))
    const removed = reported.on('2026-01-15', 'mayor', 'remove').last
    expect(removed?.entries).toMatchObject([{ register: 'decision-matters', change: 'end', key: 'M1' }])
    expect(removed?.publications[0]).toMatchObject({ title: '移出重大行政决策事项目录', rows: { 事项编码: 'M1' } })
    expect(removed?.finished).toBe(true)
  })

  test('nothing is entered in a case of removal, nor removed in a case of entry', () => {
    expect(toRemove().on('2026-01-14', 'office', 'reportParty', reply(true)).refuses('2026-01-15', 'mayor', 'enter')).toContain('not-in-this-case')
    expect(proposed().on('2026-01-14', 'office', 'reportParty', reply(true)).refuses('2026-01-15', 'mayor', 'remove')).toContain('not-in-this-case')
  })

  test('what is listed already is revised, not entered a second time; what is not listed is entered', () => {
    const known = begun().on('2026-01-12', 'office', 'propose', { ...matter, code: 'M1' }).on('2026-01-14', 'office', 'reportParty', reply(true))
    expect(known.refuses('2026-01-15', 'mayor', 'enter')).toEqual(['entry-exists'])
    expect(known.refuses('2026-01-15', 'office', 'revise')).toEqual(['post-not-held'])
    const revised = known.on('2026-01-15', 'mayor', 'revise').last
    expect(revised?.entries).toMatchObject([{ register: 'decision-matters', change: 'amend', key: 'M1', values: { title: matter.title, standard: matter.standard } }])
    expect(revised?.publications[0]).toMatchObject({ title: '重大行政决策事项目录（修订）：老旧小区改造' })
    expect(revised?.finished).toBe(true)
    const fresh = proposed().on('2026-01-14', 'office', 'reportParty', reply(true))
    expect(fresh.refuses('2026-01-15', 'mayor', 'revise')).toEqual(['entry-missing'])
    expect(proposed().refuses('2026-01-13', 'mayor', 'revise')).toContain('awaits-act')
    expect(proposed().on('2026-01-14', 'office', 'reportParty', reply(false)).refuses('2026-01-15', 'mayor', 'revise')).toContain('not-provided')
  })

  test('what came off the catalogue meanwhile need not be removed again: the case ends; what is listed is removed', () => {
    const why = { why: '另案已经移出' }
    const unlisted = begun().on('2026-01-12', 'office', 'proposeRemoval', { code: 'M9' }).on('2026-01-14', 'office', 'reportParty', reply(true))
    expect(unlisted.refuses('2026-01-15', 'mayor', 'remove')).toEqual(['entry-missing'])
    expect(unlisted.refuses('2026-01-15', 'mayor', 'gone')).toEqual(['answer-missing'])
    expect(unlisted.on('2026-01-15', 'mayor', 'gone', why).last).toMatchObject({ entries: [], finished: true })
    expect(toRemove().on('2026-01-14', 'office', 'reportParty', reply(true)).refuses('2026-01-15', 'mayor', 'gone', why)).toEqual(['listed'])
    expect(toRemove().refuses('2026-01-13', 'mayor', 'gone', why)).toContain('awaits-act')
    expect(proposed().on('2026-01-14', 'office', 'reportParty', reply(true)).refuses('2026-01-15', 'mayor', 'gone', why)).toContain('not-in-this-case')
  })

  test('the office proposes, nobody else', () => {
    expect(begun().refuses('2026-01-12', 'handler', 'propose', matter)).toEqual(['post-not-held'])
    expect(begun().refuses('2026-01-12', 'handler', 'proposeRemoval', { code: 'M1' })).toEqual(['post-not-held'])
  })
})

test('the organ sets how many sit in its meetings and how many must be there: by its head, never one alone (地方组织法 78)', () => {
  const meetings = () => tell({ procedure: decisionMeetingRules, ...setting, case: here })
  const rules = { meeting: 'plenary', members: 12, quorum: 8, rules: '和政议〔2026〕2号' }
  expect(meetings().refuses('2026-01-12', 'office', 'set', rules)).toEqual(['post-not-held'])
  expect(meetings().refuses('2026-01-12', 'mayor', 'set', { ...rules, quorum: 1 })).toEqual(['answer-invalid'])
  expect(meetings().refuses('2026-01-12', 'mayor', 'set', { ...rules, quorum: 13 })).toEqual(['out-of-bounds'])
  expect(meetings().tries('2026-01-12', 'mayor', 'set', { ...rules, quorum: 12 }).kind).toBe('done')
  const set = meetings().on('2026-01-12', 'mayor', 'set', rules).last
  expect(set?.entries).toMatchObject([{ register: 'decision-meetings', change: 'set', key: `${government}/plenary`, values: { ...rules, organ: government } }])
  expect(set?.finished).toBe(true)
})

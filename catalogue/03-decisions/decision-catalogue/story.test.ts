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
  const set = meetings().on('2026-01-12', 'mayor', 'set', rules).last
  expect(set?.entries).toMatchObject([{ register: 'decision-meetings', change: 'set', key: `${government}/plenary`, values: { ...rules, organ: government } }])
  expect(set?.finished).toBe(true)
})

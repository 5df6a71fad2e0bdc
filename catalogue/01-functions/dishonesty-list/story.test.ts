import { describe, expect, test } from 'vitest'
import type { Power } from '../../../src/kernel/define.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { enterpriseInformationRegulation } from '../../law/enterprise-information-regulation.ts'
import { divisions } from '../../organs/divisions.ts'
import { organOf } from '../../organs/organs.ts'
import { asEnterprise, type Changes, caseOn, hepingDistrict, people, uploaded } from '../../testing/heping.ts'
import { administrativeLicence } from '../administrative-licence/procedure.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { abnormalListing } from './abnormal.ts'
import { seriousDishonestyListing } from './serious.ts'

const { creditCode: code, name } = demonstrationEnterprise
const at = { calendar: chinaWorkdays, people }
const entry = (register: string, values: object): Required<Changes>['entries'] => ({ [`${register}/${code}`]: { code, name, organ: 'mr-210102', since: '2023-03-02', ...values } })

describe('the abnormal list', () => {
  const story = (entries: Required<Changes>['entries'] = {}): Story =>
    tell({ ...at, procedure: abnormalListing, authority: hepingDistrict({ entries }), case: { organ: 'mr-210102', place: '210102' } })
  const found = (entries?: Required<Changes>['entries']): Story => story(entries).on('2026-03-02', 'officer.zhao', 'find', { code, name, ground: 'late', facts: '未公示年度报告' })
  const listed = () => found().on('2026-03-03', 'head.zheng', 'list')

  test('one finds, another lists; the enterprise is told the remedies', () => {
    expect(found().refuses('2026-03-03', 'officer.zhao', 'list')).toEqual(['post-not-held', 'same-person'])
    const { last } = listed()
    expect(last?.entries).toMatchObject([{ register: 'abnormal-operations', key: code, values: { state: 'listed' } }])
    expect(last?.documents[0]).toMatchObject({ title: '列入经营异常名录决定书' })
    expect(last?.documents[0]?.paragraphs.join('')).toContain('行政复议')
  })

  test('removal is owed as soon as the duty is met; three years without it are noted by the law itself', () => {
    expect(listed().due('threeYears')).toEqual({ day: '2029-03-03' })
    expect(listed().on('2026-04-01', 'agent.lin', 'comply', { what: '已补报' }).due('remove')).toBeDefined()
    expect(listed().refuses('2029-03-03', 'law', 'threeYears')).toContain('silence-not-complete')
    expect(found().refuses('2026-04-01', 'agent.lin', 'comply', { what: '……' })).toContain('not-in-this-case')
  })
})

describe('the serious list', () => {
  const province = divisions.find((division) => division.level === 'province')
  const organ = province && organOf('mr', province)
  const posts: Readonly<Record<string, string>> = { 'officer.zhao': 'officer', 'head.zheng': 'head' }
  const power: Power = {
    organ: 'mr-210000', kind: 'other', matter: 'serious-dishonesty', title: { zh: '列入严重违法失信名单', en: 'Serious list' }, level: 'province', place: '210000',
    basis: [enterpriseInformationRegulation.art('17(2)')],
  }
  /** The province's organ, played by people of the district; what `list` entered stands from the day after. */
  const about = (state = 'threeYears', powers: readonly Power[] = [power], gone = '9999'): Story => {
    const on = { ...entry('serious-dishonesty', { state: 'listed' }), ...entry('closer-examination', {}), [`office-bars/R1/${code}`]: { person: 'R1' } }
    const district = hepingDistrict({ entries: { ...entry('abnormal-operations', { state }), ...on } })
    const authority = {
      ...district,
      organ: (id: string) => (id === 'mr-210000' ? organ : district.organ(id)),
      powers: (_kind: string, _matter: string, day: string) => (day < gone ? powers : []),
      posts: (person: string) => (posts[person] ? [{ person, organ: 'mr-210000', post: posts[person] }] : []),
      entry: (register: string, key: string, day: Parameters<typeof district.entry>[2]) =>
        register !== 'abnormal-operations' && day <= '2026-03-10' ? undefined : district.entry(register, key, day),
    }
    return tell({
      ...at, procedure: seriousDishonestyListing, authority,
      case: { organ: 'mr-210000', place: '210000', matter: 'serious-dishonesty', subject: { register: 'abnormal-operations', key: code } },
    })
  }
  const notice = { basis: '满三年未履行公示义务', representativeId: 'R1', representative: '林*', answerBy: '2026-03-09' }
  const told = (): Story => about().on('2026-03-02', 'officer.zhao', 'notify', notice)
  const listed = (): Story => told().on('2026-03-10', 'law', 'noObjection').on('2026-03-10', 'head.zheng', 'list')

  test('nobody is listed who was not told and heard; the right to object lasts to its last day', () => {
    expect(about().refuses('2026-03-02', 'head.zheng', 'list')).toContain('case-not-open')
    expect(about().refuses('2026-03-02', 'officer.zhao', 'notify', { ...notice, answerBy: '2026-03-05' })).toContain('answer-invalid')
    expect(told().refuses('2026-03-09', 'head.zheng', 'list')).toContain('awaits-act')
    expect(told().refuses('2026-03-10', 'agent.lin', 'object', { objection: '……' })).toContain('right-lapsed')
    const objected = told().on('2026-03-09', 'agent.lin', 'object', { objection: '已补报' })
    const upheld = objected.on('2026-03-09', 'officer.zhao', 'verify', { stands: false, reasons: '属实' })
    expect(upheld.refuses('2026-03-10', 'head.zheng', 'list')).toEqual(['not-provided'])
    expect(upheld.on('2026-03-10', 'head.zheng', 'doNotList', { reasons: '已履行' }).last?.finished).toBe(true)
  })

  test('only after three years, and only by the organ that the power list names', () => {
    expect(about('listed').refuses('2026-03-02', 'officer.zhao', 'notify', notice)).toContain('entry-otherwise')
    expect(about('threeYears', []).refuses('2026-03-02', 'officer.zhao', 'notify', notice)).toContain('power-not-held')
  })

  test('listing publishes with the person masked, and has the two effects that the law allows', () => {
    const { last } = listed()
    expect(last?.publications[0]?.rows).toMatchObject({ 企业: name, 法定代表人: '林*' })
    expect(last?.entries.map(({ register }) => register)).toEqual(['serious-dishonesty', 'closer-examination', 'office-bars'])
    expect(last?.entries[2]?.values).toMatchObject({ person: 'R1', until: '2029-03-09' })
    expect(last?.documents[0]?.paragraphs.join('')).toContain('行政复议')
    expect(listed().due('officeFree')).toEqual({ day: '2029-03-10' })
  })

  test('repair is answered; it ends the effect on applications while the entry stays', () => {
    const asked = listed().on('2026-06-01', 'agent.lin', 'askRepair', { mended: '已公示全部年度报告' })
    expect(asked.due('repair')).toBeDefined()
    expect(asked.on('2026-06-02', 'head.zheng', 'repair').last?.entries).toMatchObject([
      { register: 'serious-dishonesty', change: 'amend', values: { state: 'repaired' } }, { register: 'closer-examination', change: 'end' },
    ])
    expect(asked.on('2026-06-02', 'head.zheng', 'refuseRepair', { reasons: '未改正' }).tries('2026-07-01', 'agent.lin', 'askRepair', { mended: '……' }).kind).toBe('done')
  })

  test('the law removes it after five clean years, and counts anew when it happened again', () => {
    expect(listed().due('expire')).toEqual({ day: '2031-03-10' })
    const again = listed().on('2028-05-08', 'officer.zhao', 'relapse', { what: '再次未公示' })
    expect(again.due('expire')).toBeUndefined()
    expect(again.due('expireLater')).toEqual({ day: '2033-05-08' })
  })

  test('after three years the office bar ends, after five the entry; five years from the last relapse where there was one', () => {
    expect(listed().on('2029-03-11', 'law', 'officeFree').last?.entries).toMatchObject([{ register: 'office-bars', change: 'end' }])
    expect(listed().on('2029-03-11', 'law', 'officeFree').on('2031-03-11', 'law', 'expire').last).toMatchObject({ finished: true })
    const again = listed().on('2027-03-10', 'officer.zhao', 'relapse', { what: '再次未公示' }).on('2029-03-11', 'law', 'officeFree')
    expect(again.on('2032-03-11', 'law', 'expireLater').last).toMatchObject({ finished: true })
    expect(listed().refuses('2031-03-10', 'law', 'expireLater')).not.toEqual([])
  })

  test('an organ that loses the power hands the matter over', () => {
    const story = about().on('2026-03-02', 'officer.zhao', 'notify', notice)
    expect(story.refuses('2026-03-03', 'head.zheng', 'handOver', { reasons: '职权调整' })).toEqual(['power-still-held'])
    expect(about('threeYears', [power], '2026-03-03').on('2026-03-02', 'officer.zhao', 'notify', notice).on('2026-03-03', 'head.zheng', 'handOver', { reasons: '职权调整' }).last?.finished).toBe(true)
  })

  test('a listing that was wrong is taken off with every effect', () => {
    const { last } = listed().on('2026-04-01', 'head.zheng', 'withdraw', { by: '复议决定撤销' })
    expect(last?.entries.map(({ register, change }) => [register, change])).toEqual([['serious-dishonesty', 'end'], ['closer-examination', 'end'], ['office-bars', 'end']])
  })
})

test('who is listed applies like everyone else at every organ, and is examined in substance instead of on the spot; a repair ends that', () => {
  const materials = Object.fromEntries(foodBusinessLicence.materials.map(({ id }) => [id, uploaded]))
  const applied = (entries: Required<Changes>['entries']): Story =>
    tell({ ...at, procedure: administrativeLicence, authority: hepingDistrict({ entries }), case: caseOn(foodBusinessLicence) })
      .on('2026-03-02', 'agent.lin', 'apply', { ...asEnterprise, address: '沈阳市和平区虚构路1号', scope: '热食类食品制售', materials })
      .on('2026-03-03', 'clerk.li', 'accept')
  const onTheSpot = (entries: Required<Changes>['entries']) => applied(entries).tries('2026-03-03', 'clerk.li', 'decideOnTheSpot')
  const codes = (entries: Required<Changes>['entries']) => {
    const tried = onTheSpot(entries)
    return tried.kind === 'refused' ? tried.refusals.map((refusal) => refusal.code) : []
  }
  expect(codes(entry('closer-examination', {}))).toContain('listed')
  expect(codes({})).not.toContain('listed')
  expect(applied(entry('closer-examination', {})).due('decide')).toEqual(applied({}).due('decide'))
})

describe('what else ends a listing', () => {
  const story = (): Story =>
    tell({
      ...at, procedure: abnormalListing, case: { organ: 'mr-210102', place: '210102' },
      authority: hepingDistrict({ entries: entry('abnormal-operations', { state: 'listed' }), begun: { [`abnormal-operations/${code}`]: '2026-03-04' } }),
    })
  const found = (): Story => story().on('2026-03-02', 'officer.zhao', 'find', { code, name, ground: 'late', facts: '未公示年度报告' })
  const listed = (): Story => found().on('2026-03-03', 'head.zheng', 'list')

  test('a finding that does not carry it is not listed; what was met is removed, what was not met is said; a wrong listing is corrected', () => {
    expect(found().on('2026-03-03', 'head.zheng', 'doNotList', { reasons: '已公示' }).last).toMatchObject({ finished: true, entries: [] })
    const complied = listed().on('2026-04-01', 'agent.lin', 'comply', { what: '已补报' })
    expect(complied.on('2026-04-02', 'head.zheng', 'remove').last?.entries).toMatchObject([{ register: 'abnormal-operations', change: 'end' }])
    expect(complied.on('2026-04-02', 'officer.zhao', 'notMet', { lacking: '仍缺2024年度' }).tries('2026-05-06', 'agent.lin', 'comply', { what: '再次补报' }).kind).toBe('done')
    expect(listed().on('2026-04-01', 'head.zheng', 'correct', { evidence: '系统误报' }).last?.entries).toMatchObject([{ change: 'end' }])
  })

  test('on the day after three years the law notes them', () => {
    expect(listed().on('2029-03-04', 'law', 'threeYears').last?.entries).toMatchObject([{ change: 'amend', values: { state: 'threeYears' } }])
  })
})

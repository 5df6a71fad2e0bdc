import { expect, test } from 'vitest'
import type { Actor } from '../../../src/kernel/case/case-file.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { liaoning } from '../../liaoning.ts'
import { hepingDistrict, penaltyCaseOn, people } from '../../testing/heping.ts'
import { unlicensedFoodBusiness } from '../penalty-matters.ts'
import { penaltyOrdinary } from './procedure.ts'

const opinion = { opinion: '适当', lawful: true }
const inquiry = { how: 'inspection', place: '和平区', found: '未取得许可' }
const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区' }

/** A case that is filed, among people of whom some have other accounts. */
function filed(also: Readonly<Record<string, readonly string[]>>, ownCase = liaoning.ownCase ?? []): Story {
  const known = Object.fromEntries(
    Object.entries(people).map(([login, actor]): [string, Actor] => [login, { ...actor, ...(also[login] && { also: also[login] }) }]),
  )
  return tell({ procedure: penaltyOrdinary, calendar: chinaWorkdays, authority: hepingDistrict(), people: known, ownCase, case: penaltyCaseOn(unlicensedFoodBusiness) })
    .on('2026-03-02', 'officer.zhao', 'discover', { source: 'inspection', facts: '无证经营', happenedAt: '和平区', endedOn: '2026-02-27', grave: false })
    .on('2026-03-03', 'officer.zhao', 'file', party)
}

const drafted = (also: Readonly<Record<string, readonly string[]>>): Story =>
  filed(also)
    .on('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['officer.sun'])
    .on('2026-03-06', 'officer.zhao', 'conclude', { facts: '属实', kinds: ['fine'], tier: '一般', report: '罚款', reviewGrounds: ['publicInterest'], complex: false, crime: false })
    .on('2026-03-09', 'officer.zhao', 'notify', { facts: '属实', proposal: '罚款', fine: 7_000_000, answerBy: '2026-03-16' })
    .on('2026-03-10', 'agent.lin', 'waiveDefence')
    .on('2026-03-11', 'officer.zhao', 'draft', { provisions: ['food-safety-law:122(1)'], content: '处罚款七万元。', fined: true, fine: 7_000_000, collector: '演示银行' })

test('who investigated does not review by another account of theirs; somebody else does', () => {
  expect(new Set(drafted({ 'reviewer.zhou': ['officer.zhao'] }).refuses('2026-03-12', 'reviewer.zhou', 'review', opinion))).toEqual(new Set(['same-person']))
  expect(drafted({ 'reviewer.zhou': ['officer.wu'] }).tries('2026-03-12', 'reviewer.zhou', 'review', opinion).kind).toBe('done')
})

test('two accounts of one person are one signature', () => {
  expect(filed({ 'officer.qian': ['officer.zhao'] }).refuses('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['officer.qian'])).toEqual(['officer-twice', 'officers-too-few'])
  expect(filed({}).tries('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['officer.qian']).kind).toBe('done')
})

test('nobody handles a case in which they stand, what they act for, or in which they acted for the party; and where no provision is named nothing is said', () => {
  const stands = { 'officer.sun': [demonstrationEnterprise.creditCode] }
  expect(filed(stands).refuses('2026-03-05', 'officer.sun', 'investigate', inquiry, ['officer.qian'])).toEqual(['own-case'])
  expect(filed(stands, []).tries('2026-03-05', 'officer.sun', 'investigate', inquiry, ['officer.qian']).kind).toBe('done')
  expect(drafted({ 'reviewer.zhou': ['agent.lin'] }).refuses('2026-03-12', 'reviewer.zhou', 'review', opinion)).toEqual(['own-case'])
})

import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'
import { coercionCaseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { caseOf, type InventedOffice, withOffice } from '../../testing/invented-office.ts'
import { foodSeizure } from '../coercion-matters.ts'
import { coerciveMeasurePerson } from './procedure.ts'

/** The laws that give this power are in the data only in versions that may be superseded; the story lends the office one that rests on the Compulsion Law. */
const office: InventedOffice = {
  id: 'order-210102', name: { zh: '和平区演示机关（虚构）', en: 'Heping office (invented)' },
  power: { kind: 'restraint', matter: 'restraint', title: { zh: '限制人身自由', en: 'Restraint' }, basis: [compulsionLaw.art('20(2)')] },
}
const setting = { procedure: coerciveMeasurePerson, calendar: chinaWorkdays, people }
const proposal = { person: 'citizen.chen', name: '陈小演（虚构）', law: ['compulsion-law:20(2)'], reasons: '危及公共安全，劝阻无效' }
const onTheSpot = { presence: 'party', told: '理由、依据、权利和救济途径' }
const restraint = { place: '演示场所', period: '自9时起二十四小时', until: '2026-03-05', record: '现场情况' }
const two = ['officer.qian']

const begun = (): Story => tell({ ...setting, authority: withOffice(office), case: caseOf(office) })
const onSpot = (story: Story): Story =>
  story.on('2026-03-04', 'officer.zhao', 'spot.appear', onTheSpot, two).on('2026-03-04', 'officer.zhao', 'spot.hear', { statement: '无' })
const approved = (): Story => onSpot(begun().on('2026-03-04', 'officer.zhao', 'propose', proposal).on('2026-03-04', 'head.zheng', 'approve'))
const restrained = (): Story => approved().on('2026-03-04', 'officer.zhao', 'restrain', restraint, two)
const urgently = (): Story => onSpot(begun().on('2026-03-04', 'officer.zhao', 'actAtOnce', { ...proposal, urgent: '正在持械' }, two)).on('2026-03-04', 'officer.zhao', 'restrain', restraint, two)
const owed = (story: Story, who: string): string[] => story.whatNow('2026-03-04', who).flatMap((option) => (story.file.marking.acts[option.act]?.owed ? [option.act] : []))

test('approved first, told and heard, two officers; the family is told at once, and who is restrained is released', () => {
  expect(approved().refuses('2026-03-04', 'officer.zhao', 'restrain', restraint)).toEqual(['officers-too-few'])
  expect(owed(restrained(), 'officer.zhao')).toEqual(expect.arrayContaining(['tellFamily', 'release']))
  expect(restrained().refuses('2026-03-04', 'clerk.li', 'release', { ground: 'reached', at: '15时' })).toEqual(['post-not-held'])
  const released = restrained().on('2026-03-04', 'officer.zhao', 'release', { ground: 'reached', at: '15时' })
  expect(released.last?.finished).toBe(false)
  expect(released.on('2026-03-04', 'officer.zhao', 'tellFamily', { how: '电话告知配偶' }).last).toMatchObject({ finished: true })
})

test('in urgency approval is owed at once on return, with no day of grace; a head who disagrees has the person released', () => {
  expect(owed(urgently(), 'head.zheng')).toContain('confirm')
  expect(urgently().due('confirm')).toEqual({ none: true })
  const no = urgently().on('2026-03-04', 'head.zheng', 'disapprove', { reasons: '不必要' })
  expect(no.refuses('2026-03-04', 'head.zheng', 'confirm')).toContain('not-in-this-case')
  expect(no.tries('2026-03-04', 'head.zheng', 'release', { ground: 'disapproved', at: '10时' }).kind).toBe('done')
})

test('never beyond the period: on the day after, the law has spoken and only release and the family are left', () => {
  expect(restrained().due('over')).toEqual({ day: '2026-03-05' })
  const over = restrained().on('2026-03-06', 'law', 'over')
  expect(over.whatNow('2026-03-06', 'officer.zhao').filter((option) => option.refusals.length === 0).map((option) => option.act).sort()).toEqual(['release', 'tellFamily'])
})

test('a power to seal is none to restrain, and a law that is not in force gives none', () => {
  const sealing = tell({ ...setting, authority: hepingDistrict(), case: coercionCaseOn(foodSeizure) })
  expect(sealing.refuses('2026-03-04', 'officer.zhao', 'propose', proposal)).toContain('power-not-held')
  expect(begun().refuses('2026-03-04', 'officer.zhao', 'propose', { ...proposal, law: ['compulsion-law:999'] })).toContain('basis-unknown')
})

test('a restraint that is not needed is given up; one taken at once is approved by another on return', () => {
  const proposed = begun().on('2026-03-04', 'officer.zhao', 'propose', proposal)
  expect(proposed.on('2026-03-04', 'head.zheng', 'giveUp', { reasons: '已劝离' }).last).toMatchObject({ finished: true })
  expect(owed(urgently().on('2026-03-04', 'head.zheng', 'confirm'), 'head.zheng')).not.toContain('confirm')
})

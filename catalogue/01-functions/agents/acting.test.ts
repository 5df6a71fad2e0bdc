import { expect, test } from 'vitest'
import { localDate } from '../../../src/kernel/define.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { liaoning } from '../../liaoning.ts'
import { asCitizen, type Changes, caseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { administrativeLicence } from '../administrative-licence/procedure.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'

// An agent acts for a citizen: what the one door does with it, and what it refuses (民法典 162, 171(1), 173).

const principal = { kind: 'person' as const, id: 'citizen.chen', name: '陈小演' }
const agent = { kind: 'party' as const, person: 'agent.lin', name: '林代办', under: 'W1', actsFor: [principal] }
const entry = {
  agent: 'agent.lin', principal: principal.id, principalName: principal.name, procedures: ['administrative-licence'], until: '2026-06-30',
}
const everybody = {
  ...people, agent, stranger: { ...agent, person: 'p-stranger' }, forger: { ...agent, actsFor: [{ ...principal, id: 'p-other' }] }, unnamed: { ...agent, under: 'W9' },
}
const toldWith = (changed: Partial<Record<keyof typeof entry | 'matters' | 'case', string | readonly string[]>> = {}, ended?: string): Story => {
  const key = 'agent-authorities/W1'
  const values = { ...entry, ...changed }
  const changes: Changes = {
    entries: { [key]: values }, versions: { [key]: [{ values, from: localDate('2026-03-01'), event: '1' }] }, ended: { [key]: ended ?? '2026-07-01' },
  }
  const { agency } = liaoning
  if (!agency) throw new Error('The catalogue has lost its agency.')
  return tell({ procedure: administrativeLicence, calendar: chinaWorkdays, authority: hepingDistrict(changes), agency, people: everybody, case: caseOn(foodBusinessLicence) })
}
const application = { ...asCitizen, address: '沈阳市和平区演示路1号', scope: '热食类食品制售' }
const applied = (...told: Parameters<typeof toldWith>): Story => toldWith(...told).on('2026-03-02', 'agent', 'apply', application)

test('within the authority the agent applies, and the principal is who stands in the case', () => {
  const { file } = applied()
  expect(file.parties['applicant']).toEqual([principal])
  expect(applied().tries('2026-03-03', 'citizen.chen', 'withdraw').kind).toBe('done')
  expect(applied().tries('2026-03-03', 'agent', 'withdraw').kind).toBe('done')
})

test('the agent stands for the principal and not for themselves, and in their own name not in this case at all', () => {
  expect(applied().refuses('2026-03-03', 'agent.lin', 'withdraw')).toEqual(['not-a-party'])
  const own = toldWith().on('2026-03-02', 'agent.lin', 'apply', { ...application, name: '林代办' })
  expect(own.refuses('2026-03-03', 'agent', 'withdraw')).toEqual(['not-a-party'])
})

test('nobody acts under an authority that is not theirs, that there is none of, or for another than who gave it', () => {
  for (const who of ['stranger', 'forger', 'unnamed']) {
    expect(toldWith().refuses('2026-03-02', who, 'apply', application)).toContain('authority-unknown')
    expect(applied().refuses('2026-03-03', who, 'withdraw')).toContain('authority-unknown')
  }
})

test('beyond its procedures, matters or case it is refused; within them it is done (171(1))', () => {
  for (const beyond of [{ procedures: ['licence-change'] }, { matters: ['entertainment-licence'] }, { case: '2101022026030200009' }])
    expect(toldWith(beyond).refuses('2026-03-02', 'agent', 'apply', application)).toEqual(['authority-beyond'])
  expect(toldWith({ matters: [foodBusinessLicence.matter] }).tries('2026-03-02', 'agent', 'apply', application).kind).toBe('done')
})

test('on its last day it stands, on the day after it is over (173[1])', () => {
  const short = applied({ until: '2026-03-04' }, '2026-03-05')
  expect(short.tries('2026-03-04', 'agent', 'withdraw').kind).toBe('done')
  expect(short.refuses('2026-03-05', 'agent', 'withdraw')).toEqual(['authority-over'])
})

test('from the day on which it ended early it is refused, with who can cure it (173[2])', () => {
  const ended = toldWith({}, '2026-03-05').on('2026-03-02', 'agent', 'apply', application)
  expect(ended.tries('2026-03-04', 'agent', 'withdraw').kind).toBe('done')
  const refused = ended.tries('2026-03-05', 'agent', 'withdraw')
  if (refused.kind !== 'refused') throw new Error('The act of an agent whose authority had ended was done.')
  expect(refused.refusals).toEqual([
    expect.objectContaining({ code: 'authority-ended', cure: { how: 'authorise', who: principal.name }, basis: liaoning.agency?.ended }),
  ])
})

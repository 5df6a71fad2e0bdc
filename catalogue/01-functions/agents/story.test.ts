import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { agentAuthority } from './procedure.ts'

const number = '2101022026030200001'
const key = `agent-authorities/${number}`
const standing: Changes['entries'] = { [key]: { agent: 'agent.lin' } }
const told = (changes: Changes = {}): Story =>
  tell({ procedure: agentAuthority, calendar: chinaWorkdays, authority: hepingDistrict(changes), people, case: { organ: 'gov-210102', place: '210102', number } })
const asked = { agent: 'agent.lin', agentName: '林代办', procedures: ['administrative-licence'], until: '2026-06-30' }
/** The entry stands from the day after the authority was given, as far as these stories look for it. */
const granted = (): Story => told({ entries: standing, begun: { [key]: '2026-03-03' } }).on('2026-03-02', 'citizen.chen', 'grant', asked)

test('a person authorises an agent for named procedures until a last day, and the register says so (民法典 161(1), 165)', () => {
  const { last } = granted()
  expect(last?.entries).toEqual([
    expect.objectContaining({
      register: 'agent-authorities', change: 'enter', key: number, from: '2026-03-02', to: '2026-07-01',
      values: expect.objectContaining({ ...asked, principal: 'citizen.chen', principalName: '陈小演（虚构）' }),
    }),
  ])
  expect(last?.file.parties).toMatchObject({ principal: [{ id: 'citizen.chen' }], agent: [{ id: 'agent.lin', name: '林代办' }] })
})

test('the enterprise authorises by who acts for it, and by nobody else', () => {
  const { creditCode } = demonstrationEnterprise
  const forIt = { ...asked, agent: 'citizen.chen', agentName: '陈小演', enterprise: creditCode }
  expect(told().on('2026-03-02', 'agent.lin', 'grant', forIt).last?.entries[0]?.values).toMatchObject({ principal: creditCode })
  expect(told().refuses('2026-03-02', 'citizen.chen', 'grant', forIt)).toEqual(['not-agent-of'])
})

test('an authority names agent, procedures and last day, and none that lies behind it (165)', () => {
  for (const left of ['agent', 'agentName', 'procedures', 'until'])
    expect(told().refuses('2026-03-02', 'citizen.chen', 'grant', Object.fromEntries(Object.entries(asked).filter(([name]) => name !== left)))).toEqual(['answer-missing'])
  expect(told().refuses('2026-03-02', 'citizen.chen', 'grant', { ...asked, until: '2026-03-01' })).toEqual(['answer-invalid'])
  expect(told().tries('2026-03-02', 'citizen.chen', 'grant', { ...asked, until: '2026-03-02' }).kind).toBe('done')
  expect(told().refuses('2026-03-02', 'clerk.li', 'grant', asked)).toEqual(['not-a-party'])
})

test('the principal withdraws it, the agent resigns it, and neither does what is the other’s (173[2])', () => {
  const withdrawn = granted().on('2026-03-10', 'citizen.chen', 'withdraw')
  expect(withdrawn.last).toMatchObject({ finished: true, entries: [{ register: 'agent-authorities', change: 'end', key: number, from: '2026-03-10' }] })
  expect(withdrawn.last?.file.marking.outcome).toBe('withdrawn')
  expect(granted().on('2026-03-10', 'agent.lin', 'resign').last?.file.marking.outcome).toBe('resigned')
  expect(granted().refuses('2026-03-10', 'agent.lin', 'withdraw')).toEqual(['not-a-party'])
  expect(granted().refuses('2026-03-10', 'citizen.chen', 'resign')).toEqual(['not-a-party'])
  expect(withdrawn.refuses('2026-03-11', 'agent.lin', 'resign')).toContain('case-ended')
})

test('with its last day it is over, by the law and not before (173[1])', () => {
  expect(granted().refuses('2026-06-30', 'law', 'expire')).toEqual(['silence-not-complete'])
  const over = granted().on('2026-07-01', 'law', 'expire')
  expect(over.last?.file.marking.outcome).toBe('over')
  expect(over.refuses('2026-07-02', 'citizen.chen', 'withdraw')).toContain('case-ended')
  expect(granted().refuses('2026-07-01', 'citizen.chen', 'expire')).toContain('only-the-law')
})

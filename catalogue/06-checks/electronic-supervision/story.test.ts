import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { supervisionCard } from './procedure.ts'

const staff = (person: string) => ({ kind: 'staff' as const, person, name: person })
const district = hepingDistrict()
/** Two more people: the head of the justice bureau, and a head who supervises his own department. */
const posts = (person: string) =>
  person === 'ju.head' ? [{ person, organ: 'ju-210102', post: 'head' }]
  : person === 'both' ? [{ person, organ: 'mr-210102', post: 'head' }, { person, organ: 'ju-210102', post: 'head' }]
  : district.posts(person)
const setting = {
  procedure: supervisionCard, calendar: chinaWorkdays, authority: { ...district, posts }, people: { ...people, 'ju.head': staff('ju.head'), both: staff('both') },
  case: { organ: 'mr-210102', place: '210102' },
}
const [head, supervisor] = ['head.zheng', 'justice.supervisor']
const card = { supervisor: 'ju-210102', rule: '超过期限未办', type: 'time', colour: 'yellow', about: '2101022026030200001', found: '逾期', asks: '请说明', answerBy: '2026-03-05' }

const raised = (): Story => tell(setting).on('2026-03-02', 'law', 'raise', card)
const explained = (who = head): Story => raised().on('2026-03-04', who, 'explain', { admits: false, explanation: '停电' })
const upheld = (mend: boolean, told = explained()): Story =>
  told.on('2026-03-05', supervisor, 'uphold', { finding: '属实', mend, ...(mend && { order: '补办' }) })
const mended = (): Story => upheld(true).on('2026-03-10', head, 'mend', { report: '已补办' })

describe('explained', () => {
  test('by the head of the organ asked, within the day of the card; the last day is in time', () => {
    expect(raised().due('explain')).toEqual({ day: '2026-03-05' })
    expect(raised().refuses('2026-03-03', 'officer.zhao', 'explain', { admits: true, explanation: '……' })).toEqual(['post-not-held'])
    expect(raised().refuses('2026-03-03', supervisor, 'explain', { admits: true, explanation: '……' })).toEqual(['post-not-held'])
    expect(raised().tries('2026-03-05', head, 'explain', { admits: true, explanation: '……' }).kind).toBe('done')
  })

  test('not explained: the law turns it red on the day after, and it is still to be explained', () => {
    expect(raised().refuses('2026-03-05', 'law', 'redden')).toEqual(['silence-not-complete'])
    const red = raised().on('2026-03-06', 'law', 'redden')
    // Silence does not stop the review: what turned red is reviewed as it stands, and cannot be explained away afterwards.
    expect(red.due('uphold')).toEqual({ day: '2026-03-12' })
    expect(red.refuses('2026-03-09', supervisor, 'accept', { reasons: '……' })).toEqual(['awaits-act'])
    const found = red.on('2026-03-09', supervisor, 'uphold', { finding: '逾期不说明', mend: true, order: '补办' })
    expect(found.refuses('2026-03-10', head, 'explain', { admits: false, explanation: '……' })).toContain('not-in-this-case')
    expect(found.tries('2026-03-10', head, 'appeal', { reasons: '……' }).kind).toBe('done')
    expect(red.on('2026-03-09', head, 'explain', { admits: true, explanation: '……' }).due('accept')).toEqual({ day: '2026-03-16' })
    expect(explained().refuses('2026-03-06', 'law', 'redden')).toContain('not-in-this-case')
  })
})

describe('reviewed', () => {
  test('within five working days, by a supervisor and by nobody of the organ', () => {
    expect(explained().due('accept')).toEqual({ day: '2026-03-11' })
    expect(explained().refuses('2026-03-05', head, 'accept', { reasons: '……' })).toContain('post-not-held')
    expect(raised().refuses('2026-03-03', supervisor, 'accept', { reasons: '……' })).toEqual(['awaits-act'])
    const accepted = explained().on('2026-03-05', supervisor, 'accept', { reasons: '情况属实' })
    expect(accepted.last).toMatchObject({ finished: true })
    expect(accepted.file.marking.outcome).toBe('accepted')
  })

  test('a card raised wrongly is withdrawn without troubling anyone, but not once it was found right', () => {
    expect(raised().on('2026-03-03', supervisor, 'withdraw', { reasons: '期限录入有误' }).file.marking.outcome).toBe('withdrawn')
    expect(upheld(false).refuses('2026-03-06', supervisor, 'withdraw', { reasons: '……' })).toContain('not-in-this-case')
  })

  test('found right without anything to mend: it stands when ten working days pass without an appeal', () => {
    expect(upheld(false).refuses('2026-03-19', 'law', 'stand')).toEqual(['silence-not-complete'])
    const stands = upheld(false).on('2026-03-20', 'law', 'stand')
    expect(stands.last?.finished).toBe(true)
    expect(stands.file.marking.outcome).toBe('upheld')
    expect(upheld(true).refuses('2026-03-20', 'law', 'stand')).toContain('not-in-this-case')
  })
})

describe('mended', () => {
  test('within ten working days, verified by a supervisor, and closed once the right to appeal has passed', () => {
    expect(upheld(true).due('mend')).toEqual({ day: '2026-03-19' })
    expect(upheld(true).refuses('2026-03-10', supervisor, 'mend', { report: '……' })).toContain('post-not-held')
    const verified = mended().on('2026-03-12', supervisor, 'verify', { seen: '已补办' })
    expect(verified.refuses('2026-03-19', supervisor, 'closeMended')).toEqual(['too-early'])
    expect(verified.on('2026-03-20', supervisor, 'closeMended').file.marking.outcome).toBe('mended')
  })

  test('what falls short is sent back, and the clock to verify runs from the new report', () => {
    const back = mended().on('2026-03-11', supervisor, 'sendBack', { reasons: '未送达' })
    expect(back.due('mend')).toEqual({ day: '2026-03-25' })
    expect(back.due('verify')).toBeUndefined()
    expect(back.refuses('2026-03-12', supervisor, 'verify', { seen: '……' })).toEqual(['awaits-act'])
    expect(back.on('2026-03-20', head, 'mend', { report: '已送达' }).due('verify')).toEqual({ day: '2026-03-27' })
  })
})

describe('appealed against', () => {
  const appealed = (told = upheld(false)): Story => told.on('2026-03-19', head, 'appeal', { reasons: '期限不应计入鉴定' })

  test('until the tenth working day, and not after', () => {
    expect(appealed().due('overturn')).toEqual({ day: '2026-04-10' })
    expect(upheld(true).refuses('2026-03-20', head, 'appeal', { reasons: '……' })).toEqual(['right-lapsed'])
    expect(explained().refuses('2026-03-05', head, 'appeal', { reasons: '……' })).toEqual(['awaits-act'])
  })

  test('decided by the head of the supervising organ, not by the supervisor, nor by who appealed', () => {
    expect(appealed().refuses('2026-03-20', supervisor, 'overturn', { reasons: '……' })).toContain('post-not-held')
    const own = upheld(false, explained('both')).on('2026-03-18', 'both', 'appeal', { reasons: '……' })
    expect(own.refuses('2026-03-20', 'both', 'overturn', { reasons: '……' })).toEqual(['same-person', 'same-person'])
    expect(appealed().on('2026-03-20', 'ju.head', 'overturn', { reasons: '鉴定期间不计' }).file.marking.outcome).toBe('overturned')
  })

  test('dismissed: it stands, is closed, and what is to be mended is still to be mended', () => {
    const dismissed = appealed().on('2026-03-20', 'ju.head', 'maintain', { reasons: '……' })
    expect(dismissed.refuses('2026-03-23', 'ju.head', 'overturn', { reasons: '……' })).toContain('not-in-this-case')
    expect(dismissed.on('2026-03-23', supervisor, 'closeMaintained').file.marking.outcome).toBe('upheld')
    const alsoToMend = appealed(upheld(true)).on('2026-03-20', 'ju.head', 'maintain', { reasons: '……' })
    expect(alsoToMend.refuses('2026-03-23', supervisor, 'closeMaintained')).toContain('not-in-this-case')
    expect(alsoToMend.refuses('2026-03-23', supervisor, 'closeMended')).toEqual(['awaits-act'])
  })
})

test('a card found right may be a lead to who is accountable; one not reviewed is none', () => {
  expect(upheld(true).on('2026-03-06', 'ju.head', 'refer', { to: '和平区监察委员会', facts: '多次逾期' }).last?.act).toBe('refer')
  expect(explained().refuses('2026-03-06', 'ju.head', 'refer', { to: '……', facts: '……' })).toEqual(['awaits-act'])
})

describe('on the last day, and a day late: lateness is recorded and blocks nothing', () => {
  test('explained on the sixth of March, a day late, on the day on which the law turns it red', () => {
    const red = raised().on('2026-03-06', 'law', 'redden')
    expect(red.on('2026-03-06', head, 'explain', { admits: true, explanation: '停电' }).due('accept')).toEqual({ day: '2026-03-13' })
  })

  // Explained on Wednesday 4 March; the fifth working day is Wednesday the 11th.
  test.each([['accept', { reasons: '情况属实' }], ['uphold', { finding: '属实', mend: false }]] as const)('%s: five working days from the explanation', (act, says) => {
    expect(explained().due(act)).toEqual({ day: '2026-03-11' })
    for (const day of ['2026-03-11', '2026-03-12']) expect(explained().tries(day, supervisor, act, says).kind).toBe('done')
  })

  // Found right on Thursday 5 March; the tenth working day is Thursday the 19th.
  test('mended ten working days after it was ordered', () => {
    for (const day of ['2026-03-19', '2026-03-20']) expect(upheld(true).tries(day, head, 'mend', { report: '已补办' }).kind).toBe('done')
  })

  // Reported mended on Tuesday 10 March; the fifth working day is Tuesday the 17th.
  test('verified five working days after the report', () => {
    expect(mended().due('verify')).toEqual({ day: '2026-03-17' })
    for (const day of ['2026-03-17', '2026-03-18']) expect(mended().tries(day, supervisor, 'verify', { seen: '已补办' }).kind).toBe('done')
  })

  // Appealed on Wednesday 18 March: nine working days to the end of March, three in April before Qingming (4 to 6), and the 7th to the 9th.
  test.each(['overturn', 'maintain'])('%s: fifteen working days from the appeal', (act) => {
    const appealed = upheld(false).on('2026-03-18', head, 'appeal', { reasons: '期限不应计入鉴定' })
    expect(appealed.due(act)).toEqual({ day: '2026-04-09' })
    for (const day of ['2026-04-09', '2026-04-10']) expect(appealed.tries(day, 'ju.head', act, { reasons: '鉴定期间不计' }).kind).toBe('done')
  })
})

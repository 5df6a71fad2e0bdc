import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atGovernment, people, remediesWorld } from '../../testing/remedies.ts'
import { reconsideration } from './procedure.ts'

const application = {
  applicantKind: 'person', address: '沈阳市', phone: '13800000000', respondent: 'mr-210102', act: '警告决定', request: '撤销', knewOn: '2026-04-01',
}
const corrected = { correction: '身份证明' }
/** Told on Thursday 7 May what is missing. */
const asked = (): Story =>
  tell({ procedure: reconsideration, calendar: chinaWorkdays, authority: remediesWorld(), people, case: atGovernment })
    .on('2026-05-06', 'citizen.chen', 'apply', application)
    .on('2026-05-07', 'he.review', 'askCorrection', { missing: '身份证明' })
/** The notice came by mail on Monday 11 May: ten working days end on Monday the 25th. */
const told = (): Story => asked().on('2026-05-12', 'he.review', 'noticeToCorrect.serve', { how: 'mail', receivedOn: '2026-05-11' })
const why = { why: '住院', until: '2026-06-10' }
const longer = (): Story => told().on('2026-05-22', 'he.review', 'extendCorrection', why)

describe('the ten days to correct run from receipt of the notice (31(2))', () => {
  test('corrected on the last of them, and not a day later', () => {
    expect(told().tries('2026-05-25', 'citizen.chen', 'correct', corrected).kind).toBe('done')
    expect(told().refuses('2026-05-26', 'citizen.chen', 'correct', corrected)).toContain('right-lapsed')
  })

  test('until the notice has come nobody is late, and nobody has given up', () => {
    expect(asked().tries('2026-07-01', 'citizen.chen', 'correct', corrected).kind).toBe('done')
    expect(asked().refuses('2026-07-01', 'he.review', 'abandoned')).toContain('awaits-act')
    expect(asked().refuses('2026-07-01', 'he.review', 'extendCorrection', why)).toContain('awaits-act')
  })

  test('that the applicant gave up is recorded once they are over, by the office, and ends the case', () => {
    expect(told().refuses('2026-05-25', 'he.review', 'abandoned')).toEqual(['too-early'])
    expect(told().refuses('2026-05-26', 'citizen.chen', 'abandoned')).toContain('post-not-held')
    expect(told().on('2026-05-26', 'he.review', 'abandoned').last?.finished).toBe(true)
  })

  test('the five days of accepting begin anew with the correction; those of the application are no longer counted', () => {
    expect(asked().due('accept')).toBeUndefined()
    // From Monday 25 May: the 26th to the 29th, and Monday 1 June.
    const again = told().on('2026-05-25', 'citizen.chen', 'correct', corrected)
    expect(again.due('accept')).toEqual({ day: '2026-06-01' })
    expect(again.due('deemedAccepted')).toEqual({ day: '2026-06-01' })
    expect(again.refuses('2026-05-26', 'he.review', 'noticeToCorrect.serve', { how: 'direct', receivedOn: '2026-05-26' })).toContain('not-in-this-case')
  })

  test('an applicant who cannot be found is served by public notice of thirty days; the ten days run from its end', () => {
    const notice = asked().on('2026-05-08', 'he.review', 'noticeToCorrect.publicNotice', { why: '下落不明' })
    expect(notice.refuses('2026-06-07', 'law', 'noticeToCorrect.deemedServed')).toEqual(['silence-not-complete'])
    const served = notice.on('2026-06-08', 'law', 'noticeToCorrect.deemedServed')
    expect(served.last).toMatchObject({ effective: '2026-06-07' })
    expect(served.refuses('2026-06-08', 'he.review', 'noticeToCorrect.serve', { how: 'direct', receivedOn: '2026-06-08' })).toContain('not-in-this-case')
    // From Sunday 7 June: the 8th to the 12th, the 15th to the 18th, and, after the Dragon Boat holiday, Monday the 22nd.
    expect(served.tries('2026-06-22', 'citizen.chen', 'correct', corrected).kind).toBe('done')
    expect(served.refuses('2026-06-23', 'citizen.chen', 'correct', corrected)).toContain('right-lapsed')
  })

  test('nothing is served before it was sent', () => {
    const applied = tell({ procedure: reconsideration, calendar: chinaWorkdays, authority: remediesWorld(), people, case: atGovernment })
      .on('2026-05-06', 'citizen.chen', 'apply', application)
    expect(applied.refuses('2026-05-07', 'he.review', 'noticeToCorrect.serve', { how: 'direct', receivedOn: '2026-05-07' })).toContain('not-in-this-case')
    expect(applied.refuses('2026-05-07', 'he.review', 'noticeToCorrect.publicNotice', { why: '下落不明' })).toContain('not-in-this-case')
    expect(applied.refuses('2026-05-07', 'he.review', 'extendCorrection', why)).toContain('not-in-this-case')
  })
})

describe('who is kept from it by a good reason is given longer (31(2))', () => {
  test('a day is named, after today, and told; on it they may still correct, the day after no more', () => {
    expect(told().refuses('2026-05-22', 'he.review', 'extendCorrection', { why: '住院', until: '2026-05-22' })).toEqual(['answer-invalid'])
    expect(told().refuses('2026-05-22', 'citizen.chen', 'extendCorrection', why)).toContain('post-not-held')
    expect(longer().last?.documents).toMatchObject([{ title: '延长补正期限通知书' }])
    expect(longer().tries('2026-06-10', 'citizen.chen', 'correctLater', corrected).kind).toBe('done')
    expect(longer().refuses('2026-06-11', 'citizen.chen', 'correctLater', corrected)).toContain('right-lapsed')
    // The control: without it there is no longer period to correct in.
    expect(told().refuses('2026-05-25', 'citizen.chen', 'correctLater', corrected)).toContain('not-in-this-case')
  })

  test('nobody has given up before that day is over', () => {
    expect(longer().refuses('2026-05-26', 'he.review', 'abandoned')).toEqual(['too-early'])
    expect(longer().refuses('2026-06-10', 'he.review', 'abandoned')).toEqual(['too-early'])
    expect(longer().on('2026-06-11', 'he.review', 'abandoned').last?.finished).toBe(true)
    expect(longer().on('2026-06-10', 'citizen.chen', 'correctLater', corrected).refuses('2026-06-11', 'he.review', 'abandoned')).toContain('not-in-this-case')
  })

  test('it is dealt with as the correction in time is: five working days, then the law accepts', () => {
    expect(longer().refuses('2026-05-25', 'he.review', 'accept')).toContain('awaits-act')
    expect(longer().refuses('2026-05-25', 'du.mayor', 'refuse', { ground: 'scope', reasons: '不符' })).toContain('awaits-act')
    // From Wednesday 10 June: the 11th, the 12th, the 15th, the 16th and the 17th.
    const again = longer().on('2026-06-10', 'citizen.chen', 'correctLater', corrected)
    expect(again.due('deemedAccepted')).toEqual({ day: '2026-06-17' })
    expect(again.tries('2026-06-17', 'he.review', 'accept').kind).toBe('done')
    expect(again.refuses('2026-06-17', 'law', 'deemedAccepted')).toEqual(['silence-not-complete'])
    expect(again.on('2026-06-18', 'law', 'deemedAccepted').last).toMatchObject({ effective: '2026-06-17' })
  })

  test('also after the ten days, as long as nobody has recorded that they gave up; once it is recorded no more', () => {
    expect(told().on('2026-05-27', 'he.review', 'extendCorrection', why).tries('2026-06-10', 'citizen.chen', 'correctLater', corrected).kind).toBe('done')
    expect(told().on('2026-05-27', 'he.review', 'abandoned').refuses('2026-05-28', 'he.review', 'extendCorrection', why)).toContain('case-ended')
    expect(told().on('2026-05-25', 'citizen.chen', 'correct', corrected).refuses('2026-05-26', 'he.review', 'extendCorrection', why)).toContain('not-in-this-case')
  })
})

import { describe, expect, test } from 'vitest'
import type { Procedure } from '../../../src/kernel/define.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { officerCertificate } from './procedure.ts'
import { certificateMeasures, certificateRestoration } from './standing.ts'

const certificate = { number: '辽司执证〔2026〕1号', person: 'officer.zhao', name: '赵核查', organ: 'mr-210102', validUntil: '2026-12-31' }
const at = { calendar: chinaWorkdays, people, case: { organ: 'ju-210000', place: '210000' } }
const issuing = (): Story => tell({ ...at, procedure: officerCertificate, authority: hepingDistrict() })
const held = (procedure: Procedure, state: string): Story =>
  tell({
    ...at, procedure, authority: hepingDistrict({ entries: { 'certificates/officer.zhao': { ...certificate, state } } }),
    case: { ...at.case, subject: { register: 'certificates', key: 'officer.zhao' } },
  })
const enrolling = { person: 'officer.zhao', name: '赵核查', organ: 'mr-210102', validUntil: '2029-03-01', onPayroll: true, trained: true }
const enrolled = (answers: object = {}): Story => issuing().on('2026-03-02', 'justice.clerk', 'enrol', { ...enrolling, ...answers })

describe('examination and certificate', () => {
  test('one checks and examines, another issues; the number is the one on the certificate', () => {
    const examined = enrolled().on('2026-03-03', 'justice.clerk', 'examine', { mark: 88, passed: true })
    expect(examined.refuses('2026-03-03', 'justice.clerk', 'issue')).toEqual(['post-not-held', 'same-person', 'same-person'])
    const { last } = examined.on('2026-03-04', 'justice.head', 'issue')
    expect(last).toMatchObject({ finished: true, entries: [{ register: 'certificates', change: 'enter', key: 'officer.zhao', values: { state: 'valid', validUntil: '2029-03-01', organ: 'mr-210102' } }] })
    expect(last?.entries[0]?.values['number']).toBe(last?.documents[0]?.number)
    expect(last?.documents[0]?.title).toBe('行政执法证')
  })

  test('contract staff and the untrained do not sit the examination; who failed it gets no certificate', () => {
    for (const lacking of [{ onPayroll: false }, { trained: false }]) {
      expect(enrolled(lacking).refuses('2026-03-03', 'justice.clerk', 'examine', { mark: 100, passed: true })).toEqual(['not-provided'])
      expect(enrolled(lacking).refuses('2026-03-03', 'justice.head', 'issue')).toContain('awaits-act')
    }
    const failed = enrolled().on('2026-03-03', 'justice.clerk', 'examine', { mark: 40, passed: false })
    expect(failed.refuses('2026-03-04', 'justice.head', 'issue')).toEqual(['not-provided'])
    expect(failed.on('2026-03-04', 'justice.head', 'refuse', { reasons: '不合格' }).last?.finished).toBe(true)
  })
})

describe('a certificate that is valid', () => {
  const opened = (measure: string, by = 'justice.clerk'): Story => held(certificateMeasures, 'valid').on('2026-03-02', by, 'open', { measure, reasons: '……' })
  const told = (measure: string, by?: string): Story => opened(measure, by).on('2026-03-03', 'justice.clerk', 'tell', { answerBy: '2026-03-09' })

  test('is renewed and keeps its number', () => {
    const renewed = opened('renewal').on('2026-03-03', 'justice.head', 'renew', { validUntil: '2031-12-31' })
    expect(renewed.last?.entries).toMatchObject([{ change: 'amend', values: { validUntil: '2031-12-31', number: certificate.number, state: 'valid' } }])
  })

  test('is suspended, also when the supervisor asks for it, only after the officer was told and could answer', () => {
    expect(opened('suspension').refuses('2026-03-03', 'justice.head', 'suspend', { reasons: '……' })).toContain('awaits-act')
    const waiting = told('suspension', 'justice.supervisor')
    expect(waiting.refuses('2026-03-09', 'justice.head', 'suspend', { reasons: '……' })).toEqual(['awaits-act'])
    const answered = waiting.on('2026-03-09', 'officer.zhao', 'answer', { answer: '……' })
    expect(answered.on('2026-03-10', 'justice.head', 'suspend', { reasons: '……' }).last).toMatchObject({ documents: [{ title: '暂扣执法证件通知书' }], entries: [{ values: { state: 'suspended' } }] })
    expect(waiting.refuses('2026-03-10', 'officer.zhao', 'answer', { answer: '……' })).toContain('right-lapsed')
  })

  test('is withdrawn, when no answer came, on the day after the last', () => {
    const silent = told('withdrawal').on('2026-03-10', 'law', 'noAnswer')
    expect(silent.refuses('2026-03-10', 'justice.head', 'suspend', { reasons: '……' })).toEqual(['not-in-this-case'])
    expect(silent.on('2026-03-10', 'justice.head', 'withdraw', { reasons: '……' }).last).toMatchObject({ documents: [{ title: '取消执法资格决定书' }], entries: [{ values: { state: 'withdrawn' } }] })
  })

  test('may be left as it is', () => {
    expect(told('withdrawal').on('2026-03-04', 'justice.head', 'leave', { reasons: '查无实据' }).last).toMatchObject({ finished: true, entries: [] })
  })
})

test('a suspended certificate is restored or not; a withdrawn one never, it takes the examination again', () => {
  const opened = held(certificateRestoration, 'suspended').on('2026-03-02', 'justice.clerk', 'open', { mended: '已离岗培训' })
  expect(opened.on('2026-03-03', 'justice.head', 'restore').last).toMatchObject({ documents: [{ title: '恢复执法证件通知书' }], entries: [{ values: { state: 'valid' } }] })
  expect(opened.on('2026-03-03', 'justice.head', 'refuse', { reasons: '……' }).last).toMatchObject({ finished: true, entries: [] })
  expect(held(certificateRestoration, 'withdrawn').refuses('2026-03-02', 'justice.clerk', 'open', { mended: '……' })).toEqual(['entry-otherwise'])
  expect(held(certificateMeasures, 'withdrawn').refuses('2026-03-02', 'justice.clerk', 'open', { measure: 'renewal', reasons: '……' })).toEqual(['entry-otherwise'])
})

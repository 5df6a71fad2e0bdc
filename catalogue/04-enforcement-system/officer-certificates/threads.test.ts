import { expect, test } from 'vitest'
import { examineProcedure } from '../../../src/kernel/check/check-catalogue.ts'
import { mistakesIn } from '../../../src/kernel/procedure/define-procedure.ts'
import type { Procedure } from '../../../src/kernel/procedure/grammar.ts'
import { withRow } from '../../../src/kernel/testing/changed.ts'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { certificateRestoration } from './standing.ts'

const found = (procedure: Procedure) => examineProcedure(procedure).findings.map(({ code, act, severity }) => `${severity} ${code} ${act}`)

test('a path that ends nowhere is an error with its story, and a case on it is never finished (openregister#2354)', () => {
  expect(found(certificateRestoration)).toEqual([])
  const dead = withRow(withRow(certificateRestoration, 'restore', { closes: ['refuse'] }), 'open', { closes: ['restore', 'refuse'] })
  expect(found(dead)).toEqual(expect.arrayContaining(['error cannot-close open', 'error stuck open']))
  const certificate = { number: '辽司执证〔2026〕1号', person: 'officer.zhao', name: '赵核查', organ: 'mr-210102', validUntil: '2026-12-31', state: 'suspended' }
  const opened = (procedure: Procedure) =>
    tell({
      procedure, calendar: chinaWorkdays, people, authority: hepingDistrict({ entries: { 'certificates/officer.zhao': certificate } }),
      case: { organ: 'ju-210000', place: '210000', subject: { register: 'certificates', key: 'officer.zhao' } },
    }).on('2026-03-02', 'justice.clerk', 'open', { mended: '已离岗培训' })
  // The fault of the thread: no way on, and the run is taken as completed.
  expect(opened(dead).whatNow('2026-03-03', 'justice.head').every(({ refusals }) => refusals.length > 0)).toBe(true)
  expect(opened(dead).last?.finished).toBe(false)
  expect(opened(certificateRestoration).on('2026-03-03', 'justice.head', 'restore').last?.finished).toBe(true)
})

test('an act, role or fact that nobody declared is named when the procedure is declared, not in the middle of a case (openregister#2254)', () => {
  expect(mistakesIn(certificateRestoration)).toEqual([])
  expect(mistakesIn(withRow(certificateRestoration, 'restore', { after: ['explode'] }))).toEqual([expect.stringContaining("'explode'")])
  expect(mistakesIn(withRow(certificateRestoration, 'restore', { by: 'nobody' }))).toEqual([expect.stringContaining("'nobody'")])
  expect(mistakesIn(withRow(certificateRestoration, 'restore', { when: 'unheardOf' }))).toEqual([expect.stringContaining("'unheardOf'")])
})

import { expect, test } from 'vitest'
import type { EntryChange } from '../../../src/kernel/case/results.ts'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import {
  asCitizen,
  asEnterprise,
  type Changes,
  caseAbout,
  caseOn,
  hepingDistrict,
  licensed,
  people,
  reachable,
} from '../../testing/heping.ts'
import { licenceChange } from '../licence-change/procedure.ts'
import { licenceRevocation } from '../licence-revocation/procedure.ts'
import { foodBusinessLicence, publicPlaceHygieneLicence } from '../service-items/liaoning-items.ts'
import { administrativeLicence } from './procedure.ts'

const at = { calendar: chinaWorkdays, people }
const story = (changes: Changes = {}, matter = foodBusinessLicence) =>
  tell({ ...at, procedure: administrativeLicence, authority: hepingDistrict(changes), case: caseOn(matter) })
const where = { address: '沈阳市和平区虚构路1号', scope: '热食类食品制售' }
const applying = { ...asEnterprise, ...where }
const falsehood = { ground: 'false', reasons: '租赁合同系伪造。' }
const refusedForFalsehood = () =>
  story().on('2026-09-21', 'agent.lin', 'apply', applying).on('2026-09-21', 'clerk.li', 'refuseAcceptance', falsehood)

/** The holder had got the licence by deceit. */
const revoked = () =>
  tell({
    ...at,
    procedure: licenceRevocation,
    authority: hepingDistrict(licensed(foodBusinessLicence)),
    case: caseAbout(foodBusinessLicence),
  })
    .on('2026-03-02', 'officer.zhao', 'open', { reasons: '群众反映。' })
    .on('2026-03-02', 'officer.zhao', 'find', { ground: 'deceit', reasons: '经核查属实。' })
    .on('2026-03-03', 'officer.zhao', 'tell')
    .on('2026-03-06', 'head.zheng', 'revoke', { reasons: '提供虚假租赁合同', loss: false })

/** What a bar on record changes in Heping: it stands until the first day without effect. */
function barred({ register, key, values, to }: EntryChange): Changes {
  const name = `${register}/${key}`
  return { entries: { [name]: values }, ended: to ? { [name]: to } : {} }
}

test('false materials in a matter of safety bar the applicant for one year, and then no longer', () => {
  const refused = refusedForFalsehood()
  const bar = refused.last?.entries[0]
  expect(bar).toMatchObject({
    register: 'licence-bars',
    change: 'set',
    from: '2026-09-21',
    to: '2027-09-21',
    values: { person: asEnterprise.creditCode, until: '2027-09-20' },
  })
  if (!bar) throw new Error('The refusal enters a bar.')
  const again = story(barred(bar)).tries('2027-03-01', 'agent.lin', 'apply', applying)
  expect(again).toMatchObject({ kind: 'refused', refusals: [{ code: 'listed', basis: [{ at: '78(1)' }], facts: { until: '2027-09-20' } }] })
  expect(story(barred(bar)).refuses('2027-09-20', 'agent.lin', 'apply', applying)).toEqual(['listed'])
  expect(story(barred(bar)).on('2027-09-21', 'agent.lin', 'apply', applying).last?.kind).toBe('done')
  // The bar is the enterprise's for this matter, not its agent's and not for another.
  expect(story(barred(bar)).on('2027-03-01', 'citizen.chen', 'apply', { ...asCitizen, ...where }).last?.kind).toBe('done')
  expect(story(barred(bar), publicPlaceHygieneLicence).on('2027-03-01', 'agent.lin', 'apply', applying).last?.kind).toBe('done')
})

test('who got a licence by deceit may not apply for three years', () => {
  const bar = revoked().last?.entries[1]
  if (!bar) throw new Error('Revoking for deceit enters a bar.')
  expect(story(barred(bar)).tries('2029-03-05', 'agent.lin', 'apply', applying)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'listed', basis: [{ at: '79(1)' }] }],
  })
  expect(story(barred(bar)).on('2029-03-06', 'agent.lin', 'apply', applying).last?.kind).toBe('done')
})

test('a bar of one year that is found later does not stand in the place of one of three', () => {
  const three = revoked().last?.entries[1]
  const changing = tell({
    ...at,
    procedure: licenceChange,
    authority: hepingDistrict(licensed(foodBusinessLicence)),
    case: caseAbout(foodBusinessLicence),
  })
    .on('2026-04-01', 'agent.lin', 'apply', { ...reachable, scope: '冷食类' })
    .on('2026-04-02', 'clerk.li', 'refuseAcceptance', falsehood)
  const one = changing.last?.entries[0]
  expect(one).toMatchObject({ register: 'licence-bars', values: { person: asEnterprise.creditCode, until: '2027-04-01' } })
  expect(one?.key).not.toBe(three?.key)
})

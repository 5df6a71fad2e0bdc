import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { localDate } from '../../../src/kernel/time/local-date.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationSteps } from '../../demonstration.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { itemImport } from './item-import.ts'
import { itemListing } from './item-listing.ts'

const at = { calendar: chinaWorkdays, people, case: { organ: 'gov-210000', place: '210000' } }
const listing = (changes: Changes = {}) => tell({ ...at, procedure: itemListing, authority: hepingDistrict(changes) })
const importing = (changes: Changes = {}) => tell({ ...at, procedure: itemImport, authority: hepingDistrict(changes) })
const item = demonstrationSteps(localDate('2026-03-02')).find((step) => step.key === 'item/food-business-licence-mr-210102')?.answers ?? {}

test('an item is listed with its guide, and withdrawn again', () => {
  const listed = listing().on('2026-03-02', 'keeper', 'listItem', item)
  expect(listed.last?.entries[0]).toMatchObject({
    register: 'service-items',
    key: 'food-business-licence-mr-210102',
    values: { matter: 'food-business-licence', facts: ['onSite', 'safety', 'fiveYears'] },
  })
  expect(listing().refuses('2026-03-02', 'keeper', 'listItem', { ...item, facts: ['onSite', 'onSite'] })).toEqual(['answer-invalid'])
  expect(listing().refuses('2026-03-02', 'keeper', 'withdrawItem', { id: 'food-business-licence-mr-210102' })).toEqual(['entry-missing'])
})

test('a material is listed with the provision that allows asking for it', () => {
  const material = { matter: 'food-business-licence', id: 'layout', title: '流程图', because: 'food-safety-law:33(1)[4]', optional: false }
  expect(listing().on('2026-03-02', 'keeper', 'listMaterial', material).last?.entries[0]).toMatchObject({
    register: 'guide-materials',
    key: 'food-business-licence/layout',
  })
  const { because: _, ...baseless } = material
  expect(listing().refuses('2026-03-02', 'keeper', 'listMaterial', baseless)).toEqual(['answer-missing'])
})

test('rows are imported one by one; a code already there is refused and the others stand', () => {
  const row = {
    code: '511A0138000000-511602000000-000-115113010833722043-1-00',
    name: '某事项',
    department: '区教科体局',
    area: '511602000000',
    type: '1',
  }
  const one = importing().on('2026-03-02', 'keeper', 'importRow', row)
  expect(one.last).toMatchObject({ finished: true, entries: [{ register: 'item-catalogue', key: row.code }] })
  expect(one.on('2026-03-02', 'keeper', 'importRow', { ...row, code: '2' }).last?.kind).toBe('done')
  expect(importing({ entries: { [`item-catalogue/${row.code}`]: row } }).refuses('2026-03-02', 'keeper', 'importRow', row)).toEqual([
    'entry-exists',
  ])
  expect(importing().refuses('2026-03-02', 'keeper', 'importRow', { ...row, type: '99' })).toEqual(['answer-invalid'])
})

test('items, materials and imported rows are changed and withdrawn by the keeper, and only where they stand', () => {
  const material = { matter: 'food-business-licence', id: 'layout', title: '流程图', because: 'food-safety-law:33(1)[4]', optional: false }
  const { id } = item as { id: string }
  const standing = {
    entries: { [`service-items/${id}`]: { ...item, organ: 'mr-210102' }, 'guide-materials/food-business-licence/layout': material, 'item-catalogue/X1': { code: 'X1' } } as never,
  }
  expect(listing(standing).on('2026-03-02', 'keeper', 'amendItem', item).last?.entries[0]).toMatchObject({ change: 'amend' })
  expect(listing(standing).on('2026-03-02', 'keeper', 'withdrawItem', { id }).last?.entries[0]).toMatchObject({ change: 'end' })
  expect(listing(standing).on('2026-03-02', 'keeper', 'amendMaterial', { ...material, title: '操作流程图' }).last?.entries[0]).toMatchObject({ change: 'amend' })
  expect(listing(standing).on('2026-03-02', 'keeper', 'withdrawMaterial', { matter: 'food-business-licence', id: 'layout' }).last?.entries[0]).toMatchObject({ change: 'end' })
  expect(importing(standing).on('2026-03-02', 'keeper', 'removeRow', { code: 'X1' }).last?.entries[0]).toMatchObject({ change: 'end' })
  for (const act of ['listItem', 'amendItem', 'withdrawItem', 'listMaterial', 'amendMaterial', 'withdrawMaterial'])
    expect(listing(standing).refuses('2026-03-02', 'clerk.li', act)).toContain('post-not-held')
  for (const act of ['importRow', 'removeRow']) expect(importing(standing).refuses('2026-03-02', 'clerk.li', act)).toContain('post-not-held')
})

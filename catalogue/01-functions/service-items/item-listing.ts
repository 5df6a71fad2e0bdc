import { defineProcedure, type Form } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { keeper } from '../../organs/case-roles.ts'
import { itemColumns, materialColumns } from './registers.ts'

const basis = [licensingLaw.art('30(1)'), licensingLaw.art('33(1)'), governmentInformationRegulation.art('20(1)[5]')] as const
const done = (zh: string, en: string, form: Form) =>
  ({ title: { zh, en }, by: 'keeper', basis, starts: true, outcome: 'recorded', ends: true, form }) as const

const item = { register: 'service-items', key: '{this.id}' } as const
const material = { register: 'guide-materials', key: '{this.matter}/{this.id}' } as const
const { matter, id } = materialColumns

/** The catalogue of items and of the materials that may be asked for; nothing else can be. Each act is a case. */
export const itemListing = defineProcedure({
  id: 'item-listing',
  title: { zh: '政务服务事项和申请材料目录管理', en: 'Listing of service items and materials' },
  systems: ['2.1'],
  basis: basis[0],
  power: null,
  roles: { keeper },
  outcomes: { recorded: { zh: '已登记', en: 'Recorded' } },
  acts: {
    listItem: { ...done('列入事项', 'List an item', itemColumns), effects: [{ ...item, change: 'enter', values: columnsFrom(itemColumns) }] },
    amendItem: { ...done('调整事项', 'Amend an item', itemColumns), effects: [{ ...item, change: 'amend', values: columnsFrom(itemColumns) }] },
    withdrawItem: { ...done('取消事项', 'Withdraw an item', { id: itemColumns.id }), effects: [{ ...item, change: 'end' }] },
    listMaterial: {
      ...done('列入材料', 'List a material', materialColumns),
      effects: [{ ...material, change: 'enter', values: columnsFrom(materialColumns) }],
    },
    amendMaterial: {
      ...done('调整材料', 'Amend a material', materialColumns),
      effects: [{ ...material, change: 'amend', values: columnsFrom(materialColumns) }],
    },
    withdrawMaterial: { ...done('取消材料', 'Withdraw a material', { matter, id }), effects: [{ ...material, change: 'end' }] },
  },
})

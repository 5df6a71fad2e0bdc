import { defineProcedure, longText, text } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { keeper } from '../../organs/case-roles.ts'
import { organColumns } from './registers.ts'

const basis = [governmentInformationRegulation.art('20(1)[2]'), liaoningPlan.art('1')] as const

/** The decision itself is made elsewhere; what enters the register is that it was made, with the paper that says so. */
const approval = text({ ask: { zh: '批准文件（名称和文号）', en: 'The paper that approved it' }, because: basis[0] })

/** Entering, changing and removing an organ in the register, each on a paper that decided it. Each is a case of its own. */
export const organEstablishment = defineProcedure({
  id: 'organ-establishment',
  title: { zh: '机构设立、变更和撤销登记', en: 'Recording of organs' },
  systems: ['1.3'],
  basis: basis[0],
  power: null,
  roles: { keeper },
  outcomes: {
    established: { zh: '已登记设立', en: 'Established' },
    changed: { zh: '已登记变更', en: 'Changed' },
    dissolved: { zh: '已登记撤销', en: 'Dissolved' },
  },
  acts: {
    establish: {
      title: { zh: '登记设立', en: 'Record the establishment' },
      by: 'keeper', basis, starts: true, outcome: 'established', ends: true, form: { ...organColumns, approval },
      effects: [{ register: 'organs', change: 'enter', key: '{this.id}', values: columnsFrom(organColumns) }],
    },
    change: {
      title: { zh: '登记变更', en: 'Record a change' },
      by: 'keeper', basis, starts: true, outcome: 'changed', ends: true, form: { ...organColumns, approval },
      effects: [{ register: 'organs', change: 'amend', key: '{this.id}', values: columnsFrom(organColumns) }],
    },
    dissolve: {
      title: { zh: '登记撤销', en: 'Record the dissolution' },
      by: 'keeper', basis, starts: true, outcome: 'dissolved', ends: true,
      form: { id: organColumns.id, approval, successor: longText({ ask: { zh: '职责承接', en: 'Who takes over' }, because: basis[1] }) },
      effects: [{ register: 'organs', change: 'end', key: '{this.id}' }],
    },
  },
})

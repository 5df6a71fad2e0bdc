import { defineProcedure } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { keeper } from '../../organs/case-roles.ts'
import { importedColumns } from './registers.ts'

const basis = [licensingLaw.art('33(1)'), governmentInformationRegulation.art('20(1)[5]')] as const

/**
 * Taking in rows of a published list, one act a row. A row that is malformed, or whose code is already there, is refused as any act is; the
 * rows before and after it stand. One case may take in one row or a whole list.
 */
export const itemImport = defineProcedure({
  id: 'item-import',
  title: { zh: '政务服务事项导入', en: 'Import of service items' },
  systems: ['2.1'],
  basis: basis[0],
  power: null,
  roles: { keeper },
  outcomes: { imported: { zh: '已导入', en: 'Imported' } },
  acts: {
    importRow: {
      title: { zh: '导入一行', en: 'Import a row' },
      by: 'keeper', basis, starts: true, often: true, outcome: 'imported', form: importedColumns,
      effects: [{ register: 'item-catalogue', change: 'enter', key: '{this.code}', values: columnsFrom(importedColumns) }],
    },
    removeRow: {
      title: { zh: '删除一行', en: 'Remove a row' },
      by: 'keeper', basis, starts: true, often: true, outcome: 'imported', form: { code: importedColumns.code },
      effects: [{ register: 'item-catalogue', change: 'end', key: '{this.code}' }],
    },
  },
})

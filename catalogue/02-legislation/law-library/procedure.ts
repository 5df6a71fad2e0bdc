import { defineProcedure, longText } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { keeper } from '../../organs/case-roles.ts'
import { versionColumns } from './register.ts'

const basis = liaoningPlan.art('32')

/**
 * Taking versions of legal texts into the library, one act a version; a version that is there already is refused. What was taken in wrongly is
 * withdrawn by an act too, and may then be taken in again. One case may take in one text or a whole collection.
 */
export const lawTextImport = defineProcedure({
  id: 'law-text-import',
  title: { zh: '法律文本入库', en: 'Import of legal texts' },
  systems: ['32', '41.2'],
  basis,
  power: null,
  roles: { keeper },
  outcomes: { imported: { zh: '已入库', en: 'Imported' } },
  acts: {
    importVersion: {
      title: { zh: '入库一个版本', en: 'Import a version' },
      by: 'keeper', basis, starts: true, often: true, outcome: 'imported', form: versionColumns,
      effects: [{ register: 'law-texts', change: 'enter', key: '{this.id}@{this.version}', values: columnsFrom(versionColumns) }],
    },
    withdrawVersion: {
      title: { zh: '撤下误入的版本', en: 'Withdraw a version taken in wrongly' },
      by: 'keeper', basis, starts: true, often: true, outcome: 'imported',
      form: {
        id: versionColumns.id,
        version: versionColumns.version,
        reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: basis }),
      },
      effects: [{ register: 'law-texts', change: 'end', key: '{this.id}@{this.version}' }],
    },
  },
})

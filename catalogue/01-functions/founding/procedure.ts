import { defineProcedure, person, text } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { theLaw } from '../../organs/case-roles.ts'
import { organColumns } from '../organs/registers.ts'

const basis = liaoningPlan.art('34')

/**
 * The first act of a region: somebody must hold the first post before anybody can appoint. It names the government and its first catalogue
 * keeper, and nothing more; all later acts go through posts. A region is founded once: its entry cannot be entered again.
 */
export const founding = defineProcedure({
  id: 'founding',
  title: { zh: '平台启用', en: 'Founding of a region' },
  systems: ['1.3'],
  basis,
  power: null,
  roles: { law: theLaw },
  outcomes: { founded: { zh: '已启用', en: 'Founded' } },
  acts: {
    found: {
      title: { zh: '启用并指定首任清单管理员', en: 'Found the region and name its first catalogue keeper' },
      by: 'law', basis, starts: true, outcome: 'founded', ends: true,
      form: {
        ...organColumns,
        person: person({ ask: { zh: '首任清单管理员账号', en: 'First catalogue keeper' }, because: basis, personal: true }),
        personName: text({ ask: { zh: '姓名', en: 'Name' }, because: basis, personal: true }),
      },
      effects: [
        {
          register: 'regions', change: 'enter', key: '{case.region}',
          values: { region: '{case.region}', organ: '{this.id}', founded: '{day}' },
        },
        { register: 'organs', change: 'enter', key: '{this.id}', values: columnsFrom(organColumns) },
        {
          register: 'posts', change: 'enter', key: '{this.person}/{this.id}/catalogue-keeper',
          values: { person: '{this.person}', name: '{this.personName}', organ: '{this.id}', post: 'catalogue-keeper' },
        },
      ],
    },
  },
})

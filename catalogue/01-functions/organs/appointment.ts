import { defineProcedure, longText, text } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { civilServantLaw } from '../../law/civil-servant-law.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { keeper } from '../../organs/case-roles.ts'
import { postColumns, qualificationColumns, qualificationQuestions } from './registers.ts'

const basis = [civilServantLaw.art('42(1)'), civilServantLaw.art('43(1)')] as const
const approval = text({ ask: { zh: '任免文件（名称和文号）', en: 'The paper that decided it' }, because: basis[0] })
const key = '{this.person}/{this.organ}/{this.post}'

/** Recording who takes and leaves a post. One that may not be held beside a post already held (`organs/roles.ts`) is refused. */
export const appointment = defineProcedure({
  id: 'appointment',
  title: { zh: '岗位任免登记', en: 'Recording of appointments' },
  systems: ['1.3', '34.5'],
  basis: basis[0],
  power: null,
  roles: { keeper },
  outcomes: { appointed: { zh: '已登记任职', en: 'Appointed' }, qualified: { zh: '已登记资格', en: 'Qualification recorded' }, removed: { zh: '已登记免职', en: 'Removed' } },
  acts: {
    appoint: {
      title: { zh: '登记任职', en: 'Record an appointment' },
      by: 'keeper', basis, starts: true, outcome: 'appointed', ends: true, form: { ...postColumns, ...qualificationColumns, approval },
      effects: [{ register: 'posts', change: 'enter', key, values: columnsFrom({ ...postColumns, ...qualificationColumns }) }],
    },
    recordQualification: {
      title: { zh: '登记法制审核资格', en: 'Record the qualification of a reviewer' },
      by: 'keeper', basis: [penaltyLaw.art('58(2)'), civilServantLaw.art('25(2)')], starts: true, outcome: 'qualified', ends: true,
      form: { person: postColumns.person, organ: postColumns.organ, ...qualificationQuestions },
      effects: [{
        register: 'posts', change: 'amend', key: '{this.person}/{this.organ}/reviewer',
        values: { qualification: '{this.qualification}', qualificationPaper: '{this.qualificationPaper}' },
      }],
    },
    remove: {
      title: { zh: '登记免职', en: 'Record a removal' },
      by: 'keeper', basis, starts: true, outcome: 'removed', ends: true,
      form: {
        person: postColumns.person, organ: postColumns.organ, post: postColumns.post, approval,
        reasons: longText({ ask: { zh: '免职事由', en: 'Why' }, because: basis[0], optional: true, seenBy: 'organ' }),
      },
      effects: [{ register: 'posts', change: 'end', key }],
    },
  },
})

import { choice, date, defineRegister, type Form, organ, person, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'

const because = penaltyLaw.art('42(1)')

/** What is asked of who is to hold a certificate; its number is given when it is issued. */
export const holderColumns = {
  person: person({ ask: { zh: '持证人账号', en: 'Officer' }, because, personal: true }),
  name: text({ ask: { zh: '持证人姓名', en: 'Name' }, because: penaltyLaw.art('55(1)') }),
  organ: organ({ ask: { zh: '所在执法机关', en: 'Organ' }, because }),
  validUntil: date({ ask: { zh: '有效期至', en: 'Valid until' }, because: liaoningPlan.art('24') }),
} satisfies Form

/**
 * Enforcement certificates (行政执法证). Anyone may look up a number, or the code on the certificate: who shows no valid certificate may be
 * refused (行政处罚法 55(1)). Key: the person.
 */
export const certificatesRegister = defineRegister({
  id: 'certificates',
  title: { zh: '行政执法证件名册', en: 'Register of enforcement certificates' },
  systems: ['24'],
  basis: because,
  holds: 'certificates',
  columns: {
    number: text({ ask: { zh: '执法证号', en: 'Number' }, because }),
    ...holderColumns,
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: liaoningPlan.art('24'),
      options: {
        valid: { zh: '有效', en: 'Valid' }, suspended: { zh: '暂扣', en: 'Suspended' }, withdrawn: { zh: '收回', en: 'Withdrawn' },
      },
    }),
  },
  shown: ['number', 'name', 'organ', 'state', 'validUntil'],
  verified: { by: 'number', shows: ['name', 'organ'] },
})

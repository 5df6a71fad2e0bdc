import { defineProperties } from '../../src/kernel/define.ts'
import { liaoningPlan } from '../law/liaoning-plan.ts'

const complaints = { where: ['complaint'], appliesTo: { zh: '投诉、举报、信访程序', en: 'complaints and petitions' } } as const

/** Complaints and accountability. */
export const oversightProperties = defineProperties([
  {
    id: 'P25', ...complaints, tasks: [37], basis: [liaoningPlan.art('37')],
    says: { zh: '投诉举报人的身份只由受理人员可见，被投诉单位不可见', en: 'Who complains is known to the intake alone, never to whom it concerns' },
    tests: [{ unsaid: { zh: '须逐项检验表单的可见范围，尚未实现', en: 'It needs a test of who may see each answer; not built yet' } }],
  },
  {
    id: 'P26', where: ['sanction'], tasks: [39], basis: [liaoningPlan.art('39')],
    appliesTo: { zh: '问责、处分程序', en: 'accountability and discipline' },
    says: { zh: '作出处分之前听取本人陈述，处分写明救济途径', en: 'The official is heard before a sanction, which names remedies' },
    tests: [{ never: ['sanction'], without: ['defence', 'defenceForgone'] }, { remedies: 'sanction' }],
  },
  {
    id: 'L4', ...complaints, tasks: [37, 49], basis: [liaoningPlan.art('37'), liaoningPlan.art('49')],
    says: { zh: '每件投诉、信访都告知是否受理，并有最终答复', en: 'Every complaint is told whether it is taken up, and answered in the end' },
    tests: [
      { never: 'closed', after: ['complaint'], without: ['complaintReceived'] },
      { never: 'closed', after: ['complaint'], without: ['complaintAnswered'] },
    ],
  },
])

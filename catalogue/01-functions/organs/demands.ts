import { defineDemands } from '../../../src/kernel/define.ts'
import { civilServantLaw } from '../../law/civil-servant-law.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { appointment } from './appointment.ts'
import { organEstablishment } from './organ-establishment.ts'

const keeper = { by: ['keeper'], basis: governmentInformationRegulation.art('20(1)[2]') } as const
const posts = { by: ['keeper'], basis: [civilServantLaw.art('42(1)'), civilServantLaw.art('43(1)')] } as const

/** What the law demands of the register of organs (政府信息公开条例 20): it says who there is, and the decision itself is made elsewhere. */
export const organEstablishmentDemands = defineDemands(organEstablishment, {
  means: {},
  further: {
    establish: { ...keeper, acts: ['establish'] },
    change: { ...keeper, acts: ['change'] },
    dissolve: { ...keeper, acts: ['dissolve'] },
  },
})

/** What the law demands of the register of posts (公务员法 42, 43): a post is taken and left by a decision, which is named. */
export const appointmentDemands = defineDemands(appointment, {
  means: {},
  further: {
    appoint: { ...posts, acts: ['appoint'] }, remove: { ...posts, acts: ['remove'] },
    recordQualification: { acts: ['recordQualification'], by: ['keeper'], basis: [penaltyLaw.art('58(2)'), civilServantLaw.art('25(2)')] },
  },
})

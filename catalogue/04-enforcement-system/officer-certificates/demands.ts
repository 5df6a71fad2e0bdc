import { all, anyOf, carry, defineDemands, not } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { officerQualificationFacts as facts } from '../../law/statutory/officer-qualification.ts'
import { officerCertificate } from './procedure.ts'
import { certificateMeasures, certificateRestoration } from './standing.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const kept = (zh: string, en: string, ...properties: string[]) => ({ keptBy: { zh, en }, properties })
const plan = liaoningPlan.art('24')
const inIssuing = elsewhere('见发证程序（officer-certificate）', 'See the issue of certificates (officer-certificate)')
const inMeasures = elsewhere('见证件管理程序（certificate-measures）', 'See the measures on certificates (certificate-measures)')

/** What is neither of the certificates nor of the measures on them. */
const others = {
  'confirm-body': elsewhere('机关和权力清单（organ-establishment、power-list-adjustment）承载，确认书尚未单列', 'Carried by the registers of organs and powers; the letter of confirmation is not declared yet'),
  delegation: elsewhere('委托处罚尚未编制', 'Delegated penalties are not declared yet'),
  'township-power': elsewhere('权力清单可以把处罚权列给乡镇街道（power-list-adjustment）', 'The power list can give penalty powers to townships'),
  'non-officer-validity': elsewhere('浙江规定，辽宁无此依据', 'Zhejiang law, without a basis in Liaoning'),
  show: elsewhere('唯一入口：须由持证人员作出的行为，无有效证件即拒绝；任何人可以按证号或者二维码核验', 'At the one door: what needs a certificate is refused without one; anyone may verify its number or code'),
  pair: elsewhere('处罚、强制、检查各程序中由两名持证人员签名（属性 P08）', 'In the procedures of penalty, compulsion and inspection two officers sign (property P08)'),
  'hearing-chair': elsewhere('听证主持人为单独岗位，与承办人分开；主持人证为山东规定，辽宁无此依据', 'The chair is a post of its own, apart from who handles the case; a chair’s certificate is Shandong law'),
  'review-qualification': elsewhere('任职登记记载法律职业资格（appointment）；法制审核时唯一入口核对，没有登记的拒绝（penalty-ordinary 的 review）', 'Recorded with the post (appointment) and asked at the door whenever a penalty is reviewed (review of penalty-ordinary)'),
  auxiliary: elsewhere('合同工、临时工不得参加考试、不得发证，无证即不能作出执法行为（步骤 exam）', 'Who is not on the payroll cannot sit the examination, and without a certificate does nothing (the step exam)'),
} as const

const rules = {
  'inv-01': kept('唯一入口的人员校验：证件缺失、暂扣、收回或者过期即拒绝', 'The check of persons: no certificate, or one suspended, withdrawn or expired, is refused'),
  'inv-02': kept('无证尝试被拒绝并留痕，供监督人员查看', 'An attempt without a certificate is refused and on record, for supervisors to see'),
  'inv-03': elsewhere('委托处罚尚未编制', 'Delegated penalties are not declared yet'),
  'inv-04': kept('强制程序只认权力清单上机关自己的权力，没有委托', 'Compulsion rests on a power of the organ itself; there is no act to delegate', 'P01'),
  'inv-05': kept('唯一入口的职权校验', 'The check of power at the one door', 'P01'),
  'inv-06': kept('回避部件和人员校验', 'The part of recusal and the check of persons', 'P07', 'E3'),
} as const

/** What the law demands of issuing a certificate (处罚法 42(1); plan 24). How it is done is provincial law that is not in the data. */
export const officerCertificateDemands = defineDemands(officerCertificate, {
  means: {},
  carries: [
    carry(
      facts,
      {
        ...others,
        eligibility: { acts: ['enrol'], by: ['clerk'] },
        train: { acts: ['enrol'], by: ['clerk'], requires: [] },
        exam: { acts: ['examine'], by: ['clerk'], onlyIf: all('onPayroll', 'trained'), clocks: [{ kind: 'owed', since: ['enrol'] }] },
        issue: { acts: ['issue'], by: ['head'], apart: ['enrol', 'examine'], onlyIf: 'passed', clocks: [{ kind: 'owed', since: ['examine'] }] },
        'suspend-cert': inMeasures,
        withdraw: inMeasures,
      },
      rules,
    ),
  ],
  further: {
    refuse: { acts: ['refuse'], by: ['head'], apart: ['enrol', 'examine'], requires: ['enrol'], basis: penaltyLaw.art('42(1)') },
  },
})

const burden = not('renewal')
const heard = ['answer', 'noAnswer'] as const
const measure = { by: ['head'], apart: ['open'], requires: ['tell', anyOf(...heard)], clocks: [{ kind: 'owed', since: heard }] } as const
const unsettled = {
  zh: '证件措施的救济、送达和公开由省的证件管理办法规定，文本入库后再定',
  en: 'Remedies, service and publication of these measures are for the province’s measures on certificates, not in the library yet',
} as const

/** What is demanded of suspending, withdrawing and renewing a certificate (plan 24): told, heard, and decided by somebody else. */
export const certificateMeasuresDemands = defineDemands(certificateMeasures, {
  means: { notice: ['tell'], defence: ['answer'], defenceForgone: ['noAnswer'], burden: ['suspend', 'withdraw'] },
  exceptions: { L3: unsettled, P11: unsettled, P12: unsettled },
  carries: [
    carry(
      facts,
      {
        ...others, eligibility: inIssuing, train: inIssuing, exam: inIssuing, issue: inIssuing,
        'suspend-cert': { ...measure, acts: ['suspend'], onlyIf: all(burden, not('grave')) },
        withdraw: { ...measure, acts: ['withdraw'], onlyIf: all(burden, 'grave') },
      },
      rules,
    ),
  ],
  further: {
    open: { acts: ['open'], by: ['clerk', 'supervisor'], basis: plan },
    tell: { acts: ['tell'], by: ['clerk'], requires: ['open'], onlyIf: burden, clocks: [{ kind: 'owed', since: ['open'] }], basis: plan },
    answer: {
      acts: ['answer'], by: ['holder'], requires: ['tell'], onlyIf: burden, notAfter: ['noAnswer'], clocks: [{ kind: 'lapses', since: ['tell'] }], basis: plan,
    },
    noAnswer: {
      acts: ['noAnswer'], by: ['law'], requires: ['tell'], onlyIf: burden, notAfter: ['answer'], clocks: [{ kind: 'silence', since: ['tell'] }], basis: plan,
    },
    renew: {
      acts: ['renew'], by: ['head'], apart: ['open'], requires: ['open'], onlyIf: 'renewal', clocks: [{ kind: 'owed', since: ['open'] }],
      basis: [penaltyLaw.art('42(1)'), plan],
    },
    leave: { acts: ['leave'], by: ['head'], apart: ['open'], requires: ['open'], basis: plan },
  },
})

/** What is demanded of giving a suspended certificate back (plan 24). */
export const certificateRestorationDemands = defineDemands(certificateRestoration, {
  means: {},
  further: {
    open: { acts: ['open'], by: ['clerk'], basis: plan },
    restore: { acts: ['restore'], by: ['head'], apart: ['open'], requires: ['open'], clocks: [{ kind: 'owed', since: ['open'] }], basis: plan },
    refuse: { acts: ['refuse'], by: ['head'], apart: ['open'], requires: ['open'], notAfter: ['restore'], basis: plan },
  },
})

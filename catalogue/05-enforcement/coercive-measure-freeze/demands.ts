import { anyOf, carry, days, defineDemands, did, workdays } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { coerciveMeasureFreezeFacts } from '../../law/statutory/coercive-measure-freeze.ts'
import { coerciveMeasureFreeze } from './procedure.ts'

const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const frozen = did('freezeNow')

/** What the law demands of freezing (行政强制法 29 to 33). */
export const coerciveMeasureFreezeDemands = defineDemands(coerciveMeasureFreeze, {
  means: { extension: ['extend'], onSite: ['notifyBank'], transfer: ['handOver'] },
  carries: [
    carry(
      coerciveMeasureFreezeFacts,
      {
        'check-power': { notHere: { zh: '由唯一入口的职权校验承担：须有法律授予的冻结职权', en: 'Kept by the check of power: a power to freeze that a law gives' } },
        approve: { acts: ['approve'], by: ['head'], requires: ['propose'], apart: ['propose'], clocks: [{ kind: 'owed', since: ['propose'] }] },
        'notify-bank': { acts: ['notifyBank'], by: ['handler'], requires: ['approve'], signers: 2, clocks: [{ kind: 'owed', since: ['approve'] }], basis: law.art('30(1)') },
        'deliver-decision': {
          acts: ['deliverDecision'], by: ['handler'], requires: ['freezeNow'], onlyIf: frozen, owedAfter: ['freezeNow'], clocks: [{ kind: 'owed', term: workdays(3), since: ['notifyBank'] }],
        },
        extend: { acts: ['extend'], by: ['head'], apart: ['propose'], requires: ['freezeNow', 'deliverDecision'], extends: { clock: 'expires', by: days(30) } },
        decide: {
          acts: ['decide'], by: ['head'], apart: ['propose'], requires: ['deliverDecision'], notAfter: ['expires'], clocks: [{ kind: 'owed', since: ['freezeNow'] }],
        },
        'bank-releases': { acts: ['bankReleases'], by: ['bank'], requires: [anyOf('release', 'expires')], onlyIf: frozen, clocks: [{ kind: 'owed', since: ['release', 'expires'] }], basis: law.art('33(3)'), otherwise: { 'notify-bank': kept('期满从通知起算；解除只在冻结之后', 'Expiry runs from the notice, and release comes after the freeze') } },
      },
      {
        'inv-01': kept('批准数额不超过涉案金额（bounds）；已冻结的账号由限制清单拒绝', 'Bounds on the sum; an account that is frozen already is barred'),
        'inv-02': kept('账户冻结之后当事人才进入案件，此前内容只有本机关可见', 'The party comes into the case only once the account is frozen'),
        'inv-03': kept('金融机构可以拒绝没有法律授权的要求，案件即结', 'The bank may refuse, and the case is over'),
        'inv-04': kept('期满由法律作出，金融机构应当解除冻结', 'The law says that it is over, and the bank lets go'),
      },
    ),
  ],
  further: {
    propose: { acts: ['propose'], by: ['handler'], basis: [law.art('18(1)[1]'), law.art('30(1)')] },
    giveUp: { acts: ['giveUp'], by: ['head'], requires: ['propose'], notAfter: ['notifyBank'], basis: law.art('5(1)') },
    freezeNow: { acts: ['freezeNow'], by: ['bank'], requires: ['notifyBank'], clocks: [{ kind: 'owed', since: ['notifyBank'] }], basis: law.art('30(2)') },
    refuseToFreeze: { acts: ['refuseToFreeze'], by: ['bank'], requires: ['notifyBank'], notAfter: ['freezeNow'], basis: law.art('30(3)') },
    release: { acts: ['release'], by: ['head'], requires: ['freezeNow'], basis: law.art('33(1)') },
    handOver: { acts: ['handOver'], by: ['head'], requires: ['freezeNow', 'deliverDecision'], basis: law.art('21(1)') },
    bankTransfers: { acts: ['bankTransfers'], by: ['bank'], requires: ['decide'], clocks: [{ kind: 'owed', since: ['decide'] }], basis: law.art('47(1)') },
    expires: { acts: ['expires'], by: ['law'], requires: ['notifyBank'], clocks: [{ kind: 'silence', term: days(30), since: ['notifyBank'] }], basis: law.art('32(1)') },
  },
})

import { all, carry, defineDemands, months, not, workdays, years } from '../../../src/kernel/define.ts'
import { penaltyPublicityProvisions as provisions } from '../../law/penalty-publicity-provisions.ts'
import { penaltyInformationPublicationFacts } from '../../law/statutory/penalty-information-publication.ts'
import { penaltyPublicity } from './procedure.ts'

const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const toldFirst = (count: number) => [{ kind: 'owed', term: workdays(count), since: ['tell'] }] as const
/** What is no longer shown is neither corrected nor ended again. */
const ended = ['withdraw', 'endEarly', 'endSmall', 'end', 'exemptIt', 'close'] as const
const here = { onlyIf: not('elsewhere'), notAfter: ended } as const

/** What the law demands of showing a penalty to the public (处罚法 48, 市场监督管理行政处罚信息公示规定). */
export const penaltyPublicityDemands = defineDemands(penaltyPublicity, {
  means: { publication: ['publish', 'notePublished'], exemption: ['exemptIt'], overturned: ['noteOverturned'], publicationWithdrawn: ['withdraw'] },
  carries: [
    carry(
      penaltyInformationPublicationFacts,
      {
        'tell-party': { acts: ['tell'], by: ['handler'] },
        confidentiality: { acts: ['screen'], by: ['reviewer'], clocks: [{ kind: 'owed', since: ['tell'] }], owedAfter: ['tell'] },
        'publish-same-province': {
          acts: ['publish'], by: ['handler'], apart: ['screen'], onlyIf: all(not('elsewhere'), not('exempt')), owedAfter: ['screen'], clocks: toldFirst(20), notAfter: ended,
        },
        'push-other-province': {
          acts: ['push'], by: ['handler'], requires: ['screen'], onlyIf: all('elsewhere', not('exempt')), owedAfter: ['screen'], clocks: toldFirst(10), notAfter: ended,
        },
        'publish-other-province': {
          acts: ['notePublished'], by: ['handler'], onlyIf: 'elsewhere', owedAfter: ['push'], clocks: [{ kind: 'owed', term: workdays(10), since: ['push'] }],
        },
        withdraw: {
          acts: ['withdraw'], by: ['handler'], requires: ['noteOverturned'], owedAfter: ['noteOverturned'],
          clocks: [{ kind: 'owed', term: workdays(3), since: ['noteOverturned'] }], notAfter: ['endEarly', 'endSmall', 'end'],
        },
        correct: { acts: ['correct'], by: ['handler'], requires: ['publish'], clocks: [{ kind: 'owed', since: ['askCorrection'] }], ...here },
        'stop-3-months': {
          acts: ['endSmall'], by: ['law'], requires: ['publish'], onlyIf: 'small', clocks: [{ kind: 'silence', term: months(3), since: ['publish'] }],
        },
        'stop-3-years': {
          acts: ['end'], by: ['law'], requires: ['publish'], onlyIf: not('small'), clocks: [{ kind: 'silence', term: years(3), since: ['publish'] }],
        },
        'early-stop': { acts: ['askEarlyEnd'], by: ['party'], requires: ['publish'], onlyIf: all(not('elsewhere'), not('heavy')), notAfter: ended },
      },
      {
        'inv-01': kept('审查为“不予公示”的不能公示', 'What was screened as exempt cannot be published'),
        'inv-02': kept('步骤 early-stop、endEarly', 'the steps early-stop and endEarly'),
        'inv-03': { notHere: { zh: '限制从业期限长于三年的延续公示尚未声明', en: 'Showing a ban for as long as it lasts beyond three years is not declared yet' } },
        'inv-04': kept('公示内容取自处罚决定清单，由审查人核对', 'The content is taken from the list of decisions, and screened'), 'inv-05': kept('由办案人员告知、公示、更正', 'Who handles the case tells, publishes and corrects'),
      },
    ),
  ],
  further: {
    exemptIt: { acts: ['exemptIt'], by: ['head'], apart: ['screen'], requires: ['screen'], onlyIf: 'exempt', owedAfter: ['screen'], basis: provisions.art('2(2)') },
    askCorrection: { acts: ['askCorrection'], by: ['party'], requires: ['publish'], ...here, basis: provisions.art('12(1)') },
    keepAsShown: {
      acts: ['keepAsShown'], by: ['handler'], requires: ['askCorrection'], ...here, basis: provisions.art('12(1)'),
    },
    noteOverturned: { acts: ['noteOverturned'], by: ['handler'], requires: ['publish'], ...here, basis: provisions.art('11(1)') },
    endEarly: { acts: ['endEarly'], by: ['head'], requires: ['askEarlyEnd'], onlyIf: not('heavy'), notAfter: ['refuseEarlyEnd', ...ended], again: ['askEarlyEnd'], clocks: [{ kind: 'owed', since: ['askEarlyEnd'] }], basis: provisions.art('14(1)') },
    refuseEarlyEnd: { acts: ['refuseEarlyEnd'], by: ['head'], requires: ['askEarlyEnd'], notAfter: ['noteOverturned', ...ended], basis: provisions.art('14(1)') },
    close: { acts: ['close'], by: ['handler'], requires: ['notePublished'], onlyIf: 'elsewhere', owedAfter: ['notePublished'], basis: provisions.art('10(1)') },
  },
})

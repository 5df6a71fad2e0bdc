import { defineProperties } from '../../src/kernel/define.ts'
import { businessEnvironmentRegulation } from '../law/business-environment-regulation.ts'
import { filingReviewRegulation } from '../law/filing-review-regulation.ts'
import { liaoningPlan } from '../law/liaoning-plan.ts'
import { localOrganicLaw } from '../law/local-organic-law.ts'
import { majorDecisionRegulation as decisions } from '../law/major-decision-regulation.ts'

/** Normative documents, major decisions and their review. */
export const makingProperties = defineProperties([
  {
    id: 'P10', where: ['headSpeaks'], tasks: [18], basis: [decisions.art('30(2)'), liaoningPlan.art('18')],
    appliesTo: { zh: '须集体讨论、首长末位发言的程序', en: 'procedures in which the head speaks last' },
    says: { zh: '行政首长末位发表意见，此后他人不再发言', en: 'The head speaks last' },
    tests: [
      { never: ['memberSpeaks'], after: ['headSpeaks'], without: ['draft', 'convening'] },
      { never: ['decision'], without: ['headSpeaks'], since: ['draft', 'convening'] },
    ],
  },
  {
    id: 'P22', where: ['numbering'], tasks: [11, 12], basis: [localOrganicLaw.art('75(1)'), liaoningPlan.art('12'), liaoningPlan.art('11')],
    appliesTo: { zh: '规范性文件制定程序', en: 'procedures for making normative documents' },
    says: {
      zh: '规范性文件：起草、征求意见、审核、集体讨论、统一编号、公布、备案，一步不少',
      en: 'Draft, consultation, review, collective decision, number, publication, filing: none is skipped',
    },
    tests: [
      { never: ['review'], without: ['opinionsAnswered'] },
      { never: ['collective'], without: ['review'], since: ['draft'] },
      { never: ['numbering'], without: ['collective'], since: ['draft'] },
      { never: ['publication'], without: ['numbering'], since: ['draft'] },
      { never: 'closed', after: ['publication'], without: ['filing'] },
      {
        built: { zh: '草案校验：变相设定许可、处罚、强制的条文被指出', en: 'The draft checker finds licences and penalties by the back door' },
        tests: ['catalogue/02-legislation/draft-rules/draft-rules.test.ts › a normative document may create no licence, penalty, compulsion or fee'],
      },
    ],
  },
  {
    id: 'P23', where: ['submission'], tasks: [14, 15, 16, 17, 18], basis: [decisions.art('25(2)'), decisions.art('14(1)'), decisions.art('30(1)')],
    appliesTo: { zh: '重大行政决策程序', en: 'procedures for major decisions' },
    says: {
      zh: '重大决策：公众参与、专家论证、风险评估、合法性审查、集体讨论；未经审查不得提交讨论',
      en: 'Participation, experts, risk, legality, collective; nothing is submitted without legality review',
    },
    tests: [
      { never: ['submission'], without: ['review'], since: ['draft'] },
      { never: ['submission'], without: ['consultation'] },
      { never: ['decision'], without: ['experts'] },
      { never: ['decision'], without: ['risk'] },
      { never: ['decision'], without: ['submission'], since: ['draft'] },
    ],
  },
  {
    id: 'P24', where: ['opinionsAnswered'], tasks: [8, 15], basis: [businessEnvironmentRegulation.art('62(2)'), decisions.art('18(1)'), liaoningPlan.art('8')],
    appliesTo: { zh: '公开征求意见的程序', en: 'procedures with public consultation' },
    says: { zh: '公众意见采纳与否及理由，在决定之前公布', en: 'What became of every comment is answered before the decision' },
    tests: [{ never: ['decision', 'collective', 'submission'], after: ['consultation'], without: ['opinionsAnswered'] }],
  },
  {
    id: 'L5', where: ['foundWrong'], tasks: [12], basis: [filingReviewRegulation.art('3(1)'), localOrganicLaw.art('73(1)[3]')],
    appliesTo: { zh: '备案审查程序', en: 'filing review' },
    says: { zh: '有件必备、有备必审、有错必纠', en: 'What is filed is reviewed, and what is wrong is put right' },
    tests: [{ never: 'closed', after: ['foundWrong'], without: ['corrected'] }],
  },
])

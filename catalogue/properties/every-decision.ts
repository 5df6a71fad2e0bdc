import { defineProperties } from '../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../law/government-information-regulation.ts'
import { licensingLaw } from '../law/licensing-law.ts'
import { penaltyLaw } from '../law/penalty-law.ts'

const toy = 'stories/http/library-card.story.test.ts ›'
const licence = 'catalogue/01-functions/administrative-licence/story.test.ts ›'
const decisions = ['decision', 'penalty', 'burden'] as const
const allDecisions = { zh: '作出决定的程序', en: 'procedures with a decision' } as const

/** What holds for decisions of every kind. */
export const decisionProperties = defineProperties([
  {
    id: 'P01', where: 'every procedure', tasks: [1, 11], basis: [penaltyLaw.art('38(1)'), penaltyLaw.art('16(1)'), licensingLaw.art('17(1)')],
    appliesTo: { zh: '所有程序', en: 'every procedure' },
    says: { zh: '没有权力清单上的职权和当日有效的依据，不得减损权利、增加义务', en: 'No burden without a listed power and a basis in force on that day' },
    tests: [
      {
        built: { zh: '唯一入口的职权校验与依据校验', en: 'The checks of power and basis at the one door' },
        tests: [
          `${toy} an organ without the power may not even begin`,
          `${licence} a power whose law was repealed yesterday opens nothing and decides nothing`,
        ],
      },
    ],
  },
  {
    id: 'P11', where: decisions, tasks: [28, 43], basis: [penaltyLaw.art('59(1)'), licensingLaw.art('38(2)')], appliesTo: allDecisions,
    says: { zh: '不利决定一律写明救济途径、机关和期限', en: 'Every decision against someone carries remedy, body and period' },
    tests: [{ remedies: 'decision' }, { remedies: 'penalty' }, { remedies: 'burden' }],
  },
  {
    id: 'P12', where: decisions, tasks: [28, 40],
    basis: [penaltyLaw.art('48(1)'), licensingLaw.art('40(1)'), governmentInformationRegulation.art('20(1)[1]')], appliesTo: allDecisions,
    says: { zh: '应当公开的决定，未公开又未记录不公开理由的，不得结案', en: 'No closing without publication or a recorded exemption' },
    tests: [{ never: 'closed', after: decisions, without: ['publication', 'exemption'] }],
  },
  {
    id: 'P14', where: decisions, tasks: [28], basis: [], appliesTo: allDecisions,
    says: { zh: '作出决定即有办理结果', en: 'Whatever is decided has an outcome' },
    tests: [{ outcome: 'decision' }, { outcome: 'penalty' }, { outcome: 'burden' }],
  },
  {
    id: 'P19', where: ['extension'], tasks: [2, 34], basis: [licensingLaw.art('42(1)')],
    appliesTo: { zh: '期限可以延长的程序', en: 'procedures whose period can be extended' },
    says: { zh: '延长期限须在届满前，由承办人以外的人批准，不超过法定次数', en: 'Extended only before expiry, by someone else than the handler, at most as often as the law says' },
    tests: [
      { posts: ['extension', 'investigation'] },
      {
        built: { zh: '届满后不得延长、次数有限', en: 'Not after the end, and only so often' },
        tests: ['stories/fixtures/library-card/library-card.test.ts › an extension once, before the end, by the head'],
      },
    ],
  },
  {
    id: 'P21', where: 'every procedure', tasks: [12, 13], basis: [penaltyLaw.art('38(1)'), licensingLaw.art('5(2)')],
    appliesTo: { zh: '所有程序', en: 'every procedure' },
    says: { zh: '未公布或者已失效的规范性文件不作依据', en: 'An unpublished or expired normative document is never a basis' },
    tests: [
      {
        built: { zh: '依据须在法规库中且当日有效', en: 'A basis must be in the library and in force on the day' },
        tests: ['src/kernel/check/check-catalogue.test.ts › a repealed text is no basis on a day after its repeal, and is one on a day before'],
      },
    ],
  },
  {
    id: 'P28', where: 'every procedure', tasks: [27], basis: [penaltyLaw.art('37(1)')], appliesTo: { zh: '所有程序', en: 'every procedure' },
    says: { zh: '适用行为时的法律；新法处罚较轻的适用新法', en: 'The law at the time of the act applies, unless the new one is lighter' },
    tests: [
      {
        built: {
          zh: '办理中的案件用其开始时的程序版本，依据按当日效力校验；“从轻适用新法”由办案人在决定中说明，系统不代为判断',
          en: 'A running case keeps the version it began with, and a basis is checked on the day; that a new law is lighter is for the decision to say',
        },
        tests: ['src/operations/door/door.test.ts › a rule repealed yesterday is no basis today'],
      },
    ],
  },
  {
    id: 'E3', where: ['penalty'], tasks: [28], basis: [penaltyLaw.art('43(1)')],
    appliesTo: { zh: '行政处罚程序', en: 'penalty procedures' },
    says: { zh: '对承办、主持人员可以随时申请回避，直到作出决定', en: 'Recusal can be asked for until the decision' },
    tests: [{ open: 'recusalDemand', from: ['investigation'], until: ['hearing', 'penalty', 'noPenalty', 'transfer', 'decision'] }],
  },
  {
    id: 'L3', where: decisions, tasks: [28], basis: [penaltyLaw.art('61(1)'), licensingLaw.art('44(1)'), licensingLaw.art('38(2)')], appliesTo: allDecisions,
    says: { zh: '决定作出后必须送达', en: 'What is decided is served' },
    tests: [{ never: 'closed', after: decisions, without: ['service'] }],
  },
  {
    id: 'P20', where: ['seizure'], tasks: [27, 28], basis: [penaltyLaw.art('56(1)')],
    appliesTo: { zh: '有证据保存、查封、扣押的程序', en: 'procedures with preservation or seizure' },
    says: { zh: '保存、扣押的物品必须处理，才能结案', en: 'What was preserved or seized is dealt with before the case closes' },
    tests: [{ never: 'closed', after: ['seizure'], without: ['release'] }],
  },
])

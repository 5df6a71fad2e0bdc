import { choice, choices, citations, date, defineRegister, longText, organ, text } from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { penaltyPublicityProvisions as provisions } from '../../law/penalty-publicity-provisions.ts'
import { penaltyKinds } from '../penalty-names.ts'

/** Decisions to penalise, as the organ keeps them. Not public: what may be shown is screened first. Key: number of the case. */
export const penaltyDecisionsRegister = defineRegister({
  id: 'penalty-decisions',
  title: { zh: '行政处罚决定台账', en: 'Penalty decisions' },
  systems: ['28.2'],
  basis: penaltyLaw.art('47(1)'),
  columns: {
    number: text({ ask: { zh: '案号', en: 'Number of the case' }, because: penaltyLaw.art('47(1)') }),
    organ: organ({ ask: { zh: '处罚机关', en: 'Organ' }, because: penaltyLaw.art('59(1)') }),
    matter: text({ ask: { zh: '处罚事项', en: 'Matter' }, because: penaltyLaw.art('59(1)') }),
    party: text({ ask: { zh: '当事人', en: 'Party' }, because: penaltyLaw.art('59(1)'), personal: true }),
    partyName: text({ ask: { zh: '当事人名称', en: 'Name of the party' }, because: penaltyLaw.art('59(1)'), personal: true }),
    kinds: choices({ ask: { zh: '处罚种类', en: 'Kinds' }, because: penaltyLaw.art('59(1)'), options: penaltyKinds }),
    content: longText({ ask: { zh: '处罚内容', en: 'Content' }, because: penaltyLaw.art('59(1)') }),
    basis: citations({ ask: { zh: '依据', en: 'Basis' }, because: penaltyLaw.art('59(1)') }),
    decided: date({ ask: { zh: '决定日期', en: 'Decided on' }, because: penaltyLaw.art('59(1)') }),
  },
})

/** What the public sees of penalties, until its day comes. Key: number of the case. */
export const publishedPenaltiesRegister = defineRegister({
  id: 'published-penalties',
  title: { zh: '行政处罚公示', en: 'Published penalties' },
  systems: ['28.2', '3.3'],
  basis: penaltyLaw.art('48(1)'),
  columns: {
    number: text({ ask: { zh: '案号', en: 'Number of the case' }, because: penaltyLaw.art('48(1)') }),
    organ: organ({ ask: { zh: '处罚机关', en: 'Organ' }, because: penaltyLaw.art('48(1)') }),
    shownName: text({ ask: { zh: '当事人（公示名称）', en: 'Party as shown' }, because: provisions.art('6(1)') }),
    content: longText({ ask: { zh: '处罚内容', en: 'Content' }, because: provisions.art('7(1)') }),
    basis: citations({ ask: { zh: '依据', en: 'Basis' }, because: provisions.art('7(1)') }),
    decided: date({ ask: { zh: '决定日期', en: 'Decided on' }, because: provisions.art('7(1)') }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: penaltyLaw.art('48(2)'),
      options: { shown: { zh: '公示中', en: 'Shown' }, corrected: { zh: '已更正', en: 'Corrected' } },
    }),
  },
  shown: ['number', 'organ', 'shownName', 'content', 'basis', 'decided', 'state'],
  forgets: true,
})

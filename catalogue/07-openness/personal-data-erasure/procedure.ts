import { choice, date, dateOf, defineProcedure, longText, text, until } from '../../../src/kernel/define.ts'
import { personalInformationLaw as law } from '../../law/personal-information-law.ts'
import { head, officer } from '../../organs/case-roles.ts'

const must = law.art('47(1)')

/**
 * Personal data is erased when the law no longer lets it be kept: the organ acts unasked, or because the person asked. One proposes and says
 * which period of keeping is over; another orders it. The entries of the case stay in the log, what they commit to is destroyed.
 * Only a case that is over can be named, and nothing it entered in a register may still be in force.
 */
export const personalDataErasure = defineProcedure({
  id: 'personal-data-erasure',
  title: { zh: '个人信息删除', en: 'Erasure of personal data' },
  systems: [],
  basis: must,
  power: null,
  roles: { officer, head },
  outcomes: { erased: { zh: '已删除', en: 'Erased' }, kept: { zh: '不予删除', en: 'Not erased' } },
  acts: {
    propose: {
      title: { zh: '提请删除', en: 'Propose the erasure' },
      by: 'officer', basis: must, starts: true,
      form: {
        number: text({ ask: { zh: '办件编号', en: 'Number of the case' }, because: must }),
        ground: choice({
          ask: { zh: '法定情形', en: 'Ground' }, because: must,
          options: {
            purposeOver: { zh: '处理目的已实现、无法实现或者不再必要', en: 'The purpose is reached, cannot be reached, or needs it no more' },
            periodOver: { zh: '保存期限已届满', en: 'The period of keeping is over' },
            consentWithdrawn: { zh: '个人撤回同意', en: 'Consent was withdrawn' },
            unlawful: { zh: '违反法律、行政法规处理', en: 'It was processed against the law' },
            otherLaw: { zh: '法律、行政法规规定的其他情形', en: 'Another case fixed by law' },
          },
        }),
        keeping: text({ ask: { zh: '保存期限的依据（档案保管期限表等）', en: 'What fixes how long it is kept' }, because: law.art('47(2)') }),
        keptUntil: date({ ask: { zh: '保存期限届满日', en: 'Last day on which it had to be kept' }, because: law.art('47(2)') }),
        reasons: longText({ ask: { zh: '理由（含是否应个人请求）', en: 'Reasons, and whether the person asked' }, because: law.art('50(1)'), seenBy: 'organ' }),
      },
    },
    erase: {
      title: { zh: '批准并执行删除', en: 'Order the erasure' },
      by: 'head', apart: ['propose'], basis: [must, law.art('19'), law.art('47(2)')], after: ['propose'],
      notBefore: until(dateOf('propose', 'keptUntil')), owedSince: 'propose', outcome: 'erased', ends: true,
    },
    keep: {
      title: { zh: '不予删除并说明理由', en: 'Refuse, with reasons' },
      by: 'head', apart: ['propose'], basis: [law.art('47(2)'), law.art('50(1)')], after: ['propose'], outcome: 'kept', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('50(1)'), seenBy: 'organ' }) },
    },
  },
})

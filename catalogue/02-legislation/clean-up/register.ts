import { choice, date, defineRegister, longText, organ, text, words } from '../../../src/kernel/define.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'

const because = legislationLaw.art('116(1)')

/** Clean-up campaigns (文件清理). Key: the number of the case that runs the campaign. */
export const cleanUpsRegister = defineRegister({
  id: 'clean-ups',
  title: { zh: '规范性文件清理台账', en: 'Clean-up campaigns' },
  systems: ['13'],
  basis: because,
  columns: {
    title: text({ ask: { zh: '清理名称', en: 'Campaign' }, because }),
    organ: organ({ ask: { zh: '组织机关', en: 'Organ' }, because }),
    ground: choice({
      ask: { zh: '清理缘由', en: 'Why' }, because,
      options: {
        higherLaw: { zh: '上位法变动', en: 'Higher law changed' }, expired: { zh: '到期', en: 'Expired' },
        conflict: { zh: '相互抵触', en: 'Conflicting' }, periodic: { zh: '定期清理', en: 'Periodic' },
      },
    }),
    opened: date({ ask: { zh: '开始日期', en: 'Opened' }, because }),
    candidates: words({ ask: { zh: '待清理文件编号', en: 'Candidates' }, because }),
    kept: words({ ask: { zh: '继续有效', en: 'Kept' }, because, optional: true }),
    amended: words({ ask: { zh: '修改', en: 'To be amended' }, because, optional: true }),
    withdrawn: words({ ask: { zh: '废止或者失效', en: 'Withdrawn' }, because, optional: true }),
    report: longText({ ask: { zh: '清理结果', en: 'Result' }, because: liaoningPlan.art('13'), optional: true }),
    state: choice({ ask: { zh: '状态', en: 'State' }, because, options: { open: { zh: '进行中', en: 'Open' }, closed: { zh: '已结束', en: 'Closed' } } }),
  },
  shown: ['title', 'organ', 'ground', 'opened', 'candidates', 'kept', 'amended', 'withdrawn', 'report', 'state'],
})

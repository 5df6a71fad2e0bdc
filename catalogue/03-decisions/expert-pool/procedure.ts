import { defineProcedure, longText, organ, person, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { clerk, head } from '../../organs/case-roles.ts'

const pool = law.art('21(1)')
const neutral = law.art('20(1)')
const plan = liaoningPlan.art('15')
const who = person({ ask: { zh: '专家账号', en: 'Expert' }, because: pool })

/** The pool of experts: enrolled, struck off, and their direct interests, which keep them from being drawn. */
export const expertPool = defineProcedure({
  id: 'expert-pool',
  title: { zh: '决策咨询论证专家库管理', en: 'Pool of experts' },
  systems: ['15.2'],
  basis: pool,
  power: null,
  roles: { clerk, head },
  outcomes: {
    enrolled: { zh: '入库', en: 'Enrolled' }, struck: { zh: '退出', en: 'Struck off' }, noted: { zh: '已登记', en: 'Noted' }, declined: { zh: '不予入库', en: 'Not enrolled' },
  },
  acts: {
    nominate: {
      title: { zh: '推荐专家', en: 'Nominate an expert' },
      by: 'clerk', basis: [pool, plan], starts: true,
      form: {
        person: who,
        name: text({ ask: { zh: '姓名', en: 'Name' }, because: pool }),
        field: text({ ask: { zh: '专业领域', en: 'Field' }, because: neutral }),
        unit: text({ ask: { zh: '工作单位', en: 'Works at' }, because: neutral }),
      },
    },
    enrol: {
      title: { zh: '准予入库', en: 'Enrol' },
      by: 'head', apart: ['nominate'], basis: pool, after: ['nominate'], owedSince: 'nominate', outcome: 'enrolled', ends: true,
      effects: [{
        register: 'decision-experts', change: 'enter', key: '{nominate.person}',
        values: { person: '{nominate.person}', name: '{nominate.name}', field: '{nominate.field}', unit: '{nominate.unit}' },
      }],
    },
    decline: {
      title: { zh: '不予入库', en: 'Do not enrol' },
      by: 'head', apart: ['nominate'], basis: pool, after: ['nominate'], outcome: 'declined', ends: true,
      form: { why: longText({ ask: { zh: '理由', en: 'Why' }, because: pool }) },
    },
    strike: {
      title: { zh: '退出专家库', en: 'Strike off' },
      by: 'head', basis: pool, starts: true, outcome: 'struck', ends: true,
      form: { person: who, why: longText({ ask: { zh: '退出理由', en: 'Why' }, because: pool }) },
      effects: [{ register: 'decision-experts', change: 'end', key: '{this.person}' }],
    },
    noteInterest: {
      title: { zh: '登记利害关系', en: 'Note an interest' },
      by: 'clerk', basis: neutral, starts: true, outcome: 'noted', ends: true,
      form: {
        person: who,
        organ: organ({ ask: { zh: '与哪一单位有直接利害关系', en: 'Interest in which organ' }, because: neutral }),
        interest: text({ ask: { zh: '利害关系', en: 'Interest' }, because: neutral }),
      },
      // Noted at the expert too, which is refused of whoever is not in the pool.
      effects: [
        { register: 'expert-interests', change: 'set', key: '{this.person}/{this.organ}', copies: true },
        { register: 'decision-experts', change: 'amend', key: '{this.person}', values: { noted: '{this.organ}' } },
      ],
    },
  },
})

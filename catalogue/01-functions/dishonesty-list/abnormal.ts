import { choice, creditCode, defineProcedure, longText, text, years } from '../../../src/kernel/define.ts'
import { enterpriseInformationRegulation as law } from '../../law/enterprise-information-regulation.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'
import { listRemedies } from './remedies.ts'

const entry = { register: 'abnormal-operations', key: '{find.code}' } as const

/** On the abnormal list until the duty is met, or for three years; then the serious list is asked. */
export const abnormalListing = defineProcedure({
  id: 'abnormal-listing',
  title: { zh: '列入、移出经营异常名录', en: 'Abnormal-operations list' },
  systems: ['3.5'],
  basis: law.art('17(1)'),
  power: null,
  roles: { handler: officer, head, entity: { title: { zh: '企业', en: 'Enterprise' }, kind: 'party' }, law: theLaw },
  outcomes: {
    notListed: { zh: '不列入', en: 'Not listed' }, removed: { zh: '移出', en: 'Removed' }, three: { zh: '满三年未履行', en: 'Three years without compliance' }, corrected: { zh: '更正撤除', en: 'Corrected' },
  },
  remedies: listRemedies,
  acts: {
    find: {
      title: { zh: '查实应当列入的情形', en: 'Find that it must be listed' },
      by: 'handler', basis: law.art('17(1)'), starts: true, joins: [{ role: 'entity', field: 'code', name: 'name' }],
      form: {
        code: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because: law.art('17(1)') }),
        name: text({ ask: { zh: '企业名称', en: 'Enterprise' }, because: law.art('17(1)') }),
        ground: choice({
          ask: { zh: '情形', en: 'Ground' }, because: law.art('17(1)'),
          options: { late: { zh: '未按期公示年度报告或者责令公示的信息', en: 'Nothing disclosed in time' }, false: { zh: '公示信息隐瞒真实情况、弄虚作假', en: 'False disclosure' } },
        }),
        facts: longText({ ask: { zh: '事实和证据', en: 'Facts and evidence' }, because: law.art('17(1)') }),
      },
    },
    list: {
      title: { zh: '列入经营异常名录并公示', en: 'List and publish' },
      by: 'head', apart: ['find'], basis: law.art('17(1)'), after: ['find'], owedSince: 'find', closes: ['doNotList'],
      issues: [{ id: 'listed', title: { zh: '列入经营异常名录决定书', en: 'Listed as abnormal' }, layout: 'letter', series: '异入', to: 'entity', remedies: true, body: ['{find.facts}', '履行公示义务后，可以申请移出。'] }],
      effects: [{ ...entry, change: 'enter', values: { code: '{find.code}', name: '{find.name}', organ: '{organ.id}', reason: '{find.ground}', since: '{day}', state: 'listed' } }],
      publishes: { kind: 'abnormal-listing', title: '列入经营异常名录：{find.name}', basis: law.art('17(1)'), rows: { 列入机关: '{organ.name}', 事由: '{find.ground}', 列入日期: '{day}' } },
    },
    doNotList: {
      title: { zh: '不列入', en: 'Do not list' },
      by: 'head', apart: ['find'], basis: law.art('17(1)'), after: ['find'], outcome: 'notListed', ends: true, form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('17(1)') }) },
    },
    comply: {
      title: { zh: '已履行公示义务，申请移出', en: 'Comply, and ask to be removed' },
      by: 'entity', basis: law.art('17(2)'), after: ['list'], when: { did: 'list' }, often: true, form: { what: longText({ ask: { zh: '履行情况', en: 'What was done' }, because: law.art('17(2)') }) },
    },
    remove: {
      title: { zh: '移出经营异常名录', en: 'Remove' },
      by: 'head', basis: law.art('17(2)'), after: ['comply'], when: { did: 'list' }, owedSince: 'comply', outcome: 'removed', ends: true, effects: [{ ...entry, change: 'end' }], unpublishes: ['list'],
      issues: [{ id: 'removed', title: { zh: '移出经营异常名录决定书', en: 'Removed' }, layout: 'letter', series: '异出', to: 'entity', body: ['你单位已履行公示义务，予以移出。'] }],
    },
    notMet: {
      title: { zh: '答复尚未履行', en: 'Answer that it is not met yet' },
      by: 'handler', basis: law.art('17(2)'), after: ['comply'], when: { did: 'comply' }, often: true, discharges: ['remove'], form: { lacking: longText({ ask: { zh: '尚未履行的内容', en: 'What is lacking' }, because: law.art('17(2)') }) },
    },
    correct: {
      title: { zh: '列入有误，撤除并更正', en: 'Listed wrongly: take it off' },
      by: 'head', basis: law.art('12(1)'), after: ['list'], when: { did: 'list' }, outcome: 'corrected', ends: true, effects: [{ ...entry, change: 'end' }], unpublishes: ['list'],
      form: { evidence: longText({ ask: { zh: '有误之处和证据', en: 'What is wrong, and evidence' }, because: law.art('12(1)') }) },
    },
    threeYears: {
      title: { zh: '满三年未履行', en: 'Three years without compliance' },
      by: 'law', basis: law.art('17(2)'), after: ['list'], when: { did: 'list' }, bySilence: years(3).since('list'), outcome: 'three', ends: true,
      effects: [{ ...entry, change: 'amend', values: { state: 'threeYears' } }],
    },
  },
})

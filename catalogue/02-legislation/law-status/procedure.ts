import { date, defineProcedure, longText, text } from '../../../src/kernel/define.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { keeper, reviewer } from '../../organs/case-roles.ts'

const basis = legislationLaw.art('63(3)')
const key = '{record.law}'

/**
 * Recording that a legal text was repealed, so that whatever rests on it is refused from that day. The repeal itself is made and published
 * elsewhere; one person enters it and another, who has read the publication, confirms it.
 */
export const lawRepeal = defineProcedure({
  id: 'law-repeal',
  title: { zh: '法律文件废止登记', en: 'Recording of a repeal' },
  systems: ['1.2', '13'],
  basis,
  power: null,
  roles: { keeper, reviewer },
  outcomes: {
    confirmed: { zh: '已登记', en: 'Recorded' },
    dropped: { zh: '不予登记', en: 'Not recorded' },
    lifted: { zh: '已更正', en: 'Lifted' },
  },
  acts: {
    record: {
      title: { zh: '登记废止', en: 'Record a repeal' },
      by: 'keeper', basis, starts: true,
      form: {
        law: text({ ask: { zh: '法律文件代号', en: 'Id of the text' }, because: basis }),
        since: date({ ask: { zh: '自何日起废止', en: 'Repealed since' }, because: basis }),
        promulgation: text({ ask: { zh: '公布文件（名称、文号、日期）', en: 'Promulgated by' }, because: basis }),
      },
    },
    confirm: {
      title: { zh: '核对公布文件并确认', en: 'Compare with the publication and confirm' },
      by: 'reviewer', apart: ['record'], basis, after: ['record'], owedSince: 'record', outcome: 'confirmed', ends: true,
      effects: [
        {
          register: 'law-status', change: 'enter', key, from: '{record.since}',
          values: { law: '{record.law}', state: 'repealed', since: '{record.since}', promulgation: '{record.promulgation}' },
        },
      ],
      publishes: {
        kind: 'law-status', title: '法律文件废止：{record.law}', basis,
        rows: { 法律文件: '{record.law}', 自何日起: '{record.since}', 公布文件: '{record.promulgation}' },
      },
    },
    drop: {
      title: { zh: '不予登记', en: 'Do not record' },
      by: 'reviewer', apart: ['record'], basis, after: ['record'], outcome: 'dropped', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: basis }) },
    },
    lift: {
      title: { zh: '更正误登', en: 'Lift a wrong entry' },
      by: 'reviewer', basis, starts: true, outcome: 'lifted', ends: true,
      form: {
        law: text({ ask: { zh: '法律文件代号', en: 'Id of the text' }, because: basis }),
        reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: basis }),
      },
      effects: [{ register: 'law-status', change: 'end', key: '{this.law}' }],
    },
  },
})

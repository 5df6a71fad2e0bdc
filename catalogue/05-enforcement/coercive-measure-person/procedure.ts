import { anyOf, choice, citations, date, dateOf, defineProcedure, did, longText, mount, person, text, until } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { letter } from '../../letter.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'
import { decisionRemedies } from '../decision-remedies.ts'
import { onTheSpot } from '../parts/on-the-spot.ts'

const allowed = anyOf('approve', 'actAtOnce')
const urgent = { when: did('actAtOnce') } as const
const proposed = {
  person: person({ ask: { zh: '被限制人身自由的人', en: 'Who is restrained' }, because: law.art('18(1)[1]'), personal: true }),
  name: text({ ask: { zh: '姓名', en: 'Name' }, because: law.art('18(1)[1]'), personal: true }),
  law: citations({ ask: { zh: '授权并规定期限的法律', en: 'The law that gives the power and sets its period' }, because: law.art('20(2)') }),
  reasons: longText({ ask: { zh: '理由，以及为何非强制手段不能达到目的', en: 'Reasons, and why gentler means do not suffice' }, because: law.art('5(1)') }),
} as const
const why = { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('19(1)') }) } as const
const joins = [{ role: 'party', field: 'person', name: 'name' }] as const
const record = {
  ...letter('record', 'party', ['现笔', '现场笔录', 'Record made on the spot'], [
    '当场告知：{spot.appear.told}', '陈述申辩：{spot.hear.statement}', '地点：{this.place}。期限：{this.period}，不晚于{this.until}。', '{this.record}',
  ]),
  remedies: true,
} as const

/**
 * Restraining a person (行政强制法 20), only under a law that gives it and says how long. A period in hours is told and recorded as the law words it;
 * the clock of a case knows days, so it speaks at the end of the day on which the hours are over, and release is due before.
 */
export const coerciveMeasurePerson = defineProcedure({
  id: 'coercive-measure-person',
  title: { zh: '限制公民人身自由的行政强制措施', en: 'Restraint of a person' },
  systems: ['28.1'],
  basis: law.art('10(1)'),
  power: 'restraint',
  roles: { handler: officer, head, party: { title: { zh: '当事人', en: 'Party' }, kind: 'party' }, law: theLaw },
  outcomes: { notTaken: { zh: '未采取措施', en: 'No measure was taken' }, released: { zh: '已解除', en: 'Released' } },
  remedies: decisionRemedies,
  parts: [mount('spot', onTheSpot, { and: { appear: { after: [allowed], owedSince: ['approve', 'actAtOnce'] } } })],
  acts: {
    propose: {
      title: { zh: '报告并提请批准', en: 'Report and propose' },
      by: 'handler', basis: [law.art('18(1)[1]'), law.art('5(1)')], starts: true, form: proposed, joins,
    },
    approve: { title: { zh: '批准采取措施', en: 'Approve' }, by: 'head', apart: ['propose'], basis: law.art('18(1)[1]'), after: ['propose'], owedSince: 'propose' },
    actAtOnce: {
      title: { zh: '紧急情况，决定当场实施', en: 'Act on the spot in urgency' },
      by: 'handler', officers: 2, basis: [law.art('19(1)'), law.art('20(1)[2]')], starts: true, closes: ['approve'], joins,
      form: { ...proposed, urgent: longText({ ask: { zh: '紧急情况', en: 'What makes it urgent' }, because: law.art('20(1)[2]') }) },
    },
    giveUp: {
      title: { zh: '不采取措施', en: 'Take no measure' },
      by: 'head', basis: law.art('5(1)'), power: 'not-needed', after: [anyOf('propose', 'actAtOnce')], outcome: 'notTaken', ends: true, form: why,
    },
    restrain: {
      title: { zh: '实施限制人身自由的措施', en: 'Restrain' },
      by: 'handler', officers: 2, basis: [law.art('17(1)'), law.art('17(3)'), law.art('18(1)[2]'), law.art('18(1)[7]'), law.art('20(2)')],
      after: [allowed, 'spot.appear', 'spot.hear'], owedSince: 'spot.hear', closes: ['giveUp'], issues: [record],
      form: {
        place: text({ ask: { zh: '地点', en: 'Where' }, because: law.art('20(1)[1]') }),
        period: text({ ask: { zh: '法定期限（含时数和起算时刻）', en: 'Period by law, with its hours and when it begins' }, because: law.art('20(2)') }),
        until: date({ ask: { zh: '期限届满之日', en: 'Day on which it is over' }, because: law.art('20(2)') }),
        record: longText({ ask: { zh: '现场笔录', en: 'Record made on the spot' }, because: law.art('18(1)[7]') }),
      },
    },
    tellFamily: {
      title: { zh: '立即通知家属：机关、地点和期限', en: 'Tell the family at once: organ, place and period' },
      by: 'handler', basis: law.art('20(1)[1]'), power: 'not-needed', after: ['restrain'], owedSince: 'restrain',
      form: { how: longText({ ask: { zh: '通知何人、何时、何种方式', en: 'Whom, when and how' }, because: law.art('20(1)[1]') }) },
    },
    confirm: {
      // No hours here: at once on return to the office (20(1)[2]), unlike the twenty-four hours of 19.
      title: { zh: '返回机关后立即补办批准', en: 'Approve at once on return' },
      by: 'head', apart: ['actAtOnce', 'restrain'], basis: law.art('20(1)[2]'), ...urgent, after: ['restrain'], owedSince: 'restrain', closes: ['disapprove'],
    },
    disapprove: {
      title: { zh: '不同意，责令立即解除', en: 'Disapprove: release at once' },
      by: 'head', basis: law.art('19(1)'), power: 'not-needed', ...urgent, after: ['restrain'], discharges: ['confirm'], closes: ['confirm'], form: why,
    },
    over: {
      title: { zh: '法定期限届满', en: 'The period by law is over' },
      by: 'law', basis: law.art('20(2)'), bySilence: until(dateOf('restrain', 'until')), closes: ['confirm'],
    },
    release: {
      title: { zh: '立即解除', en: 'Release' },
      by: ['handler', 'head'], basis: law.art('20(2)'), power: 'not-needed', after: ['restrain'], owedSince: ['restrain', 'disapprove', 'over'], outcome: 'released', ends: true,
      keeps: ['tellFamily'],
      form: {
        ground: choice({
          ask: { zh: '解除原因', en: 'Why' }, because: law.art('20(2)'),
          options: {
            reached: { zh: '目的已经达到', en: 'Its aim is reached' }, gone: { zh: '条件已经消失', en: 'Its conditions are gone' },
            over: { zh: '期限届满', en: 'The period is over' }, disapproved: { zh: '负责人不同意', en: 'The head disagreed' },
          },
        }),
        at: text({ ask: { zh: '解除时刻', en: 'When' }, because: law.art('20(2)') }),
      },
    },
  },
})

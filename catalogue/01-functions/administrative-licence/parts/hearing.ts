import {
  ahead, all, any, anyOf, date, dateOf, definePart, did, longText, not, on, person, text, workdays, yesNo,
} from '../../../../src/kernel/define.ts'
import { licensingLaw } from '../../../law/licensing-law.ts'

const hearingDay = [ahead(workdays(7).since('notify')), on(dateOf('notify', 'heldOn'))]

const noticeOfHearing = (to: 'applicant' | 'interested') => ({
  id: `hearing-notice-${to}`, title: { zh: '行政许可听证通知书', en: 'Notice of the hearing' }, layout: 'letter', series: '许听通', to,
  body: [
    '关于{case.title}，定于{own.notify.heldOn}在{own.notify.place}公开举行听证，由{own.notify.chairName}主持。',
    '认为主持人与该行政许可事项有直接利害关系的，有权申请其回避。申请人、利害关系人不承担组织听证的费用。',
  ],
}) as const

const noticeOfRight = (to: 'applicant' | 'interested') => ({
  id: `hearing-right-${to}`, title: { zh: '行政许可听证权利告知书', en: 'Notice of the right to a hearing' }, layout: 'letter', series: '许听告', to,
  body: [
    '{case.title}一案的行政许可直接涉及申请人与他人之间的重大利益关系。你（单位）有权要求听证。',
    '要求听证的，请自被告知之日起五个工作日内提出申请；逾期未提出的，视为放弃听证。申请人、利害关系人不承担组织听证的费用。',
  ],
}) as const

/**
 * The hearing before a licence is decided (行政许可法 46–48): announced and held of the organ's own motion, or asked for by those who were told
 * of their right. The procedure that mounts it says when it must be announced or told, and who examined the file (`apart` from `hold`).
 */
export const hearingPart = definePart({
  acts: {
    announce: {
      title: { zh: '公告举行听证', en: 'Announce a hearing to the public' },
      by: 'officer', basis: licensingLaw.art('46(1)'),
      form: { reason: longText({ ask: { zh: '听证事由', en: 'Why a hearing is held' }, because: licensingLaw.art('46(1)') }) },
      publishes: {
        kind: 'hearing', title: '听证公告：{case.title}', basis: licensingLaw.art('46(1)'),
        rows: { 事项: '{case.title}', 事由: '{this.reason}', 机关: '{organ.name}', 公告日期: '{day}' },
      },
    },
    tell: {
      title: { zh: '告知听证权', en: 'Tell the right to a hearing' },
      by: 'officer', basis: licensingLaw.art('47(1)'),
      issues: [noticeOfRight('applicant'), noticeOfRight('interested')],
    },
    request: {
      title: { zh: '要求听证', en: 'Ask for a hearing' },
      // Art. 82 speaks of the authority's periods only. A right that lapses is counted in favour of whoever holds it: in working days.
      by: ['applicant', 'interested'], basis: licensingLaw.art('47(1)'), after: ['tell'], may: workdays(5).since('tell'), when: did('tell'),
      form: { reason: longText({ ask: { zh: '要求听证的理由', en: 'Why' }, because: licensingLaw.art('47(1)'), optional: true }) },
    },
    notify: {
      title: { zh: '通知听证时间、地点', en: 'Notify time and place' },
      by: 'officer', basis: licensingLaw.art('48(1)[1]'), after: [anyOf('announce', 'request')], owedSince: 'request', often: true,
      when: any(did('announce'), did('request')),
      form: {
        // Seven days before the hearing, the hearing day not counted; the n-th working day before it is in time.
        heldOn: date({ ask: { zh: '听证日期', en: 'Day of the hearing' }, because: licensingLaw.art('48(1)[1]'), notBefore: workdays(7) }),
        place: text({ ask: { zh: '听证地点', en: 'Place' }, because: licensingLaw.art('48(1)[1]') }),
        chairName: text({ ask: { zh: '听证主持人', en: 'Chair' }, because: licensingLaw.art('48(1)[3]') }),
      },
      issues: [noticeOfHearing('applicant'), noticeOfHearing('interested')],
      publishes: {
        kind: 'hearing', title: '听证通知：{case.title}', basis: licensingLaw.art('48(1)[2]'),
        rows: { 事项: '{case.title}', 听证日期: '{this.heldOn}', 地点: '{this.place}', 机关: '{organ.name}' },
      },
    },
    challengeChair: {
      title: { zh: '申请主持人回避', en: 'Challenge the chair' },
      by: ['applicant', 'interested'], basis: licensingLaw.art('48(1)[3]'), after: ['notify'],
      when: all(did('notify'), not(did('hold'))),
      form: { reason: longText({ ask: { zh: '直接利害关系', en: 'The direct interest' }, because: licensingLaw.art('48(1)[3]') }) },
    },
    ruleOnChallenge: {
      title: { zh: '决定主持人是否回避', en: 'Rule on the challenge' },
      by: 'head', basis: licensingLaw.art('48(1)[3]'), after: ['challengeChair'], owedSince: 'challengeChair', when: did('challengeChair'),
      recuses: 'chair',
      form: {
        upheld: yesNo({ ask: { zh: '回避申请成立', en: 'The challenge is upheld' }, because: licensingLaw.art('48(1)[3]') }),
        chair: person({
          ask: { zh: '回避的主持人', en: 'Who steps aside' }, because: licensingLaw.art('48(1)[3]'), onlyIf: { field: 'upheld', is: true },
        }),
      },
    },
    hold: {
      title: { zh: '举行听证', en: 'Hold the hearing' },
      by: 'chair', basis: [licensingLaw.art('47(1)'), licensingLaw.art('48(1)[3]'), licensingLaw.art('48(1)[4]')],
      after: ['notify'], notBefore: hearingDay, awaits: ['ruleOnChallenge'],
      // The twenty days are those of art. 47; a hearing that the organ holds of its own motion has no period of its own.
      must: workdays(20).since('request'), when: any(did('announce'), did('request')),
      form: { present: longText({ ask: { zh: '到场人员', en: 'Who was present' }, because: licensingLaw.art('48(1)[4]') }) },
    },
    record: {
      title: { zh: '制作听证笔录', en: 'Record the hearing' },
      by: 'chair', basis: licensingLaw.art('48(1)[5]'), after: ['hold'], owedSince: 'hold', when: did('hold'),
      form: {
        transcript: longText({ ask: { zh: '听证笔录', en: 'Transcript' }, because: licensingLaw.art('48(1)[5]') }),
        confirmed: yesNo({
          ask: { zh: '参加人已确认无误并签字或者盖章', en: 'Those present confirmed and signed it' }, because: licensingLaw.art('48(1)[5]'),
        }),
      },
    },
  },
})

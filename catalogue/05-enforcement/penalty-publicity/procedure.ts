import {
  all, answered, choices, defineProcedure, longText, months, not, ofSubject, text, workdays, years, yesNo,
} from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { penaltyPublicityProvisions as provisions } from '../../law/penalty-publicity-provisions.ts'
import { head, officer, reviewer, theLaw } from '../../organs/case-roles.ts'

const shown = { register: 'published-penalties', key: '{subject}' } as const
/** Acts by which the penalty came to be shown. */
const shownBy = ['publish', 'correct'] as const
/** Both periods run from the decision, and start to be watched once the party was told. */
const sinceDecided = (count: number) => ({ ...workdays(count).from(ofSubject('decided')), since: ['tell'] as const })

/** The ground on which a penalty is not shown for ever: heavier kinds have no early end (14(3)). */
const heavy = ['downgrade', 'closure'].map((kind) => answered('screen', 'kinds', kind))

/** What is never shown is not corrected, withdrawn or ended; in another province that is done there. */
const shownHere = all(not('elsewhere'), not('exempt'))
const shownThere = all('elsewhere', not('exempt'))

/** Showing a penalty of market regulation to the public, and taking it back: told, screened, published, corrected, withdrawn, ended. */
export const penaltyPublicity = defineProcedure({
  id: 'penalty-publicity',
  title: { zh: '行政处罚信息公示', en: 'Publication of penalty information' },
  systems: ['28.2', '3.3'],
  basis: provisions.art('2(1)'),
  power: null,
  roles: { handler: officer, reviewer, head, party: { title: { zh: '当事人', en: 'Party' }, kind: 'party' }, law: theLaw },
  about: { register: 'penalty-decisions', same: { organ: 'organ' }, holder: { role: 'party', id: 'party', name: 'partyName' } },
  facts: {
    elsewhere: { zh: '当事人登记地在外省', en: 'The party is registered in another province', follows: [answered('tell', 'elsewhere', true)] },
    exempt: { zh: '依法不予公示', en: 'Not to be published', follows: [answered('screen', 'exempt', true)] },
    small: { zh: '仅通报批评或者较低数额罚款', en: 'Public criticism or a small fine only', follows: [answered('screen', 'small', true)] },
    heavy: { zh: '不得提前停止公示', en: 'No early end', follows: heavy },
  },
  outcomes: {
    exempted: { zh: '不予公示', en: 'Not published' },
    withdrawn: { zh: '撤回公示', en: 'Withdrawn' },
    ended: { zh: '期满停止公示', en: 'Ended' },
    endedEarly: { zh: '提前停止公示', en: 'Ended early' },
  },
  acts: {
    tell: {
      title: { zh: '送达时告知将向社会公示', en: 'Tell that it will be published' },
      by: 'handler', basis: provisions.art('8(1)'), starts: true,
      form: { elsewhere: yesNo({ ask: { zh: '当事人登记地（住所地）在外省', en: 'Registered in another province' }, because: provisions.art('10(1)') }) },
      issues: [{
        id: 'told', title: { zh: '行政处罚信息公示告知书', en: 'Notice of publication' }, layout: 'letter', series: '公告', to: 'party',
        body: ['对你（单位）的行政处罚信息将依法向社会公示。'],
      }],
    },
    screen: {
      title: { zh: '保密审查和信息处理', en: 'Screen secrets and personal data' },
      by: 'reviewer', basis: [provisions.art('5(1)'), provisions.art('6(1)')], after: ['tell'], owedSince: 'tell',
      form: {
        kinds: choices({
          ask: { zh: '处罚种类', en: 'Kinds' }, because: provisions.art('14(3)'), optional: true,
          options: { downgrade: { zh: '降低资质等级、吊销', en: 'Lowered grade, revoked' }, closure: { zh: '停产停业、限制经营或者从业', en: 'Suspension or ban' } },
        }),
        small: yesNo({ ask: { zh: '仅受到通报批评或者较低数额罚款', en: 'Public criticism or a small fine only' }, because: provisions.art('13(1)') }),
        exempt: yesNo({ ask: { zh: '仅受警告，或者公示会泄露秘密、危及安全', en: 'A warning only, or secrets or safety at stake' }, because: provisions.art('2(2)') }),
        shownName: text({
          ask: { zh: '公示的当事人名称', en: 'Party as shown' }, because: provisions.art('6(1)'), onlyIf: { field: 'exempt', is: false },
          help: { zh: '自然人隐去姓名中的字。', en: 'Characters of a natural person’s name are masked.' },
        }),
        content: longText({
          ask: { zh: '公示的处罚内容', en: 'Content as shown' }, because: provisions.art('7(1)'), onlyIf: { field: 'exempt', is: false }, offered: '{subject.content}',
          help: { zh: '除隐去的信息外，与送达的决定书一致。', en: 'The same as was served, apart from what is masked.' },
        }),
      },
    },
    exemptIt: {
      title: { zh: '决定不予公示', en: 'Decide not to publish' },
      by: 'head', apart: ['screen'], basis: [provisions.art('2(2)'), provisions.art('5(1)')], after: ['screen'], when: 'exempt', owedSince: 'screen',
      outcome: 'exempted', ends: true, form: { ground: longText({ ask: { zh: '不予公示的理由', en: 'Ground' }, because: provisions.art('2(2)') }) },
    },
    publish: {
      title: { zh: '公示', en: 'Publish' },
      by: 'handler', apart: ['screen'], basis: [provisions.art('9(1)'), penaltyLaw.art('48(1)'), provisions.art('16(1)')], after: ['screen'],
      when: shownHere, must: sinceDecided(20),
      effects: [{
        ...shown, change: 'enter',
        values: {
          number: '{subject}', organ: '{organ.id}', shownName: '{screen.shownName}', content: '{screen.content}', basis: '{subject.basis}',
          decided: '{subject.decided}', state: 'shown',
        },
      }],
      publishes: {
        kind: 'penalty', title: '行政处罚：{screen.shownName}', basis: provisions.art('9(1)'),
        rows: { 处罚机关: '{organ.name}', 处罚内容: '{screen.content}', 决定日期: '{subject.decided}' },
      },
    },
    push: {
      title: { zh: '推送至登记地监管部门', en: 'Push to the province of registration' },
      by: 'handler', basis: provisions.art('10(1)'), after: ['screen'], when: shownThere, must: sinceDecided(10),
      form: { to: text({ ask: { zh: '登记地市场监管部门', en: 'Organ of the place of registration' }, because: provisions.art('10(1)') }) },
    },
    notePublished: {
      title: { zh: '记录登记地已公示', en: 'Note that it was published there' },
      by: 'handler', basis: provisions.art('10(1)'), after: ['push'], when: shownThere, must: workdays(10).since('push'),
    },
    askCorrection: {
      title: { zh: '要求更正', en: 'Ask for correction' },
      by: 'party', basis: provisions.art('12(1)'), after: ['publish'], when: shownHere, often: true,
      form: { evidence: longText({ ask: { zh: '不准确之处和证据', en: 'What is wrong, and evidence' }, because: provisions.art('12(1)') }) },
    },
    correct: {
      title: { zh: '更正公示信息', en: 'Correct what is shown' },
      by: 'handler', basis: provisions.art('12(1)'), after: ['publish'], when: shownHere, owedSince: 'askCorrection', often: true,
      form: {
        shownName: text({ ask: { zh: '更正后的当事人名称', en: 'Party as shown' }, because: provisions.art('12(1)'), offered: '{screen.shownName}' }),
        content: longText({ ask: { zh: '更正后的内容', en: 'Content as shown' }, because: provisions.art('12(1)'), offered: '{screen.content}' }),
      },
      effects: [{ ...shown, change: 'amend', values: { shownName: '{this.shownName}', content: '{this.content}', state: 'corrected' } }],
      unpublishes: shownBy,
      publishes: {
        kind: 'penalty', title: '行政处罚（更正）：{this.shownName}', basis: provisions.art('12(1)'),
        rows: { 处罚机关: '{organ.name}', 处罚内容: '{this.content}', 决定日期: '{subject.decided}' },
      },
    },
    keepAsShown: {
      title: { zh: '答复不予更正', en: 'Answer that nothing is corrected' },
      by: 'handler', basis: provisions.art('12(1)'), after: ['askCorrection'], when: shownHere, often: true, discharges: ['correct'],
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: provisions.art('12(1)'), seenBy: 'case' }) },
    },
    noteOverturned: {
      title: { zh: '记录处罚决定被变更、撤销或者确认违法、无效', en: 'Note that the decision was changed or annulled' },
      by: 'handler', basis: [provisions.art('11(1)'), penaltyLaw.art('48(2)')], after: ['publish'], when: shownHere,
      // What was overturned is withdrawn with reasons; it does not merely run out.
      closes: ['askEarlyEnd', 'endEarly', 'refuseEarlyEnd', 'endSmall', 'end'],
      form: { by: text({ ask: { zh: '复议决定、裁判文书文号', en: 'Number of the decision or judgment' }, because: provisions.art('11(1)') }) },
    },
    withdraw: {
      title: { zh: '撤回公示并说明理由', en: 'Withdraw and explain' },
      by: 'handler', basis: [provisions.art('11(1)'), penaltyLaw.art('48(2)')], after: ['noteOverturned'], when: shownHere, must: workdays(3).since('noteOverturned'),
      outcome: 'withdrawn', ends: true, form: { reasons: longText({ ask: { zh: '公开说明的理由', en: 'Reasons, made public' }, because: penaltyLaw.art('48(2)'), seenBy: 'public' }) },
      effects: [{ ...shown, change: 'end' }], unpublishes: shownBy,
      publishes: { kind: 'penalty-withdrawn', title: '撤回行政处罚公示：{subject}', basis: penaltyLaw.art('48(2)'), rows: { 处罚机关: '{organ.name}', 理由: '{withdraw.reasons}' } },
    },
    askEarlyEnd: {
      title: { zh: '申请提前停止公示', en: 'Ask for an early end' },
      by: 'party', basis: provisions.art('14(1)'), after: ['publish'], when: shownHere, provided: not('heavy'), often: true,
      form: {
        met: longText({ ask: { zh: '履行义务、消除后果、未再犯、不在名单的情况', en: 'How the four conditions are met' }, because: provisions.art('14(1)') }),
      },
      opens: ['endEarly', 'refuseEarlyEnd'],
    },
    endEarly: {
      title: { zh: '同意提前停止公示', en: 'End it early' },
      by: 'head', basis: provisions.art('14(1)'), begins: 'closed', after: ['askEarlyEnd'], owedSince: 'askEarlyEnd', provided: not('heavy'), closes: ['refuseEarlyEnd'],
      outcome: 'endedEarly', ends: true, effects: [{ ...shown, change: 'end' }], unpublishes: shownBy,
    },
    refuseEarlyEnd: {
      title: { zh: '不同意提前停止公示', en: 'Refuse an early end' },
      by: 'head', basis: provisions.art('14(1)'), begins: 'closed', after: ['askEarlyEnd'], often: true, discharges: ['endEarly'], closes: ['endEarly'],
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: provisions.art('14(1)'), seenBy: 'case' }) },
    },
    endSmall: {
      title: { zh: '满三个月停止公示', en: 'Ends after three months' },
      by: 'law', basis: provisions.art('13(1)'), after: ['publish'], when: 'small', bySilence: months(3).since('publish'), outcome: 'ended', ends: true,
      effects: [{ ...shown, change: 'end' }], unpublishes: shownBy,
    },
    end: {
      title: { zh: '满三年停止公示', en: 'Ends after three years' },
      by: 'law', basis: provisions.art('13(1)'), after: ['publish'], when: not('small'), bySilence: years(3).since('publish'), outcome: 'ended', ends: true,
      effects: [{ ...shown, change: 'end' }], unpublishes: shownBy,
    },
    close: {
      title: { zh: '外省公示完成，结案', en: 'Close once published elsewhere' },
      by: 'handler', basis: provisions.art('10(1)'), after: ['notePublished'], when: shownThere, owedSince: 'notePublished', outcome: 'ended', ends: true,
    },
  },
})

import { any, days, defineProcedure, did, longText, not, person, text, yesNo } from '../../../src/kernel/define.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'
import { criminalTransferProvisions as law } from '../../law/criminal-transfer-provisions.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { head, officer } from '../../organs/case-roles.ts'
import { documents } from './documents.ts'
import { police, procuratorate } from './outside.ts'

const entry = { register: 'criminal-transfers', change: 'amend', key: '{subject}' } as const
/** An act that another one closed counts as satisfied, so what only follows on filing, or on not filing, exists only then. */
const filed = any(did('file'), did('fileOnReview'), did('fileAsTold'))
const notFiled = did('doNotFile')
const reasons = (at: Parameters<typeof law.art>[0], zh = '理由', en = 'Reasons') => ({ reasons: longText({ ask: { zh, en }, because: law.art(at), seenBy: 'organ' }) })

/**
 * Transfer of a suspected crime, from the task force to what police and procuratorate make of it, and back. The Provisions know no working days:
 * three days are calendar days and do not roll (statutory.md 36, doubt; the reading that is strict with organs). Their twenty-four hours are
 * kept to the day: the next day is the last.
 */
export const criminalCaseTransfer = defineProcedure({
  id: 'criminal-case-transfer',
  title: { zh: '移送涉嫌犯罪案件', en: 'Transfer of a suspected criminal case' },
  systems: ['26'],
  basis: law.art('3(1)'),
  power: null,
  roles: { handler: officer, head: { ...head, title: { zh: '正职负责人', en: 'Principal of the organ' } }, police, procuratorate },
  about: { register: 'criminal-transfers', same: { organ: 'organ' }, where: { state: 'due' } },
  facts: {
    competent: { zh: '属于本公安机关管辖', en: 'These police are competent' },
  },
  outcomes: {
    notApproved: { zh: '不批准移送', en: 'Not approved' },
    handled: { zh: '依法作行政处理', en: 'Dealt with by the organ' },
    concluded: { zh: '刑事程序已结', en: 'Criminal proceedings over' },
  },
  acts: {
    // ── Before the transfer 移送前 ──
    nameTaskForce: {
      title: { zh: '指定专案组', en: 'Name the task force' },
      by: 'head', basis: law.art('5(1)'), starts: true,
      form: {
        first: person({ ask: { zh: '执法人员甲', en: 'First officer' }, because: law.art('5(1)') }),
        second: person({ ask: { zh: '执法人员乙', en: 'Second officer' }, because: law.art('5(1)') }),
      },
    },
    list: {
      title: { zh: '保全证据，列涉案物品清单', en: 'Keep the evidence and list the things' },
      by: 'handler', basis: [law.art('4(1)'), law.art('4(2)')], after: ['nameTaskForce'], owedSince: 'nameTaskForce',
      form: { things: longText({ ask: { zh: '涉案物品清单（没有的填“无”）', en: 'Things (write none where there are none)' }, because: law.art('4(2)'), seenBy: 'organ' }) },
    },
    report: {
      title: { zh: '提出移送的书面报告', en: 'Report in writing' },
      by: 'handler', officers: 2, basis: law.art('5(1)'), after: ['list'], owedSince: 'nameTaskForce', issues: [documents.report],
      form: {
        facts: longText({ ask: { zh: '核实的事实', en: 'Verified facts' }, because: law.art('5(1)'), seenBy: 'organ', offered: '{subject.facts}' }),
        opinion: longText({ ask: { zh: '专案组意见', en: 'Opinion of the task force' }, because: law.art('5(1)'), seenBy: 'organ' }),
      },
    },
    approve: {
      title: { zh: '批准移送', en: 'Approve the transfer' },
      by: 'head', apart: ['report'], basis: law.art('5(2)'), after: ['report'], must: days(3).since('report'), closes: ['disapprove'], issues: [documents.approval],
    },
    disapprove: {
      title: { zh: '不批准移送，理由记录在案', en: 'Do not approve; reasons on record' },
      by: 'head', apart: ['report'], basis: law.art('5(2)'), after: ['report'], outcome: 'notApproved', ends: true, form: reasons('5(2)'), issues: [documents.disapproval],
      effects: [{ ...entry, values: { state: 'returned' } }],
    },
    reportClue: {
      title: { zh: '移送职务犯罪线索', en: 'Pass on a clue of a duty crime' },
      by: 'handler', basis: law.art('19(1)'), after: ['nameTaskForce'], often: true, issues: [documents.clue],
      form: {
        to: text({ ask: { zh: '监察机关或者人民检察院', en: 'Supervisory organ or procuratorate' }, because: law.art('19(1)'), seenBy: 'organ' }),
        clue: longText({ ask: { zh: '线索', en: 'Clue' }, because: law.art('19(1)'), seenBy: 'organ' }),
      },
    },
    transfer: {
      title: { zh: '移送公安机关', en: 'Transfer to the police' },
      by: 'handler', basis: [law.art('5(2)'), law.art('6(1)')], after: ['approve'], must: days(1).since('approve'), issues: [documents.transfer],
      form: {
        tests: longText({ ask: { zh: '检验报告或者鉴定结论', en: 'Tests' }, because: law.art('6(1)'), optional: true, seenBy: 'organ' }),
        others: longText({ ask: { zh: '其他材料', en: 'Other papers' }, because: law.art('6(1)'), optional: true, seenBy: 'organ' }),
      },
      effects: [{ ...entry, values: { state: 'transferred' } }],
    },

    // ── The police 公安机关 ──
    sign: {
      title: { zh: '在回执上签字', en: 'Sign the receipt' },
      by: 'police', basis: law.art('7(1)'), after: ['transfer'], owedSince: 'transfer', settles: ['competent'], issues: [documents.receipt],
    },
    forward: {
      title: { zh: '转送有管辖权的机关并告知', en: 'Forward and tell' },
      by: 'police', basis: law.art('7(1)'), after: ['sign'], when: not('competent'), must: days(1).since('sign'), discharges: ['file'], issues: [documents.forwarded],
      form: { to: text({ ask: { zh: '有管辖权的公安机关', en: 'Competent police' }, because: law.art('7(1)') }) },
    },
    accept: {
      // The three days run from when police that are competent accept the case (8(1)): so they run anew with those it was forwarded to.
      title: { zh: '有管辖权的公安机关接受', en: 'Accept what was forwarded' },
      by: 'police', basis: law.art('8(1)'), after: ['forward'], when: not('competent'), owedSince: 'forward',
    },
    file: {
      title: { zh: '决定立案，书面通知', en: 'File, and tell in writing' },
      by: 'police', basis: law.art('8(1)'), after: ['sign', 'accept'], must: days(3).since('sign', 'accept'), closes: ['doNotFile'], issues: [documents.filed],
      effects: [{ ...entry, values: { state: 'filed' } }],
    },
    doNotFile: {
      title: { zh: '决定不予立案，说明理由，退回材料', en: 'Do not file: give reasons, return the papers' },
      by: 'police', basis: law.art('8(1)'), after: ['sign', 'accept'], closes: ['file'], form: reasons('8(1)'), issues: [documents.notFiled],
    },

    // ── Against not filing 复议、立案监督 ──
    askReview: {
      title: { zh: '提请复议', en: 'Ask for review' },
      by: 'head', basis: law.art('9(1)'), when: notFiled, may: days(3).since('doNotFile'), form: reasons('9(1)'), issues: [documents.review],
      opens: ['fileOnReview', 'uphold'],
    },
    fileOnReview: {
      title: { zh: '复议决定立案', en: 'File on review' },
      by: 'police', basis: law.art('9(2)'), begins: 'closed', after: ['askReview'], must: days(3).since('askReview'), form: reasons('9(2)'),
      closes: ['uphold', 'askProcuratorate', 'askWhy', 'tellToFile', 'handle'], issues: [documents.reviewed], effects: [{ ...entry, values: { state: 'filed' } }],
    },
    uphold: {
      title: { zh: '复议维持不予立案', en: 'Uphold on review' },
      by: 'police', basis: law.art('9(2)'), begins: 'closed', after: ['askReview'], form: reasons('9(2)'), closes: ['fileOnReview'], issues: [documents.reviewed],
    },
    askProcuratorate: {
      title: { zh: '建议立案监督', en: 'Ask the procuratorate to supervise' },
      by: 'head', basis: [law.art('9(1)'), law.art('9(2)')], when: notFiled, may: days(3).since('doNotFile', 'uphold'), form: reasons('9(1)'), issues: [documents.supervision],
    },
    askWhy: {
      // Of its own motion too: every transfer is under its supervision (14(1)).
      title: { zh: '要求说明不立案理由', en: 'Ask why it was not filed' },
      by: 'procuratorate', basis: [law.art('9(3)'), law.art('14(1)')], when: notFiled, form: reasons('14(1)', '要求说明的事项', 'What is to be explained'),
    },
    explain: {
      title: { zh: '说明不立案理由', en: 'Explain why it was not filed' },
      by: 'police', basis: law.art('9(3)'), when: did('askWhy'), owedSince: 'askWhy', form: reasons('9(3)'),
    },
    tellToFile: {
      title: { zh: '通知立案', en: 'Tell the police to file' },
      by: 'procuratorate', basis: law.art('9(3)'), when: did('explain'), closes: ['handle', 'askReview', 'fileOnReview', 'uphold', 'askProcuratorate'], form: reasons('9(3)'),
    },
    fileAsTold: {
      title: { zh: '依通知立案', en: 'File as told' },
      by: 'police', basis: law.art('9(3)'), when: did('tellToFile'), owedSince: 'tellToFile', issues: [documents.filed], effects: [{ ...entry, values: { state: 'filed' } }],
    },

    // ── Once it is filed 立案后 ──
    handOver: {
      title: { zh: '移交涉案物品和材料，办结交接', en: 'Hand over things and papers' },
      by: 'handler', basis: [law.art('12(1)'), compulsionLaw.art('21(1)')], when: filed, must: days(3).since('file', 'fileOnReview', 'fileAsTold'), issues: [documents.things],
      form: {
        things: longText({ ask: { zh: '移交的物品和材料', en: 'What is handed over' }, because: law.art('12(1)'), seenBy: 'organ', offered: '{list.things}' }),
        told: yesNo({ ask: { zh: '查封、扣押财物一并移送的，已书面告知当事人', en: 'Seized property: the party was told in writing' }, because: compulsionLaw.art('21(1)') }),
      },
    },
    giveBack: {
      title: { zh: '无犯罪事实或者免予追究，移送执法机关处理', en: 'Pass back: no crime, or none to be prosecuted' },
      by: 'police', basis: [law.art('13(1)'), penaltyLaw.art('27(1)')], when: filed, after: ['handOver'], form: reasons('13(1)'), issues: [documents.back], closes: ['conclude'],
      opens: ['handle'],
    },
    conclude: {
      // How long criminal proceedings take is the law of criminal procedure: no clock runs here meanwhile.
      title: { zh: '记录刑事程序结果', en: 'Note how the criminal proceedings ended' },
      by: 'police', basis: law.art('11(3)'), when: filed, after: ['handOver'], outcome: 'concluded', ends: true, effects: [{ ...entry, values: { state: 'concluded' } }],
      form: {
        result: longText({ ask: { zh: '裁判或者其他处理结果', en: 'Judgment or other result' }, because: law.art('11(3)'), seenBy: 'organ' }),
        offset: longText({ ask: { zh: '已缴罚款折抵罚金的情况', en: 'Offset of a fine already paid' }, because: law.art('11(3)'), seenBy: 'organ', optional: true }),
      },
    },

    // ── Back to the organ 依法处理 ──
    handle: {
      title: { zh: '不予立案或者退回的，依法处理', en: 'Deal with what was not filed or came back' },
      by: 'head', basis: [law.art('10(1)'), penaltyLaw.art('27(1)')], when: any(notFiled, did('giveBack')), owedSince: ['doNotFile', 'giveBack'],
      awaits: ['explain', 'fileOnReview'], outcome: 'handled', ends: true, effects: [{ ...entry, values: { state: 'returned' } }],
      form: {
        penalty: yesNo({ ask: { zh: '应当给予行政处罚', en: 'A penalty is due' }, because: law.art('10(1)') }),
        penaltyCase: text({ ask: { zh: '处罚案件的案号', en: 'Number of the penalty case' }, because: law.art('10(1)'), onlyIf: { field: 'penalty', is: true }, seenBy: 'organ' }),
        reasons: longText({ ask: { zh: '不予处罚的理由', en: 'Why no penalty' }, because: law.art('10(1)'), onlyIf: { field: 'penalty', is: false }, seenBy: 'organ' }),
      },
    },
  },
})

import { answered, defineProcedure, longText, text, yesNo } from '../../../src/kernel/define.ts'
import { criminalTransferProvisions as provisions } from '../../law/criminal-transfer-provisions.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { head, officer } from '../../organs/case-roles.ts'
import { procuratorate } from './outside.ts'

const standard = provisions.art('3(1)')
const reached = (zh: string, en: string) => yesNo({ ask: { zh, en }, because: standard })

/**
 * Comparing facts with the standards of prosecution. Nobody chooses whether a case is transferred: where amount, circumstances or consequences
 * reach the standard it must be, and then only the entry that the transfer is about can end the case. Anyone may report a transfer that was
 * not made (14(2)), and the procuratorate may ask for one.
 */
export const criminalLead = defineProcedure({
  id: 'criminal-lead',
  title: { zh: '涉嫌犯罪线索研判', en: 'Lead of a suspected crime' },
  systems: ['26'],
  basis: standard,
  power: null,
  roles: { handler: officer, head, procuratorate, anyone: { title: { zh: '任何单位和个人', en: 'Anyone' }, kind: 'public' } },
  facts: {
    reaches: {
      zh: '达到追诉标准', en: 'The standard of prosecution is reached',
      follows: ['amount', 'circumstances', 'consequences', 'suspicion'].map((name) => answered('assess', name, true)),
    },
  },
  outcomes: { toTransfer: { zh: '应当移送', en: 'To be transferred' }, below: { zh: '未达追诉标准', en: 'Below the standard' } },
  acts: {
    detect: {
      title: { zh: '登记涉嫌犯罪线索', en: 'Note the lead' },
      by: 'handler', basis: [standard, penaltyLaw.art('27(1)')], starts: true,
      form: {
        from: text({ ask: { zh: '来源（检查、案件、抽查编号）', en: 'Where it arose' }, because: standard }),
        found: longText({ ask: { zh: '发现的情况', en: 'What was found' }, because: standard, seenBy: 'organ' }),
      },
    },
    report: {
      title: { zh: '举报应当移送而不移送', en: 'Report a transfer that was not made' },
      by: 'anyone', basis: provisions.art('14(2)'), starts: true,
      form: { what: longText({ ask: { zh: '举报内容', en: 'What is reported' }, because: provisions.art('14(2)'), seenBy: 'organ' }) },
    },
    suggest: {
      title: { zh: '检察机关建议移送', en: 'The procuratorate asks for a transfer' },
      by: 'procuratorate', basis: provisions.art('14(1)'), starts: true,
      form: { opinion: longText({ ask: { zh: '检察意见', en: 'Opinion' }, because: provisions.art('14(1)'), seenBy: 'organ' }) },
    },
    assess: {
      title: { zh: '对照追诉标准研判', en: 'Compare with the standard of prosecution' },
      // The Provisions give no days for this step (“必须”, at once); it is owed from the day on which the lead is on record.
      by: 'handler', officers: 2, basis: standard, owedSince: ['detect', 'report', 'suggest'],
      form: {
        suspectName: text({ ask: { zh: '涉嫌人', en: 'Suspect' }, because: standard, personal: true, seenBy: 'organ' }),
        amount: reached('金额达到标准', 'The amount reaches it'),
        circumstances: reached('情节达到标准', 'The circumstances reach it'),
        consequences: reached('后果达到标准', 'The consequences reach it'),
        suspicion: yesNo({ ask: { zh: '知识产权领域：有犯罪的合理嫌疑，须公安机关查证', en: 'Intellectual property: reasonable suspicion that the police must clear up' }, because: provisions.art('3(2)') }),
        facts: longText({ ask: { zh: '事实和所对照的标准', en: 'Facts, and the standard applied' }, because: standard, seenBy: 'organ' }),
      },
    },
    enter: {
      title: { zh: '列入应当移送台账', en: 'Enter as to be transferred' },
      by: 'handler', basis: [standard, provisions.art('11(1)'), penaltyLaw.art('8(2)')], after: ['assess'], when: 'reaches', owedSince: 'assess',
      outcome: 'toTransfer', ends: true,
      effects: [{
        register: 'criminal-transfers', change: 'enter', key: '{case.number}',
        values: { number: '{case.number}', organ: '{organ.id}', suspectName: '{assess.suspectName}', facts: '{assess.facts}', found: '{day}', state: 'due' },
      }],
    },
    closeBelow: {
      title: { zh: '认定未达追诉标准', en: 'Find it below the standard' },
      by: 'head', apart: ['assess'], basis: standard, after: ['assess'], when: { not: 'reaches' }, owedSince: 'assess', outcome: 'below', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: standard, seenBy: 'organ' }) },
    },
  },
})

import { defineProcedure, longText, recoveryQuestions, text } from '../../../src/kernel/define.ts'
import { personalInformationLaw as law } from '../../law/personal-information-law.ts'
import { auditAdministrator, systemAdministrator } from '../../organs/case-roles.ts'

const basis = law.art('57(1)')

/**
 * The database was set back and no newer backup is left: what followed is lost, and only its leaves were put back from a mirror. The record goes on when one
 * person has said which entries are lost and why, another has confirmed it, and everybody may read it. That personal information which is lost is remedied and
 * told at once is law; that two administrators do it, of the three who are kept apart, is our choice: no text says who.
 */
export const logRecovery = defineProcedure({
  id: 'log-recovery',
  title: { zh: '存证日志丢失登记', en: 'Record of entries that are lost' },
  systems: [],
  basis,
  power: null,
  roles: { systemAdministrator, auditAdministrator },
  outcomes: { takenOn: { zh: '已确认，恢复受理', en: 'Confirmed; acts are accepted again' } },
  acts: {
    propose: {
      title: { zh: '提出丢失登记', en: 'Say what is lost' },
      by: 'systemAdministrator', basis, starts: true,
      form: {
        ...recoveryQuestions(basis),
        kinds: longText({ ask: { zh: '丢失的信息种类和可能造成的危害', en: 'Kinds of information lost, and what harm may come of it' }, because: law.art('57(1)[1]') }),
        measures: longText({ ask: { zh: '已采取的补救措施，当事人可以怎样做', en: 'What was done about it, and what people can do' }, because: law.art('57(1)[2]') }),
        contact: text({ ask: { zh: '联系方式', en: 'Whom to ask' }, because: law.art('57(1)[3]') }),
      },
    },
    confirm: {
      title: { zh: '确认并恢复受理', en: 'Confirm it; acts are accepted again' },
      by: 'auditAdministrator', apart: ['propose'], basis, after: ['propose'], owedSince: 'propose', outcome: 'takenOn', ends: true,
      publishes: {
        kind: 'log-recovery', title: '存证日志丢失登记：第 {propose.from}–{propose.to} 条', basis,
        rows: {
          丢失条目: '{propose.from}–{propose.to}', 日志的根: '{propose.root}', 条目来源: '{propose.source}', 原因: '{propose.cause}',
          信息种类和可能的危害: '{propose.kinds}', 补救措施和当事人可以采取的措施: '{propose.measures}', 联系方式: '{propose.contact}',
        },
      },
    },
  },
})

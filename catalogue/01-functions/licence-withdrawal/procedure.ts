import { all, answered, choice, date, defineProcedure, longText, money, not, text, yesNo } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { clerk, head, holder, officer } from '../../organs/case-roles.ts'
import { aboutLicence } from '../administrative-licence/registers.ts'
import { remedies } from '../administrative-licence/remedies.ts'
import { staffForms } from '../administrative-licence/staff-forms.ts'
import { hearingTheHolder } from './being-heard.ts'

const basis = licensingLaw.art('8(2)')

const decision = {
  by: 'head', basis, after: ['tell'], owedSince: 'tell', awaits: ['hear'], outcomes: ['withdrawn', 'kept'], ends: true,
  keeps: ['serve', 'compensate'],
  form: {
    reasons: longText({ ask: { zh: '决定理由', en: 'Reasons' }, because: basis }),
    loss: yesNo({
      ask: { zh: '由此给被许可人造成财产损失', en: 'The holder loses property by it' }, because: basis,
      onlyIf: { field: 'outcome', is: 'withdrawn' },
    }),
  },
  issues: [
    {
      id: 'decision', title: { zh: '撤回行政许可决定书', en: 'Decision to withdraw' }, layout: 'letter', series: '许撤回', to: 'holder',
      when: 'withdrawn', remedies: true,
      body: ['本机关决定撤回你（单位）的{subject.title}（证号{subject}）。理由：{this.reasons}', '造成财产损失的，本机关依法给予补偿。'],
    },
  ],
  effects: [{ register: 'licences', change: 'amend', key: '{subject}', values: { state: 'withdrawn' }, when: 'withdrawn' }],
} as const

/**
 * Taking back a licence lawfully granted, as law or facts changed and the public interest demands it (行政许可法 8). Loss is compensated.
 *
 * Where the law on which the licence rests was changed or repealed, the power that rests on the same law is gone too, from the books or
 * from the list; to ask for it would make article 8(2) a dead letter in the very case it names. That decision therefore rests on 8(2) alone.
 * Whose it is to make, the register says: the organ of the case is the one that granted the licence (`about`). Where only facts changed the
 * power is asked for as ever, and an organ that lost it drops the case.
 */
export const licenceWithdrawal = defineProcedure({
  id: 'licence-withdrawal',
  title: { zh: '行政许可撤回', en: 'Withdrawal of a licence' },
  systems: ['28.1'],
  basis,
  power: 'licence',
  roles: { holder, clerk, officer, head },
  about: aboutLicence('holder'),
  facts: {
    lawChanged: {
      zh: '许可所依据的法律、法规、规章修改或者废止', en: 'The law it rests on was changed or repealed', follows: [answered('open', 'ground', 'law')],
    },
    loss: {
      zh: '造成财产损失', en: 'Property was lost',
      follows: [answered('decide', 'loss', true), answered('decideAsLawChanged', 'loss', true)],
    },
  },
  outcomes: {
    withdrawn: { zh: '撤回', en: 'Withdrawn' },
    kept: { zh: '不予撤回', en: 'Kept' },
    dropped: { zh: '终止', en: 'Dropped' },
  },
  remedies,
  acts: {
    open: {
      title: { zh: '提出撤回', en: 'Propose the withdrawal' },
      // Proposing takes nothing from anyone; which ground it is decides on what the decision rests.
      by: 'officer', basis, power: 'not-needed', starts: true,
      form: {
        ground: choice({
          ask: { zh: '情形', en: 'Ground' }, because: basis,
          options: {
            law: { zh: '许可所依据的法律、法规、规章修改或者废止', en: 'The law it rests on was changed or repealed' },
            facts: { zh: '准予许可所依据的客观情况发生重大变化', en: 'The facts it rests on changed greatly' },
          },
        }),
        changedLaw: text({
          ask: { zh: '修改或者废止的规定（名称和文号）', en: 'What was changed or repealed' }, because: basis, onlyIf: { field: 'ground', is: 'law' },
        }),
        publicInterest: longText({ ask: { zh: '所需维护的公共利益', en: 'The public interest that demands it' }, because: basis }),
        reasons: longText({ ask: { zh: '事实和理由', en: 'Facts and reasons' }, because: basis }),
      },
    },
    ...hearingTheHolder({ intended: '撤回', found: 'open', begun: ['open'] }),
    decide: { title: { zh: '作出决定', en: 'Decide' }, ...decision, when: not('lawChanged') },
    decideAsLawChanged: {
      title: { zh: '因依据修改、废止作出决定', en: 'Decide, as the law was changed' },
      ...decision, power: 'not-needed', when: 'lawChanged',
    },
    serve: {
      title: { zh: '送达决定', en: 'Serve the decision' },
      by: 'clerk', basis, power: 'not-needed', when: 'withdrawn', owedSince: ['decide', 'decideAsLawChanged'], form: staffForms.delivery,
    },
    compensate: {
      title: { zh: '给予补偿', en: 'Compensate' },
      // Without it the case stays open: 8(2) gives the withdrawal and the compensation in one breath.
      by: 'officer', basis, power: 'not-needed', when: all('withdrawn', 'loss'),
      owedSince: ['decide', 'decideAsLawChanged'],
      form: {
        amount: money({ ask: { zh: '补偿金额', en: 'Amount' }, because: basis, least: 1 }),
        paidOn: date({ ask: { zh: '支付日期', en: 'Paid on' }, because: basis }),
        grounds: longText({ ask: { zh: '补偿依据和计算', en: 'How it was worked out' }, because: basis }),
      },
    },
  },
})

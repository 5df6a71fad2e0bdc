import { choice, countQuestions, date, defineRegister, longText, organ, text } from '../../../src/kernel/define.ts'
import { cybersecurityLaw } from '../../law/cybersecurity-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { personalInformationLaw } from '../../law/personal-information-law.ts'

const counting = liaoningPlan.art('8')
const hiding = cybersecurityLaw.art('49')

/** On which ground, and only on these, what somebody said in public may be kept from the public. */
export const hidingGrounds = choice({
  ask: { zh: '法定情形', en: 'Ground' }, because: hiding,
  options: {
    forbidden: { zh: '含有法律、行政法规禁止发布或者传输的信息（网络安全法第四十九条）', en: 'It holds what laws or administrative regulations forbid to publish' },
    personal: { zh: '含有他人个人信息，未取得其单独同意（个人信息保护法第二十五条）', en: 'It holds personal data of somebody who did not consent' },
  },
})

/** How many spoke on a draft by the end of each day, with what anybody can compare it with (每日意见统计). Key: `{entry}/{until}`. */
export const opinionCountsRegister = defineRegister({
  id: 'opinion-counts',
  title: { zh: '征求意见每日统计', en: 'Daily counts of opinions' },
  systems: ['8.1', '15.1'],
  basis: counting,
  columns: countQuestions(counting),
  shown: ['entry', 'until', 'voices', 'statements', 'hidden', 'digest'],
})

/** Opinions that are kept from the public, each on its ground (意见隐藏清单): the tombstone that stays. Key: position of the opinion in the log. */
export const hiddenOpinionsRegister = defineRegister({
  id: 'hidden-opinions',
  title: { zh: '意见隐藏清单', en: 'Hidden opinions' },
  systems: ['8.1'],
  basis: hiding,
  columns: {
    entry: text({ ask: { zh: '意见的记录序号', en: 'Entry of the opinion' }, because: hiding }),
    organ: organ({ ask: { zh: '决定机关', en: 'Decided by' }, because: hiding }),
    ground: hidingGrounds,
    provision: longText({ ask: { zh: '禁止发布的规定', en: 'What forbids it' }, because: hiding }),
    on: date({ ask: { zh: '决定日期', en: 'Decided on' }, because: hiding }),
    case: text({ ask: { zh: '案号', en: 'Case' }, because: personalInformationLaw.art('25') }),
  },
  shown: ['entry', 'organ', 'ground', 'provision', 'on', 'case'],
})

import { days, defineRules, workdays } from '../../../src/kernel/define.ts'
import { liaoningPlan as plan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'

/** Rules on the record of every procedure. Rules on one procedure stand beside it. */
export const generalRules = defineRules({
  overdue: {
    title: { zh: '超过期限未办', en: 'A duty is overdue' },
    type: 'time', colour: 'yellow', basis: plan.art('34'), watches: { sees: 'overdue' }, answer: workdays(3),
    asks: { zh: '请说明逾期的原因，并尽快办理；期限计算有误的，请指出。', en: 'Say why it is late and do it; or show where the day was counted wrongly.' },
  },
  'changed-law': {
    title: { zh: '所依据的条款已变动', en: 'What it leans on has changed' },
    type: 'content', colour: 'red', basis: plan.art('1'), watches: { sees: 'changedLaw' }, answer: workdays(5),
    asks: { zh: '请对照新文本核对，说明是否受影响，或者改正、撤下。', en: 'Compare with the new text; explain, mend or take down.' },
  },
  'no-power': {
    title: { zh: '没有职权而办理', en: 'Acting without the power' },
    type: 'content', colour: 'red', basis: [plan.art('1'), penaltyLaw.art('38(1)')],
    watches: { sees: 'refused', codes: ['power-not-held', 'power-elsewhere', 'power-other-level'] }, answer: workdays(3),
    asks: { zh: '请说明为何办理权力清单上没有的职权，是否另有线下办理。', en: 'Say why a power that is not on the list was to be exercised, and whether it was outside the system.' },
  },
  'dead-basis': {
    title: { zh: '依据失效的规定办理', en: 'Acting on a basis not in force' },
    type: 'content', colour: 'yellow', basis: plan.art('1'), watches: { sees: 'refused', codes: ['basis-not-in-force', 'document-not-in-force', 'document-not-published'] }, answer: workdays(3),
    asks: { zh: '请说明依据，并清理仍引用该规定的文书、清单。', en: 'Name the basis, and clear what still cites it.' },
  },
  'off-guide': {
    title: { zh: '索要办事指南以外的材料', en: 'Asking for what the guide does not list' },
    type: 'content', colour: 'yellow', basis: plan.art('2'), watches: { sees: 'refused', codes: ['not-on-guide'] }, answer: workdays(3),
    asks: { zh: '请说明为何索要指南以外的材料；确有必要的，请依程序调整指南。', en: 'Say why it was asked for; where it is needed, change the guide.' },
  },
  'out-of-tier': {
    title: { zh: '多次突破裁量幅度', en: 'Outside the tier, again and again' },
    type: 'discretion', colour: 'yellow', basis: plan.art('31'), watches: { sees: 'refused', codes: ['out-of-bounds'], times: 3, within: days(30) }, answer: workdays(3),
    asks: { zh: '请说明多次提出幅度以外金额的原因；确需偏离的，请依程序报批。', en: 'Say why amounts outside the tier were tried; a departure is to be approved.' },
  },
  'self-check': {
    title: { zh: '自办自审', en: 'Checking one’s own work' },
    type: 'integrity', colour: 'yellow', basis: plan.art('34'), watches: { sees: 'refused', codes: ['same-person', 'own-case', 'posts-incompatible', 'other-role', 'recused', 'certificate-not-drawn'] }, answer: workdays(3),
    asks: { zh: '请说明为何由同一人或者应当回避的人办理，并调整分工。', en: 'Say why one and the same person, or one who had to stand aside, was to act; and divide the work anew.' },
  },
  'no-certificate': {
    title: { zh: '无有效执法证件执法', en: 'Acting without a valid certificate' },
    type: 'procedure', colour: 'red', basis: [plan.art('24'), penaltyLaw.art('42(1)')], watches: { sees: 'refused', codes: ['certificate-missing', 'certificate-not-valid'] }, answer: workdays(3),
    asks: { zh: '请说明该人员是否已经在执法，并安排持证人员。', en: 'Say whether that person has acted already, and send officers with certificates.' },
  },
  'one-officer': {
    title: { zh: '多次单人执法', en: 'One officer alone, again and again' },
    type: 'procedure', colour: 'yellow', basis: penaltyLaw.art('42(1)'), watches: { sees: 'refused', codes: ['officers-too-few', 'officer-twice'], times: 3, within: days(30) }, answer: workdays(3),
    asks: { zh: '请说明人员安排，保证不少于两人执法。', en: 'Say how officers are assigned, and send two.' },
  },
  'backdated-text': {
    title: { zh: '审核、讨论后文本被改动', en: 'A text changed after it was examined' },
    type: 'procedure', colour: 'yellow', basis: plan.art('29'), watches: { sees: 'refused', codes: ['text-changed', 'examined-other'], times: 2, within: days(30) }, answer: workdays(3),
    asks: { zh: '请说明改动的内容和原因，并重新送审。', en: 'Say what was changed and why, and have it examined anew.' },
  },
  'skipped-step': {
    title: { zh: '反复试图越过程序', en: 'Trying to skip steps, again and again' },
    type: 'procedure', colour: 'yellow',
    ownRule: { zh: '法律没有规定次数；一人三十日内五次越序，可能是不熟悉程序，也可能是规避程序。', en: 'No law gives a number; five times in thirty days by one person is want of knowledge, or evasion.' },
    watches: { sees: 'refused', codes: ['awaits-act', 'too-early', 'not-provided', 'quorum-missing', 'not-all-heard'], times: 5, within: days(30) }, answer: workdays(5),
    asks: { zh: '请说明原因，必要时安排培训。', en: 'Say why; train where that is needed.' },
  },
})

import { defineRulesOn, months, workdays } from '../../../src/kernel/define.ts'
import { businessEnvironmentRegulation as regulation } from '../../law/business-environment-regulation.ts'
import { inspectionDraw } from './draw.ts'

/** What supervision watches in draws: one that is given up once its lists are fixed, and one that is made anew after it. */
export const drawRules = defineRulesOn(inspectionDraw, {
  'draw-given-up': {
    title: { zh: '公布承诺后终止抽取', en: 'A draw given up after its commitment' },
    type: 'integrity', colour: 'yellow', basis: regulation.art('54(1)'), watches: { sees: 'done', acts: ['abandon'] }, answer: workdays(3),
    asks: { zh: '请说明为何不按已公布的名单抽取。', en: 'Say why it was not drawn from the lists that were fixed.' },
  },
  'draw-anew': {
    title: { zh: '终止后另行抽取', en: 'Drawn anew after one was given up' },
    type: 'integrity', colour: 'red', basis: regulation.art('54(1)'), watches: { sees: 'anew', act: 'commit', other: 'abandon', within: months(6) }, answer: workdays(3),
    asks: { zh: '请说明两次名单的差别，以及重新抽取的原因。', en: 'Say how the two lists differ, and why it was drawn anew.' },
  },
})

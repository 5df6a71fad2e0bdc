import { defineProperties } from '../../src/kernel/define.ts'

const everyProcedure = { where: 'every procedure', appliesTo: { zh: '所有程序', en: 'every procedure' }, basis: [] } as const
const cards = [
  'stories/http/library-card.story.test.ts › an overdue duty raises a card that the head and the supervisor see, and is still done',
]

/** What every procedure must have, whatever it is about: no case is trapped, stuck or forgotten. */
export const soundnessProperties = defineProperties([
  {
    id: 'S1', ...everyProcedure, tasks: [34], tests: [{ sound: 'S1' }],
    says: { zh: '从任何情形出发，案件都能办结', en: 'From every state the case can still be closed' },
  },
  {
    id: 'S2', ...everyProcedure, tasks: [34, 39], tests: [{ sound: 'S2' }],
    says: { zh: '案件未结，总有人可以作出某个行为', en: 'An open case always has an act that someone may do' },
  },
  {
    id: 'S3', ...everyProcedure, tasks: [28], tests: [{ sound: 'S3' }],
    says: { zh: '办结之时，没有未了的义务、期限和财物', en: 'At closing nothing runs and nothing is owed' },
  },
  {
    id: 'S4', ...everyProcedure, tasks: [28], tests: [{ sound: 'S4' }],
    says: { zh: '每个行为在某种案件中都可能作出', en: 'Every act can happen in some case' },
  },
  {
    id: 'S5', ...everyProcedure, tasks: [2, 39], tests: [{ sound: 'S5' }],
    says: { zh: '任何反复都有期限，没有无休止的补正、退回', en: 'Every round has a clock: nothing is sent back without end' },
  },
  {
    id: 'E6', ...everyProcedure, tasks: [41],
    says: { zh: '等待之中，当事人总能看到由谁在何时之前办理', en: 'Whoever waits sees who must act, and until when' },
    tests: [
      { sound: 'L1' },
      {
        built: { zh: '待办由在走的期限推算', en: 'Tasks are worked out from the clocks that run' },
        tests: ['stories/fixtures/library-card/library-card.test.ts › every act says whether it may be done now, and why not'],
      },
    ],
  },
  {
    id: 'L1', ...everyProcedure, tasks: [2, 36], tests: [{ sound: 'L1' }],
    says: { zh: '每一种等待都有期限在走', en: 'Every state of waiting has a running clock' },
  },
  {
    id: 'L2', ...everyProcedure, tasks: [36, 39],
    says: { zh: '期限届满无人办理的，逐级报至上级', en: 'If every clock runs out and nobody acts, the case reaches a superior' },
    tests: [{ built: { zh: '逾期即亮牌，负责人和监督人员可见', en: 'An overdue duty raises a card for the head and the supervisor' }, tests: cards }],
  },
])

import { anyOf, days, did, workdays, years } from '../../../src/kernel/define.ts'
import { serviceDemands } from '../../05-enforcement/parts/service-demands.ts'
import { elsewhere, kept } from '../../kept-where.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { starts } from './names.ts'

const begun = anyOf(...starts)
const corrected = { if: did('askCorrection'), first: anyOf('correct', 'correctLater') } as const
/** The notice to correct has come; its ten days run from there (31(2)). */
const toldOf = ['noticeToCorrect.serve', 'noticeToCorrect.deemedServed'] as const

/** Steps of applying, examining and accepting (行政复议法 20–32). */
export const receivingSteps = {
  apply: { acts: ['apply'], by: ['applicant'], clocks: [{ kind: 'lapses', term: days(60), since: ['apply'], field: 'knewOn' }] },
  'late-knowledge': { acts: ['applyUntold'], by: ['applicant'], clocks: [{ kind: 'lapses', term: years(1), since: ['applyUntold'], field: 'knewOn' }] },
  'longest-period': {
    acts: ['applyExcused'], by: ['applicant'], clocks: [{ kind: 'lapses', term: years(20), since: ['applyExcused'], field: 'madeOn' }],
    otherwise: { '5 year from event:act-made': kept('是否涉及不动产由受理审查认定；超过五年的以期限为由不予受理', 'Whether it is about land is examined; past five years the period is a ground of refusal') },
  },
  'forward-from-agency': {
    acts: ['registerPaper'], by: ['handler'], clocks: [],
    otherwise: {
      when: kept('如何收到是必填项，其中有作出处罚的机关转送', 'How it came must be answered: passed on by the organ that fined is one'),
      '5 workday from event:application-received-by-agency': elsewhere('转送的五个工作日在作出处罚的机关计算', 'The five days of passing it on run at the organ that fined'),
    },
  },
  'request-correction': {
    // After the fifth day the law has accepted: what the office may ask for lapses.
    acts: ['askCorrection'], by: ['handler'], requires: [begun], notAfter: ['accept', 'deemedAccepted'], clocks: [{ kind: 'lapses', term: workdays(5), since: starts }],
    otherwise: { '5 workday from event:application-received': kept('期满即视为受理，不得再要求补正', 'On its last day the law accepts, and nothing may be asked any more') },
  },
  correct: {
    acts: ['correct'], by: ['applicant'], requires: ['askCorrection'], notAfter: ['abandoned'], clocks: [{ kind: 'lapses', term: workdays(10), since: toldOf }],
  },
  examine: { acts: ['accept'], by: ['handler'], requires: [begun, corrected], notAfter: ['deemedAccepted'], clocks: [{ kind: 'owed', since: [...starts, 'correct', 'correctLater'], term: workdays(5) }] },
  'refuse-acceptance': {
    acts: ['refuse'], by: ['head'], requires: [begun, corrected], notAfter: ['accept', 'deemedAccepted'],
    otherwise: { examine: kept('审查的结果即受理或者不予受理', 'Examining ends in accepting or in refusing') },
  },
  accept: { acts: ['accept'], by: ['handler'], requires: [begun, corrected] },
  'deemed-acceptance': {
    acts: ['deemedAccepted'], by: ['law'], requires: [begun], notAfter: ['accept', 'askCorrection'], again: ['correct', 'correctLater'],
    clocks: [{ kind: 'silence', term: workdays(5), since: [...starts, 'correct', 'correctLater'] }],
    otherwise: { when: kept('期限内已受理、不予受理或者通知补正的，不再视为受理', 'Not where it was accepted, refused or sent back within the period') },
  },
} as const

/** What follows from the same articles though the fact base does not list it. */
export const receivingFurther = {
  ...serviceDemands('noticeToCorrect', ['askCorrection'], ['correct']),
  extendCorrection: { acts: ['extendCorrection'], by: ['handler'], requires: [anyOf(...toldOf)], notAfter: ['correct', 'abandoned'], basis: law.art('31(2)') },
  correctLater: {
    acts: ['correctLater'], by: ['applicant'], requires: ['extendCorrection'], notAfter: ['correct', 'abandoned'],
    clocks: [{ kind: 'lapses', since: ['extendCorrection'], field: 'until' }], basis: law.art('31(2)'),
  },
  abandoned: {
    acts: ['abandoned'], by: ['handler'], requires: ['askCorrection', anyOf(...toldOf)], notAfter: ['correct', 'correctLater'],
    clocks: [{ kind: 'waits', term: workdays(10), since: toldOf }, { kind: 'waits', since: ['extendCorrection'], field: 'until' }, { kind: 'owed', since: toldOf }], basis: law.art('31(2)'),
  },
} as const

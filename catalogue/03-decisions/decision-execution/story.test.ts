import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { authority, culture, government, setting, unit } from '../../testing/decisions.ts'
import { uploaded } from '../../testing/heping.ts'
import { decisionResponsibility, majorDecisionExecution } from './procedure.ts'

const issued = { number: '1', title: '菜市场改造', organ: government, text: uploaded, executor: unit, undertaker: unit, arguedBy: culture, decided: '2026-04-28', state: 'inForce' }
const about = { organ: government, place: '210102', subject: { register: 'major-decisions', key: '1' } }
const later = { ...setting, authority: { ...authority, entry: (register: string, key: string) => (register === 'major-decisions' && key === '1' ? issued : undefined) } }
const carried = () => tell({ procedure: majorDecisionExecution, ...later, case: about }).on('2026-05-06', 'office', 'begin', { executor: unit })

test('who argued before does not evaluate afterwards: the whole unit (36(2))', () => {
  const order = (evaluator: string) => carried().on('2026-12-01', 'mayor', 'orderEvaluation', { ground: 'opinions', evaluator })
  const evaluation = { participants: '人大代表、群众', report: uploaded }
  expect(order(culture).refuses('2026-12-02', 'assessor', 'evaluate', evaluation)).toEqual(['other-role'])
  expect(order('hc-210102').tries('2026-12-02', 'evaluator', 'evaluate', evaluation).kind).toBe('done')
})

test('a second evaluation that was ordered is made too, before the case is closed', () => {
  const order = { ground: 'opinions', evaluator: 'hc-210102' }
  const evaluation = { participants: '群众', report: uploaded }
  const twice = carried()
    .on('2026-06-01', 'handler', 'reportExecution', { report: '已完工' })
    .on('2026-12-01', 'mayor', 'orderEvaluation', order)
    .on('2026-12-02', 'evaluator', 'evaluate', evaluation)
    .on('2027-12-01', 'mayor', 'orderEvaluation', order)
  expect(twice.refuses('2027-12-02', 'mayor', 'complete', { result: '完成' })).toEqual(['awaits-duty'])
  expect(twice.on('2027-12-02', 'evaluator', 'evaluate', evaluation).on('2027-12-03', 'mayor', 'complete', { result: '完成' }).last?.finished).toBe(true)
})

test('execution stops only in urgency after a problem was reported, and is adjusted only by a new decision (37)', () => {
  expect(carried().refuses('2026-06-01', 'mayor', 'suspend', { why: '急' })).toEqual(['awaits-act'])
  expect(carried().refuses('2026-06-01', 'mayor', 'adjust', { case: '2' })).toEqual(['awaits-act'])
  const stopped = carried().on('2026-06-01', 'handler', 'reportProblem', { problem: '塌方' }).on('2026-06-01', 'mayor', 'suspend', { why: '塌方' })
  expect(stopped.on('2026-06-05', 'mayor', 'adjust', { case: '2' }).last?.entries[0]).toMatchObject({ values: { state: 'adjusted' } })
  expect(stopped.tries('2026-06-05', 'mayor', 'resume', { why: '排除' }).kind).toBe('done')
})

test('responsibility is found by the organ above, many years later, and dissenters are named (38)', () => {
  const above = { ...about, organ: 'gov-210000', place: '210000' }
  const inquiry = tell({ procedure: decisionResponsibility, ...later, case: above }).on('2036-05-06', 'aboveClerk', 'inquire', { clue: '重大损失' })
  const found = { grave: '未论证', responsible: '行政首长', dissenters: 'deputy3' }
  expect(inquiry.refuses('2036-05-06', 'mayor', 'answerFor', found)).toContain('post-not-held')
  expect(inquiry.tries('2036-06-06', 'above', 'answerFor', found).kind).toBe('done')
})

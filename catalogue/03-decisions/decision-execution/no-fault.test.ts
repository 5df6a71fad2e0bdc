import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { authority, culture, government, setting, unit } from '../../testing/decisions.ts'
import { uploaded } from '../../testing/heping.ts'
import { decisionResponsibility } from './procedure.ts'

const issued = { number: '1', title: '菜市场改造', organ: government, text: uploaded, executor: unit, undertaker: unit, arguedBy: culture, decided: '2026-04-28', state: 'completed' }
/** A head of the organ above who also keeps its office's papers. */
const both = ['clerk', 'head'].map((post) => ({ person: 'chief', organ: 'gov-210000', post }))
const later = {
  ...setting,
  people: { ...setting.people, chief: { kind: 'staff' as const, person: 'chief', name: 'chief' } },
  authority: {
    ...authority,
    posts: (person: string) => (person === 'chief' ? both : authority.posts(person)),
    entry: (register: string, key: string) => (register === 'major-decisions' && key === '1' ? issued : undefined),
  },
}
const begun = () =>
  tell({ procedure: decisionResponsibility, ...later, case: { organ: 'gov-210000', place: '210000', subject: { register: 'major-decisions', key: '1' } } })
const inquired = (by = 'aboveClerk') => begun().on('2036-05-06', by, 'inquire', { clue: '群众反映重大损失' })
const why = { why: '损失由不可抗力造成，决策依法作出' }

test('where nobody is at fault the organ above says so and why, never before it looked (38(2))', () => {
  expect(begun().refuses('2036-05-06', 'above', 'noFault', why)).toContain('awaits-act')
  expect(inquired().refuses('2036-06-06', 'mayor', 'noFault', why)).toEqual(['post-not-held'])
  expect(inquired().refuses('2036-06-06', 'above', 'noFault')).toEqual(['answer-missing'])
  expect(inquired().on('2036-06-06', 'above', 'noFault', why).last?.finished).toBe(true)
})

test('who began the inquiry does not close it', () => {
  expect(inquired('chief').refuses('2036-06-06', 'chief', 'noFault', why)).toEqual(['same-person'])
  expect(inquired().tries('2036-06-06', 'chief', 'noFault', why).kind).toBe('done')
})

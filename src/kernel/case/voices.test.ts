import { expect, test } from 'vitest'
import { choice } from '../form/field.ts'
import { defineProcedure } from '../procedure/define-procedure.ts'
import { definePart, mount } from '../procedure/part.ts'
import { allHeard, among, answerOf, quorum, withMajority } from '../procedure/words.ts'
import { emptyMarking, type Marking } from './case-file.ts'
import { after, voicesOf } from './marking.ts'

const basis = { law: 'toy', at: '1' }
const words = (zh: string) => ({ zh, en: zh })
const setting = {
  id: 'toy',
  title: words('toy'),
  systems: [],
  basis,
  power: null,
  roles: { member: { title: words('member'), kind: 'staff', post: 'member' } },
} as const
const row = (title: string) => ({ title: words(title), by: 'member', basis }) as const
const view = choice({ ask: words('view'), because: basis, options: { yes: words('yes'), no: words('no') } })

const meeting = defineProcedure({
  ...setting,
  acts: {
    call: { ...row('call'), starts: true, often: true, usesUp: ['speak'] },
    speak: { ...row('speak'), after: ['call'], often: true, each: 'view', form: { view } },
    close: { ...row('close'), after: ['speak'], voices: [quorum('speak', 2, basis)] },
  },
})

const day = '2026-03-02' as never
const said = (marking: Marking, person: string, voice: string) => after(meeting, marking, { act: 'speak', day, persons: [person], voice })

test('voices belong to a round: what is used up is counted no more, and a new round begins empty', () => {
  const first = said(said(emptyMarking, 'a', 'yes'), 'b', 'no')
  expect(voicesOf(first, 'speak')).toEqual({ a: 'yes', b: 'no' })
  const called = after(meeting, first, { act: 'call', day, persons: ['a'] })
  expect(voicesOf(called, 'speak')).toEqual({})
  expect(voicesOf(said(called, 'c', 'no'), 'speak')).toEqual({ c: 'no' })
  // Who once spoke is still kept from what they may not do beside it.
  expect(said(called, 'c', 'no').acts['speak']?.by).toEqual(['a', 'b', 'c'])
})

test('persons are counted only where each does the act once, for oneself', () => {
  const declare = (speak: object, close: object) => () =>
    defineProcedure({
      ...setting,
      acts: {
        call: { ...row('call'), starts: true },
        speak: { ...row('speak'), after: ['call'], form: { view }, ...speak },
        close: { ...row('close'), after: ['speak'], ...close },
      },
    })
  const asked = { voices: [quorum('speak', 2, basis)] }
  expect(declare({ often: true, each: 'view' }, asked)).not.toThrow()
  expect(declare({ often: true }, asked)).toThrow("counts who did 'speak', which is not done by each once")
  expect(declare({ each: 'view' }, {})).toThrow("give it 'often: true'")
  expect(declare({ often: true, each: 'view', signers: 2 }, {})).toThrow("neither 'officers' nor 'signers'")
  expect(declare({ often: true, each: 'vote' }, {})).toThrow("names the question 'vote'")
  const most = { voices: [withMajority('speak', 'view', 'why', basis)], form: { view } }
  expect(declare({ often: true, each: true }, most)).toThrow("which names no question in 'each'")
  expect(declare({ often: true, each: 'view' }, most)).toThrow("names the question 'why'")
})

test('a mounted part counts who did its own acts, under the names they get', () => {
  const part = definePart({
    acts: {
      attend: { ...row('attend'), often: true, each: true },
      speak: { ...row('speak'), often: true, each: 'view', form: { view }, voices: [among('attend', basis)] },
      close: { ...row('close'), voices: [quorum('attend', answerOf('attend', 'seats'), basis), allHeard('speak', 'attend', basis)] },
    },
  })
  const procedure = defineProcedure({ ...setting, parts: [mount('board', part)], acts: { open: { ...row('open'), starts: true } } })
  expect(procedure.acts['board.speak']?.voices).toEqual([{ of: 'board.attend', own: true, basis }])
  expect(procedure.acts['board.close']?.voices).toEqual([
    { of: 'board.attend', least: { act: 'board.attend', field: 'seats' }, basis },
    { of: 'board.speak', heard: 'board.attend', basis },
  ])
})

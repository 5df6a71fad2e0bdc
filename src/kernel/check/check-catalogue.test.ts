import { expect, test } from 'vitest'
import { answered, file, localDate, text, workdays } from '../define.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { checkCatalogue } from './check-catalogue.ts'
import {
  ask,
  basis,
  catalogueOf,
  counting,
  day,
  deciding,
  found,
  frame,
  handOver,
  list,
  plan,
  repealed,
  roles,
  say,
  sound,
} from './sound-catalogue.ts'

test('a sound catalogue has no findings', () => {
  expect(checkCatalogue(catalogueOf(sound), day)).toEqual([])
})

test('a basis that the library does not hold is named with procedure, act and word', () => {
  const [finding] = checkCatalogue(catalogueOf(deciding({ basis: { law: 'nowhere', at: '1' } })), day)
  expect(finding).toMatchObject({ severity: 'error', code: 'law-unknown', procedure: 'toy', act: 'decide' })
  expect(finding?.says.en).toBe("toy: act 'decide': 'basis' cites 'nowhere', which the library does not hold; add it to the library.")
  expect(found(deciding({ basis: { law: 'rules', at: '99' } }))).toEqual(['provision-unknown decide'])
})

test('a basis is looked up wherever one is given', () => {
  const missing = { law: 'nowhere', at: '1' }
  const grounds = { lost: { title: say('遗失'), basis: missing } }
  const pausing = { title: say('停'), by: 'clerk', basis, after: ['apply'], often: true, pauses: { clocks: ['decide'], grounds } } as const
  const resuming = { title: say('续'), by: 'clerk', basis, after: ['stop'], often: true, resumes: ['stop'] } as const
  expect(found({ ...sound, basis: missing })).toEqual(['law-unknown'])
  expect(found(deciding({ form: { why: text({ ask: say('理由'), because: missing }) } }))).toEqual(['law-unknown decide'])
  expect(found(deciding({ publishes: { kind: 'k', title: '公布', rows: {}, basis: missing } }))).toEqual(['law-unknown decide'])
  expect(found({ ...sound, acts: { ...sound.acts, stop: pausing, go: resuming } })).toEqual(['law-unknown stop'])
  const remedies = [{ id: 'r', title: say('复议'), within: { count: 60, unit: 'day' as const }, where: say('上级'), basis: missing }]
  expect(found({ ...sound, remedies })).toEqual(['law-unknown'])
  expect(found(sound, { registers: [{ ...list, basis: missing }] })).toEqual(['law-unknown'])
  expect(found(sound, { registers: [{ ...list, columns: { holder: text({ ask: say('甲'), because: missing }) } }] })).toEqual([
    'law-unknown',
  ])
  const lateFine = { percentPerDay: 3, basis: missing, paused: basis }
  expect(found(sound, { counting: { ...counting, lateFine } })).toEqual(['law-unknown'])
  const laws = [{ law: 'rules', rolls: [{ law: 'rules', at: '99' }] }]
  expect(found(sound, { counting: { ...counting, laws } })).toEqual(['provision-unknown'])
})

test('a repealed text is no basis on a day after its repeal, and is one on a day before', () => {
  const old = deciding({ basis: repealed.art('1') })
  expect(found(old)).toEqual(['provision-not-in-force decide'])
  expect(checkCatalogue(catalogueOf(old), localDate('2019-12-31')).filter(({ act }) => act === 'decide')).toEqual([])
})

test('an act that exercises power on a plan alone is warned of; beside a law the plan may stand', () => {
  expect(checkCatalogue(catalogueOf(deciding({ basis: plan.art('1') })), day)).toMatchObject([
    { severity: 'warning', code: 'basis-only-guides', act: 'decide' },
  ])
  expect(found(deciding({ basis: [plan.art('1'), basis] }))).toEqual([])
  expect(found({ ...sound, acts: { ...sound.acts, handOver: { ...handOver, basis: plan.art('1') } } })).toEqual([])
})

test('a power, a post and a role that nothing declares are errors', () => {
  expect(found({ ...sound, power: 'flight' })).toEqual(['power-unknown'])
  expect(found(sound, { posts: [] })).toEqual(['post-unknown'])
  expect(found(sound, { posts: [{ id: 'clerk', title: say('办事员'), incompatible: ['nobody'] }] })).toEqual(['post-unknown'])
  expect(found({ ...sound, roles: { ...roles, other: { title: say('他'), kind: 'staff', post: 'clerk', of: 'nobody' } } })).toEqual([
    'role-unknown',
  ])
})

test('who waits for everyone who came is warned unless the round can begin anew', () => {
  const attend = { title: say('签到'), by: 'clerk', basis, after: ['apply'], often: true, each: true } as const
  const speak = { title: say('发言'), by: 'clerk', basis, after: ['attend'], often: true, each: true } as const
  const last = { title: say('末位'), by: 'clerk', basis, after: ['speak'], voices: [{ of: 'speak', heard: 'attend', basis }] } as const
  const call = { title: say('召集'), by: 'clerk', basis, after: ['apply'], often: true, usesUp: ['attend', 'speak'] } as const
  expect(found({ ...sound, acts: { ...sound.acts, attend, speak, last } })).toEqual(['round-never-ends last'])
  expect(found({ ...sound, acts: { ...sound.acts, call, attend, speak, last } })).toEqual([])
})

test('a quorum that stands in a register that does not exist is an error', () => {
  const attend = { title: say('签到'), by: 'clerk', basis, after: ['apply'], often: true, each: true } as const
  const least = { register: 'nowhere', key: '{organ.id}', column: 'seats' }
  const open = { title: say('开会'), by: 'clerk', basis, after: ['attend'], voices: [{ of: 'attend', least, basis }] } as const
  expect(found({ ...sound, acts: { ...sound.acts, attend, open } })).toEqual(['register-unknown open'])
})

test('a fact that nothing declares, and an outcome that no act gives, are errors', () => {
  const noted = (when: string): Procedure => ({
    ...sound,
    acts: { ...sound.acts, note: { title: say('记'), by: 'party', basis, after: ['apply'], when } },
  })
  expect(found(noted('moon'))).toEqual(['fact-unknown note', 'dead-act note'])
  expect(found({ ...noted('lost'), outcomes: { ...frame.outcomes, lost: say('遗失') } })).toEqual([
    'outcome-never-given note',
    'dead-act note',
  ])
})

test('a question that is used but not asked is an error', () => {
  expect(found(deciding({ joins: [{ role: 'party', field: 'who' }] }))).toEqual(['field-unknown decide'])
  expect(found(deciding({ recuses: 'who' }))).toEqual(['field-unknown decide'])
  expect(found(deciding({ countsFrom: 'receivedOn' }))).toEqual(['field-unknown decide'])
  expect(found(deciding({ form: { why: text({ ...ask('理由'), onlyIf: { field: 'result', is: 'no' } }) } }))).toEqual([
    'field-unknown decide',
  ])
  expect(found({ ...sound, facts: { big: { ...say('大'), follows: [answered('decide', 'size', 'big')] } } })).toEqual(['field-unknown'])
  expect(found(deciding({ form: { why: { kind: 'song', ...ask('理由') } } }))).toEqual(['field-kind-unknown decide'])
})

test('a clock that is stopped and never started again, or is not there, is an error', () => {
  const stop = { title: say('停'), by: 'clerk', basis, after: ['apply'], often: true, pauses: { clocks: ['decide'], grounds: {} } } as const
  expect(found({ ...sound, acts: { ...sound.acts, stop } })).toEqual(['clock-not-resumed stop'])
  const extend = { title: say('延'), by: 'clerk', basis, after: ['apply'], extends: { clock: 'handOver', by: workdays(5) } } as const
  expect(found({ ...sound, acts: { ...sound.acts, extend } })).toEqual(['clock-not-there extend', 'dead-act extend'])
})

test('a decision that must name remedies needs a procedure that has some', () => {
  const issues = [
    {
      id: 'refusal',
      title: say('决定书'),
      layout: 'letter' as const,
      series: '决',
      to: 'party',
      body: ['不准。'],
      remedies: true as const,
    },
  ]
  expect(found(deciding({ issues }))).toEqual(['remedies-missing decide'])
})

test('a remedy sought here leads to a procedure that a party may open, and tells it only what it asks and what the case knows', () => {
  const remedy = { id: 'r', title: say('复议'), within: { count: 60, unit: 'day' as const }, where: say('上级'), basis }
  const seeking = (opens: { procedure: string; answers?: Readonly<Record<string, string>> }) =>
    found({ ...sound, remedies: [{ ...remedy, opens }] })
  expect(seeking({ procedure: sound.id })).toEqual([])
  expect(seeking({ procedure: 'none' })).toEqual(['opening-unknown'])
  expect(seeking({ procedure: sound.id, answers: { never: '{organ.id}' } })).toEqual(['opening-unknown'])
  expect(seeking({ procedure: sound.id, answers: { never: '{organ.nowhere}' } })).toEqual(['place-unknown', 'opening-unknown'])
})

test('what is sealed can be looked at by somebody, and is never a file, which is stored as it is', () => {
  const why = { ask: say('理由'), because: basis, seenBy: 'sealed' } as const
  const looking = { title: say('启封'), by: 'clerk', basis, after: ['apply'], often: true, unseals: ['decide'] } as const
  const seals = (form: NonNullable<Procedure['acts'][string]['form']>): Procedure => {
    const made = deciding({ form })
    return { ...made, acts: { ...made.acts, look: looking } }
  }
  expect(found(deciding({ form: { why: text(why) } }))).toEqual(['never-unsealed decide'])
  expect(found(seals({ why: text(why) }))).toEqual([])
  expect(found(seals({ why: file(why) }))).toEqual(['sealed-file decide'])
})

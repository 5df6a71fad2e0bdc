import { expect, test } from 'vitest'
import { dateOf, defineDemands, defineProcedure, until, workdays } from '../../define.ts'
import type { Demand } from '../../procedure/demands.ts'
import type { ActRule, Procedure } from '../../procedure/grammar.ts'
import { prove } from './prove.ts'

const say = (zh: string) => ({ zh, en: zh })
const basis = { law: 'rules', at: '1' }

/** A request that may be sent to others for their view, and is answered; each test changes one row. */
const lawful = defineProcedure({
  id: 'small-request',
  title: say('小申请'),
  systems: [],
  basis,
  power: null,
  roles: {
    party: { title: say('申请人'), kind: 'party' },
    clerk: { title: say('承办人'), kind: 'staff', post: 'clerk' },
    head: { title: say('负责人'), kind: 'staff', post: 'head' },
  },
  facts: { doubtful: say('存疑') },
  outcomes: { answered: say('已答复') },
  acts: {
    ask: { title: say('申请'), by: 'party', basis, starts: true, settles: ['doubtful'] },
    consult: { title: say('征求意见'), by: 'clerk', basis, after: ['ask'], when: 'doubtful' },
    pass: { title: say('通过'), by: 'clerk', basis, after: ['ask', 'consult'] },
    urge: { title: say('督办'), by: 'head', basis, after: ['ask'] },
    answer: { title: say('答复'), by: 'head', basis, after: ['pass'], must: workdays(9).since('ask'), outcome: 'answered', ends: true },
  },
})

type Act = keyof typeof lawful.acts
const changed = (act: Act, change: Partial<ActRule<string, string, string>>): Procedure => {
  const { [act]: rule, ...rest } = lawful.acts
  return { ...lawful, acts: { ...rest, [act]: { ...rule, ...change } as ActRule<string, string, string> } }
}
const finding = (procedure: Procedure, demand: Demand<string, string, string>) => {
  const demands = { ...defineDemands(lawful, { means: {} }), further: { step: { basis, ...demand } } }
  return prove({ procedure, properties: [], demands }).verdicts[0]?.finding
}

test('a step may be refused to who takes another role too', () => {
  const notByHead = { acts: ['urge'], notBy: ['head'] }
  expect(finding(changed('urge', { notBy: ['clerk', 'head'] }), notByHead)).toBe('holds')
  expect(finding(changed('urge', { notBy: 'clerk' }), notByHead)).toBe('broken')
  expect(finding(lawful, notByHead)).toBe('broken')
})

test('a step may be refused until a duty is overdue', () => {
  const onlyLate = { acts: ['urge'], overdue: 'answer' }
  expect(finding(changed('urge', { overdue: 'answer' }), onlyLate)).toBe('holds')
  expect(finding(lawful, onlyLate)).toBe('broken')
})

test('what was done before may count no more, evidence must be whole, and what happens to it be a link of its custody', () => {
  const voids = { acts: ['urge'], voids: ['consult'] }
  expect(finding(changed('urge', { usesUp: ['consult'] }), voids)).toBe('holds')
  expect(finding(changed('urge', { undoes: ['consult'] }), voids)).toBe('holds')
  expect(finding(lawful, voids)).toBe('broken')
  const relies = { acts: ['urge'], relies: ['evidence'] }
  expect(finding(changed('urge', { relies: [{ act: 'ask', field: 'evidence' }] }), relies)).toBe('holds')
  expect(finding(changed('urge', { relies: [{ act: 'ask', field: 'other' }] }), relies)).toBe('broken')
  const shown = { acts: ['urge'], custody: 'shown' } as const
  expect(finding(changed('urge', { custody: { register: 'evidence', step: 'shown' } }), shown)).toBe('holds')
  expect(finding(changed('urge', { custody: { register: 'evidence', step: 'reported' } }), shown)).toBe('broken')
  expect(finding(lawful, shown)).toBe('broken')
})

test('what is owed after the end is seen even where only the end sets it free', () => {
  const rows = {
    ask: { title: say('申请'), by: 'party', basis, starts: true },
    consult: { title: say('征求意见'), by: 'clerk', basis, after: ['ask'] },
    close: { title: say('终止'), by: 'head', basis, after: ['ask'], ends: true, keeps: ['tell'] },
    tell: { title: say('告知'), by: 'clerk', basis, after: ['consult'], owedSince: 'ask' },
  } as const
  const closing = (tell: object): Procedure => ({
    ...lawful,
    acts: { ...rows, tell: { ...rows.tell, ...tell } } as unknown as Procedure['acts'],
  })
  const consultedFirst = { acts: ['tell'], onlyIf: { did: 'consult' } } as const
  expect(finding(closing({}), consultedFirst)).toBe('broken')
  expect(finding(closing({ when: { did: 'consult' } }), consultedFirst)).toBe('holds')
})

test('of two days that are answers the one that the law means is looked for', () => {
  const waits = { acts: ['urge'], clocks: [{ kind: 'waits', since: ['ask'], field: 'until' }] } as const
  expect(finding(changed('urge', { notBefore: [until(dateOf('ask', 'until'))] }), waits)).toBe('holds')
  expect(finding(changed('urge', { notBefore: [until(dateOf('ask', 'shorter'))] }), waits)).toBe('broken')
})

test('a right that runs from the end of a duty is not one that runs from the act', () => {
  const fromTheEnd = { acts: ['urge'], clocks: [{ kind: 'lapses', term: workdays(5), since: [], sinceEnd: 'answer' }] } as const
  expect(finding(changed('urge', { may: workdays(5).sinceEnd('answer') }), fromTheEnd)).toBe('holds')
  expect(finding(changed('urge', { may: workdays(5).since('answer') }), fromTheEnd)).toBe('broken')
})

test('what the law does not ask for in every case is not needed in every case', () => {
  const free = { acts: ['answer'], evenWithout: ['consult'] }
  expect(finding(lawful, free)).toBe('holds')
  expect(finding(changed('consult', { when: undefined as never }), free)).toBe('broken')
})

test('what was done is no bar for ever', () => {
  const still = { acts: ['answer'], evenAfter: ['urge'] }
  expect(finding(lawful, still)).toBe('holds')
  expect(finding(changed('urge', { closes: ['answer'] }), still)).toBe('broken')
})

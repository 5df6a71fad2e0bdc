import { expect, test } from 'vitest'
import { defineDemands, defineProcedure, workdays } from '../../define.ts'
import type { Demands } from '../../procedure/demands.ts'
import { scoreOf, together } from './judge.ts'
import { mutantsIn } from './mutants.ts'

const say = (zh: string) => ({ zh, en: zh })
const basis = { law: 'rules', at: '1' }

/** `note` waits for what comes first anyhow: losing that word changes nothing. */
const procedure = defineProcedure({
  id: 'toy',
  title: say('试办'),
  systems: [],
  basis,
  power: null,
  roles: { party: { title: say('当事人'), kind: 'party' }, clerk: { title: say('办事员'), kind: 'staff', post: 'clerk' } },
  outcomes: { granted: say('准予') },
  acts: {
    apply: { title: say('申请'), by: 'party', basis, starts: true },
    check: { title: say('核查'), by: 'clerk', basis, after: ['apply'], officers: 2 },
    decide: {
      title: say('决定'),
      by: 'clerk',
      basis,
      after: ['check', 'apply'],
      must: workdays(5).since('apply'),
      outcome: 'granted',
      ends: true,
    },
  },
})

const declared = defineDemands(procedure, {
  means: { onSite: ['check'], decision: ['decide'] },
  further: {
    apply: { acts: ['apply'], by: ['party'], basis },
    check: { acts: ['check'], by: ['clerk'], basis },
    decide: {
      acts: ['decide'],
      by: ['clerk'],
      requires: ['check'],
      clocks: [{ kind: 'owed', term: workdays(5), since: ['apply'] }],
      basis,
    },
  },
})
const onSite = {
  id: 'P08',
  says: say('二人'),
  basis: [],
  tasks: [],
  where: ['onSite'] as const,
  appliesTo: say('现场'),
  tests: [{ officers: 2, of: 'onSite' as const }],
}
const score = (demands: Demands) => scoreOf({ procedure, properties: [onSite], demands }, new Set())

test('each word is lost once', () => {
  expect(mutantsIn(procedure).map(({ act, word, what }) => `${act}.${word} ${what}`)).toEqual([
    'apply.act apply',
    'apply.by clerk',
    'check.act check',
    'check.by party',
    'check.officers 2',
    'check.after apply',
    'decide.act decide',
    'decide.by party',
    'decide.must {"term":{"count":5,"unit":"workday"},"since":["apply"]}',
    'decide.after check',
    'decide.after apply',
  ])
})

test('a word that a rule protects is noticed; one that changes no story is not counted', () => {
  expect(score(declared)).toEqual({
    procedure: 'toy',
    killed: { step: 7, property: 1, soundness: 0 },
    same: 2,
    refused: 1,
    survivors: [],
  })
})

test('judged in parts it is the same score', () => {
  const part = (from: number, to: number) => scoreOf({ procedure, properties: [onSite], demands: declared }, new Set(), { from, to })
  expect(together([part(0, 4), part(4, 8), part(8, 11)])).toEqual(score(declared))
  expect(together([])).toBeUndefined()
})

test('the control: without the demand of the check before the decision that word survives, and is named', () => {
  const weaker = { ...declared, further: { ...declared.further, decide: { ...declared.further?.['decide'], requires: [] } } } as Demands
  expect(score(weaker).survivors).toEqual([{ act: 'decide', word: 'after', what: 'check' }])
})

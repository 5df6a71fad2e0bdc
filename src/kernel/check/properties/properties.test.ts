import { expect, test } from 'vitest'
import { answerOf, defineDemands, defineProcedure, money, workdays } from '../../define.ts'
import type { ActRule, Procedure } from '../../procedure/grammar.ts'
import type { LegalProperty, Pattern } from '../../procedure/property.ts'
import { mend } from './mend.ts'
import { prove } from './prove.ts'

const say = (zh: string) => ({ zh, en: zh })
const basis = { law: 'rules', at: '1' }
const roles = {
  party: { title: say('当事人'), kind: 'party' },
  clerk: { title: say('承办人'), kind: 'staff', post: 'clerk' },
  reviewer: { title: say('审核人'), kind: 'staff', post: 'reviewer' },
  head: { title: say('负责人'), kind: 'staff', post: 'head' },
  bank: { title: say('银行'), kind: 'outside', post: 'bank' },
} as const

/** A small penalty that keeps every rule asked of it here; the tests take one word away at a time. */
const lawful = defineProcedure({
  id: 'small-penalty',
  title: say('小处罚'),
  systems: [],
  basis,
  power: null,
  roles,
  facts: { serious: say('情节严重') },
  outcomes: { penalised: say('处罚'), dropped: say('不予处罚') },
  remedies: [{ id: 'r', title: say('复议'), within: { count: 60, unit: 'day' }, where: say('上级'), basis }],
  acts: {
    open: { title: say('立案'), by: 'clerk', basis, starts: true, settles: ['serious'] },
    inspect: { title: say('检查'), by: 'clerk', basis, after: ['open'], officers: 2, often: true, usesUp: ['pass'] },
    notify: { title: say('告知'), by: 'clerk', basis, after: ['inspect'] },
    defend: { title: say('申辩'), by: 'party', basis, after: ['notify'], often: true },
    ask: { title: say('要求听证'), by: 'party', basis, after: ['notify'] },
    hear: { title: say('听证'), by: 'head', apart: ['inspect'], basis, after: ['ask'], owedSince: 'ask' },
    pass: { title: say('审核通过'), by: 'reviewer', apart: ['inspect'], basis, after: ['notify'], often: true },
    discuss: { title: say('集体讨论'), by: 'head', basis, after: ['pass'], when: 'serious' },
    penalise: {
      title: say('处罚'),
      by: 'head',
      apart: ['pass'],
      basis,
      after: ['notify', 'pass', 'discuss'],
      awaits: ['hear'],
      must: workdays(9).since('open'),
      outcome: 'penalised',
      closes: ['drop', 'inspect', 'ask', 'hear'],
      issues: [{ id: 'd', title: say('决定书'), layout: 'letter', series: '罚', to: 'party', body: ['罚'], remedies: true }],
    },
    drop: {
      title: say('不予处罚'),
      by: 'head',
      basis,
      after: ['open'],
      outcome: 'dropped',
      discharges: ['penalise', 'hear'],
      // What is closed keeps nothing waiting: all that would come after must be closed with it.
      closes: ['penalise', 'inspect', 'notify', 'ask', 'hear', 'pass', 'discuss', 'defend', 'serve', 'pay'],
    },
    serve: { title: say('送达'), by: 'clerk', basis, after: ['penalise'], owedSince: 'penalise' },
    pay: { title: say('缴款'), by: 'bank', basis, after: ['serve'] },
  },
})

const demands = defineDemands(lawful, {
  means: {
    onSite: ['inspect'],
    investigation: ['inspect'],
    notice: ['notify'],
    defence: ['defend'],
    hearingDemand: ['ask'],
    hearing: ['hear'],
    review: ['pass'],
    collective: ['discuss'],
    penalty: ['penalise'],
    noPenalty: ['drop'],
    service: ['serve'],
    collection: ['pay'],
  },
  neededIf: { collective: 'serious' },
  against: ['penalised'],
  further: {
    penalise: { acts: ['penalise'], by: ['head'], clocks: [{ kind: 'owed', term: workdays(9), since: ['open'] }], basis },
    serve: { acts: ['serve'], by: ['clerk'], requires: ['penalise'], owedAfter: ['penalise'], basis },
    discuss: { acts: ['discuss'], onlyIf: 'serious', basis },
    afterDropping: { acts: ['pass'], notAfter: ['drop'], basis },
  },
})

const property = (...tests: Pattern[]): LegalProperty => ({
  id: 'P',
  says: say('规则'),
  basis: [],
  tasks: [],
  where: 'every procedure',
  appliesTo: say('所有'),
  tests,
})

type Change = Partial<ActRule<string, string, string>>
const changed = (act: string, change: Change): Procedure => {
  const { [act]: rule, ...rest } = lawful.acts
  return { ...lawful, acts: { ...rest, [act]: { ...rule, ...change } as ActRule<string, string, string> } }
}
const verdictOf = (procedure: Procedure, pattern: Pattern) => prove({ procedure, properties: [property(pattern)], demands }).verdicts[0]
const storyOf = (procedure: Procedure, pattern: Pattern) =>
  verdictOf(procedure, pattern)
    ?.story?.map(({ zh }) => zh)
    .join(' → ')

const patterns: readonly (readonly [name: string, pattern: Pattern, act: string, change: Change, story: string | undefined])[] = [
  [
    'a hearing asked for is held',
    { never: ['penalty'], after: ['hearingDemand'], without: ['hearing'] },
    'penalise',
    { awaits: [] },
    '立案 → 检查 → 告知 → 要求听证 → 审核通过 → 处罚',
  ],
  [
    'the review is of what was found last',
    { never: ['penalty'], without: ['review'], since: ['investigation'] },
    'inspect',
    { usesUp: [] },
    '立案 → 检查 → 告知 → 审核通过 → 检查 → 处罚',
  ],
  [
    'a serious case is discussed',
    { never: ['penalty'], without: ['collective'] },
    'penalise',
    { after: ['notify', 'pass'] },
    '立案（情节严重） → 检查 → 告知 → 审核通过 → 处罚',
  ],
  ['who inspected does not review', { apart: ['investigation', 'review'] }, 'pass', { apart: [] }, '立案 → 检查 → 告知 → 审核通过'],
  ['two officers inspect', { officers: 2, of: 'onSite' }, 'inspect', { officers: 1 }, undefined],
  [
    'no case closes unserved',
    { never: 'closed', after: ['penalty'], without: ['service'] },
    'serve',
    { owedSince: [] },
    '立案 → 检查 → 告知 → 审核通过 → 处罚',
  ],
  [
    'one can be heard until the decision',
    { open: 'defence', from: ['notice'], until: ['penalty', 'noPenalty'] },
    'pass',
    { closes: ['defend'] },
    '立案 → 检查 → 告知 → 审核通过',
  ],
  [
    'where a penalty is possible, so is none',
    { wherever: 'penalty', canAlso: 'noPenalty' },
    'pass',
    { closes: ['drop'] },
    '立案 → 检查 → 告知 → 审核通过',
  ],
  ['the bank receives the money', { outside: 'collection' }, 'pay', { by: 'clerk' }, undefined],
  ['a penalty names remedies', { remedies: 'penalty' }, 'penalise', { issues: [] }, undefined],
  [
    'a penalty has an outcome',
    { outcome: 'penalty' },
    'penalise',
    { outcomes: undefined as never, outcome: undefined as never },
    undefined,
  ],
]

test.each(patterns)('%s: held by the lawful procedure, and broken without the word', (...row) => {
  const [, pattern, act, change, story] = row
  expect(verdictOf(lawful, pattern)).toMatchObject({ finding: 'holds' })
  expect(verdictOf(changed(act, change), pattern)).toMatchObject({ finding: 'broken' })
  expect(storyOf(changed(act, change), pattern)).toBe(story)
})

test('a sum is bounded by what was told, and is not left blank to escape its tier', () => {
  const told = (most: object, optional = false): Procedure =>
    changed('penalise', {
      form: { fine: money({ ask: say('罚款'), because: basis, ...(optional && { optional: true }) }) },
      bounds: [{ field: 'fine', basis, ...most }],
    })
  const finding = (procedure: Procedure, by: 'register' | 'notice') => verdictOf(procedure, { bounded: 'penalty', by })?.finding
  const tier = { register: 'tiers', key: 'k', column: 'most' }
  expect(finding(told({ most: answerOf('notify', 'fine') }), 'notice')).toBe('holds')
  expect(finding(told({ most: tier }), 'register')).toBe('holds')
  expect(finding(told({ most: tier }), 'notice')).toBe('broken')
  expect(finding(told({}), 'notice')).toBe('broken')
  expect(finding(told({ most: tier }, true), 'register')).toBe('broken')
  expect(finding(told({ most: tier, least: { ...tier, column: 'least' } }, true), 'register')).toBe('holds')
})

test('the shortest story is told, and the smallest change that mends it was tried out', () => {
  const late = changed('penalise', { after: ['inspect', 'pass', 'discuss'] })
  const bare = { ...late, acts: { ...late.acts, pass: { ...late.acts['pass'], after: ['inspect'] } as ActRule<string, string, string> } }
  const one = { procedure: bare, properties: [property({ never: ['penalty'], without: ['notice'] })], demands }
  const { verdicts } = prove(one)
  expect(verdicts[0]).toMatchObject({ finding: 'broken', says: { zh: '“告知”没有作出，系统没有阻止。' } })
  expect(verdicts[0]?.story?.map(({ zh }) => zh)).toEqual(['立案', '检查', '审核通过', '处罚'])
  expect(verdicts[0] && mend(one, verdicts[0], verdicts)?.zh).toMatch(/^在“处罚”的 after 增加“告知”。改后重新检验：\d+ 种情形，0 处违反。$/)
})

test('steps that the law demands: who, after what, within what, in which cases, and not afterwards', () => {
  const broken = (procedure: Procedure) =>
    prove({ procedure, properties: [], demands }).verdicts.flatMap(({ id, finding }) => (finding === 'broken' ? [id] : []))
  expect(broken(lawful)).toEqual([])
  expect(broken(changed('penalise', { by: 'clerk' }))).toEqual(['penalise'])
  expect(broken(changed('penalise', { must: { term: { count: 10, unit: 'workday' }, since: ['open'] } }))).toEqual(['penalise'])
  expect(broken(changed('serve', { after: [] }))).toEqual(['serve'])
  expect(broken(changed('discuss', { when: undefined as never }))).toEqual(['discuss'])
  expect(
    broken(changed('drop', { closes: ['penalise', 'inspect', 'notify', 'ask', 'hear', 'discuss', 'defend', 'serve', 'pay'] })),
  ).toContain('afterDropping')
})

test('a step that waits until a duty is overdue, and one that who takes another role may not do', () => {
  const further = { late: { acts: ['penalise'], overdue: 'inspect', notBy: ['clerk'], basis } } as const
  const broken = (procedure: Procedure) =>
    prove({ procedure, properties: [], demands: { procedure: lawful.id, means: {}, further } }).verdicts.flatMap(({ finding, says }) =>
      finding === 'broken' ? [says?.en ?? ''] : [],
    )
  expect(broken(changed('penalise', { overdue: 'inspect', notBy: ['clerk'] }))).toEqual([])
  expect(broken(changed('penalise', { overdue: 'inspect' }))[0]).toContain('must not be done by who is clerk too')
  expect(broken(changed('penalise', { notBy: 'clerk' }))[0]).toContain('is overdue')
})

test('an act may itself be what must come first, and where nothing may, it never happens', () => {
  expect(verdictOf(lawful, { never: ['penalty'], without: ['penalty'] })?.finding).toBe('holds')
  expect(verdictOf(lawful, { never: ['penalty'], without: [] })?.finding).toBe('broken')
})

test('a property that asks for acts of which a procedure names none is broken, not passed over', () => {
  const without = { ...demands, means: { penalty: ['penalise'] } }
  const asked = { ...property({ never: ['penalty'], without: ['notice'] }), where: ['penalty'] as const }
  expect(prove({ procedure: lawful, properties: [asked], demands: without }).verdicts[0]).toMatchObject({
    finding: 'broken',
    says: { zh: '程序没有任何行为属于“事先告知”。请增加该行为，或者在法定要求中指明。' },
  })
  expect(prove({ procedure: lawful, properties: [asked], demands: { ...demands, means: {} } }).verdicts[0]?.finding).toBe('not-applicable')
  expect(prove({ procedure: lawful, properties: [asked] }).verdicts[0]?.finding).toBe('undeclared')
})

test('an exception is shown with its reason', () => {
  const why = say('本法另有规定')
  const proved = prove({
    procedure: changed('penalise', { awaits: [] }),
    properties: [property({ never: ['penalty'], after: ['hearingDemand'], without: ['hearing'] })],
    demands: { ...demands, exceptions: { P: why } },
  })
  expect(proved.verdicts[0]).toMatchObject({ finding: 'excepted', says: why })
})

import { describe, expect, test } from 'vitest'
import { type Setting, type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { type Changes, coercionCaseOn, hepingDistrict, penaltyCaseOn, people } from '../../testing/heping.ts'
import { foodSeizure } from '../coercion-matters.ts'
import { coerciveMeasureSealSeize } from '../coercive-measure-seal-seize/procedure.ts'
import { unlicensedFoodBusiness } from '../penalty-matters.ts'
import { penaltyOrdinary } from '../penalty-ordinary/procedure.ts'
import { penaltySummary } from '../penalty-summary/procedure.ts'

const day = '2026-03-05'
const [zhao, qian] = [people['officer.zhao'], people['officer.qian']].map((actor) => actor?.person ?? '')
const hash = 'a'.repeat(64)
const described = { name: '后厨照片', kind: 'audiovisual', file: hash, place: '和平区某路1号', takenOn: day, takenAt: '09:40', proves: '未悬挂许可证' }
const two = ['officer.qian']

/** Number that a story's case has. */
const number = '1'
type Values = Record<string, string | readonly string[]>
/** One piece, taken by Zhao and Qian and held by Zhao, with what a story changes of it. */
const held: Values = {
  case: number, organ: 'mr-210102', name: '后厨照片', file: hash, step: 'taken', signers: ['赵', '钱'], holder: zhao ?? '', holderName: '赵', to: '', by: '赵', why: '提取',
}
const inTransit: Values = { ...held, step: 'handedOver', to: qian ?? '' }
const from = '2026-03-02' as never
const register = (...versions: Values[]): Changes => ({
  entries: { 'evidence/证1': versions.at(-1) ?? held },
  versions: { 'evidence/证1': versions.map((values, i) => ({ values, from, event: String(i) })) },
})

const inquiry = { how: 'inspection', place: '和平区某路1号', found: '未取得许可' }
const conclusion = { facts: '属实', kinds: ['fine'], tier: '一般', report: '建议罚款', complex: false, crime: false, evidence: ['证1'] }
const clue = { source: 'inspection', facts: '无证经营', happenedAt: '和平区', endedOn: '2026-02-27', grave: false }
const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号' }
const ordinary = (changes: Changes, altered: readonly string[] = []): Story =>
  tell({
    procedure: penaltyOrdinary, calendar: chinaWorkdays, people, authority: hepingDistrict(changes), case: penaltyCaseOn(unlicensedFoodBusiness), altered: new Set(altered),
  } satisfies Setting)
    .on('2026-03-02', 'officer.zhao', 'discover', clue)
    .on('2026-03-03', 'officer.zhao', 'file', party)
    .on('2026-03-04', 'officer.zhao', 'investigate', inquiry, two)
const summary = (changes: Changes): Story =>
  tell({ procedure: penaltySummary, calendar: chinaWorkdays, people, authority: hepingDistrict(changes), case: penaltyCaseOn(unlicensedFoodBusiness), altered: new Set() })
    .on('2026-03-04', 'officer.zhao', 'show', {
      place: '和平区某路1号', facts: '未公示许可证', partyKind: 'organisation', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name,
    }, two)
const seizure = (changes: Changes): Story =>
  tell({ procedure: coerciveMeasureSealSeize, calendar: chinaWorkdays, people, authority: hepingDistrict(changes), case: coercionCaseOn(foodSeizure), altered: new Set() })
    .on('2026-03-02', 'officer.zhao', 'propose', { ...party, measure: 'seize', under: 'general', reasons: '用于无证经营', gentler: '责令停止后仍在经营' })
    .on('2026-03-03', 'head.zheng', 'approve')
    .on('2026-03-04', 'officer.zhao', 'spot.appear', { presence: 'party', told: '理由、依据、权利和救济途径' }, two)

describe.each([['the ordinary procedure', ordinary], ['the summary procedure', summary], ['seizure', seizure]] as const)('in %s', (_, begun) => {
  test('two officers take a piece and both names stand on its slip; one of them alone does not', () => {
    const taken = begun({}).on(day, 'officer.zhao', 'evidence.take', described, two)
    expect(taken.last?.documents).toMatchObject([{ id: 'piece', title: '证据提取单' }])
    expect(taken.last?.documents[0]?.paragraphs.join('')).toContain(hash)
    const entry = taken.last?.entries[0]
    expect(entry).toMatchObject({ register: 'evidence', change: 'enter', values: { step: 'taken', file: hash, holder: zhao } })
    expect(entry?.values['signers']).toHaveLength(2)
    expect(begun({}).refuses(day, 'officer.zhao', 'evidence.take', described)).toEqual(['officers-too-few'])
  })

  test('one officer takes in what others hand in, and says from whom', () => {
    const done = begun({}).on(day, 'officer.zhao', 'evidence.handIn', { from: '房东', ...described })
    expect(done.last?.entries[0]?.values).toMatchObject({ step: 'handedIn' })
    expect(done.last?.documents[0]?.paragraphs.join('')).toContain('房东')
  })

  test('who holds a piece hands it over, and nobody else; it is received by whom it is meant for', () => {
    const hand = { piece: '证1', to: qian ?? '', why: '送交保管' }
    expect(begun(register(held)).on(day, 'officer.zhao', 'evidence.handOver', hand).last?.entries[0]?.values).toMatchObject({ step: 'handedOver', to: qian, holder: zhao })
    expect(begun(register(held)).refuses(day, 'officer.qian', 'evidence.handOver', hand)).toEqual(['custody-not-held'])
    const receive = { piece: '证1', why: '完好' }
    expect(begun(register(held, inTransit)).on(day, 'officer.qian', 'evidence.receive', receive).last?.entries[0]?.values).toMatchObject({ step: 'received', holder: qian, to: '' })
    expect(begun(register(held, inTransit)).refuses(day, 'officer.zhao', 'evidence.receive', receive)).toEqual(['custody-not-for'])
    expect(begun(register(held)).refuses(day, 'officer.qian', 'evidence.receive', receive)).toEqual(['custody-not-for'])
  })

  test('a piece is shown by who holds it, not on its way; what is wrong with it anybody of the officers reports', () => {
    const show = { piece: '证1', whom: '代理人', why: '阅卷' }
    expect(begun(register(held)).on(day, 'officer.zhao', 'evidence.show', show).last?.entries[0]?.values).toMatchObject({ step: 'shown', why: '阅卷' })
    expect(begun(register(held, inTransit)).refuses(day, 'officer.zhao', 'evidence.show', show)).toEqual(['custody-in-transit'])
    expect(begun(register(held)).on(day, 'officer.qian', 'evidence.report', { piece: '证1', why: '封条破损' }).last?.entries[0]?.values).toMatchObject({ step: 'reported' })
  })

  test('the head, who is no officer, handles no evidence', () => {
    for (const [act, more] of [['handOver', { to: qian ?? '' }], ['receive', {}], ['show', { whom: '某人' }]] as const)
      expect(begun(register(held)).refuses(day, 'head.zheng', `evidence.${act}`, { piece: '证1', why: '看看', ...more })).toContain('post-not-held')
  })

  test('two officers release a piece on a lawful ground, and then nobody handles it any more', () => {
    const release = { piece: '证1', how: 'returned', why: '与本案无关' }
    expect(begun(register(held)).on(day, 'officer.zhao', 'evidence.release', release, two).last?.entries[0]?.values).toMatchObject({ step: 'returned' })
    expect(begun(register(held)).refuses(day, 'officer.zhao', 'evidence.release', release)).toEqual(['officers-too-few'])
    expect(begun(register(held, { ...held, step: 'returned' })).refuses(day, 'officer.zhao', 'evidence.show', { piece: '证1', whom: '某人', why: '看' })).toEqual(['custody-ended'])
  })
})

describe('what the conclusion of an inquiry rests on (42, 46)', () => {
  const refused = (changes: Changes, altered?: readonly string[]) => ordinary(changes, altered).refuses('2026-03-06', 'officer.zhao', 'conclude', conclusion)
  test('an unbroken chain is a basis', () => {
    const received = { ...held, step: 'received', holder: qian ?? '', holderName: '钱' }
    expect(ordinary(register(held, inTransit, received)).tries('2026-03-06', 'officer.zhao', 'conclude', conclusion).kind).toBe('done')
  })

  test.each<[string, Changes, readonly string[]]>([
    ['taken by one officer', register({ ...held, signers: ['赵'] }), []],
    ['handed over and not received', register(held, inTransit), []],
    ['held by somebody to whom nobody gave it', register(held, { ...held, holder: qian ?? '' }), []],
    ['whose file is not the one that was taken', register(held), [hash]],
    ['of another case', { ...register({ ...held, case: '2' }) }, []],
  ])('a piece %s is none', (_, changes, altered) => {
    expect(refused(changes, altered)).toContain('evidence-unsound')
  })
})

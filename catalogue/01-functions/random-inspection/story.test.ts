import { describe, expect, test } from 'vitest'
import { drawCommitment, drawPairs } from '../../../src/kernel/draw/draw.ts'
import { poolsIn, resultOf } from '../../../src/kernel/draw/draw-answers.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { inspectionDraw } from './draw.ts'
import { drawnInspection } from './inspection.ts'

const at = { calendar: chinaWorkdays, people }
const here = { organ: 'mr-210102', place: '210102' }
const { creditCode: code, name } = demonstrationEnterprise
const secret = '5e'.repeat(32)
const root = 'a1'.repeat(32)
const officers = ['演示-officer.zhao', '演示-officer.qian', '演示-officer.sun']
const lists = { entities: { [code]: name, B: '乙店', C: '丙店' }, officers, conflicts: { '演示-officer.sun': code }, count: 2, size: 400 }
const commitment = drawCommitment(poolsIn(lists), secret)
const result = resultOf(drawPairs(poolsIn(lists), { secret, root }))
const number = '沈和抽〔2026〕1号'

describe('the draw', () => {
  const committed = { entries: { [`inspection-draws/${number}`]: { number, state: 'committed' } } }
  const story = (entries: object = {}): Story => tell({ ...at, procedure: inspectionDraw, authority: hepingDistrict(entries), case: here })
  const planned = (told: Story): Story => told.on('2026-03-02', 'officer.zhao', 'plan', { matter: '食品经营许可条件保持情况' }).on('2026-03-02', 'head.zheng', 'approve')
  const commit = { number, ...lists, commitment }

  test('the plan is public first, then the commitment, and neither tells who is drawn', () => {
    const told = planned(story())
    expect(told.last?.publications[0]?.kind).toBe('inspection-plan')
    const { last } = told.on('2026-03-03', 'officer.zhao', 'commit', commit)
    expect(last?.publications[0]?.rows).toMatchObject({ 承诺值: commitment, 公共值取自日志条数: '400' })
    expect(last?.entries).toMatchObject([{ register: 'inspection-draws', change: 'enter', key: number, values: { state: 'committed', entities: lists.entities } }])
  })

  test('a plan is drawn from once: its number stands in the register for good', () => {
    expect(planned(story(committed)).refuses('2026-03-03', 'officer.zhao', 'commit', commit)).toEqual(['entry-exists'])
  })

  test('an object that fewer than two may inspect stops the draw before it begins', () => {
    const conflicts = { '演示-officer.sun': code, '演示-officer.qian': `${code} B` }
    expect(planned(story()).refuses('2026-03-03', 'officer.zhao', 'commit', { ...commit, conflicts })).toEqual(['lots-unfair'])
  })

  // The register of a story does not grow: what the commitment entered is there from the next day on.
  const grown = () => {
    const district = hepingDistrict(committed)
    const entry: typeof district.entry = (register, key, day) => (register === 'inspection-draws' && day < '2026-03-04' ? undefined : district.entry(register, key, day))
    return planned(tell({ ...at, procedure: inspectionDraw, authority: { ...district, entry }, case: here })).on('2026-03-03', 'officer.zhao', 'commit', commit)
  }

  test('drawn once, published with all that is needed to draw again, handed out as drawn', () => {
    expect(grown().refuses('2026-03-04', 'officer.zhao', 'draw', { secret, root, result: { ...result, [code]: officers.slice(1).join(' ') } })).toEqual(['lots-otherwise'])
    const drawn = grown().on('2026-03-04', 'officer.zhao', 'draw', { secret, root, result })
    expect(drawn.last?.publications[0]?.rows).toMatchObject({ 密钥: secret, 公共值: root, 承诺值: commitment })
    expect(drawn.refuses('2026-03-04', 'head.zheng', 'abandon', { reasons: '结果不理想' })).toEqual(['not-in-this-case'])
    const [[entity = '', pair = ''] = []] = Object.entries(result)
    const [first = '', second = ''] = pair.split(' ')
    expect(drawn.refuses('2026-03-04', 'officer.zhao', 'hand', { entity, name: '……', first, second: first })).toEqual(['lots-otherwise'])
    const handed = drawn.on('2026-03-04', 'officer.zhao', 'hand', { entity, name: '……', first, second })
    expect(handed.last?.entries).toMatchObject([{ register: 'drawn-inspections', key: `${number}/${entity}`, values: { first, second, state: 'drawn' } }])
    expect(handed.on('2026-03-05', 'officer.zhao', 'finish').last?.finished).toBe(true)
  })

  test('a draw that is abandoned leaves its reasons in public', () => {
    const { last } = grown().on('2026-03-04', 'head.zheng', 'abandon', { reasons: '名录有误' })
    expect(last).toMatchObject({ finished: true, entries: [{ values: { state: 'abandoned', reasons: '名录有误' } }], publications: [{ rows: { 理由: '名录有误' } }] })
  })
})

describe('the inspection', () => {
  const key = `${number}/${code}`
  const drawn = { plan: number, organ: 'mr-210102', entity: code, name, first: officers[0] ?? '', second: officers[1] ?? '', state: 'drawn' }
  const about = (changed: object = {}): Story =>
    tell({ ...at, procedure: drawnInspection, authority: hepingDistrict({ entries: { [`drawn-inspections/${key}`]: { ...drawn, ...changed } } }), case: { ...here, subject: { register: 'drawn-inspections', key } } })
  const noticed = (): Story => about().on('2026-03-09', 'officer.zhao', 'notice', { basis: '食品安全法', content: '许可条件', until: '2026-03-13' })
  const seen = { shown: true, seen: '……' }
  const inspected = (): Story => noticed().on('2026-03-10', 'officer.zhao', 'inspect', seen, ['officer.qian'])
  const recorded = (finding: string, signing = 'signed'): Story => inspected().on('2026-03-10', 'officer.zhao', 'record', { finding, result: '……', signing }, ['officer.qian'])

  test('only with a notice, and only by those on whom the lot fell', () => {
    expect(noticed().last?.documents[0]?.title).toBe('检查通知书')
    expect(noticed().refuses('2026-03-10', 'officer.zhao', 'inspect', seen)).toEqual(['officers-too-few'])
    expect(noticed().refuses('2026-03-10', 'officer.zhao', 'inspect', seen, ['officer.sun'])).toEqual(['certificate-not-drawn'])
    expect(noticed().tries('2026-03-10', 'officer.zhao', 'inspect', seen, ['officer.qian']).kind).toBe('done')
    expect(about().refuses('2026-03-09', 'officer.zhao', 'inspect', seen, ['officer.qian'])).toContain('case-not-open')
  })

  test('what was seen, checked again, or not found is signed by those two, and by nobody else', () => {
    const finding = { finding: 'sound', result: '……', signing: 'signed' }
    expect(inspected().refuses('2026-03-10', 'officer.zhao', 'record', finding, ['officer.sun'])).toEqual(['certificate-not-drawn'])
    expect(noticed().refuses('2026-03-10', 'officer.zhao', 'cannotContact', { tried: '登记住所无人' }, ['officer.sun'])).toEqual(['certificate-not-drawn'])
    const reported = recorded('minor')
      .on('2026-03-10', 'officer.zhao', 'orderCorrection', { what: '补齐标签', by: '2026-03-20' })
      .on('2026-03-18', 'agent.lin', 'reportCorrection', { done: '已补齐' })
    expect(reported.refuses('2026-03-19', 'officer.zhao', 'recheck', { mended: true, opinion: '已整改' }, ['officer.sun'])).toEqual(['certificate-not-drawn'])
  })

  test('one inspector is replaced by the head, once, with reasons everyone sees', () => {
    const replaced = noticed().on('2026-03-09', 'head.zheng', 'substitute', { officer: '演示-officer.sun', why: '回避' })
    expect(replaced.last?.publications[0]?.rows).toMatchObject({ 理由: '回避' })
    expect(replaced.tries('2026-03-10', 'officer.zhao', 'inspect', seen, ['officer.sun']).kind).toBe('done')
    expect(replaced.refuses('2026-03-09', 'head.zheng', 'substitute', { officer: '演示-officer.qian', why: '……' })).toEqual(['already-done'])
  })

  test('no problem: published within twenty working days', () => {
    expect(recorded('sound', 'refused').due('publish')).toEqual({ day: '2026-04-08' })
    const published = recorded('sound').on('2026-03-11', 'officer.zhao', 'publish')
    expect(published.last?.entries).toMatchObject([{ values: { state: 'sound', published: '2026-03-11' } }])
    expect(published.on('2026-03-11', 'officer.zhao', 'close').last?.finished).toBe(true)
  })

  test('a small problem: corrected by a day, reported, checked again within ten working days', () => {
    const ordered = recorded('minor').on('2026-03-10', 'officer.zhao', 'orderCorrection', { what: '补齐标签', by: '2026-03-20' })
    const reported = ordered.on('2026-03-18', 'agent.lin', 'reportCorrection', { done: '已补齐' })
    expect(reported.due('recheck')).toEqual({ day: '2026-04-01' })
    const mended = reported.on('2026-03-19', 'officer.zhao', 'recheck', { mended: true, opinion: '已整改' }, ['officer.qian'])
    expect(mended.on('2026-03-19', 'officer.zhao', 'publish').last?.entries).toMatchObject([{ values: { state: 'rectified' } }])
    expect(ordered.refuses('2026-03-20', 'officer.zhao', 'noReport')).toEqual(['too-early'])
    const unmended = ordered.on('2026-03-21', 'officer.zhao', 'noReport').on('2026-03-23', 'officer.zhao', 'recheck', { mended: false, opinion: '未整改' }, ['officer.qian'])
    expect(unmended.due('openCase')).toBeDefined()
    const unordered = recorded('minor').on('2026-03-11', 'officer.zhao', 'publish')
    expect(unordered.refuses('2026-03-11', 'officer.zhao', 'close')).toEqual(['awaits-act'])
  })

  test('a suspected violation leads to a case, and the inspection cannot be closed without it', () => {
    const found = recorded('grave').on('2026-03-11', 'officer.zhao', 'publish')
    expect(found.last?.entries).toMatchObject([{ values: { state: 'handed' } }])
    expect(found.refuses('2026-03-11', 'officer.zhao', 'close')).toContain('awaits-act')
    expect(found.on('2026-03-11', 'officer.zhao', 'openCase', { to: 'penalty', number: '1' }).on('2026-03-12', 'officer.zhao', 'close').last?.finished).toBe(true)
  })

  test('who cannot be contacted is published as such', () => {
    const gone = noticed().on('2026-03-10', 'officer.zhao', 'cannotContact', { tried: '登记住所无人' }, ['officer.qian']).on('2026-03-11', 'officer.zhao', 'publish')
    expect(gone.last?.entries).toMatchObject([{ values: { state: 'absent' } }])
    expect(gone.on('2026-03-11', 'officer.zhao', 'close').last?.finished).toBe(true)
  })

  test('a result is published once: no second inspection on the same lot', () => {
    expect(about({ state: 'sound' }).refuses('2026-03-09', 'officer.zhao', 'notice', { basis: '……', content: '……', until: '2026-03-13' })).toContain('entry-otherwise')
  })
})

test('a plan may be dropped until lots are committed to', () => {
  const planned = tell({ ...at, procedure: inspectionDraw, authority: hepingDistrict(), case: here }).on('2026-03-02', 'officer.zhao', 'plan', { matter: '食品经营许可条件保持情况' })
  expect(planned.on('2026-03-03', 'head.zheng', 'drop').last).toMatchObject({ finished: true, entries: [] })
})

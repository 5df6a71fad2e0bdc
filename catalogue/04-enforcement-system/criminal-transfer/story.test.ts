import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { criminalLead } from './lead.ts'
import { criminalCaseTransfer } from './procedure.ts'

const outside: Readonly<Record<string, string>> = { police: 'police', procurator: 'procuratorate' }
const someone = (person: string) => ({ kind: 'outside' as const, person, name: person })
const number = '210102202603020001'
const suspected = { number, organ: 'mr-210102', suspectName: '某甲', facts: '销售金额二十万元', found: '2026-03-02', state: 'due' }
const world = (entry: object = {}) => {
  const district = hepingDistrict({ entries: { [`criminal-transfers/${number}`]: { ...suspected, ...entry } } })
  return { ...district, posts: (person: string) => (outside[person] ? [{ person, organ: 'mr-210102', post: outside[person] }] : district.posts(person)) }
}
const at = { calendar: chinaWorkdays, people: { ...people, police: someone('police'), procurator: someone('procurator') } }
const about = (entry: object = {}): Story =>
  tell({ ...at, procedure: criminalCaseTransfer, authority: world(entry), case: { organ: 'mr-210102', place: '210102', subject: { register: 'criminal-transfers', key: number } } })
const lead = (): Story => tell({ ...at, procedure: criminalLead, authority: world(), case: { organ: 'mr-210102', place: '210102' } })

const force = { first: 'officer.zhao', second: 'officer.qian' }
/** 3 April 2026 is a Friday; Saturday to Monday are the days of Qingming. */
const reported = (): Story =>
  about()
    .on('2026-04-01', 'head.zheng', 'nameTaskForce', force)
    .on('2026-04-01', 'officer.zhao', 'list', { things: '涉案食品十箱' })
    .on('2026-04-03', 'officer.zhao', 'report', { facts: '销售金额二十万元', opinion: '应当移送' }, ['officer.qian'])
const sent = (): Story => reported().on('2026-04-03', 'head.zheng', 'approve').on('2026-04-04', 'officer.zhao', 'transfer', {})
const signed = (competent = true): Story => sent().on('2026-04-04', 'police', 'sign', { competent })
const why = { reasons: '犯罪事实显著轻微' }
const notFiled = (): Story => signed().on('2026-04-07', 'police', 'doNotFile', why)

describe('facts that reach the standard demand a transfer', () => {
  const assessed = (answers: object): Story =>
    lead().on('2026-03-02', 'officer.zhao', 'detect', { from: '检查', found: '……' }).on('2026-03-02', 'officer.zhao', 'assess', {
      suspectName: '某甲', amount: false, circumstances: false, consequences: false, suspicion: false, facts: '……', ...answers,
    }, ['officer.qian'])

  test.each(['amount', 'circumstances', 'consequences', 'suspicion'])('by %s alone, and then nobody may close it', (ground) => {
    const over = assessed({ [ground]: true })
    expect(over.refuses('2026-03-03', 'head.zheng', 'closeBelow', { reasons: '罚款了事' })).toEqual(['not-in-this-case'])
    expect(over.on('2026-03-03', 'officer.zhao', 'enter').last?.entries[0]).toMatchObject({ register: 'criminal-transfers', values: { state: 'due', suspectName: '某甲' } })
  })

  test('below it, another than who compared closes it with reasons', () => {
    expect(assessed({}).refuses('2026-03-03', 'officer.zhao', 'enter')).toEqual(['not-in-this-case'])
    expect(assessed({}).on('2026-03-03', 'head.zheng', 'closeBelow', { reasons: '金额不足' }).last?.finished).toBe(true)
  })

  test('anyone reports a transfer that was not made, the procuratorate asks for one; both are owed an answer', () => {
    for (const [who, act, answers] of [['citizen.chen', 'report', { what: '以罚代刑' }], ['procurator', 'suggest', { opinion: '应当移送' }]] as const)
      expect(lead().on('2026-03-02', who, act, answers).due('assess')).toBeDefined()
  })
})

test('task force, list, report by two, approval within three days, transfer the day after, receipt, filing within three days, hand-over', () => {
  expect(reported().due('approve')).toEqual({ day: '2026-04-06' })
  expect(reported().on('2026-04-03', 'head.zheng', 'approve').due('transfer')).toEqual({ day: '2026-04-04' })
  expect(signed().due('file')).toEqual({ day: '2026-04-07' })
  const filed = signed().on('2026-04-07', 'police', 'file')
  expect(filed.last?.entries).toMatchObject([{ values: { state: 'filed' } }])
  expect(filed.due('handOver')).toEqual({ day: '2026-04-10' })
  const handed = filed.on('2026-04-08', 'officer.zhao', 'handOver', { things: '涉案食品十箱', told: true })
  expect(handed.on('2026-09-01', 'police', 'conclude', { result: '判处罚金', offset: '已缴罚款折抵' }).last).toMatchObject({ finished: true, entries: [{ values: { state: 'concluded' } }] })
})

test('documents by their names', () => {
  const titles = (told: Story) => told.last?.documents.map((document) => document.title)
  expect(titles(reported())).toEqual(['移送涉嫌犯罪案件的书面报告'])
  expect(titles(sent())).toEqual(['涉嫌犯罪案件移送书'])
  expect(titles(signed())).toEqual(['移送书回执'])
  expect(titles(notFiled())).toEqual(['不予立案通知书'])
})

test('only the head approves, and not who reported; a report needs two officers; nothing is sent without approval', () => {
  expect(reported().refuses('2026-04-03', 'officer.sun', 'approve')).toEqual(['post-not-held'])
  const listed = about().on('2026-04-01', 'head.zheng', 'nameTaskForce', force).on('2026-04-01', 'officer.zhao', 'list', { things: '无' })
  expect(listed.refuses('2026-04-01', 'officer.zhao', 'report', { facts: '……', opinion: '……' })).toEqual(['officers-too-few'])
  expect(reported().refuses('2026-04-03', 'officer.zhao', 'transfer', {})).toEqual(['awaits-act'])
})

test('a refusal to transfer is recorded with its reasons, and the case goes back', () => {
  expect(reported().refuses('2026-04-03', 'head.zheng', 'disapprove', {})).toEqual(['answer-missing'])
  expect(reported().on('2026-04-03', 'head.zheng', 'disapprove', { reasons: '证据不足' }).last).toMatchObject({ finished: true, entries: [{ values: { state: 'returned' } }] })
})

test('police that are not competent forward it by the next day, and the others have three days anew', () => {
  const elsewhere = signed(false)
  expect(elsewhere.due('forward')).toEqual({ day: '2026-04-05' })
  expect(elsewhere.refuses('2026-04-05', 'police', 'file')).toEqual(['awaits-act'])
  expect(elsewhere.on('2026-04-05', 'police', 'forward', { to: '沈阳市公安局' }).on('2026-04-06', 'police', 'accept').due('file')).toEqual({ day: '2026-04-09' })
  expect(signed().refuses('2026-04-05', 'police', 'forward', { to: '沈阳市公安局' })).toEqual(['not-in-this-case'])
})

describe('not filed', () => {
  test('reasons are given, and the organ asks for review on the third day, not on the fourth', () => {
    expect(signed().refuses('2026-04-07', 'police', 'doNotFile', {})).toEqual(['answer-missing'])
    expect(notFiled().tries('2026-04-10', 'head.zheng', 'askReview', why).kind).toBe('done')
    expect(notFiled().refuses('2026-04-11', 'head.zheng', 'askReview', why)).toEqual(['right-lapsed'])
    expect(signed().on('2026-04-07', 'police', 'file').refuses('2026-04-08', 'head.zheng', 'askReview', why)).toEqual(['not-in-this-case'])
  })

  test('the review is decided within three days; upheld, three days to turn to the procuratorate', () => {
    const asked = notFiled().on('2026-04-08', 'head.zheng', 'askReview', why)
    expect(asked.due('fileOnReview')).toEqual({ day: '2026-04-11' })
    expect(asked.refuses('2026-04-09', 'head.zheng', 'handle', { penalty: false, reasons: '……' })).toContain('awaits-duty')
    const upheld = asked.on('2026-04-10', 'police', 'uphold', why)
    expect(upheld.tries('2026-04-13', 'head.zheng', 'askProcuratorate', why).kind).toBe('done')
    expect(upheld.refuses('2026-04-14', 'head.zheng', 'askProcuratorate', why)).toEqual(['right-lapsed'])
    expect(asked.on('2026-04-10', 'police', 'fileOnReview', why).due('handOver')).toEqual({ day: '2026-04-13' })
  })

  test('the procuratorate asks why of its own motion, is answered, and may tell the police to file', () => {
    const asked = notFiled().on('2026-04-20', 'procurator', 'askWhy', why)
    expect(asked.refuses('2026-04-21', 'head.zheng', 'handle', { penalty: false, reasons: '……' })).toEqual(['awaits-duty'])
    expect(asked.refuses('2026-04-21', 'procurator', 'tellToFile', why)).toEqual(['not-in-this-case'])
    const told = asked.on('2026-04-21', 'police', 'explain', why).on('2026-04-22', 'procurator', 'tellToFile', why)
    expect(told.refuses('2026-04-23', 'head.zheng', 'handle', { penalty: false, reasons: '……' })).toEqual(['not-in-this-case'])
    expect(told.on('2026-04-23', 'police', 'fileAsTold').due('handOver')).toEqual({ day: '2026-04-26' })
  })

  test('it leads back: the organ penalises, or says why not', () => {
    expect(notFiled().refuses('2026-04-12', 'head.zheng', 'handle', { penalty: true })).toEqual(['answer-missing'])
    const back = notFiled().on('2026-04-12', 'head.zheng', 'handle', { penalty: true, penaltyCase: '210102202604120002' })
    expect(back.last).toMatchObject({ finished: true, entries: [{ key: number, values: { state: 'returned' } }] })
  })
})

test('what the police filed and then found no crime comes back too', () => {
  const back = signed().on('2026-04-07', 'police', 'file').on('2026-04-08', 'officer.zhao', 'handOver', { things: '无', told: false }).on('2026-05-08', 'police', 'giveBack', why)
  expect(back.on('2026-05-09', 'head.zheng', 'handle', { penalty: false, reasons: '已过时效' }).last?.finished).toBe(true)
})

test('what was transferred is not transferred again, nor by another organ', () => {
  expect(about({ state: 'transferred' }).refuses('2026-04-01', 'head.zheng', 'nameTaskForce', force)).toContain('entry-otherwise')
  expect(about({ organ: 'hc-210102' }).refuses('2026-04-01', 'head.zheng', 'nameTaskForce', force)).toContain('entry-elsewhere')
})

test('a clue of a duty crime goes to the supervisory organ', () => {
  const told = reported().on('2026-04-03', 'officer.zhao', 'reportClue', { to: '和平区监察委员会', clue: '……' })
  expect(told.last?.documents[0]?.title).toBe('线索移送函')
})

import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, caseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { entertainmentLicence, foodBusinessLicence, type LicenceMatter } from '../service-items/liaoning-items.ts'
import { administrativeLicence } from './procedure.ts'

const story = (matter: LicenceMatter) =>
  tell({
    procedure: administrativeLicence,
    calendar: chinaWorkdays,
    authority: hepingDistrict(),
    people,
    case: { ...caseOn(matter), title: '演示许可' },
  })

const applying = { ...asEnterprise, address: '沈阳市和平区虚构路2号', scope: '歌舞娱乐' }
const plain = { opinion: '材料齐全。', substance: false, othersInterests: false, publicMatter: false }
const found = { day: '2026-03-06', finding: '与材料一致', conforms: true, othersFound: false }
const neighbour = { kind: 'person', person: 'neighbour.he', name: '何邻居', concern: '夜间噪声影响居住。' }

/** The law itself demands a hearing before every entertainment licence. */
const entertainment = () =>
  story(entertainmentLicence)
    .on('2026-03-02', 'agent.lin', 'apply', applying)
    .on('2026-03-03', 'clerk.culture', 'accept')
    .on('2026-03-04', 'officer1.culture', 'examine', plain)
    .on('2026-03-06', 'officer1.culture', 'verify', found, ['officer2.culture'])

test('a hearing prescribed by law: announced, notified seven working days ahead, held by another, recorded, then decided', () => {
  const told = entertainment()
  expect(told.refuses('2026-03-09', 'head.culture', 'decide', { outcome: 'granted' })).toEqual(['awaits-act'])
  const announced = told.on('2026-03-09', 'officer1.culture', 'hearing.announce', { reason: '娱乐场所管理条例第十条' })
  expect(announced.last?.publications[0]?.title).toBe('听证公告：演示许可')
  const soon = { heldOn: '2026-03-17', place: '二楼会议室', chairName: '文旅听证·演示丁' }
  expect(announced.refuses('2026-03-09', 'officer1.culture', 'hearing.notify', soon)).toEqual(['answer-invalid'])
  const notified = announced.on('2026-03-09', 'officer1.culture', 'hearing.notify', { ...soon, heldOn: '2026-03-18' })
  expect(notified.last?.documents[0]?.paragraphs[0]).toContain('定于2026年3月18日在二楼会议室公开举行听证')
  expect(notified.refuses('2026-03-17', 'chair.culture', 'hearing.hold', { present: '双方' })).toEqual(['too-early', 'too-early'])
  expect(notified.refuses('2026-03-18', 'head.culture', 'hearing.hold', { present: '双方' })).toEqual(['post-not-held'])
  const held = notified.on('2026-03-18', 'chair.culture', 'hearing.hold', { present: '双方' })
  expect(held.refuses('2026-03-18', 'head.culture', 'decide', { outcome: 'granted' })).toContain('awaits-duty')
  const recorded = held.on('2026-03-19', 'chair.culture', 'hearing.record', { transcript: '各方意见……', confirmed: true })
  expect(recorded.on('2026-03-20', 'head.culture', 'decide', { outcome: 'granted' }).last?.documents[1]?.title).toBe('娱乐经营许可证')
})

test('a chair who is challenged is ruled on first, and steps aside when the challenge is upheld', () => {
  const challenged = entertainment()
    .on('2026-03-09', 'officer1.culture', 'hearing.announce', { reason: '依法听证' })
    .on('2026-03-09', 'officer1.culture', 'hearing.notify', { heldOn: '2026-03-18', place: '会议室', chairName: '丁' })
    .on('2026-03-10', 'agent.lin', 'hearing.challengeChair', { reason: '主持人是竞争对手的亲属' })
  expect(challenged.refuses('2026-03-18', 'chair.culture', 'hearing.hold', { present: '双方' })).toEqual(['awaits-duty'])
  const ruled = challenged.on('2026-03-11', 'head.culture', 'hearing.ruleOnChallenge', { upheld: true, chair: 'chair.culture' })
  expect(ruled.refuses('2026-03-18', 'chair.culture', 'hearing.hold', { present: '双方' })).toEqual(['recused'])
})

/** Neighbours have a stake in this kitchen: found on inspection. */
const withNeighbour = () =>
  story(foodBusinessLicence)
    .on('2026-03-02', 'agent.lin', 'apply', applying)
    .on('2026-03-03', 'clerk.li', 'accept')
    .on('2026-03-04', 'officer.zhao', 'examine', plain)
    .on('2026-03-06', 'officer.zhao', 'verify', { ...found, othersFound: true }, ['officer.qian'])
    .on('2026-03-09', 'officer.zhao', 'inform', neighbour)
    .on('2026-03-09', 'officer.zhao', 'hearing.tell')

test('an interested party asks for a hearing on the fifth working day, and not on the sixth', () => {
  const told = withNeighbour()
  expect(told.last?.documents.map((document) => document.addressee)).toEqual([asEnterprise.name, '何邻居'])
  expect(told.refuses('2026-03-17', 'neighbour.he', 'hearing.request')).toEqual(['right-lapsed'])
  const asked = told.on('2026-03-16', 'neighbour.he', 'hearing.request', { reason: '噪声' })
  expect(asked.due('hearing.hold')).toEqual({ day: '2026-04-14' })
  expect(asked.refuses('2026-03-17', 'head.zheng', 'decide', { outcome: 'granted' })).toContain('awaits-duty')
})

test('no decision while the right to a hearing still runs; without a request, none is needed', () => {
  const told = withNeighbour()
  expect(told.refuses('2026-03-16', 'head.zheng', 'decide', { outcome: 'granted' })).toEqual(['too-early'])
  expect(told.on('2026-03-17', 'head.zheng', 'decide', { outcome: 'granted' }).file.marking.outcome).toBe('granted')
})

test('what an interested party says must be heard before the decision', () => {
  const said = withNeighbour().on('2026-03-10', 'neighbour.he', 'state', { statement: '请限制营业时间。' })
  expect(said.refuses('2026-03-17', 'head.zheng', 'decide', { outcome: 'granted' })).toEqual(['awaits-duty'])
  const heard = said.on('2026-03-11', 'officer.zhao', 'hear', { answer: '已转申请人，承诺二十二时前停业。' })
  expect(heard.on('2026-03-17', 'head.zheng', 'decide', { outcome: 'granted' }).last?.kind).toBe('done')
})

test('whoever is told later must be told of the hearing too', () => {
  const second = withNeighbour().on('2026-03-12', 'officer.zhao', 'inform', { ...neighbour, person: 'citizen.chen', name: '陈小演' })
  expect(second.refuses('2026-03-18', 'head.zheng', 'decide', { outcome: 'granted' })).toContain('awaits-act')
  const told = second.on('2026-03-12', 'officer.zhao', 'hearing.tell')
  expect(told.refuses('2026-03-19', 'head.zheng', 'decide', { outcome: 'granted' })).toEqual(['too-early'])
  expect(told.on('2026-03-19', 'citizen.chen', 'hearing.request').due('hearing.hold')).toEqual({ day: '2026-04-17' })
})

test('whoever examined or inspected may not chair the hearing, whatever posts they hold', () => {
  const everyPost = (person: string) => ['officer', 'chair'].map((post) => ({ person, organ: 'ct-210102', post }))
  const authority = { ...hepingDistrict(), posts: everyPost }
  const told = tell({ procedure: administrativeLicence, calendar: chinaWorkdays, authority, people, case: entertainment().file })
    .on('2026-03-09', 'officer1.culture', 'hearing.announce', { reason: '依法听证' })
    .on('2026-03-09', 'officer1.culture', 'hearing.notify', { heldOn: '2026-03-18', place: '会议室', chairName: '乙' })
  expect(told.refuses('2026-03-18', 'officer2.culture', 'hearing.hold', { present: '双方' })).toEqual(['same-person'])
  expect(told.on('2026-03-18', 'chair.culture', 'hearing.hold', { present: '双方' }).last?.kind).toBe('done')
})

test('a hearing that was asked for is held within twenty working days', () => {
  const asked = withNeighbour().on('2026-03-10', 'neighbour.he', 'hearing.request')
  expect(asked.due('hearing.hold')).toEqual({ day: '2026-04-08' })
  const called = asked.on('2026-03-10', 'officer.zhao', 'hearing.notify', { heldOn: '2026-03-20', place: '会议室', chairName: '吴' })
  expect(called.on('2026-03-20', 'chair.wu', 'hearing.hold', { present: '双方' }).due('hearing.hold')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asCitizen, asEnterprise, type Changes, caseOn, hepingDistrict, people, uploaded } from '../../testing/heping.ts'
import { foodBusinessLicence, publicPlaceHygieneLicence } from '../service-items/liaoning-items.ts'
import { administrativeLicence } from './procedure.ts'

const story = (changes: Changes = {}, matter = foodBusinessLicence) =>
  tell({
    procedure: administrativeLicence,
    calendar: chinaWorkdays,
    authority: hepingDistrict(changes),
    people,
    case: { ...caseOn(matter), title: '演示小馆申请食品经营许可' },
  })

const where = { address: '沈阳市和平区虚构路1号', scope: '热食类食品制售' }
const applying = { ...asEnterprise, ...where }
const plain = { opinion: '材料齐全，内容一致。', substance: false, othersInterests: false, publicMatter: false }
const found = { day: '2026-09-18', finding: '与材料一致', conforms: true, othersFound: false }
const refusing = {
  outcome: 'refused',
  refusalGround: 'conditions',
  reasons: '不符合食品安全法第三十三条第一款第四项。',
  provisions: ['food-safety-law:33(1)[4]'],
}

/** Applied on Monday 2026-09-14; the clerk of the same bureau accepts on the day. */
const applied = (changes: Changes = {}) => story(changes).on('2026-09-14', 'agent.lin', 'apply', applying)
const accepted = (changes: Changes = {}) => applied(changes).on('2026-09-14', 'clerk.li', 'accept')
const inspected = (changes: Changes = {}) =>
  accepted(changes).on('2026-09-15', 'officer.zhao', 'examine', plain).on('2026-09-18', 'officer.zhao', 'verify', found, ['officer.qian'])

test('the lawful way: applied, told once what is missing, completed, accepted, inspected by two, granted, delivered, published', () => {
  const told = story()
    .on('2026-09-14', 'agent.lin', 'apply', { ...applying, materials: { premises: uploaded } })
    .on('2026-09-16', 'clerk.li', 'requestSupplement', { missing: ['equipment', 'layout'] })
  expect(told.last?.documents[0]).toMatchObject({ title: '补正告知书', number: '沈和市监许补〔2026〕1号', addressee: asEnterprise.name })
  expect(told.last?.documents[0]?.paragraphs[0]).toContain('设备设施清单、设备布局和操作流程图')
  const decided = told
    .on('2026-09-17', 'agent.lin', 'supplement', { materials: { equipment: uploaded, layout: uploaded } })
    .on('2026-09-18', 'clerk.li', 'accept')
    .on('2026-09-21', 'officer.zhao', 'examine', plain)
    .on('2026-09-22', 'officer.zhao', 'verify', found, ['officer.qian'])
    .on('2026-09-23', 'head.zheng', 'decide', { outcome: 'granted' })
  expect(decided.last?.documents.map((document) => document.title)).toEqual(['准予行政许可决定书', '食品经营许可证'])
  expect(decided.last?.entries[0]).toMatchObject({
    register: 'licences',
    key: '沈和市监许证〔2026〕1号',
    from: '2026-09-23',
    values: {
      holder: asEnterprise.name,
      holderId: asEnterprise.creditCode,
      item: 'food-business-licence-mr-210102',
      organ: 'mr-210102',
      validFrom: '2026-09-23',
      validUntil: '2031-09-22',
      state: 'valid',
    },
  })
  expect(decided.due('deliver')).toEqual({ day: '2026-10-14' })
  expect(decided.due('publish')).toEqual({ day: '2026-10-28' })
  const finished = decided
    .on('2026-09-24', 'clerk.li', 'deliver', { how: 'inPerson', receivedBy: '林代办' })
    .on('2026-09-24', 'clerk.wang', 'publish')
  expect(finished.last?.publications[0]?.rows['被许可人']).toBe(asEnterprise.name)
  expect(finished.last?.finished).toBe(true)
})

test('the twentieth working day passes over National Day with its swapped days', () => {
  // 2026-09-20 (Sunday) and 2026-10-10 (Saturday) are worked; 25 to 27 September and 1 to 7 October are off.
  const accept = applied().on('2026-09-14', 'clerk.li', 'accept')
  expect(accept.due('decide')).toEqual({ day: '2026-10-16' })
  expect(accept.last?.documents[0]?.paragraphs[1]).toContain('2026年10月16日前作出决定')
  const late = inspected()
  expect(late.on('2026-10-16', 'head.zheng', 'decide', { outcome: 'granted' }).file.marking.outcome).toBe('granted')
  // Overdue, and still decided: lateness is recorded, never a trap.
  expect(late.on('2026-11-02', 'head.zheng', 'decide', { outcome: 'granted' }).due('deliver')).toEqual({ day: '2026-11-16' })
})

test('an extension of ten working days, once, by the head, on the last day and not the day after', () => {
  const last = accepted()
  expect(last.refuses('2026-10-17', 'head.zheng', 'extend', { reasons: '情况复杂' })).toEqual(['extended-too-late'])
  expect(last.refuses('2026-10-16', 'officer.zhao', 'extend', { reasons: '情况复杂' })).toEqual(['post-not-held'])
  const extended = last.on('2026-10-16', 'head.zheng', 'extend', { reasons: '情况复杂' })
  expect(extended.due('decide')).toEqual({ day: '2026-10-30' })
  expect(extended.last?.documents[0]?.paragraphs[0]).toContain('至2026年10月30日。理由：情况复杂')
  expect(extended.refuses('2026-10-19', 'head.zheng', 'extend', { reasons: '再延' })).toContain('extended-enough')
})

test('nobody answers for five working days: the law accepts, as of the day of application', () => {
  const silent = applied()
  expect(silent.due('deemedAcceptance')).toEqual({ day: '2026-09-20' })
  expect(silent.refuses('2026-09-20', 'law', 'deemedAcceptance')).toEqual(['silence-not-complete'])
  const byLaw = silent.on('2026-09-21', 'law', 'deemedAcceptance')
  expect(byLaw.last).toMatchObject({ effective: '2026-09-14' })
  expect(byLaw.last?.documents[0]?.title).toBe('受理通知书（逾期视为受理）')
  expect(byLaw.due('decide')).toEqual({ day: '2026-10-16' })
  expect(silent.refuses('2026-09-21', 'clerk.li', 'requestSupplement', { missing: ['layout'] })).toContain('right-lapsed')
  expect(byLaw.refuses('2026-09-21', 'clerk.li', 'refuseAcceptance', { ground: 'false', reasons: '迟了' })).toContain('not-in-this-case')
})

test('what is missing is told on the fifth working day and no later, and only once', () => {
  const silent = applied()
  const told = silent.on('2026-09-20', 'clerk.li', 'requestSupplement', { missing: ['layout'] })
  expect(told.refuses('2026-09-20', 'clerk.li', 'requestSupplement', { missing: ['equipment'] })).toEqual(['already-done'])
  expect(told.refuses('2026-09-21', 'clerk.li', 'accept')).toEqual(['awaits-act'])
  const completed = told.on('2026-09-22', 'agent.lin', 'supplement', { materials: { layout: uploaded } })
  expect(completed.due('deemedAcceptance')).toEqual({ day: '2026-09-30' })
  expect(completed.refuses('2026-09-23', 'clerk.li', 'requestSupplement', { missing: ['equipment'] })).toContain('already-done')
  expect(completed.on('2026-10-08', 'law', 'deemedAcceptance').due('decide')).toEqual({ day: '2026-10-27' })
})

test('asking for what the guide does not list is refused', () => {
  expect(applied().refuses('2026-09-15', 'clerk.li', 'requestSupplement', { missing: ['blood-test'] })).toEqual(['not-on-guide'])
})

test('a wrong credit code or citizen number is refused with the question it stands in', () => {
  // It is nobody's, so that nobody acts for it either.
  expect(story().refuses('2026-09-14', 'agent.lin', 'apply', { ...applying, creditCode: '91210102YFDEM00199' })).toEqual([
    'not-agent-of',
    'answer-invalid',
  ])
  expect(story().refuses('2026-09-14', 'citizen.chen', 'apply', { ...asCitizen, ...where, citizenNumber: '210102199005200001' })).toEqual([
    'answer-invalid',
  ])
  expect(story().refuses('2026-09-14', 'citizen.chen', 'apply', { ...asCitizen, ...where, creditCode: asEnterprise.creditCode })).toEqual([
    'not-agent-of',
    'answer-unasked',
  ])
})

test('a citizen applies for herself, an agent for the enterprise', () => {
  expect(story().on('2026-09-14', 'citizen.chen', 'apply', { ...asCitizen, ...where }).file.parties['applicant']).toEqual([
    { kind: 'person', id: 'citizen.chen', name: '陈小演（虚构）' },
  ])
  expect(applied().file.parties['applicant']).toEqual([{ kind: 'enterprise', id: asEnterprise.creditCode, name: asEnterprise.name }])
})

test('who is no agent of an enterprise cannot apply in its name', () => {
  expect(story().refuses('2026-09-14', 'citizen.chen', 'apply', applying)).toEqual(['not-agent-of'])
})

test('an organ without the power is refused, and told who holds it', () => {
  const elsewhere = tell({
    procedure: administrativeLicence,
    calendar: chinaWorkdays,
    authority: hepingDistrict(),
    people,
    case: { ...caseOn(foodBusinessLicence), organ: 'hc-210102' },
  })
  expect(elsewhere.refuses('2026-09-14', 'agent.lin', 'apply', applying)).toEqual(['power-not-held'])
})

test('a power whose law was repealed yesterday opens nothing and decides nothing', () => {
  const repealed = { repealed: { 'food-safety-law': '2026-09-16' } }
  expect(applied(repealed).refuses('2026-09-16', 'clerk.li', 'accept')).toEqual(['basis-not-in-force', 'basis-not-in-force'])
  expect(story(repealed).refuses('2026-09-17', 'agent.lin', 'apply', applying)).toEqual(['basis-not-in-force', 'basis-not-in-force'])
  expect(applied(repealed).on('2026-09-15', 'clerk.li', 'accept').file.marking.acts['accept']?.times).toBe(1)
})

test('a power removed while the case is open: nothing is decided, and the case is handed over', () => {
  const gone = inspected({ powerGone: { 'food-business-licence': '2026-09-21' } })
  const handing = { to: 'gov-210102', reasons: '职权已划转' }
  expect(gone.refuses('2026-09-20', 'clerk.li', 'handOver', handing)).toEqual(['power-still-held'])
  expect(gone.refuses('2026-09-21', 'head.zheng', 'decide', { outcome: 'granted' })).toEqual(['power-not-held'])
  const handed = gone.on('2026-09-21', 'clerk.li', 'handOver', handing)
  expect(handed.last).toMatchObject({ finished: true })
  expect(handed.last?.documents[0]?.paragraphs[0]).toContain('已移送沈阳市和平区人民政府办理')
})

test('a power removed after the decision does not keep the licence from its holder', () => {
  const granted = inspected({ powerGone: { 'food-business-licence': '2026-09-22' } }).on('2026-09-21', 'head.zheng', 'decide', {
    outcome: 'granted',
  })
  expect(
    granted.on('2026-09-23', 'clerk.li', 'deliver', { how: 'electronic' }).on('2026-09-23', 'clerk.li', 'publish').last?.finished,
  ).toBe(true)
})

test('one officer where two must sign, the same one twice, and a certificate that lapsed this morning', () => {
  const examined = accepted({ certificateUntil: { 'officer.qian': '2026-09-17' } }).on('2026-09-15', 'officer.zhao', 'examine', plain)
  expect(examined.refuses('2026-09-18', 'officer.zhao', 'verify', found)).toEqual(['officers-too-few'])
  expect(examined.refuses('2026-09-18', 'officer.zhao', 'verify', found, ['officer.zhao'])).toEqual(['officer-twice', 'officers-too-few'])
  expect(examined.refuses('2026-09-18', 'officer.zhao', 'verify', found, ['officer.qian'])).toEqual(['certificate-not-valid'])
  expect(examined.refuses('2026-09-17', 'officer.zhao', 'verify', found, ['clerk.li'])).toEqual(['post-not-held', 'certificate-missing'])
  expect(examined.on('2026-09-17', 'officer.zhao', 'verify', found, ['officer.qian']).file.marking.acts['verify']?.by).toEqual([
    'officer.zhao',
    'officer.qian',
  ])
})

test('a decision before the inspection is refused; so is one on the spot', () => {
  expect(accepted().refuses('2026-09-15', 'head.zheng', 'decide', { outcome: 'granted' })).toEqual(['awaits-act', 'awaits-act'])
  expect(accepted().refuses('2026-09-15', 'head.zheng', 'decideOnTheSpot')).toEqual(['not-in-this-case'])
})

test('where nothing must be inspected, a licence is granted on the spot', () => {
  const counter = story({}, publicPlaceHygieneLicence)
    .on('2026-09-14', 'citizen.chen', 'apply', { ...asCitizen, ...where })
    .on('2026-09-14', 'clerk.health', 'accept')
    .on('2026-09-14', 'clerk.health', 'decideOnTheSpot')
  expect(counter.last?.documents[1]).toMatchObject({ title: '公共场所卫生许可证' })
  expect(counter.last?.entries[0]?.values).not.toHaveProperty('validUntil')
})

test('a refusal gives reasons, provisions and remedies', () => {
  const told = inspected()
  expect(told.refuses('2026-09-21', 'head.zheng', 'decide', { outcome: 'refused' })).toEqual([
    'answer-missing',
    'answer-missing',
    'answer-missing',
  ])
  const refused = told.on('2026-09-21', 'head.zheng', 'decide', refusing)
  expect(refused.last?.documents[0]?.title).toBe('不予行政许可决定书')
  expect(refused.last?.documents[0]?.paragraphs.at(-1)).toContain('有管辖权的人民法院提起行政诉讼')
  expect(refused.last?.entries).toEqual([])
  expect(refused.on('2026-09-22', 'clerk.li', 'serveRefusal', { how: 'post' }).last?.finished).toBe(true)
})

test('time for a hearing or a test does not count, on the lawful grounds alone', () => {
  const stopped = accepted().on('2026-09-16', 'officer.zhao', 'stateExcludedTime', { ground: 'testing', timeNeeded: '约十日' })
  expect(stopped.due('decide')).toEqual({ paused: '2026-09-16' })
  expect(accepted().refuses('2026-09-16', 'officer.zhao', 'stateExcludedTime', { ground: 'holiday', timeNeeded: '十日' })).toEqual([
    'answer-invalid',
  ])
  expect(stopped.last?.documents[0]?.paragraphs[0]).toContain('依法需要检测，所需时间为约十日')
  expect(stopped.on('2026-09-28', 'officer.zhao', 'resume').due('decide')).toEqual({ day: '2026-10-28' })
})

test('the applicant may withdraw until the decision, and nobody else', () => {
  const told = inspected()
  expect(told.refuses('2026-09-21', 'citizen.chen', 'withdraw')).toEqual(['not-a-party'])
  expect(told.on('2026-09-21', 'agent.lin', 'withdraw').last).toMatchObject({ finished: true })
  const decided = told.on('2026-09-21', 'head.zheng', 'decide', { outcome: 'granted' })
  expect(decided.refuses('2026-09-22', 'agent.lin', 'withdraw')).toEqual(['case-ended'])
})

test('no licence needed, or another organ competent: said at once, in writing', () => {
  const none = applied().on('2026-09-14', 'clerk.li', 'tellNoLicenceNeeded', { reasons: '仅销售预包装食品，备案即可。' })
  expect(none.last?.documents[0]?.title).toBe('不受理告知书')
  const elsewhere = applied().on('2026-09-14', 'clerk.li', 'refuseAcceptance', {
    ground: 'elsewhere',
    competent: '请向沈河区市场监督管理局申请。',
    reasons: '场所不在本区。',
  })
  expect(elsewhere.last?.documents[0]?.paragraphs[1]).toBe('请向沈河区市场监督管理局申请。')
  expect(elsewhere.last?.finished).toBe(true)
})

test('who was silent for five days does not decide on the spot', () => {
  const silent = story({}, publicPlaceHygieneLicence).on('2026-09-14', 'agent.lin', 'apply', applying).on('2026-09-22', 'law', 'deemedAcceptance')
  expect(silent.refuses('2026-09-22', 'clerk.li', 'decideOnTheSpot')).toContain('not-in-this-case')
})

import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, type Changes, caseAbout, hepingDistrict, licensed, people } from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { licenceRevocation } from './procedure.ts'

const story = (changes: Changes = {}) =>
  tell({
    procedure: licenceRevocation,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict({ ...licensed(foodBusinessLicence), ...changes }),
    case: caseAbout(foodBusinessLicence),
  })
const finding = (ground: string) => ({ ground, reasons: '经核查属实。' })
const opened = (changes: Changes = {}) => story(changes).on('2026-03-02', 'officer.zhao', 'open', { reasons: '群众反映。' })
const found = (ground: string, changes: Changes = {}) => opened(changes).on('2026-03-02', 'officer.zhao', 'find', finding(ground))
const told = (ground: string, changes: Changes = {}) => found(ground, changes).on('2026-03-03', 'officer.zhao', 'tell')

test('a licence granted against procedure may be revoked; the loss is made good', () => {
  const revoked = told('procedure').on('2026-03-06', 'head.zheng', 'revoke', { reasons: '未经听证', loss: true })
  expect(revoked.last?.entries).toMatchObject([{ register: 'licences', change: 'amend', values: { state: 'revoked' } }])
  const served = revoked.on('2026-03-09', 'clerk.li', 'serve', { how: 'post' })
  expect(served.last?.finished).toBe(false)
  expect(served.on('2026-03-20', 'officer.zhao', 'compensate', { amount: 100_000, paidOn: '2026-03-20' }).last?.finished).toBe(true)
})

test('it may also be left as it is, with reasons', () => {
  expect(told('procedure').on('2026-03-06', 'head.zheng', 'doNotRevoke', { reasons: '瑕疵轻微' }).last).toMatchObject({
    finished: true,
    entries: [],
  })
})

test('got by deceit it must be revoked, nothing is made good, and the holder is barred for three years', () => {
  const deceit = told('deceit')
  expect(deceit.refuses('2026-03-06', 'head.zheng', 'doNotRevoke', { reasons: '算了' })).toEqual(['not-provided'])
  const revoked = deceit.on('2026-03-06', 'head.zheng', 'revoke', { reasons: '提供虚假租赁合同', loss: true })
  expect(revoked.last?.entries[1]).toMatchObject({
    register: 'licence-bars',
    change: 'set',
    key: `food-business-licence/${asEnterprise.creditCode}/three-years`,
    to: '2029-03-06',
    values: { person: asEnterprise.creditCode, until: '2029-03-05' },
  })
  expect(revoked.on('2026-03-09', 'clerk.li', 'serve', { how: 'post' }).last?.finished).toBe(true)
})

test('even then it is kept where revoking would greatly harm the public', () => {
  expect(told('deceit').on('2026-03-06', 'head.zheng', 'keepDespite', { harm: '全区唯一的学生营养餐配送单位' }).file.marking.outcome).toBe(
    'keptForPublic',
  )
})

test('the holder is named by the register, is told, and is heard; others are not', () => {
  expect(told('procedure').file.parties['holder']).toEqual([{ kind: 'enterprise', id: asEnterprise.creditCode, name: asEnterprise.name }])
  expect(told('procedure').last?.documents[0]?.paragraphs[0]).toContain('情形：违反法定程序作出')
  expect(told('procedure').refuses('2026-03-04', 'citizen.chen', 'state', { statement: '我也反对。' })).toEqual(['not-a-party'])
  expect(told('procedure').on('2026-03-04', 'agent.lin', 'state', { statement: '程序合法。' }).last?.kind).toBe('done')
})

test('deceit that proves untrue once the holder was heard does not cost the licence', () => {
  const heard = told('deceit')
    .on('2026-03-04', 'agent.lin', 'state', { statement: '合同真实，附公证书。' })
    .on('2026-03-05', 'officer.zhao', 'hear', { answer: '属实，予以采纳。' })
  expect(heard.refuses('2026-03-06', 'head.zheng', 'dismiss', { reasons: '不成立' })).toEqual(['not-in-this-case'])
  const cleared = heard.on('2026-03-06', 'officer.zhao', 'find', finding('none'))
  expect(cleared.refuses('2026-03-09', 'head.zheng', 'revoke', { reasons: '算了也撤', loss: false })).toEqual(['not-in-this-case'])
  expect(cleared.on('2026-03-09', 'head.zheng', 'dismiss', { reasons: '欺骗不成立' }).last).toMatchObject({ finished: true, entries: [] })
})

test('another ground found is told again before anything is decided on it', () => {
  const again = told('procedure').on('2026-03-04', 'officer.zhao', 'find', finding('beyondPower'))
  expect(again.refuses('2026-03-05', 'head.zheng', 'revoke', { reasons: '超越职权', loss: false })).toEqual(['awaits-act'])
  const retold = again.on('2026-03-05', 'officer.zhao', 'tell')
  expect(retold.last?.documents[0]?.paragraphs[0]).toContain('情形：超越法定职权作出')
  expect(retold.on('2026-03-09', 'head.zheng', 'revoke', { reasons: '超越职权', loss: false }).last?.kind).toBe('done')
})

test('only the organ that granted the licence revokes it here, and only one that is on record', () => {
  const begin = (changes: Changes) => story(changes).refuses('2026-03-02', 'officer.zhao', 'open', { reasons: '群众反映。' })
  expect(begin(licensed(foodBusinessLicence, { organ: 'mr-210103' }))).toEqual(['entry-elsewhere'])
  expect(begin({ entries: {} })).toEqual(['entry-missing'])
})

test('a case is dropped when the power was lost, and only then', () => {
  const gone = told('procedure', { powerGone: { 'food-business-licence': '2026-03-05' } })
  expect(gone.refuses('2026-03-04', 'head.zheng', 'drop', { reasons: '不想办了' })).toEqual(['power-still-held'])
  expect(gone.on('2026-03-05', 'head.zheng', 'drop', { reasons: '职权已划转' }).last?.finished).toBe(true)
})

test('an interested party may ask for it; the organ then must open the examination', () => {
  const asked = story().on('2026-03-02', 'neighbour.he', 'request', { reasons: '证照系伪造材料取得' })
  expect(asked.due('open')).toEqual({ none: true })
  expect(asked.refuses('2026-03-03', 'head.zheng', 'revoke', { reasons: '同意', loss: false })).toContain('awaits-act')
  expect(asked.refuses('2026-03-03', 'head.zheng', 'drop', { reasons: '不予理会' })).toEqual(['power-still-held'])
  const open = asked.on('2026-03-03', 'officer.zhao', 'open', { reasons: '依请求审查' })
  expect(open.file.parties['holder']?.[0]?.name).toBe(asEnterprise.name)
  const dismissed = open
    .on('2026-03-04', 'officer.zhao', 'find', finding('none'))
    .on('2026-03-05', 'head.zheng', 'dismiss', { reasons: '材料均属真实' })
  expect(dismissed.last?.finished).toBe(true)
})

test('nothing is served, and nothing made good, before it is revoked', () => {
  expect(told('procedure').refuses('2026-03-04', 'clerk.li', 'serve', { how: 'post' })).toEqual(['not-in-this-case'])
  const compensating = { amount: 100_000, paidOn: '2026-03-04' }
  expect(told('procedure').refuses('2026-03-04', 'officer.zhao', 'compensate', compensating)).toContain('awaits-act')
})

test('an examination is opened once, of the organ’s own motion or on a request', () => {
  expect(opened().refuses('2026-03-03', 'officer.zhao', 'open', { reasons: '再次立案' })).toContain('often-enough')
})

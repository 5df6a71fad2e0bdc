import { expect, test } from 'vitest'
import { choice, date, defineRegister, entryKeys, text } from '../define.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { apply, ask, basis, catalogueOf, day, deciding, found, list, say, sound } from './sound-catalogue.ts'

test('a place in a text that names nothing is an error with the text', () => {
  const letter = (body: string) =>
    deciding({
      form: { why: text(ask('理由')) },
      issues: [{ id: 'letter', title: say('通知'), layout: 'letter', series: '通', to: 'party', body: [body] }],
    })
  const good =
    '{day}{day+2y-1d}{date(case.opened)+5d}{case.number}{organ.name}{item.title}{party:party.id}{number:letter}{due:decide}{actor}{this.why}{decide.why}'
  expect(found(letter(good))).toEqual([])
  for (const bad of [
    'day+2w',
    'case.mood',
    'organ.head',
    'party:nobody',
    'number:other',
    'due:apply',
    'this.how',
    'apply.why',
    'nothing',
  ]) {
    expect(found(letter(`甲{${bad}}乙`)), bad).toEqual(['place-unknown decide'])
  }
  expect(checkCatalogue(catalogueOf(letter('甲{apply.why}乙')), day)[0]?.says.en).toContain(
    '{apply.why}, which names nothing there: 甲{apply.why}乙',
  )
  expect(found(deciding({ publishes: { kind: 'k', title: '{this.x}', rows: { 甲: '{this.y}' }, basis } }))).toEqual([
    'place-unknown decide',
    'place-unknown decide',
  ])
})

test('an effect names a register, its columns, a key and a day that exist', () => {
  const effect = { register: 'list', change: 'enter' as const, key: '{case.number}', values: { holder: '{actor}' } }
  const writing = (change: object) => deciding({ effects: [{ ...effect, ...change }] })
  expect(found(writing({}))).toEqual([])
  expect(found(writing({ register: 'moon' }))).toEqual(['register-unknown decide'])
  expect(found(writing({ values: { holder: '甲', colour: '红' } }))).toEqual(['column-unknown decide'])
  expect(found(writing({ values: {} }))).toEqual(['column-missing decide'])
  expect(found(writing({ key: ' ' }))).toEqual(['key-empty decide'])
  expect(found(writing({ to: '后天' }))).toEqual(['day-expected decide'])
  expect(found(writing({ from: '{day}', to: '{day+2y}' }))).toEqual([])
  const copying = deciding({
    form: { holder: text(ask('甲')), until: date(ask('至')) },
    effects: [{ ...effect, copies: true, to: '{this.until}' }],
  })
  expect(found(copying)).toEqual(['column-unknown decide'])
  const optional = deciding({ form: { id: text({ ...ask('号'), optional: true }) }, effects: [{ ...effect, key: '{this.id}' }] })
  expect(found(optional)).toEqual(['key-empty decide'])
})

test('two registers that hold the same, and a column of an unknown kind, are errors', () => {
  const organs = (id: string) =>
    defineRegister({ id, title: say(id), systems: [], basis, holds: 'organs', columns: { id: text(ask('号')) } })
  expect(found(sound, { registers: [organs('a'), organs('b')] })).toEqual(['held-twice'])
  expect(found(sound, { registers: [{ ...list, columns: { holder: { kind: 'song', ...ask('甲') } } }] })).toEqual(['field-kind-unknown'])
})

test('a register is published year by year by an act that there is', () => {
  const publishing = deciding({ publishes: { kind: 'k', title: '公布', rows: {}, basis } })
  expect(found(publishing, { registers: [{ ...list, yearly: 'k' }] })).toEqual([])
  expect(found(publishing, { registers: [{ ...list, yearly: 'other' }] })).toEqual(['publication-unknown'])
})

test('questions of choice and outcome can be named in texts', () => {
  const choosing = deciding({
    form: { how: choice({ ...ask('方式'), options: { post: say('邮寄') } }) },
    outcomes: ['granted', 'refused'],
    publishes: { kind: 'k', title: '{this.how}', rows: { 结果: '{this.outcome}' }, basis },
  })
  expect(found(choosing)).toEqual([])
})

test('a register that bars an act, and the entry a case is about, must exist with the columns read', () => {
  const barred = (register: string, at = '1'): Procedure => ({
    ...sound,
    acts: { ...sound.acts, apply: { ...apply, unlessListed: [{ register, key: '{actor}', basis: { law: 'rules', at } }] } },
  })
  expect(found(barred('list'))).toEqual([])
  expect(found(barred('moon'))).toEqual(['register-unknown apply'])
  expect(found(barred('list', '99'))).toEqual(['provision-unknown apply'])
  const publishing = (title: string, about?: Procedure['about']): Procedure => ({
    ...deciding({ publishes: { kind: 'k', title, rows: {}, basis } }),
    ...(about && { about }),
  })
  expect(found(publishing('{subject.holder}', { register: 'list' }))).toEqual([])
  expect(found(publishing('{subject.colour}', { register: 'list' }))).toEqual(['column-unknown decide'])
  expect(found(publishing('甲', { register: 'list', same: { organ: 'colour' } }))).toEqual(['column-unknown'])
  expect(found(publishing('甲', { register: 'moon' }))).toEqual(['register-unknown'])
  expect(found(publishing('{subject}', { register: 'list' }))).toEqual([])
  expect(found(publishing('{subject.holder}'))).toEqual(['place-unknown decide'])
})

test('a question that names entries lists a register that exists, by columns it has, and none on which the door decides', () => {
  const naming = (of: object) =>
    deciding({ form: { which: entryKeys({ ...ask('哪些'), of: { register: 'list', organ: 'holder', ...of } }) } })
  expect(found(naming({}))).toEqual([])
  expect(found(naming({ register: 'moon' }))).toEqual(['register-unknown decide'])
  expect(found(naming({ title: 'name', candidates: { ending: { column: 'end', days: 3 } } }))).toEqual([
    'column-unknown decide',
    'column-unknown decide',
  ])
  const organs = defineRegister({ ...list, id: 'organs', holds: 'organs' })
  const catalogue = catalogueOf(naming({ register: 'organs' }))
  expect(checkCatalogue({ ...catalogue, registers: [...catalogue.registers, organs] }, day).map(({ code }) => code)).toEqual([
    'register-held',
  ])
})

import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { lawTextImport } from './procedure.ts'

const importing = (changes: Changes = {}) =>
  tell({
    procedure: lawTextImport,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict(changes),
    case: { organ: 'gov-210000', place: '210000' },
  })

const version = {
  id: '行政许可法',
  title: '中华人民共和国行政许可法',
  version: '2019-04-23',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  articles: 83,
  file: '行政许可法(2019-04-23).md',
  sha256: 'a'.repeat(64),
  root: 'b'.repeat(64),
}
const key = '行政许可法@2019-04-23'

test('a version enters the library with the hash of its text; the next one follows in the same case', () => {
  const one = importing().on('2026-03-02', 'keeper', 'importVersion', version)
  expect(one.last).toMatchObject({ finished: true, entries: [{ register: 'law-texts', key, values: { root: version.root, rank: 'law' } }] })
  expect(one.on('2026-03-02', 'keeper', 'importVersion', { ...version, version: '2003-08-27' }).last?.kind).toBe('done')
})

test('a version that is there cannot be overwritten; withdrawn, it may be taken in again', () => {
  const there = { entries: { [`law-texts/${key}`]: version } }
  expect(importing(there).refuses('2026-03-02', 'keeper', 'importVersion', version)).toEqual(['entry-exists'])
  const withdrawal = { id: version.id, version: version.version, reasons: '误将修订草案当作正式文本' }
  expect(importing(there).on('2026-03-02', 'keeper', 'withdrawVersion', withdrawal).last?.entries).toMatchObject([{ change: 'end', key }])
  expect(importing().refuses('2026-03-02', 'keeper', 'withdrawVersion', withdrawal)).toEqual(['entry-missing'])
})

test('only the keeper of the catalogue takes texts in', () => {
  expect(importing().refuses('2026-03-02', 'list-reviewer', 'importVersion', version)).toContain('post-not-held')
})

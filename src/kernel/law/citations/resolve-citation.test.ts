import { describe, expect, test } from 'vitest'
import { localDate } from '../../time/local-date.ts'
import { findCitations } from './find-citations.ts'
import { blocksOfLawText } from './law-lines.ts'
import { linkCitations } from './link-citations.ts'
import { type Outline, outlineOf } from './outline.ts'
import { type CitationLibrary, resolveCitation } from './resolve-citation.ts'
import { subjectOfTitle } from './subject.ts'
import { lawByTitle, normaliseTitle, type TitledLaw, titleIndex } from './title-index.ts'

const old = localDate('2010-03-01')
const young = localDate('2020-06-01')

const lakes: TitledLaw = {
  id: 'lakes',
  title: '中华人民共和国湖泊法',
  short: '湖泊法',
  versions: [
    { version: old, from: localDate('2010-05-01'), to: localDate('2020-09-01') },
    { version: young, from: localDate('2020-09-01') },
  ],
}
const ferries: TitledLaw = {
  id: 'ferries',
  title: '渡船管理办法',
  versions: [{ version: old, from: localDate('2010-05-01'), to: localDate('2015-01-01') }],
}

const outlines: Readonly<Record<string, Outline>> = {
  [`lakes ${old}`]: outlineOf(blocksOfLawText('第一条 甲。\n第二条 乙。')),
  [`lakes ${young}`]: outlineOf(blocksOfLawText('第一条 甲。\n第二条 乙。\n第二条之一 丙：\n（一）丁；\n（二）戊。\n己。')),
}

const library: CitationLibrary = {
  titles: titleIndex([lakes, ferries]),
  law: (id) => [lakes, ferries].find((one) => one.id === id),
  outline: (id, version) => outlines[`${id} ${version}`],
}

function resolved(text: string, day: string) {
  return findCitations(text, { titles: library.titles, self: 'lakes', here: { article: 2, paragraph: 1 } }).flatMap((one) =>
    resolveCitation(one, library, localDate(day)),
  )
}

describe('a citation leads to the version in force on the day', () => {
  test('by title, with or without 中华人民共和国', () => {
    const expected = [{ found: true, law: 'lakes', version: young, at: '2' }]
    expect(resolved('《湖泊法》第二条', '2024-01-01')).toEqual(expected)
    expect(resolved('《中华人民共和国湖泊法》第二条', '2024-01-01')).toEqual(expected)
    expect(resolved('本法第二条', '2024-01-01')).toEqual(expected)
  })

  test('and on the last day of the older version to that one', () => {
    expect(resolved('湖泊法第二条', '2020-08-31')).toEqual([{ found: true, law: 'lakes', version: old, at: '2' }])
  })

  test('an item without its paragraph gets the only one that fits', () => {
    expect(resolved('湖泊法第二条之一第二项', '2024-01-01')).toEqual([{ found: true, law: 'lakes', version: young, at: '2-1(1)[2]' }])
  })

  test('a range has both ends', () => {
    expect(resolved('湖泊法第一条至第二条之一', '2024-01-01')).toEqual([{ found: true, law: 'lakes', version: young, at: '1', to: '2-1' }])
  })

  test('a whole law has no place', () => {
    expect(resolved('《湖泊法》', '2024-01-01')).toEqual([{ found: true, law: 'lakes', version: young }])
  })

  test('a dated title means that version, or none the library holds', () => {
    expect(resolved('2010年3月1日发布的《湖泊法》', '2024-01-01')).toEqual([{ found: true, law: 'lakes', version: old }])
    expect(resolved('1950年3月1日发布的《湖泊法》', '2024-01-01')).toEqual([{ found: false, because: 'other-version', law: 'lakes' }])
  })
})

describe('and says why it leads nowhere', () => {
  test.each([
    ['《山岭法》第二条', '2024-01-01', { because: 'unknown-law' }],
    ['《湖泊法》第九条', '2024-01-01', { because: 'no-such-article', law: 'lakes', at: '9' }],
    ['《湖泊法》第二条之一', '2019-01-01', { because: 'no-such-article', law: 'lakes', at: '2-1' }],
    ['《湖泊法》第二条第三款', '2024-01-01', { because: 'no-such-paragraph', law: 'lakes', at: '2(3)' }],
    ['《湖泊法》第二条之一第一款第五项', '2024-01-01', { because: 'no-such-item', law: 'lakes', at: '2-1(1)[5]' }],
    ['《湖泊法》第一条至第九条', '2024-01-01', { because: 'no-such-article', law: 'lakes', at: '9' }],
    ['《湖泊法》第二条', '2009-01-01', { because: 'not-yet-in-force', law: 'lakes' }],
    ['《渡船管理办法》第二条', '2016-01-01', { because: 'repealed', law: 'ferries' }],
    ['《渡船管理办法》第二条', '2012-01-01', { because: 'text-not-held', law: 'ferries', at: '2' }],
    ['前款规定', '2024-01-01', { because: 'unplaced' }],
    ['国发〔2020〕5号', '2024-01-01', { because: 'document-number' }],
  ])('%s on %s', (text, day, expected) => {
    expect(resolved(text, day)).toEqual([{ found: false, ...expected }])
  })
})

test('titles are compared without 中华人民共和国, white space and bracket style', () => {
  expect(normaliseTitle('关于 修改<中华人民共和国湖泊法>的决定(试行)')).toBe('关于修改〈湖泊法〉的决定（试行）')
  expect(lawByTitle(library.titles, '中华人民共和国渡船管理办法')?.id).toBe('ferries')
})

test('a title without its issuer is completed by the issuer in front of it', () => {
  const titles = titleIndex([{ id: 'reading', title: '湖区法院关于适用湖泊法的解释', versions: [] }])
  const text = '适用湖区法院《关于适用湖泊法的解释》第二条'
  expect(findCitations(text, { titles })[0]?.references[0]).toMatchObject({ law: { id: 'reading' } })
})

test('a document without articles speaks of the law in its title', () => {
  expect(subjectOfTitle('湖泊法修正案（三）')).toBe('湖泊法')
  expect(subjectOfTitle('关于修改《湖泊法》的决定')).toBe('湖泊法')
  expect(subjectOfTitle('关于适用湖泊法分则规定的意见')).toBe('湖泊法')
  expect(subjectOfTitle('渡船管理办法')).toBeUndefined()
  const titles = titleIndex([lakes])
  const [bare] = findCitations('| 第224条之一 |', { titles, outline: outlineOf([]), subject: '湖泊法' })
  expect(bare?.references).toEqual([{ kind: 'provision', law: { title: '湖泊法', id: 'lakes' }, place: { article: 224, suffix: 1 } }])
})

test('本法 in the quoted new text of an amendment is the amended law', () => {
  const context = { titles: titleIndex([lakes]), outline: outlineOf([]), subject: '湖泊法' }
  const [, own] = findCitations('将第三条修改为：“依照本法第九条处理。”', context)
  expect(own?.references).toEqual([{ kind: 'provision', law: { title: '湖泊法', id: 'lakes' }, place: { article: 9 } }])
})

test('linking refuses citations of another text', () => {
  expect(() => linkCitations('短', [{ start: 0, end: 5, references: [] }])).toThrow(/give those of this very text/)
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  dataFolder, mismatches, normalise, provisionText, readArticles, readLaw, readTasks, sha256, texts,
} from '../../scripts/law-provisions.ts'
import { library } from './library.ts'

const facts = join(dataFolder, '../law/statutory.json')
const lists = join(dataFolder, '../law/laws.json')
const present = existsSync(dataFolder) && existsSync(facts) && existsSync(lists)
if (!present) console.log(`Skipped: the law texts are not at ${dataFolder}, so no hash and no citation could be checked.`)

const licenceProcedures = [
  'administrative-licence', 'licence-hearing', 'licence-change-renewal-revocation', 'officer-qualification', 'joint-licence',
]
const coercionProcedures = ['coercive-measure-seal-seize', 'coercive-measure-freeze', 'coercive-execution', 'court-enforcement']
const trialProcedures = ['penalty-ordinary', 'penalty-hearing', 'reconsideration-ordinary', 'major-decision']

/** Models from other provinces have no text in the data; statutory.json names them by these titles. */
const models: Readonly<Record<string, string>> = {
  山东省行政执法监督条例: 'shandong-enforcement-model',
  河南省行政执法条例: 'henan-enforcement-model',
  浙江省综合行政执法条例: 'zhejiang-enforcement-model',
}

interface StatutoryCitation { lawKey: string; articleNo: number; paragraph: number; itemNo?: number | null }

function citationsIn(value: unknown): StatutoryCitation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn)
  if (typeof value !== 'object' || value === null) return []
  const here = 'lawKey' in value && 'articleNo' in value ? [value as StatutoryCitation] : []
  return [...here, ...Object.values(value).flatMap(citationsIn)]
}

/** Instrument ids by the keys of laws.json: joined by the text that was read, or by title for a model. */
function idsByKey(): Map<string, string> {
  const { laws } = JSON.parse(readFileSync(lists, 'utf8')) as { laws: { key: string; title: string; mirrorPath: string }[] }
  const byFile = new Map(Object.entries(texts).map(([id, file]) => [file, id]))
  return new Map(laws.map(({ key, title, mirrorPath }) => [key, models[title] ?? byFile.get(`national/${mirrorPath}`) ?? '']))
}

function citedPlaces(procedures: readonly string[]): string[] {
  const ids = idsByKey()
  const all = JSON.parse(readFileSync(facts, 'utf8')) as { id: string }[]
  const places = all
    .filter(({ id }) => procedures.includes(id))
    .flatMap(citationsIn)
    .map((c) => `${ids.get(c.lawKey) || c.lawKey} ${c.articleNo}(${c.paragraph})${c.itemNo ? `[${c.itemNo}]` : ''}`)
  return [...new Set(places)]
}

const held = new Set(library.flatMap(({ id, provisions }) => Object.keys(provisions).map((at) => `${id} ${at}`)))

describe('the law library', () => {
  test('names each instrument once', () => {
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length)
  })

  test('tells each provision in Chinese and English', () => {
    for (const { id, provisions } of library) {
      for (const [at, { gist }] of Object.entries(provisions)) {
        expect(gist.zh, `${id} ${at}`).toMatch(/\p{Script=Han}/u)
        expect(gist.en, `${id} ${at}`).toMatch(/^[A-Z\d][^\p{Script=Han}]+$/u)
      }
    }
  })

  test('leaves the newest version of every text open-ended', () => {
    for (const { id, inForce } of library) expect(inForce.at(-1)?.to, id).toBeUndefined()
  })

  test('holds the plan as tasks 1 to 62', () => {
    const plan = library.find(({ rank }) => rank === 'plan')
    expect(Object.keys(plan?.provisions ?? {})).toEqual(Array.from({ length: 62 }, (_, i) => String(i + 1)))
  })

  test('says of another province’s regulation that it is only a model', () => {
    for (const id of Object.values(models)) expect(library.find((one) => one.id === id)?.title.en).toContain('model only')
  })
})

describe.skipIf(!present)('against the law texts', () => {
  test('every hash is that of the text in the data', () => {
    expect(library.flatMap((instrument) => mismatches(instrument))).toEqual([])
  })

  test('a hash that does not fit the text is reported', () => {
    expect(mismatches({ id: 'licensing-law', provisions: { '82(1)': { sha256: '0' }, '999': {} } })).toHaveLength(2)
    expect(mismatches({ id: 'no-such-law', provisions: { '1': { sha256: '0' } } })).toHaveLength(1)
  })

  test('every citation of the licence procedures is held', () => {
    const cited = citedPlaces(licenceProcedures)
    console.log(`${cited.length} different citations in ${licenceProcedures.length} licence-related procedures`)
    expect(cited.length).toBeGreaterThan(100)
    expect(cited.filter((place) => !held.has(place))).toEqual([])
  })

  test('every citation of the penalty, reconsideration and decision procedures is held', () => {
    const cited = citedPlaces(trialProcedures)
    console.log(`${cited.length} different citations in ${trialProcedures.length} further procedures`)
    expect(cited.filter((place) => !held.has(place))).toEqual([])
  })

  test('every citation of the procedures of coercion is held', () => {
    const cited = citedPlaces(coercionProcedures)
    expect(cited.length).toBeGreaterThan(60)
    expect(cited.filter((place) => !held.has(place))).toEqual([])
  })

  test('no gist repeats twelve characters or more of the text it stands for', () => {
    expect(library.flatMap(copied)).toEqual([])
  })
})

function copied({ id, provisions }: (typeof library)[number]): string[] {
  const file = texts[id]
  if (file === undefined) return []
  const articles = readLaw(file)
  return Object.entries(provisions).flatMap(([at, { gist }]) => {
    const text = provisionText(articles, at) ?? ''
    const pieces = Array.from({ length: Math.max(0, gist.zh.length - 11) }, (_, i) => gist.zh.slice(i, i + 12))
    const found = pieces.find((piece) => text.includes(piece))
    return found === undefined ? [] : [`${id} ${at}: ${found}`]
  })
}

describe('reading a law text', () => {
  const articles = readArticles([
    '# 试法', '', '第一条 甲(一)。', '', '第二条 下列：', '', '（一）子;', '', '1．细目', '', '(二)丑。', '', '后款。', '',
    '第二条之一 增。', '', '**第三条**　粗。', '', '## 第二章 乙', '', '第四条 第一条规定的丙。', '第二款规定的丁。',
  ].join('\n'))

  test('articles, paragraphs, items and sub-items are found by their place', () => {
    expect(provisionText(articles, '1')).toBe('甲（一）。')
    expect(provisionText(articles, '2(1)')).toBe('下列：\n（一）子；\n1．细目\n（二）丑。')
    expect(provisionText(articles, '2(1)[1]{1}')).toBe('1．细目')
    expect(provisionText(articles, '2(1)[2]')).toBe('（二）丑。')
    expect(provisionText(articles, '2(2)')).toBe('后款。')
    expect(provisionText(articles, '2-1')).toBe('增。')
    expect(provisionText(articles, '3(1)')).toBe('粗。')
    expect(provisionText(articles, '4(2)')).toBe('第二款规定的丁。')
  })

  test('a place the law does not have gives nothing', () => {
    for (const at of ['5', '2(3)', '2(1)[3]', '2(1)[2]{1}', 'x']) expect(provisionText(articles, at)).toBeUndefined()
  })

  test('tasks of a plan lose their hard line breaks and end at a heading', () => {
    const tasks = readTasks('一、总\n1.甲，\n\n乙 2016 年。\n（二）题\n引言\n2.丙。')
    expect([provisionText(tasks, '1'), provisionText(tasks, '2')]).toEqual(['甲，乙2016年。', '丙。'])
  })

  test('white space and bracket width do not change the hash, a changed word does', () => {
    expect(sha256(normalise(['（一）甲， 乙']))).toBe(sha256(normalise(['(一)甲,\u3000乙', ''])))
    expect(sha256(normalise(['甲']))).not.toBe(sha256(normalise(['乙'])))
  })
})

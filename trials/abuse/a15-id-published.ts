import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { makeCreditCode, makeOrganisationCode } from '../../src/kernel/form/identifiers/credit-code.ts'
import { findPersonal } from '../../src/kernel/form/personal/find-personal.ts'
import { maskPersonal } from '../../src/kernel/form/personal/mask-personal.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import type { Figure } from '../run-trials.ts'
import { type Chance, chanceFrom, pick } from './chance.ts'
import { share } from './figures.ts'

const digits = (chance: Chance, count: number): string => Array.from({ length: count }, () => chance(10)).join('')
const two = (value: number): string => String(value).padStart(2, '0')
const divisions = ['210102', '210211', '110101', '310115', '440305', '650102', '810000', '330106']

const birthday = (chance: Chance): string => `${1930 + chance(90)}-${two(1 + chance(12))}-${two(1 + chance(28))}`
const citizenNumber = (chance: Chance): string => makeCitizenNumber(pick(chance, divisions), localDate(birthday(chance)), chance(1000))

function card(chance: Chance): string {
  const body = `${pick(chance, ['622202', '621700', '4563', '6228'])}${digits(chance, 15)}`.slice(0, pick(chance, [15, 18]))
  for (let check = 0; check < 10; check++) {
    const sum = [...`${body}${check}`]
      .reverse()
      .reduce((total, d, i) => total + (i % 2 ? (Number(d) * 2 > 9 ? Number(d) * 2 - 9 : Number(d) * 2) : Number(d)), 0)
    if (sum % 10 === 0) return `${body}${check}`
  }
  return body
}

const home = (chance: Chance): string =>
  `${pick(chance, ['沈阳市和平区', '大连市沙河口区', '鞍山市铁东区', ''])}${pick(chance, ['三好街', '南湖小区', '长江路', '园林路', '建设大道', '北苑'])}${1 + chance(200)}号${pick(chance, [`${1 + chance(6)}单元${1 + chance(30)}0${1 + chance(4)}室`, `楼${1 + chance(30)}0${1 + chance(4)}室`, `${1 + chance(9)}-${1 + chance(4)}-${1 + chance(9)}`])}`

const things: Readonly<Record<string, (chance: Chance) => string>> = {
  'citizen number': citizenNumber,
  'old citizen number': (chance) =>
    `${pick(chance, divisions.slice(0, 5))}${two(30 + chance(69))}${two(1 + chance(12))}${two(1 + chance(28))}${digits(chance, 3)}`,
  mobile: (chance) => `1${3 + chance(7)}${digits(chance, 9)}`,
  card,
  plate: (chance) =>
    `${pick(chance, ['辽', '京', '吉'])}${pick(chance, ['A', 'B', 'C'])}${pick(chance, ['', '·'])}${chance(10)}${pick(chance, ['K', 'F', '3', '8'])}${digits(chance, 3)}`,
  home,
}

const mapped = (text: string, row: string): string => text.replace(/\d/g, (d) => Array.from(row)[Number(d)] ?? d)
const between = (text: string, marks: readonly string[], every: number): string =>
  [...text].map((c, i) => (i > 0 && i % every === 0 ? `${marks[i % marks.length]}${c}` : c)).join('')

/** How it is written; numbers alone are written in every way. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'full-width': (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'Chinese numerals': (text) => mapped(text, '〇一二三四五六七八九'),
  'formal numerals': (text) => mapped(text, '零壹贰叁肆伍陆柒捌玖'),
  'groups of four': (text) => between(text, [' '], 4),
  hyphens: (text) => between(text, ['-'], 4),
  'line ends': (text) => between(text, ['\n'], 6),
  'spaces everywhere': (text) => between(text, [' '], 1),
  'what shows nothing': (text) => between(text, ['\u200b', '\u200d', '\ufeff', '\u2060'], 1),
  'no-break and thin spaces': (text) => between(text, ['\u00a0', '\u2009'], 3),
  'Arabic-Indic digits': (text) => mapped(text, '٠١٢٣٤٥٦٧٨٩'),
  'bold mathematical digits': (text) => text.replace(/\d/g, (d) => String.fromCodePoint(0x1d7ce + Number(d))),
}
const spaced = [
  'groups of four',
  'hyphens',
  'line ends',
  'spaces everywhere',
  'no-break and thin spaces',
  'Chinese numerals',
  'formal numerals',
  'full-width',
]

const before = ['当事人身份证号', '公民身份号码：', '联系电话', '账户', '（', '其本人 ', '证件：|', '，', '住址：', '\t']
const after = ['。', '，', '）', '|', '\n', ' 等', '；另查明', '']
const around = [
  '经查，当事人于2026年3月2日在和平区从事经营活动。',
  '依据《中华人民共和国食品安全法》第一百二十二条第一款，',
  '处罚款70,000.00元，',
  '沈和市监处罚〔2026〕12号，',
  '检查发现过期食材3.5公斤，',
]

interface Planted {
  readonly text: string
  readonly kind: string
  readonly writing: string
  readonly from: number
  readonly to: number
}

function planted(chance: Chance): Planted {
  const kind = pick(chance, Object.keys(things))
  const number = !['plate', 'home'].includes(kind)
  const writing = pick(
    chance,
    number
      ? Object.keys(writings)
      : kind === 'home'
        ? ['plain', 'full-width', 'what shows nothing', 'Chinese numerals']
        : ['plain', 'full-width', 'what shows nothing'],
  )
  const thing = (writings[writing] as (text: string) => string)((things[kind] as (chance: Chance) => string)(chance))
  // What is written with spaces or in words must not run into a number beside it; nor would a person read it then.
  const head = `${pick(chance, around)}${pick(chance, spaced.includes(writing) ? before.slice(0, 5) : before)}`
  return {
    kind,
    writing,
    text: `${head}${thing}${pick(chance, after)}${pick(chance, around)}`,
    from: head.length,
    to: head.length + thing.length,
  }
}

/** What was here before: two patterns. */
const twoPatterns = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/(?<![0-9A-Za-z])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![0-9A-Za-z])/g)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }))

/** Of a home what is above the district may stay. */
const covers = ({ kind, from, to }: Planted, found: readonly { from: number; to: number }[]): boolean =>
  found.some((one) => (kind === 'home' ? one.from < to && one.to >= to : one.from <= from && one.to >= to))

const publicWords: readonly ((chance: Chance) => string)[] = [
  (chance) =>
    `统一社会信用代码${makeCreditCode('91210102', makeOrganisationCode(`YF${two(chance(99))}${two(chance(99))}${two(chance(99))}`.slice(0, 8)))}`,
  (chance) => `案号210102202603${two(1 + chance(28))}${digits(chance, 4)}`,
  (chance) => `实施编码11210100MB${digits(chance, 6)}X4${digits(chance, 13)}`,
  (chance) => `罚款${1 + chance(9)},${digits(chance, 3)},${digits(chance, 3)}.00元`,
  (chance) => `咨询电话024-2${digits(chance, 7)}，热线12345`,
  () => '地址：沈阳市和平区南京南街1号政务服务中心二楼32号窗口',
  (chance) => `罚没票据号${digits(chance, 10)}`,
  (chance) => `凭证流水${2026}0302${digits(chance, 12)}`,
  (chance) => `二〇二六年三月${pick(chance, ['一', '二', '十五'])}日上午九时三十分`,
  (chance) => `检测值${chance(100)}.${digits(chance, 3)} ${chance(100)}.${digits(chance, 3)} ${chance(100)}.${digits(chance, 3)}`,
  (chance) => `条形码690${digits(chance, 10)}`,
  (chance) => `第${1 + chance(90)}条第${1 + chance(4)}款`,
  () => '营业地址：和平区三好街12号一层商铺',
]

/** Detectors on documents made up from a seed: how many of what was planted they find, and how often they find what is not there. */
export const a15 =
  (documents = 2_000) =>
  async (): Promise<readonly Figure[]> => {
    const chance = chanceFrom(15)
    const plantedIn = Array.from({ length: documents }, () => planted(chance))
    const missed = plantedIn.filter((one) => !covers(one, findPersonal(one.text)))
    const byPatterns = plantedIn.filter((one) => !covers(one, twoPatterns(one.text))).length
    for (const { kind, writing, text } of missed.slice(0, 5))
      console.error(`  a15 missed a ${kind} (${writing}) in: ${JSON.stringify(text)}`)

    const plain = Array.from({ length: documents }, () => citizenNumber(chance))
    const shown = plain.filter((number) => maskPersonal(`${pick(chance, before)}${number}${pick(chance, after)}`).includes(number)).length

    const innocent = Array.from({ length: documents }, () => [0, 1, 2].map(() => pick(chance, publicWords)(chance)).join('，'))
    const falsely = innocent.filter((text) => findPersonal(text).length > 0)
    for (const text of falsely.slice(0, 3)) console.error(`  a15 masked in: ${JSON.stringify(text)} ${JSON.stringify(findPersonal(text))}`)
    const control = { what: 'the two patterns that were here before miss', found: byPatterns }
    return [
      share('what is personal is masked, in twelve writings', { of: documents, part: documents - missed.length }, { least: 99.5 }, control),
      share(
        'plain citizen numbers with a sound check character',
        { of: documents, part: documents - shown },
        { least: 100 },
        { what: 'unmasked text shows', found: documents },
      ),
      share(
        'documents in which what is public is masked',
        { of: documents, part: falsely.length },
        { most: 5 },
        { what: 'documents with something planted in them', found: documents - missed.length },
      ),
    ]
  }

/**
 * Extracts a provision from the Markdown law texts of `../shared/data`, normalises it and hashes it.
 *
 *   tsx scripts/law-provisions.ts hash FILE PLACE     SHA-256 of one provision; FILE is relative to the data folder or absolute
 *   tsx scripts/law-provisions.ts text FILE PLACE     the normalised text that is hashed
 *   tsx scripts/law-provisions.ts check               recomputes every hash in catalogue/law and prints what differs
 *
 * PLACE is article, paragraph, item and sub-item as `32(1)[4]{2}`; an inserted article (第三十五条之一) is `35-1`. A place holds all that
 * stands under it: `32` its paragraphs, `32(1)` the items of the paragraph. In the plan the place is the number of a task: `1` … `62`.
 *
 * Structure. An article begins on a line with its label 第…条 (之…), bare or in `**`. Each further line is a new paragraph, except that a
 * line beginning （一） is an item of the paragraph above, and a line beginning `1.` or （1） within an item is its sub-item.
 * Blank lines, comments and headings (`#`) belong to nothing. In the plan a task runs from its number to the next number or heading, and
 * the hard line breaks inside it are removed.
 *
 * Normalisation, in this order, so that copies by different publishers give one hash:
 *   1. Unicode NFC;
 *   2. the article label is removed (the place names it); labels of items stay;
 *   3. all white space (`\s`, so U+3000, U+00A0 and U+2002 too), U+200B, U+FEFF and private-use characters U+E000–U+F8FF are removed;
 *   4. half-width `( ) , ; : ?` become their full-width forms （ ） ， ； ： ？;
 *   5. lines that became empty are dropped; the rest are joined with a single U+000A, without one at the end.
 * The hash is SHA-256 over the UTF-8 bytes, in lower-case hex.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { numeral, valueOfNumeral } from '../src/kernel/law/chinese-number.ts'

/** The read-only folder of law texts beside the project; tests that need it skip where it is absent. */
export const dataFolder = join(dirname(fileURLToPath(import.meta.url)), '../../shared/data')

/** Where the reviewed text of each instrument stands, relative to the data folder. An instrument not named here has no text in the data. */
export const texts: Readonly<Record<string, string>> = {
  'licensing-law': 'national/行政法/行政许可法(2019-04-23).md',
  'penalty-law': 'national/行政法/行政处罚法(2021-01-22).md',
  'fine-collection-measures': 'national/行政法规/罚款决定与罚款收缴分离实施办法(1997-11-17).md',
  'penalty-publicity-provisions': 'national/部门规章/市场监督管理总局/市场监督管理行政处罚信息公示规定(2021-07-30).md',
  'cybersecurity-law': 'newer/网络安全法(2025-10-28).md',
  'personal-information-law': 'national/行政法/个人信息保护法(2021-08-20).md',
  'complaint-report-measures': 'national/部门规章/市场监督管理总局/市场监督管理投诉举报处理暂行办法(2022-03-24).md',
  'compulsion-law': 'national/行政法/行政强制法(2011-06-30).md',
  'criminal-transfer-provisions': 'national/行政法规/行政执法机关移送涉嫌犯罪案件的规定(2020-08-07).md',
  'enterprise-information-regulation': 'national/行政法规/企业信息公示暂行条例(2014-08-07).md',
  'enterprise-inspection-provisions': 'national/行政法规/控制对企业进行经济检查的规定(1999-07-23).md',
  'market-entity-regulation': 'national/行政法规/市场主体登记管理条例(2021-07-27).md',
  'food-inspection-measures': 'national/部门规章/市场监督管理总局/食品生产经营监督检查管理办法(2021-12-24).md',
  'reconsideration-law': 'national/诉讼与非诉讼程序法/行政复议法(2023-09-01).md',
  'reconsideration-regulation': 'national/行政法规/行政复议法实施条例(2007-05-29).md',
  'petition-regulation': 'national/行政法规/信访工作条例(2022-02-25).md',
  'litigation-law': 'national/诉讼与非诉讼程序法/行政诉讼法(2017-06-27).md',
  'litigation-interpretation': 'national/司法解释/最高人民法院关于适用《行政诉讼法》的解释(2018-02-06).md',
  'state-compensation-law': 'national/宪法相关法/国家赔偿法(2012-10-26).md',
  'compensation-payment-regulation': 'national/行政法规/国家赔偿费用管理条例(2011-01-17).md',
  'civil-procedure-law': 'national/诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md',
  'civil-code': 'national/民法典/总则.md',
  'government-information-regulation': 'national/行政法规/政府信息公开条例(2019-04-03).md',
  'business-environment-regulation': 'national/行政法规/优化营商环境条例(2019-10-22).md',
  'online-service-provisions': 'national/行政法规/国务院关于在线政务服务的若干规定(2019-04-26).md',
  'major-decision-regulation': 'national/行政法规/重大行政决策程序暂行条例(2019-04-20).md',
  'legislation-law': 'national/宪法相关法/立法法(2023-03-13).md',
  'civil-servant-law': 'national/行政法/公务员法(2018-12-29).md',
  'holidays-regulation': 'national/行政法规/全国年节及纪念日放假办法(2024-11-10).md',
  'tax-collection-law': 'national/经济法/税收征收管理法(2015-04-24).md',
  'tax-collection-regulation': 'national/行政法规/税收征收管理法实施细则(2016-02-06).md',
  'working-hours-provisions': 'national/行政法规/国务院关于职工工作时间的规定(1995-03-25).md',
  'urban-planning-law': 'national/行政法/城乡规划法(2019-04-23).md',
  'work-safety-law': 'national/社会法/安全生产法(2021-06-10).md',
  'special-equipment-inspection-measures': 'national/部门规章/市场监督管理总局/特种设备安全监督检查办法(2022-05-26).md',
  'food-safety-law': 'national/行政法/食品安全法(2021-04-29).md',
  'food-safety-regulation': 'national/行政法规/食品安全法实施条例(2019-10-11).md',
  'public-place-hygiene-regulation': 'national/行政法规/公共场所卫生管理条例(2019-04-23).md',
  'entertainment-venue-regulation': 'national/行政法规/娱乐场所管理条例(2020-11-29).md',
  'local-organic-law': 'national/宪法相关法/地方各级人民代表大会和地方各级人民政府组织法(2022-03-11).md',
  'congress-supervision-law': 'national/宪法相关法/各级人民代表大会常务委员会监督法(2024-11-08).md',
  'fair-competition-regulation': 'national/行政法规/公平竞争审查条例(2024-06-06).md',
  'filing-review-regulation': 'national/行政法规/法规规章备案审查条例(2024-08-30).md',
  'rule-making-regulation': 'national/行政法规/规章制定程序条例(2017-12-22).md',
  'liaoning-plan': '../plan/plan.txt',
}

interface Item {
  readonly label: number
  readonly lines: string[]
}
interface Paragraph {
  lead: string
  readonly items: Item[]
}
/** One law as read: the paragraphs of each article, by `32` or `35-1`. */
export type Articles = ReadonlyMap<string, readonly Paragraph[]>

const articleLabel = new RegExp(`^\\**[第笫]\\s*(${numeral})\\s*条(?:之(${numeral}))?\\**[\\s\\u3000]+`)
const itemLabel = new RegExp(`^[（(](${numeral})[）)]`)
const subItemLabel = /^(?:[（(](\d+)[）)]|(\d+)[.．、])/

const fullWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：', '?': '？' }

/** Steps 1 and 3 to 5 of the normalisation above. */
export function normalise(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .normalize('NFC')
        .replace(/[\s\u200b\ufeff\ue000-\uf8ff]/g, '')
        .replace(/[(),;:?]/g, (sign) => fullWidth[sign] ?? sign),
    )
    .filter((line) => line !== '')
    .join('\n')
}

function place(line: string, paragraphs: Paragraph[]): void {
  const item = itemLabel.exec(line)?.[1]
  const last = paragraphs.at(-1)
  if (item !== undefined && last) {
    last.items.push({ label: valueOfNumeral(item), lines: [line] })
    return
  }
  const open = last?.items.at(-1)
  if (open && subItemLabel.test(line)) open.lines.push(line)
  else paragraphs.push({ lead: line, items: [] })
}

/** Reads the articles of one Markdown text; a number that comes twice keeps its first text. */
export function readArticles(markdown: string): Articles {
  const articles = new Map<string, Paragraph[]>()
  let open: Paragraph[] | undefined
  for (const raw of markdown.split(/\r?\n/)) {
    const line = raw.replace(/[\u200b\ufeff]/g, '').trim()
    if (line === '' || line.startsWith('#') || line.startsWith('<!--')) continue
    const label = articleLabel.exec(`${line} `)
    if (!label) {
      if (open) place(line, open)
      continue
    }
    const suffix = label[2] === undefined ? '' : `-${valueOfNumeral(label[2])}`
    const number = `${valueOfNumeral(label[1] ?? '')}${suffix}`
    open = []
    if (!articles.has(number)) articles.set(number, open)
    open.push({ lead: line.slice(label[0].length), items: [] })
  }
  return articles
}

/** Reads the numbered tasks of the plan, each as an article of one paragraph. */
export function readTasks(plain: string): Articles {
  const tasks = new Map<string, Paragraph[]>()
  let open: Paragraph | undefined
  for (const raw of plain.split(/\r?\n/)) {
    const line = raw.trim()
    const number = /^(\d{1,2})\.(?!\d)/.exec(line)?.[1]
    if (number !== undefined && Number(number) === tasks.size + 1) {
      open = { lead: line.slice(number.length + 1), items: [] }
      tasks.set(number, [open])
    } else if (/^([（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)/.test(line)) {
      open = undefined
    } else if (open) {
      open.lead += line
    }
  }
  return tasks
}

function paragraphLines(paragraph: Paragraph): string[] {
  return [paragraph.lead, ...paragraph.items.flatMap((item) => item.lines)]
}

/** The normalised text at a place, or `undefined` where the law has no such place. */
export function provisionText(articles: Articles, at: string): string | undefined {
  const parts = /^(\d+(?:-\d+)?)(?:\((\d+)\))?(?:\[(\d+)\])?(?:\{(\d+)\})?$/.exec(at)
  const paragraphs = articles.get(parts?.[1] ?? '')
  if (!parts || !paragraphs) return undefined
  const [paragraphNumber, itemNumber, subItemNumber] = [parts[2], parts[3], parts[4]]
  if (paragraphNumber === undefined && itemNumber === undefined) return normalise(paragraphs.flatMap(paragraphLines))
  const paragraph = paragraphs[Number(paragraphNumber ?? 1) - 1]
  if (!paragraph) return undefined
  if (itemNumber === undefined) return normalise(paragraphLines(paragraph))
  const item = paragraph.items.find((one) => one.label === Number(itemNumber))
  if (!item) return undefined
  if (subItemNumber === undefined) return normalise(item.lines)
  const subItem = item.lines.slice(1).find((line) => subItemLabel.exec(line)?.slice(1).includes(subItemNumber))
  return subItem === undefined ? undefined : normalise([subItem])
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * Reads a law text of the data folder.
 * @throws Error when the file is not there.
 */
export function readLaw(file: string): Articles {
  const path = isAbsolute(file) ? file : join(dataFolder, file)
  if (!existsSync(path)) throw new Error(`The law text ${path} is not there; give a path below ${dataFolder}.`)
  const text = readFileSync(path, 'utf8')
  return path.endsWith('.txt') ? readTasks(text) : readArticles(text)
}

interface Reviewed {
  readonly id: string
  readonly provisions: Readonly<Record<string, { readonly sha256?: string }>>
}

/** What differs between the hashes an instrument holds and its text in the data; one sentence each. */
export function mismatches(instrument: Reviewed): string[] {
  const file = texts[instrument.id]
  const wrong: string[] = []
  const articles = file === undefined ? undefined : readLaw(file)
  for (const [at, { sha256: held }] of Object.entries(instrument.provisions)) {
    const text = articles && provisionText(articles, at)
    if (!articles) {
      if (held !== undefined) wrong.push(`${instrument.id} ${at} holds a hash, but 'texts' names no text for it`)
    } else if (text === undefined) wrong.push(`${instrument.id} ${at} is not in ${file}`)
    else if (held === undefined) wrong.push(`${instrument.id} ${at} has no hash; its text gives ${sha256(text)}`)
    else if (held !== sha256(text)) wrong.push(`${instrument.id} ${at} holds ${held}, its text gives ${sha256(text)}`)
  }
  return wrong
}

async function check(): Promise<number> {
  const { library } = await import('../catalogue/law/library.ts')
  const wrong = library.flatMap((instrument) => mismatches(instrument))
  for (const line of wrong) console.log(line)
  const held = library.reduce((sum, { provisions }) => sum + Object.keys(provisions).length, 0)
  console.log(`${library.length} instruments, ${held} provisions, ${wrong.length} mismatches`)
  return wrong.length === 0 ? 0 : 1
}

async function main([command, file, at]: readonly string[]): Promise<number> {
  if (command === 'check') return check()
  if ((command === 'hash' || command === 'text') && file !== undefined && at !== undefined) {
    const text = provisionText(readLaw(file), at)
    if (text === undefined) {
      console.error(`${file} has no ${at}; write a place as 32, 32(1) or 32(1)[4].`)
      return 1
    }
    console.log(command === 'hash' ? sha256(text) : text)
    return 0
  }
  console.error('Usage: tsx scripts/law-provisions.ts hash FILE PLACE | text FILE PLACE | check')
  return 2
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2))

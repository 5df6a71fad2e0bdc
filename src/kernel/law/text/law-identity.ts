import { isLocalDate, type LocalDate } from '../../time/local-date.ts'
import type { Rank } from '../instrument.ts'
import type { SaidForce } from './closing.ts'
import { type LawDates, type LawEvent, plainTitle } from './law-text.ts'
import type { Line } from './read-lines.ts'

const folders: readonly (readonly [RegExp, Rank])[] = [
  [/(^|\/)宪法\//, 'constitution'],
  [/(^|\/)行政法规\//, 'administrative-regulation'],
  [/(^|\/)部门规章\//, 'departmental-rule'],
  [/(^|\/)司法解释\//, 'judicial-interpretation'],
  [/(^|\/)(地方性法规|local)\//, 'local-regulation'],
  [/(^|\/)地方政府规章\//, 'local-rule'],
]

/** The rank of a text: by the folder of its file, else by who made it and what it is called. */
export function rankOf(fileName: string, title: string, issuer: string): Rank {
  const byFolder = folders.find(([folder]) => folder.test(fileName))?.[1]
  if (byFolder === 'administrative-regulation' && /^国务院关于.*的?决定$/.test(title)) return 'state-council-decision'
  if (byFolder) return byFolder
  if (/^中华人民共和国宪法/.test(title)) return 'constitution'
  if (/^全国人民代表大会/.test(issuer) || /^中华人民共和国.*(法|法典)$/.test(title)) return 'law'
  if (/^最高人民(法院|检察院)/.test(issuer)) return 'judicial-interpretation'
  if (/^国务院$/.test(issuer)) return 'administrative-regulation'
  if (/(省|自治区|市|州|县).*人民代表大会/.test(issuer)) return 'local-regulation'
  if (/(省|自治区|市|州).*人民政府/.test(issuer))
    return /规定|办法|细则/.test(title) && /令/.test(issuer) ? 'local-rule' : 'normative-document'
  return /(部|委员会|局|署|总署|银行)$/.test(issuer) ? 'departmental-rule' : 'normative-document'
}

/** The branches into which the national collection sorts laws. Folders of other texts tell their rank, not their branch. */
const branches: Readonly<Record<string, string>> = {
  宪法: '宪法相关法',
  宪法相关法: '宪法相关法',
  民法典: '民法商法',
  民法商法: '民法商法',
  行政法: '行政法',
  经济法: '经济法',
  社会法: '社会法',
  刑法: '刑法',
  生态环境法: '生态环境法',
  诉讼与非诉讼程序法: '诉讼与非诉讼程序法',
}

/** The branch of law by the nearest folder that names one; empty where none does. */
export function subjectOf(fileName: string): string {
  const folders = fileName.split('/').slice(0, -1)
  const named = folders.findLast((folder) => Object.hasOwn(branches, folder))
  return named === undefined ? '' : (branches[named] ?? '')
}

const order =
  /((?:中华人民共和国)?[^\s、，。]{2,30}?(?:主席|国务院|部|委员会|总局|局|署|银行|人民政府|中央军事委员会)?)令?\s*[（(]?第\s*([一二三四五六七八九十百千〇零\d]+)\s*号令?/
const docNumber = /[一-鿿]{1,12}[〔[（(［【]\d{4}[〕\])）］】]\s*\d+\s*号/

/** 令号 or 文号: the last one the opening lines tell, else one that stands alone on one of the first lines. */
export function numberOf(events: readonly LawEvent[], first: readonly Line[]): string {
  for (const { says } of events.toReversed()) {
    const found = /令/.test(says) ? order.exec(says)?.[0] : undefined
    const number = found ?? docNumber.exec(says)?.[0] ?? /[一-鿿]{0,20}公告\s*[（(]?第?\s*[\d一二三四五六七八九十〇]+\s*号/.exec(says)?.[0]
    if (number)
      return number
        .replace(/\s/g, '')
        .replace(/^(的通知|.*法院以)/, '')
        .replace(/^中+华/, '中华')
  }
  const alone = first.slice(0, 8).find(({ text }) => docNumber.exec(text)?.[0] === text.replace(/^[（(]|[）)]$/g, ''))
  return alone ? alone.text.replace(/^[（(]|[）)]$/g, '').replace(/\s/g, '') : ''
}

/** Who made the text, as its opening lines or its title tell; else what the folder says; else empty. */
export function issuerOf(events: readonly LawEvent[], title: string, fileName: string): string {
  const courts = /^最高人民(?:法院|检察院)(?:、最高人民(?:法院|检察院))?(?:(?:、[^、关]{2,12})*?)(?=关于|印发|办公厅|$)/.exec(title)?.[0]
  if (courts) return courts
  for (const { says } of events.filter(({ kind }) => kind === 'passed' || kind === 'amended')) {
    const assembly =
      /^(?:经)?([^第《]{2,20}?(?:省|自治区|市|州|县)|)第?[一二三四五六七八九十百]*届?(全国|[^第《]{0,12}?)(人民代表大会(?:常务委员会)?)/.exec(
        says,
      )
    if (assembly) return `${assembly[1]}${assembly[2]}${assembly[3]}`
  }
  for (const { says } of events) {
    const ordered = /^(?:由|以)?((?:中华人民共和国)?[^第《\d]{2,30}?)令?第?\s*[（(]?[一二三四五六七八九十百千\d]+\s*号/.exec(says)?.[1]
    if (ordered && /国务院|部|委员会|局|署|银行|政府|军/.test(ordered))
      return ordered.replace(/^中华人民共和国(?=.)/, '').replace(/令$/, '')
    const said = /^([^第《\d]{2,30}?)(?:第\S*次常务会议)?(?:批准|发布|公布|印发|通过)/.exec(says)?.[1]
    if (said && /(国务院|部|委员会|局|署|银行|政府|军委|法院|检察院)$/.test(said.trim())) return said.trim().replace(/^经/, '')
  }
  if (/(^|\/)行政法规\//.test(fileName)) return '国务院'
  return /部门规章\/([^/]+)\//.exec(fileName)?.[1] ?? ''
}

/** `…(2021-01-22).md`: the day by which publishers name a version. */
export function dateInName(fileName: string): LocalDate | undefined {
  const day = /[(（](\d{4}-\d{2}-\d{2})[)）]\.md$/.exec(fileName)?.[1] ?? ''
  return isLocalDate(day) ? day : undefined
}

const newest = (events: readonly LawEvent[], kinds: readonly LawEvent['kind'][]): LocalDate | undefined =>
  events
    .filter((one) => kinds.includes(one.kind))
    .flatMap((one) => (one.day ? [one.day] : []))
    .sort()
    .at(-1)

/** The day that names the version, as the opening lines tell it: of the last passing or amendment, else of publication, approval or force. */
export const versionOf = (events: readonly LawEvent[]): LocalDate | undefined =>
  newest(events, ['passed', 'amended']) ?? newest(events, ['published', 'approved']) ?? newest(events, ['in-force', 'other'])

/**
 * Dates of this version. Force: an opening line, else the closing article, where neither is older than the version itself (an amended text keeps
 * the closing article of its first version); else unknown.
 */
export function datesOf(events: readonly LawEvent[], version: LocalDate, said: SaidForce): LawDates {
  const passed = newest(events, ['passed', 'amended'])
  const published = newest(events, ['published'])
  const repealed = newest(events, ['repealed'])
  const known = published !== undefined && published >= version ? published : undefined
  const told = newest(events, ['in-force'])
  const closing = said === 'on-publication' ? (known ?? (isFirst(events) ? version : undefined)) : said?.day
  const inForce = [told, closing].find((one) => one !== undefined && one >= version)
  return {
    ...(passed && { passed }),
    ...(known && { published: known }),
    ...(inForce && { inForce }),
    ...(repealed && { repealed }),
  }
}

/** Whether nothing tells of an amendment, so that the closing article speaks of this version. */
const isFirst = (events: readonly LawEvent[]): boolean =>
  !events.some(({ kind }) => kind === 'amended') &&
  new Set(events.filter(({ kind }) => kind === 'passed').map(({ day: passed }) => passed)).size < 2

/** Names in running text: without 中华人民共和国, and without what stands in brackets at its end. */
export function shortTitlesOf(title: string): string[] {
  const plain = plainTitle(title)
  const bare = plain.replace(/（[^（）]*）$/, '')
  return [...new Set([plain, bare])].filter((name) => name !== title && name !== '')
}

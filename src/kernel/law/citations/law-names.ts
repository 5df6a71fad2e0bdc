import { matchEnd } from './place-words.ts'
import { startsInsideWord } from './relative-words.ts'
import { lawByTitle, normaliseTitle, type TitleIndex } from './title-index.ts'

/** Short names a document introduced (以下简称…), by normalised short name, with the full title they stand for. */
export type ShortNames = ReadonlyMap<string, string>

/** A law named at some spot of a text. */
export interface NamedLaw {
  readonly start: number
  readonly end: number
  /** As printed, without 《》. */
  readonly title: string
  readonly alias?: string
}

const opening = /[《〈<]/
const closing = /[》〉>]/
const longestTitle = 160
const aliasAfter =
  /\s*[（(](?:[^（）()《》]{0,30}[，,；;、]\s*)?(?:下文|以下)(?:简称|统称|称为|称)(?:为|：)?\s*(?:《([^《》]{1,40})》|[“"「]([^”"」]{1,40})[”"」]|([\u4e00-\u9fff]{1,30}?))\s*[）)]/y
const shortAliasAfter =
  /\s*[（(](?:简称|下称)(?:为|：)?\s*(?:《([^《》]{1,40})》|[“"「]([^”"」]{1,40})[”"」]|([\u4e00-\u9fff]{1,30}?))\s*[）)]/y

/** Reads 《…》 at `at`, titles within titles included, and a short name introduced right behind it. */
export function readTitle(text: string, at: number): NamedLaw | undefined {
  if (text[at] !== '《') return undefined
  const close = titleEnd(text, at)
  if (close === undefined) return undefined
  const title = text.slice(at + 1, close)
  for (const pattern of [aliasAfter, shortAliasAfter]) {
    pattern.lastIndex = close + 1
    const found = pattern.exec(text)
    const alias = found?.[1] ?? found?.[2] ?? found?.[3]
    if (alias !== undefined) return { start: at, end: pattern.lastIndex, title, alias }
  }
  return { start: at, end: close + 1, title }
}

function titleEnd(text: string, at: number): number | undefined {
  let depth = 0
  for (let i = at; i < Math.min(text.length, at + longestTitle); i++) {
    const c = text[i] ?? ''
    if (c === '\n') return undefined
    if (opening.test(c)) depth++
    else if (closing.test(c) && --depth === 0) return i
    // 《关于…〈…法〉的解释》 with the inner bracket left open still ends at 》.
    else if (c === '》' && depth > 0 && !text.slice(i + 1, at + longestTitle).includes('》')) return i
  }
  return undefined
}

const lawLike =
  /(?:法|典|条例|规定|办法|规则|细则|解释|决定|决议|批复|答复|通知|通告|公告|意见|公约|协定|协议|议定书|条约|章程|纲要|规范|标准|准则|守则|通则|总则|安排|条令|修正案|宪章|规程|制度|方案|指引|指南)(?:[（(〔][^）)〕]{1,12}[）)〕])*$/

/** Whether a title in 《》 names a legal text rather than a certificate, a form or a book. */
export function namesALaw(title: string, index: TitleIndex, introduced: ShortNames): boolean {
  return lawLike.test(title.trim()) || introduced.has(normaliseTitle(title)) || lawByTitle(index, title) !== undefined
}

const ownKinds =
  '实施细则|实施办法|实施条例|实施规定|施行细则|暂行条例|暂行规定|暂行办法|暂行规则|试行办法|若干规定|若干解释|补充规定|' +
  '条例|办法|规定|解释|细则|规则|决定|章程|标准|准则|通则|通知|批复|公约|协定|规范|守则|规程|安排|意见|公告|方案|修正案|宪法|法'
const ownName = new RegExp(`本(?:${ownKinds})`, 'y')
const thatName = new RegExp(`该(?:${ownKinds})`, 'y')
const notAfterLaw = /^(?:院|人|律|官|庭|学|定代表|定职)/

/** Reads 本法, 本条例, 本实施细则 … at `at`; returns where it ends. */
export function readOwnName(text: string, at: number): number | undefined {
  const end = matchEnd(ownName, text, at)
  return end === at || startsInsideWord(text, at) || notAfterLaw.test(text.slice(end, end + 3)) ? undefined : end
}

/** Reads 该法, 该条例 … at `at`, when a place follows; returns where it ends. */
export function readThatName(text: string, at: number): number | undefined {
  const end = matchEnd(thatName, text, at)
  return end === at || text[at - 1] === '应' || !/^\s*第/.test(text.slice(end, end + 3)) ? undefined : end
}

const nameEnd = /[法典例定则释议约案章则法）]$/
// Words a law's name never begins with and never runs across; the name is what stands behind the last of them.
const leftOfName =
  /^.*(?:[，。；：、“”"（）()《》\s|]|依照|按照|遵照|参照|根据|依据|违反|适用|属于|符合|构成|实施|触犯|具有|存在|以及|或者|认定为|修改后|修订后|修正后|修改前|和|与|及|或|将|在|对|由|以|按|依|有|犯|原|为|是|的)/

/**
 * The law's name without 《》 that ends at `end`: the longest name the index or the document knows.
 * A name nobody knows is cut at the last word that cannot belong to it, and taken when it ends in 法 or 条例.
 */
export function nameBefore(
  text: string,
  end: number,
  from: number,
  names: { index: TitleIndex; introduced: ShortNames },
): NamedLaw | undefined {
  const before = text.slice(Math.max(from, end - names.index.longestName), end)
  if (!nameEnd.test(before)) {
    const short = introducedBefore(before, names.introduced)
    return short === undefined ? undefined : { start: end - short.length, end, title: short }
  }
  for (let i = 0; i < before.length - 1; i++) {
    const title = before.slice(i)
    if (isName(title, names.index, names.introduced)) return { start: end - title.length, end, title }
  }
  const rest = before.replace(leftOfName, '')
  if (!/^[\u4e00-\u9fff]{2,24}(?:法|法典|条例)$/.test(rest) || /[本该此]/.test(rest) || /(?:方|办|做|用|依|看|想|说)法$/.test(rest))
    return undefined
  return { start: end - rest.length, end, title: rest }
}

function introducedBefore(before: string, introduced: ShortNames): string | undefined {
  let best: string | undefined
  for (const short of introduced.keys()) if (before.endsWith(short) && short.length > (best?.length ?? 1)) best = short
  return best
}

/** The law's name without 《》 that starts at `at` and is followed at once by a place; for lists that change the law in the middle. */
export function nameAt(text: string, at: number, names: { index: TitleIndex; introduced: ShortNames }): NamedLaw | undefined {
  const ahead = text.slice(at, at + names.index.longestName + 1)
  const to = ahead.search(/第|总则|分则/)
  if (to < 2) return undefined
  const title = ahead.slice(0, to)
  return isName(title, names.index, names.introduced) ? { start: at, end: at + to, title } : undefined
}

function isName(title: string, index: TitleIndex, introduced: ShortNames): boolean {
  const name = title.startsWith('中华人民共和国') ? title.slice(7) : title
  return index.names.has(name) || introduced.has(name)
}

import { numeral, valueOfNumeral } from '../chinese-number.ts'
import { type Doubt, doubt } from './doubt.ts'
import { type ArticleAt, articles, type LawNode, type LawText } from './law-text.ts'

/** How the references of a text to itself came out. */
export interface SelfReferences {
  readonly total: number
  readonly resolved: number
  readonly broken: readonly Doubt[]
}

const own = '本(?:法|条例|办法|规定|解释|细则|实施细则|规则|准则|决定|规程|规范|通则|章程|纲要|意见|实施办法|实施条例)'
const inserted = `(?:之(${numeral}))?`
const paragraph = `(?:第(${numeral})款)?`
const item = `(?:第[（(]?(${numeral}|\\d+)[）)]?项)?`
const member = new RegExp(`^(?:、|，|和|或者|或|及|与|以及|至|到)?第(${numeral})条${inserted}${paragraph}${item}`)
const lead = new RegExp(`${own}(?=第${numeral}条)`, 'g')
const relative = new RegExp(`(前款|前(?:两|二|三|四)款|前条|本条)${paragraph}${item}(?![的]?规定[》])`, 'g')

interface Target {
  readonly article: string
  readonly paragraph?: string
  readonly item?: string
}

const number = (words: string | undefined): string | undefined =>
  words === undefined ? undefined : /^\d+$/.test(words) ? words : String(valueOfNumeral(words))

function target(article: string, para: string | undefined, one: string | undefined): Target {
  const [p, i] = [number(para), number(one)]
  return { article, ...(p !== undefined && { paragraph: p }), ...(i !== undefined && { item: i }) }
}

/** Members of a list that begins with 本法第X条: 、第Y条 …, 至第Z条. */
function named(line: string): Target[] {
  const found: Target[] = []
  for (const start of line.matchAll(lead)) {
    let rest = line.slice(start.index + start[0].length)
    for (let one = member.exec(rest); one; one = member.exec(rest)) {
      const [whole, main, extra, para, it] = one
      const at = `${valueOfNumeral(main ?? '')}${extra ? `-${valueOfNumeral(extra)}` : ''}`
      found.push(target(at, para, it))
      rest = rest.slice(whole.length)
    }
  }
  return found
}

/** 前款, 前两款, 前条, 本条 as seen from a paragraph of an article; a place before the first is a target that cannot exist. */
function near(line: string, here: { at: string; before: string | undefined; paragraph: number }): Target[] {
  return [...line.matchAll(relative)].flatMap(([, word = '', para, it]): Target[] => {
    if (word === '前条') return [target(here.before ?? '0', para, it)]
    if (word === '本条') return para === undefined && it === undefined ? [] : [target(here.at, para, it)]
    const back = { 前款: 1, 前两款: 2, 前二款: 2, 前三款: 3, 前四款: 4 }[word] ?? 1
    const i = number(it)
    return [{ article: here.at, paragraph: String(here.paragraph - back), ...(back === 1 && i !== undefined && { item: i }) }]
  })
}

function exists(all: ReadonlyMap<string, ArticleAt>, { article, paragraph: p, item: i }: Target): boolean {
  const found = all.get(article)?.node
  if (!found) return false
  const paragraphs = found.children.filter((node) => node.kind === 'paragraph' && (p === undefined || node.number === p))
  if (paragraphs.length === 0) return p === undefined
  return i === undefined || paragraphs.some((node) => node.children.some((one) => one.kind === 'item' && one.number === i))
}

/** Words of a paragraph and of what stands under it, without what it quotes: a quotation speaks of another text. */
const spoken = (node: LawNode): LawNode[] => [node, ...node.children.flatMap(spoken)]
const unquoted = (line: string): string => line.replace(/“[^”]*(”|$)/g, '')

/** Looks up every reference of a text to itself. Texts without articles are left out: what they cite is mostly another text's wording. */
export function checkSelfReferences(text: Pick<LawText, 'nodes'>): SelfReferences {
  const list = [...articles(text)].filter(({ node }) => node.kind === 'article')
  const all = new Map(list.map((article) => [article.at, article]))
  const broken: Doubt[] = []
  let total = 0
  list.forEach((article, i) => {
    for (const one of article.paragraphs) {
      const here = { at: article.at, before: list[i - 1]?.at, paragraph: Number(one.number) }
      for (const node of spoken(one)) {
        const line = unquoted(node.text)
        for (const wanted of [...named(line), ...near(line, here)]) {
          total++
          if (!exists(all, wanted)) broken.push(doubt(node.line, 'reference-broken', placeOf(wanted)))
        }
      }
    }
  })
  return { total, resolved: total - broken.length, broken }
}

const placeOf = ({ article, paragraph: p, item: i }: Target): string => `${article}${p ? `(${p})` : ''}${i ? `[${i}]` : ''}`

import { readCitation } from '../../kernel/authority/check-basis.ts'
import type { Citation, Instrument, Text } from '../../kernel/law/instrument.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { CitationView } from '../plain-views.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const units = ['', '十', '百', '千']

/** A whole number from 1 to 9999 in Chinese, as articles are numbered: 32 is 三十二, 105 is 一百零五. */
export function chineseNumber(value: number): string {
  const written = String(value)
  let text = ''
  for (let i = 0; i < written.length; i++) {
    const digit = Number(written[i])
    if (digit !== 0) text += `${digits[digit]}${units[written.length - 1 - i]}`
    else if (!text.endsWith('零')) text += '零'
  }
  return text.replace(/零$/, '').replace(/^一十/, '十')
}

/** `32(1)[4]` as 第三十二条第一款第（四）项; `35-1` as 第三十五条之一; a place in braces is a 目. */
export function placeWords(at: string): string {
  const [, article, inserted, paragraph, item, point] = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:\[(\d+)\])?(?:\{(\d+)\})?$/.exec(at) ?? []
  if (article === undefined) return at
  return [
    `第${chineseNumber(Number(article))}条`,
    inserted ? `之${chineseNumber(Number(inserted))}` : '',
    paragraph ? `第${chineseNumber(Number(paragraph))}款` : '',
    item ? `第（${chineseNumber(Number(item))}）项` : '',
    point ? `第${point}目` : '',
  ].join('')
}

type Library = ReadonlyMap<string, Instrument>

/** A plan is divided into tasks, everything else into articles. */
const placeIn = (library: Library, { law, at }: Citation): Text =>
  library.get(law)?.rank === 'plan' ? { zh: `任务${at}`, en: `task ${at}` } : { zh: placeWords(at), en: `art. ${at}` }

/** Where provisions lead. */
export interface LawLinks {
  /** Path of the article as it stood on a day; nothing where the library does not hold it. */
  hrefOf(citation: Citation, day: LocalDate): string | undefined
}

/** What a citation is shown with: the catalogue's titles, and the day on which it is read. */
export interface Shelf {
  readonly platform: { readonly library: Library }
  readonly day: LocalDate
  /** Left out where nothing can be linked. */
  readonly links?: LawLinks
}

/** A citation with the title of its law and its place in words, what the provision says in short, and where it can be read. */
export function showCitation({ platform: { library }, day, links }: Shelf, citation: Citation): CitationView {
  const law = library.get(citation.law)
  const gist = law?.provisions[citation.at]?.gist
  const href = links?.hrefOf(citation, day)
  return {
    ...citation,
    title: law?.title.zh ?? citation.law,
    place: placeIn(library, citation).zh,
    ...(gist && { gist }),
    ...(href !== undefined && { href }),
  }
}

export const showBasis = (shelf: Shelf, basis: Citation | readonly Citation[]): CitationView[] =>
  [basis].flat().map((citation) => showCitation(shelf, citation as Citation))

/** Provisions in running text: 《行政许可法》第三十二条第一款. */
export function citationWords(library: Library, basis: readonly Citation[]): Text {
  const seen = basis.filter((one, i) => basis.findIndex((other) => other.law === one.law && other.at === one.at) === i)
  return {
    zh: seen.map((one) => `《${library.get(one.law)?.title.zh ?? one.law}》${placeIn(library, one).zh}`).join('、'),
    en: seen.map((one) => `${library.get(one.law)?.title.en ?? one.law}, ${placeIn(library, one).en}`).join('; '),
  }
}

/** A provision written `law:32(1)[4]`, in words. */
export const writtenCitationWords = (library: Library, written: string): Text => citationWords(library, [readCitation(written)])

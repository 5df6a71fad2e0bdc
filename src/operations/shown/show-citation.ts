import { chineseNumeral } from '../../kernel/law/chinese-number.ts'
import type { Citation, Text } from '../../kernel/law/instrument.ts'
import { documentNumberOf, readCitation } from '../../kernel/law/written-citation.ts'
import type { CitationView } from '../plain-views.ts'
import { type CitedTexts, citedTexts, type Shelf } from './cited-texts.ts'

/** `32(1)[4]` as 第三十二条第一款第（四）项; `35-1` as 第三十五条之一; a place in braces is a 目. */
export function placeWords(at: string): string {
  const [, article, inserted, paragraph, item, point] = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:\[(\d+)\])?(?:\{(\d+)\})?$/.exec(at) ?? []
  if (article === undefined) return at
  return [
    `第${chineseNumeral(Number(article))}条`,
    inserted ? `之${chineseNumeral(Number(inserted))}` : '',
    paragraph ? `第${chineseNumeral(Number(paragraph))}款` : '',
    item ? `第（${chineseNumeral(Number(item))}）项` : '',
    point ? `第${point}目` : '',
  ].join('')
}

/** A plan is divided into tasks, everything else into articles; a normative document may be named as a whole. */
const placeIn = (texts: CitedTexts, { law, at }: Citation): Text => {
  if (at === '') return { zh: '', en: '' }
  return texts.get(law)?.rank === 'plan' ? { zh: `任务${at}`, en: `task ${at}` } : { zh: placeWords(at), en: `art. ${at}` }
}

/** Title as it stands in running text: 《行政许可法》, and for a normative document 《餐饮油烟治理办法》（沈和市监规〔2026〕3号）. */
function titleIn(texts: CitedTexts, law: string): Text {
  const title = texts.get(law)?.title
  const number = documentNumberOf(law)
  if (number === undefined) return { zh: `《${title?.zh ?? law}》`, en: title?.en ?? law }
  return title ? { zh: `《${title.zh}》（${number}）`, en: `${title.en} (${number})` } : { zh: number, en: number }
}

/**
 * A citation with the title of its text and its place in words, what the provision says in short, and where it can be read. The title of a
 * normative document comes with its number.
 */
export function showCitation(shelf: Shelf, citation: Citation): CitationView {
  const { law, at } = citation
  const texts = citedTexts(shelf)
  const title = documentNumberOf(law) === undefined ? (texts.get(law)?.title.zh ?? law) : titleIn(texts, law).zh
  const gist = shelf.platform.library.get(law)?.provisions[at]?.gist
  const href = shelf.links?.hrefOf(citation, shelf.day)
  return { law, at, title, place: placeIn(texts, citation).zh, ...(gist && { gist }), ...(href !== undefined && { href }) }
}

export const showBasis = (shelf: Shelf, basis: Citation | readonly Citation[]): CitationView[] =>
  [basis].flat().map((citation) => showCitation(shelf, citation as Citation))

/** Provisions in running text: 《行政许可法》第三十二条第一款. */
export function citationWords(texts: CitedTexts, basis: readonly Citation[]): Text {
  const seen = basis.filter((one, i) => basis.findIndex((other) => other.law === one.law && other.at === one.at) === i)
  return {
    zh: seen.map((one) => `${titleIn(texts, one.law).zh}${placeIn(texts, one).zh}`).join('、'),
    en: seen.map((one) => [titleIn(texts, one.law).en, placeIn(texts, one).en].filter((part) => part !== '').join(', ')).join('; '),
  }
}

/** A provision written `law:32(1)[4]`, in words. */
export const writtenCitationWords = (texts: CitedTexts, written: string): Text => citationWords(texts, [readCitation(written)])

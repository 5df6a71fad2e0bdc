import { readCitation } from '../../kernel/authority/check-basis.ts'
import { chineseNumeral } from '../../kernel/law/chinese-number.ts'
import type { Citation, Instrument, Text } from '../../kernel/law/instrument.ts'

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

type Library = ReadonlyMap<string, Instrument>

/** A plan is divided into tasks, everything else into articles. */
const placeIn = (library: Library, { law, at }: Citation): Text =>
  library.get(law)?.rank === 'plan' ? { zh: `任务${at}`, en: `task ${at}` } : { zh: placeWords(at), en: `art. ${at}` }

/** A citation with the title of its law and its place in words. */
export function showCitation(library: Library, citation: Citation): { law: string; at: string; title: string; place: string } {
  return { ...citation, title: library.get(citation.law)?.title.zh ?? citation.law, place: placeIn(library, citation).zh }
}

export const showBasis = (library: Library, basis: Citation | readonly Citation[]) =>
  [basis].flat().map((citation) => showCitation(library, citation as Citation))

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

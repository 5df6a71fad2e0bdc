/**
 * A spot in a legal text: article 条, paragraph 款, item 项, sub-item 目, or a division above the article. Every number counts from 1;
 * what the writer did not name and position does not give is absent.
 */
export interface Place {
  /** 总则 or 分则. */
  readonly division?: string
  /** 编. */
  readonly part?: number
  /** 分编. */
  readonly subpart?: number
  /** 章. */
  readonly chapter?: number
  /** 节. */
  readonly section?: number
  readonly article?: number
  /** The N of 第…条之N. */
  readonly suffix?: number
  readonly paragraph?: number
  readonly item?: number
  readonly subitem?: number
}

/** The law a citation means. */
export interface CitedLaw {
  /** As printed, without 《》; the full title where a short name was used that the document introduced. Empty for the citing document. */
  readonly title: string
  /** The library's identity of the law, where the library knows the title. */
  readonly id?: string
  /** The citing document itself: 本法, 前款, a bare 第三条. */
  readonly self?: true
  /** A short name introduced right here: 《…》（以下简称…）. */
  readonly alias?: string
  /** Year, or day, of the version meant, when the sentence dates the title: 1950年4月3日…发布的《…》. `1950` or `1950-04-03`. */
  readonly dated?: string
}

/** One thing cited. A list gives one reference per member, a range gives one with `end`. */
export interface LawReference {
  readonly kind: 'provision' | 'structure' | 'law'
  readonly law: CitedLaw
  readonly place: Place
  /** Last place of a range, with all its coordinates. */
  readonly end?: Place
  /** Places left out: 除第九条第二款以外. */
  readonly except?: readonly Place[]
  /** The word that needs a position and had none: 前款 in the first paragraph. Such a reference cannot be resolved. */
  readonly unplaced?: string
}

/** The number of an official document: 法释〔2000〕13号, 国务院令第513号. */
export interface DocumentNumber {
  readonly kind: 'document-number'
  /** Code or issuing organ, without 中华人民共和国; ends in 令 or 公告 for orders and announcements. */
  readonly issuer: string
  readonly year?: number
  readonly number: number
}

export type Reference = LawReference | DocumentNumber

/** A citation found in a text: UTF-16 offsets `[start, end)`, and what it names, in the order of writing. Never empty. */
export interface FoundCitation {
  readonly start: number
  readonly end: number
  readonly references: readonly Reference[]
}

/** `32(1)[4]{2}`, inserted articles `35-1`: the notation of `Citation.at`. Undefined for a place without an article. */
export function placeAt(place: Place): string | undefined {
  if (place.article === undefined) return undefined
  const part = (open: string, n: number | undefined, close: string) => (n === undefined ? '' : `${open}${n}${close}`)
  return `${articleKey(place.article, place.suffix)}${part('(', place.paragraph, ')')}${part('[', place.item, ']')}${part('{', place.subitem, '}')}`
}

/** `32`, or `35-1` for 第三十五条之一. */
export function articleKey(article: number, suffix?: number): string {
  return suffix === undefined ? `${article}` : `${article}-${suffix}`
}

/** A document number taken apart: organ abbreviation, year, running number, and for a follow-up its own number. */
export interface DocumentNumber {
  /** Abbreviation of the organ and the kind of document, for example 沈和市监许受. */
  readonly organ: string
  readonly year: number
  /** Running number within organ and year, from 1. */
  readonly sequence: number
  /** Follows a hyphen, from 1: 12-1号. */
  readonly follow?: number
}

/** Why a text is not a document number. */
export interface NumberRefusal {
  readonly refused: 'no-brackets' | 'no-year' | 'bad-organ' | 'ordinal-prefix' | 'padded' | 'bad-sequence' | 'no-ending'
  readonly because: string
}

const bracketed = /^(?<organ>.*?)[〔[［【(（](?<year>[^〔[［【(（〕\]］】)）]*)[〕\]］】)）](?<rest>[^〔[［【(（〕\]］】)）]*)$/u
const organShape = /^\p{Script=Han}{1,16}(?:（\p{Script=Han}{1,8}）)?$/u
const yearShape = /^(?:19|20)\d{2}$/
const sequenceShape = /^[1-9]\d{0,5}(?:-[1-9]\d{0,3})?$/

/** Digits typed in full width become plain ones; spaces are dropped. */
function plain(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[－–—]/g, '-')
    .replace(/\s/gu, '')
}

function refuse(refused: NumberRefusal['refused'], because: string): NumberRefusal {
  return { refused, because }
}

/**
 * Reads a document number, accepting every bracket people type around the year: 〔 〕 [ ] ［ ］ 【 】 ( ) （ ）.
 *
 * @returns the number, or why the text is not one
 * @source GB/T 9704-2012, 7.2.5: year in full in six-corner brackets, running number without 第 and without padding, 号 at the end
 */
export function readDocumentNumber(text: string): DocumentNumber | NumberRefusal {
  const parts = bracketed.exec(plain(text))?.groups
  if (!parts) return refuse('no-brackets', `'${text}' has no year in brackets; write it like 沈和市监许受〔2026〕12号.`)
  const organ = (parts['organ'] ?? '').replace('(', '（').replace(')', '）')
  const year = parts['year'] ?? ''
  const rest = parts['rest'] ?? ''
  if (!yearShape.test(year)) return refuse('no-year', `'${year}' is not a year of four digits from 1900 to 2099.`)
  if (!organShape.test(organ)) {
    return refuse('bad-organ', `'${organ}' is not an organ abbreviation: 1 to 16 Han characters, then at most one bracket of 1 to 8.`)
  }
  if (!rest.endsWith('号')) return refuse('no-ending', `'${text}' does not end with 号.`)
  const sequence = rest.slice(0, -1)
  if (sequence.startsWith('第')) return refuse('ordinal-prefix', `'${text}' writes 第; the running number stands alone.`)
  if (/(^|-)0\d/.test(sequence)) return refuse('padded', `'${sequence}' is padded with zeros; write the plain number.`)
  if (!sequenceShape.test(sequence)) return refuse('bad-sequence', `'${sequence}' is not a running number from 1 to 999999.`)
  const [first, follow] = sequence.split('-')
  const number = { organ, year: Number(year), sequence: Number(first) }
  return follow === undefined ? number : { ...number, follow: Number(follow) }
}

/** The one official way to write a number: 沈和市监许受〔2026〕12号. */
export function writeDocumentNumber(number: DocumentNumber): string {
  const follow = number.follow === undefined ? '' : `-${number.follow}`
  return `${number.organ}〔${number.year}〕${number.sequence}${follow}号`
}

/** Tells a refusal from a number. */
export function isNumberRefusal(read: DocumentNumber | NumberRefusal): read is NumberRefusal {
  return 'refused' in read
}

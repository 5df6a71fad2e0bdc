import { chineseNumeral } from '../../kernel/law/text/chinese-number.ts'
import type { TextRow } from '../../kernel/law/text/text-rows.ts'
import { placeWords } from '../shown/show-citation.ts'

const words: Readonly<Record<string, string>> = { part: '编', 'sub-part': '分编', chapter: '章', section: '节' }

/** The place of a row in words: 第一章, 第三十二条, 附件. */
export function placeOf({ kind, number, heading }: TextRow): string {
  const unit = words[kind]
  if (unit !== undefined) return number === '' ? heading : `第${chineseNumeral(Number.parseInt(number, 10))}${unit}`
  if (kind === 'article') return placeWords(number)
  if (kind === 'clause') return `${chineseNumeral(Number(number))}、`
  return heading === '' && kind === 'annex' ? '附件' : heading
}

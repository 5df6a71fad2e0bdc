import { isLocalDate, type LocalDate } from '../../time/local-date.ts'
import { type Checked, canonical, problem } from './checked.ts'
import { checkImplementationCode } from './item-code.ts'

/** What a case number (办件编号) says of its case. */
export interface CaseNumberParts {
  /** `national`: 43 characters, opened by an implementation code. `organ`: opened by an organ's id, as demonstrations use it. */
  readonly pattern: 'national' | 'organ'
  /** Implementation code of the item, or the organ's id. */
  readonly prefix: string
  readonly day: LocalDate
  /** 1 to 9999, counted anew each day for each prefix. */
  readonly sequence: number
}

export type CaseNumberProblem = 'shape' | 'item' | 'day-unreal' | 'sequence-zero'

const national = /^(?<prefix>[0-9A-Z]{18}\d{13})(?<day>\d{8})(?<sequence>\d{4})$/
const organ = /^(?<prefix>[a-z]{2,3}-\d{6})-(?<day>\d{8})-(?<sequence>\d{4})$/

/**
 * Reads a case number: implementation code 31, day 8, sequence 4; or the shorter `mr-210102-20261123-0001`, whose hyphens keep it from being
 * taken for a citizen number.
 */
export function checkCaseNumber(typed: string): Checked<CaseNumberProblem, CaseNumberParts> {
  const short = organ.exec(typed.trim())?.groups
  const found = short ?? national.exec(canonical(typed))?.groups
  const { prefix, day: digits, sequence } = found ?? {}
  if (!prefix || !digits || !sequence) {
    const zh = `办件编号“${typed}”应为 43 位（实施编码 31 位、日期 8 位、流水号 4 位），或者形如 mr-210102-20261123-0001。请核对。`
    return problem(
      'shape',
      zh,
      `Case number '${typed}' should be 43 characters (item 31, day 8, sequence 4) or like mr-210102-20261123-0001. Check it.`,
    )
  }
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  if (!isLocalDate(day))
    return problem(
      'day-unreal',
      `办件编号中的日期 ${digits} 不存在。请核对。`,
      `The day ${digits} in the case number does not exist. Check it.`,
    )
  if (Number(sequence) === 0)
    return problem('sequence-zero', '办件编号的流水号从 0001 起。请核对。', 'The sequence of a case number begins with 0001. Check it.')
  if (!short) {
    const item = checkImplementationCode(prefix)
    if (!item.ok) return problem('item', `办件编号：${item.says.zh}`, `Case number: ${item.says.en}`)
  }
  const code = short ? typed.trim() : canonical(typed)
  return { ok: true, code, pattern: short ? 'organ' : 'national', prefix, day, sequence: Number(sequence) }
}

/**
 * Writes a case number. `prefix` is an implementation code (31 characters) or an organ's id.
 * @throws RangeError when the sequence is not 1 to 9999, or the prefix is neither
 */
export function makeCaseNumber(prefix: string, day: LocalDate, sequence: number): string {
  const made = [prefix, day.replaceAll('-', ''), String(sequence).padStart(4, '0')].join(prefix.includes('-') ? '-' : '')
  const checked = checkCaseNumber(made)
  if (!checked.ok || checked.sequence !== sequence) {
    throw new RangeError(
      `No case number for '${prefix}', ${day}, ${sequence}: ${checked.ok ? 'the sequence must be 1 to 9999.' : checked.says.en}`,
    )
  }
  return made
}

import { epochDay, isLocalDate, type LocalDate } from '../../time/local-date.ts'
import { type Checked, canonical, problem, weighted } from './checked.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
const earliest = '1850-01-01' as LocalDate

/** What a citizen number says of its holder. */
export interface CitizenNumberParts {
  readonly birth: LocalDate
  readonly sex: 'female' | 'male'
  /** First six digits. Old districts are never rejected; a first digit 9 marks a foreign permanent resident's card. */
  readonly division: string
}

export type CitizenNumberProblem = 'shape' | 'birth-unreal' | 'birth-too-early' | 'birth-in-future' | 'check-digit'

const checkCharacter = (first17: string): string => checkCharacters.charAt(weighted(first17, weights, Number) % 11)

/**
 * Reads a citizen number (公民身份号码). A small x and spaces are forgiven; `code` is the canonical writing.
 *
 * The message repeats no part of the number: it may be shown or logged where the number may not.
 * @param day the day on which it is read; nobody is born after it, nor before 1850
 * @source GB 11643-1999
 */
export function checkCitizenNumber(typed: string, day: LocalDate): Checked<CitizenNumberProblem, CitizenNumberParts> {
  const code = canonical(typed)
  if (!/^\d{17}[\dX]$/.test(code)) {
    const zh = `公民身份号码应为 17 位数字加 1 位数字或 X，现为 ${code.length} 位。请对照身份证填写。`
    return problem(
      'shape',
      zh,
      `A citizen number is 17 digits and a digit or X; this has ${code.length} characters. Copy it from the card.`,
    )
  }
  const birth = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`
  if (!isLocalDate(birth)) {
    const zh = '公民身份号码第 7 至 14 位不是存在的日期。请对照身份证填写。'
    return problem('birth-unreal', zh, 'Digits 7 to 14 are not a day that exists. Copy the number from the card.')
  }
  if (birth < earliest) {
    const zh = `公民身份号码中的出生日期早于 ${earliest}。请对照身份证填写。`
    return problem('birth-too-early', zh, `The day of birth is before ${earliest}. Copy the number from the card.`)
  }
  if (birth > day) {
    const zh = `公民身份号码中的出生日期晚于 ${day}。请对照身份证填写。`
    return problem('birth-in-future', zh, `The day of birth is after ${day}. Copy the number from the card.`)
  }
  if (checkCharacter(code.slice(0, 17)) !== code.charAt(17)) {
    const zh = '公民身份号码的校验位不对，至少有一位填错。请对照身份证逐位核对。'
    return problem(
      'check-digit',
      zh,
      'The check character does not fit: at least one digit is wrong. Compare it with the card digit by digit.',
    )
  }
  return { ok: true, code, birth, sex: Number(code.charAt(16)) % 2 === 1 ? 'male' : 'female', division: code.slice(0, 6) }
}

/**
 * The one writing of a citizen number, however it was typed: full-width and small letters, spaces and what shows nothing are forgiven, and the number
 * of fifteen digits that was issued before 1999 becomes the one of eighteen that its holder has now: the century 19 put in, and the check character.
 * Anything else comes back in its canonical writing; whether it is a citizen number at all `checkCitizenNumber` says.
 * @source GB 11643-1999, 4; the fifteen digits are those of GB 11643-1989
 */
export function oneCitizenNumber(typed: string): string {
  const code = canonical(typed.normalize('NFKC').replace(/\p{Cf}/gu, ''))
  if (!/^\d{15}$/.test(code)) return code
  const first17 = `${code.slice(0, 6)}19${code.slice(6)}`
  return first17 + checkCharacter(first17)
}

/**
 * A valid citizen number for demonstrations and tests. To be plainly fictitious give a division that was never assigned, such as 219999.
 * @param seq 0 to 999; odd for a man, even for a woman
 * @throws RangeError when a part is out of its bounds
 */
export function makeCitizenNumber(division: string, birthday: LocalDate, seq: number): string {
  if (!/^\d{6}$/.test(division)) throw new RangeError(`'${division}' is not a division code; give six digits.`)
  if (!isLocalDate(birthday) || epochDay(birthday) < epochDay(earliest)) {
    throw new RangeError(`'${birthday}' cannot be a day of birth; give an existing day from ${earliest} on.`)
  }
  if (!Number.isInteger(seq) || seq < 0 || seq > 999)
    throw new RangeError(`Sequence ${seq} is out of bounds; give a whole number from 0 to 999.`)
  const first17 = division + birthday.replaceAll('-', '') + String(seq).padStart(3, '0')
  return first17 + checkCharacter(first17)
}

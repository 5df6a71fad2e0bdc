import { type Checked, canonical, confirmable, problem, weighted } from './checked.ts'

// GB 32100-2015, 4.2: letters I, O, S, V and Z are not used.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
// 3^(i-1) mod 31 for positions 1 to 17.
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** What a unified social credit code says of its holder. */
export interface CreditCodeParts {
  /** First two characters: registering authority and kind, for example 11 organ of state, 91 enterprise. */
  readonly kind: string
  /** Division of registration at the time of registration; it is not changed when the division is. */
  readonly division: string
  /** Organisation code (GB 11714) of nine characters. */
  readonly subject: string
}

export type CreditCodeProblem = 'shape' | 'check-digit' | 'inner-check-digit'

/** Last character of a code whose first 17 are given. */
const checkCharacter = (first17: string): string =>
  alphabet.charAt((31 - (weighted(first17, weights, (c) => alphabet.indexOf(c)) % 31)) % 31)

/** Ninth character of an organisation code whose first eight are given: A = 10 … Z = 35. */
function innerCheckCharacter(first8: string): string {
  const rest = 11 - (weighted(first8, innerWeights, (c) => Number.parseInt(c, 36)) % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}

/**
 * Reads a unified social credit code (统一社会信用代码). Small letters and spaces are forgiven; `code` is the canonical writing.
 *
 * A wrong shape is an error. A wrong check character is `confirmable`: some issued licences carry one (91350203M0001QAY9B).
 * @source GB 32100-2015; for characters 9 to 17 GB 11714-1997
 */
export function checkCreditCode(typed: string): Checked<CreditCodeProblem, CreditCodeParts> {
  const code = canonical(typed)
  if (!shape.test(code)) {
    const found = `${code.length}`
    return problem(
      'shape',
      `统一社会信用代码“${code}”格式不对：应为 18 位（现 ${found} 位），第 3 至 8 位为数字，不用字母 I、O、S、V、Z。请对照证照填写。`,
      `'${code}' is not shaped as a credit code: 18 characters (there are ${found}), digits at 3 to 8, none of I, O, S, V, Z. Copy it from the licence.`,
    )
  }
  const due = checkCharacter(code.slice(0, 17))
  if (due !== code.charAt(17)) {
    return confirmable(
      'check-digit',
      `统一社会信用代码“${code}”的校验位应为“${due}”，现为“${code.charAt(17)}”。请核对；证照上确实如此的，请确认“与证照一致”。`,
      `The check character of '${code}' should be '${due}' and is '${code.charAt(17)}'. Check it; if the licence reads so, confirm 'as printed'.`,
    )
  }
  const parts = { kind: code.slice(0, 2), division: code.slice(2, 8), subject: code.slice(8, 17) }
  const inner = checkOrganisationCode(parts.subject)
  if (inner.ok) return { ok: true, code, ...parts }
  return confirmable(
    'inner-check-digit',
    `统一社会信用代码“${code}”的主体标识码“${parts.subject}”校验位不对。请核对；证照上确实如此的，请确认“与证照一致”。`,
    `The subject code '${parts.subject}' inside '${code}' has a wrong check character. Check it; if the licence reads so, confirm 'as printed'.`,
  )
}

/**
 * Reads an organisation code (组织机构代码) of nine characters; a hyphen before the last is left out of `code`.
 * @source GB 11714-1997
 */
export function checkOrganisationCode(typed: string): Checked<'shape' | 'check-digit', object> {
  const code = canonical(typed).replace(/^(.{8})-(.)$/, '$1$2')
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) {
    return problem(
      'shape',
      `组织机构代码“${code}”格式不对：应为 8 位数字或字母加 1 位校验码。请对照证书填写。`,
      `'${code}' is not shaped as an organisation code: 8 digits or letters and a check character. Copy it from the certificate.`,
    )
  }
  const due = innerCheckCharacter(code.slice(0, 8))
  if (due === code.charAt(8)) return { ok: true, code }
  return confirmable(
    'check-digit',
    `组织机构代码“${code}”的校验码应为“${due}”，现为“${code.charAt(8)}”。请核对证书。`,
    `The check character of '${code}' should be '${due}' and is '${code.charAt(8)}'. Compare it with the certificate.`,
  )
}

/**
 * An organisation code with its check character, for demonstrations: give a body that nobody mistakes for a real one.
 * @throws RangeError when `body8` is not eight digits or letters of the credit-code alphabet
 */
export function makeOrganisationCode(body8: string): string {
  if (!/^[0-9A-HJ-NPQRTUWXY]{8}$/.test(body8))
    throw new RangeError(`'${body8}' is not 8 digits or letters (without I, O, S, V, Z); give such a body.`)
  return body8 + innerCheckCharacter(body8)
}

/**
 * A valid credit code for demonstrations: `prefix8` is authority, kind and division (11210102), `body9` an organisation code.
 * @throws RangeError when the parts are not shaped so, or the organisation code's check character is wrong
 */
export function makeCreditCode(prefix8: string, body9: string): string {
  const made = prefix8 + body9 + checkCharacter(prefix8 + body9)
  const checked = checkCreditCode(made)
  if (!checked.ok || made.length !== 18) {
    throw new RangeError(
      `No credit code can be made of '${prefix8}' and '${body9}'; give 2 characters and a division, and a valid organisation code.`,
    )
  }
  return made
}

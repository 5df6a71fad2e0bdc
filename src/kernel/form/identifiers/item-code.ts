import { type Checked, canonical, problem } from './checked.ts'
import { checkCreditCode, checkOrganisationCode } from './credit-code.ts'

export type ItemCodeProblem = 'shape' | 'body' | 'body-other' | 'basic-other'

/** A basic code (基本编码): which item it is, wherever it is carried out. */
export interface BasicCodeParts {
  /** 00 national, otherwise the first two digits of the province. */
  readonly region: string
  /** Two digits: 01 licence … 20 public service. Provinces add their own (Guangdong 21), so the table is left to the register of items. */
  readonly type: string
  readonly main: string
  /** 000 where the item has no sub-items. */
  readonly sub: string
}

/**
 * Reads a basic code of 12 digits: region 2, type 2, main item 5, sub-item 3.
 * @source GB/T 39554.1-2020
 */
export function checkBasicCode(typed: string): Checked<ItemCodeProblem, BasicCodeParts> {
  const code = canonical(typed)
  if (!/^\d{12}$/.test(code))
    return problem(
      'shape',
      `基本编码“${code}”应为 12 位数字。请对照事项清单填写。`,
      `Basic code '${code}' should be 12 digits. Copy it from the item list.`,
    )
  return { ok: true, code, region: code.slice(0, 2), type: code.slice(2, 4), main: code.slice(4, 9), sub: code.slice(9) }
}

/** An item code in either writing, taken apart. */
export interface ItemCode {
  /** `national`: 31 characters without breaks. `segmented`: catalogue-area-part-body-level-situation, as several provinces publish it. */
  readonly form: 'national' | 'segmented'
  /** Basic code, or the province's own catalogue code in the segmented form. */
  readonly catalogue: string
  /** The implementing body: a credit code, or in old segmented codes an organisation code without hyphen. */
  readonly body: string
  readonly bodyIs: 'credit-code' | 'organisation-code'
  /** Level of exercise; its meaning differs between provinces, so it is not interpreted here. */
  readonly level: string
  /** Segmented form only: area of 12 digits, and the number of the situation within the item. */
  readonly area?: string
  readonly situation?: string
}

/** What an implementation code must agree with, where it is known. */
export interface ExpectedItem {
  readonly creditCode?: string
  readonly basicCode?: string
  /** Credit codes whose wrong check character a person has confirmed to be as printed on the certificate. */
  readonly asPrinted?: readonly string[]
}

/**
 * Reads an implementation code (实施编码) of 31: credit code 18, level of exercise 1, basic code 12; then compares it with what is expected.
 * @source GB/T 39554.1-2020
 */
export function checkImplementationCode(typed: string, expected: ExpectedItem = {}): Checked<ItemCodeProblem, ItemCode> {
  const code = canonical(typed)
  if (!/^[0-9A-Z]{18}\d{13}$/.test(code)) {
    const zh = `实施编码“${code}”应为 31 位：统一社会信用代码 18 位、行使层级 1 位、基本编码 12 位。请补正。`
    return problem(
      'shape',
      zh,
      `Implementation code '${code}' should be 31 characters: credit code 18, level 1, basic code 12. Correct it.`,
    )
  }
  const body = code.slice(0, 18)
  const basic = checkBasicCode(code.slice(19))
  if (!basic.ok) return basic
  const checked = checkCreditCode(body)
  if (!checked.ok && !(checked.confirmable && expected.asPrinted?.includes(body)))
    return problem('body', `实施主体：${checked.says.zh}`, `Implementing body: ${checked.says.en}`)
  if (expected.creditCode !== undefined && expected.creditCode !== body) {
    const zh = `实施编码中的实施主体 ${body} 与机关的统一社会信用代码 ${expected.creditCode} 不一致。请改用该机关的代码，或者选择正确的机关。`
    return problem(
      'body-other',
      zh,
      `The code names the body ${body}, but the organ's credit code is ${expected.creditCode}. Use the organ's code, or choose the right organ.`,
    )
  }
  if (expected.basicCode !== undefined && expected.basicCode !== basic.code) {
    const zh = `实施编码中的基本编码 ${basic.code} 与事项的基本编码 ${expected.basicCode} 不一致。请补正。`
    return problem('basic-other', zh, `The code holds the basic code ${basic.code}, but the item's is ${expected.basicCode}. Correct it.`)
  }
  return { ok: true, code, form: 'national', catalogue: basic.code, body, bodyIs: 'credit-code', level: code.charAt(18) }
}

// The catalogue part as lists in use write it: 511A0138000000, 511Z07001006, 512012002012, G-000007-001, 1J-5100-00027.
const cataloguePart = /^(\d{3}[A-Z]\d{8}(\d{2})?|\d{12}(\d{2})?|[A-Z]-\d{6}-\d{3}|\d[A-Z]-\d{4}-\d{5})$/
const segments = /^(?<catalogue>.+?)-(?<area>\d{12})-\d{3}-(?<body>[^-]+(?:-[0-9X])?)-(?<level>\d)-(?<situation>\d{2})$/

/** Reads the body of a segmented code: a credit code, or the organisation code that stood there before 2015. */
function checkBody(body: string, asPrinted: readonly string[]): Checked<ItemCodeProblem, Pick<ItemCode, 'body' | 'bodyIs'>> {
  const asOrganisation = checkOrganisationCode(body)
  if (asOrganisation.ok) return { ...asOrganisation, body: asOrganisation.code, bodyIs: 'organisation-code' }
  if (asOrganisation.problem === 'check-digit')
    return problem('body', `实施主体：${asOrganisation.says.zh}`, `Implementing body: ${asOrganisation.says.en}`)
  const asCredit = checkCreditCode(body)
  if (!asCredit.ok && asCredit.confirmable && asPrinted.includes(body)) return { ok: true, code: body, body, bodyIs: 'credit-code' }
  if (!asCredit.ok) return problem('body', `实施主体：${asCredit.says.zh}`, `Implementing body: ${asCredit.says.en}`)
  // An item code is a key: two writings of one code would be two items.
  if (asCredit.code !== body) {
    return problem(
      'body',
      `实施主体代码“${body}”应使用大写字母且不含空格：${asCredit.code}。`,
      `Write the implementing body '${body}' in capitals without spaces: ${asCredit.code}.`,
    )
  }
  return { ok: true, code: body, body, bodyIs: 'credit-code' }
}

/**
 * Reads an item code in the national form (31 characters) or the segmented one, such as
 * `511A0138000000-511602000000-000-115113010833722043-1-00`. The area of a segmented code need not agree with the division inside its credit
 * code: credit codes keep the division of the day of registration.
 * @param asPrinted credit codes whose wrong check character a person has confirmed to be as printed
 */
export function parseItemCode(typed: string, asPrinted: readonly string[] = []): Checked<ItemCodeProblem, ItemCode> {
  if (!typed.includes('-')) return checkImplementationCode(typed, { asPrinted })
  const found = segments.exec(typed)?.groups
  const { catalogue, area, body, level, situation } = found ?? {}
  if (!catalogue || !area || !body || !level || !situation) {
    const zh = `事项编码“${typed}”缺少区段：应为“目录编码-12 位区划-3 位-实施主体代码-层级-2 位情形”。请补齐。`
    return problem(
      'shape',
      zh,
      `Item code '${typed}' lacks segments: it should be catalogue-area of 12 digits-3 digits-body-level-2 digits. Complete it.`,
    )
  }
  if (!cataloguePart.test(catalogue)) {
    const zh = `事项编码“${typed}”的目录编码“${catalogue}”不是已知的写法。请对照目录清单补正。`
    return problem(
      'shape',
      zh,
      `The catalogue part '${catalogue}' of '${typed}' is not a known writing. Correct it from the catalogue of items.`,
    )
  }
  const checked = checkBody(body, asPrinted)
  if (!checked.ok) return checked
  return { ok: true, code: typed, form: 'segmented', catalogue, area, body: checked.body, bodyIs: checked.bodyIs, level, situation }
}

import { type Checked, canonical, problem } from './checked.ts'

export type DivisionLevel = 'province' | 'city' | 'county'

/** What the shape of a division code says. Whether the division exists is known to the register of divisions alone. */
export interface DivisionParts {
  readonly level: DivisionLevel
  /** Code of the division above; a province has none. */
  readonly parent?: string
}

// GB/T 2260: the first two digits of every province-level division.
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/

/**
 * Reads a division code (行政区划代码) of six digits: PP0000 province, PPCC00 city, PPCCDD county.
 *
 * For counties that a province governs directly (419001) `parent` is the placeholder code ending in 9000, not a real city.
 * @source GB/T 2260-2007
 */
export function checkDivisionCode(typed: string): Checked<'shape' | 'province-unknown' | 'level-skipped', DivisionParts> {
  const code = canonical(typed)
  if (!/^\d{6}$/.test(code)) {
    return problem(
      'shape',
      `行政区划代码“${code}”应为六位数字，例如 210102。`,
      `Division code '${code}' should be six digits, for example 210102.`,
    )
  }
  if (!provinces.test(code)) {
    const top = code.slice(0, 2)
    return problem(
      'province-unknown',
      `行政区划代码“${code}”的前两位 ${top} 不是省级代码。请核对，例如辽宁为 21。`,
      `'${code}' begins with ${top}, which is no province. Check it; Liaoning is 21.`,
    )
  }
  if (code.endsWith('0000')) return { ok: true, code, level: 'province' }
  if (code.endsWith('00')) return { ok: true, code, level: 'city', parent: `${code.slice(0, 2)}0000` }
  if (code.slice(2, 4) === '00') {
    return problem(
      'level-skipped',
      `行政区划代码“${code}”有县级而无市级。请补正第三、四位。`,
      `'${code}' names a county without a city. Correct the third and fourth digits.`,
    )
  }
  return { ok: true, code, level: 'county', parent: `${code.slice(0, 4)}00` }
}

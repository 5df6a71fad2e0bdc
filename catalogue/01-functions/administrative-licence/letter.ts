import type { DocumentRule } from '../../../src/kernel/define.ts'

type Letter = DocumentRule<'applicant', string, string>

/** A letter to the applicant. `series` is what stands in its number: 许受 in 沈和市监许受〔2026〕1号. */
export const letter = (id: string, series: string, title: readonly [zh: string, en: string], body: readonly string[]) =>
  ({ id, title: { zh: title[0], en: title[1] }, layout: 'letter', series, to: 'applicant', body }) as const satisfies Letter

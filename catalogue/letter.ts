import type { DocumentRule } from '../src/kernel/define.ts'

/** A letter to someone in the case, named as the fact base names it; `series` stands in its number: 复受 in 沈和政复受〔2026〕1号. */
export const letter = <R extends string>(id: string, to: R, [series, zh, en]: readonly [series: string, zh: string, en: string], body: readonly string[]) =>
  ({ id, title: { zh, en }, layout: 'letter', series, to, body }) as const satisfies DocumentRule<R, string, string>

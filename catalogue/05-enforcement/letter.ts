import type { DocumentRule } from '../../src/kernel/define.ts'

/** A letter of enforcement: its name as in the fact base, the words of its number, whom it is for, and its paragraphs. */
export const letter = <R extends string>(id: string, zh: string, en: string, more: { series: string; to: R; body: readonly string[]; remedies?: true }) =>
  ({ id, title: { zh, en }, layout: 'letter', ...more }) as const satisfies DocumentRule<R, string, string>

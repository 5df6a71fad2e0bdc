import type { Answer } from '../../kernel/form/field.ts'
import { maskMiddle } from '../../kernel/form/identifiers/masking.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { Caller } from '../operation.ts'

/** Enough of a key to tell it from another, part by part; not enough to use it. A key of few characters is hidden whole. */
export const maskKey = (key: string): string =>
  key
    .split('/')
    .map((part) => (/\d{6}/.test(part) ? maskMiddle(part, 2, 4) : part))
    .join('/')

/** The key of an entry as the caller may see it: whole for officers of the organ it belongs to, where keys are personal. */
export function shownKey(
  register: Pick<Register, 'personalKey'>,
  { key, values }: { readonly key: string; readonly values: Readonly<Record<string, Answer>> },
  { posts }: Pick<Caller, 'posts'>,
): string {
  if (!register.personalKey || posts.some(({ organ }) => organ === values['organ'])) return key
  return maskKey(key)
}

import { z } from 'zod'

/** U+0000, which PostgreSQL stores in no text, or half of a surrogate pair, which UTF-8 has no bytes for: it would be kept as another letter. */
const unstorable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text)

const says = 'Leave out the character that no text can hold: U+0000, or half of a surrogate pair.'

/**
 * Texts, and names of members, that could not be stored as they were sent are refused before anything is done with them. Walked without
 * recursion: however deep the input is nested, it ends.
 * @throws ZodError that names the member
 */
export function requireStorable(input: unknown): void {
  const issues: z.core.$ZodIssue[] = []
  const left: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: input, path: [] }]
  for (let one = left.pop(); one && issues.length < 20; one = left.pop()) {
    const { value, path } = one
    if (typeof value === 'string' && unstorable(value)) issues.push({ code: 'custom', path: [...path], message: says, input: undefined })
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue
    for (const [name, member] of Object.entries(value)) {
      if (unstorable(name)) issues.push({ code: 'custom', path: [...path], message: says, input: undefined })
      if (typeof member === 'string' || (typeof member === 'object' && member !== null))
        left.push({ value: member, path: path.length < 20 ? [...path, name] : path })
    }
  }
  if (issues.length > 0) throw new z.ZodRealError(issues)
}

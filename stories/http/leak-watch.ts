import { checkCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import type { Caller } from '../../src/operations/operation.ts'
import type { Platform } from '../../src/operations/platform.ts'

/** Posts that watch and administer: none of them needs a citizen's number, in whatever it asks for. */
const watching = [
  'supervisor',
  'administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'catalogue-keeper',
]

const alone = (digits: string): RegExp => new RegExp(`(?<![0-9A-Za-z])${digits}(?![0-9A-Za-z])`, 'g')
const numbers = alone('\\d{17}[\\dXx]')
const phones = alone('1[3-9]\\d{9}')

/** A number that the check character confirms, of somebody born before 2015: numbers of cases have the same length, and the present year in them. */
const isCitizen = (number: string): boolean =>
  Number(number.slice(6, 10)) < 2015 && checkCitizenNumber(number, localDate('2026-01-01')).ok === true

/** Citizen numbers and mobile numbers that stand in a text as they are. */
export const personalNumbers = (text: string): string[] => [...(text.match(numbers) ?? []).filter(isCitizen), ...(text.match(phones) ?? [])]

/** Whether nothing that this caller asks for may show them such a number. */
export const needsNone = ({ kind, posts }: Caller): boolean =>
  kind === 'public' || (kind === 'staff' && posts.length > 0 && posts.every(({ post }) => watching.includes(post)))

/**
 * Looks at every text that a story's server answers, and remembers the personal numbers that went to somebody who needs none. Files are not looked
 * into. A look at what is sealed is on record, and is the one way to see it.
 */
export function leakWatch(platform: Platform, answer: (request: Request, env: unknown) => Response | Promise<Response>) {
  const leaks: string[] = []
  return {
    leaks,
    async fetch(request: Request, env: unknown): Promise<Response> {
      const token = /^Bearer ([\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
      const response = await answer(request, env)
      if (!/json|text|xml/.test(response.headers.get('content-type') ?? '')) return response
      const found = personalNumbers(await response.clone().text())
      if (found.length === 0) return response
      const caller = await callerOf(platform, token)
      const { pathname } = new URL(request.url)
      if (needsNone(caller)) leaks.push(`${request.method} ${pathname} showed ${caller.name || 'the public'}: ${found.join(', ')}`)
      return response
    },
  }
}

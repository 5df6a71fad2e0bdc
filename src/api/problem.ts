import { z } from 'zod'
import { BadRequest, InRecovery, Overloaded } from '../operations/door/request.ts'
import { ClockWrong } from '../operations/kept-clock.ts'
import {
  Changed,
  CodeWrong,
  Forbidden,
  IdentityUnknown,
  NotFound,
  ProviderUnavailable,
  SignInFailed,
  TooSoon,
} from '../operations/operation.ts'
import { Unavailable } from '../operations/unavailable.ts'
import type { Problem } from './problem-view.ts'

/** A request that HTTP itself lets us refuse, before any operation is asked. */
export class HttpProblem extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, detail: string) {
    super(detail)
    this.name = 'HttpProblem'
    this.status = status
    this.code = code
  }
}

const titles: Readonly<Record<number, string>> = {
  400: '请求不正确 Bad request',
  401: '请先登录 Sign in',
  403: '无权办理 Not allowed',
  404: '没有找到 Not found',
  405: '方法不允许 Method not allowed',
  409: '依法不予办理 Refused by law',
  413: '内容过大 Too large',
  415: '格式不支持 Unsupported media type',
  422: '内容有误 Not as declared',
  428: '缺少必要条件 Precondition required',
  429: '过于频繁 Too many requests',
  500: '系统错误 Our fault',
  503: '系统繁忙 Busy',
}

export const problem = (status: number, code: string, detail: string, more: Partial<Problem> = {}): Problem => ({
  type: `urn:yifa:problem:${code}`,
  title: titles[status] ?? 'Problem',
  status,
  detail,
  ...more,
})

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const badRequestStatus: Partial<Record<BadRequest['code'], number>> = {
  'key-reused': 422,
  'case-unknown': 404,
  'request-incomplete': 422,
  'not-erasable': 409,
  'not-lost': 409,
  'password-weak': 422,
}

/**
 * The one mapping from what went wrong to what is answered. What nobody foresaw is 500 with a trace id and nothing of the inside.
 * @param signedIn whether the caller is known: then what they may not do is 403, not 401
 */
export function problemOf(error: unknown, given: { signedIn: boolean; trace: string }): Problem {
  if (error instanceof HttpProblem) return problem(error.status, error.code, error.message)
  if (error instanceof NotFound) return problem(404, 'not-found', error.message)
  if (error instanceof Changed) return problem(409, 'changed', error.message, { title: '内容已变 Changed meanwhile' })
  if (error instanceof SignInFailed) return problem(401, 'sign-in-failed', error.message)
  if (error instanceof CodeWrong) return problem(401, 'code-wrong', error.message)
  if (error instanceof TooSoon) return problem(429, 'too-many-tries', error.message)
  if (error instanceof Forbidden)
    return given.signedIn ? problem(403, 'forbidden', error.message) : problem(401, 'sign-in-needed', error.message)
  if (error instanceof BadRequest) return problem(badRequestStatus[error.code] ?? 400, error.code, error.message)
  if (error instanceof IdentityUnknown) return problem(403, 'identity-unknown', error.message)
  if (error instanceof ProviderUnavailable) return problem(503, 'provider-unavailable', error.message)
  if (error instanceof InRecovery) return problem(503, 'in-recovery', error.message, { title: '恢复模式 Recovery mode' })
  if (error instanceof ClockWrong) return problem(503, 'clock-wrong', error.message, { title: '时钟有误 Clock wrong' })
  if (error instanceof Overloaded) return problem(503, 'overloaded', error.message)
  if (error instanceof Unavailable)
    return problem(503, error.code, error.message, error.code === 'outcome-unknown' ? { title: '结果未知 Outcome unknown' } : {})
  if (error instanceof z.ZodError) {
    const errors = error.issues.map((issue) => ({ pointer: pointer(issue.path), code: issue.code ?? 'invalid', message: issue.message }))
    return problem(422, 'not-as-declared', 'The request is not as declared. Correct what `errors` names.', { errors })
  }
  return problem(500, 'our-fault', 'Something failed on our side. Try again; when you report it, name the trace.', { trace: given.trace })
}

/** Seconds after which asking again makes sense, for the header `Retry-After`. */
export const retryAfter = (error: unknown): number | undefined =>
  [Overloaded, InRecovery, ClockWrong, Unavailable, TooSoon, ProviderUnavailable].some((kind) => error instanceof kind)
    ? (error as { retryAfter: number }).retryAfter
    : undefined

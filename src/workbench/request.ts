import type { OptionView, RefusalView } from '../operations/views.ts'

/** The form that opens a case. */
export interface Opened { readonly option: OptionView }

export interface Sent {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body?: unknown
  readonly bytes?: Blob
  readonly headers?: Readonly<Record<string, string>>
}

interface Problem { readonly title?: string; readonly detail?: string; readonly traceId?: string; readonly instance?: string; readonly refusals?: readonly RefusalView[] }

/** The server did not do what was asked. `status` is 0 when it could not be reached. `refusals` stand only with 409. */
export class RequestFailure extends Error {
  readonly status: number
  readonly trace: string
  readonly refusals: readonly RefusalView[]
  constructor(status: number, problem: Problem, trace: string) {
    super(problem.detail ?? problem.title ?? '')
    this.name = 'RequestFailure'
    this.status = status
    this.trace = trace
    this.refusals = problem.refusals ?? []
  }
}

function queryOf(query: Sent['query']): string {
  const given = Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]))
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** A problem+json body, or nothing where the answer is no JSON. */
async function problemOf(answer: Response): Promise<Problem> {
  try {
    return (await answer.json()) as Problem
  } catch {
    return {}
  }
}

/**
 * Asks the server below `/api`.
 * @throws RequestFailure when it cannot be reached or answers with an error
 */
export async function ask<Answer>(method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const headers = new Headers({ accept: 'application/json', ...sent.headers })
  if (sent.body !== undefined) headers.set('content-type', 'application/json')
  if (sent.bytes) headers.set('content-type', sent.bytes.type || 'application/octet-stream')
  const body = sent.bytes ?? (sent.body === undefined ? null : JSON.stringify(sent.body))
  let answer: Response
  try {
    answer = await fetch(`/api${path}${queryOf(sent.query)}`, { method, headers, body, credentials: 'same-origin' })
  } catch {
    throw new RequestFailure(0, {}, '')
  }
  if (answer.ok) return (answer.status === 204 ? {} : await answer.json()) as Answer
  const problem = await problemOf(answer)
  throw new RequestFailure(answer.status, problem, problem.traceId ?? answer.headers.get('x-request-id') ?? problem.instance ?? '')
}

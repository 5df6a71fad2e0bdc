import type * as wire from '../wire.ts'
import { routes } from './routes.ts'

/** An answer that is no: the problem as the API told it, refusals of the law included. */
export class ProblemError extends Error {
  readonly problem: wire.Problem
  constructor(problem: wire.Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export interface ClientOptions {
  /** Address of the server, without a slash at the end. Default: where the page came from. */
  readonly base?: string
  /** Sent as `Authorization: Bearer`. Default: the session's cookie, which the browser sends. */
  readonly token?: () => string | undefined
  readonly fetch?: (url: string, request: RequestInit) => Promise<Response>
}

type Name = keyof typeof routes
export type Given = Readonly<Record<string, unknown>>

/** Values of the query; the members of an object become `name[member]`. */
export function queryOf(values: Given): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    if (typeof value === 'object' && value !== null)
      for (const [member, inner] of Object.entries(value)) query.set(`${name}[${member}]`, String(inner))
    else query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Path of an operation with the parts that the input names, and what of the input is left. */
function fill(name: Name, input: Given): { method: string; path: string; rest: Given } {
  const [method, template] = routes[name]
  const rest: Record<string, unknown> = { ...input }
  const path = template.replaceAll(/:(\w+)/g, (_, part: string) => {
    const value = String(rest[part] ?? '')
    delete rest[part]
    return encodeURIComponent(value)
  })
  return { method, path, rest }
}

async function problemIn(response: Response): Promise<wire.Problem> {
  const text = await response.text()
  try {
    return JSON.parse(text) as wire.Problem
  } catch {
    return { type: 'about:blank', title: response.statusText, status: response.status, detail: `The server answered ${response.status}.` }
  }
}

/** What an input may leave out. */
export type Asked<T> = { readonly [K in keyof T]: T[K] }

export type Ask = (name: Name, input: Given, special?: { body?: FormData; headers?: Record<string, string> }) => Promise<Response>

export function askOver(options: ClientOptions): Ask {
  const send = options.fetch ?? ((url, request) => fetch(url, request))
  return async (name, input, special = {}) => {
    const { method, path, rest } = fill(name, input)
    const reads = method === 'get' || method === 'delete'
    const token = options.token?.()
    const json = !reads && special.body === undefined
    const response = await send(`${options.base ?? ''}/api${path}${reads ? queryOf(rest) : ''}`, {
      method: method.toUpperCase(),
      credentials: 'same-origin',
      headers: {
        ...(json && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...special.headers,
      },
      ...(!reads && { body: special.body ?? JSON.stringify(rest) }),
    })
    if (!response.ok) throw new ProblemError(await problemIn(response))
    return response
  }
}

/** How operations that are asked in JSON, or without any input, are put into functions. */
export function answersOf(ask: Ask) {
  return {
    json:
      <I, O>(name: Name) =>
      async (input: Asked<I>): Promise<O> =>
        (await (await ask(name, input as Given)).json()) as O,
    plain:
      <O>(name: Name) =>
      async (): Promise<O> =>
        (await (await ask(name, {})).json()) as O,
  }
}

import { randomUUID } from 'node:crypto'
import type { Operation } from '../../src/operations/operation.ts'

/** Asks over HTTP, as a program of theirs would. */
export async function askOver(
  url: string,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  token: string | undefined,
): Promise<Response> {
  const rest = new Map(Object.entries(input))
  const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest.get(name)))
    rest.delete(name)
    return value
  })
  const headers: Record<string, string> = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(operation.keyed && { 'idempotency-key': randomUUID() }),
  }
  const method = operation.method.toUpperCase()
  if (method === 'GET' || method === 'DELETE')
    return fetch(`${url}/api${path}?${new URLSearchParams(Object.fromEntries([...rest].map(([name, value]) => [name, String(value)])))}`, {
      method,
      headers,
    })
  if (operation.file === 'taken') {
    const body = new FormData()
    body.set('file', new File([rest.get('bytes') as Uint8Array<ArrayBuffer>], String(rest.get('name'))))
    return fetch(`${url}/api${path}`, { method, headers, body })
  }
  const body = JSON.stringify(Object.fromEntries(rest))
  return fetch(`${url}/api${path}`, { method, headers: { ...headers, 'content-type': 'application/json' }, body })
}

/** Problems that say no to the caller; who is told one of the others was heard. */
const nobodys = ['sign-in-needed', 'forbidden', 'not-found']
const heard = ['code-wrong', 'password-weak']

/** y: answered, or heard; n: turned away, or not told whether there is such a thing; r: refused by law. @throws Error when it is none of these */
export async function letterOf(answer: Response): Promise<string> {
  if (answer.ok) return 'y'
  const told = await answer.text()
  const { type = '' } = JSON.parse(told) as { type?: string }
  const code = type.split(':').at(-1) ?? ''
  if (code === 'refused') return 'r'
  if (heard.includes(code)) return 'y'
  if (nobodys.includes(code)) return 'n'
  throw new Error(`Neither yes nor no: ${told}`)
}

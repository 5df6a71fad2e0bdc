import type { Answer, Wire } from './send.ts'
import { send } from './send.ts'

/** Who asks, signed in once and anew when an answer ended their session. */
export interface Callers {
  readonly logins: readonly string[]
  /** Asks as the one with this login; `''` for nobody. */
  ask(login: string, wire: Wire): Promise<Answer>
}

const address = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

/** @param password of all of them: that of the demonstration */
export function callers(base: string, logins: readonly string[], password: string): Callers {
  const tokens = new Map<string, Promise<string>>()
  let count = 0
  // Each request comes from an address of its own, as told by the proxy: how often one address may ask is not what is tried here.
  const from = (): Readonly<Record<string, string>> => ({ 'x-forwarded-for': address(++count) })
  const signIn = async (login: string): Promise<string> => {
    const answer = await send(base, {
      method: 'POST',
      path: '/api/session',
      headers: { 'content-type': 'application/json', ...from() },
      body: JSON.stringify({ login, password }),
    })
    const { token } = (answer.status === 200 ? JSON.parse(answer.body) : {}) as { token?: string }
    if (!token) throw new Error(`'${login}' could not sign in: ${answer.status} ${answer.body}`)
    return token
  }
  const tokenOf = (login: string, stale?: string): Promise<string> => {
    const held = tokens.get(login)
    const fresh = async (): Promise<string> => {
      const token = await held
      return token === undefined || token === stale ? signIn(login) : token
    }
    if (held && stale === undefined) return held
    const next = fresh()
    tokens.set(login, next)
    return next
  }
  return {
    logins,
    async ask(login, wire) {
      const own = { ...from(), ...wire.headers }
      if (login === '' || wire.headers['authorization'] !== undefined) return send(base, { ...wire, headers: own })
      const token = await tokenOf(login)
      const answer = await send(base, { ...wire, headers: { authorization: `Bearer ${token}`, ...own } })
      if (answer.status !== 401 || !answer.body.includes('sign-in-needed')) return answer
      const anew = await tokenOf(login, token)
      return send(base, { ...wire, headers: { authorization: `Bearer ${anew}`, ...own } })
    },
  }
}

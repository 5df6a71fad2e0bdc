import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { AccountRow } from '../../store/accounts/accounts.ts'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 50 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The password's hash in PHC form, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Verified against when there is no such account, so that both answers take the same time. */
let nobody: Promise<string> | undefined

export async function passwordFits(secret: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(32).toString('hex'))
  const fits = await verify(secret ?? (await nobody), password)
  return fits && secret !== undefined
}

/** Characters that a password has at least. */
export const shortest = 8

/** What people choose first, and what this house tells everyone: the start of every guesser's list. */
const guessed =
  /^(?:p[a@]ss?w[o0]rd|admin|root|user|test|guest|welcome|letmein|qwert|asdf|zxcv|iloveyou|woaini|yifa|abc|liaoning|shenyang|dalian|china|zhongguo)[\W\d_]*(?:\d{0,6}|demo|abc|qwe)[\W_]*$/i

/**
 * Why a password is too weak to be taken; undefined when it is not. No rule says which characters it must be made of: length, and not being what
 * everybody guesses first, are what counts (ASVS 5.0, 6.2.1, 6.2.4, 6.2.5, 6.2.11).
 */
export function weakness(password: string, { login, name }: Pick<AccountRow, 'login' | 'name'>): string | undefined {
  const characters = Array.from(password)
  if (characters.length < shortest) return `The password is shorter than ${shortest} characters. Choose a longer one.`
  const runs = '01234567890 9876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv'
  const plain = password.toLowerCase()
  if (new Set(characters).size < 4 || runs.includes(plain) || guessed.test(password))
    return 'The password is one of those that are guessed first. Choose another: several words that do not belong together are easy to keep.'
  if (plain.includes(login.toLowerCase()) || (name !== '' && plain.includes(name.toLowerCase())))
    return 'The password contains your login or your name. Choose another.'
  return undefined
}

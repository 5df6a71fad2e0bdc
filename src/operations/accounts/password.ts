import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

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

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Platform } from '../platform.ts'

/** What a secret or a mark is for: one of one purpose is of no use for another. */
type Purpose = 'second-factor' | 'recovery-code' | 'failed-try' | 'identity-request' | 'real-name' | 'cursor'

const keyFor = ({ secret }: Pick<Platform, 'secret'>, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `yifa ${purpose}`, 32))

/** Encrypts a text, bound to whom it belongs to (AES-256-GCM): a row copied to another person's opens for nobody. */
export function seal(platform: Pick<Platform, 'secret'>, purpose: Purpose, of: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(platform, purpose), nonce).setAAD(Buffer.from(of))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text; undefined when it was sealed with another secret, for somebody else, or was altered. */
export function unseal(platform: Pick<Platform, 'secret'>, purpose: Purpose, of: string, sealed: string): string | undefined {
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const cipher = createDecipheriv('aes-256-gcm', keyFor(platform, purpose), bytes.subarray(0, 12)).setAAD(Buffer.from(of))
    cipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** A mark by which the same text is found again, and from which nobody without the secret learns it. */
export const markOf = (platform: Pick<Platform, 'secret'>, purpose: Purpose, text: string): string =>
  createHmac('sha256', keyFor(platform, purpose)).update(text).digest('base64url')

import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere, replaceFile } from '../keys/key-folder.ts'

/** Where the keys of an installation lie. */
export interface KeyPlaces {
  /** Folder of the keys that sign the log and cosign for others, with the policy beside them. */
  readonly keys: string
  /** File with the installation's secret; undefined where the secret is given from outside (YIFA_SECRET). */
  readonly secret?: string
}

/** Which backup the keys belong to: sealed keys are of no use beside another one. */
export interface SealedFor {
  readonly region: string
  readonly root: string
}

const format = 'yifa-keys/1'
/** Cost of one guess of the passphrase: 128 MB and about half a second. @source OWASP Password Storage, scrypt */
const cost = { N: 2 ** 17, r: 8, p: 1 }
/** What a file may ask for at most, so that a forged one does not exhaust the machine. */
const dearest = 2 ** 20

interface Sealed {
  readonly format: typeof format
  readonly kdf: { readonly name: 'scrypt'; readonly N: number; readonly r: number; readonly p: number; readonly salt: string }
  readonly nonce: string
  readonly tag: string
  readonly data: string
}

const secretName = 'installation.secret'
/** A note of what was signed last is no key: after a restore the one that is there knows better, or none does. */
const isKept = (name: string): boolean => /\.(?:(?:log|sm2|sealing)(?:\.next)?|witness)$/.test(name) || name === 'policy'

function keyFrom(passphrase: string, { N, r, p, salt }: Sealed['kdf']): Buffer {
  return scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 256 * N * r })
}

const boundTo = ({ region, root }: SealedFor, kdf: Sealed['kdf']): Buffer => Buffer.from(JSON.stringify([format, region, root, kdf]))

/** Keys and secret of an installation as one text that only the passphrase opens. @returns undefined where there are none */
export function sealKeys({ keys, secret }: KeyPlaces, passphrase: string, of: SealedFor): string | undefined {
  const names = readdirSync(keys, { withFileTypes: true }).filter((one) => one.isFile() && isKept(one.name))
  const files = names.map(({ name }) => [name, readFileSync(join(keys, name), 'utf8')])
  const held = secret === undefined ? undefined : readIfThere(secret)
  if (held !== undefined) files.push([secretName, held])
  if (files.length === 0) return undefined
  const kdf: Sealed['kdf'] = { name: 'scrypt', ...cost, salt: randomBytes(16).toString('base64') }
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(passphrase, kdf), nonce).setAAD(boundTo(of, kdf))
  const data = Buffer.concat([cipher.update(JSON.stringify(Object.fromEntries(files)), 'utf8'), cipher.final()])
  const sealed: Sealed = {
    format,
    kdf,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  }
  return `${JSON.stringify(sealed, null, 2)}\n`
}

/** Opens sealed keys. @throws Error in words: another passphrase, another backup, or a damaged file */
export function unsealKeys(text: string, passphrase: string, of: SealedFor): ReadonlyMap<string, string> {
  let sealed: Sealed
  try {
    sealed = JSON.parse(text) as Sealed
  } catch (cause) {
    throw new Error('keys.json is not JSON. The backup is damaged; take another one.', { cause })
  }
  const { kdf } = sealed
  if (sealed.format !== format || kdf?.name !== 'scrypt' || !(kdf.N <= dearest && kdf.r <= 16 && kdf.p <= 4))
    throw new Error(`keys.json is of a kind that this program does not know (${sealed.format ?? 'no format'}).`)
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFrom(passphrase, kdf), Buffer.from(sealed.nonce, 'base64'), { authTagLength: 16 })
    cipher.setAAD(boundTo(of, kdf)).setAuthTag(Buffer.from(sealed.tag, 'base64'))
    const clear = Buffer.concat([cipher.update(Buffer.from(sealed.data, 'base64')), cipher.final()]).toString('utf8')
    return new Map(Object.entries(JSON.parse(clear) as Record<string, string>))
  } catch (cause) {
    throw new Error('The keys do not open: the passphrase is another one, or keys.json was altered or belongs to another backup.', {
      cause,
    })
  }
}

const placeOf = ({ keys, secret }: KeyPlaces, name: string): string | undefined =>
  name === secretName ? secret : isKept(name) && !/[/\\]/.test(name) ? join(keys, name) : undefined

/** @throws Error that names the file, where another key is in the place of one that would be written: a key is never overwritten */
export function requireRoomForKeys(places: KeyPlaces, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const path = placeOf(places, name)
    const there = path && readIfThere(path)
    if (there !== undefined && there !== text)
      throw new Error(`${path} holds another key already. Restore into a new folder (--data, YIFA_KEYS); a key is never overwritten.`)
  }
}

/** Puts the keys in their places. @returns names of the files that were written now */
export function writeKeys(places: KeyPlaces, files: ReadonlyMap<string, string>): string[] {
  mkdirSync(places.keys, { recursive: true, mode: 0o700 })
  return [...files].flatMap(([name, text]) => {
    const path = placeOf(places, name)
    if (path === undefined || readIfThere(path) === text) return []
    replaceFile(path, text)
    return [name]
  })
}

/** Whether a folder holds keys of the log already. */
export function holdsKeys({ keys }: KeyPlaces): boolean {
  return statSync(keys, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(keys).some(isKept)
}

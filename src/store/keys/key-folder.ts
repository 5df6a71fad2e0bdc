import { createPrivateKey, createPublicKey, randomBytes, randomUUID, sign } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sm2 } from 'sm-crypto-v2'
import { base64, fromBase64, hex } from '../../kernel/record/bytes.ts'
import { type KeyKind, type VerifierKey, verifierKey } from '../../kernel/record/verifier-key.ts'

/** A key that signs: the public half, and what it does to a message. The private half leaves this file for nobody. */
export interface Signer {
  readonly key: VerifierKey
  sign(message: Uint8Array): Uint8Array
}

/** DER before the 32 bytes of an Ed25519 private key. @source RFC 8410 */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

function ed25519Signer(name: string, kind: 'ed25519' | 'cosignature', seed: Uint8Array): Signer {
  const secret = createPrivateKey({ key: Buffer.concat([ed25519Prefix, seed]), format: 'der', type: 'pkcs8' })
  const der = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return { key: verifierKey({ name, kind, key: new Uint8Array(der.subarray(-32)) }), sign: (message) => sign(null, message, secret) }
}

/** Signs with the library's SM2 and the usual identity: node:crypto signs something else under that name. */
function sm2Signer(name: string, secret: Uint8Array): Signer {
  const text = hex(secret)
  const publicKey = sm2.getPublicKeyFromPrivateKey(text)
  return {
    key: verifierKey({ name, kind: 'sm2', key: Buffer.from(publicKey, 'hex') }),
    sign: (message) => Buffer.from(sm2.doSignature(message, text, { hash: true, publicKey }), 'hex'),
  }
}

/** A signer of this kind from 32 secret bytes. */
export function signerFrom(name: string, kind: KeyKind, secret: Uint8Array): Signer {
  return kind === 'sm2' ? sm2Signer(name, secret) : ed25519Signer(name, kind, secret)
}

/** 32 bytes that can be a private key of this kind. */
function newSecret(kind: KeyKind): Uint8Array {
  return kind === 'sm2' ? Buffer.from(sm2.generateKeyPairHex().privateKey.padStart(64, '0'), 'hex') : randomBytes(32)
}

const firstWord = 'yifa-private-key/1'

/** Is sure that what was put into a folder, or renamed there, is on the disk. */
function syncFolder(path: string): void {
  // Windows opens no folders, and keeps names safe by itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Writes a draft of a file beside it, readable by its owner only, and is sure that it is on the disk. @returns its path */
function draftOf(path: string, text: string): string {
  // Servers in containers of their own may share the folder, and their numbers.
  const draft = `${path}.${randomUUID()}.part`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return draft
}

/**
 * Writes a file that must not be there yet, readable by its owner only: whole or not at all, and on the disk. A key that was cut off in the middle would
 * be refused for ever after, an empty secret is one that everybody knows.
 * @throws Error with code EEXIST when it is there
 */
export function writeOnce(path: string, text: string): void {
  const draft = draftOf(path, text)
  try {
    linkSync(draft, path)
  } catch (error) {
    // Some network folders have no links; there two that come at the same instant are not told apart.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '') || existsSync(path)) throw error
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(path))
}

/** Text of a file; undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Puts a file in the place of another, or of none, whole or not at all, and is sure that it is on the disk. */
export function replaceFile(path: string, text: string): void {
  renameSync(draftOf(path, text), path)
  syncFolder(dirname(path))
}

function readSecret(path: string): { kind: string; name: string; secret: Uint8Array } | undefined {
  const text = readIfThere(path)
  if (text === undefined) return undefined
  const [word, kind = '', name = '', encoded = ''] = text.trim().split(/\s+/)
  const secret = fromBase64(encoded)
  if (word !== firstWord || secret?.length !== 32) throw new Error(`${path} is not a private key of Yifa. Restore it from its copy.`)
  return { kind, name, secret }
}

/** What a file of keys holds: 32 secret bytes, of which kind, and whose. */
interface Kept {
  readonly name: string
  readonly kind: string
}

/** The 32 bytes kept under `file`; undefined where there is no such file. @throws Error when it holds something else */
export function heldSecret(folder: string, file: string, { name, kind }: Kept): Uint8Array | undefined {
  const path = join(folder, file)
  const held = readSecret(path)
  if (held && (held.kind !== kind || held.name !== name))
    throw new Error(`${path} holds the ${held.kind} key of '${held.name}', not the ${kind} key of '${name}'. Name another folder.`)
  return held?.secret
}

/** The 32 bytes kept in `folder` under `file`; made, once, where there are none. @throws Error when the file holds something else */
export function keptSecret(folder: string, file: string, of: Kept & { readonly make: () => Uint8Array }): Uint8Array {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const held = heldSecret(folder, file, of)
  if (held) return held
  try {
    writeOnce(join(folder, file), `${firstWord} ${of.kind} ${of.name} ${base64(of.make())}\n`)
  } catch (error) {
    // Another server on this folder was faster: its key counts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return heldSecret(folder, file, of) as Uint8Array
}

/**
 * The signer kept in `folder` under `file`; made, once, where there is none. Keys live outside the database, so that who can write there
 * cannot sign.
 * @throws Error when the file holds something else, or a key of another name
 */
export function keptSigner(folder: string, file: string, { name, kind }: { name: string; kind: KeyKind }): Signer {
  return signerFrom(name, kind, keptSecret(folder, file, { name, kind, make: () => newSecret(kind) }))
}

/** The signer kept under `file`, read again whenever the file has changed. Made, once, where there is none. @throws as `keptSigner` */
export function rereadSigner(folder: string, file: string, of: { name: string; kind: KeyKind }): () => Signer {
  let signer = keptSigner(folder, file, of)
  let read = readIfThere(join(folder, file))
  return () => {
    const now = readIfThere(join(folder, file))
    if (now !== read) [signer, read] = [keptSigner(folder, file, of), now]
    return signer
  }
}

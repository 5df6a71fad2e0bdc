import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto'
import { signatureInput, textToSign } from '../../src/kernel/exchange/signed-message.ts'
import type { World } from './harness.ts'

/** Where the world says that it is: what a message is signed for, whatever address it is sent to. */
const at = { method: 'POST', authority: 'localhost:3000', path: '/exchange/messages' }
const seconds = (world: World): number => Math.floor(world.platform.now() / 1000)

export type Headers = Readonly<Record<string, string>>

/** A message as it goes over the wire. */
export interface Sent {
  readonly headers: Headers
  readonly body: string
}

/** What of a message is to be otherwise than it should be. */
export interface Otherwise {
  readonly at?: Partial<typeof at>
  readonly sender?: string
  readonly recipient?: string
  readonly message?: string
  readonly sequence?: number
  readonly previous?: string
  readonly created?: number
  readonly life?: number
  readonly nonce?: string
  readonly keyid?: string
  readonly key?: KeyObject
}

/** Another system with a key of its own that keeps its count and the hash of its message before. */
export class Peer {
  readonly id: string
  readonly publicKey: string
  readonly #key: KeyObject
  readonly #world: World
  sequence = 0
  previous = 'none'

  constructor(world: World, id: string) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    this.id = id
    this.#key = privateKey
    this.#world = world
    this.publicKey = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url').toString('base64')
  }

  /** Signs a message as the next one of its count, or otherwise. */
  signs(content: object | string, otherwise: Otherwise = {}): Sent & { readonly hash: string } {
    const body = typeof content === 'string' ? content : JSON.stringify(content)
    const created = otherwise.created ?? seconds(this.#world)
    const message = {
      contentDigest: `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
      sender: otherwise.sender ?? this.id,
      recipient: otherwise.recipient ?? this.#world.platform.region,
      message: otherwise.message ?? randomUUID(),
      sequence: String(otherwise.sequence ?? this.sequence + 1),
      previous: otherwise.previous ?? this.previous,
    }
    const parameters = {
      created,
      expires: created + (otherwise.life ?? 120),
      nonce: otherwise.nonce ?? randomBytes(18).toString('base64url'),
      keyid: otherwise.keyid ?? this.id,
    }
    const text = textToSign({ ...at, ...otherwise.at }, message, parameters)
    const signature = sign(null, Buffer.from(text), otherwise.key ?? this.#key).toString('base64')
    return {
      body,
      hash: createHash('sha256').update(text).digest('hex'),
      headers: {
        'content-type': 'application/json',
        'content-digest': message.contentDigest,
        'signature-input': signatureInput(parameters),
        signature: `yifa=:${signature}:`,
        'yifa-sender': message.sender,
        'yifa-recipient': message.recipient,
        'yifa-message': message.message,
        'yifa-sequence': message.sequence,
        'yifa-previous': message.previous,
      },
    }
  }

  /** Sends what it signs as its next message, and goes on in its count where it was taken. */
  async asks(content: object): Promise<{ status: number; body: Record<string, unknown>; sent: Sent }> {
    const sent = this.signs(content)
    const answer = await post(this.#world, sent)
    if (answer.status === 200) {
      this.sequence++
      this.previous = sent.hash
    }
    return { ...answer, sent }
  }
}

/** Puts a message on the wire; headers in a list may come twice. */
export async function post(
  world: World,
  { headers, body }: { headers: Headers | [string, string][]; body: string },
  path = at.path,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${world.url}${path}`, { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Record<string, unknown> }
}

export const query = {
  kind: 'query',
  purpose: '许可核查',
  case: '吉市监罚〔2026〕7号',
  act: '调查取证',
  basis: 'penalty-law:54(1)',
  register: 'organs',
  key: 'mr-210102',
}

/** Admits a peer for the purpose of the query above: proposed by an officer, decided by the head. */
export async function admit(world: World, peer: Peer, more: object = {}): Promise<void> {
  const answers = {
    ...{ peer: peer.id, name: '吉林省执法平台', key: peer.publicKey, purpose: query.purpose, register: query.register },
    ...{ provisions: ['penalty-law:54(1)'], perDay: 500, perMinute: 100, ...more },
  }
  const { case: id } = await world
    .as('officer.zhao')
    .opens({ procedure: 'exchange-admission', organ: 'mr-210102', act: 'propose', answers })
  await world.as('head.zheng').does(id, 'admit')
}

/** The kill switch. */
export const stop = (world: World, peer: Peer) =>
  world
    .as('head.zheng')
    .opens({ procedure: 'exchange-admission', organ: 'mr-210102', act: 'stop', answers: { peer: peer.id, reasons: '异常批量查询' } })

import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { theLaw } from '../../kernel/case/case-file.ts'
import type { Exchange } from '../../kernel/catalogue.ts'
import { type ReadMessage, readSignedMessage } from '../../kernel/exchange/signed-message.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { countAnswered, keepAnswered, raiseAlarm, readAnswered } from '../../store/exchange.ts'
import { readEntriesByKey } from '../../store/read-entries.ts'
import { readFounder } from '../../store/region.ts'
import type { EntryRow } from '../../store/rows.ts'
import { chinaDay } from '../china-day.ts'
import { recoveryOf } from '../log/recovery.ts'
import { operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { answerQuery } from './answer-query.ts'
import { type Content, contentRequest } from './message-content.ts'

/** Where messages are taken; what is signed for another place is for another place. */
export const exchangePath = '/exchange/messages'

/** Seconds: how long a message may live at most, and how far a sender's clock may be ahead of ours. */
const longestLife = 300
const skew = 30

/** Why a message is not taken. */
const refusals = {
  closed: [404, 'No messages of other systems are taken here.'],
  malformed: [400, 'The message is not signed as the profile says: look at docs/guides/exchange.md.'],
  'wrong-recipient': [421, 'The message is for somebody else.'],
  'unknown-sender': [401, 'No such sender is admitted, or it was stopped.'],
  'wrong-digest': [400, 'The body is not what the digest says.'],
  'wrong-signature': [401, 'The signature does not fit the key of the sender.'],
  expired: [400, 'The message has expired, lives too long, or is from the future. Sign it anew.'],
  'used-otherwise': [409, 'This message id or nonce was used for another message.'],
  'out-of-order': [409, 'The sequence is not the next one of this sender, or the message before is another.'],
  'no-purpose': [403, 'No grant of this sender has this purpose, or the content is not complete: case, act and basis are cited, always.'],
  'over-quota': [429, 'As many messages as the grant allows for this purpose were taken today.'],
  burst: [429, 'More messages in a minute than the grant allows: an alarm was raised.'],
  recovering: [503, 'The record is being recovered: no message is taken.'],
} as const
export type MessageRefusal = keyof typeof refusals

const answerView = z
  .object({
    status: z.number().describe('HTTP status'),
    body: z.record(z.string(), z.unknown()).describe('The answer; `refused` and `says` where it was not taken'),
  })
  .meta({ id: 'MessageAnswer' })
type Answer = z.infer<typeof answerView>

const refuse = (refused: MessageRefusal, more: object = {}): Answer => {
  const [status, says] = refusals[refused]
  return { status, body: { refused, says, ...more } }
}

const running = (entries: readonly EntryRow[], day: LocalDate): EntryRow | undefined =>
  entries.findLast(({ from, to }) => from <= day && (to === undefined || day < to))

interface Taken {
  readonly platform: Platform
  readonly exchange: Exchange
  readonly sender: string
  readonly message: string
  readonly previous: string
  readonly read: ReadMessage
  readonly day: LocalDate
}

const entryOf = async ({ platform, day }: Taken, register: string, key: string): Promise<EntryRow | undefined> =>
  running(await readEntriesByKey(platform.pool, platform.region, [{ register, key }]), day)

/** Ed25519 over the text that was signed. A key that is none fits nothing. */
function signatureFits(key: unknown, { base, signature }: ReadMessage): boolean {
  if (typeof key !== 'string') return false
  try {
    const raw = Buffer.from(key, 'base64')
    if (raw.length !== 32) return false
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })
    return verify(null, Buffer.from(base), publicKey, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text)

function isFresh({ created, expires }: ReadMessage['parameters'], now: number): boolean {
  const seconds = now / 1000
  return created <= seconds + skew && expires >= seconds && expires > created && expires - created <= longestLife
}

/** Whether it stands where the sender's count has come to, by the register that follows from the log: nothing that a server remembers is relied on. */
async function isNext(taken: Taken): Promise<boolean> {
  const head = await entryOf(taken, taken.exchange.heads, taken.sender)
  const { sequence, hash } = { sequence: Number(head?.values['sequence'] ?? 0), hash: String(head?.values['hash'] ?? 'none') }
  return taken.read.sequence === sequence + 1 && taken.previous === hash
}

/** Whether the grant still has room today; a burst raises an alarm. */
async function withinGrant({ platform, sender }: Taken, grant: EntryRow, purpose: string): Promise<MessageRefusal | undefined> {
  const { pool, region, now } = platform
  const since = (milliseconds: number): string => new Date(milliseconds).toISOString()
  const of = { region, sender }
  const lastMinute = await countAnswered(pool, of, { purpose, since: since(now() - 60_000) })
  if (lastMinute >= Number(grant.values['perMinute'] ?? 0)) {
    await raiseAlarm(pool, region, { sender, purpose, at: since(now()), messages: lastMinute })
    return 'burst'
  }
  const midnight = Date.parse(`${chinaDay(now())}T00:00:00+08:00`)
  return (await countAnswered(pool, of, { purpose, since: since(midnight) })) >= Number(grant.values['perDay'] ?? 0)
    ? 'over-quota'
    : undefined
}

/** Puts the message into the log and answers it. */
async function record(taken: Taken, content: Content): Promise<Answer> {
  const { platform, exchange, sender, message, previous, read } = taken
  const { pool, region, door, now } = platform
  const organ = await readFounder(pool, region)
  if (!organ) return refuse('closed')
  const hash = sha256(read.base).digest('hex')
  const done = await door.act({
    region,
    key: `exchange/${sender}/${message}`,
    actor: theLaw,
    act: exchange.receiving.act,
    answers: {
      ...{ sender, message, sequence: read.sequence, hash, previous, kind: content.kind, purpose: content.purpose },
      ...{ citedCase: content.case, citedAct: content.act, citedBasis: content.basis, about: `${content.register}/${content.key}` },
      ...(content.claim !== undefined && { claim: content.claim }),
    },
    open: { procedure: exchange.receiving.procedure, organ },
  })
  if (done.kind !== 'done') return refuse('out-of-order')
  const found = content.kind === 'query' ? await answerQuery(platform, content) : undefined
  const answer = {
    status: 200,
    body: { message, received: { case: done.number, seq: done.seq, day: done.day }, hash, ...(found && { found }) },
  }
  const at = new Date(now()).toISOString()
  await keepAnswered(pool, { region, sender }, { message, purpose: content.purpose, hash, nonce: read.parameters.nonce, answer, at })
  return answer
}

async function take(taken: Taken, body: string): Promise<Answer> {
  const { platform, exchange, sender, message, read } = taken
  const { pool, region } = platform
  const peer = await entryOf(taken, exchange.peers, sender)
  if (!peer || read.parameters.keyid !== sender) return refuse('unknown-sender')
  if (!signatureFits(peer.values['key'], read)) return refuse('wrong-signature')
  if (sha256(body).digest('base64') !== read.digest) return refuse('wrong-digest')
  const known = await readAnswered(pool, { region, sender }, { message, nonce: read.parameters.nonce })
  const same = known?.message === message && known.hash === sha256(read.base).digest('hex')
  // The very message again, in whatever way it was delayed, gets the first answer and is taken no second time.
  if (known) return same ? (known.answer as Answer) : refuse('used-otherwise')
  if (!isFresh(read.parameters, platform.now())) return refuse('expired')
  if (!(await isNext(taken))) return refuse('out-of-order')
  let content: Content
  try {
    content = contentRequest.parse(JSON.parse(body))
  } catch {
    return refuse('no-purpose')
  }
  const grant = await entryOf(taken, exchange.grants, `${sender}/${content.purpose}`)
  if (!grant || grant.values['register'] !== content.register || (content.kind === 'claim') !== (content.claim !== undefined))
    return refuse('no-purpose')
  const over = await withinGrant(taken, grant, content.purpose)
  return over ? refuse(over) : record(taken, content)
}

export const receiveMessage = operation({
  name: 'receive-message',
  says: {
    zh: '接收其他系统签名的报文：查询须引用案件、事项和依据；收到的内容是发送方的说法',
    en: 'Take a signed message of another system: a query cites case, act and basis; what it tells is its sender’s claim',
  },
  method: 'post',
  path: '/exchange/messages',
  input: z.object({
    contentDigest: z.string().max(200),
    signatureInput: z.string().max(1_000),
    signature: z.string().max(500),
    sender: z.string().max(200),
    recipient: z.string().max(200),
    message: z.string().max(200),
    sequence: z.string().max(20),
    previous: z.string().max(100),
    body: z
      .string()
      .max(64 * 1024)
      .describe('The body as it was sent, byte for byte'),
  }),
  output: answerView,
  // The signature is what gives the right.
  may: 'everyone',
  async run(platform, { body, ...signed }) {
    const { catalogue, publicUrl, region, now } = platform
    if (!catalogue.exchange) return refuse('closed')
    if (await recoveryOf(platform, region)) return refuse('recovering')
    // The address that is told to everybody, not the one that a request claims.
    const at = { method: 'POST', authority: new URL(publicUrl).host, path: exchangePath }
    const read = readSignedMessage(at, signed)
    if (!read) return refuse('malformed')
    if (signed.recipient !== region) return refuse('wrong-recipient')
    const { sender, message, previous } = signed
    return take({ platform, exchange: catalogue.exchange, sender, message, previous, read, day: chinaDay(now()) }, body)
  },
})

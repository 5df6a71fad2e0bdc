/**
 * The one profile of HTTP Message Signatures in which messages between organs and other systems are taken: everything that says what a message is,
 * from whom, for whom and after which other one is signed, so that nothing of it can be used for anything else.
 * @source RFC 9421 (HTTP Message Signatures) sections 2.5, 3.2; RFC 9530 (Content-Digest)
 */
export interface SignedMessage {
  /** `sha-256=:…:` over the bytes of the body. */
  readonly contentDigest: string
  readonly signatureInput: string
  readonly signature: string
  readonly sender: string
  readonly recipient: string
  /** Unique for its sender. */
  readonly message: string
  /** The sender's own count, from 1, without gaps. */
  readonly sequence: string
  /** Hash of the sender's message before this one, lower-case hex; `none` for the first. */
  readonly previous: string
}

/** What was signed beside the headers. */
export interface SignatureParameters {
  /** Seconds since 1970. */
  readonly created: number
  readonly expires: number
  readonly nonce: string
  readonly keyid: string
}

/** Where a message is taken. */
export interface Endpoint {
  readonly method: string
  /** Host as in the address, lower-case, with the port where it is not the usual one. */
  readonly authority: string
  readonly path: string
}

const covered = [
  '@method',
  '@authority',
  '@path',
  'content-digest',
  'yifa-sender',
  'yifa-recipient',
  'yifa-message',
  'yifa-sequence',
  'yifa-previous',
] as const

const list = `(${covered.map((name) => `"${name}"`).join(' ')})`
const label = 'yifa'
/** Characters that may stand in a quoted string of a structured field, without the two that are escaped. */
const plain = /^[\x20-\x21\x23-\x5b\x5d-\x7e]{1,200}$/
const whole = /^(?:0|[1-9]\d{0,14})$/

const parameters: Readonly<Record<keyof SignatureParameters | 'alg', RegExp>> = {
  created: /^(\d{1,12})$/,
  expires: /^(\d{1,12})$/,
  nonce: /^"([A-Za-z0-9_-]{16,100})"$/,
  keyid: /^"([\x21\x23-\x5b\x5d-\x7e]{1,200})"$/,
  alg: /^"(ed25519)"$/,
}

/** The parameters of a signature, each exactly once and no other; undefined where it is not of this profile. */
function readParameters(text: string): SignatureParameters | undefined {
  const found: Record<string, string> = {}
  for (const part of text.split(';').slice(1)) {
    const at = part.indexOf('=')
    const name = part.slice(0, at)
    const value = name in parameters ? parameters[name as keyof typeof parameters].exec(part.slice(at + 1))?.[1] : undefined
    if (value === undefined || name in found) return undefined
    found[name] = value
  }
  const { created, expires, nonce, keyid, alg } = found
  if (!created || !expires || !nonce || !keyid || !alg) return undefined
  return { created: Number(created), expires: Number(expires), nonce, keyid }
}

export const signatureInput = ({ created, expires, nonce, keyid }: SignatureParameters): string =>
  `${label}=${list};created=${created};expires=${expires};nonce="${nonce}";keyid="${keyid}";alg="ed25519"`

/** The text that is signed: each covered part on a line of its own, in the order of the profile. */
function baseOf(at: Endpoint, message: SignedMessage, signed: string): string {
  const values: Readonly<Record<(typeof covered)[number], string>> = {
    '@method': at.method,
    '@authority': at.authority,
    '@path': at.path,
    'content-digest': message.contentDigest,
    'yifa-sender': message.sender,
    'yifa-recipient': message.recipient,
    'yifa-message': message.message,
    'yifa-sequence': message.sequence,
    'yifa-previous': message.previous,
  }
  return [...covered.map((name) => `"${name}": ${values[name]}`), `"@signature-params": ${signed}`].join('\n')
}

export interface ReadMessage {
  readonly parameters: SignatureParameters
  /** The text that was signed; its hash is what the sender's next message names. */
  readonly base: string
  /** Base64 of the signature. */
  readonly signature: string
  /** Base64 of the SHA-256 of the body. */
  readonly digest: string
  readonly sequence: number
}

/**
 * Reads the headers of a message.
 * @param at where it was taken; a message signed for another place has another text, and its signature does not fit
 * @returns undefined where a header is missing, comes twice, or is not written as the profile has it
 */
export function readSignedMessage(at: Endpoint, message: SignedMessage): ReadMessage | undefined {
  const { contentDigest, sender, recipient, previous, sequence } = message
  const digest = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(contentDigest)?.[1]
  const signature = new RegExp(`^${label}=:([A-Za-z0-9+/]{86}==):$`).exec(message.signature)?.[1]
  const prefix = `${label}=${list}`
  const read = message.signatureInput.startsWith(`${prefix};`) ? readParameters(message.signatureInput.slice(label.length + 1)) : undefined
  const sound = [sender, recipient, message.message].every((text) => plain.test(text)) && /^(?:none|[0-9a-f]{64})$/.test(previous)
  if (!digest || !signature || !read || !sound || !whole.test(sequence)) return undefined
  return {
    parameters: read,
    base: baseOf(at, message, message.signatureInput.slice(label.length + 1)),
    signature,
    digest,
    sequence: Number(sequence),
  }
}

/** The text to sign for a message that is to be sent. */
export const textToSign = (
  at: Endpoint,
  message: Omit<SignedMessage, 'signature' | 'signatureInput'>,
  signed: SignatureParameters,
): string => baseOf(at, { ...message, signature: '', signatureInput: '' }, signatureInput(signed).slice(label.length + 1))

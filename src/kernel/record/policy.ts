import { sameBytes } from './bytes.ts'
import { parseVerifierKey, type VerifierKey, verifierKeyText } from './verifier-key.ts'

/** So many of these must have cosigned; a witness alone stands for itself. */
type Member = { readonly witness: VerifierKey } | { readonly need: number; readonly of: readonly Member[] }

export interface PolicyLog {
  readonly key: VerifierKey
  readonly url?: string
  /** Signs only trees of more leaves than this: before, another key did. */
  readonly after?: number
  /** Signs only trees of so many leaves at most: it was handed over to another key. */
  readonly until?: number
}

export interface PolicyWitness extends PolicyLog {
  /** Name within the policy only. */
  readonly name: string
}

/** Which logs and witnesses somebody trusts, and how many witnesses must have seen a checkpoint. @source C2SP tlog-policy */
export interface Policy {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  /** Addresses of copies of our own log that others keep: asked what they hold of it when a server starts. */
  readonly mirrors?: readonly string[]
  /** Undefined where no cosignature is asked for. */
  readonly quorum?: Member
}

/** A policy that cannot be followed: names the line. */
class PolicyFault extends Error {
  constructor(line: number, says: string) {
    super(`Line ${line} of the policy: ${says}`)
    this.name = 'PolicyFault'
  }
}

/** Trusts nobody and asks for nothing. */
export const noPolicy: Policy = { logs: [], witnesses: [] }

/** The same trust, without asking for any cosignature. */
export function quorumNone({ logs, witnesses }: Policy): Policy {
  return { logs, witnesses }
}

// Tabs and newlines are the only control characters that the specification allows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const control = /[\0-\x08\x0b-\x1f\x7f]/

interface Reading {
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
  readonly mirrors: string[]
  readonly members: Map<string, Member>
  /** Names that stand in a group already: each may count in one way only. */
  readonly used: Set<string>
  quorum: Member | 'none' | undefined
}

/** Reads a policy file. @throws PolicyFault that names the line and what to write there */
export function parsePolicy(text: string): Policy {
  const reading: Reading = { logs: [], witnesses: [], mirrors: [], members: new Map(), used: new Set(), quorum: undefined }
  text.split('\n').forEach((line, i) => {
    if (control.test(line))
      throw new PolicyFault(i + 1, 'it holds a control character. End lines with a newline alone; tabs may stand in them.')
    const words = line.split(/[ \t]+/).filter((word) => word !== '')
    if (words.length === 0 || words[0]?.startsWith('#')) return
    const wrong = readLine(reading, words)
    if (wrong !== undefined) throw new PolicyFault(i + 1, wrong)
  })
  const { logs, witnesses, mirrors, quorum } = reading
  if (quorum === undefined) throw new PolicyFault(text.split('\n').length, 'there is no quorum. End with `quorum NAME` or `quorum none`.')
  return { logs, witnesses, ...(mirrors.length > 0 && { mirrors }), ...(quorum !== 'none' && { quorum }) }
}

/** Takes one line in; what is wrong with it, where something is. */
function readLine(reading: Reading, [word, ...rest]: readonly string[]): string | undefined {
  if (word === 'log') return readLog(reading, rest)
  if (word === 'witness') return readWitness(reading, rest)
  if (word === 'group') return readGroup(reading, rest)
  if (word === 'span') return readSpan(reading, rest)
  if (word === 'mirror') return readMirror(reading, rest)
  if (word !== 'quorum') return `'${word}' is not known. Write log, span, mirror, witness, group or quorum.`
  const [name = '', ...more] = rest
  if (more.length > 0 || reading.quorum !== undefined) return 'give exactly one quorum, by one name.'
  reading.quorum = name === 'none' ? 'none' : reading.members.get(name)
  return reading.quorum === undefined ? `'${name}' is not named above.` : undefined
}

const twice = (known: readonly PolicyLog[], key: VerifierKey): boolean => known.some((one) => sameBytes(one.key.key, key.key))

function readLog({ logs }: Reading, [text = '', url, ...more]: readonly string[]): string | undefined {
  const key = parseVerifierKey(text)
  if (!key || key.kind === 'cosignature' || more.length > 0) return 'write `log KEY [URL]`, with the verifier key of a log.'
  if (twice(logs, key)) return 'this key stands above already.'
  logs.push({ key, ...(url !== undefined && { url }) })
  return undefined
}

const isSize = (digits: string): boolean => /^(0|[1-9]\d{0,15})$/.test(digits) && Number.isSafeInteger(Number(digits))

/** Not of the specification: how long a log's key signed, once it was handed over. */
function readSpan({ logs }: Reading, [text = '', after = '', until = '', ...more]: readonly string[]): string | undefined {
  const place = logs.findIndex(({ key }) => verifierKeyText(key) === text)
  const log = logs[place]
  const sizes = isSize(after) && (until === '-' || isSize(until))
  if (!log || !sizes || more.length > 0 || (until !== '-' && Number(until) < Number(after)))
    return 'write `span KEY AFTER UNTIL` below the log of that key: it signs more than AFTER entries, and UNTIL at most (- for no end).'
  if (log.after !== undefined) return 'this key has its span above already.'
  logs[place] = { ...log, after: Number(after), ...(until !== '-' && { until: Number(until) }) }
  return undefined
}

/** Not of the specification: where a copy of our own log is kept by somebody else. */
function readMirror({ mirrors }: Reading, [url = '', ...more]: readonly string[]): string | undefined {
  if (!/^https?:\/\/\S+$/.test(url) || more.length > 0)
    return 'write `mirror URL`, with the address below which a copy of the log is served.'
  mirrors.push(url.replace(/\/$/, ''))
  return undefined
}

function readWitness(reading: Reading, [name = '', text = '', url, ...more]: readonly string[]): string | undefined {
  const key = parseVerifierKey(text)
  if (key?.kind !== 'cosignature' || more.length > 0) return 'write `witness NAME KEY [URL]`, with the verifier key of a witness.'
  if (twice(reading.witnesses, key)) return 'this key stands above already: one witness counts once.'
  if (name === 'none' || reading.members.has(name)) return `the name '${name}' is taken.`
  reading.witnesses.push({ name, key, ...(url !== undefined && { url }) })
  reading.members.set(name, { witness: key })
  return undefined
}

function readGroup({ members, used }: Reading, [name = '', count = '', ...names]: readonly string[]): string | undefined {
  if (name === '' || name === 'none' || members.has(name)) return `the name '${name}' is taken or missing.`
  if (names.length === 0) return 'a group has one member at least. Name it after the number.'
  const of = names.map((one) => members.get(one))
  const unknown = names.find((one) => !members.has(one))
  if (unknown !== undefined) return `'${unknown}' is not named above.`
  const again = names.find((one, i) => used.has(one) || names.indexOf(one) !== i)
  if (again !== undefined) return `'${again}' stands in a group already.`
  const need = count === 'all' ? names.length : count === 'any' ? 1 : /^[1-9]\d*$/.test(count) ? Number(count) : 0
  if (need < 1 || need > names.length) return `write all, any, or a number from 1 to ${names.length} before the names.`
  for (const one of names) used.add(one)
  members.set(name, { need, of: of as Member[] })
  return undefined
}

/** Whether these keys, which cosigned, are enough. */
export function quorumMet({ quorum }: Policy, cosigned: readonly VerifierKey[]): boolean {
  const texts = new Set(cosigned.map(verifierKeyText))
  const met = (member: Member): boolean =>
    'witness' in member ? texts.has(verifierKeyText(member.witness)) : member.of.filter(met).length >= member.need
  return quorum === undefined || met(quorum)
}

/** With fewer witnesses than this the quorum is never met; 0 where none is asked for. */
export function fewestWitnesses({ quorum }: Policy): number {
  const fewest = (member: Member): number =>
    'witness' in member
      ? 1
      : member.of
          .map(fewest)
          .sort((a, b) => a - b)
          .slice(0, member.need)
          .reduce((sum, one) => sum + one, 0)
  return quorum === undefined ? 0 : fewest(quorum)
}

import { isOrigin } from './checkpoint.ts'
import { type ClosedEvent, type OpenEvent, type Receipt, receiptFormat } from './receipt.ts'
import { problem, type ReceiptProblem } from './receipt-problem.ts'

type Fields = Readonly<Record<string, unknown>>

/** Reads a value that may be anything as a receipt, or tells all that is wrong with its form. */
export function readReceipt(given: unknown): Receipt | readonly ReceiptProblem[] {
  if (!isFields(given)) return [problem('not-a-receipt', { fact: '$' })]
  if (given['format'] !== receiptFormat) return [problem('other-format', { fact: shown(given['format']) })]
  const problems: ReceiptProblem[] = []
  const wrong = (fact: string) => problems.push(problem('not-a-receipt', { fact }))
  for (const key of surplus(given, ['format', 'log', 'case', 'events', 'checkpoint'])) wrong(`$.${key}`)
  const { log, case: caseId, events, checkpoint } = given
  if (typeof log !== 'string' || !isOrigin(log)) wrong('$.log')
  if (typeof caseId !== 'string' || caseId === '') wrong('$.case')
  if (!Array.isArray(events)) wrong('$.events')
  else if (events.length === 0) problems.push(problem('no-events'))
  else problems.push(...events.flatMap((event: unknown, i) => eventProblems(event, i + 1)))
  problems.push(...checkpointProblems(checkpoint))
  return problems.length > 0 ? problems : (given as unknown as Receipt)
}

/** Whether the event shows its leaf. */
export function isOpen(event: OpenEvent | ClosedEvent): event is OpenEvent {
  return 'leaf' in event
}

function eventProblems(event: unknown, place: number): ReceiptProblem[] {
  if (!isFields(event)) return [problem('not-a-receipt', { event: place, fact: shown(event) })]
  const problems: ReceiptProblem[] = []
  const wrong = (fact: string) => problems.push(problem('not-a-receipt', { event: place, fact }))
  for (const key of surplus(event, ['index', 'leaf', 'hash', 'proof', 'erased'])) wrong(key)
  const { index, leaf, hash, proof } = event
  if (!isCount(index)) wrong('index')
  const open = Object.hasOwn(event, 'leaf')
  // Both together would leave it open which of the two was proved.
  if (open === Object.hasOwn(event, 'hash')) wrong('leaf, hash')
  else if (open && typeof leaf !== 'string') wrong('leaf')
  else if (!open && !isHex(hash)) problems.push(problem('hash-malformed', { event: place, fact: 'hash' }))
  if (!Array.isArray(proof)) wrong('proof')
  else if (!proof.every(isHex)) problems.push(problem('hash-malformed', { event: place, fact: 'proof' }))
  if (Object.hasOwn(event, 'erased') && !(open && isErased(event['erased'], index))) wrong('erased')
  return problems
}

/** Whether this can be the entry of the act that ordered an earlier entry's content to be erased. */
function isErased(erased: unknown, index: unknown): boolean {
  if (!isFields(erased) || surplus(erased, ['index', 'leaf', 'proof']).length > 0) return false
  const { index: by, leaf, proof } = erased
  return isCount(by) && by > Number(index) && typeof leaf === 'string' && Array.isArray(proof) && proof.every(isHex)
}

function checkpointProblems(checkpoint: unknown): ReceiptProblem[] {
  if (!isFields(checkpoint)) return [problem('no-checkpoint')]
  const problems = surplus(checkpoint, ['origin', 'size', 'root', 'signatures']).map((key) =>
    problem('not-a-receipt', { fact: `$.checkpoint.${key}` }),
  )
  const { origin, size, root, signatures } = checkpoint
  if (typeof origin !== 'string' || !isOrigin(origin)) problems.push(problem('not-a-receipt', { fact: '$.checkpoint.origin' }))
  if (!isCount(size)) problems.push(problem('not-a-receipt', { fact: '$.checkpoint.size' }))
  if (!isHex(root)) problems.push(problem('hash-malformed', { fact: '$.checkpoint.root' }))
  const lines = Object.hasOwn(checkpoint, 'signatures') ? signatures : []
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) {
    problems.push(problem('not-a-receipt', { fact: '$.checkpoint.signatures' }))
  }
  return problems
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isHex(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function surplus(fields: Fields, known: readonly string[]): string[] {
  return Object.keys(fields).filter((key) => !known.includes(key))
}

/** A foreign value, short enough for a message. What a list or an object holds is not looked at: it may be as deep as it likes. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (isFields(value)) return '{…}'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`
}

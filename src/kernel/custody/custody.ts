import type { Answer } from '../form/field.ts'
import type { Text } from '../law/instrument.ts'

/**
 * What becomes of a piece of evidence, step by step. `taken`: by officers, who sign. `handedIn`: by a party, a witness or another organ, so that no
 * officer saw it being made. `handedOver` and `received` are two acts of two persons: between them nobody answers for the piece.
 */
export type CustodyStep = 'taken' | 'handedIn' | 'handedOver' | 'received' | 'shown' | 'reported' | 'returned' | 'destroyed' | 'transferred'

/** With these the organ answers for the piece no more. */
export const lastSteps: readonly CustodyStep[] = ['returned', 'destroyed', 'transferred']
const firstSteps: readonly CustodyStep[] = ['taken', 'handedIn']

/**
 * One version of the entry that a register of evidence has of a piece. Columns, by name: `case` (number of the case), `file` (SHA-256 of the original),
 * `step`, `signers` (names of who signed), `holder` (id of who answers for it), `holderName`, `to` (id of who is to receive it), `by`, `why`.
 */
export interface CustodyVersion {
  readonly values: Readonly<Record<string, Answer>>
  /** Day and event that made the version; for showing. */
  readonly from: string
  readonly event: string
}

/** A link of the chain as it is shown. */
export interface CustodyLink {
  readonly step: CustodyStep
  readonly day: string
  readonly event: string
  readonly by: string
  readonly holder: string
  readonly why: string
}

export type BreakCode = 'beginning-missing' | 'one-signature' | 'gap' | 'not-received' | 'reported' | 'altered' | 'ended'

/** Where custody is broken, and on which day; `says` stands in both languages. */
export interface CustodyBreak {
  readonly code: BreakCode
  readonly day: string
  readonly says: Text
}

export interface Custody {
  readonly links: readonly CustodyLink[]
  /** None: from the taking on, somebody answered for the piece at every moment, and its file is the one that was taken. */
  readonly breaks: readonly CustodyBreak[]
}

const word = (version: CustodyVersion, column: string): string => String(version.values[column] ?? '')
const stepOf = (version: CustodyVersion): CustodyStep => word(version, 'step') as CustodyStep
const list = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : [])

/** How many officers sign what they take. @source 行政处罚法 42(1): 执法人员不得少于两人 */
const signersNeeded = 2

function beginning(first: CustodyVersion): CustodyBreak[] {
  const step = stepOf(first)
  const day = first.from
  if (!firstSteps.includes(step))
    return [{ code: 'beginning-missing', day, says: { zh: '没有取得的记录', en: 'nothing says how it was obtained' } }]
  const signed = new Set(list(first.values['signers'])).size
  if (step !== 'taken' || signed >= signersNeeded) return []
  return [
    {
      code: 'one-signature',
      day,
      says: {
        zh: `取得时只有 ${signed} 名执法人员签名，须有 ${signersNeeded} 名`,
        en: `${signed} officer signed when it was taken; ${signersNeeded} must`,
      },
    },
  ]
}

/** What is wrong between a version and the one before it. */
function between(before: CustodyVersion, now: CustodyVersion): CustodyBreak[] {
  const [last, step] = [stepOf(before), stepOf(now)]
  const day = now.from
  if (firstSteps.includes(step))
    return [{ code: 'gap', day, says: { zh: '同一件证据再次登记取得', en: 'it was put on record as obtained a second time' } }]
  if (step === 'reported')
    return [{ code: 'reported', day, says: { zh: `报告异常：${word(now, 'why')}`, en: `reported: ${word(now, 'why')}` } }]
  if (word(before, 'file') !== word(now, 'file'))
    return [{ code: 'gap', day, says: { zh: '换成了另一个文件', en: 'another file was put in its place' } }]
  if (last === 'handedOver' && (step !== 'received' || word(before, 'to') !== word(now, 'holder')))
    return [
      { code: 'gap', day, says: { zh: '移交后没有由指定的人接收', en: 'it was handed over, and not received by whom it was meant for' } },
    ]
  if (last !== 'handedOver' && word(before, 'holder') !== word(now, 'holder'))
    return [{ code: 'gap', day, says: { zh: '保管人变了，没有移交和接收的记录', en: 'its holder changed with no handing over on record' } }]
  return []
}

function ending(last: CustodyVersion, altered: boolean): CustodyBreak[] {
  const step = stepOf(last)
  const day = last.from
  const found: CustodyBreak[] = []
  if (step === 'handedOver')
    found.push({ code: 'not-received', day, says: { zh: '已经移交，还没有人接收', en: 'it was handed over, and nobody has received it' } })
  if (lastSteps.includes(step))
    found.push({
      code: 'ended',
      day,
      says: { zh: '已经退还、销毁或者移送，本机关不再保管', en: 'it was returned, destroyed or transferred' },
    })
  if (altered)
    found.push({
      code: 'altered',
      day,
      says: { zh: '文件与取得时的散列值不符', en: 'its file no longer has the hash that it was taken with' },
    })
  return found
}

/**
 * The chain of custody of one piece of evidence, and where it is broken. Pure: the same versions give the same chain for ever.
 * @param versions of its entry, oldest first; at least one
 * @param altered whether the kept file is missing or no longer has the hash on record
 */
export function custodyOf(versions: readonly CustodyVersion[], altered: boolean): Custody {
  const [first] = versions
  const last = versions.at(-1)
  if (!first || !last)
    return { links: [], breaks: [{ code: 'beginning-missing', day: '', says: { zh: '没有登记', en: 'it is not on record' } }] }
  const links = versions.map((version) => ({
    step: stepOf(version),
    day: version.from,
    event: version.event,
    by: word(version, 'by'),
    holder: word(version, 'holderName'),
    why: word(version, 'why'),
  }))
  const breaks = [
    ...beginning(first),
    ...versions.slice(1).flatMap((version, i) => between(versions[i] as CustodyVersion, version)),
    ...ending(last, altered),
  ]
  return { links, breaks }
}

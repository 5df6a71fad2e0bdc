import type { Text } from '../law/instrument.ts'
import { leafVersions } from './receipt.ts'

/** What is wrong with a receipt. `says` is for the citizen; `code` is stable and for programs. */
export interface ReceiptProblem {
  readonly code: ReceiptProblemCode
  /** Place in the receipt's list of events, from 1; absent when the receipt as a whole is meant. */
  readonly event?: number
  readonly says: Text
}

const words = {
  'not-json': { zh: '文件不是完整的 JSON 文本', en: 'The file is not a complete JSON text' },
  'said-twice': {
    zh: '文件中同一名称出现两次，读者可能看到不同的内容',
    en: 'The file uses a name twice, so that readers may see different things',
  },
  'not-a-receipt': { zh: '内容不符合回执格式', en: 'The content does not have the form of a receipt' },
  'other-format': { zh: '不是 yifa-receipt/1 格式', en: 'The format is not yifa-receipt/1' },
  'no-checkpoint': { zh: '缺少日志检查点，无从核对', en: 'The checkpoint is missing, so there is nothing to check against' },
  'no-events': { zh: '回执中没有任何记录', en: 'The receipt holds no events' },
  'nothing-shown': {
    zh: '所有记录均未公开内容，无法确认属于本案',
    en: 'No event shows its content, so nothing ties them to this case',
  },
  'checkpoint-of-another-log': { zh: '检查点属于另一日志', en: 'The checkpoint belongs to another log' },
  'checkpoint-differs': {
    zh: '检查点与您所信任的同一规模检查点不一致：日志出现了两个版本，请保存双方作为证据',
    en: 'The checkpoint differs from the one you trust at the same size: the log has two versions. Keep both as evidence',
  },
  'history-rewritten': {
    zh: '与您所信任的检查点不能前后衔接：日志历史可能被改写',
    en: 'The checkpoint does not continue the one you trust: the history of the log may have been rewritten',
  },
  'checkpoint-not-comparable': {
    zh: '您所信任的检查点均不能与本回执的检查点比对，请取得同一规模的检查点或一致性证明',
    en: 'No checkpoint you trust can be compared with this one. Obtain one of the same size, or a consistency proof',
  },
  'index-beyond-size': { zh: '记录的序号超出检查点的范围', en: 'The event lies outside the checkpoint' },
  'hash-malformed': { zh: '散列值不是 64 位小写十六进制', en: 'A hash is not 64 lower-case hexadecimal digits' },
  'proof-too-short': { zh: '存在性证明不完整', en: 'The proof is cut short' },
  'proof-too-long': { zh: '存在性证明含有多余内容', en: 'The proof has something extra' },
  'not-in-log': {
    zh: '该记录不在检查点所代表的日志中：内容、序号或证明已被改动',
    en: 'The event is not in the log of this checkpoint: its content, index or proof was changed',
  },
  'leaf-too-long': { zh: '记录超过 16384 字节', en: 'The entry is longer than 16,384 bytes' },
  'leaf-not-canonical': { zh: '记录文本不是规范 JSON', en: 'The text of the entry is not canonical JSON' },
  'leaf-incomplete': { zh: '记录缺少 log、case、n 或 prev', en: 'The entry lacks log, case, n or prev' },
  'leaf-of-other-version': {
    zh: `记录不是 ${leafVersions.join(' 或 ')} 版本`,
    en: `The entry is not of version ${leafVersions.join(' or ')}`,
  },
  'event-of-another-case': { zh: '该记录属于另一案件', en: 'The event belongs to another case' },
  'event-of-another-log': { zh: '该记录写明的是另一日志', en: 'The event names another log' },
  'beginning-missing': { zh: '缺少案件开头的记录', en: 'The beginning of the case is missing' },
  'event-missing': { zh: '此前缺少记录', en: 'An event before this one is missing' },
  'event-surplus': { zh: '该记录重复，或不应在此处', en: 'The event is repeated, or does not belong here' },
  'chain-broken': { zh: '该记录未与前一记录相衔接', en: 'The event does not follow from the one before it' },
  'order-wrong': { zh: '记录在日志中的先后次序不符', en: 'The events are not in the order of the log' },
} as const satisfies Record<string, Text>

export type ReceiptProblemCode = keyof typeof words

/** All codes, for documentation and for tests that each can happen. */
export const receiptProblemCodes = Object.keys(words) as readonly ReceiptProblemCode[]

/** A problem with its words. `fact` is added as found: a field's path, or the value that should not be there. */
export function problem(code: ReceiptProblemCode, at: { event?: number; fact?: string } = {}): ReceiptProblem {
  const { zh, en } = words[code]
  const fact = at.fact === undefined ? { zh: '', en: '' } : { zh: `（${at.fact}）`, en: ` (${at.fact})` }
  if (at.event === undefined) return { code, says: { zh: `${zh}${fact.zh}。`, en: `${en}${fact.en}.` } }
  return { code, event: at.event, says: { zh: `第 ${at.event} 项：${zh}${fact.zh}。`, en: `Event ${at.event}: ${en}${fact.en}.` } }
}

import type { Text } from '../law/instrument.ts'

const words = {
  'entry-missing': { zh: '缺少条目', en: 'an entry is missing' },
  'entry-surplus': { zh: '条目重复', en: 'there are two entries of this number' },
  'entry-altered': { zh: '条目内容与其哈希不符', en: 'the entry does not hash to what is kept beside it or in the tiles' },
  'entry-malformed': { zh: '条目不是本日志的规范记录', en: 'the entry is no record of this log' },
  'column-altered': { zh: '表中的列与条目所载不符', en: 'a column beside the entry says something else than the entry' },
  'chain-broken': {
    zh: '未与同一案件的前一条目衔接：其间有改动、增删或调换',
    en: 'it does not follow from the entry before it in its case',
  },
  'opening-altered': { zh: '案件内容与条目中的承诺值不符', en: 'what is kept of its content is not what the entry commits to' },
  'opening-missing': { zh: '案件内容缺失，且无依法删除的记录', en: 'its content is gone, and no act on record says that it was erased' },
  'tile-altered': { zh: '日志分片与条目不符', en: 'a tile is not what the entries lead to' },
  'tile-missing': { zh: '缺少日志分片', en: 'a tile is missing' },
  truncated: { zh: '条目少于检查点所签署的数目：末尾被截去', en: 'there are fewer entries than were signed for: the end was cut off' },
  'root-differs': {
    zh: '全部条目算出的根与检查点不符：历史被改写',
    en: 'the entries do not lead to the root of the checkpoint: history was rewritten',
  },
  'checkpoint-altered': {
    zh: '所存检查点不可辨认，或者旁列的大小、根、日志与之不符',
    en: 'a checkpoint that is kept cannot be read, or what stands beside it says another log, size or root',
  },
  'checkpoint-unsigned': { zh: '检查点未经所信任的日志密钥签署', en: 'the checkpoint is not signed by the key of a log that you trust' },
  'checkpoint-retired': {
    zh: '检查点由已移交的密钥签署，该密钥不再签署这样多的条目',
    en: 'the checkpoint is signed by a key that was handed over before the log had so many entries',
  },
  'checkpoint-forged': { zh: '检查点上的签名不成立', en: 'a signature on the checkpoint does not hold' },
  'quorum-missing': { zh: '见证人不足规定数目', en: 'fewer witnesses have cosigned the checkpoint than you demand' },
  'time-too-early': {
    zh: '条目所载时间早于它之前的检查点被见证的时间',
    en: 'the entry says a time before one at which witnesses had seen a log without it',
  },
  'time-too-late': {
    zh: '条目所载时间晚于已含有它的检查点被见证的时间',
    en: 'the entry says a time after one at which witnesses had seen it',
  },
} as const satisfies Record<string, Text>

export type LogProblemCode = keyof typeof words

/** What is wrong with a log. `index` is the place of the entry, from 0. */
export interface LogProblem {
  readonly code: LogProblemCode
  readonly index?: number
  readonly case?: string
  readonly says: Text
}

/** A problem with its words. `fact` is added as found. */
export function logProblem(code: LogProblemCode, at: { index?: number; case?: string; fact?: string } = {}): LogProblem {
  const { zh, en } = words[code]
  const { index, case: caseId, fact } = at
  const place = index === undefined ? { zh: '', en: '' } : { zh: `第 ${index} 条：`, en: `Entry ${index}: ` }
  const more = fact === undefined ? { zh: '', en: '' } : { zh: `（${fact}）`, en: ` (${fact})` }
  const says = { zh: `${place.zh}${zh}${more.zh}。`, en: `${place.en}${en}${more.en}.` }
  return { code, says, ...(index !== undefined && { index }), ...(caseId !== undefined && { case: caseId }) }
}

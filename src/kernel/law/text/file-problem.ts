import type { Text } from '../instrument.ts'

/** Why a file cannot be read as a law. `line` counts from 1. */
export interface FileProblem {
  readonly code: 'not-a-law' | 'no-body' | 'no-date' | 'truncated'
  readonly line: number
  readonly says: Text
}

const problem = (code: FileProblem['code'], line: number, zh: string, en: string): FileProblem => ({ code, line, says: { zh, en } })

export const untitled = (): FileProblem =>
  problem(
    'not-a-law',
    1,
    '文件不以一级标题（# 名称）开头，不是法律文本。',
    "The file does not begin with a heading of level 1 that names the text ('# title').",
  )

export const bodiless = (title: string, line: number): FileProblem =>
  problem('no-body', line, `《${title}》只有名称，没有正文。`, `'${title}' has a title and no text.`)

export const undivided = (title: string, line: number): FileProblem =>
  problem(
    'not-a-law',
    line,
    `《${title}》既不分条，也没有带日期的题注，不是法律文本。`,
    `'${title}' has neither articles nor dated opening lines: it is not a law.`,
  )

export const undated = (title: string, line: number): FileProblem =>
  problem(
    'no-date',
    line,
    `《${title}》没有通过、公布或者施行日期。请在题注中写明，或者写入文件名，例如 (2021-01-22)。`,
    `'${title}' tells no day of passing, publication or force: write one in an opening line, or in the file name as (2021-01-22).`,
  )

export const brokenOff = (title: string, line: number, end: string): FileProblem =>
  problem(
    'truncated',
    line,
    `《${title}》在句中中断，也没有施行条款：“…${end}”。请重新获取文件。`,
    `'${title}' breaks off in the middle of a sentence and has no closing article: '…${end}'. Fetch the file again.`,
  )

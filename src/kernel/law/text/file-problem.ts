import type { Text } from '../instrument.ts'

/** Why a file cannot be read as a law. `line` counts from 1. */
export interface FileProblem {
  readonly code: 'not-a-law' | 'no-body' | 'no-date' | 'truncated' | 'number-taken'
  readonly line: number
  readonly says: Text
}

const problem = (code: FileProblem['code'], line: number, zh: string, en: string): FileProblem => ({ code, line, says: { zh, en } })

export const untitled = (): FileProblem =>
  problem(
    'not-a-law',
    1,
    '文件不以一级标题（# 名称）开头，不是法律文本。请在第一行写明名称。',
    "The file does not begin with a heading of level 1 that names the text: write '# title' in its first line.",
  )

export const bodiless = (title: string, line: number): FileProblem =>
  problem('no-body', line, `《${title}》只有名称，没有正文。请重新获取文件。`, `'${title}' has a title and no text. Fetch the file again.`)

export const undivided = (title: string, line: number): FileProblem =>
  problem(
    'not-a-law',
    line,
    `《${title}》既不分条，也没有带日期的题注，不是法律文本。确为法律文本的，请补上题注（何日由何机关公布）。`,
    `'${title}' has neither articles nor dated opening lines: it is not a law. If it is one, add an opening line that says when and by whom it was published.`,
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

export const nameless = (title: string, line: number): FileProblem =>
  problem(
    'not-a-law',
    line,
    `《${title}》不分条，名称也不是法律文本的名称（法、条例、规定、办法、决定、解释、批复等）。确为法律文本的，请写出全称。`,
    `'${title}' has no articles, and its title is none that legal texts have (法, 条例, 规定, 办法, 决定, 解释, 批复 …). If it is one, give its full title.`,
  )

export const numberTaken = (title: string, line: number, found: string): FileProblem =>
  problem(
    'number-taken',
    line,
    `《${title}》的条号在此重复或者倒退，该号已被前面的条占用：“${found}”。请对照公报改正条号。`,
    `'${title}': the number of this article is taken by one before it, or goes back: '${found}'. Mend the numbers after the gazette.`,
  )
